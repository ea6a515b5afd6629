import { reportOtherwiseDated } from '../../dates.ts';
import type { Rule } from '../../rule.ts';

/** Finds dates of the utilization review in the text that are not the header's. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/review-date',
    summary: 'The text gives a different utilization review date than the header.',
    severity: 'warning',
    messages: {
      differs: 'The text dates the utilization review {body}, but the header says {header}. Correct one of them.',
      header: 'The header says {value} here.',
      body: "Use the header's date in the text: {newText}",
      intoHeader: "Use the text's date in the header: {newText}",
    },
  },
  check(letter, report) {
    reportOtherwiseDated(letter, 'utilization-review', 'utilizationReviewDate', report);
  },
};
