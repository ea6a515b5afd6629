import { headerDay, headerPlace, written } from '../../dates.ts';
import type { Rule } from '../../rule.ts';

/** Finds events that the letter dates after its own decision. */
export const rule: Rule = {
  meta: {
    id: 'facts/after-decision',
    summary: 'The text reports an event dated after the decision.',
    severity: 'warning',
    messages: {
      after: 'The text gives the date {date}, but the decision is dated {decided}. Correct one of the dates.',
      header: 'The header says {value} here.',
    },
  },
  check(letter, report) {
    const decided = headerDay(letter, 'decisionDate');
    if (decided === undefined) return;
    for (const event of letter.timeline) {
      const { iso, year } = event.date;
      if (iso === undefined || iso <= decided || (year ?? 0) > 2100) continue;
      // What is planned may lie ahead, but not by years.
      const plain = iso.slice(0, 4) > String(Number(decided.slice(0, 4)) + 1) || event.kind !== 'other';
      report({
        message: 'after',
        values: { date: written(letter, event), decided: letter.header.get('decisionDate')!.value },
        range: event.date.range,
        related: headerPlace(letter, 'decisionDate'),
        ...(plain ? {} : { atMost: 'information' as const }),
      });
    }
  },
};
