import { heldByForm } from '../../form.ts';
import { captionOf, nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds titles of modified requests whose last sentence has lost its verb. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'structure/modified-title',
    summary: 'The title of a modified request is missing “is”.',
    severity: 'warning',
    messages: {
      verb: 'The title of issue {number} says “{closes}, … :” without “is” before the decision. Write “… is: {decision}”.',
      insert: 'Insert “is”',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const formula = letter.form.issues.modifiedTitles?.find(({ closes }) => issue.title.includes(closes));
      if (!formula || !issue.decision || /\b(?:is|are)$/i.test(issue.title)) continue;
      const at = issue.titleRange.end;
      const values = { ...nameOf(issue), closes: formula.closes, decision: issue.decision.written };
      report({
        message: 'verb',
        values,
        range: captionOf(issue),
        fixes: [{ title: 'insert', safe: true, edits: [{ range: { start: at, end: at }, newText: ' is' }] }],
        ...heldByForm(letter),
      });
    }
  },
};
