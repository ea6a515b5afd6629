import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds comparisons with a guideline that speak against the decision. */
export const rule: Rule = {
  meta: {
    id: 'decision/claim-against-decision',
    summary: 'A comparison with the guideline points to the opposite decision.',
    severity: 'information',
    scope: 'part',
    messages: {
      exceeds:
        'The rationale of issue {number} says that the request exceeds the guideline, but the denial is overturned. Check that the reason for exceeding it is given.',
      within:
        'The rationale of issue {number} says that the request is within the guideline, but the denial is upheld. Check that another ground is given.',
      decision: 'The decision is “{decision}” here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const { decision } = issue;
      if (decision?.upholds === undefined) continue;
      for (const claim of issue.argument?.claims ?? []) {
        if (claim.kind !== (decision.upholds ? 'within' : 'exceeds')) continue;
        const values = { ...nameOf(issue), decision: decision.written };
        const message = decision.upholds ? 'within' : 'exceeds';
        report({
          message,
          values,
          range: claim.range,
          related: [{ message: 'decision', values, range: decision.range }],
        });
      }
    }
  },
};
