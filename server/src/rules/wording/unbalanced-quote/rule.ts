import type { Range } from '../../../text/range.ts';
import { nameOfPassage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

/** Finds quotation marks and apostrophes without their other half. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/unbalanced-quote',
    summary: 'A quotation mark has no match.',
    severity: 'warning',
    waits: 'later',
    messages: {
      open: 'The quotation that starts here, in {passage}, is not closed. Close it, so that the quoted words can be distinguished from yours.',
      closed:
        'This mark, in {passage}, closes a quotation that was never opened. Add the opening mark, or remove this one.',
      apostrophe: 'This apostrophe, in {passage}, does not belong to a word. Remove it, or use the intended mark.',
      remove: 'Remove the mark',
      semicolon: 'Change the mark to “;”',
    },
  },
  check(letter, report) {
    for (const { kind, opens, range, passage } of letter.wording.loneMarks) {
      if (kind === 'bracket') continue;
      report({
        message: kind === 'apostrophe' ? 'apostrophe' : opens ? 'open' : 'closed',
        values: { passage: nameOfPassage(passage) },
        range,
        // The semicolon's key is next to the apostrophe's: between a word and the same word it was intended.
        fixes: [
          kind === 'apostrophe' && partsSameWords(letter.text, range)
            ? { title: 'semicolon', safe: false, edits: [{ range, newText: ';' }] }
            : { title: 'remove', safe: false, edits: [{ range, newText: '' }] },
        ],
      });
    }
  },
};

/** Whether the words on both sides of a mark are the same. */
function partsSameWords(text: string, { start, end }: Range): boolean {
  const before = text
    .slice(Math.max(0, start - 40), start)
    .split(/\s/)
    .at(-1);
  return (
    before !== '' &&
    text
      .slice(end, end + 45)
      .trimStart()
      .split(/[^\w-]/, 1)[0] === before
  );
}
