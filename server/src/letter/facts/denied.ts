import {
  articleWords,
  formsOfBe,
  formsOfHave,
  possessiveWords,
  workerNouns,
} from '../../knowledge/clauses/common-words.ts';
import { signAt } from '../../reading/clauses/signs.ts';
import { IRREGULAR } from '../../reading/irregular.ts';
import { stemAt } from '../../reading/stems.ts';
import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import { flagsAt } from './flags.ts';
import { segmentsIn, tellingsOf } from './passages.ts';
import { isOfOtherTime, isVague, tellsOfCase } from './said.ts';
import type { Segment } from './segments.ts';
import { Word } from './words.ts';

/** Something that a clause says there is not, or that was not done, under whatever name. */
export interface Denial {
  /** The stem of its noun, or of its verb where that has one of its own. */
  readonly head: string;
  /** The stems of what belongs to it: “gum” of a disease, “consciousness” of what was lost. */
  readonly with: readonly string[];
  /** Whether it is a verb, of which a noun may be made as well: “does not smoke”, “his smoking”. */
  readonly isVerb: boolean;
  /** Of a verb: whether it was not done to its subject. */
  readonly isPassive: boolean;
  /** The stem of the subject of a verb that is not done; undefined if it is a person. */
  readonly of: string | undefined;
  /** Whether it is the subject of what is denied. */
  readonly isSubject: boolean;
  /** The token of its head. */
  readonly at: number;
  readonly segment: Segment;
  readonly first: number;
  readonly end: number;
}

/** A noun with its determiner and what stands between them. */
export interface Phrase {
  readonly first: number;
  readonly head: number;
  readonly end: number;
}

const parts = new WordSet(['of', 'in', 'on', 'at', 'with', 'to', 'by', 'from']);

/** The noun phrase that a word stands in: back to its determiner, on to the noun after “of”. */
export function phraseAround(tokens: Tokens, segment: Segment, head: number): Phrase {
  let first = head;
  while (first > segment.first && head - first < WIDEST && tokens.kinds[first - 1] !== Kind.mark) {
    if (isWordOf(tokens, first - 1, closing)) break;
    first--;
    if (isWordOf(tokens, first, determining)) break;
  }
  let end = isWordOf(tokens, head + 1, papers) ? head + 2 : head + 1;
  if (isWordOf(tokens, end, parts)) end = Math.min(segment.end, end + 3);
  return { first, head, end };
}

const WIDEST = 5;
const determining = new WordSet([
  ...articleWords,
  ...possessiveWords,
  'this',
  'that',
  'these',
  'those',
  'its',
  'some',
  'one',
]);
/** Belong to no noun phrase. */
export const closing = new WordSet([
  ...formsOfBe,
  ...formsOfHave,
  ...'of in on at for to by with from into over under about after before since during between through without within along across upon until and or but nor as than that which who while because if when where not never no been be being did does do'.split(
    ' ',
  ),
]);

const noWords = new WordSet([
  'no',
  'without',
  'denies',
  'denied',
  'denying',
  'lacks',
  'lacked',
  'any',
  'neither',
  'nor',
]);
/** Words that deny a verb. */
export const notWords = new WordSet([
  'not',
  'never',
  "hasn't",
  "haven't",
  "hadn't",
  "didn't",
  "doesn't",
  "don't",
  "isn't",
  "wasn't",
]);
const fillers = new WordSet(['a', 'an', 'any', 'ever', 'yet', 'been', 'so', 'far', 'being', 'even', 'one', 'single']);

/** Tells whether the clause of a denial denies it, as signs are read. */
export function isDenied({ tokens }: Letter, { isSubject, at, segment }: Denial): boolean {
  return isSubject || signAt(tokens, segment.sentence, at) === -1;
}

/** What the summary and the rationales of a part may deny, in order. */
export function denialsOf(part: Letter): readonly Denial[] {
  return part.tokens.memo.once(denialsOf, () => {
    const found: Denial[] = [];
    for (const telling of tellingsOf(part))
      for (const segment of segmentsIn(part, telling))
        if (
          (segment.does & Word.negative) !== 0 &&
          !segment.general &&
          !segment.denied &&
          tellsOfCase(part.tokens, segment)
        )
          readDenials(part.tokens, segment, found);
    return found;
  });
}

function readDenials(tokens: Tokens, segment: Segment, found: Denial[]): void {
  let isOfBoth = false;
  for (let i = segment.first; i < segment.end; i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    // “walks without a cane” says how, and not that there is none.
    if (isWordOf(tokens, i, withoutWord) && isWordOf(tokens, i + 1, articles)) continue;
    // “failed through nausea, not allergy”: what is denied is only the cause.
    if (isWordOf(tokens, i, notWords) && isMark(tokens, i - 1, Mark.comma) && i > segment.first) continue;
    // “Neither the brace nor the cane helped” denies what they did.
    if (isWordOf(tokens, i, neitherWord) && !isObject(tokens, segment, i)) {
      isOfBoth = true;
      continue;
    }
    if (isOfBoth && isWordOf(tokens, i, orWord)) continue;
    const last = found.at(-1);
    const isListed = isWordOf(tokens, i, orWord) && last?.segment === segment && last.end === i;
    const denial =
      isListed || isWordOf(tokens, i, noWords)
        ? nounAfter(tokens, segment, i + 1)
        : isWordOf(tokens, i, notWords)
          ? verbAfter(tokens, segment, i + 1)
          : undefined;
    if (
      denial &&
      !isWordOf(tokens, denial.at, compared) &&
      !isVague(tokens, denial.at) &&
      !isPlace(segment, denial.at) &&
      !isLimited(tokens, segment, denial.end) &&
      !isOfOtherTime(tokens, segment, denial)
    ) {
      const { at, first, end, with: words, isPassive = false } = denial;
      found.push({
        head: stemAt(tokens, at),
        with: words,
        isVerb: denial.isVerb === true,
        isPassive,
        of: subjectOf(tokens, segment, i),
        // Before its verb nothing denies a subject.
        isSubject: at < i || isPassive,
        at,
        segment,
        first: Math.min(i, first),
        end,
      });
    }
  }
}

/** Whether a verb stands right before a token. */
function isObject(tokens: Tokens, segment: Segment, i: number): boolean {
  return i > segment.first && tokens.kinds[i - 1] === Kind.word && isVerb(tokens, segment, i - 1);
}

/** Whether a word names a body part, which is there whatever is denied of it. */
function isPlace({ terms }: Segment, i: number): boolean {
  return terms.some(({ kind, first, end }) => (kind === 'region' || kind === 'side') && first <= i && i < end);
}

const orWord = new WordSet(['or', 'nor']);
const neitherWord = new WordSet(['neither']);
const limiting = new WordSet(
  'when while if where since outside indoors outdoors after during within at on in for upon under beyond except other'.split(
    ' ',
  ),
);
/** “since it was delivered”: as long as there was one. */
const pronoun = new WordSet(['it', 'they']);
const timing = new WordSet(['since', 'when', 'while', 'until', 'if']);
/** What may come after these and leaves out nothing. */
const whole = new WordSet(
  'all visit visits file files record records note notes chart report reports packet date now far any case present time it them him her this that yet'.split(
    ' ',
  ),
);

/** Whether what is denied is so only then, there or of some: “used no cane indoors”, “no mesh was used in 2009”. */
function isLimited(tokens: Tokens, { dates, end }: Pick<Segment, 'dates' | 'end'>, from: number): boolean {
  // “has not given way since the brace was fitted”
  if (end - from <= 1 && isWordOf(tokens, end, timing) && !isWordOf(tokens, end + 1, pronoun)) return true;
  const last = Math.min(end, wordIn(tokens, from, end, adding));
  if (dates.some(({ first }) => first >= from && first < last)) return true;
  for (let i = from; (i = wordIn(tokens, i, last, limiting)) < last; i++) {
    const at = isWordOf(tokens, i + 1, definite) || isWordOf(tokens, i + 1, anyWord) ? i + 2 : i + 1;
    if (!isWordOf(tokens, at, whole) && !isWordOf(tokens, i + 1, whole)) return true;
  }
  return false;
}

/** What comes after these is said of something else. */
const adding = new WordSet(['and', 'but', 'or', 'nor', 'so']);
const anyWord = new WordSet(['any']);
const definite = new WordSet(['the', 'this', 'that', 'these', ...possessiveWords]);
const withoutWord = new WordSet(['without']);
const articles = new WordSet(articleWords);
/** Are compared by scales and scores of their own. */
const compared = new WordSet('work works working worked return returned job pain'.split(' '));

interface Head {
  readonly at: number;
  readonly first: number;
  readonly end: number;
  readonly with: readonly string[];
  readonly isVerb?: boolean;
  readonly isPassive?: boolean;
}

/** Words with which what is denied is only some of it: “no further injection”, “no recent fall”. */
const narrowing = new WordSet(
  'longer doubt more less only just merely further additional new recent greater other significant adequate sufficient clear consistent such specific separate second'.split(
    ' ',
  ),
);

/** The noun after “no”, with what describes it. */
function nounAfter(tokens: Tokens, segment: Segment, from: number): Head | undefined {
  let first = from;
  while (isWordOf(tokens, first, fillers)) first++;
  // “did not have the injection”: one of several.
  if (isWordOf(tokens, first, definite)) return undefined;
  let end = first;
  while (
    end < segment.end &&
    end - first < WIDEST &&
    tokens.kinds[end] === Kind.word &&
    !isWordOf(tokens, end, closing) &&
    (!isVerb(tokens, segment, end) || isNounAfter(tokens, end))
  ) {
    if (isWordOf(tokens, end, narrowing)) return undefined;
    end++;
  }
  let at = end - 1;
  if (end === first) return undefined;
  // “no CURES report”
  if (isWordOf(tokens, end, papers)) end++;
  else while (at > first && isVague(tokens, at)) at--;
  const of = isWordOf(tokens, end, ofWord) && !isWordOf(tokens, end + 1, bounded) ? end + 1 : end;
  if (of > end) {
    end = of;
    while (
      end < segment.end &&
      end - of < 2 &&
      tokens.kinds[end] === Kind.word &&
      !isWordOf(tokens, end, closing) &&
      !isVerb(tokens, segment, end)
    )
      end++;
    // “no history of smoking”, “no evidence of a tear”: the noun that carries another one is not what is denied.
    if (end > of && isVague(tokens, at))
      return isEnd(tokens, segment, end) ? { at: end - 1, first, end, with: stemsIn(tokens, of, end - 1) } : undefined;
  }
  if (!isEnd(tokens, segment, end)) return undefined;
  return { at, first, end, with: [...stemsIn(tokens, first, at), ...stemsIn(tokens, of, end)] };
}

const bareNo = new WordSet(['no', 'any']);

/** “No falls are recorded”: right after “no” a word that can be a verb is a noun. */
function isNounAfter(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i - 1, bareNo) && tokens.text.charCodeAt(tokens.ends[i]! - 1) === LETTER_S;
}

const LETTER_S = 115;

/** What is written of something, which is named by what is before it. */
export const papers = new WordSet('report reports record records note notes list lists'.split(' '));

function isVerb(tokens: Tokens, segment: Segment, i: number): boolean {
  return (flagsAt(tokens, i, segment.first) & Word.verb) !== 0;
}

const ending = new WordSet([
  ...formsOfBe,
  ...formsOfHave,
  'or',
  'nor',
  'to',
  'so',
  'at',
  'in',
  'on',
  'and',
  'for',
  'by',
  'of',
]);
const bounded = new WordSet(['date', 'far', 'all', 'present', 'the', 'any', ...possessiveWords]);
const ofWord = new WordSet(['of']);

/** Whether nothing after something that is denied narrows it. */
function isEnd(tokens: Tokens, segment: Segment, end: number): boolean {
  return (
    end >= segment.end ||
    tokens.kinds[end] === Kind.mark ||
    isVerb(tokens, segment, end) ||
    (isWordOf(tokens, end, ending) && (!isWordOf(tokens, end, narrower) || isWordOf(tokens, end + 1, bounded)))
  );
}

const narrower = new WordSet(['to', 'in', 'on', 'for', 'by', 'of']);

/** The stems of the words with a meaning between two tokens. */
export function stemsIn(tokens: Tokens, first: number, end: number): string[] {
  const stems: string[] = [];
  for (let i = first; i < end; i++)
    if (tokens.kinds[i] === Kind.word && !isVague(tokens, i)) stems.push(stemAt(tokens, i));
  return stems;
}

const beginning = new WordSet(['begun', 'begin', 'started', 'start', 'had', 'have']);
const toWord = new WordSet(['to']);
const auxiliaries = new WordSet([...formsOfBe, ...formsOfHave, 'do', 'does', 'did', 'can', 'could', 'yet']);
const persons = new WordSet(['he', 'she', 'who', ...workerNouns]);

/** The stem of the noun before the negated verb group at a token. */
function subjectOf(tokens: Tokens, { first }: Segment, not: number): string | undefined {
  let at = not - 1;
  while (at >= first && isWordOf(tokens, at, auxiliaries)) at--;
  return at < first || tokens.kinds[at] !== Kind.word || isWordOf(tokens, at, persons) ? undefined : stemAt(tokens, at);
}

const passive = new WordSet([...formsOfBe, ...formsOfHave]);
const having = new WordSet(
  'had have has used use received taken take takes tried worn wear wears given got undergone undergo attended signed need needs needed noticed noted reported felt shown done made placed performed started begun commenced bought seen found worn provided issued'.split(
    ' ',
  ),
);

/** What is denied by “not”: the verb with its object, or the object of having and using, or the subject of “has not been used”. */
function verbAfter(tokens: Tokens, segment: Segment, from: number): Head | undefined {
  let verb = from;
  while (isWordOf(tokens, verb, fillers)) verb++;
  const isBe = hasWord(tokens, { first: from, end: verb }, been) || isWordOf(tokens, from - 2, being);
  if (verb >= segment.end || tokens.kinds[verb] !== Kind.word) return undefined;
  const isPassive = isBe && isParticiple(tokens, verb);
  // “is not numb”
  if (isBe && !isPassive) return undefined;
  // “has never been diagnosed with gout”
  if (isPassive && isWordOf(tokens, verb, diagnosed) && isWordOf(tokens, verb + 1, withWord))
    return nounAfter(tokens, segment, verb + 2);
  if (isPassive) {
    let aux = from - 1;
    while (aux > segment.first && !isWordOf(tokens, aux - 1, passive) && from - aux < 4) aux--;
    if (isWordOf(tokens, verb, unfinished) || !isEnd(tokens, segment, verb + 1)) return undefined;
    const at = subjectBefore(tokens, segment, aux - 2);
    if (at < 0) return undefined;
    const { first } = phraseAround(tokens, { ...segment, first: Math.min(segment.first, at) }, at);
    // “has been discussed but has not been given”
    const own = at < segment.first ? { first: from - 1 } : { first };
    const end = verb + 1;
    if (isWordOf(tokens, verb, having)) return { at, ...own, end, with: stemsIn(tokens, first, at) };
    return { at: verb, ...own, end, with: stemsIn(tokens, first, at + 1), isVerb: true, isPassive: true };
  }
  // “has not begun to retract”
  if (isWordOf(tokens, verb, beginning) && isWordOf(tokens, verb + 1, toWord)) verb += 2;
  const isHaving = isWordOf(tokens, verb, having);
  // “does not lift his child”
  const isOne = !isHaving && isWordOf(tokens, verb + 1, definite);
  const object = nounAfter(tokens, segment, isOne ? verb + 2 : verb + 1);
  if (isHaving) return object;
  if (object)
    return { at: verb, first: verb, end: object.end, with: [...object.with, stemAt(tokens, object.at)], isVerb: true };
  return isEnd(tokens, segment, verb + 1)
    ? { at: verb, first: verb, end: verb + 1, with: [], isVerb: true }
    : undefined;
}

const diagnosed = new WordSet(['diagnosed']);
const withWord = new WordSet(['with']);

const participles = new WordSet([
  ...[...IRREGULAR.keys()].filter((word) => !word.endsWith('s')),
  'put',
  'run',
  'cut',
  'set',
]);

/** Tells whether a word is a past participle, as far as its form says. */
export function isParticiple(tokens: Tokens, i: number): boolean {
  return (
    isWordOf(tokens, i, participles) || (tokens.kinds[i] === Kind.word && tokens.text.endsWith('ed', tokens.ends[i]))
  );
}

const unfinished = new WordSet(
  'found seen detected identified stated mentioned recorded explained submitted provided specified reported noted completed finished exhausted approved authorized certified requested denied shown established documented described met'.split(
    ' ',
  ),
);

/** The noun before a verb; where none stands there, the one that the first verb of the sentence has; -1 if there is none. */
function subjectBefore(tokens: Tokens, segment: Segment, at: number): number {
  // “The alternative, gabapentin, has never been tried.”
  if (isMark(tokens, at, Mark.comma)) at--;
  if (at >= segment.first && tokens.kinds[at] === Kind.word && !isWordOf(tokens, at, closing)) return at;
  const { first } = segment.sentence;
  for (let i = first + 1; i < Math.min(at, first + FARTHEST); i++) {
    if (tokens.kinds[i] === Kind.mark) return -1;
    if (isVerb(tokens, { ...segment, first }, i))
      return isWordOf(tokens, i - 1, closing) || tokens.kinds[i - 1] !== Kind.word ? -1 : i - 1;
  }
  return -1;
}

/** How many tokens the subject of a sentence has at most. */
const FARTHEST = 12;

const been = new WordSet(['been']);
/** The finite forms of “be”. */
export const being = new WordSet(formsOfBe);
