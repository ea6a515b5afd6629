import { headerDay, headerPlace, isAfter, placeOfDay, written } from '../../dates.ts';
import { saidIn } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds requests for authorization dated after the utilization review that decided them. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/request-after-review',
    summary: 'The request for authorization is dated after the utilization review that decided it.',
    severity: 'information',
    messages: {
      after:
        'The request is dated {date}, after the utilization review of {review}. Correct one of the dates, or say which request it is.',
      header: 'The header says {value} here.',
    },
  },
  check(letter, report) {
    const review = headerDay(letter, 'utilizationReviewDate');
    if (review === undefined) return;
    for (const said of saidIn(letter, ({ timeline }) => timeline)) {
      const event = said.what;
      if (event.kind !== 'request' || event.another || !isAfter(event.date, review)) continue;
      report({
        message: 'after',
        values: { date: written(said), review: letter.header.get('utilizationReviewDate')!.value },
        range: placeOfDay(said),
        related: headerPlace(letter, 'utilizationReviewDate'),
      });
    }
  },
};
