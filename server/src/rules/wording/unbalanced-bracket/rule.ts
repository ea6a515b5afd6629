import { closingPlace, nameOfPassage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

/** Finds brackets without their other half. */
export const rule: Rule = {
  meta: {
    id: 'wording/unbalanced-bracket',
    summary: 'A bracket has no other half.',
    severity: 'warning',
    scope: 'part',
    waits: 'later',
    messages: {
      open: 'The bracket “{mark}” in {passage} is not closed. Put “{partner}” where it ends, or take the bracket out.',
      closed:
        'The bracket “{mark}” in {passage} closes nothing. Put “{partner}” where it begins, or take the bracket out.',
      close: 'Put “{partner}” at the end',
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
      const remove = { title: 'remove', values, safe: false, edits: [{ range, newText: '' }] };
      report({ message: opens ? 'open' : 'closed', values, range, fixes: opens ? [close, remove] : [remove] });
    }
  },
};
