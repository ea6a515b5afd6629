import { bounds } from '../../../reading/quantities/compare.ts';
import { total, totalHours } from '../../../reading/quantities/quantity.ts';
import { partOf } from '../../../letter/requests/decided.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds modified requests of which utilization review authorized as much as was asked for. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/authorized-in-full',
    summary: 'The request was already authorized in full.',
    severity: 'error',
    messages: {
      authorized:
        'Issue {number} was authorized in full ({authorized} of {original} visits), so nothing is in dispute. Correct the numbers, or remove the issue.',
      original: 'The original request is here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const original = partOf(issue, 'original')?.quantity;
      const authorized = partOf(issue, 'authorized')?.quantity;
      if (!original || !authorized) continue;
      const [allHours, givenHours] = [totalHours(original), totalHours(authorized)];
      const [asked, given] = allHours && givenHours ? [allHours, givenHours] : [total(original), total(authorized)];
      if (!asked || !given || given[0] < asked[1]) continue;
      report({
        message: 'authorized',
        values: { ...nameOf(issue), authorized: bounds(given), original: bounds(asked) },
        range: authorized.range,
        related: [{ message: 'original', range: original.range }],
      });
    }
  },
};
