import { reportOf, wrongCalculations } from '../../calculations.ts';
import type { Rule } from '../../rule.ts';

/** Finds quantities of a drug that are not its daily dose times its days. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'counts/drug-supply',
    summary: "The drug's quantity does not equal the daily dose times the days.",
    severity: 'warning',
    messages: {
      differs: 'The quantity is {stated}, but {working} is {due}. Correct the quantity, the dose or the days.',
      working: 'The dose and the number of days are here.',
      correct: 'Change the quantity to {due}',
    },
  },
  check(letter, report) {
    for (const supply of wrongCalculations(letter, 'supply')) report(reportOf(letter, supply, 'differs'));
  },
};
