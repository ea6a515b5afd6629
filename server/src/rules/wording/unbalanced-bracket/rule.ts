import type { Range } from '../../../text/range.ts';
import { closingPlace, nameOfPassage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

/** Finds brackets without their other half. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/unbalanced-bracket',
    summary: 'A parenthesis or bracket has no match.',
    severity: 'warning',
    waits: 'later',
    messages: {
      open: '“{mark}” in {passage} is not closed. Add “{partner}”, or remove it.',
      closed: '“{mark}” in {passage} has no opening. Add “{partner}” where it starts, or remove it.',
      close: 'Add “{partner}” at the end',
      remove: 'Remove “{mark}”',
    },
  },
  check(letter, report) {
    for (const { kind, opens, range, token, partner, passage } of letter.wording.loneMarks) {
      if (kind !== 'bracket') continue;
      const values = { mark: letter.text.slice(range.start, range.end), partner, passage: nameOfPassage(passage) };
      const at = closingPlace(letter, passage, token);
      const close = {
        title: 'close',
        values,
        safe: false,
        edits: [{ range: { start: at, end: at }, newText: partner }],
      };
      const edits = [{ range: withBlank(letter.text, range), newText: '' }];
      const remove = { title: 'remove', values, safe: false, edits };
      report({ message: opens ? 'open' : 'closed', values, range, fixes: opens ? [close, remove] : [remove] });
    }
  },
};

/** The range with the space before it, where a space or a mark follows: none is left over. */
function withBlank(text: string, { start, end }: Range): Range {
  return {
    start: /[ \t]/.test(text[start - 1] ?? '') && /^(?:[\s.,;:]|$)/.test(text.slice(end, end + 1)) ? start - 1 : start,
    end,
  };
}
