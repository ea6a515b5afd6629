import { disagreements } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that say the opposite of the summary on whether the worker works. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/work-status',
    summary: 'Summary and rationale disagree on whether the worker is working.',
    severity: 'information',
    messages: {
      idle: 'The rationale says that the worker is not working, but the summary says that he or she is. Correct one, or give the dates.',
      works:
        'The rationale says that the worker is working, but the summary says that he or she is not. Correct one, or give the dates.',
      summary: 'The summary says so here.',
    },
  },
  check(letter, report) {
    for (const { fact, range, summary } of disagreements(letter, 'working'))
      report({
        message: fact.polarity === -1 ? 'idle' : 'works',
        range,
        related: [{ message: 'summary', range: summary }],
      });
  },
};
