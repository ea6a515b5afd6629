import { decidedRequests } from '../../../letter/requests/decided.ts';
import type { Issue } from '../../../letter/letter.ts';
import type { DrugRequest } from '../../../letter/requests/request.ts';
import { bounds } from '../../../reading/quantities/compare.ts';
import { drugDifferences } from '../../drugs.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds conclusions that name the requested drug in another strength or quantity than the title. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'counts/drug-quantity',
    summary: 'The conclusion gives a different strength or quantity of the drug than the title.',
    severity: 'error',
    messages: {
      strength:
        'The conclusion of issue {number} says {drug} {concluded}; the title requests {requested}. Use the same strength in both.',
      quantity:
        'The conclusion of issue {number} says {drug} #{concluded}; the title requests #{requested}. Use the same quantity in both.',
      refills:
        'The conclusion of issue {number} says {drug} with {concluded} refills; the title requests {requested}. Use the same number in both.',
      authorized:
        'The conclusion of issue {number} decides {drug} #{concluded}, which utilization review already authorized. Decide only what remains.',
      title: 'The title names the drug here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const decided = decidedRequests(issue).filter(({ drug }) => drug);
      for (const concluded of issue.concludedDrugs) {
        const same = decided.filter(({ drug }) => drug!.drug === concluded.drug);
        const given = same.length === 0 ? authorizedOf(issue, concluded) : undefined;
        if (given) {
          const values = { ...nameOf(issue), drug: concluded.name, concluded: bounds([given.min, given.max]) };
          report({
            message: 'authorized',
            values,
            range: concluded.range,
            related: [{ message: 'title', range: given.range }],
          });
          continue;
        }
        // Two strengths of one drug may both be requested; the conclusion must name one of them.
        if (same.length === 0 || same.some(({ drug }) => drugDifferences(drug!, concluded).length === 0)) continue;
        const requested = same[0]!.drug!;
        for (const { message, was, is } of drugDifferences(requested, concluded)) {
          const values = { ...nameOf(issue), drug: concluded.name, concluded: is, requested: was };
          report({ message, values, range: concluded.range, related: [{ message: 'title', range: requested.range }] });
        }
      }
    }
  },
};

/** The quantity that utilization review authorized, where a conclusion decides on just that, and only something else of the drug remains. */
function authorizedOf({ requests }: Issue, { drug, quantity, refills }: DrugRequest) {
  const authorized = requests.find((request) => request.role === 'authorized' && request.drug?.drug === drug)?.drug;
  const amount = authorized?.quantity;
  const isThat = amount && quantity && !refills && amount.min === quantity.min && amount.max === quantity.max;
  return isThat && requests.some(({ role }) => role === 'remaining')
    ? { min: amount.min, max: amount.max, range: authorized.range }
    : undefined;
}
