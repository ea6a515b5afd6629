import { isNumeral } from '../../../reading/numbers.ts';
import type { Bounds } from '../../../reading/quantities/quantity.ts';
import { isMark, Kind, Mark, type Tokens, tokenText, touches } from '../../../text/tokens.ts';
import { isWordOf, WordMap, WordSet } from '../../../text/word-set.ts';
import { isPercent, plainNumber, shareAt } from '../numbers.ts';
import { flagsOf, Word } from '../words.ts';
import { stem } from './stem.ts';

/** Units of what is measured, each with the one it is compared in and how many of that it has. */
const units = new WordMap<readonly [unit: string, factor: number]>();
const put = (unit: string, factor: number, words: string): void => {
  for (const word of words.split(' ')) units.set(word, [unit, factor]);
};
put('%', 1, 'percent');
put('degrees', 1, 'degrees degree deg');
put('millimeters', 1, 'mm millimeter millimeters');
put('millimeters', 10, 'cm centimeter centimeters');
put('inches', 1, 'inch inches');
put('feet', 1, 'feet foot ft');
put('feet', 3, 'yard yards');
put('blocks', 1, 'block blocks');
put('blocks', 16, 'mile miles');
put('pounds', 1, 'pound pounds lb lbs');
put('kilograms', 1, 'kg kilogram kilograms');
put('minutes', 1, 'minute minutes min mins');
put('minutes', 60, 'hour hours hr hrs');
put('seconds', 1, 'second seconds sec');
put('days', 1, 'day days night nights');
put('days', 7, 'week weeks wk wks');
put('days', 365 / 12, 'month months mo mos');
put('days', 365, 'year years yr yrs');
put('milligrams', 1, 'mg milligram milligrams');
put('points', 1, 'point points');

/** The unit that the word at token `i` names, with how many of the compared one it has. */
export function unitAt(tokens: Tokens, i: number): readonly [unit: string, factor: number] | undefined {
  return tokens.kinds[i] === Kind.word ? units.get(tokens.values[i]!) : undefined;
}

/** A number with its unit, or with the noun that it counts. */
export interface Figure {
  /** Least and most, in the unit. */
  readonly value: Bounds;
  readonly unit: string;
  readonly first: number;
  readonly end: number;
}

/** Reads the figure that begins at token `i` and ends before token `end`; a number in a longer writing, such as a score or a level of the spine, is none. */
export function figureAt(tokens: Tokens, i: number, end: number): Figure | undefined {
  const low = valueAt(tokens, i);
  if (!low || isMark(tokens, i - 1, Mark.slash) || isMark(tokens, i - 1, Mark.hash) || isJoinedBefore(tokens, i))
    return undefined;
  let { value, end: at } = low;
  if (isMark(tokens, at, Mark.hyphen) || isWordOf(tokens, at, rangeWords)) {
    const high = valueAt(tokens, at + 1);
    if (high) ({ value, end: at } = high);
  }
  if (at >= end) return undefined;
  const bounds: Bounds = [Math.min(low.value, value), Math.max(low.value, value)];
  const place = isMark(tokens, at, Mark.hyphen) ? at + 1 : at;
  if (isPercent(tokens, place)) return { value: bounds, unit: '%', first: i, end: place + 1 };
  if (tokens.kinds[place] !== Kind.word || place >= end) return undefined;
  for (let k = place; k < Math.min(end, place + 2); k++) {
    // “14 headache days”
    const unit = isWordOf(tokens, place, linking) ? undefined : unitAt(tokens, k);
    if (!unit) continue;
    const [name, factor] = unit;
    return { value: [bounds[0] * factor, bounds[1] * factor], unit: name, first: i, end: k + 1 };
  }
  const noun = tokenText(tokens, place).toLowerCase();
  if (
    tokens.kinds[i] === Kind.decimal ||
    !PLURAL.test(noun) ||
    flagsOf(tokens.values[place]!) !== 0 ||
    isWordOf(tokens, place + 1, objects)
  )
    return undefined;
  return { value: bounds, unit: stem(noun), first: i, end: place + 1 };
}

/** Marks after which a number goes on, or is of something else. */
const going = [Mark.slash, Mark.hyphen, Mark.colon, Mark.percent, Mark.hash, Mark.open];

/** Reads the number at token `i` as a figure of no unit: alone, with nothing that it counts or that it is a part of. */
export function bareAt(tokens: Tokens, i: number, end: number): Figure | undefined {
  const number = shareAt(tokens, i) ? undefined : valueAt(tokens, i);
  if (!number || number.end > end || isMark(tokens, i - 1, Mark.slash) || isJoinedBefore(tokens, i)) return undefined;
  const next = number.end;
  if (
    going.some((mark) => isMark(tokens, next, mark)) ||
    (touches(tokens, next) && tokens.kinds[next] === Kind.word) ||
    isYear(tokens, i)
  )
    return undefined;
  if (
    tokens.kinds[next] === Kind.word &&
    next < end &&
    !isWordOf(tokens, next, leading) &&
    !isVerb(tokens, next) &&
    !isWordOf(tokens, next + 1, objects)
  )
    return (tokens.kinds[i] === Kind.decimal || isWordOf(tokens, i - 2, valued)) && !unitAt(tokens, next)
      ? { value: [number.value, number.value], unit: '', first: i, end: next }
      : undefined;
  return { value: [number.value, number.value], unit: '', first: i, end: next };
}

/** “a level of 38” */
const valued = new WordSet('level score value index rating reading'.split(' '));
/** After these a number counts nothing. */
const leading = new WordSet(
  'a per and but over on in at with without before after to from when while now today then since which as so for by last this is was'.split(
    ' ',
  ),
);

function isVerb(tokens: Tokens, i: number): boolean {
  return (flagsOf(tokens.values[i]!) & Word.verb) !== 0;
}

function isYear(tokens: Tokens, i: number): boolean {
  const value = tokens.values[i]!;
  return tokenText(tokens, i).length === 4 && value >= 1900 && value < 2100;
}

/** A noun in its plural, of which a number says how many there are. */
const PLURAL = /^[a-z]{3,}[^su]s$/;
/** After these a word in “-s” is a verb: “a ferritin of 12 explains it”. */
const objects = new WordSet('it the a an this that these him her them no against'.split(' '));
const rangeWords = new WordSet(['to']);
const linking = new WordSet(['a', 'of', 'in', 'on', 'at', 'per', 'each', 'or', 'and', 'to', 'for', 'times']);

function valueAt(tokens: Tokens, i: number): { value: number; end: number } | undefined {
  if (tokens.kinds[i] === Kind.decimal) {
    const value = Number(tokenText(tokens, i).replaceAll(',', ''));
    return Number.isFinite(value) ? { value, end: i + 1 } : undefined;
  }
  return isNumeral(tokens, i) ? plainNumber(tokens, i) : undefined;
}

function isJoinedBefore(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i - 1, Mark.hyphen) && tokens.starts[i] === tokens.ends[i - 1];
}

/** Reads the number at token `i` with its unit, where it has one that is known; points are none. */
export function amountAt(
  tokens: Tokens,
  i: number,
  end: number,
): { value: number; unit: string; factor: number; end: number } | undefined {
  const number = valueAt(tokens, i);
  if (!number || number.end > end) return undefined;
  // “8/10” is eight points.
  const share = shareAt(tokens, i);
  if (share && share.value[0] === share.value[1]) return { value: number.value, unit: '', factor: 1, end: share.end };
  if (isMark(tokens, number.end, Mark.slash)) return undefined;
  if (isPercent(tokens, number.end)) return { value: number.value, unit: '%', factor: 1, end: number.end + 1 };
  const [unit, factor] = (number.end < end ? unitAt(tokens, number.end) : undefined) ?? ['', 1];
  return {
    value: number.value * factor,
    unit: unit === 'points' ? '' : unit,
    factor,
    end: unit ? number.end + 1 : number.end,
  };
}
