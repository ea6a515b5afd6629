import { disagreements } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that deny an earlier treatment which the summary reports, and the other way round. */
export const rule: Rule = {
  meta: {
    id: 'facts/prior-treatment',
    summary: 'The summary reports an earlier treatment that the rationale denies, or the other way round.',
    severity: 'information',
    messages: {
      denied:
        'The rationale says that there was no earlier {treatment}, but the summary reports it. Correct the one that is wrong.',
      reported:
        'The rationale reports earlier {treatment}, but the summary says that there was none. Correct the one that is wrong.',
      summary: 'The summary says so here.',
    },
  },
  check(letter, report) {
    for (const { fact, range, summary } of disagreements(letter, 'given'))
      report({
        message: fact.polarity === -1 ? 'denied' : 'reported',
        values: { treatment: fact.subject.name },
        range,
        related: [{ message: 'summary', range: summary }],
      });
  },
};
