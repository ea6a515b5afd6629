import { disagreements } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that say the opposite of the summary on whether a treatment helped. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/improvement',
    summary: 'The summary says that a treatment helped; the rationale says that it did not.',
    severity: 'information',
    messages: {
      failed:
        'The rationale says that {treatment} brought no improvement, but the summary reports that it helped. Correct one of them, or explain why the report is not persuasive.',
      helped:
        'The rationale says that {treatment} helped, but the summary reports that it did not. Correct one of them.',
      summary: 'The summary reports it here.',
    },
  },
  check(letter, report) {
    for (const { fact, contrary, range, summary } of disagreements(letter, 'helped'))
      report({
        message: fact.polarity === -1 ? 'failed' : 'helped',
        values: { treatment: contrary.subject.name },
        range,
        related: [{ message: 'summary', range: summary }],
      });
  },
};
