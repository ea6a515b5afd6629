import { isNearly } from '../../../letter/facts/compare.ts';
import { isReport } from '../../../letter/facts/events.ts';
import { disagreements } from '../../disagreements.ts';
import type { Rule } from '../../rule.ts';

/** Finds dates of studies, injections and operations in rationales that the summary gives otherwise. */
export const rule: Rule = {
  scope: 'letter',
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
        // Another year and another day may well be another study, and another report another visit.
        ...(isReport(fact) || !isNearly(fact.date!, contrary.date!) ? { atMost: 'information' as const } : {}),
      });
    }
  },
};
