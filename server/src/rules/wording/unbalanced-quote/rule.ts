import { nameOfPassage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

/** Finds quotation marks and apostrophes without their other half. */
export const rule: Rule = {
  meta: {
    id: 'wording/unbalanced-quote',
    summary: 'A quotation mark has no match.',
    severity: 'warning',
    scope: 'part',
    waits: 'later',
    messages: {
      open: 'The quotation that starts here, in {passage}, is not closed. Close it, so that the quoted words can be told from yours.',
      closed:
        'This mark, in {passage}, closes a quotation that was never opened. Add the opening mark, or remove this one.',
      apostrophe: 'This apostrophe, in {passage}, does not belong to a word. Remove it, or use the intended mark.',
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
