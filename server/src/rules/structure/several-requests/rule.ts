import { captionOf, nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds titles that put an operation and a therapy under one decision. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'structure/several-requests',
    summary: 'A title puts an operation and a therapy under one decision.',
    severity: 'information',
    messages: {
      both: 'Issue {number} decides {surgery} and {therapy} under one title. Each needs its own decision and rationale: split the issue in two.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const named = issue.joinedTreatments;
      const surgery = named.find(({ kind }) => kind === 'surgery');
      const therapy = named.find(({ kind }) => kind === 'therapy');
      if (surgery && therapy)
        report({
          message: 'both',
          values: { ...nameOf(issue), surgery: surgery.name, therapy: therapy.name },
          range: captionOf(issue),
        });
    }
  },
};
