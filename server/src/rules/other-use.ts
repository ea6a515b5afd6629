import { SINCE_YEAR } from '../letter/facts/events.ts';
import type { Fact } from '../letter/facts/fact.ts';
import { BOUND } from '../letter/facts/figures/compare.ts';
import { LONG_USE, USE } from '../letter/facts/lengths.ts';
import { factsWith } from '../letter/facts/read.ts';
import { STILL } from '../letter/facts/still.ts';
import type { Letter, PartedLetter } from '../letter/letter.ts';
import type { DateReading } from '../reading/dates.ts';
import { daysBetween, headerDay } from './dates.ts';
import type { Disagreement } from './disagreements.ts';
import { saidIn } from './issues.ts';

/** How long before the review the last visit may lie up to which a letter counts, in days. */
const VISIT = 60;
/** By how much of it a length is rounded, and by how many days. */
const ROUNDING = 0.2;
const MONTH = 31;

/** Lists how long rationales say that a drug has been taken, or since which year, where the one day that the summary has for its start says otherwise. */
export function otherUse(letter: PartedLetter): Disagreement[] {
  const decided = headerDay(letter, 'decisionDate');
  if (decided === undefined) return [];
  const used = saidIn(letter, usesOf);
  if (used.length === 0) return [];
  const seen = headerDay(letter, 'utilizationReviewDate') ?? decided;
  const starts = saidIn(letter, startsOf);
  return used.flatMap(({ what: fact, part }) => {
    const own = starts.filter(({ what }) => what.subject.id === fact.subject.id);
    const [start] = own;
    if (!start || own.some(({ what }) => !isSameMonth(what.date!, start.what.date!))) return [];
    const { what: contrary } = start;
    if (saidIn(letter, (one) => ended(one, fact)).length > 0) return [];
    if (isBorne(fact, contrary.date!, seen, decided)) return [];
    const [range, summary] = [part.place(fact.range), start.part.place(contrary.range)];
    return [{ fact: { ...fact, attribute: 'lasting' }, contrary, range, summary }];
  });
}

/** What the rationales of a part say of how long drugs have been taken. */
function usesOf(part: Letter): readonly Fact[] {
  const bounded = new Set(
    factsWith(part, 'figure').flatMap(({ written, first }) => (written === BOUND ? [first] : [])),
  );
  // “for more than three weeks”
  const open = (fact: Fact): Fact => (bounded.has(fact.first) ? { ...fact, value: [fact.value![0], Infinity] } : fact);
  return [
    ...factsWith(part, 'lasting')
      .filter(({ written }) => written === USE || written === LONG_USE)
      .map(open),
    ...factsWith(part, 'since').filter(({ written }) => written === SINCE_YEAR),
  ].filter(
    ({ passage, subject, status }) => passage === 'rationale' && subject.kind === 'drug' && status !== 'general',
  );
}

/** The days and months of the summary from which on drugs were taken. */
function startsOf(part: Letter): readonly Fact[] {
  return factsWith(part, 'date').filter(
    ({ passage, subject, status, date }) =>
      passage === 'summary' && subject.kind === 'drug' && status === 'given' && date?.year !== undefined,
  );
}

/** Where the summary says that a drug is no longer taken. */
function ended(part: Letter, { subject: { id } }: Fact): readonly Fact[] {
  return [
    ...factsWith(part, 'stopped').filter(({ subject }) => subject.id === id),
    ...factsWith(part, 'result').filter(({ subject, polarity }) => polarity === -1 && subject.id === `${STILL}${id}`),
  ].filter(({ passage }) => passage === 'summary');
}

function isSameMonth(one: DateReading, other: DateReading): boolean {
  return one.year === other.year && one.month === other.month;
}

/** Whether a length of use, or the year of its start, may be that of a drug that was begun at a date. */
function isBorne({ value, written, status }: Fact, date: DateReading, seen: string, decided: string): boolean {
  const [low, high] = value!;
  if (written === SINCE_YEAR) return low === date.year;
  const month = `${String(date.year)}-${String(date.month).padStart(2, '0')}`;
  const most = daysBetween(date.iso ?? `${month}-01`, decided);
  const least = daysBetween(date.iso ?? `${month}-28`, seen) - VISIT;
  if (low > most * (1 + ROUNDING) + MONTH) return false;
  return status === 'earlier' || high >= least * (1 - ROUNDING);
}
