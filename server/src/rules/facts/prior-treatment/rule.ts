import type { PriorTreatment } from '../../../letter/record.ts';
import { summaryPart } from '../../issues.ts';
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
        'The rationale speaks of earlier {treatment}, but the summary says that there was none. Correct the one that is wrong.',
      summary: 'The summary says so here.',
    },
  },
  check(letter, report) {
    const reporting = summaryPart(letter);
    if (!reporting) return;
    const { summary } = reporting.letter.record;
    if (summary.given.length === 0 && summary.notGiven.length === 0) return;
    for (const part of letter.parts) {
      const { rationales } = part.letter.record;
      for (const [message, said, contrary] of [
        ['denied', rationales.notGiven, summary.given],
        ['reported', rationales.given, summary.notGiven],
      ] as const) {
        for (const { treatment, range } of said) {
          const other = sameIn(contrary, treatment.id);
          if (other)
            report({
              message,
              values: { treatment: treatment.name },
              range: part.move(range),
              related: [{ message: 'summary', range: reporting.move(other.range) }],
            });
        }
      }
    }
  },
};

function sameIn(reports: readonly PriorTreatment[], id: string): PriorTreatment | undefined {
  return reports.find(({ treatment }) => treatment.id === id);
}
