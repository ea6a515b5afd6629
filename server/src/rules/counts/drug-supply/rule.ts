import type { DrugRequest } from '../../../letter/requests.ts';
import { bounds } from '../../../reading/quantities/compare.ts';
import type { Bounds } from '../../../reading/quantities/quantity.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds quantities of a drug that are not its daily dose times its days. */
export const rule: Rule = {
  meta: {
    id: 'counts/drug-supply',
    summary: 'The quantity of a drug is not its daily dose times its days.',
    severity: 'warning',
    scope: 'part',
    messages: {
      differs:
        'Issue {number} speaks of {drug} #{quantity}, but {perDay} a day for {days} days is {supply}. Correct the quantity, the dose or the days.',
      dose: 'The dose and the days stand here.',
      correct: 'Change the quantity to {supply}',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const requested = issue.requests.flatMap(({ drug }) => drug ?? []);
      for (const drug of [...requested, ...issue.concludedDrugs]) {
        const { supply, quantity } = drug;
        if (!supply || !quantity || fits(drug)) continue;
        const total = supplied(drug)!;
        const values = {
          ...nameOf(issue),
          drug: drug.name,
          quantity: bounds([quantity.min, quantity.max]),
          perDay: bounds(supply.perDay),
          days: bounds(supply.days),
          supply: bounds(total),
        };
        const range = { start: letter.tokens.starts[quantity.first]!, end: letter.tokens.ends[quantity.end - 1]! };
        report({
          message: 'differs',
          values,
          range,
          related: [{ message: 'dose', range: supply.range }],
          fixes: supply.exact
            ? [{ title: 'correct', values, safe: false, edits: [{ range, newText: String(total[0]) }] }]
            : [],
          ...(supply.exact ? {} : { atMost: 'information' as const }),
        });
      }
    }
  },
};

function supplied({ supply }: DrugRequest): Bounds | undefined {
  return supply && [supply.perDay[0] * supply.days[0], supply.perDay[1] * supply.days[1]];
}

/** Whether the quantity, or that of all fills together, is what the dose comes to. */
function fits(drug: DrugRequest): boolean {
  const total = supplied(drug);
  if (!total || !drug.quantity) return true;
  const { min, max } = drug.quantity;
  const fills = 1 + (drug.refills?.max ?? 0);
  return [1, fills].some((times) => max * times >= total[0] && min * times <= total[1]);
}
