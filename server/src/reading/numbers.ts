import { tenWords, unitWords } from './number-words.ts';
import { figureCue, newCue, nextCue } from '../text/cues.ts';
import type { Range } from '../text/range.ts';
import { isMark, isWord, Kind, Mark, type Tokens, touches } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { isWordOf, WordMap, WordSet } from '../text/word-set.ts';

/** A whole number as written: `7`, `seven`, `seven (7)`, `7 (seven)`. */
export interface NumberReading {
  readonly value: number;
  readonly first: number;
  readonly end: number;
  /** Where word and figure stand together and differ: `eight (6)`. */
  readonly conflict: NumberConflict | undefined;
}

/** A number written twice, differently. `value` of the reading is the word's. */
export interface NumberConflict {
  readonly word: number;
  readonly wordRange: Range;
  readonly figure: number;
  readonly figureRange: Range;
}

/** One number, or two that bound it: `2-3`, `eight to twelve`, `five to nine (5 to 9)`. `min` and `max` are in the order written. */
export interface Interval {
  readonly min: number;
  readonly max: number;
  readonly first: number;
  readonly end: number;
  readonly conflict: NumberConflict | undefined;
}

const unitValues = new WordMap(unitWords.map((word, value) => [word, value]));
const tenValues = new WordMap(tenWords.map((word, index) => [word, (index + 2) * 10]));
tenValues.set('fourty', 40);
const hundred = intern('hundred');
/** Number words, not figures. */
export const numeralCue = newCue();
const numerals = new WordSet([...unitWords, ...tenWords, 'fourty', 'hundred', 'dozen'], numeralCue);
const dozen = intern('dozen');
const half = intern('half');
const DOZEN = 12;
const and = intern('and');
const to = intern('to');
const or = intern('or');
const between = intern('between');

/** Whether token `i` is a number in figures, or a word that can begin one. */
export function isNumeral(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.number || isWordOf(tokens, i, numerals);
}

/** Whether token `i` is a number that may be a year in which something happened. */
export function isYear(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.number && tokens.values[i]! > 1900 && tokens.values[i]! < 2100;
}

/** Beyond this a number counts nothing that a letter requests. */
const LARGEST = 100_000;

/** The whole number that begins at token `i`, with its second writing in brackets; undefined for parts of dates, decimals, codes and larger numbers. */
export function numberAt(tokens: Tokens, i: number): NumberReading | undefined {
  const bare = bareNumber(tokens, i);
  return bare && withSecondWriting(tokens, bare, bareNumber);
}

/** The number or range of numbers that begins at token `i`. */
export function intervalAt(tokens: Tokens, i: number): Interval | undefined {
  const bare = bareInterval(tokens, i);
  if (!bare) return undefined;
  // “five to nine (5 to 9)”: the whole range a second time.
  if (bare.min !== bare.max && isMark(tokens, bare.end, Mark.open)) {
    const again = bareInterval(tokens, bare.end + 1);
    if (
      again &&
      isMark(tokens, again.end, Mark.close) &&
      isWritten(tokens, bare.first) !== isWritten(tokens, again.first)
    ) {
      return { ...bare, end: again.end + 1, conflict: bare.conflict ?? rangeConflict(tokens, bare, again) };
    }
  }
  return bare;
}

/** All numbers of a text that are written twice in one place, differently. Years and codes in brackets are no second writing. */
export function readNumberConflicts(tokens: Tokens): NumberConflict[] {
  const conflicts: NumberConflict[] = [];
  for (let i = 0; (i = nextCue(tokens, i, tokens.count, figureCue | numeralCue)) < tokens.count; i++) {
    // A number is written twice in a word and a bracket, or a figure and a bracket.
    if (tokens.kinds[i] === Kind.number && !isMark(tokens, i + 1, Mark.open)) continue;
    const interval = intervalAt(tokens, i);
    if (!interval) continue;
    if (interval.conflict && interval.conflict.figure < 1000) conflicts.push(interval.conflict);
    i = interval.end - 1;
  }
  return conflicts;
}

function bareInterval(tokens: Tokens, i: number): Interval | undefined {
  const low = numberAt(tokens, i);
  if (!low) return undefined;
  const joint = rangeJoint(tokens, i, low.end);
  const high = joint > 0 ? numberAt(tokens, joint) : undefined;
  if (!high) return { min: low.value, max: low.value, first: i, end: low.end, conflict: low.conflict };
  return { min: low.value, max: high.value, first: i, end: high.end, conflict: low.conflict ?? high.conflict };
}

/** The token after the `-`, `to` or `or` at token `i` that joins a range which began at token `first`; 0 if there is none. */
function rangeJoint(tokens: Tokens, first: number, i: number): number {
  if (i >= tokens.count) return 0;
  if (tokens.kinds[i] === Kind.word) {
    const word = tokens.values[i];
    return word === to || word === or || (word === and && first > 0 && isWord(tokens, first - 1, between)) ? i + 1 : 0;
  }
  return isMark(tokens, i, Mark.hyphen) && tokens.breaks[i]! < 2 ? i + 1 : 0;
}

function bareNumber(tokens: Tokens, i: number): NumberReading | undefined {
  if (tokens.kinds[i] === Kind.number) {
    const value = tokens.values[i]!;
    if (value > LARGEST || inCode(tokens, i)) return undefined;
    return { value, first: i, end: i + 1, conflict: undefined };
  }
  return isWordOf(tokens, i, numerals) ? wordNumber(tokens, i) : undefined;
}

/** Whether the figure at token `i` is part of something else: `L4`, `10/325`, `3.3.1`, `10-13-2016`, `$50`, `729.1`. */
function inCode(tokens: Tokens, i: number): boolean {
  if (touches(tokens, i)) {
    const before = tokens.values[i - 1]!;
    if (tokens.kinds[i - 1] === Kind.word) return !isTimesWord(tokens, i - 1);
    if (
      tokens.kinds[i - 1] === Kind.mark &&
      (before === Mark.slash || before === Mark.stop || before === 36 || before === Mark.plus || before === Mark.colon)
    )
      return i < 2 || tokens.kinds[i - 2] !== Kind.word || before !== Mark.colon;
  }
  const next = i + 1;
  if (next >= tokens.count) return false;
  const touching = touches(tokens, next) && tokens.kinds[next] === Kind.mark;
  if (touching && (isMark(tokens, next, Mark.percent) || isMark(tokens, next, Mark.plus))) return true;
  if (
    touching &&
    (isMark(tokens, next, Mark.slash) || isMark(tokens, next, Mark.stop) || isMark(tokens, next, Mark.colon)) &&
    touches(tokens, next + 1) &&
    tokens.kinds[next + 1] === Kind.number
  )
    return true;
  // Three figures joined by hyphens are a date.
  if (
    isMark(tokens, next, Mark.hyphen) &&
    tokens.kinds[i + 2] === Kind.number &&
    isMark(tokens, i + 3, Mark.hyphen) &&
    tokens.kinds[i + 4] === Kind.number
  )
    return true;
  return (
    isMark(tokens, i - 1, Mark.hyphen) &&
    tokens.kinds[i - 2] === Kind.number &&
    isMark(tokens, i - 3, Mark.hyphen) &&
    touches(tokens, i - 2)
  );
}

const times = intern('x');
const hash = Mark.hash;

function isTimesWord(tokens: Tokens, i: number): boolean {
  return tokens.values[i] === times || tokens.values[i] === hash;
}

function wordNumber(tokens: Tokens, i: number): NumberReading | undefined {
  // “a dozen”, “half a dozen”
  if (isWord(tokens, i, dozen)) {
    const value = isWord(tokens, i - 2, half) ? DOZEN / 2 : DOZEN;
    return { value, first: i, end: i + 1, conflict: undefined };
  }
  let at = i;
  let value = smallNumber(tokens, at);
  if (value) at = value.end;
  if (tokens.kinds[at] === Kind.word && tokens.values[at] === hundred && (!value || value.value < 10)) {
    let total = (value?.value ?? 1) * 100;
    if (!value && at !== i) return undefined;
    at++;
    const rest = smallNumber(tokens, tokens.kinds[at] === Kind.word && tokens.values[at] === and ? at + 1 : at);
    if (rest) {
      total += rest.value;
      at = rest.end;
    }
    value = { value: total, end: at };
  }
  // “two dozen”
  if (value && isWord(tokens, at, dozen)) value = { value: value.value * DOZEN, end: at + 1 };
  return value && { value: value.value, first: i, end: value.end, conflict: undefined };
}

/** Number words to ninety-nine. */
function smallNumber(tokens: Tokens, i: number): { value: number; end: number } | undefined {
  if (tokens.kinds[i] !== Kind.word) return undefined;
  const unit = unitValues.get(tokens.values[i]!);
  if (unit !== undefined) return { value: unit, end: i + 1 };
  const ten = tenValues.get(tokens.values[i]!);
  if (ten === undefined) return undefined;
  const next = isMark(tokens, i + 1, Mark.hyphen) ? i + 2 : i + 1;
  const rest = tokens.kinds[next] === Kind.word ? unitValues.get(tokens.values[next]!) : undefined;
  return rest !== undefined && rest > 0 && rest < 10
    ? { value: ten + rest, end: next + 1 }
    : { value: ten, end: i + 1 };
}

function withSecondWriting(tokens: Tokens, bare: NumberReading, read: typeof bareNumber): NumberReading {
  if (!isMark(tokens, bare.end, Mark.open)) return bare;
  const again = read(tokens, bare.end + 1);
  if (
    !again ||
    !isMark(tokens, again.end, Mark.close) ||
    isWritten(tokens, bare.first) === isWritten(tokens, again.first)
  )
    return bare;
  const conflict = again.value === bare.value ? undefined : conflictOf(tokens, bare, again);
  return {
    value: isWritten(tokens, bare.first) ? bare.value : again.value,
    first: bare.first,
    end: again.end + 1,
    conflict,
  };
}

function conflictOf(
  tokens: Tokens,
  one: { value: number; first: number; end: number },
  other: { value: number; first: number; end: number },
): NumberConflict {
  const [word, figure] = isWritten(tokens, one.first) ? [one, other] : [other, one];
  const range = (part: { first: number; end: number }): Range => ({
    start: tokens.starts[part.first]!,
    end: tokens.ends[part.end - 1]!,
  });
  return { word: word.value, wordRange: range(word), figure: figure.value, figureRange: range(figure) };
}

function rangeConflict(tokens: Tokens, one: Interval, other: Interval): NumberConflict | undefined {
  if (one.min === other.min && one.max === other.max) return undefined;
  const key: 'min' | 'max' = one.max !== other.max ? 'max' : 'min';
  return conflictOf(
    tokens,
    { value: one[key], first: one.first, end: one.end },
    { value: other[key], first: other.first, end: other.end },
  );
}

function isWritten(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.word;
}
