import { perWeek, type Quantity, total } from '../../../reading/quantities/quantity.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** More visits a week than any course of treatment has. */
const MOST_A_WEEK = 14;
/** More visits than are ever requested at once. */
const MOST_VISITS = 400;

/** Finds requests for a number of visits that cannot be meant. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'counts/impossible-quantity',
    summary: 'The number of visits cannot be right.',
    severity: 'warning',
    messages: {
      none: 'Issue {number}, “{title}”, requests no visits. Correct the number.',
      often: 'Issue {number}, “{title}”, requests {count} visits a week. Correct the frequency or the unit.',
      many: 'Issue {number}, “{title}”, requests {count} visits. Correct the number.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      for (const { quantity, treatments } of issue.requests) {
        if (!quantity || !treatments.some(({ counted }) => counted)) continue;
        const wrong = judge(quantity);
        if (wrong) report({ ...wrong, values: { ...nameOf(issue), ...wrong.values }, range: quantity.range });
      }
    }
  },
};

function judge(quantity: Quantity): { message: string; values: Record<string, number> } | undefined {
  const visits = total(quantity);
  const often = perWeek(quantity);
  if (visits?.[1] === 0 || often?.[1] === 0) return { message: 'none', values: {} };
  if (often && often[1] > MOST_A_WEEK && !quantity.stated) return { message: 'often', values: { count: often[1] } };
  return visits && visits[1] > MOST_VISITS ? { message: 'many', values: { count: visits[1] } } : undefined;
}
