import { heldByForm } from '../../form.ts';
import { captionOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds issues that do not name the treatment in dispute. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'structure/missing-title',
    summary: 'An issue has no title.',
    severity: 'error',
    waits: 'later',
    messages: {
      missing:
        'Issue {number} has no title. Name the treatment in dispute, with quantity and body part, before the decision.',
      insert: 'Insert a placeholder title',
    },
  },
  check(letter, report) {
    if (letter.form.issues.style !== 'decided-title') return;
    for (const issue of letter.issues) {
      if (issue.titleRange.end > issue.titleRange.start) continue;
      const at = issue.node.range.start;
      const decision = letter.form.issues.decisions[0]?.word ?? '';
      const newText = issue.decision ? '[treatment]' : `[treatment]: ${decision}\n\n`;
      report({
        message: 'missing',
        values: { number: issue.number },
        range: captionOf(issue),
        fixes: [{ title: 'insert', safe: false, edits: [{ range: { start: at, end: at }, newText }] }],
        ...heldByForm(letter),
      });
    }
  },
};
