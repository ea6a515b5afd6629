import { isNearly } from '../../../letter/facts/compare.ts';
import { isReport } from '../../../letter/facts/events.ts';
import type { PartedLetter } from '../../../letter/letter.ts';
import type { LetterRange } from '../../../letter/place.ts';
import type { DatedEvent } from '../../../letter/timeline.ts';
import { inOneLine, overlaps } from '../../../text/range.ts';
import { datedEvents, placeOfDay, written } from '../../dates.ts';
import { disagreements } from '../../disagreements.ts';
import { isInSummary, type Said } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds dates of studies, injections and operations in rationales that the summary gives otherwise. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/event-date',
    summary: 'A rationale dates a study, injection or operation differently than the summary.',
    severity: 'warning',
    messages: {
      differs: 'The rationale dates the {subject} {found}, but the summary says {given}. Correct one of them.',
      slip: 'The rationale says {found} and the summary {given}, possibly for the same event. If so, correct one of them.',
      summary: 'The summary says {given}.',
    },
  },
  check(letter, report) {
    const told: LetterRange[] = [];
    for (const { fact, contrary, range, summary } of disagreements(letter, 'date')) {
      const values = {
        subject: contrary.subject.name,
        found: inOneLine(letter.text, range),
        given: inOneLine(letter.text, summary),
      };
      told.push(range);
      report({
        message: 'differs',
        values,
        range,
        related: [{ message: 'summary', values, range: summary }],
        // Another year and another day may well be another study, and another report another visit.
        ...(isReport(fact) || !isNearly(fact.date!, contrary.date!) ? { atMost: 'information' as const } : {}),
      });
    }
    for (const { said, given } of slips(letter)) {
      const range = placeOfDay(said);
      const values = { found: written(said), given: written(given) };
      if (told.some((other) => overlaps(other, range))) continue;
      report({
        message: 'slip',
        values,
        range,
        related: [{ message: 'summary', values, range: placeOfDay(given) }],
        atMost: 'information',
      });
    }
  },
};

/** Lists the days of rationales that the letter has nowhere else, each with the one day of the summary of which it is a slip of the hand. */
function slips(letter: PartedLetter): { said: Said<DatedEvent>; given: Said<DatedEvent> }[] {
  const all = datedEvents(letter);
  const own = all.filter(({ part, what }) => isInSummary(part, what.date.first));
  const known = new Set([...own.map(({ what }) => what.date.iso!), ...headerDays(letter)]);
  return all.flatMap((said) => {
    const iso = said.what.date.iso!;
    if (isInSummary(said.part, said.what.date.first) || known.has(iso) || !mayBeSlip(said.what)) return [];
    const [given, ...others] = own.filter(
      ({ what }) => mayBeSlip(what) && isOfOneKind(what, said.what) && isDigitsOf(what.date.iso!, iso),
    );
    return given && others.every(({ what }) => what.date.iso === given.what.date.iso) ? [{ said, given }] : [];
  });
}

function headerDays({ header }: PartedLetter): string[] {
  return [...header.values()].flatMap(({ date }) => date ?? []);
}

function mayBeSlip({ kind, another }: DatedEvent): boolean {
  return !another && kind !== 'injury' && kind !== 'utilization-review' && kind !== 'birth' && kind !== 'planned';
}

function isOfOneKind({ kind }: DatedEvent, other: DatedEvent): boolean {
  return kind === other.kind || kind === 'other' || other.kind === 'other';
}

/** Whether one ISO day is the other with one figure of its day exchanged or moved, or with day and month exchanged: months apart there may be another visit. */
function isDigitsOf(one: string, other: string): boolean {
  if (one.slice(0, 4) !== other.slice(0, 4)) return false;
  const [month, day] = [one.slice(5, 7), one.slice(8)];
  const [otherMonth, otherDay] = [other.slice(5, 7), other.slice(8)];
  if (month === otherDay && day === otherMonth) return true;
  if (month !== otherMonth) return false;
  return day[1] === otherDay[1] || (day[0] === otherDay[1] && day[1] === otherDay[0]);
}
