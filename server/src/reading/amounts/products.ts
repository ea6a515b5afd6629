import { eachWords, gramWords } from '../../knowledge/clauses/common-words.ts';
import { PhraseTable } from '../../text/phrases.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import { bounds } from '../quantities/compare.ts';
import type { Bounds } from '../quantities/quantity.ts';
import type { Amount } from './amount.ts';
import { periodOf } from './units.ts';
import type { Calculation, CalculationKind } from '../quantities/calculation.ts';

/** Phrases next to which tablets are not counted: they are taken when needed, or in a changing dose. */
const changing = new PhraseTable<true>();
for (const phrase of ['as needed', 'if needed', 'when needed', 'prn', 'up to', 'then', 'max', 'maximum'])
  changing.add(phrase, true);
for (const phrase of [
  'taper',
  'tapering',
  'tapered',
  'titrate',
  'titrated',
  'increase',
  'increased',
  'reduced',
  'decreased',
])
  changing.add(phrase, true);
/** Words after which tablets are not counted: measured, or by the box. */
const packed = new WordSet([...gramWords, 'gms', 'ml', 'cc', 'box', 'boxes', 'bottle', 'bottles', 'tube']);

/** A product of amounts before it is held against the number that is given. */
interface Product {
  readonly due: Bounds;
  readonly factors: readonly Amount[];
  readonly exact: boolean;
}

/**
 * The products that the amounts of one sentence, or of one drug in it, state with their result: hours × days × weeks, tablets a day × days,
 * strength × tablets a day. Where two amounts could be the same factor, nothing is read.
 */
export function productsIn(tokens: Tokens, all: readonly Amount[], first: number, end: number): Calculation[] {
  // “a daily total of 900 mg”: that “daily” says of nothing how often it is taken.
  const amounts = all.filter(({ unit, end: last }) => unit !== 'time' || !isWordOf(tokens, last, dose));
  const rated = amounts.some(({ per }) => per !== undefined);
  if (amounts.length < 2 || isCut(tokens, amounts)) return [];
  const pills = pillsOf(tokens, amounts);
  if (pills) {
    const from = Math.max(first, pills.product.factors[0]!.first - NEAR);
    const changes = isChanging(tokens, from, Math.min(end, pills.result.end + NEAR));
    return changes ? [] : made(tokens, 'dose', pills.product, [pills.result]);
  }
  if (isChanging(tokens, first, end)) return [];
  const count = countOf(amounts);
  if (count) return made(tokens, 'supply', count.product, [count.result]);
  const blocks = blocksOf(tokens, amounts);
  if (blocks) return made(tokens, 'hours', blocks, totals(amounts, blocks.factors[1]!.unit));
  if (!rated) return [];
  const course = firstCourse(tokens, amounts);
  return [
    ...made(tokens, 'hours', hoursOf(amounts), totals(amounts, 'hour')),
    ...(hasWord(tokens, { first, end: Math.min(end, amounts.at(-1)!.end + NEAR) }, packed) ||
    refillsUncounted(tokens, amounts, first, end)
      ? []
      : made(tokens, 'supply', supplyOf(tokens, course), pieces(tokens, course))),
    ...made(tokens, 'supply', monthlyOf(amounts), amounts.filter(isOfMonth)),
    ...made(tokens, 'dose', doseOf(tokens, amounts), doses(tokens, amounts)),
  ];
}

/** “the 30 capsules and their refill will last 60 days”: no one says how many refills there are. */
function refillsUncounted(tokens: Tokens, amounts: readonly Amount[], first: number, end: number): boolean {
  return hasWord(tokens, { first, end }, refilling) && amounts.every(({ unit }) => unit !== 'refill');
}

const refilling = new WordSet(['refill', 'refills', 'refilled']);

/** How near to tablets of one strength and what they make a change is one of theirs, in tokens. */
const NEAR = 4;

/** “adds up to 300 mg” */
const adding = new WordSet(['add', 'adds', 'added', 'adding']);

function isChanging(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (changing.matchAt(tokens, i, end) && !isWordOf(tokens, i - 1, adding)) return true;
  return false;
}

/** “from six tablets a day to three”, “from six tablets to three a day”, “from fifteen to six a month”: what changes. */
function isCut(tokens: Tokens, amounts: readonly Amount[]): boolean {
  return amounts.some(
    ({ first, end, min, max }) => isWord(tokens, first - 1, from) && (min > max || isWord(tokens, end, to)),
  );
}

const from = intern('from');
const to = intern('to');

/** One calculation for a product and the one number given as its result; none if a number comes out, or several might be meant. */
function made(
  tokens: Tokens,
  kind: CalculationKind,
  product: Product | undefined,
  results: readonly Amount[],
): Calculation[] {
  if (!product) return [];
  const stated = results.filter((amount) => !product.factors.includes(amount));
  const [result] = stated;
  const [low, high] = product.due;
  if (!result || (stated.length > 1 && !stated.some(({ min, max }) => max >= low && min <= high))) return [];
  if (stated.some(({ min, max }) => max >= low && min <= high)) return [];
  const order = [...product.factors].sort((a, b) => a.first - b.first);
  const start = tokens.starts[order[0]!.first]!;
  const { min, max, number } = result;
  return [
    {
      kind,
      stated: { min, max, first: number.first, end: number.end },
      due: product.due,
      working: product.factors.map((factor) => bounds([factor.min, factor.max])).join(' × '),
      exact: product.exact,
      range: { start, end: tokens.ends[order.at(-1)!.end - 1]! },
    },
  ];
}

function times(factors: readonly Amount[], exact = true, days: Bounds = [1, 1]): Product {
  const due = factors.reduce<Bounds>(([low, high], { min, max }) => [low * min, high * max], [1, 1]);
  return { due: [due[0] * days[0], due[1] * days[1]], factors, exact };
}

/** The one amount that is so; undefined if none is, or more than one. */
function only(amounts: readonly Amount[], is: (amount: Amount) => boolean): Amount | undefined {
  const found = amounts.filter(is);
  return found.length === 1 ? found[0] : undefined;
}

function totals(amounts: readonly Amount[], unit: Amount['unit']): Amount[] {
  return amounts.filter((amount) => amount.unit === unit && amount.per === undefined);
}

/** How long a course runs: the one length in days, weeks or months; of “a month of 30 days” the days. */
function lengthOf(amounts: readonly Amount[]): Amount | undefined {
  const lengths = amounts.filter(({ unit, per }) => !per && (unit === 'day' || unit === 'week' || unit === 'month'));
  const [one, other, ...more] = lengths;
  if (one?.unit === 'month' && other?.unit === 'day' && other.first - one.end <= 1)
    return more.length === 0 ? other : undefined;
  return other ? undefined : one;
}

const says = new WordSet('is makes make gives would be about just only comes to'.split(' '));
const pointing = new WordSet(['that', 'this', 'which']);

/** The amounts of the sentence before that “over four days that is ten hours” takes up: how much there is in a day or a week. */
export function takenUp(tokens: Tokens, amounts: readonly Amount[], before: readonly Amount[]): readonly Amount[] {
  const result = amounts.at(-1);
  let at = (result?.number.first ?? 0) - 1;
  const from = at;
  while (isWordOf(tokens, at, says)) at--;
  return at < from && isWordOf(tokens, at, pointing) ? before.filter(({ per }) => per !== undefined) : [];
}

/** “Eighty hours in two weeks” of a title's four hours a day, five days a week, for two weeks: the hours of the whole course that it asks for. */
export function hoursOfTitle(tokens: Tokens, title: readonly Amount[], amounts: readonly Amount[]): Calculation[] {
  const product = hoursOf(title);
  const [asked, own] = [lengthOf(title), lengthOf(amounts)];
  const hours = amounts.filter(({ unit }) => unit === 'hour');
  if (!product || hours.length !== 1 || own?.unit !== asked?.unit || own?.min !== asked?.min) return [];
  return made(tokens, 'hours', { ...product, exact: false }, totals(amounts, 'hour'));
}

const of = new WordSet(['of', 'at', 'with']);

/** “two weeks of 40 hours”: a length × what each of its weeks or days has, where a sum is said to come of it. */
function blocksOf(tokens: Tokens, amounts: readonly Amount[]): Product | undefined {
  for (const [index, length] of amounts.entries()) {
    const each = amounts[index + 1];
    const result = amounts[index + 2];
    if (
      each &&
      result &&
      (length.unit === 'week' || length.unit === 'day') &&
      !length.per &&
      (each.unit === 'hour' || each.unit === 'visit') &&
      result.unit === each.unit &&
      isMade(tokens, result.number.first) &&
      each.first === length.end + 1 &&
      isWordOf(tokens, length.end, of)
    )
      return times([length, each]);
  }
  return undefined;
}

/** A product with the amount that is given as its result. */
interface Stated {
  readonly product: Product;
  readonly result: Amount;
}

/** “two tablets three times a day, eight tablets daily”: the pieces of a day. */
function countOf(amounts: readonly Amount[]): Stated | undefined {
  for (const [index, count] of amounts.entries()) {
    const often = amounts[index + 1];
    const result = amounts[index + 2];
    if (
      count.unit === 'piece' &&
      !count.per &&
      !count.signed &&
      often?.unit === 'time' &&
      often.per === 'day' &&
      often.first - count.end <= 2 &&
      result?.unit === 'piece' &&
      result.per === 'day'
    )
      return { product: times([count, often]), result };
  }
  return undefined;
}

/** “four tablets of 10 mg make 40 mg a day”: pieces × their strength, where a dose of the day is said to come of it. */
function pillsOf(tokens: Tokens, amounts: readonly Amount[]): Stated | undefined {
  for (const [index, count] of amounts.entries()) {
    const strength = amounts[index + 1];
    const result = amounts[index + 2];
    if (
      result &&
      strength?.unit === 'mg' &&
      !strength.per &&
      (count.unit === 'piece' || count.unit === undefined) &&
      count.max <= 12 &&
      (count.per === undefined || count.per === 'day') &&
      result.unit === 'mg' &&
      (isMade(tokens, result.number.first) || result.per === 'day' || isTaken(tokens, result.end)) &&
      strength.first - count.end <= 3 &&
      isWordOf(tokens, strength.first - 1, of)
    )
      return { product: times([count, strength]), result };
  }
  return undefined;
}

/** “20 mg are taken in a day” */
function isTaken(tokens: Tokens, end: number): boolean {
  for (let i = end; i < end + 4 && tokens.kinds[i] === Kind.word; i++)
    if (isWordOf(tokens, i, daily) || (isWordOf(tokens, i, each) && periodOf(tokens, i + 1) === 'day')) return true;
  return false;
}

/** Hours a day × days a week × weeks, hours a day × days, hours a week × weeks. */
function hoursOf(amounts: readonly Amount[]): Product | undefined {
  const hours = only(amounts, ({ unit, per }) => unit === 'hour' && per !== undefined);
  const length = lengthOf(amounts);
  if (!hours || !length) return undefined;
  const often = amounts.filter(
    ({ unit, per }) => per === 'week' && (unit === 'day' || unit === 'time' || unit === 'visit'),
  );
  if (hours.per === 'week' || often.length > 0) {
    const [days] = often;
    if (length.unit !== 'week' || often.length > 1 || (hours.per === 'week') === (days !== undefined)) return undefined;
    return times(days ? [hours, days, length] : [hours, length]);
  }
  // “four hours a day for two weeks” may leave out Saturdays and Sundays.
  if (length.unit === 'day') return times([hours, length]);
  return length.unit === 'week' ? times([hours, length], true, [5, 7]) : undefined;
}

/** How many pieces are taken a day, with the amounts that say so; one at a time where only the times are given. */
function perDay(amounts: readonly Amount[]): Product | undefined {
  const daily = amounts.filter(
    ({ unit, per }) => per === 'day' && unit !== 'hour' && unit !== 'minute' && unit !== 'mg',
  );
  const [rate] = daily;
  if (!rate || daily.length > 1) return undefined;
  if (rate.unit !== 'time') return rate.unit === 'piece' || rate.unit === undefined ? times([rate]) : undefined;
  const at = amounts.indexOf(rate);
  const before = amounts[at - 1];
  const isDose =
    before !== undefined &&
    !before.per &&
    !before.signed &&
    (before.unit === 'piece' || before.unit === undefined) &&
    rate.first - before.end <= 3 &&
    before.max <= 6;
  return isDose ? times([before, rate]) : times([rate], false);
}

/**
 * Where several lengths are given, the amounts up to the tablets that a verb says are needed for the first: “for 30 days she needs 90 tablets,
 * and the supply is for two months”; else all.
 */
function firstCourse(tokens: Tokens, amounts: readonly Amount[]): readonly Amount[] {
  const [one, other] = amounts.filter(
    ({ unit, per }) => !per && (unit === 'day' || unit === 'week' || unit === 'month'),
  );
  if (!one || !other) return amounts;
  const needed = amounts.findIndex(
    ({ unit, per, first, number }) =>
      unit === 'piece' && !per && first > one.end && first < other.first && isMade(tokens, number.first),
  );
  const next = amounts[needed + 1];
  const refilled = next?.unit === 'refill' && next.first - amounts[needed]!.end <= 2;
  return needed < 0 || refilled ? amounts : amounts.slice(0, needed + 1);
}

const few = new WordSet(['few', 'some', 'odd']);
const bounding = new WordSet('below under above beyond than nearly almost least past'.split(' '));

/** Pieces a day × days. A month has 28 to 31 days. */
function supplyOf(tokens: Tokens, amounts: readonly Amount[]): Product | undefined {
  const daily = perDay(amounts);
  const length = lengthOf(amounts);
  // “twenty tablets at one nightly stay below three weeks”
  if (length && isWordOf(tokens, length.first - 1, bounding)) return undefined;
  // “eight weeks and a few days”
  if (!daily || !length || hasWord(tokens, { first: length.end, end: length.end + 4 }, few)) return undefined;
  const [shortest, longest] = length.unit === 'month' ? [28, 31] : length.unit === 'week' ? [7, 7] : [1, 1];
  return times([...daily.factors, length], daily.exact, [shortest, longest]);
}

/** Pieces a day × the days of a month, where the result is one of a month: “makes 60 tablets a month”. */
function monthlyOf(amounts: readonly Amount[]): Product | undefined {
  const daily = amounts.some(isOfMonth) ? perDay(amounts) : undefined;
  return daily && times([...daily.factors], daily.exact, [28, 31]);
}

function isOfMonth({ unit, per }: Amount): boolean {
  return per === 'month' && (unit === 'piece' || unit === undefined);
}

const are = new WordSet(['are', 'is']);

/** “four a day for thirty days are 120”: what the amounts right before it are; “sixty is the supply of a month”. */
function isSaid(tokens: Tokens, amounts: readonly Amount[], { number: { first }, end }: Amount): boolean {
  if (isWordOf(tokens, end, are) && isWord(tokens, end + 2, supply)) return true;
  return isWordOf(tokens, first - 1, are) && amounts.some(({ end, unit }) => end === first - 1 && unit === 'day');
}

const supply = intern('supply');
const articles = new WordSet(['the', 'these', 'those']);
const makes = new PhraseTable<true>();
for (const phrase of [
  'make',
  'makes',
  'making',
  'give',
  'gives',
  'need',
  'needs',
  'needed',
  'require',
  'requires',
  'come to',
  'comes to',
  'add up to',
  'adds up to',
  'amount to',
  'amounts to',
  'equal',
  'equals',
  'supply is',
  'total of',
  'supply of',
])
  makes.add(phrase, true);

/** The pieces that can be the result: tablets, `#60`, or a bare number after “makes” or “would need”. */
function pieces(tokens: Tokens, amounts: readonly Amount[]): Amount[] {
  const found = amounts.filter(
    (amount) =>
      !amount.per &&
      (amount.unit === 'piece' ||
        (amount.unit === undefined &&
          (amount.signed || isMade(tokens, amount.number.first) || isSaid(tokens, amounts, amount)))),
  );
  // A quantity and its refills together may be what is intended.
  const refills = only(amounts, ({ unit }) => unit === 'refill');
  return refills
    ? [
        ...found,
        ...found.map((amount) => ({
          ...amount,
          min: amount.min * (1 + refills.min),
          max: amount.max * (1 + refills.max),
        })),
      ]
    : found;
}

function isMade(tokens: Tokens, i: number): boolean {
  for (let at = i - 3; at < i; at++) {
    // “make 60”, “make the 80”
    const end = at >= 0 ? makes.matchAt(tokens, at, i)?.end : undefined;
    if (end === i || (end === i - 1 && isWordOf(tokens, end, articles))) return true;
  }
  return false;
}

const dose = new WordSet(['dose', 'dosage', 'total', 'totalling', 'totaling', 'totals', 'amount', 'sum']);
const behindDose = new PhraseTable<true>();
for (const phrase of ['in all', 'in total', 'altogether', 'all told', 'total']) behindDose.add(phrase, true);

/** The milligrams of a day that amounts give: as stated, else as a strength and the pieces of a day; undefined if that is not plain. */
export function dailyDoseIn(tokens: Tokens, amounts: readonly Amount[]): Bounds | undefined {
  const [stated, ...others] = doses(tokens, amounts);
  if (stated) return others.length === 0 ? [stated.min, stated.max] : undefined;
  const product = doseOf(tokens, amounts);
  return product?.exact ? product.due : undefined;
}

/** Strength × pieces a day. */
function doseOf(tokens: Tokens, amounts: readonly Amount[]): Product | undefined {
  const strength = only(
    amounts,
    (amount) => amount.unit === 'mg' && !isDose(tokens, amount) && !isOfMorphine(tokens, amount),
  );
  const daily = perDay(amounts);
  if (!strength || strength.per || !daily || daily.factors.includes(strength)) return undefined;
  // “make 60 mg, equal to 90 mg of morphine”: a strength comes before what is made of it.
  if (
    amounts.some(({ number, unit }) => unit === 'mg' && number.first < strength.first && isMade(tokens, number.first))
  )
    return undefined;
  return times([strength, ...daily.factors], daily.exact || strength.end + 3 >= daily.factors[0]!.first);
}

/** “Two tablets a day make 60 mg”: the dose of a day, where the strength is known from elsewhere. */
export function dosesIn(tokens: Tokens, amounts: readonly Amount[], strength: Amount): Calculation[] {
  const [dose, ...others] = amounts.filter(({ unit }) => unit === 'mg');
  const rates = perDay(amounts.filter(({ unit }) => unit !== 'mg'));
  if (!dose || others.length > 0 || !rates || dose.first < rates.factors.at(-1)!.end) return [];
  if (isOfMorphine(tokens, dose)) return [];
  if (!isDose(tokens, dose) && !isWordOf(tokens, dose.number.first - 1, are)) return [];
  const due = [strength, ...rates.factors];
  return made(tokens, 'dose', times(due, rates.exact), [dose]);
}

function doses(tokens: Tokens, amounts: readonly Amount[]): Amount[] {
  return amounts.filter((amount) => amount.unit === 'mg' && isDose(tokens, amount) && !isOfMorphine(tokens, amount));
}

const morphine = new WordSet(['morphine', 'mme', 'med', 'equivalent', 'equivalents']);

/** Tells whether a dose is what another drug's is worth: “75 mg of morphine equivalents”. */
export function isOfMorphine(tokens: Tokens, { end }: Amount): boolean {
  return isWordOf(tokens, end, morphine) || (isWord(tokens, end, ofWord) && isWordOf(tokens, end + 1, morphine));
}

/** Whether a strength is said to be a day's: “a daily dose of 150 mg”, “600 mg a day”. */
function isDose(tokens: Tokens, amount: Amount): boolean {
  if (amount.per === 'day' || isOfDay(tokens, amount.end) || isMade(tokens, amount.number.first)) return true;
  if (behindDose.matchAt(tokens, amount.end)) return true;
  for (let i = amount.first - 1; i >= Math.max(0, amount.first - 5); i--) {
    if (isMark(tokens, i, Mark.comma) || isMark(tokens, i, Mark.stop)) return false;
    if (isWordOf(tokens, i, dose)) return true;
  }
  return false;
}

const each = new WordSet(eachWords);
const daily = new WordSet(['daily']);
const ofWord = intern('of');

/** Whether “of” what a strength is, and after it a day, stand from token `from` on: “900 mg of gabapentin a day”. */
function isOfDay(tokens: Tokens, from: number): boolean {
  const isOf = (i: number, words: WordSet): boolean => isWordOf(tokens, i, words);
  if (!isWord(tokens, from, ofWord)) return false;
  for (let i = from + 2; i < from + 5 && tokens.kinds[i] === Kind.word; i++)
    if (isOf(i, daily) || (isOf(i, each) && periodOf(tokens, i + 1) === 'day')) return true;
  return false;
}
