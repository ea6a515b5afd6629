import { cueWord } from '../../text/cues.ts';
import { Kind, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordMap, WordSet } from '../../text/word-set.ts';
import { quantityCue } from '../quantities/words.ts';

/** What a number counts or measures. A `piece` is a tablet, a capsule or a patch; a `time` one of this many times a day. */
export type Unit = 'visit' | 'time' | 'piece' | 'refill' | 'hour' | 'minute' | 'day' | 'week' | 'month' | 'year' | 'mg';

/** A stretch of time in which something is repeated. */
export type Period = 'day' | 'week' | 'month';

/** How many days a stretch of time has. */
export const DAYS_OF: Readonly<Record<Period | 'year', number>> = { day: 1, week: 7, month: 365 / 12, year: 365 };

/** How many days a unit has; undefined for one that is no stretch of days. */
export function daysOf(unit: Unit | undefined): number | undefined {
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year' ? DAYS_OF[unit] : undefined;
}

const units = new WordMap<Unit>();
const put = (unit: Unit, words: readonly string[], cued = false): void => {
  for (const word of words) {
    units.set(word, unit);
    if (cued) cueWord(quantityCue, intern(word));
  }
};
put('visit', ['visit', 'visits', 'session', 'sessions', 'treatment', 'treatments', 'appointment', 'appointments']);
put('piece', ['tablet', 'tablets', 'tab', 'tabs', 'capsule', 'capsules', 'cap', 'caps', 'pill', 'pills']);
put('piece', ['patch', 'patches', 'lozenge', 'lozenges', 'suppository', 'suppositories', 'caplet', 'caplets']);
put('refill', ['refill', 'refills']);
put('time', ['time', 'times', 'x']);
put('hour', ['hour', 'hours', 'hr', 'hrs']);
put('minute', ['minute', 'minutes', 'min', 'mins']);
put('day', ['day', 'days', "day's", "days'", 'night', 'nights']);
put('week', ['week', 'weeks', 'wk', 'wks', "week's", "weeks'"]);
put('month', ['month', 'months', 'mo', 'mos', "month's", "months'"], true);
put('year', ['year', 'years', 'yr', 'yrs', "year's", "years'"]);
put('mg', ['mg', 'milligram', 'milligrams'], true);

/** The unit that the word at token `i` names; undefined for a number or a mark, whose values are no words. */
export function unitOf({ kinds, values }: Tokens, i: number): Unit | undefined {
  return kinds[i] === Kind.word ? units.get(values[i]!) : undefined;
}

/** Tells whether a quantity is one of tablets that its words or those right before it name: “four tablets a day for 30 days”. */
export function isOfPieces(tokens: Tokens, { first, end }: { first: number; end: number }): boolean {
  for (let i = Math.max(0, first - PIECES); i < end; i++)
    if (unitOf(tokens, i) === 'piece' && !isCapping(tokens, i)) return true;
  return false;
}

const cap = new WordSet(['cap', 'caps']);

/** “The section caps massage at …”: the verb, and no capsules, which come after a figure or a strength. */
function isCapping(tokens: Tokens, i: number): boolean {
  const isCounted = tokens.kinds[i - 1] !== Kind.word || unitOf(tokens, i - 1) === 'mg';
  return isWordOf(tokens, i, cap) && !isCounted;
}

/** How far before a quantity the tablets may be named that it is of, in tokens. */
const PIECES = 4;

/** How often a day or a week something is done that is “daily”, “BID”, “nightly” or “weekly”. */
export interface Often {
  readonly times: number;
  readonly per: Period;
}

const often = new WordMap<Often>();
const putOften = (times: number, per: Period, words: readonly string[]): void => {
  for (const word of words) {
    often.set(word, { times, per });
    cueWord(quantityCue, intern(word));
  }
};
putOften(1, 'day', ['daily', 'qd', 'nightly', 'qhs', 'hs', 'bedtime']);
putOften(2, 'day', ['bid']);
putOften(3, 'day', ['tid']);
putOften(4, 'day', ['qid']);
putOften(1, 'week', ['weekly']);
putOften(2, 'week', ['biw']);
putOften(3, 'week', ['tiw']);

/** How often a word says that something is done, by its vocabulary number. */
export function oftenOf(id: number): Often | undefined {
  return id === 0 ? undefined : often.get(id);
}

const periods: Readonly<Partial<Record<Unit, Period>>> = { day: 'day', week: 'week', month: 'month' };
const dayParts = new WordMap<Period>(['morning', 'evening', 'noon'].map((word) => [word, 'day'] as const));

/** The period that the word at token `i` names: a night is one of a day's. */
export function periodOf(tokens: Tokens, i: number): Period | undefined {
  const unit = unitOf(tokens, i);
  return (unit && periods[unit]) ?? (tokens.kinds[i] === Kind.word ? dayParts.get(tokens.values[i]!) : undefined);
}
