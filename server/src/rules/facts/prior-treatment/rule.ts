import { disagreements } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that deny an earlier treatment which the summary reports, and the other way round. */
export const rule: Rule = {
  meta: {
    id: 'facts/prior-treatment',
    summary: 'Summary and rationale disagree about earlier treatment.',
    severity: 'information',
    messages: {
      denied:
        'The rationale says that there was no earlier {treatment}, but the summary reports it. Correct one of them.',
      reported:
        'The rationale refers to earlier {treatment}, but the summary says that there was none. Correct one of them.',
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
