import type { HeaderEntry, PartedLetter } from '../letter/letter.ts';
import type { LetterRange } from '../letter/place.ts';
import type { DatedEvent, EventKind } from '../letter/timeline.ts';
import type { DateReading } from '../reading/dates.ts';
import { slice } from '../text/range.ts';
import { type Said, saidIn } from './issues.ts';
import type { Report, ReportedFix, ReportedPlace } from './rule.ts';

/** What has a header: a letter, or its frame. */
interface WithHeader {
  readonly header: ReadonlyMap<string, Pick<HeaderEntry, 'date'>>;
}

/** The ISO day of a header field, where the header has it as a date that exists. */
export function headerDay({ header }: WithHeader, id: string): string | undefined {
  return header.get(id)?.date;
}

/** The days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Whether all of a date, a day or a month, lies before an ISO day. */
export function isBefore({ iso, year, month, day: ofMonth }: DateReading, day: string): boolean {
  return iso !== undefined
    ? iso < day
    : year !== undefined && ofMonth === undefined && monthOf(year, month) < day.slice(0, 7);
}

/** Whether all of a date lies after an ISO day. */
export function isAfter({ iso, year, month, day: ofMonth }: DateReading, day: string): boolean {
  return iso !== undefined
    ? iso > day
    : year !== undefined && ofMonth === undefined && monthOf(year, month) > day.slice(0, 7);
}

/** How long before its review a request may have been prescribed, in days. */
const STALE = 120;

/** Whether a date lies so long before utilization review that what was prescribed then is another request. */
export function isStale(letter: WithHeader, date: DateReading | undefined): boolean {
  const review = headerDay(letter, 'utilizationReviewDate');
  if (review === undefined || date?.year === undefined) return false;
  return daysBetween(date.iso ?? `${monthOf(date.year, date.month)}-28`, review) > STALE;
}

function monthOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Whether one ISO day is the other with a slip of the hand in it: another day, month or year alone, or day and month exchanged. */
export function isSlipOf(one: string, other: string): boolean {
  const [a, b] = [one.split('-'), other.split('-')];
  const differing = a.filter((part, index) => part !== b[index]).length;
  return differing === 1 || (differing === 2 && a[0] === b[0] && a[1] === b[2] && a[2] === b[1]);
}

/**
 * The events of a kind that the letter dates otherwise than the header: each that is a slip of the header's day, and where the text does
 * not have that day at all, each that it plainly dates otherwise.
 */
export function otherwiseDated(letter: PartedLetter, kind: EventKind, field: string): Said<DatedEvent>[] {
  const day = headerDay(letter, field);
  if (day === undefined) return [];
  const told = datedEvents(letter);
  const onDay = told.filter(({ what: { date } }) => date.iso === day);
  const named = onDay.some(({ what }) => what.kind === kind);
  // What no one calls an injury may be meant for it where the text never has its day: exchanged, or as the first thing that it tells.
  const isSlip = ({ what }: Said<DatedEvent>): boolean =>
    kind === 'injury' &&
    onDay.every(({ what }) => what.kind === 'injury') &&
    (isExchanged(what, day) || (what === told[0]?.what && isOpening(what, day)));
  return told.filter((said) => {
    const { date, plain, another } = said.what;
    const isMeant = said.what.kind === kind || isSlip(said);
    return isMeant && date.iso !== day && !another && (isSlipOf(date.iso!, day) || (plain && !named));
  });
}

/** Lists what the letter dates by one day. */
export function datedEvents(letter: PartedLetter): Said<DatedEvent>[] {
  return saidIn(letter, ({ timeline }) => timeline.filter(({ date, spans }) => date.iso !== undefined && !spans));
}

/** Whether an event of which nothing plain is told has the day of a header with day and month exchanged. */
function isExchanged({ kind, date: { iso = '' } }: DatedEvent, day: string): boolean {
  const [year, month, ofMonth] = iso.split('-');
  return kind === 'other' && `${year}-${ofMonth}-${month}` === day;
}

/** Whether an event of which nothing plain is told has a slip of a header's day: “a shelf fell on her on 11/01/2016”. */
function isOpening({ kind, plain, date: { iso = '' } }: DatedEvent, day: string): boolean {
  return (kind === 'other' || (kind === 'visit' && !plain)) && isSlipOf(iso, day);
}

/** The day of an event as the letter writes it; spaces within figures are the page's, those between words are kept. */
export function written({ what: { date }, part }: Said<DatedEvent>): string {
  const text = slice(part.letter.text, date.range);
  return text.replace(/\s+/g, /[a-z]/i.test(text) ? ' ' : '');
}

/** The place of an event's day in the letter. */
export function placeOfDay({ what: { date }, part }: Said<DatedEvent>): LetterRange {
  return part.place(date.range);
}

/** The place of a header field, to be shown next to a finding on a date. The message is the rule's `header`. */
export function headerPlace(letter: PartedLetter, id: string): ReportedPlace<LetterRange>[] {
  const entry = letter.header.get(id);
  return entry ? [{ message: 'header', values: { value: entry.value }, range: entry.node.value }] : [];
}

/**
 * Reports each event of a kind that the letter dates otherwise than a header field, as the rule's message `differs`, with both ways to make the two
 * dates the same; a person must say which is right. Where the body has the header's date for the same event elsewhere, the header is not
 * changed: the two would disagree then. The titles are the rule's `body` and `intoHeader`.
 */
export function reportOtherwiseDated(
  letter: PartedLetter,
  kind: EventKind,
  field: string,
  report: (report: Report<LetterRange>) => void,
): void {
  const entry = letter.header.get(field);
  const days = otherwiseDated(letter, kind, field);
  if (!entry || days.length === 0) return;
  const isBacked = datedEvents(letter).some(({ what }) => what.kind === kind && what.date.iso === entry.date);
  const fix = (title: string, place: LetterRange, newText: string): ReportedFix<LetterRange> => ({
    title,
    values: { newText },
    safe: false,
    edits: [{ range: place, newText }],
  });
  for (const said of days) {
    const range = placeOfDay(said);
    const { iso = '' } = said.what.date;
    const forHeader = `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;
    report({
      message: 'differs',
      values: { body: written(said), header: entry.value },
      range,
      related: headerPlace(letter, field),
      fixes: [fix('body', range, entry.value), ...(isBacked ? [] : [fix('intoHeader', entry.node.value, forHeader)])],
    });
  }
}
