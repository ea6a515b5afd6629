import type { Sentence } from './sentences.ts';
import { capitalCue, figureCue, hasCue, newCue, nextCue } from '../text/cues.ts';
import type { Range } from '../text/range.ts';
import { isWord, Kind, Mark, rangeOf, tokenAt, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { isWordOf, WordMap, WordSet } from '../text/word-set.ts';

/** A date as a letter writes it. `iso` is `YYYY-MM-DD`, or undefined if the day does not exist (02/30/2016) or no year is given. */
export interface DateReading {
  readonly iso: string | undefined;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
  readonly first: number;
  readonly end: number;
  readonly range: Range;
}

/** The names of the months, in order. */
export const monthNames: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const monthCue = newCue();
/** Where a date may begin: at a figure or the name of a month. */
export const dateCue = figureCue | monthCue;

const months = new WordMap<number>([], monthCue);
monthNames.forEach((name, index) => {
  months.set(name, index + 1);
  if (name.length > 4) months.set(name.slice(0, 3), index + 1);
});
months.set('sept', 9);
const ordinals = new WordSet(['st', 'nd', 'rd', 'th']);

/** The first date in a range, or undefined. */
export function readDate(tokens: Tokens, range: Range): DateReading | undefined {
  for (let i = tokenAt(tokens, range.start); i < tokens.count && tokens.starts[i]! < range.end; i++) {
    const date = dateAt(tokens, i);
    if (date && date.range.end <= range.end) return date;
  }
  return undefined;
}

/**
 * The date that begins at token `i`: `03/09/2016`, `03-09-16`, `03.09.2016`, `October 10, 2015`, `10 October 2015`, also over a line end.
 * Two-figure years are of this century up to 49. Needs a year: `5/10` is a pain score as often as a day.
 */
export function dateAt(tokens: Tokens, i: number): DateReading | undefined {
  if (tokens.kinds[i] === Kind.number) return numericDate(tokens, i) ?? dayMonthYear(tokens, i);
  if (tokens.kinds[i] !== Kind.word) return undefined;
  const month = months.get(tokens.values[i]!);
  return month === undefined ? undefined : monthDate(tokens, i, month);
}

function numericDate(tokens: Tokens, i: number): DateReading | undefined {
  const separator = tokens.values[i + 1];
  if (i + 4 >= tokens.count || (separator !== Mark.slash && separator !== Mark.hyphen && separator !== Mark.stop))
    return undefined;
  if (
    tokens.kinds[i + 1] !== Kind.mark ||
    tokens.kinds[i + 2] !== Kind.number ||
    tokens.kinds[i + 3] !== Kind.mark ||
    tokens.kinds[i + 4] !== Kind.number
  )
    return undefined;
  if (
    tokens.values[i + 3] !== separator ||
    !close(tokens, i + 1) ||
    !close(tokens, i + 2) ||
    !close(tokens, i + 3) ||
    !close(tokens, i + 4)
  )
    return undefined;
  const width = tokens.ends[i + 4]! - tokens.starts[i + 4]!;
  if (
    (width !== 2 && width !== 4) ||
    tokens.ends[i]! - tokens.starts[i]! > 2 ||
    tokens.ends[i + 2]! - tokens.starts[i + 2]! > 2
  )
    return undefined;
  const [one, two] = [tokens.values[i]!, tokens.values[i + 2]!];
  if (width === 2 && (!isPlausible(one, two) || isReading(tokens, i))) return undefined;
  return make(tokens, i, i + 5, fullYear(tokens.values[i + 4]!, width), one, two);
}

/** Whether month and day can be those of a date, in either order: `22/20/21` are readings of something. */
function isPlausible(one: number, two: number): boolean {
  return (one <= 12 && two <= 31) || (one <= 31 && two <= 12);
}

/** What is measured, or numbered, in three figures between slashes. */
const measures = new WordSet([
  'grip',
  'grips',
  'jamar',
  'dynamometer',
  'pinch',
  'strength',
  'degrees',
  'flexion',
  'extension',
  'rotation',
  'motion',
  'score',
  'scores',
  'reading',
  'readings',
  'lot',
  'batch',
  'kg',
  'kilograms',
  'lb',
  'lbs',
  'pounds',
]);
/** How far before the figures such a word may be, in tokens. */
const MEASURED = 20;

/** Whether three figures are readings: what they measure comes before them in their sentence, or right after. */
function isReading(tokens: Tokens, i: number): boolean {
  const isMeasure = (at: number): boolean => isWordOf(tokens, at, measures);
  if (isMeasure(i + 5)) return true;
  for (let at = i - 1; at >= Math.max(0, i - MEASURED); at--) {
    if (tokens.kinds[at] === Kind.mark && tokens.values[at] === Mark.stop && !close(tokens, at + 1)) return false;
    // “of 03/09/16” is a day, whatever was measured on it.
    if (at === i - 1 && isWordOf(tokens, at, dayWords)) return false;
    if (isMeasure(at)) return true;
  }
  return false;
}

const dayWords = new WordSet(['on', 'dated', 'since', 'until', 'through', 'from']);

/** Parts of a date stand without spaces, except at a line end. */
function close(tokens: Tokens, i: number): boolean {
  return tokens.starts[i] === tokens.ends[i - 1] || tokens.breaks[i]! > 0;
}

const of = intern('of');

function monthDate(tokens: Tokens, i: number, month: number): DateReading | undefined {
  let at = i + 1;
  if (tokens.kinds[at] === Kind.mark && tokens.values[at] === Mark.stop) at++;
  // “March of 2015”
  if (isWord(tokens, at, of) && tokens.kinds[at + 1] === Kind.number && tokens.values[at + 1]! >= 1900) at++;
  if (tokens.kinds[at] !== Kind.number) return undefined;
  const day = tokens.values[at]!;
  if (day >= 1900) return make(tokens, i, at + 1, day, month, undefined);
  at++;
  if (isWordOf(tokens, at, ordinals)) at++;
  if (tokens.kinds[at] === Kind.mark && tokens.values[at] === Mark.comma) at++;
  if (tokens.kinds[at] !== Kind.number || tokens.ends[at]! - tokens.starts[at]! !== 4) return undefined;
  return make(tokens, i, at + 1, tokens.values[at], month, day);
}

/** The month that stands alone at token `i`, with no day and no year: “August”; “may” written small is none. */
export function monthAlone(tokens: Tokens, i: number): DateReading | undefined {
  const month = tokens.kinds[i] === Kind.word ? months.get(tokens.values[i]!) : undefined;
  if (month === undefined || tokens.kinds[i + 1] === Kind.number || !hasCue(tokens, i, i + 1, capitalCue))
    return undefined;
  return make(tokens, i, i + 1, undefined, month, undefined);
}

function dayMonthYear(tokens: Tokens, i: number): DateReading | undefined {
  const month = tokens.kinds[i + 1] === Kind.word ? months.get(tokens.values[i + 1]!) : undefined;
  if (month === undefined || tokens.values[i]! > 31) return undefined;
  const at = tokens.kinds[i + 2] === Kind.mark && tokens.values[i + 2] === Mark.comma ? i + 3 : i + 2;
  if (tokens.kinds[at] !== Kind.number || tokens.ends[at]! - tokens.starts[at]! !== 4) return undefined;
  return make(tokens, i, at + 1, tokens.values[at], month, tokens.values[i]);
}

function fullYear(value: number, width: number): number {
  return width === 4 ? value : value < 50 ? 2000 + value : 1900 + value;
}

function make(
  tokens: Tokens,
  first: number,
  end: number,
  year: number | undefined,
  month: number,
  day: number | undefined,
): DateReading {
  const exists =
    year !== undefined && day !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return {
    iso: exists
      ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      : undefined,
    year,
    month,
    day,
    first,
    end,
    range: rangeOf(tokens, first, end),
  };
}

/** The dates that tokens `first` up to `end` give, in order. */
export function datesIn(tokens: Tokens, { first, end }: Sentence): DateReading[] {
  const dates: DateReading[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, dateCue)) < end; i++) {
    const date = dateAt(tokens, i);
    if (!date || date.end > end) continue;
    dates.push(date);
    i = date.end - 1;
  }
  return dates;
}

/** The one date that tokens `first` up to `end` give; undefined if they give none or several. */
export function dateIn(tokens: Tokens, span: Sentence): DateReading | undefined {
  const [one, ...others] = datesIn(tokens, span);
  return others.length === 0 ? one : undefined;
}

/** The number of days of a month in a year of the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
