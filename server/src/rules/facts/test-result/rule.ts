import { disagreements } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds results of tests, studies and examinations in rationales that are the opposite of the summary's. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/test-result',
    summary: 'A rationale reports the opposite result or finding of the summary.',
    severity: 'information',
    messages: {
      found:
        'The rationale reports {subject} as positive or abnormal, the summary as not. Correct the one that is wrong.',
      absent:
        'The rationale reports {subject} as negative or normal, the summary as not. Correct the one that is wrong.',
      summary: 'The summary reports it here.',
    },
  },
  check(letter, report) {
    for (const { fact, range, summary } of disagreements(letter, 'result')) {
      report({
        message: fact.polarity === 1 ? 'found' : 'absent',
        values: { subject: fact.subject.name },
        range,
        related: [{ message: 'summary', range: summary }],
      });
    }
  },
};
