import { reportOtherwiseDated } from '../../dates.ts';
import type { Rule } from '../../rule.ts';

/** Finds dates of the injury in the text that are not the header's. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/injury-date',
    summary: 'The text gives a different date of injury than the header.',
    severity: 'warning',
    messages: {
      differs: 'The text gives the date of injury as {body}, but the header says {header}. Correct one of them.',
      header: 'The header says {value} here.',
      body: "Use the header's date in the text: {newText}",
      intoHeader: "Use the text's date in the header: {newText}",
    },
  },
  check(letter, report) {
    reportOtherwiseDated(letter, 'injury', 'dateOfInjury', report);
  },
};
