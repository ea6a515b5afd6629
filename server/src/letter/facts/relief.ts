import { possessiveWords } from '../../knowledge/clauses/common-words.ts';
import { nextCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
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
  const { tokens, segment, before, emit } = reading;
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
    if (
      isOfPain(tokens, end) ||
      isResponse(tokens, i) ||
      isOfFall(reading, i, end) ||
      isYield(tokens, segment, i, end) ||
      tellsOfRelief(tokens, segment, i, end)
    ) {
      const named = treatmentSubjects(segment, before, { tokens, at: i });
      const subjects = isRelative(tokens, segment) ? named.slice(-1) : named;
      const place = { first: i, end };
      const [least, most] = [Math.min(low.value, value), Math.max(low.value, value)];
      const floor = isFloor(tokens, segment, i);
      if ((floor && asksFor(tokens, segment, i)) || isDemanded(tokens, segment, end)) continue;
      const ceiling = isCeiling(tokens, segment, i);
      if (ceiling && hasWord(tokens, { first: end, end: segment.sentence.end }, asking)) continue;
      const rest = {
        value: [ceiling ? 0 : least, floor && !ceiling ? 100 : most] as const,
        status: hasWord(tokens, segment.sentence, ruling) ? ('general' as const) : ('stated' as const),
      };
      const [subject = relief] = isResponse(tokens, i) ? [] : subjects;
      emit(factOf(reading, subject, 'relief', place, rest));
    }
    i = end - 1;
  }
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
const forWord = intern('for');

/** “The block gave 60 percent for ten weeks”: what an injection gave is relief, where no noun comes after it. */
function isYield(tokens: Tokens, segment: Segment, i: number, end: number): boolean {
  if (end < segment.end && tokens.kinds[end] !== Kind.mark && !isWord(tokens, end, forWord)) return false;
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
