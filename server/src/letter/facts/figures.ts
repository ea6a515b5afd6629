import { isNumeral } from '../../reading/numbers.ts';
import type { Bounds } from '../../reading/quantities/quantity.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordMap, WordSet } from '../../text/word-set.ts';
import type { Fact, FactSubject } from './fact.ts';
import { comparing, isPercent, plainNumber } from './numbers.ts';
import { eventsOf } from './events.ts';
import { factOf, isGeneral, type Reading, siteNear } from './passage.ts';
import { flagsBetween, type Segment } from './segments.ts';
import { otherDay, samePlace } from './subjects.ts';
import { flagsOf, Word } from './words.ts';

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

/** A number with its unit, or with the noun that it counts. */
interface Figure {
  readonly value: Bounds;
  readonly unit: string;
  readonly counts: boolean;
  readonly first: number;
  readonly end: number;
}

/** Reads what is measured or counted, each with the words that say of what: “a scar 11 cm long”, “stands for 20 minutes”, “three falls”. */
export function readFigures(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  let from = segment.first;
  for (let i = segment.first; i < segment.end; i++) {
    const date = segment.dates.find(({ first }) => first === i);
    if (date) {
      i = date.end - 1;
      continue;
    }
    const figure = figureAt(tokens, i, segment.end);
    if (!figure) {
      if (isWord(tokens, i, a) && isWordOf(tokens, i + 1, long))
        readSince(reading, { ...lengthOf(tokens, i + 1), first: i, end: i + 2 });
      continue;
    }
    const { value, unit, first, end } = figure;
    // “can lift 20 pounds” tells of the worker as “lifts 20 pounds” does.
    const general = isGeneral(segment, end) && !hasWord(tokens, { first: first - GAP, end: first }, able);
    const told =
      !general &&
      !isBounded(tokens, segment, figure) &&
      !isAsked(tokens, segment, figure) &&
      !isDose(tokens, segment, figure);
    const subject: FactSubject = { kind: 'topic', id: unit, name: unit };
    const about = told ? aboutOf(reading, figure, from) : [];
    if (told && isWeight(reading, figure)) about.push(weight);
    emit(
      factOf(
        reading,
        subject,
        'figure',
        { first, end },
        {
          value,
          about,
          status: general ? 'general' : 'stated',
          ...siteNear(tokens, segment, first, end),
        },
      ),
    );
    readSince(reading, figure);
    from = end;
    i = end - 1;
  }
  if (!segment.general) readChanges(reading);
}

const able = new WordSet(['can']);
const a = intern('a');
const long = new WordSet(['week', 'month', 'year']);

function lengthOf(tokens: Tokens, i: number): Pick<Figure, 'value' | 'unit' | 'counts'> {
  const [unit, days] = units.get(tokens.values[i]!)!;
  return { unit, value: [days, days], counts: false };
}

const after = new WordSet(['after', 'since', 'following', 'from', 'post', 'of']);
const out = intern('out');

/** “Two years after the repair”, “three weeks out from a fusion”, “a year has passed since the operation”: how long the one event that is named lies back. */
function readSince(reading: Reading, { unit, value, first, end }: Figure): void {
  const { tokens, segment, emit } = reading;
  if (unit !== 'days' || isGeneral(segment, end)) return;
  let at = end;
  while (at < segment.end && at < end + GAP && !isWordOf(tokens, at, after)) {
    if (tokens.kinds[at] !== Kind.word) return;
    at++;
  }
  if (!isWordOf(tokens, at, after) || (isWord(tokens, at, of) && !isWord(tokens, at - 1, out))) return;
  const event = eventsOf(tokens, segment).find((one) => one.first > at && one.first <= at + GAP);
  if (!event) return;
  const place = { first, end };
  const written =
    (flagsBetween(tokens, segment, segment.first, segment.end) & (Word.ask | Word.refuse)) !== 0
      ? 'request'
      : hasWord(tokens, segment, untilNow)
        ? 'now'
        : undefined;
  const date = segment.dates.find((one) => one.first > event.end || one.end <= first);
  emit(
    factOf(reading, event.subject, 'since', place, {
      value,
      written,
      date,
      ...siteNear(tokens, segment, first, event.end),
    }),
  );
}

const untilNow = new WordSet(['passed', 'gone', 'elapsed', 'now', 'out']);

/** How many words may be between a length and its “since”, or that and the event. */
const GAP = 4;
const of = intern('of');
const from = intern('from');
const to = intern('to');
const change: FactSubject = { kind: 'topic', id: 'change', name: 'change' };
const changes = new WordSet([
  'gain',
  'fall',
  'drop',
  'rise',
  'loss',
  'increase',
  'decrease',
  'reduction',
  'improvement',
  'difference',
]);

/** “from 60 to 110 degrees”, “a gain of 50 degrees”, “fell by 13 points”: by how much a number changed. */
function readChanges(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  let start = segment.first;
  const tell = (difference: number, unit: string, first: number, end: number): void => {
    const about = aboutOf(reading, { first, end }, start);
    emit(factOf(reading, change, 'change', { first, end }, { value: [difference, difference], written: unit, about }));
    start = end;
  };
  for (let i = segment.first + 1; i < segment.end; i++) {
    const one = isNumeral(tokens, i) || tokens.kinds[i] === Kind.decimal ? amountAt(tokens, i, segment.end) : undefined;
    if (!one) continue;
    if (isWord(tokens, i - 1, from)) {
      const at = endOfRange(reading, one.end);
      const other = at > 0 ? amountAt(tokens, at, segment.end) : undefined;
      if (!other || other.unit === '%' || (one.unit && other.unit && one.unit !== other.unit)) continue;
      const factor = one.unit ? 1 : other.factor;
      tell(Math.abs(one.value * factor - other.value), other.unit, i - 1, other.end);
      i = other.end - 1;
    } else if (
      one.unit !== '%' &&
      one.unit !== 'days' &&
      (isWord(tokens, i - 1, by) || (isWord(tokens, i - 1, of) && isWordOf(tokens, i - 2, changes)))
    )
      tell(one.value, one.unit, i, one.end);
  }
}

/** The number after the “to” of a range, past the dates of its two ends; 0 where there is none. */
function endOfRange({ tokens, segment }: Reading, end: number): number {
  for (let i = end; i < Math.min(segment.end, end + MOST_BETWEEN); i++) {
    const date = segment.dates.find(({ first }) => first === i);
    if (date) i = date.end;
    if (isWord(tokens, i, to)) return i + 1;
    if (tokens.kinds[i] !== Kind.word) return 0;
  }
  return 0;
}

const MOST_BETWEEN = 9;

/** A number with its unit, where it has one that is known. */
function amountAt(
  tokens: Tokens,
  i: number,
  end: number,
): { value: number; unit: string; factor: number; end: number } | undefined {
  const number = valueAt(tokens, i);
  if (!number || number.end > end || isMark(tokens, number.end, Mark.slash)) return undefined;
  if (isPercent(tokens, number.end)) return { value: number.value, unit: '%', factor: 1, end: number.end + 1 };
  const [unit, factor] = (number.end < end && tokens.kinds[number.end] === Kind.word
    ? units.get(tokens.values[number.end]!)
    : undefined) ?? ['', 1];
  return {
    value: number.value * factor,
    unit: unit === 'points' ? '' : unit,
    factor,
    end: unit ? number.end + 1 : number.end,
  };
}

/** The figure that begins at a token; a number in a longer writing, such as a score or a level of the spine, is none. */
function figureAt(tokens: Tokens, i: number, end: number): Figure | undefined {
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
  if (isPercent(tokens, place)) return { value: bounds, unit: '%', counts: false, first: i, end: place + 1 };
  if (tokens.kinds[place] !== Kind.word || place >= end) return undefined;
  for (let k = place; k < Math.min(end, place + 2); k++) {
    // “14 headache days”
    const unit =
      tokens.kinds[k] === Kind.word && !isWordOf(tokens, place, linking) ? units.get(tokens.values[k]!) : undefined;
    if (!unit) continue;
    const [name, factor] = unit;
    return { value: [bounds[0] * factor, bounds[1] * factor], unit: name, counts: false, first: i, end: k + 1 };
  }
  const noun = tokenText(tokens, place).toLowerCase();
  if (!PLURAL.test(noun) || flagsOf(tokens.values[place]!) !== 0) return undefined;
  return { value: bounds, unit: stem(noun), counts: true, first: i, end: place + 1 };
}

/** A noun in its plural, of which a number says how many there are. */
const PLURAL = /^[a-z]{3,}[^su]s$/;
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

const no = new WordSet(['no', 'not']);
const bounding = new WordSet([
  'least',
  'than',
  'over',
  'under',
  'below',
  'above',
  'within',
  'exceeding',
  'every',
  'another',
  'each',
  'beyond',
]);
const by = intern('by');
const upTo = intern('to');
const up = intern('up');
/** Whether a figure is a bound, a difference or a time from something: it is known to the letter, and says nothing that is compared. */
function isBounded(tokens: Tokens, segment: Segment, { first, end, unit }: Figure): boolean {
  if (isWord(tokens, first - 1, by) && unit !== '%') return true;
  if (isWordOf(tokens, end, comparing)) return true;
  if (isWord(tokens, first - 1, upTo) && isWord(tokens, first - 2, up)) return true;
  for (let k = first - 1; k >= Math.max(segment.first, first - 2); k--)
    if (isWordOf(tokens, k, bounding)) return !hasWord(tokens, { first: k - 2, end: k }, no);
  return false;
}

/** What is asked for is compared with titles. */
function isAsked(tokens: Tokens, segment: Segment, { first, end }: Figure): boolean {
  return (
    (flagsBetween(tokens, segment, Math.max(segment.first, first - 4), Math.min(segment.end, end + 3)) &
      (Word.ask | Word.refuse | Word.allow)) !==
    0
  );
}

const dosing = new WordSet([
  'tablets',
  'tablet',
  'capsules',
  'pills',
  'amount',
  'amounts',
  'total',
  'equivalent',
  'equivalents',
  'day',
]);

/** Milligrams of a day are worked out from the strength. */
function isDose(tokens: Tokens, segment: Segment, { unit }: Figure): boolean {
  return unit === 'milligrams' && hasWord(tokens, segment, dosing);
}

/** How far before and after a figure the words may be that say of what it is, in tokens. */
const BEFORE = 12;
const BEHIND = 6;

/** The words around a figure that say of what it is, up to the figure before it and the next mark: their stems, and the ids of what they name. */
function aboutOf({ tokens, segment }: Reading, { first, end }: Pick<Figure, 'first' | 'end'>, from: number): string[] {
  let start = first;
  let commas = 0;
  while (start > Math.max(from, first - BEFORE)) {
    if (isMark(tokens, start - 1, Mark.semicolon)) break;
    if (isMark(tokens, start - 1, Mark.comma) && ++commas > 1) break;
    start--;
  }
  let last = end;
  while (last < Math.min(segment.end, end + BEHIND) && tokens.kinds[last] === Kind.word && !isNumeral(tokens, last))
    last++;
  const keys = new Set<string>();
  for (let k = start; k < last; k++) {
    const named = nameAt(segment, k);
    if (named?.key) keys.add(named.key);
    if (named?.isPlace) k = named.end - 1;
    else if (tokens.kinds[k] === Kind.word && (k < first || k >= end)) {
      const key = keyOf(tokens, k);
      if (key) keys.add(key);
    }
  }
  return [...keys];
}

const weight = '=weight';
/** Fewer pounds are what one lifts. */
const LIGHTEST = 80;
const lifting = new WordSet([
  'lift',
  'lifts',
  'lifting',
  'carry',
  'carries',
  'carrying',
  'push',
  'pushing',
  'pull',
  'pulling',
  'grip',
  'lost',
  'gained',
]);

/** “At 218 pounds”: so much is the worker's weight. */
function isWeight({ tokens, segment }: Reading, { unit, value }: Figure): boolean {
  return unit === 'pounds' && value[0] >= LIGHTEST && !hasWord(tokens, segment, lifting);
}

/** The name of a thing that begins at a token; sides and parts of the body are compared as such. */
function nameAt({ terms, topics }: Segment, i: number): { key?: string; isPlace: boolean; end: number } | undefined {
  const term = terms.find(({ first }) => first === i);
  if (term?.kind === 'drug') return { key: `${NAME}drug ${term.drug.generic}`, isPlace: false, end: term.end };
  if (term?.kind === 'treatment')
    return { key: `${NAME}treatment ${term.treatment.id}`, isPlace: false, end: term.end };
  if (term) return { isPlace: true, end: term.end };
  const topic = topics.find(({ first, topic: { kind } }) => first === i && (kind === 'movement' || kind === 'scale'));
  return topic && { key: `${NAME}${topic.topic.kind} ${topic.topic.id}`, isPlace: false, end: topic.end };
}

/** What the keys of names begin with, as no word does. */
const NAME = '=';

const empty = new WordSet([
  ...[
    'the',
    'and',
    'for',
    'with',
    'was',
    'were',
    'has',
    'had',
    'have',
    'been',
    'are',
    'his',
    'her',
    'their',
    'this',
    'that',
    'which',
    'from',
    'into',
  ],
  ...[
    'only',
    'about',
    'some',
    'still',
    'now',
    'can',
    'does',
    'did',
    'not',
    'but',
    'who',
    'she',
    'they',
    'its',
    'per',
    'day',
    'week',
    'month',
    'at',
  ],
  ...[
    'worker',
    'patient',
    'applicant',
    'claimant',
    'employee',
    'injured',
    'report',
    'reported',
    'noted',
    'recorded',
    'showed',
    'shows',
    'found',
  ],
  ...[
    'able',
    'approximately',
    'again',
    'over',
    'after',
    'before',
    'since',
    'when',
    'while',
    'than',
    'then',
    'also',
    'given',
    'out',
    'all',
  ],
]);

function keyOf(tokens: Tokens, i: number): string | undefined {
  const id = tokens.values[i]!;
  if (isWordOf(tokens, i, empty)) return undefined;
  if ((flagsOf(id) & Word.good) !== 0) return 'good';
  const word = tokenText(tokens, i).toLowerCase();
  return word.length < 3 || units.get(id) ? undefined : stem(word);
}

/** How many letters of a stem are compared: “extended” and “extension” are one. */
const STEM = 5;

function stem(word: string): string {
  let base = word.replace(/(?:ing|ed|es|s)$/, '');
  if (base.length < 3) base = word;
  if (base.length > 3 && base.endsWith(base.at(-2)!)) base = base.slice(0, -1);
  return base.replace(/e$/, '').slice(0, STEM);
}

/** A name says more of what a figure is than a word. */
const OF_NAME = 2;
/** Lengths of time are of many things: one word in common is chance. */
const leastOf: Readonly<Record<string, number>> = { days: 2 };
const ROUNDING = 0.2;

/** The change of the summary, or of its own sentence, that a number of points or degrees is not. */
export function otherChange(fact: Fact, summary: readonly Fact[], facts: readonly Fact[]): Fact | undefined {
  const own = facts.filter(
    ({ sentence, issue, attribute, first }) =>
      attribute === 'change' && issue === fact.issue && sentence === fact.sentence && first < fact.first,
  );
  const like = [...own, ...summary.filter(({ attribute }) => attribute === 'change')].filter(
    ({ written }) => !written || !fact.written || written === fact.written,
  );
  if (like.some((other) => isNear(fact, other))) return undefined;
  const matching = like.filter((other) => (own.includes(other) ? own.length === 1 : sharedOf(fact, other) > 0));
  return matching.length === 1 ? matching[0] : undefined;
}

/** The figure of the summary that a figure of a rationale gives otherwise: of the same unit, the one about the same thing, where the summary nowhere has its value. */
export function otherFigure(fact: Fact, summary: readonly Fact[]): Fact | undefined {
  if (fact.passage === 'title' || !fact.about?.length) return undefined;
  const like = summary.filter(({ attribute, subject }) => attribute === 'figure' && subject.id === fact.subject.id);
  if (like.some((other) => isNear(fact, other)) || isWorkedOut(fact, like)) return undefined;
  let best = (leastOf[fact.subject.id] ?? 1) - 1;
  let found: Fact | undefined;
  for (const other of like) {
    const score = samePlace(fact, other) && !otherDay(fact, other) ? sharedOf(fact, other) : 0;
    if (score > best) [best, found] = [score, other];
    else if (score === best && found && !isNear(found, other)) found = undefined;
  }
  return found;
}

function sharedOf({ about: own = [] }: Fact, { about: others = [] }: Fact): number {
  const shared = own.filter((key) => others.includes(key));
  if (exclusive.some((kind) => [own, others].every((keys) => hasKind(keys, kind)) && !hasKind(shared, kind))) return 0;
  return shared.reduce((sum, key) => sum + (key.startsWith(NAME) ? OF_NAME : 1), 0);
}

/** Kinds of names of which one figure has one: a figure of one drug is none of another. */
const exclusive = ['drug', 'movement', 'scale'];

function hasKind(keys: readonly string[], kind: string): boolean {
  return keys.some((key) => key.startsWith(NAME + kind));
}

function isNear({ value, subject: { id } }: Fact, other: Fact): boolean {
  const [low, high] = value!;
  const [least, most] = other.value!;
  const room = id === 'days' ? ROUNDING * Math.max(high, most) : 0;
  return low <= most + room && high >= least - room;
}

/** Whether a figure is the sum of two of the summary, or the difference of them; of a dose, a multiple. */
function isWorkedOut({ value, subject: { id } }: Fact, like: readonly Fact[]): boolean {
  const values = [...new Set(like.flatMap((other) => other.value!))].slice(0, MOST_PARTS);
  const [, most] = value!;
  if (id === 'milligrams') return values.some((one) => most % one === 0 || one % most === 0);
  return values.some((one) => values.some((other) => (one !== other && one + other === most) || one - other === most));
}
const MOST_PARTS = 12;
