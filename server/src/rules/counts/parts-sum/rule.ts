import { reportOf, wrongCalculations } from '../../calculations.ts';
import type { Rule } from '../../rule.ts';

/** Finds numbers of visits, hours or tablets that are not the sum of the parts given with them. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'counts/parts-sum',
    summary: 'The stated number of visits is not the sum of its parts, or not what is left of them.',
    severity: 'error',
    messages: {
      sum: 'The text says {stated}, but its parts are {working} = {due}. Correct the number that is wrong.',
      difference: 'The text says that {stated} are left, but {working} = {due}. Correct the number that is wrong.',
      working: 'The parts are here.',
      correct: 'Change the number to {due}',
    },
  },
  check(letter, report) {
    for (const sum of wrongCalculations(letter, 'sum')) report(reportOf(letter, sum, 'sum'));
    for (const rest of wrongCalculations(letter, 'difference')) report(reportOf(letter, rest, 'difference'));
  },
};
