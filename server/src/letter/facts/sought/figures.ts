import { microgramWords } from '../../../knowledge/clauses/common-words.ts';
import { type Amount, periodAt, readAmounts } from '../../../reading/amounts/amount.ts';
import { DAYS_OF, daysOf, unitOf } from '../../../reading/amounts/units.ts';
import { numberAt, numeralCue } from '../../../reading/numbers.ts';
import type { Bounds } from '../../../reading/quantities/quantity.ts';
import { quantityCue } from '../../../reading/quantities/words.ts';
import { isFigure, isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../../../text/tokens.ts';
import { intern } from '../../../text/vocabulary.ts';
import { hasWord, isWordOf, WordMap, WordSet } from '../../../text/word-set.ts';

/** What a figure of a request may be of; any other kind is the noun that is counted. */
export const VISITS = 'visits';
/** Tablets, capsules, patches. */
export const PIECES = 'pieces';
/** How often a drug may be refilled. */
export const REFILLS = 'refills';
/** How strong a tablet is. */
export const MILLIGRAMS = 'milligrams';
/** A length of time, in days. */
export const DAYS = 'days';
/** Hours of the whole course. */
export const HOURS = 'hours';
/** How much of it there is in a week. */
export const HOURLY = 'hours a week';
/** How often in a week something is done. */
export const OFTEN = 'times a week';
/** How many pieces are taken in a week. */
export const PIECEMEAL = 'pieces a week';
/** How much of a drug there is in a week. */
export const DOSE = 'milligrams a week';
/** How strong a drug is. */
export const MICROGRAMS = 'micrograms';
/** How strong a cream is. */
export const PERCENT = '%';
/** Drugs and other things that a title lists. */
export const ITEMS = 'items';
/** Whether something is bought or rented. */
export const TERMS = 'purchase or rental';
/** A number with no noun: “eight more”. */
export const COUNT = 'count';

/** A number with what it is of, as a request gives it. */
export interface SoughtFigure {
  readonly kind: string;
  readonly value: Bounds;
  /** Tokens `first` up to `end`. */
  readonly first: number;
  readonly end: number;
}

/** A sentence with more amounts is a table. */
const MOST = 24;

/** Reads the figures of tokens `first` up to `end` that a request can have, in order. */
export function figuresIn(tokens: Tokens, first: number, end: number): SoughtFigure[] {
  const amounts = readAmounts(tokens, first, end, MOST);
  if (amounts.length === MOST) return [];
  const figures = amounts.flatMap((amount) => figureOf(tokens, amount, end) ?? []);
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] === Kind.mark || (tokens.kinds[i] === Kind.word && (tokens.cues.of[i]! & wordedCue) === 0))
      continue;
    const known = figures.findIndex((figure) => figure.first <= i && i < figure.end);
    const strength = strengthAt(tokens, i, end);
    if (strength && known >= 0) figures.splice(known, 1);
    else if (known >= 0) continue;
    const figure = strength ?? wordedAt(tokens, i, end);
    // “every three days” is no length of three days.
    const inner = figure ? figures.findIndex(({ first: at }) => at > i && at < figure.end) : -1;
    if (inner >= 0) figures.splice(inner, 1);
    if (figure) figures.push(figure);
  }
  return withRates(
    tokens,
    figures.sort((one, other) => one.first - other.first),
  );
}

const rates: Readonly<Record<string, string>> = {
  [VISITS]: OFTEN,
  [PIECES]: PIECEMEAL,
  [HOURS]: HOURLY,
  [MILLIGRAMS]: DOSE,
};

/** Joins “two pool sessions” and “weekly”, “one tablet” and “twice daily”. */
function withRates(tokens: Tokens, figures: readonly SoughtFigure[]): SoughtFigure[] {
  const joined: SoughtFigure[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const kind =
      figure.kind === OFTEN && last && isJoined(tokens, last.end, figure.first) ? rates[last.kind] : undefined;
    if (!last || !kind) joined.push(figure);
    else {
      const value = [last.value[0] * figure.value[0], last.value[1] * figure.value[1]] as const;
      joined[joined.length - 1] = { kind, value, first: last.first, end: figure.end };
    }
  }
  return joined;
}

/** How many words may be between what is taken and how often. */
const APART = 4;
const joining = new WordSet(['is', 'are', 'taken', 'used', 'at', 'given', 'once', 'to', 'be', 'by', 'mouth']);

/** “50 mg, is taken at bedtime”, “the six tablets taken each day” */
function isJoined(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > APART) return false;
  for (let i = from; i < to; i++) if (!isMark(tokens, i, Mark.comma) && !isWordOf(tokens, i, joining)) return false;
  return true;
}

/** After a length they make it the time since something, or between two things. */
const apart = new WordSet('after before ago from post prior since following earlier later old apart out'.split(' '));

function figureOf(tokens: Tokens, amount: Amount, to: number): SoughtFigure | undefined {
  const { unit, per, signed, number } = amount;
  const { first, end } = amount;
  if (amount.min > amount.max || (per === undefined && isWordOf(tokens, end, apart))) return undefined;
  const of = (kind: string, scale = 1, at = end): SoughtFigure => ({
    kind,
    value: [amount.min * scale, amount.max * scale],
    first,
    end: at,
  });
  if (per) return rateOf(amount, of);
  const days = daysOf(unit);
  if (days) return of(DAYS, days);
  if (unit === 'visit') return of(VISITS);
  if (unit === 'piece') return of(PIECES);
  if (unit === 'refill') return of(REFILLS);
  if (unit === 'hour') {
    // “thirty hours of help every week”
    const period = periodNear(tokens, end, to);
    return period ? of(HOURLY, DAYS_OF.week / DAYS_OF[period.per], period.end) : of(HOURS);
  }
  if (unit === 'mg') return of(MILLIGRAMS);
  if (unit) return undefined;
  if (signed) return of(PIECES);
  const noun = nounAt(tokens, number.end, to);
  // “the twelve requested fall within it”
  const isNoun = noun && (!isWordOf(tokens, number.end, requested) || named.has(noun.kind));
  return isNoun ? of(noun.kind, 1, noun.end) : isBare(tokens, number, to) ? of(COUNT) : undefined;
}

function rateOf({ unit, per }: Amount, of: (kind: string, scale: number) => SoughtFigure): SoughtFigure | undefined {
  const scale = DAYS_OF.week / DAYS_OF[per!];
  if (unit === 'hour') return of(HOURLY, scale);
  if (unit === 'piece') return of(PIECEMEAL, scale);
  if (unit === 'mg') return of(DOSE, scale);
  return unit === 'time' || unit === 'visit' || unit === 'day' || unit === undefined ? of(OFTEN, scale) : undefined;
}

/** How far after its hours the week may be of which they are. */
const PERIOD = 4;
const andWord = intern('and');

function periodNear(tokens: Tokens, end: number, to: number): ReturnType<typeof periodAt> {
  if (!isWord(tokens, end, ofWord)) return undefined;
  for (let i = end + 1; i < Math.min(to, end + PERIOD) && tokens.kinds[i] === Kind.word; i++) {
    const period = periodAt(tokens, i);
    if (period && !isWord(tokens, i - 1, andWord)) return period;
  }
  return undefined;
}

const ofWord = intern('of');
/** What visits are called, too. */
const visitNouns = new WordSet(
  `meeting meetings adjustment adjustments manipulation manipulations class classes lesson lessons encounter encounters massages attendance
  attendances hour-sessions rounds workouts visits visit session sessions treatment treatments appointment appointments contacts`.split(
    /\s+/,
  ),
);
const itemNouns = new WordSet('medicines medications drugs agents prescriptions requests items'.split(' '));
const refillNouns = new WordSet(['refill', 'refills', 'renewal', 'renewals', 'repeats']);
const pieceNouns = new WordSet('pieces doses sachets films troches gummies drops'.split(' '));
/** Words that are no nouns, or whose number says nothing of a request. */
const notCounted = new WordSet(
  `percent percentage degrees degree points point levels level pounds lbs kg feet miles inches inch cm mm ml mcg year years old and or to of
  in on at by for with without was were is are has have had been more less than fewer the a an his her its this that these those out per from
  grams gram other times fold who which when if but so as not all`.split(/\s+/),
);
const adding = new WordSet(['more', 'additional', 'further', 'extra', 'other', 'new']);
/** How many words may be between a number and the visits that it counts. */
const LONGEST = 4;

/** The noun that a number counts: the first that names visits, refills or pieces, or the one right after it. */
function nounAt(tokens: Tokens, from: number, to: number): { kind: string; end: number } | undefined {
  let at = isMark(tokens, from, Mark.hyphen) ? from + 1 : from;
  while (isWordOf(tokens, at, adding)) at++;
  for (let i = at; i < Math.min(to, at + LONGEST) && tokens.kinds[i] === Kind.word; i++) {
    if (isWordOf(tokens, i, visitNouns) || unitOf(tokens, i) === 'visit') return { kind: VISITS, end: i + 1 };
    if (isWordOf(tokens, i, itemNouns)) return { kind: ITEMS, end: i + 1 };
    if (isWordOf(tokens, i, refillNouns)) return { kind: REFILLS, end: i + 1 };
    if (unitOf(tokens, i) === 'piece' || isWordOf(tokens, i, pieceNouns)) return { kind: PIECES, end: i + 1 };
    const days = i > at ? undefined : daysOf(unitOf(tokens, i));
    if (days || isWordOf(tokens, i, notCounted)) break;
  }
  if (at >= to || tokens.kinds[at] !== Kind.word || isWordOf(tokens, at, notCounted)) return undefined;
  const written = tokenText(tokens, at).toLowerCase();
  return /^[a-z]{4,}$/.test(written) ? { kind: singular(written), end: at + 1 } : undefined;
}

/** A noun in the singular. */
export function singular(noun: string): string {
  return noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun;
}

const named: ReadonlySet<string> = new Set([VISITS, PIECES, REFILLS, ITEMS]);
const requested = new WordSet('requested sought asked ordered proposed prescribed disputed'.split(' '));
const definite = new WordSet(['the', 'these', 'those']);

/** “eight more were denied”, “the twelve requested”, “injections, 4, right shoulder”: a number that no noun comes after. */
function isBare(tokens: Tokens, { first, end }: Amount['number'], to: number): boolean {
  if (isWordOf(tokens, end, requested)) return isWordOf(tokens, first - 1, definite);
  return isWordOf(tokens, end, adding) || end >= to || tokens.kinds[end] === Kind.mark;
}

const micrograms = new WordSet(microgramWords);
const percents = new WordSet(['percent', 'percentage']);

/** “25 mcg”, “5%”, “the three percent cream”. */
function strengthAt(tokens: Tokens, i: number, to: number): SoughtFigure | undefined {
  const isWritten = !isFigure(tokens, i);
  const written = isWritten ? numberAt(tokens, i) : undefined;
  if (isWritten && !written) return undefined;
  const end = written?.end ?? i + 1;
  const isPart = isWordOf(tokens, end, percents) || isMark(tokens, end, Mark.percent);
  if (end >= to || (!isPart && !isWordOf(tokens, end, micrograms))) return undefined;
  const value = written?.value ?? Number(textOf(tokens, i));
  if (!Number.isFinite(value)) return undefined;
  return { kind: isPart ? PERCENT : MICROGRAMS, value: [value, value], first: i, end: end + 1 };
}

function textOf({ text, starts, ends }: Tokens, i: number): string {
  return text.slice(starts[i], ends[i]).replaceAll(',', '');
}

/** The cues of words that can begin a figure written out in words. */
const wordedCue = numeralCue | quantityCue;
const bought = new WordMap<number>(
  [
    ['purchase', 1],
    ['rental', 2],
    ['rent', 2],
  ],
  quantityCue,
);
const every = new WordSet(['every', 'q'], quantityCue);
const otherWord = intern('other');

/** “every three days”, “every other day”, “every week”. */
function everyAt(tokens: Tokens, i: number, to: number): SoughtFigure | undefined {
  const number = isWord(tokens, i + 1, otherWord) ? { value: 2, end: i + 2 } : numberAt(tokens, i + 1);
  const at = number?.end ?? i + 1;
  const days = daysOf(unitOf(tokens, at));
  if (!days || at >= to) return undefined;
  const often = DAYS_OF.week / (days * (number?.value ?? 1));
  return { kind: OFTEN, value: [often, often], first: i, end: at + 1 };
}

const articles = new WordSet([
  'a',
  'one',
  'the',
  'this',
  'requested',
  'proposed',
  'full',
  'whole',
  'coming',
  'next',
  'entire',
]);
/** Lengths of time that are one word. */
const lengths = new WordMap<number>(
  [
    ['fortnight', 14],
    ['week', 7],
    ['month', DAYS_OF.month],
    ['year', DAYS_OF.year],
  ],
  quantityCue,
);
const half = intern('half');
const long = new WordSet(['long']);
const renewable = new WordSet(['renewable', 'refillable', 'repeatable', 'renewed', 'refilled'], quantityCue);
const times = new WordMap([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);
const timesWord = intern('times');
const single = new WordSet(['single', 'sole'], quantityCue);
const of = new WordSet(['of']);

/** “a fortnight”, “a half-year”, “renewable twice”, “a single injection”. */
function wordedAt(tokens: Tokens, i: number, to: number): SoughtFigure | undefined {
  if (tokens.kinds[i] !== Kind.word) return undefined;
  const make = (kind: string, value: number, end: number): SoughtFigure | undefined =>
    end > to ? undefined : { kind, value: [value, value], first: i, end };
  const terms = bought.get(tokens.values[i]!);
  if (terms !== undefined) return make(TERMS, terms, i + 1);
  const length = lengths.get(tokens.values[i]!);
  if (length !== undefined && !isWordOf(tokens, i + 1, apart)) {
    const joined = isMark(tokens, i - 1, Mark.hyphen) ? i - 2 : i - 1;
    if (isWord(tokens, joined, half)) return make(DAYS, length / 2, i + 1);
    return isWordOf(tokens, i - 1, articles) || isMark(tokens, i + 1, Mark.hyphen) || isWordOf(tokens, i + 1, long)
      ? make(DAYS, length, i + 1)
      : undefined;
  }
  if (isWordOf(tokens, i, every)) return everyAt(tokens, i, to);
  if (isWordOf(tokens, i, renewable)) {
    const often = tokens.kinds[i + 1] === Kind.word ? times.get(tokens.values[i + 1]!) : undefined;
    const number = often === undefined ? numberAt(tokens, i + 1) : undefined;
    if (often !== undefined) return make(REFILLS, often, i + 2);
    return number && isWord(tokens, number.end, timesWord) ? make(REFILLS, number.value, number.end + 1) : undefined;
  }
  if (!isWordOf(tokens, i, single)) return undefined;
  const noun = nounAt(tokens, i + 1, to);
  return noun && !hasWord(tokens, { first: i + 1, end: noun.end }, of) ? make(noun.kind, 1, noun.end) : undefined;
}
