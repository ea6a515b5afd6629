import { isMark, isWord, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { type Interval, intervalAt, isNumeral, numberAt } from '../numbers.ts';
import { detailOf, isOfLife, Role, roleOf } from './words.ts';

/** How often: this many times in a period. */
export interface FrequencyPart {
  readonly kind: 'frequency';
  readonly times: Interval;
  /** Length of the period in units, one for “a week”, and the days of a unit: 7, 30, 1 or 365. */
  readonly every: { readonly min: number; readonly max: number };
  readonly unitDays: number;
  readonly first: number;
  readonly end: number;
}

/** How long: so many weeks, months, days or years. */
export interface DurationPart {
  readonly kind: 'duration';
  readonly length: Interval;
  readonly unitDays: number;
  readonly first: number;
  readonly end: number;
}

/** “3x4”, “two times three”: times a week and weeks, with or without the unit after. */
export interface PairPart {
  readonly kind: 'pair';
  readonly times: Interval;
  readonly weeks: Interval;
  readonly unitDays: number;
  readonly first: number;
  readonly end: number;
}

/** A number of visits: “eight (8) physical therapy sessions”, “x 12 sessions”. */
export interface TotalPart {
  readonly kind: 'total';
  readonly total: Interval;
  /** Whether it is in brackets or after a bare sign (`#6`, `QTY: 2`, `times 12`), so that what it counts must be told from its neighbors. */
  readonly bare: boolean;
  readonly bracketed: boolean;
  readonly first: number;
  readonly end: number;
}

/** “8 hours a day”, “160 hours”: the hours of a visit or day, or of the whole course. */
export interface HoursPart {
  readonly kind: 'hours';
  readonly hours: Interval;
  readonly perDay: boolean;
  readonly first: number;
  readonly end: number;
}

/** A piece of a quantity. */
export type Part = FrequencyPart | DurationPart | PairPart | TotalPart | HoursPart;

/** The numbers of a part. */
export function intervalsOf(part: Part): readonly Interval[] {
  if (part.kind === 'pair') return [part.times, part.weeks];
  if (part.kind === 'hours') return [part.hours];
  return [part.kind === 'frequency' ? part.times : part.kind === 'duration' ? part.length : part.total];
}

/** The longest run of words between a number and the “visits” that it counts: “Twelve post-operative left shoulder physical therapy visits”. */
const LONGEST_COUNTED = 7;

const every = intern('every');
const q = intern('q');
const other = intern('other');
const x = intern('x');
const times = intern('times');

/** The part of a quantity that begins at token `i`, the most telling first. */
export function partAt(tokens: Tokens, i: number): Part | undefined {
  if (tokens.kinds[i] === Kind.word) {
    const role = roleOf(tokens.values[i]!);
    if (role === Role.adverb || role === Role.frequency || role === Role.per) return wordFrequency(tokens, i, role);
    if (role === Role.times || role === Role.quantity) return signedTotal(tokens, i);
    if (role === Role.visit) return followedTotal(tokens, i);
  }
  if (isMark(tokens, i, Mark.hash)) return signedTotal(tokens, i);
  if (isMark(tokens, i, Mark.open)) return bracketTotal(tokens, i);
  const number = intervalAt(tokens, i);
  if (!number || roleAt(tokens, i - 1) === Role.label) return undefined;
  if (isMeasured(tokens, number.end)) return hoursOf(tokens, number);
  return numericFrequency(tokens, number) ?? pair(tokens, number) ?? duration(tokens, number) ?? total(tokens, number);
}

/** “twice a week”, “once weekly”, “daily”, “BIW”, “weekly”, “every other week”. */
function wordFrequency(tokens: Tokens, i: number, role: number): Part | undefined {
  if (role === Role.frequency) {
    if (isOfLife(tokens, i + 1)) return undefined;
    const aWeek = detailOf(tokens.values[i]!);
    return frequency(fixed(aWeek || 1, i, i + 1), one, aWeek ? 7 : 1, i, i + 1);
  }
  if (role === Role.adverb) {
    const period = periodAt(tokens, i + 1);
    return (
      period && frequency(fixed(detailOf(tokens.values[i]!), i, i + 1), period.every, period.unitDays, i, period.end)
    );
  }
  if (tokens.values[i] !== every && tokens.values[i] !== q) return undefined;
  // “every week”, “every two weeks”, “q week”
  const period = periodAt(tokens, i);
  if (period) return frequency(fixed(1, i, i + 1), period.every, period.unitDays, i, period.end);
  if (isWord(tokens, i + 1, other) && unitDays(tokens, i + 2) > 0)
    return frequency(fixed(1, i, i + 1), { min: 2, max: 2 }, unitDays(tokens, i + 2), i, i + 3);
  return undefined;
}

const one = { min: 1, max: 1 } as const;

const hourWords = new WordSet(['hours', 'hour', 'hrs', 'hr']);
/** Words next to which hours are a time of the day, or the time between two doses. */
const notHours = new WordSet([
  'every',
  'q',
  'within',
  'on',
  'off',
  'apart',
  'before',
  'after',
  'later',
  'ago',
  'post',
  'prior',
]);

/** “8 hours per day”, “160 hours”; not “every 6 hours”. */
function hoursOf(tokens: Tokens, hours: Interval): HoursPart | undefined {
  const { first, end } = hours;
  const isOf = (i: number, words: WordSet): boolean => isWordOf(tokens, i, words);
  if (!isOf(end, hourWords) || isOf(first - 1, notHours) || isOf(end + 1, notHours)) return undefined;
  const period = periodAt(tokens, end + 1);
  if (period && period.unitDays !== 1) return undefined;
  return { kind: 'hours', hours, perDay: period !== undefined, first, end: period?.end ?? end + 1 };
}

/** “2-3/WK”, “3x a week”, “two (2) times a week”, “three times weekly”, “2 x week”, “3 visits per week”, “1-2 visits every 4-6 months”. */
function numericFrequency(tokens: Tokens, times: Interval): FrequencyPart | undefined {
  const role = roleAt(tokens, times.end);
  // “3 days a week” is three times.
  const at = role === Role.times || unitDays(tokens, times.end) === 1 ? times.end + 1 : visitWithin(tokens, times.end);
  const period = periodAt(tokens, at);
  if (period) return frequency(times, period.every, period.unitDays, times.first, period.end);
  // “2x week”, “2-3 x week”: the sign stands for “a”.
  const days = role === Role.times && isSign(tokens, times.end) ? unitDays(tokens, at) : 0;
  return days > 0 ? frequency(times, one, days, times.first, at + 1) : undefined;
}

function isSign(tokens: Tokens, i: number): boolean {
  return tokens.values[i] === x || tokens.values[i] === times;
}

/** “a week”, “per weeks”, “/wk”, “x week”, “weekly”, “every 4-6 months”; gives the period and the token after it. */
function periodAt(
  tokens: Tokens,
  i: number,
): { every: { min: number; max: number }; unitDays: number; end: number } | undefined {
  const role = roleAt(tokens, i);
  if (role === Role.frequency) return { every: one, unitDays: detailOf(tokens.values[i]!) === 0 ? 1 : 7, end: i + 1 };
  const per = role === Role.per || isMark(tokens, i, Mark.slash);
  if (!per) return undefined;
  let at = i + 1;
  // “each and every”, “per a week”
  if (roleAt(tokens, at) === Role.per) at++;
  const days = unitDays(tokens, at);
  if (days > 0) return { every: one, unitDays: days, end: at + 1 };
  const length = intervalAt(tokens, at);
  const unit = length ? unitDays(tokens, length.end) : 0;
  return length && unit > 0
    ? { every: { min: length.min, max: length.max }, unitDays: unit, end: length.end + 1 }
    : undefined;
}

/** “3x4”, “2 times 6”, “2×6”, “2*6”, “3 x 4 weeks”. */
function pair(tokens: Tokens, times: Interval): PairPart | undefined {
  const starred =
    isMark(tokens, times.end, Mark.asterisk) && touches(tokens, times.end) && touches(tokens, times.end + 1);
  if (!starred && (roleAt(tokens, times.end) !== Role.times || !isSign(tokens, times.end))) return undefined;
  const weeks = intervalAt(tokens, times.end + 1);
  if (!weeks || isMeasured(tokens, weeks.end) || times.max > 14) return undefined;
  const days = unitDays(tokens, weeks.end);
  return {
    kind: 'pair',
    times,
    weeks,
    unitDays: days || 7,
    first: times.first,
    end: days > 0 ? weeks.end + 1 : weeks.end,
  };
}

/** “8-12 weeks”, “10 days”; the preposition before it does not count. */
function duration(tokens: Tokens, length: Interval): DurationPart | undefined {
  let at = length.end;
  if (isMark(tokens, at, Mark.hyphen) && touches(tokens, at)) at++;
  const days = unitDays(tokens, at);
  if (days === 0 || isAge(tokens, at + 1)) return undefined;
  return { kind: 'duration', length, unitDays: days, first: length.first, end: at + 1 };
}

/** “year-old”, “weeks ago”, “days earlier”: no length of a treatment. */
function isAge(tokens: Tokens, i: number): boolean {
  const at = isMark(tokens, i, Mark.hyphen) ? i + 1 : i;
  return isWordOf(tokens, at, ages) && tokens.values[at] !== 0;
}

const ages = new WordSet(['old', 'ago', 'earlier', 'later', 'prior', 'history', 'post']);

/** “eight (8) physical therapy sessions”. */
function total(tokens: Tokens, number: Interval): TotalPart | undefined {
  // “November 1, 2016 office visit”
  const figures = tokens.ends[number.end - 1]! - tokens.starts[number.end - 1]!;
  if (figures === 4 && number.min >= 1900 && number.max < 2100) return undefined;
  for (let at = number.end; at <= number.end + LONGEST_COUNTED && at < tokens.count; at++) {
    if (tokens.breaks[at]! > 2) return undefined;
    const length = lengthOfVisit(tokens, at);
    if (length > 0) {
      at = length - 1;
      continue;
    }
    // “three blocks and twenty visits”: the visits have a number of their own.
    if (at > number.end && isCounting(tokens, at)) return undefined;
    // “#90 and acupuncture visits”
    if (at === number.end && isWordOf(tokens, at, joining)) return undefined;
    if (tokens.kinds[at] === Kind.word) {
      const role = roleOf(tokens.values[at]!);
      if (role === Role.visit && !isSingularAfterMany(tokens, at, number))
        return {
          kind: 'total',
          total: number,
          bare: false,
          bracketed: isMark(tokens, number.first - 1, Mark.open),
          first: number.first,
          end: at + 1,
        };
      // “16 approved physical therapy visits”
      if (role === Role.blocker && at === number.end && settled.has(tokens.values[at]!)) continue;
      if (role !== Role.none && role !== Role.visit) return undefined;
      if (stopsCount.has(tokens.values[at]!) && tokens.values[at] !== 0) return undefined;
    } else if (!(
      isMark(tokens, at, Mark.hyphen) ||
      isMark(tokens, at, Mark.slash) ||
      isMark(tokens, at, Mark.apostrophe)
    ))
      return undefined;
  }
  return undefined;
}

/** Whether a number of several stands between “and” and a word. */
function isCounting(tokens: Tokens, i: number): boolean {
  if (!isWordOf(tokens, i - 1, joining) || !isNumeral(tokens, i)) return false;
  const number = numberAt(tokens, i);
  return number !== undefined && number.value > 1 && tokens.kinds[number.end] === Kind.word;
}

const joining = new WordSet(['and', 'or', 'plus']);

/** The token after the “60-minute” or “one-hour” of “six 60-minute sessions” that begins at token `i`; 0 if none does. */
function lengthOfVisit(tokens: Tokens, i: number): number {
  if (!isNumeral(tokens, i)) return 0;
  const number = numberAt(tokens, i);
  if (!number) return 0;
  const unit = isMark(tokens, number.end, Mark.hyphen) ? number.end + 1 : number.end;
  return roleAt(tokens, unit) === Role.measure ? unit + 1 : 0;
}

/** “12 months of treatment” counts no treatment, but “#6 session” and “four acupuncture treatment” are slips for the plural. */
function isSingularAfterMany(tokens: Tokens, at: number, number: Interval): boolean {
  return tokens.values[at] === treatment && number.max !== 1 && at > number.end + 2;
}

const treatment = intern('treatment');
const settled = new WordSet(['approved', 'authorized', 'certified', 'prescribed', 'planned', 'scheduled']);
const stopsCount = new WordSet(['of', 'to', 'with', 'on', 'by', 'from', 'the', 'this', 'his', 'her', 'no', 'dozen']);

/** “x 12 sessions”, “times 12”, “#6”, “QTY: 12”, “x at least 6 sessions”. */
function signedTotal(tokens: Tokens, i: number): TotalPart | undefined {
  let at = i + 1;
  const word = tokens.kinds[i] === Kind.word;
  if (word && roleOf(tokens.values[i]!) === Role.quantity) {
    if (isMark(tokens, at, Mark.stop)) at++;
    if (!isMark(tokens, at, Mark.colon) && !isMark(tokens, at, Mark.hash) && !isQuantityWord(tokens, i))
      return undefined;
    while (isMark(tokens, at, Mark.colon) || isMark(tokens, at, Mark.hash)) at++;
  } else if (word && (!isSign(tokens, i) || (touches(tokens, i) && tokens.kinds[i - 1] !== Kind.mark)))
    return undefined;
  const number = intervalAt(tokens, at);
  if (!number || isMeasured(tokens, number.end)) return undefined;
  // “x 4 weeks” is how long, “x 2 a week” how often.
  if (duration(tokens, number) || numericFrequency(tokens, number)) return undefined;
  const counted = total(tokens, number);
  return counted
    ? { ...counted, first: i }
    : { kind: 'total', total: number, bare: true, bracketed: false, first: i, end: number.end };
}

const qty = new WordSet(['qty', 'quantity', 'quanity']);

function isQuantityWord(tokens: Tokens, i: number): boolean {
  return qty.has(tokens.values[i]!);
}

/** “sessions, 12”, “sessions: 12”, “visits x 12”, “sessions #8”: the number after what it counts. */
function followedTotal(tokens: Tokens, i: number): TotalPart | undefined {
  const bracketed = bracketedCount(tokens, i + 1);
  if (bracketed) return { ...bracketed, bare: false, bracketed: false, first: i };
  let at = i + 1;
  if (isMark(tokens, at, Mark.comma) || isMark(tokens, at, Mark.colon) || isMark(tokens, at, Mark.hyphen)) at++;
  const sign = isMark(tokens, at, Mark.hash) || (tokens.kinds[at] === Kind.word && isSign(tokens, at));
  if (sign) at++;
  if (at === i + 1 || tokens.breaks[at]! > 2) return undefined;
  const number = intervalAt(tokens, at);
  if (
    !number ||
    isMeasured(tokens, number.end) ||
    duration(tokens, number) ||
    numericFrequency(tokens, number) ||
    pair(tokens, number)
  )
    return undefined;
  // “sessions, 12 for the neck” or the end of the phrase; not “visits, 5 of which”.
  if (total(tokens, number) || (tokens.kinds[number.end] === Kind.word && tokens.values[number.end] === intern('of')))
    return undefined;
  return { kind: 'total', total: number, bare: false, bracketed: false, first: i, end: number.end };
}

/** The token after “(12)” after “sessions”, where the bracket is no enumerator: “the treatments (1) massage (2) acupuncture”. */
function bracketedCount(tokens: Tokens, i: number): TotalPart | undefined {
  const part = isMark(tokens, i, Mark.open) ? bracketTotal(tokens, i) : undefined;
  if (!part || part.total.max < 2) return undefined;
  const goesOn = tokens.kinds[part.end] === Kind.word && roleAt(tokens, part.end) === Role.none;
  return goesOn ? undefined : part;
}

/** “(24 sessions)” is read from inside; “(8)” alone is a total only after a regimen, so it is bare. */
function bracketTotal(tokens: Tokens, i: number): TotalPart | undefined {
  const number = intervalAt(tokens, i + 1);
  if (!number || !isMark(tokens, number.end, Mark.close)) return undefined;
  return { kind: 'total', total: number, bare: true, bracketed: true, first: i, end: number.end + 1 };
}

/** The token after the “visits” that a number counts, with a few words between; else the token itself. */
function visitWithin(tokens: Tokens, i: number): number {
  for (let at = i; at < i + 5; at++) {
    const role = roleAt(tokens, at);
    if (role === Role.visit) return at + 1;
    if (role !== Role.none || tokens.kinds[at] !== Kind.word) break;
  }
  return i;
}

function isMeasured(tokens: Tokens, i: number): boolean {
  if (i >= tokens.count) return false;
  const at = isMark(tokens, i, Mark.hyphen) && touches(tokens, i) ? i + 1 : i;
  return (
    (tokens.kinds[at] === Kind.word && roleOf(tokens.values[at]!) === Role.measure) ||
    (isMark(tokens, i, Mark.percent) && touches(tokens, i))
  );
}

function unitDays(tokens: Tokens, i: number): number {
  return roleAt(tokens, i) === Role.unit ? detailOf(tokens.values[i]!) : 0;
}

function roleAt(tokens: Tokens, i: number): number {
  return tokens.kinds[i] === Kind.word ? roleOf(tokens.values[i]!) : Role.none;
}

function fixed(value: number, first: number, end: number): Interval {
  return { min: value, max: value, first, end, conflict: undefined };
}

function frequency(
  times: Interval,
  every: { min: number; max: number },
  days: number,
  first: number,
  end: number,
): FrequencyPart {
  return { kind: 'frequency', times, every, unitDays: days, first, end };
}
