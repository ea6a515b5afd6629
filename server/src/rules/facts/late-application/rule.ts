import { headerDay, headerPlace } from '../../dates.ts';
import type { Rule } from '../../rule.ts';

/** Days from the denial within which an application for review is to be made [dir.ca.gov, IMR updates of 2018]; the mail may take some more. */
const DAYS = 30;

/** Finds applications received later after the denial than the law allows for them. */
export const rule: Rule<{ days: number }> = {
  scope: 'letter',
  meta: {
    id: 'facts/late-application',
    summary: 'The application was received more than 30 days after the denial.',
    severity: 'information',
    messages: {
      late: 'The application was received {days} days after the denial of {denied}; it is due within 30 days of receiving the denial. Check both dates.',
      header: 'The header says {value} here.',
    },
    options: {
      days: {
        description: 'Maximum number of days from the denial to receipt of the application, including mailing time.',
        default: DAYS,
        least: DAYS,
        most: 365,
      },
    },
  },
  check(letter, report, { days: most }) {
    const denied = headerDay(letter, 'utilizationReviewDate');
    const received = headerDay(letter, 'applicationReceived');
    const entry = letter.header.get('applicationReceived');
    if (denied === undefined || received === undefined || !entry) return;
    const days = (Date.parse(received) - Date.parse(denied)) / 86_400_000;
    if (days <= most) return;
    report({
      message: 'late',
      values: { days, denied: letter.header.get('utilizationReviewDate')!.value },
      range: entry.node.value,
      related: headerPlace(letter, 'utilizationReviewDate'),
    });
  },
};
