import { formsOfBe, formsOfHave, rateWords } from '../../../knowledge/clauses/common-words.ts';
import { periodAt } from '../../../reading/amounts/amount.ts';
import { DAYS_OF, daysOf, unitOf } from '../../../reading/amounts/units.ts';
import { intervalAt, isNumeral } from '../../../reading/numbers.ts';
import type { Bounds } from '../../../reading/quantities/quantity.ts';
import { cueWords, rareCue } from '../../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText, touches } from '../../../text/tokens.ts';
import { intern } from '../../../text/vocabulary.ts';
import { isWordOf, WordMap, WordSet } from '../../../text/word-set.ts';
import { isPercent, plainNumber, shareAt } from '../numbers.ts';
import { IRREGULAR } from '../../../reading/irregular.ts';
import { flagsOf, Word } from '../words.ts';
import { partOfHourAt } from './hours.ts';
import { stem } from './stem.ts';
import { countedBy, countsOne } from './named.ts';

/** The unit of scores. */
export const POINTS = 'points';
/** Units of what is measured, each with the one it is compared in and how many of that it has. */
const units = new WordMap<readonly [unit: string, factor: number]>();
const measuring = new Set(['days', 'minutes', 'milligrams']);
/** By unit how many of it the words for it have. */
const scales = new Map<string, Set<number>>([
  ['days', new Set(Object.values(DAYS_OF))],
  ['minutes', new Set([1, 60])],
]);
const put = (unit: string, factor: number, words: string): void => {
  measuring.add(unit);
  scales.set(unit, (scales.get(unit) ?? new Set()).add(factor));
  for (const word of words.split(' ')) units.set(word, [unit, factor]);
};
put('%', 1, 'percent');
put('degrees', 1, 'degrees degree deg');
put('millimeters', 1, 'mm millimeter millimeters');
put('millimeters', 10, 'cm centimeter centimeters');
put('inches', 1, 'inch inches');
put('feet', 1, 'feet foot ft');
put('feet', 3, 'yard yards');
put('meters', 1, 'meter meters');
put('blocks', 1, 'block blocks');
put('blocks', 16, 'mile miles');
put('pounds', 1, 'pound pounds lb lbs');
put('kilograms', 1, 'kg kilogram kilograms');
put('grams', 1, 'gram grams gm');
put('seconds', 1, 'second seconds sec');
put(POINTS, 1, 'point points');
const of = intern('of');
/** The unit of how often something is done or taken. */
export const RATE = 'times a day';
/** The unit of years in which something was. */
export const YEAR = 'year';
for (const unit of [YEAR, 'blood pressure', 'visual acuity', RATE, daysIn('week'), daysIn('month')])
  measuring.add(unit);

/** Tells whether figures are of a unit, and not of a noun that they count. */
export function isUnit(unit: string): boolean {
  return measuring.has(unit);
}

/** Lists what a number with no word of its unit may be, in that unit: of minutes or of hours. */
export function scalesOf(unit: string): readonly number[] {
  return [...(scales.get(unit) ?? [1])];
}

const nights = new WordSet(['night', 'nights']);

/** The unit that the word at token `i` names, with how many of the compared one it has. */
export function unitAt(tokens: Tokens, i: number): readonly [unit: string, factor: number] | undefined {
  if (tokens.kinds[i] !== Kind.word) return undefined;
  const unit = unitOf(tokens, i);
  // Nights are counted: none is a length.
  if (unit === 'day' && isWordOf(tokens, i, nights)) return undefined;
  const days = daysOf(unit);
  if (days !== undefined) return ['days', days];
  if (unit === 'minute' || unit === 'hour') return ['minutes', unit === 'hour' ? 60 : 1];
  return unit === 'mg' ? ['milligrams', 1] : units.get(tokens.values[i]!);
}

/** A number with its unit, or with the noun that it counts. */
export interface Figure {
  /** Least and most, in the unit. */
  readonly value: Bounds;
  readonly unit: string;
  readonly first: number;
  readonly end: number;
}

/** Tells whether a figure may begin at token `i`: with a number, “every”, “twice”, or the “a” of “a year”. */
export function mayBegin(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.decimal || isNumeral(tokens, i) || isWordOf(tokens, i, beginning);
}

/** Reads the figure that begins at token `i` and ends before token `end`; a number in a longer writing, such as a score or a level of the spine, is none. */
export function figureAt(tokens: Tokens, i: number, end: number): Figure | undefined {
  const whole =
    hoursFrom(tokens, i, end) ??
    yearAt(tokens, i) ??
    pairAt(tokens, i, end) ??
    rateAt(tokens, i, end) ??
    occasionsAt(tokens, i, end);
  if (whole) return whole;
  const low = valueAt(tokens, i) ?? oneAt(tokens, i);
  if (!low || isMark(tokens, i - 1, Mark.slash) || isMark(tokens, i - 1, Mark.hash) || isJoinedBefore(tokens, i))
    return undefined;
  let { value, end: at } = low;
  if (isMark(tokens, at, Mark.hyphen) || isWordOf(tokens, at, rangeWords)) {
    const high = valueAt(tokens, at + 1);
    if (high) ({ value, end: at } = high);
  }
  const elided = isWord(tokens, i - 1, another) ? unitBefore(tokens, i - 1) : undefined;
  if (elided && (at >= end || tokens.kinds[at] === Kind.mark))
    return { value: [low.value * elided[1], value * elided[1]], unit: elided[0], first: i, end: at };
  if (at >= end) return undefined;
  const bounds: Bounds = [Math.min(low.value, value), Math.max(low.value, value)];
  const place = isMark(tokens, at, Mark.hyphen) ? at + 1 : at;
  if (isPercent(tokens, place)) return { value: bounds, unit: '%', first: i, end: place + 1 };
  if (tokens.kinds[place] !== Kind.word || place >= end) return undefined;
  for (let k = place; k < Math.min(end, place + 2); k++) {
    // “14 headache days”
    const unit = isWordOf(tokens, place, linking) ? undefined : unitAt(tokens, k);
    if (!unit) continue;
    const [name, factor] = unit[0] === POINTS && isWordOf(tokens, k - 1, sore) ? ['trigger points', 1] : unit;
    // “headaches 5 days a week”
    const often = name === 'days' && factor === 1 ? periodAt(tokens, k + 1) : undefined;
    if (often && often.per !== 'day' && often.end <= end)
      return { value: bounds, unit: daysIn(often.per), first: i, end: often.end };
    return { value: [bounds[0] * factor, bounds[1] * factor], unit: name, first: i, end: k + 1 };
  }
  if (tokens.kinds[i] === Kind.decimal) return undefined;
  const noun = low.value === 1 && countsOne(tokens, place) ? place : nounAt(tokens, place, end);
  return noun < 0 ? undefined : { value: bounds, unit: countedBy(tokens, noun), first: i, end: noun + 1 };
}

/** The unit of how many days in a week or month something is so. */
function daysIn(period: string): string {
  return `days a ${period}`;
}

/** Points of the body, which are counted. */
const sore = new WordSet(['trigger', 'tender']);

/** “an hour and a half”, in minutes. */
function hoursFrom(tokens: Tokens, i: number, end: number): Figure | undefined {
  const part = partOfHourAt(tokens, i);
  if (!part || part.end > end || isWordOf(tokens, part.end, rates)) return undefined;
  const minutes = part.value * 60;
  return { value: [minutes, minutes], unit: 'minutes', first: i, end: part.end };
}

const rates = new WordSet([...rateWords, 'of']);
const another = intern('another');
/** How far before a number its unit may be that goes without saying, in tokens. */
const ELIDED = 12;

/** “a cast for two weeks and a splint for another four”: the unit of the last number of the sentence before token `i`. */
function unitBefore(tokens: Tokens, i: number): ReturnType<typeof unitAt> {
  for (let k = i - 1; k > Math.max(0, i - ELIDED) && !isMark(tokens, k, Mark.stop); k--) {
    const unit = isNumeral(tokens, k - 1) ? unitAt(tokens, k) : undefined;
    if (unit) return unit;
  }
  return undefined;
}

/** How many words may describe what a number counts: “three small white spots”. */
const MOST_ADJECTIVES = 2;

/** The plural noun that the words at token `i` lead to; -1 if there is none. */
function nounAt(tokens: Tokens, i: number, end: number): number {
  for (let k = i; k <= Math.min(i + MOST_ADJECTIVES, end - 1); k++) {
    if (tokens.kinds[k] !== Kind.word) return -1;
    // Right after a number “falls” is a noun.
    const isEvent = k === i && isEventNoun(tokens, k);
    if (flagsOf(tokens.values[k]!) !== 0 && !isEvent) return -1;
    // “one tablet three times daily” counts no times.
    if ((isWordOf(tokens, k, finite) && !isEvent) || isNumeral(tokens, k)) return -1;
    if (isWordOf(tokens, k, irregular) || PLURAL.test(tokenText(tokens, k).toLowerCase()))
      return isWordOf(tokens, k + 1, objects) && !periodAt(tokens, k + 1) ? -1 : k;
    if (isWordOf(tokens, k, linking) || isWordOf(tokens, k, leading)) return -1;
  }
  return -1;
}

/** “three falls”, “had 3 falls”: whether a word that can be a verb is what the number before it counts; “a score of 14 falls” is none. */
function isEventNoun(tokens: Tokens, i: number): boolean {
  const isWritten = tokens.kinds[i - 1] === Kind.word && !isWordOf(tokens, i - 2, linking);
  return isWordOf(tokens, i, eventNouns) && (isWritten || isWordOf(tokens, i - 2, havingWords));
}

const eventNouns = new WordSet(['falls', 'slips', 'trips']);
const havingWords = new WordSet([...formsOfBe, ...formsOfHave, 'the', 'been']);

/** Reads the year of “in 2011” at token `i`. */
function yearAt(tokens: Tokens, i: number): Figure | undefined {
  if (!isWordOf(tokens, i - 1, dating) || tokens.kinds[i] !== Kind.number || !isYear(tokens, i)) return undefined;
  return { value: [tokens.values[i]!, tokens.values[i]!], unit: YEAR, first: i, end: i + 1 };
}

const dating = new WordSet(['in', 'of', 'since', 'from']);

/** Reads “152/90” at token `i`: a pressure of the blood, or what an eye sees. */
function pairAt(tokens: Tokens, i: number, end: number): Figure | undefined {
  if (tokens.kinds[i] !== Kind.number || !isMark(tokens, i + 1, Mark.slash) || tokens.kinds[i + 2] !== Kind.number)
    return undefined;
  if (i + 3 > end || isMark(tokens, i - 1, Mark.slash) || isMark(tokens, i + 3, Mark.slash)) return undefined;
  const [upper, lower] = [tokens.values[i]!, tokens.values[i + 2]!];
  const unit =
    upper >= LEAST_PRESSURE && upper <= MOST_PRESSURE && lower >= LEAST_LOWER && lower < upper
      ? 'blood pressure'
      : upper === SNELLEN && lower >= SHARPEST
        ? 'visual acuity'
        : undefined;
  return unit && { value: [upper + lower / MOST_OF_PAIR, upper + lower / MOST_OF_PAIR], unit, first: i, end: i + 3 };
}

/** Pressures of the blood in mmHg that can be: systolic from least to most, diastolic. */
const LEAST_PRESSURE = 70;
const MOST_PRESSURE = 280;
const LEAST_LOWER = 35;
/** How far in feet an eye is tested, and the least of the other number that charts have. */
const SNELLEN = 20;
const SHARPEST = 10;
/** Makes one number of two. */
const MOST_OF_PAIR = 1000;

/** Reads “every night”, “twice a week”, “three panic attacks a week”, “six a day” at token `i`, in times a day. */
function rateAt(tokens: Tokens, i: number, end: number): Figure | undefined {
  const often = isWordOf(tokens, i, eachTime) ? periodAt(tokens, i) : undefined;
  if (often?.per === 'day' && often.end <= end) return { value: [1, 1], unit: RATE, first: i, end: often.end };
  const adverb = tokens.kinds[i] === Kind.word ? oftenWords.get(tokens.values[i]!) : undefined;
  const number =
    adverb !== undefined
      ? { min: adverb, max: adverb, end: i + 1 }
      : isNumeral(tokens, i)
        ? intervalAt(tokens, i)
        : undefined;
  if (!number || number.end >= end || unitAt(tokens, number.end)) return undefined;
  const noun = adverb === undefined ? nounAt(tokens, number.end, end) : -1;
  // “14 headache days a month” are days.
  if (noun >= 0 && unitAt(tokens, noun)) return undefined;
  const counted = noun < 0 ? number.end : noun + 1;
  // “three cups of coffee a day”
  const period = periodAt(tokens, noun >= 0 && isWord(tokens, counted, of) ? counted + 2 : counted);
  if (!period || period.end > end) return undefined;
  const days = DAYS_OF[period.per];
  return { value: [number.min / days, number.max / days], unit: RATE, first: i, end: period.end };
}

const timesWord = new WordSet(['times']);
/** Verbs of which it is told elsewhere how often, or that say nothing by themselves. */
const unsaid = new WordSet(
  `seen saw treated visited met been was were is had has have went gone goes attended used taken took given applied repeated done tried made
  prescribed requested asked reported noted denied performed`.split(/\s+/),
);
const turningWords = new WordSet(['not', 'never', 'no', 'without']);
const FAR = 4;

/** Reads “fell twice”, “has twice failed”, “was hospitalized three times” at the number: how often something happened, in the unit in which its noun is counted. */
function occasionsAt(tokens: Tokens, i: number, end: number): Figure | undefined {
  const adverb = tokens.kinds[i] === Kind.word ? oftenWords.get(tokens.values[i]!) : undefined;
  const number = adverb === undefined && isNumeral(tokens, i) ? plainNumber(tokens, i) : undefined;
  const value = adverb ?? number?.value;
  const last = adverb === undefined ? number?.end : i;
  if (
    value === undefined ||
    value < 2 ||
    last === undefined ||
    (adverb === undefined && !isWordOf(tokens, last, timesWord))
  )
    return undefined;
  // “twice a day”, “three times as much”
  if (last + 1 < end && isWordOf(tokens, last + 1, measuringAfter)) return undefined;
  const after = last + 1 < end && isHappening(tokens, last + 1) ? last + 1 : -1;
  let verb = after;
  for (let k = i - 1; verb < 0 && k >= i - FAR && tokens.kinds[k] === Kind.word; k--)
    if (isHappening(tokens, k)) verb = k;
  if (verb < 0 || isWordOf(tokens, verb, unsaid)) return undefined;
  for (let k = verb - 1; k >= verb - FAR; k--) if (isWordOf(tokens, k, turningWords)) return undefined;
  return {
    value: [value, value],
    unit: happeningOf(tokens, verb),
    first: Math.min(i, verb),
    end: Math.max(last, verb) + 1,
  };
}

const measuringAfter = new WordSet([...rateWords, 'an', 'in']);

/** Whether a word is a verb in the past, as far as its form says. */
function isHappening(tokens: Tokens, i: number): boolean {
  const word = tokenText(tokens, i).toLowerCase();
  return PAST.test(word) || (IRREGULAR.has(word) && !PLURAL.test(word));
}

const PAST = /[a-z]{2}ed$/;

/** The unit in which what a verb says to happen is counted by its noun: “fell” as “falls”. */
function happeningOf(tokens: Tokens, verb: number): string {
  const word = tokenText(tokens, verb).toLowerCase();
  return stem(IRREGULAR.get(word) ?? word);
}

const eachTimes = ['every', 'each', 'nightly', 'daily'];
const eachTime = new WordSet(eachTimes);
const oftenTimes = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);
const oftenWords = new WordMap(oftenTimes);
const beginning = new WordSet([...eachTimes, ...oftenTimes.keys(), 'a', 'an', 'half']);

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
    !isWordOf(tokens, next, finite) &&
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
  return tokens.kinds[i] === Kind.word && (flagsOf(tokens.values[i]!) & Word.verb) !== 0;
}

function isYear(tokens: Tokens, i: number): boolean {
  const value = tokens.values[i]!;
  return tokenText(tokens, i).length === 4 && value >= 1900 && value < 2100;
}

/** A noun in its plural, of which a number says how many there are. */
const PLURAL = /^[a-z]{2,}[^su]s$/;
const irregular = new WordSet(['teeth', 'children', 'people']);
/** Verbs that look like one. */
const finite = new WordSet(
  'leaves gives means makes does goes gets sees says speaks needs shows argues falls rises exceeds suggests seems lies ends stops'.split(
    ' ',
  ),
);
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

/** The “a” of “for a year” at token `i`. */
function oneAt(tokens: Tokens, i: number): { value: number; end: number } | undefined {
  const isOne = isWordOf(tokens, i, articles) && isWordOf(tokens, i - 1, lengthening) && unitOf(tokens, i + 1);
  return isOne ? { value: 1, end: i + 1 } : undefined;
}

const articles = new WordSet(['a', 'an']);
// A sentence that has no other number has these.
cueWords(rareCue, ['month', 'year']);
const lengthening = new WordSet(['for', 'nearly', 'almost', 'lasted']);

function isJoinedBefore(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i - 1, Mark.hyphen) && tokens.starts[i] === tokens.ends[i - 1];
}

/** Reads the number at token `i` with its unit, where it has one that is known; a score is of points. */
export function amountAt(
  tokens: Tokens,
  i: number,
  end: number,
): { value: number; unit: string; factor: number; end: number } | undefined {
  // “an hour and a half”
  const part = partOfHourAt(tokens, i);
  if (part && part.end <= end) return { value: part.value * 60, unit: 'minutes', factor: 60, end: part.end };
  const number = valueAt(tokens, i);
  if (!number || number.end > end) return undefined;
  // “8/10” is eight points.
  const share = shareAt(tokens, i);
  if (share && share.value[0] === share.value[1])
    return { value: number.value, unit: POINTS, factor: 1, end: share.end };
  if (isMark(tokens, number.end, Mark.slash)) return undefined;
  if (isPercent(tokens, number.end)) return { value: number.value, unit: '%', factor: 1, end: number.end + 1 };
  const [unit, factor] = (number.end < end ? unitAt(tokens, number.end) : undefined) ?? ['', 1];
  return {
    value: number.value * factor,
    unit,
    factor,
    end: unit ? number.end + 1 : number.end,
  };
}
