import { dateFixes, headerPlace, otherwiseDated, placeOfDay, written } from '../../dates.ts';
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
    const days = otherwiseDated(letter, 'utilization-review', 'utilizationReviewDate');
    const fixesOf = days.length > 0 ? dateFixes(letter, 'utilizationReviewDate', 'utilization-review') : () => [];
    for (const said of days) {
      report({
        message: 'differs',
        values: { body: written(said), header: letter.header.get('utilizationReviewDate')!.value },
        range: placeOfDay(said),
        related: headerPlace(letter, 'utilizationReviewDate'),
        fixes: fixesOf(said),
      });
    }
  },
};
