import { reportOf, wrongCalculations } from '../../calculations.ts';
import type { Rule } from '../../rule.ts';

/** Finds daily doses that are not the strength of a tablet times the tablets of a day. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'counts/daily-dose',
    summary: 'A daily dose does not equal the strength of the tablets times their number.',
    severity: 'warning',
    messages: {
      differs:
        'The text gives a daily dose of {stated} mg, but {working} is {due} mg. Correct the strength, the number of tablets or the dose.',
      working: 'The strength and the number of tablets a day are here.',
      correct: 'Change the dose to {due}',
    },
  },
  check(letter, report) {
    for (const dose of wrongCalculations(letter, 'dose')) report(reportOf(letter, dose, 'differs'));
  },
};
