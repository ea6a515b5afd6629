import { disagreements } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds dates of studies, injections and operations in rationales that the summary gives otherwise. */
export const rule: Rule = {
  meta: {
    id: 'facts/event-date',
    summary: 'A rationale dates a study, injection or operation otherwise than the summary.',
    severity: 'warning',
    messages: {
      differs: 'The rationale dates the {subject} {found}, the summary {given}. Correct the one that is wrong.',
      summary: 'The summary says {given}.',
    },
  },
  check(letter, report) {
    for (const { fact, contrary, range, summary } of disagreements(letter, 'date')) {
      const written = (place: typeof range): string => letter.text.slice(place.start, place.end).replace(/\s+/g, ' ');
      const values = { subject: contrary.subject.name, found: written(range), given: written(summary) };
      report({
        message: 'differs',
        values,
        range,
        related: [{ message: 'summary', values, range: summary }],
        // Another year and another day may well be another study.
        ...(shares(fact.date, contrary.date) ? {} : { atMost: 'information' as const }),
      });
    }
  },
};

type Day = { readonly year: number | undefined; readonly month: number; readonly day: number | undefined } | undefined;

/** Whether two dates have enough in common to be meant for one: year and month, year and day, month and day, or day and month exchanged. */
function shares(one: Day, other: Day): boolean {
  if (!one || !other) return false;
  const same = [one.year === other.year, one.month === other.month, one.day === other.day].filter(Boolean).length;
  return same >= 2 || (one.month === other.day && one.day === other.month);
}
