import { eachWords } from '../../knowledge/clauses/common-words.ts';
import { figureCue, nextCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordMap, WordSet } from '../../text/word-set.ts';
import { dateAt } from '../dates.ts';
import { intervalAt, numeralCue } from '../numbers.ts';
import { partAt } from '../quantities/parts.ts';
import { isOfLife, quantityCue, Role, roleOf } from '../quantities/words.ts';
import { oftenOf, type Period, periodOf, type Unit, unitOf } from './units.ts';

/** A number with what it counts, and the period in which it does: “6 hours a day”, “twice daily”, “sixty tablets”, “four of massage”. */
export interface Amount {
  /** Least and most. */
  readonly min: number;
  readonly max: number;
  /** Undefined if the number is alone: “four of massage”, “two a day”. */
  readonly unit: Unit | undefined;
  readonly per: Period | undefined;
  /** Whether a `#` or `QTY` comes before it. */
  readonly signed: boolean;
  /** The number: tokens `first` up to `end`. */
  readonly number: { readonly first: number; readonly end: number };
  /** The number with its unit and period. */
  readonly first: number;
  readonly end: number;
}

const amountCue = figureCue | numeralCue | quantityCue;

/**
 * The amounts in tokens `first` up to `end`, in order, and no more than `most`. Dates, scores, levels and percentages are none, and “six weeks ago”
 * only where `ages` are wanted.
 */
export function readAmounts(tokens: Tokens, first: number, end: number, most: number, ages = false): Amount[] {
  const amounts: Amount[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, amountCue)) < end; i++) {
    const date = dateAt(tokens, i);
    if (date) {
      i = date.end - 1;
      continue;
    }
    const amount = amountAt(tokens, i, ages);
    if (!amount || amount.end > end) continue;
    if (amounts.push(amount) === most) break;
    i = amount.end - 1;
  }
  return amounts;
}

/** How many times something is done that is done once, twice or thrice in a period. */
const adverbs = new WordMap<number>([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);
const each = new WordSet([...eachWords, 'an', 'in']);
const every = new WordSet(['every', 'q']);
const repeated = new WordSet(['every', 'each']);
/** “every single day” */
const emphatic = new WordSet(['single']);
const quantityWords = new WordSet(['qty', 'quantity', 'dispense']);
const one = new WordSet(['a', 'one']);
const inWord = intern('in');
const the = intern('the');

function amountAt(tokens: Tokens, i: number, ages: boolean): Amount | undefined {
  if (isMark(tokens, i, Mark.hash)) return signed(tokens, i, i + 1);
  if (tokens.kinds[i] === Kind.word) {
    const word = tokens.values[i]!;
    if (quantityWords.has(word)) return signed(tokens, i, isMark(tokens, i + 1, Mark.colon) ? i + 2 : i + 1);
    const often = oftenOf(word);
    if (often) return isOfLife(tokens, i + 1) ? undefined : make(often.times, 'time', often.per, i, i, i + 1, i + 1);
    const times = adverbs.get(word);
    if (times !== undefined) {
      // “twice-daily”
      const period = periodAt(tokens, isMark(tokens, i + 1, Mark.hyphen) ? i + 2 : i + 1);
      return period && make(times, 'time', period.per, i, i, i + 1, period.end);
    }
    return everyHours(tokens, i) ?? eachPeriod(tokens, i) ?? strengthBefore(tokens, i) ?? counted(tokens, i, ages);
  }
  return counted(tokens, i, ages);
}

function signed(tokens: Tokens, first: number, i: number): Amount | undefined {
  const number = intervalAt(tokens, i);
  if (!number) return undefined;
  const unit = unitAt(tokens, number.end);
  return {
    ...make(number.min, unit?.unit, undefined, first, number.first, number.end, unit?.end ?? number.end),
    max: number.max,
    signed: true,
  };
}

/** “every 6 hours”, “q4-6 h”: this many times a day. */
function everyHours(tokens: Tokens, i: number): Amount | undefined {
  if (!every.has(tokens.values[i]!)) return undefined;
  const number = intervalAt(tokens, i + 1);
  if (!number || unitAt(tokens, number.end)?.unit !== 'hour' || number.min < 1 || number.max < 1) return undefined;
  const [most, least] = [24 / number.min, 24 / number.max];
  if (!Number.isInteger(most) || !Number.isInteger(least)) return undefined;
  return { ...make(least, 'time', 'day', i, i, number.end + 1, number.end + 1), max: most };
}

/** “a month's supply”, “every night”. */
function eachPeriod(tokens: Tokens, i: number): Amount | undefined {
  const word = tokens.values[i]!;
  if (unitOf(tokens, i) === 'month' && isWordOf(tokens, i - 1, one))
    return make(1, 'month', undefined, i - 1, i - 1, i, i + 1);
  if (!repeated.has(word)) return undefined;
  const at = isWordOf(tokens, i + 1, emphatic) ? i + 2 : i + 1;
  const per = periodOf(tokens, at);
  return per === 'day' ? make(1, 'time', 'day', i, i, i + 1, at + 1) : undefined;
}

/** “7.5 mg”: a decimal is found from its unit. */
function strengthBefore(tokens: Tokens, i: number): Amount | undefined {
  if (tokens.kinds[i - 1] !== Kind.decimal || unitOf(tokens, i) !== 'mg') return undefined;
  const value = Number(tokenText(tokens, i - 1).replaceAll(',', ''));
  if (!Number.isFinite(value) || isMark(tokens, i - 2, Mark.slash) || isMark(tokens, i - 2, Mark.hyphen))
    return undefined;
  const period = periodAt(tokens, i + 1);
  return make(value, 'mg', period?.per, i - 1, i - 1, i, period?.end ?? i + 1);
}

function counted(tokens: Tokens, i: number, ages: boolean): Amount | undefined {
  const number = intervalAt(tokens, i);
  if (!number || isLabelled(tokens, number.first)) return undefined;
  const { min, max, end } = number;
  const figures = tokens.kinds[i] === Kind.number ? tokens.ends[i]! - tokens.starts[i]! : 0;
  const made = (unit: Unit | undefined, per: Period | undefined, to: number): Amount => ({
    ...make(min, unit, per, i, i, end, to),
    max,
  });
  const direct = unitAt(tokens, end);
  if (direct) {
    // “10/325 mg” is a strength of two drugs; “47 year old” an age.
    if (direct.unit === 'mg' && (isMark(tokens, i - 1, Mark.slash) || isMark(tokens, i - 1, Mark.hyphen)))
      return undefined;
    const behind = isMark(tokens, direct.end, Mark.hyphen) ? direct.end + 1 : direct.end;
    if (!ages && direct.unit !== 'visit' && isWordOf(tokens, behind, distant)) return undefined;
    const period = periodAt(tokens, direct.end);
    if (direct.unit === 'time' && !period) return undefined;
    return made(direct.unit, period?.per, period?.end ?? direct.end);
  }
  if (figures === 4 && min >= 1900 && min < 2100) return undefined;
  const part = partAt(tokens, i);
  if (part?.kind === 'total' && !part.bare) return made('visit', undefined, part.end);
  // “two a day”
  const period = periodAt(tokens, end);
  if (period && !isWord(tokens, end, the)) return made(undefined, period.per, period.end);
  // “3rd”, “2x4”, “40%”, “6 mm”
  if (touches(tokens, end) && tokens.kinds[end] === Kind.word) return undefined;
  if (isMark(tokens, end, Mark.percent)) return undefined;
  if (tokens.kinds[end] === Kind.word && roleOf(tokens.values[end]!) === Role.measure) return undefined;
  return made(undefined, undefined, end);
}

/** “six weeks ago” is no length of a treatment. */
const distant = new WordSet(['ago', 'old', 'later', 'earlier', 'prior']);

/** Whether a word before the number makes it one of a row, or a level of the spine: “issue 2”, “page 60”, “L4-5”. */
function isLabelled(tokens: Tokens, i: number): boolean {
  const before = i - 1;
  if (tokens.kinds[before] === Kind.word) return roleOf(tokens.values[before]!) === Role.label;
  // “L4-5” and “10/325”: the figure after a mark that touches it belongs to what comes before.
  return (
    (isMark(tokens, before, Mark.hyphen) || isMark(tokens, before, Mark.slash)) &&
    touches(tokens, i) &&
    touches(tokens, before)
  );
}

/** “tablets”, “-day”, “hours”. */
function unitAt(tokens: Tokens, i: number): { unit: Unit; end: number } | undefined {
  const at = isMark(tokens, i, Mark.hyphen) && touches(tokens, i) ? i + 1 : i;
  const unit = unitOf(tokens, at);
  return unit && { unit, end: at + 1 };
}

/** Reads the period of a rate at token `i`: “a day”, “per week”, “/day”, “daily”, “each night”. */
export function periodAt(tokens: Tokens, i: number): { per: Period; end: number } | undefined {
  if (i >= tokens.count) return undefined;
  if (isMark(tokens, i, Mark.slash)) {
    const per = periodOf(tokens, i + 1);
    return per && { per, end: i + 2 };
  }
  if (tokens.kinds[i] !== Kind.word) return undefined;
  const often = oftenOf(tokens.values[i]!);
  if (often?.times === 1) return isOfLife(tokens, i + 1) ? undefined : { per: often.per, end: i + 1 };
  // “in a day”
  const at = isWord(tokens, i, inWord) && isWordOf(tokens, i + 1, one) ? i + 1 : i;
  const per = isWordOf(tokens, at, each) ? periodOf(tokens, at + 1) : undefined;
  return per && { per, end: at + 2 };
}

function make(
  value: number,
  unit: Unit | undefined,
  per: Period | undefined,
  first: number,
  numberFirst: number,
  numberEnd: number,
  end: number,
): Amount {
  return {
    min: value,
    max: value,
    unit,
    per,
    signed: false,
    number: { first: numberFirst, end: numberEnd },
    first,
    end,
  };
}
