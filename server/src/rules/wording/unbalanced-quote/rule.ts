import { nameOfPassage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

/** Finds quotation marks and apostrophes without their other half. */
export const rule: Rule = {
  meta: {
    id: 'wording/unbalanced-quote',
    summary: 'A quotation mark has no other half.',
    severity: 'warning',
    scope: 'part',
    waits: 'later',
    messages: {
      open: 'The quotation that begins here, in {passage}, is not closed. Close it where the quoted words end, so that they can be told from yours.',
      closed:
        'This mark, in {passage}, closes a quotation that nothing opens. Open it where the quoted words begin, or take the mark out.',
      apostrophe: 'This apostrophe, in {passage}, belongs to no word. Take it out, or write the mark that was meant.',
      remove: 'Remove the mark',
    },
  },
  check(letter, report) {
    for (const { kind, opens, range, passage } of letter.wording.loneMarks) {
      if (kind === 'bracket') continue;
      report({
        message: kind === 'apostrophe' ? 'apostrophe' : opens ? 'open' : 'closed',
        values: { passage: nameOfPassage(passage) },
        range,
        fixes: [{ title: 'remove', safe: false, edits: [{ range, newText: '' }] }],
      });
    }
  },
};
