import { isNumeral } from '../../../reading/numbers.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../../text/tokens.ts';
import { intern } from '../../../text/vocabulary.ts';
import { hasWord, isWordOf, WordMap, WordSet } from '../../../text/word-set.ts';
import type { Fact, FactSubject } from '../fact.ts';
import { plainNumber, type Share, shareAt } from '../numbers.ts';
import { factOf, type Reading } from '../passage.ts';
import { dateFrom } from '../segments.ts';
import { aboutOf } from './about.ts';
import { courseAt } from './courses.ts';
import { readFactors, SHARES } from './factors.ts';
import { amountAt, POINTS, unitAt } from './figure.ts';

const of = intern('of');
const by = intern('by');
const or = new WordSet(['or']);
const from = intern('from');
const to = intern('to');
const change: FactSubject = { kind: 'topic', id: 'change', name: 'change' };
const nouns = new WordSet(
  'gain fall drop rise loss increase decrease reduction improvement difference change decline'.split(' '),
);
/** Before a number of points, or of what is counted, they make it a change; after it, a difference. */
const verbs = new WordSet(
  `gained gains lost takes took dropped drops fell falls fallen rose rises risen improved improves declined decreased increased lowered lowers
  reduced reduces came down up cut cuts removed removes`.split(/\s+/),
);
const adding = new WordSet(['and', 'but', 'now', 'since', 'with', 'after']);
const definite = new WordSet(['the', 'this', 'that', 'his', 'her']);
const limiting = new WordSet(['only', 'just', 'merely', 'barely', 'but', 'all', 'a', 'by', 'some']);
const compared = new WordSet('off less fewer lower better down higher worse'.split(' '));
/** “two hours longer”, “42 pounds heavier”: by how much, where nothing else than an earlier time comes after “than”. */
const comparing = new WordSet(
  'better more less lower higher longer shorter heavier lighter farther further'.split(' '),
);
const thanWord = new WordSet(['than']);
const earlier = new WordSet('before in at last previously earlier it he she'.split(' '));
const gaining = new WordSet(['gained']);
const points = new WordSet(['point', 'points']);
/** Whether a score at such a word is one with what is to help. */
const parting = new WordMap<boolean>([
  ['without', false],
  ['before', false],
  ['with', true],
  ['after', true],
  ['on', true],
  ['off', false],
  ['now', true],
]);
const shareWords = new WordSet(SHARES);
const being = new WordSet(['is', 'was', 'means', 'makes']);
const pointing = new WordSet(['which', 'that', 'this']);
const fewer = new WordSet(['fewer', 'less']);
/** After “a drop of two points” they say what such a drop is. */
const ruling = new WordSet('is counts matters means would should may can'.split(' '));

/** Reads “from 60 to 110 degrees”, “a gain of 50 degrees”, “fell by 13 points”, “8/10 without and 5/10 with the drug”: by how much a number changed. */
export function readChanges(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  let start = segment.first;
  const later: Fact[] = [];
  const tell = (
    difference: number,
    unit: string,
    first: number,
    end: number,
    status: Fact['status'],
    ratio?: number,
    ends?: Fact['ends'],
  ): Fact => {
    const about = aboutOf(reading, { first, end, unit }, start);
    const fact = factOf(
      reading,
      change,
      'change',
      { first, end },
      { value: [difference, difference], written: unit, about, status, ratio, ends },
    );
    start = end;
    return fact;
  };
  let share: Share | undefined;
  for (let i = segment.first; i < segment.end; i++) {
    const one = isNumeral(tokens, i) || tokens.kinds[i] === Kind.decimal ? amountAt(tokens, i, segment.end) : undefined;
    if (!one) continue;
    if (isWord(tokens, i - 1, from)) {
      const at = endOfRange(reading, one.end);
      const other = at > 0 ? amountAt(tokens, at, segment.end) : undefined;
      if (!other || other.unit === '%' || (one.unit && other.unit && one.unit !== other.unit)) continue;
      // “from 2 hours to 4”, “from 2 to 4 hours”: one word says of both what they are.
      const early = one.value * (one.unit ? 1 : other.factor);
      const late = other.value * (other.unit ? 1 : one.factor);
      emit(
        tell(Math.abs(early - late), one.unit || other.unit, i - 1, other.end, 'given', ratioOf(early, late), [
          early,
          late,
        ]),
      );
      i = other.end - 1;
      continue;
    }
    const course = courseAt(reading, i, one);
    if (course) {
      const { ends, end, inOrder } = course;
      const difference = Math.abs(ends[0] - ends[1]);
      emit(tell(difference, one.unit, i, end, 'given', inOrder ? ratioOf(...ends) : undefined, ends));
      i = end - 1;
      continue;
    }
    if (isChange(reading, i, one.end, one.unit)) later.push(tell(one.value, one.unit, i, one.end, 'stated'));
    const next = shareAt(tokens, i) ?? ratingAt(reading, i, one.end);
    if (share && next && isEffect(reading, share, next)) {
      const [early, late] = isWith(tokens, share, segment.first) ? [next, share] : [share, next];
      const ratio = ratioOf(early.value[0], late.value[0]);
      emit(tell(Math.abs(share.value[0] - next.value[0]), POINTS, share.first, next.end, 'given', ratio));
    }
    share = next;
    i = one.end - 1;
  }
  readFactors(reading);
  // What is calculated comes first: what is said is held against it.
  for (const fact of later) emit(fact);
}

/** Whether a score is the one with the treatment. */
function isWith(tokens: Tokens, share: Share, first: number): boolean {
  return partingAt(tokens, share, first) === true;
}

/** How many times as much a number became; undefined if it was nothing, or is. */
function ratioOf(early: number, late: number): number | undefined {
  return early > 0 && late > 0 ? late / early : undefined;
}

/** Whether an amount, tokens `first` up to `end`, is what something changed by: “by 13 points”, “a gain of 50 degrees”, “takes four points off”, “ten fewer tablets”. */
function isChange({ tokens, segment: { first: from } }: Reading, first: number, end: number, unit: string): boolean {
  if (unit === '%' || unit === 'days' || isWordOf(tokens, end, shareWords)) return false;
  // “defined by 15 or more”, “6 mm by 14 mm”
  if (isWord(tokens, first - 1, by))
    return (
      !hasWord(tokens, { first: end, end: end + 3 }, or) && !isNumeral(tokens, first - 2) && !unitAt(tokens, first - 2)
    );
  if (isWordOf(tokens, first - 1, gaining) || isCompared(tokens, end)) return true;
  // “A drop of two points is what counts” says of no one that it was so.
  if (isWord(tokens, first - 1, of))
    return (
      isWordOf(tokens, first - 2, nouns) &&
      (!isWordOf(tokens, end, ruling) || isJudged(tokens, first - 3, end)) &&
      !isWordOf(tokens, end, or)
    );
  if (isWordOf(tokens, end - 1, points)) {
    // “from 8/10 to 5/10, three points”
    if (isMark(tokens, first - 1, Mark.comma) && shareEndsAt(tokens, first - 1)) return true;
    // “from 8/10 to 5/10, which is three points”
    if (isWordOf(tokens, first - 1, being) && isWordOf(tokens, first - 2, pointing)) return true;
    const verb = isWordOf(tokens, first - 1, limiting) ? first - 2 : first - 1;
    return isWordOf(tokens, verb, verbs) || isWordOf(tokens, end, compared);
  }
  // “the gain so far is 30 degrees”
  if (
    isWordOf(tokens, first - 1, being) &&
    hasWord(tokens, { first: Math.max(from, first - 5), end: first - 1 }, nouns)
  )
    return !isWordOf(tokens, end, ruling);
  return unit === '' && isWordOf(tokens, end, fewer);
}

const isVerb = intern('is');
const small = new WordSet('too small modest slight little minor trivial good'.split(' '));

/** “The gain of 60 degrees is good”, “A fall of two points is too small”: what is judged is one that there was. */
function isJudged(tokens: Tokens, article: number, end: number): boolean {
  return isWord(tokens, end, isVerb) && (isWordOf(tokens, article, definite) || isWordOf(tokens, end + 1, small));
}

/** “two hours longer than before”, “is 42 pounds heavier.” */
function isCompared(tokens: Tokens, end: number): boolean {
  if (!isWordOf(tokens, end, comparing)) return false;
  if (isWordOf(tokens, end + 1, thanWord)) return isWordOf(tokens, end + 2, earlier);
  return tokens.kinds[end + 1] !== Kind.word || isWordOf(tokens, end + 1, adding);
}

function shareEndsAt(tokens: Tokens, end: number): boolean {
  return shareAt(tokens, end - 3)?.end === end;
}

/** “8/10 before and 5/10 after”, “7/10 without the drug, 4/10 with it”: two scores that a treatment parts. */
function isEffect({ tokens, segment: { first } }: Reading, one: Share, other: Share): boolean {
  if (one.most !== other.most || other.first - one.end > NEAR) return false;
  const [early, late] = [partingAt(tokens, one, first), partingAt(tokens, other, one.end)];
  return early !== undefined && late !== undefined && early !== late;
}

const rating = new WordSet(['rates', 'rated', 'rating', 'pain', 'puts', 'scores', 'scored']);
const reaching = new WordSet(['at', 'is', 'was', 'of', 'a', 'to']);
const TEN = 10;

/** “he rates pain at 3, without it at 8”: a score of ten that does not say so. */
function ratingAt({ tokens, segment }: Reading, first: number, end: number): Share | undefined {
  const number = plainNumber(tokens, first);
  if (number?.end !== end || number.value > TEN || !isWordOf(tokens, first - 1, reaching)) return undefined;
  if (end < segment.end && tokens.kinds[end] !== Kind.mark && !isWordOf(tokens, end, afterScore)) return undefined;
  if (!hasWord(tokens, { first: segment.first, end: first }, rating)) return undefined;
  return { value: [number.value, number.value], most: TEN, first, end };
}

const afterScore = new WordSet(['and', 'with', 'without', 'before', 'after', 'on', 'but', 'off']);

/** The word by a score that says whether it is one with the treatment or without: right after it, or before it. */
function partingAt(tokens: Tokens, { first, end }: Share, from: number): boolean | undefined {
  const last = Math.max(from, first - PARTED);
  for (let i = end; i >= last; i = i === end ? first - 1 : i - 1) {
    if (i !== end && isMark(tokens, i, Mark.comma)) return undefined;
    const value = tokens.kinds[i] === Kind.word ? parting.get(tokens.values[i]!) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** How far before a score its “with” or “without” may be, in tokens. */
const PARTED = 9;
/** How far apart two scores of one sentence may be, in tokens. */
const NEAR = 8;

/** The number after the “to” of a range, past the dates of its two ends; 0 if there is none. */
function endOfRange({ tokens, segment }: Reading, end: number): number {
  for (let i = end; i < Math.min(segment.end, end + MOST_BETWEEN); i++) {
    const date = dateFrom(segment.dates, i);
    if (date) i = date.end;
    if (isWord(tokens, i, to)) return i + 1;
    if (tokens.kinds[i] !== Kind.word) return 0;
  }
  return 0;
}

const MOST_BETWEEN = 9;
