import { headerDay, headerPlace, isAfter, placeOfDay, written } from '../../dates.ts';
import { saidIn } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds events that the letter dates after its own decision. */
export const rule: Rule = {
  scope: 'letter',
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
    for (const said of saidIn(letter, ({ timeline }) => timeline)) {
      const event = said.what;
      const { year = 0 } = event.date;
      if (!isAfter(event.date, decided) || year > 2100) continue;
      // What is planned may lie ahead, but not by years.
      const far = year > Number(decided.slice(0, 4)) + 1;
      if (event.kind === 'planned' && !far) continue;
      const plain = far || event.kind !== 'other';
      report({
        message: 'after',
        values: { date: written(said), decided: letter.header.get('decisionDate')!.value },
        range: placeOfDay(said),
        related: headerPlace(letter, 'decisionDate'),
        ...(plain ? {} : { atMost: 'information' as const }),
      });
    }
  },
};
