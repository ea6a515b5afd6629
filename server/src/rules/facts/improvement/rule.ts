import type { Outcome } from '../../../letter/outcomes.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that deny an improvement which the summary reports of the same treatment. */
export const rule: Rule = {
  meta: {
    id: 'facts/improvement',
    summary: 'The summary reports that a treatment helped, and the rationale that it did not.',
    severity: 'information',
    messages: {
      contradiction:
        'The rationale says that {treatment} brought no improvement, but the summary reports that it helped. Correct the one that is wrong, or say why the report does not count.',
      summary: 'The summary reports that it helped.',
    },
  },
  check(letter, report) {
    const reporting = letter.parts.find((part) => part.letter.outcomes.helped.length > 0);
    if (!reporting) return;
    const { helped } = reporting.letter.outcomes;
    for (const part of letter.parts)
      for (const outcome of part.letter.outcomes.failed) {
        const contrary = helped.find((other) => sharedTreatment(other, outcome) !== undefined);
        if (!contrary) continue;
        report({
          message: 'contradiction',
          values: { treatment: sharedTreatment(contrary, outcome)!.name },
          range: part.move(outcome.range),
          related: [{ message: 'summary', range: reporting.move(contrary.range) }],
        });
      }
  },
};

function sharedTreatment(one: Outcome, other: Outcome): Outcome['treatments'][number] | undefined {
  return one.treatments.find((treatment) => other.treatments.includes(treatment));
}
