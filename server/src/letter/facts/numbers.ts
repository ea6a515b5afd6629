import { workerNouns } from '../../knowledge/clauses/common-words.ts';
import { topicById } from '../../knowledge/record/topics.ts';
import type { TopicTerm } from '../../reading/topics.ts';
import { monthNames } from '../../reading/dates.ts';
import { numberAt, numeralCue } from '../../reading/numbers.ts';
import type { Bounds } from '../../reading/quantities/quantity.ts';
import { figureCue, nextCue, searchedCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { factOf, isGeneral, type Reading, siteNear } from './passage.ts';
import { topicSubject } from './results.ts';
import { flagsAt } from './flags.ts';
import { dateFrom, type Segment } from './segments.ts';
import { Word } from './words.ts';

const out = intern('out');
const of = intern('of');
const on = intern('on');
const a = intern('a');
const scaleWords = new WordSet(['scale', 'ten']);
const to = intern('to');
const from = intern('from');
const degreeWords = new WordSet(['degrees', 'degree', 'deg', 'pounds', 'lbs', 'kg', 'kilograms']);

/** A number out of a greatest one, as written: “7/10”, “7 out of 10”, “5 to 6/10”, “7 on a scale of 10”. */
export interface Share {
  readonly value: Bounds;
  readonly most: number;
  readonly first: number;
  readonly end: number;
}

/** Reads the share that begins at token `i`. */
export function shareAt(tokens: Tokens, i: number): Share | undefined {
  const low = plainNumber(tokens, i);
  if (!low) return undefined;
  let high = low;
  let at = low.end;
  if (isMark(tokens, at, Mark.hyphen) || isWord(tokens, at, to)) {
    const second = plainNumber(tokens, at + 1);
    if (second) [high, at] = [second, second.end];
  }
  const value: Bounds = [Math.min(low.value, high.value), Math.max(low.value, high.value)];
  if (isMark(tokens, at, Mark.slash)) {
    if (tokens.kinds[at + 1] !== Kind.number || isMark(tokens, at + 2, Mark.slash)) return undefined;
    return { value, most: tokens.values[at + 1]!, first: i, end: at + 2 };
  }
  if (isWord(tokens, at, out) && isWord(tokens, at + 1, of)) at += 2;
  else if (isWord(tokens, at, of) && isAlone(tokens, at + 1)) at += 1;
  else if (isWord(tokens, at, on) && (isWord(tokens, at + 1, a) || tokens.kinds[at + 1] === Kind.word)) {
    // “7 on a scale of 10”, “7 on a 10-point scale”, “7 on a scale of 0 to 10”
    for (let k = at + 1; k < at + 9; k++) {
      if (tokens.kinds[k] === Kind.number && tokens.values[k] === 10) return { value, most: 10, first: i, end: k + 1 };
      if (
        tokens.kinds[k] === Kind.word &&
        !scaleWords.has(tokens.values[k]!) &&
        !isWord(tokens, k, a) &&
        !isWord(tokens, k, of) &&
        !isWord(tokens, k, to)
      )
        return undefined;
    }
    return undefined;
  } else return undefined;
  const most = plainNumber(tokens, at);
  return most && { value, most: most.value, first: i, end: most.end };
}

/** Whether the number at token `i` counts nothing: “7 of 10”, and not “8 of 10 visits”. */
function isAlone(tokens: Tokens, i: number): boolean {
  const number = plainNumber(tokens, i);
  return !number || tokens.kinds[number.end] !== Kind.word || isWordOf(tokens, number.end, afterScores);
}

const afterScores = new WordSet([
  'with',
  'without',
  'and',
  'at',
  'on',
  'in',
  'to',
  'when',
  'before',
  'after',
  'as',
  'today',
]);

/** A larger number is no score, share or angle. */
const LARGEST = 100_000;

/** Reads the number at token `i` as it stands, where it is small enough for a score, a share or an angle. */
export function plainNumber(tokens: Tokens, i: number): { value: number; end: number } | undefined {
  if (tokens.kinds[i] === Kind.number)
    return tokens.values[i]! <= LARGEST ? { value: tokens.values[i]!, end: i + 1 } : undefined;
  const written = tokens.kinds[i] === Kind.word ? numberAt(tokens, i) : undefined;
  return written && { value: written.value, end: written.end };
}

const percentWords = new WordSet(['percent', 'percentage']);

/** Whether token `i` is a percent sign or the word. */
export function isPercent(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, Mark.percent) || isWordOf(tokens, i, percentWords);
}

/** Words after a number with its unit that make it a difference: “15 degrees less”. */
export const comparatives =
  `less fewer more longer shorter greater larger smaller higher lower better worse thinner thicker weaker stronger farther further deeper
  shallower faster slower older younger heavier lighter wider narrower stiffer short shy behind ahead`.split(/\s+/);
/** Words before a number that make it one: “lacks 20 degrees”. */
export const falling = 'lacks lacked lacking lags lagged lagging trails trailed trailing'.split(' ');
/** Nouns before “of” and a number that make it one: “a loss of 30 degrees”. */
export const differences = 'loss deficit difference lag gap shortfall'.split(' ');
const differing = new WordSet([...differences, 'gain', 'increase', 'decrease', 'improvement', 'reduction', 'recovery']);
const comparing = new WordSet([
  ...comparatives,
  ...'than ago old later earlier before after prior since apart post below above under'.split(' '),
]);
const gaining = new WordSet([...'gains gained regained recovered won added brought lost'.split(' '), ...falling]);

/** “has put on 20 pounds” */
const putting = new WordSet(['put', 'puts', 'putting']);

/** Whether a number with its unit, tokens `first` up to `end`, is a difference, or a time from something: “15 degrees less”, “gained 20 degrees”. */
export function isDifference(tokens: Tokens, first: number, end: number): boolean {
  return (
    isWordOf(tokens, end, comparing) ||
    isWordOf(tokens, first - 1, gaining) ||
    (isWord(tokens, first - 1, on) && isWordOf(tokens, first - 2, putting))
  );
}

/** Where a number may begin. */
export const numberCue = figureCue | numeralCue;

/** Reads scores and degrees. */
export function readNumbers(reading: Reading): void {
  const { first, end } = reading.segment;
  if (nextCue(reading.tokens, first, end, numberCue) >= end) return;
  readScales(reading);
  readPain(reading);
  readDegrees(reading);
}

function readScales(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  for (const term of segment.topics) {
    if (term.topic.kind !== 'scale') continue;
    const number = numberBehind(tokens, segment, term.end) ?? numberBefore(tokens, segment, term.first);
    // “from 34 to 22” has two of them.
    const second = number && isWord(tokens, number.first - 1, from) ? nextOf(tokens, segment, number.end) : undefined;
    const later = number && !second && segment.passage === 'summary' ? laterIn(tokens, segment, number.end) : [];
    for (const one of [number, second, ...later])
      if (one)
        emit(
          factOf(
            reading,
            topicSubject(term),
            'score',
            { first: Math.min(term.first, one.first), end: Math.max(term.end, one.end) },
            {
              value: [one.value, one.value],
              written: mostAt(tokens, one.first),
              ...(hasWord(tokens, { first: term.end, end: one.first }, ofThen) && { status: 'earlier' as const }),
            },
          ),
        );
  }
}

const going = new WordSet([
  'in',
  'on',
  'and',
  'is',
  'was',
  'now',
  'then',
  'to',
  'at',
  ...monthNames,
  ...monthNames.map((name) => name.slice(0, 3)),
]);
/** How far one score of a row may be from the one before it, in tokens. */
const NEXT = 9;
/** A larger number in a row of scores is a year. */
const HIGHEST = 300;

/** The scores after the first: “61 in December and is 84 now”, “46 (01/2016), 38 (04/2016)”. */
function laterIn(tokens: Tokens, segment: Segment, from: number): { value: number; first: number; end: number }[] {
  const found: { value: number; first: number; end: number }[] = [];
  let last = from;
  for (let i = from; i < Math.min(segment.end, last + NEXT); i++) {
    const date = dateFrom(segment.dates, i);
    const number = date ? undefined : plainNumber(tokens, i);
    if (date) i = date.end - 1;
    // “01/2016”
    else if (number && (isMark(tokens, i - 1, Mark.slash) || isMark(tokens, number.end, Mark.slash))) continue;
    else if (number) {
      if (number.value > HIGHEST || isMark(tokens, number.end, Mark.percent)) break;
      if (tokens.kinds[number.end] === Kind.word && !isWordOf(tokens, number.end, going)) break;
      found.push({ ...number, first: i });
      last = number.end;
      i = last - 1;
    } else if (tokens.kinds[i] === Kind.word ? !isWordOf(tokens, i, going) : isMark(tokens, i, Mark.semicolon)) break;
  }
  return found;
}

/** The second number of “from 34 to 22”. */
function nextOf(
  tokens: Tokens,
  { end }: Segment,
  i: number,
): { value: number; first: number; end: number } | undefined {
  const number = isWord(tokens, i, to) && i + 1 < end ? plainNumber(tokens, i + 1) : undefined;
  return number && { ...number, first: i + 1 };
}

/** The greatest value that “68 out of 50” gives a score itself. */
function mostAt(tokens: Tokens, i: number): string | undefined {
  return isWord(tokens, i + 1, out) ? shareAt(tokens, i)?.most.toString() : undefined;
}

/** Times at which a score is one of then: “the score at intake was 12”. */
const then = ['intake', 'baseline', 'admission', 'entry', 'outset', 'discharge'];
const ofThen = new WordSet(then);

const scoreLinks = new WordSet([
  ...then,
  'score',
  'scores',
  'scored',
  'was',
  'is',
  'of',
  'at',
  'a',
  'has',
  'had',
  'been',
  'the',
  'were',
  'total',
  'index',
  'rating',
  'equals',
  'now',
  'still',
  'result',
  'remained',
  'came',
  'to',
  'out',
  'on',
  'stood',
  'reached',
  'with',
  'came',
  'and',
  'only',
  'as',
  'high',
  'low',
  'dated',
  'given',
  'recorded',
  'listed',
  'put',
  'ii',
  'inventory',
  'from',
  'fallen',
  'risen',
  'gone',
  'come',
  'down',
  'up',
  'increased',
  'questionnaire',
  'scale',
  'test',
  // “on the scale she scored 30”
  'he',
  'she',
  ...workerNouns,
]);

function numberBehind(
  tokens: Tokens,
  segment: Segment,
  from: number,
): { value: number; first: number; end: number } | undefined {
  for (let i = from; i < Math.min(segment.end, from + 10); i++) {
    const date = dateFrom(segment.dates, i);
    if (date) {
      i = date.end - 1;
      continue;
    }
    const number = plainNumber(tokens, i);
    if (number) return isGain(tokens, i, number.end) ? undefined : { value: number.value, first: i, end: number.end };
    if (tokens.kinds[i] === Kind.word && !scoreLinks.has(tokens.values[i]!) && !isLinking(tokens, segment, i))
      return undefined;
  }
  return undefined;
}

const points = new WordSet(['point', 'points']);
const reaching = new WordSet(['is', 'was', 'of', 'at', 'to', 'scored', 'a', 'score', 'by', 'from']);

/** “improved 14 points”: by how much a score changed, and no score. */
function isGain(tokens: Tokens, first: number, end: number): boolean {
  return isWordOf(tokens, end, points) && !isWordOf(tokens, first - 1, reaching);
}

const telling = Word.verb | Word.give | Word.show | Word.examine | Word.good;

/** Whether a word only tells how a score came to be: “has improved”, “was recorded”. */
function isLinking(tokens: Tokens, { first }: Segment, i: number): boolean {
  return (flagsAt(tokens, i, first) & telling) !== 0;
}

/** “scored 24 on the Beck Depression Inventory”. */
function numberBefore(
  tokens: Tokens,
  segment: Segment,
  first: number,
): { value: number; first: number; end: number } | undefined {
  for (let i = first - 1; i >= Math.max(segment.first, first - 4); i--) {
    const number = plainNumber(tokens, i);
    if (number)
      return isWord(tokens, number.end, on) || isWord(tokens, number.end, intern('in'))
        ? { value: number.value, first: i, end: number.end }
        : undefined;
  }
  return undefined;
}

/** How bad pain is, as a subject. */
export const pain: FactSubject = { kind: 'topic', id: 'pain', name: topicById('pain')!.name };

/** Words that make a score one of some time or condition. */
const qualifiers = new WordSet(
  [
    'first',
    'initial',
    'initially',
    'before',
    'previous',
    'previously',
    'earlier',
    'last',
    'down',
    'from',
    'average',
    'worst',
    'best',
    'least',
    'rest',
    'activity',
    'without',
    'with',
    'medication',
    'medications',
    'after',
    'then',
    'rose',
    'fell',
    'dropped',
    'when',
    'during',
    'while',
    'walking',
    'standing',
    'sitting',
    'lifting',
    'baseline',
    'prior',
  ],
  searchedCue,
);

const painWord = new WordSet(['pain']);
const ratings = new WordSet(['score', 'level', 'rating', 'intensity']);
const linking = new WordSet(['of', 'is', 'was', 'at']);
/** A pain score above it is one of a hundred. */
const MOST_PAIN = 20;

/** “a pain score of 7”: out of ten, though it does not say so. */
function ratedAt(tokens: Tokens, i: number): Share | undefined {
  const at = isWordOf(tokens, i - 1, linking) ? i - 2 : i - 1;
  if (!isWordOf(tokens, at, ratings) || !isWordOf(tokens, at - 1, painWord)) return undefined;
  const number = plainNumber(tokens, i);
  // “a pain score of 60%”, “of 5 to 6”
  const isWhole =
    number &&
    (tokens.kinds[number.end] !== Kind.mark || !isPercent(tokens, number.end)) &&
    !isWord(tokens, number.end, to);
  return isWhole && number.value <= MOST_PAIN
    ? { value: [number.value, number.value], most: 10, first: i, end: number.end }
    : undefined;
}

function readPain(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, numberCue)) < segment.end; i++) {
    const share = shareAt(tokens, i) ?? ratedAt(tokens, i);
    if (!share || share.end > segment.end) continue;
    if (segment.dates.some(({ first, end }) => first < share.end && share.first < end)) continue;
    if (share.most === 10)
      emit(
        factOf(reading, pain, 'score', share, {
          value: share.value,
          written: hasWord(tokens, segment, qualifiers) ? 'qualified' : undefined,
          ...siteNear(tokens, segment, share.first, share.end),
        }),
      );
    i = share.end - 1;
  }
}

function readDegrees(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  for (const term of segment.topics) {
    if (term.topic.kind !== 'movement' || isGeneral(segment, term.end)) continue;
    // “110 degrees of flexion”
    const before =
      isWord(tokens, term.first - 1, of) && isWordOf(tokens, term.first - 2, degreeWords) ? term.first - 3 : -1;
    const isBetween =
      isDifference(tokens, before, before) || hasWord(tokens, { first: before - 2, end: before }, differing);
    const angle = before >= segment.first && !isBetween ? plainNumber(tokens, before) : undefined;
    if (angle) {
      const value = [angle.value, angle.value] as const;
      const site = siteNear(tokens, segment, before, term.end);
      emit(factOf(reading, topicSubject(term), 'degrees', { first: before, end: term.end }, { value, ...site }));
      continue;
    }
    // “a loss of grip of 30 pounds”, “a deficit in flexion of 25 degrees”: so much of a movement is not there.
    if (hasWord(tokens, { first: Math.max(segment.first, term.first - LOST), end: term.first }, lost)) continue;
    for (let i = term.end; i < Math.min(segment.end, term.end + 7); i++) {
      if (segment.topics.some(({ first }) => first === i)) break;
      const number = plainNumber(tokens, i);
      if (!number) continue;
      if (isMark(tokens, number.end, Mark.slash)) break;
      const spelled = isWordOf(tokens, number.end, degreeWords);
      // “a shoulder with abduction under 90 degrees”
      if (isWordOf(tokens, i - 1, limiting) || hasWord(tokens, { first: term.end, end: i }, limits)) break;
      // “grip rose by 15 kg” says by how much, “within three degrees of the other side” from what.
      if (spelled && (isDifference(tokens, i, number.end + 1) || isWordOf(tokens, i - 1, distancing))) break;
      if (spelled || isBareAngle(tokens, term, i, number))
        emit(
          factOf(
            reading,
            topicSubject(term),
            'degrees',
            { first: term.first, end: spelled ? number.end + 1 : number.end },
            { value: [number.value, number.value], ...siteNear(tokens, segment, term.first, number.end) },
          ),
        );
      break;
    }
  }
}

/** “Flexion is 130.”, “abd 100,”: an angle without its degrees, right after the movement. */
function isBareAngle(
  tokens: Tokens,
  { topic, end }: TopicTerm,
  i: number,
  number: { readonly value: number; readonly end: number },
): boolean {
  if (topic.id === 'grip' || number.value < 10 || number.value > 180 || tokens.kinds[i] !== Kind.number) return false;
  if (i > end && !(i === end + 1 && isWordOf(tokens, end, angleLinks))) return false;
  return [Mark.comma, Mark.stop, Mark.semicolon].some((mark) => isMark(tokens, number.end, mark));
}

/** How far before a movement the word may be for what is missing of it, in tokens. */
const LOST = 5;
const lost = new WordSet(differences);
const limiting = new WordSet(['under', 'below', 'above', 'over']);
const limits = new WordSet(['limit', 'threshold', 'cutoff']);
const distancing = new WordSet(['by', 'within', 'than', 'beyond']);
const angleLinks = new WordSet(['is', 'was', 'of', 'to', 'at']);
