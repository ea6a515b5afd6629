import { possessiveWords } from '../../knowledge/clauses/common-words.ts';
import type { Bounds } from '../../reading/quantities/quantity.ts';
import { nextCue, rareCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordMap, WordSet } from '../../text/word-set.ts';
import { factOf, isDemanded, type Reading } from './passage.ts';
import { isRelative, relief } from './lengths.ts';
import { flagsAt, flagsBetween } from './flags.ts';
import { type Segment } from './segments.ts';
import { treatmentSubjects } from './named.ts';
import { Word } from './words.ts';
import { isPercent, numberCue, plainNumber } from './numbers.ts';

const of = intern('of');
const to = intern('to');
const fallNames = [
  'reduction',
  'decrease',
  'decreased',
  'down',
  'less',
  'better',
  'drop',
  'dropped',
  'fell',
  'fallen',
  'cut',
  'lower',
  'diminished',
  'reduced',
];
const fallWords = new WordSet(fallNames);

/** Reads the percentages of relief, each with the treatment that brought it. */
export function readRelief(reading: Reading): void {
  const { tokens, segment } = reading;
  if (segment.general) return;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, numberCue)) < segment.end; i++) {
    const low = plainNumber(tokens, i);
    if (!low) continue;
    let { value, end } = low;
    if (isMark(tokens, end, Mark.hyphen) || isWord(tokens, end, to)) {
      const high = plainNumber(tokens, end + 1);
      if (high) ({ value, end } = high);
    }
    if (!isPercent(tokens, end)) {
      i = low.end - 1;
      continue;
    }
    end++;
    readShare(reading, { first: i, end, value: [Math.min(low.value, value), Math.max(low.value, value)] });
    i = end - 1;
  }
  readFractions(reading);
}

interface ReliefShare {
  readonly first: number;
  readonly end: number;
  /** In percent. */
  readonly value: Bounds;
  readonly written?: string;
}

/** Reads a share that is one of relief, with the treatment that brought it. */
function readShare(reading: Reading, place: ReliefShare): void {
  const { tokens, segment, before, emit } = reading;
  const { first: i, end, value } = place;
  const isRelief =
    isOfPain(tokens, end) ||
    isResponse(tokens, i) ||
    isOfFall(reading, i, end) ||
    isYield(tokens, segment, i, end) ||
    tellsOfRelief(tokens, segment, i, end);
  if (!isRelief) return;
  const named = treatmentSubjects(segment, before, { tokens, at: i });
  const subjects = isRelative(tokens, segment) ? named.slice(-1) : named;
  // “no more than a third” is no floor.
  const floor = value[0] > 0 && isFloor(tokens, segment, i);
  if ((floor && asksFor(tokens, segment, i)) || isDemanded(tokens, segment, end)) return;
  const ceiling = isCeiling(tokens, segment, i);
  if (ceiling && hasWord(tokens, { first: end, end: segment.sentence.end }, asking)) return;
  const rest = {
    value: [ceiling ? 0 : value[0], floor && !ceiling ? 100 : value[1]] as const,
    written: place.written,
    status: hasWord(tokens, segment.sentence, ruling) ? ('general' as const) : ('stated' as const),
  };
  const [subject = relief] = isResponse(tokens, i) ? [] : subjects;
  emit(factOf(reading, subject, 'relief', place, rest));
}

/** In the `written` of relief that is told as a fraction. */
export const ROUGHLY = 'roughly';
const fractions = new WordMap<number>(
  [
    ['half', 2],
    ['third', 3],
    ['thirds', 3],
    ['quarter', 4],
    ['quarters', 4],
    ['fifth', 5],
    ['fifths', 5],
    ['tenth', 10],
  ],
  rareCue,
);
/** By how many percent a fraction may be more or less. */
const ROUGH = 8;
const articles = new WordSet(['a', 'one', 'an']);
const byWord = intern('by');

/** Reads “eased his pain by a third”, “a reduction of one-fifth”, “half the pain”, “about a third less pain”. */
function readFractions(reading: Reading): void {
  const { tokens, segment } = reading;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, rareCue)) < segment.end; i++) {
    const whole = tokens.kinds[i] === Kind.word ? fractions.get(tokens.values[i]!) : undefined;
    if (!whole) continue;
    const at = isMark(tokens, i - 1, Mark.hyphen) ? i - 2 : i - 1;
    const number = isWordOf(tokens, at, articles) ? 1 : (plainNumber(tokens, at)?.value ?? (whole === 2 ? 1 : 0));
    if (number < 1 || number >= whole) continue;
    const first = whole === 2 && !isWordOf(tokens, at, articles) ? i : at;
    // “A third of the pain is left.”
    if (hasWord(tokens, { first: i + 1, end: Math.min(segment.end, i + REACH) }, remaining)) continue;
    if (!isOfWhole(tokens, first, i + 1) || hasWord(tokens, { first: segment.first, end: first }, demanding)) continue;
    const percent = (100 * number) / whole;
    // “no more than a third”
    const least = hasWord(tokens, { first: first - 3, end: first }, noWords) ? 0 : percent - ROUGH;
    readShare(reading, { first, end: i + 1, value: [least, percent + ROUGH], written: ROUGHLY });
  }
}

const noWords = new WordSet(['no', 'most', 'barely', 'hardly', 'scarcely', 'under', 'not']);
const lessWords = new WordSet(['less', 'better', 'relief', 'improvement', 'reduction', 'lower']);

const remaining = new WordSet(['left', 'remain', 'remains', 'remained', 'persists', 'stays']);

/** How far from “a third” the pain may be named, or the word that says that so much is left, in tokens. */
const REACH = 6;
const demanding = new WordSet(
  'needs need require requires required asks calls call wants expects demands must should criterion threshold if unless'.split(
    ' ',
  ),
);

/** Whether a fraction is of the pain: “by a third”, “a third less pain”, “half of her pain”, “half the pain”. */
function isOfWhole(tokens: Tokens, first: number, end: number): boolean {
  let at = first - 1;
  while (isWordOf(tokens, at, bounding) || isWordOf(tokens, at, noWords)) at--;
  const isFall = isWord(tokens, at, byWord) || isWord(tokens, at, of);
  return (
    (isFall && hasWord(tokens, { first: at - REACH, end: at }, ofPain)) ||
    isWordOf(tokens, end, lessWords) ||
    isOfPain(tokens, end) ||
    (isWordOf(tokens, end, possessive) && isWordOf(tokens, end + 1, ofPain))
  );
}

const floorWords = 'least minimum exceeding over than exceeded exceeds exceed above beyond minimal'.split(' ');
const floors = new WordSet(floorWords);

/** “at least 50 percent”, “more than 50%”, “a minimum of 50%”. */
function isFloor(tokens: Tokens, segment: Segment, i: number): boolean {
  for (let k = i - 1; k >= Math.max(segment.first, i - 2); k--) if (isWordOf(tokens, k, floors)) return true;
  return false;
}

const ceilings = new WordSet(['less', 'below', 'under', 'short']);
/** Words of what a share is called, not of what was reached. */
const ruling = new WordSet(['defined', 'definition', 'considered', 'counts', 'moderate', 'meaningful', 'threshold']);
const asking = new WordSet(['asks', 'asked', 'requires', 'required', 'calls', 'demands', 'needed', 'wants']);

/** “less than 50 percent”, “below the 70 percent”. */
function isCeiling(tokens: Tokens, { first }: Segment, i: number): boolean {
  return hasWord(tokens, { first: Math.max(first, i - 2), end: i }, ceilings);
}

/** “A repeat block asks for at least 50 percent”: a condition, and nothing that was reached. */
function asksFor(tokens: Tokens, segment: Segment, i: number): boolean {
  return (flagsBetween(tokens, segment, Math.max(segment.first, i - 6), i) & Word.ask) !== 0;
}

const better = new WordSet(['pain', 'symptoms']);
const ofPain = new WordSet(['pain', 'symptoms', 'discomfort', 'ache', 'aching', 'complaints']);
const possessive = new WordSet([...possessiveWords, 'the', 'this']);

/** “took away 70% of her pain”: a share of the pain is what went, whatever the verb. */
function isOfPain(tokens: Tokens, end: number): boolean {
  if (!isWord(tokens, end, of)) return false;
  const from = isWordOf(tokens, end + 1, possessive) ? end + 2 : end + 1;
  return hasWord(tokens, { first: from, end: from + 3 }, ofPain);
}

const pointing = new WordSet(['which', 'that', 'this']);
const being = new WordSet(['is', 'was', 'means', 'makes', 'equals', 'represents']);
const falls = new WordSet([...fallNames, 'relief', 'improvement']);

/** “Pain fell from 8 to 4, which is more than 70 percent”: a share of what the clause before says to have fallen. */
function isOfFall({ tokens, segment, before }: Reading, i: number, end: number): boolean {
  const last = before.at(-1);
  let at = i;
  while (at > segment.first && isWordOf(tokens, at - 1, bounding)) at--;
  const isWhole = end >= segment.end || tokens.kinds[end] === Kind.mark || isWordOf(tokens, end, falls);
  if (!last || !isWhole || !isWordOf(tokens, at - 1, being) || !isWordOf(tokens, at - 2, pointing)) return false;
  return hasWord(tokens, last, falls) && hasWord(tokens, last, better);
}

const bounding = new WordSet([...floorWords, 'more', 'at', 'about', 'a', 'some', 'nearly', 'almost', 'of']);
const responses = new WordSet(['response']);

/** “the anesthetic response of 60 percent” */
function isResponse(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i - 1, of) && isWordOf(tokens, i - 2, responses);
}

const yields = new WordSet(['gave', 'brought', 'provided', 'yielded', 'produced', 'afforded', 'gives', 'brings']);
const fallNouns = new WordSet(['reduction', 'decrease', 'drop', 'fall']);
const goingOn = new WordSet(['for', 'that', 'which']);

/** “The block gave 60 percent for ten weeks”: what an injection gave is relief, where no noun comes after it. */
function isYield(tokens: Tokens, segment: Segment, i: number, end: number): boolean {
  // “an 80% reduction that held”
  const at = isWordOf(tokens, end, fallNouns) ? end + 1 : end;
  if (at < segment.end && tokens.kinds[at] !== Kind.mark && !isWordOf(tokens, at, goingOn)) return false;
  return (
    hasWord(tokens, { first: Math.max(segment.first, i - 3), end: i }, yields) &&
    (segment.topics.some(({ topic }) => topic.id === 'any-injection') ||
      segment.terms.some((term) => term.kind === 'treatment' && term.treatment.kind === 'injection'))
  );
}

function tellsOfRelief(tokens: Tokens, segment: Segment, first: number, end: number): boolean {
  if (
    segment.topics.some(
      ({ topic }) => topic.id === 'range-of-motion' || topic.kind === 'scale' || topic.kind === 'movement',
    )
  )
    return false;
  let falls = false;
  let pains = false;
  for (let i = segment.first; i < segment.end; i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    if ((flagsAt(tokens, i, segment.first) & Word.good) !== 0 && Math.abs(i - end) < 12) return true;
    if (fallWords.has(tokens.values[i]!) && i >= first - 10 && i <= end + 6) falls = true;
    if (better.has(tokens.values[i]!)) pains = true;
  }
  return falls && pains;
}
