import { disagreements } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that say the opposite of the summary on whether the worker works. */
export const rule: Rule = {
  meta: {
    id: 'facts/work-status',
    summary: 'Summary and rationale disagree on whether the worker works.',
    severity: 'information',
    messages: {
      idle: 'The rationale says that the worker does not work, but the summary says that he or she does. Correct the one that is wrong, or say when each was so.',
      works:
        'The rationale says that the worker works, but the summary says that he or she does not. Correct the one that is wrong, or say when each was so.',
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
