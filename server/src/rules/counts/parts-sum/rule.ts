import { reportOf, wrongCalculations } from '../../calculations.ts';
import type { Rule } from '../../rule.ts';

/** Finds numbers of visits, hours or tablets that are not the sum of the parts given with them. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'counts/parts-sum',
    summary: 'The stated number of visits is not the sum or the remainder of its parts.',
    severity: 'error',
    messages: {
      sum: 'The stated total is {stated}, but its parts add up to {due} ({working}). Correct the wrong number.',
      difference: 'The stated remainder is {stated}, but {working} = {due}. Correct the wrong number.',
      working: 'The parts are here.',
      correct: 'Change the number to {due}',
    },
  },
  check(letter, report) {
    for (const sum of wrongCalculations(letter, 'sum')) report(reportOf(letter, sum, 'sum'));
    for (const rest of wrongCalculations(letter, 'difference')) report(reportOf(letter, rest, 'difference'));
  },
};
