import { disagreements } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that say of something in the summary that the record does not have it. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/not-in-record',
    summary: 'A rationale says that the record does not contain what the summary reports.',
    severity: 'information',
    messages: {
      missing:
        'The rationale says that the record does not contain the {subject}, which the summary reports. Correct one of them.',
      summary: 'The summary reports it here.',
    },
  },
  check(letter, report) {
    for (const { fact, range, summary } of disagreements(letter, 'documented'))
      report({
        message: 'missing',
        values: { subject: fact.subject.name },
        range,
        related: [{ message: 'summary', range: summary }],
      });
  },
};
