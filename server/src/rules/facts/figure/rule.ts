import { disagreements, valueOf } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds scores, percentages, measurements and numbers of earlier visits in rationales that the summary gives otherwise. */
export const rule: Rule = {
  meta: {
    id: 'facts/figure',
    summary: 'A rationale gives another score, percentage, measurement or number of earlier visits than the summary.',
    severity: 'warning',
    messages: {
      score: 'The {subject} is {found} here, but {given} in the summary. Correct the one that is wrong.',
      degrees: 'The {subject} is {found} here, but {given} in the summary. Correct the one that is wrong.',
      relief: 'The relief is {found} percent here, but {given} percent in the summary. Correct the one that is wrong.',
      visits: 'The rationale counts {found} earlier visits, the summary {given}. Correct the one that is wrong.',
      summary: 'The summary says {given}.',
    },
  },
  check(letter, report) {
    for (const { fact, contrary, range, summary } of disagreements(letter, 'score', 'degrees', 'relief', 'visits')) {
      const values = { subject: fact.subject.name, found: valueOf(fact), given: valueOf(contrary) };
      report({ message: fact.attribute, values, range, related: [{ message: 'summary', values, range: summary }] });
    }
  },
};
