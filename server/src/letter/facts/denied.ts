import { articleWords, formsOfBe, formsOfHave, possessiveWords } from '../../knowledge/clauses/common-words.ts';
import { signAt } from '../../reading/clauses/signs.ts';
import { stemAt } from '../../reading/stems.ts';
import { Kind, type Tokens } from '../../text/tokens.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
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

const noWords = new WordSet(['no', 'without', 'denies', 'denied', 'denying', 'lacks', 'lacked', 'any']);
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
  for (let i = segment.first; i < segment.end; i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    // “walks without a cane” says how, and not that there is none.
    if (isWordOf(tokens, i, withoutWord) && isWordOf(tokens, i + 1, articles)) continue;
    const denial = isWordOf(tokens, i, noWords)
      ? nounAfter(tokens, segment, i + 1)
      : isWordOf(tokens, i, notWords)
        ? verbAfter(tokens, segment, i + 1)
        : undefined;
    if (
      denial &&
      !isWordOf(tokens, denial.at, compared) &&
      !isVague(tokens, denial.at) &&
      !isPlace(segment, denial.at) &&
      !isOfOtherTime(tokens, segment, denial)
    ) {
      const { at, first, end, with: words } = denial;
      found.push({
        head: stemAt(tokens, at),
        with: words,
        isVerb: denial.isVerb === true,
        // Before its verb nothing denies a subject.
        isSubject: at < i,
        at,
        segment,
        first: Math.min(i, first),
        end,
      });
    }
  }
}

/** Whether a word names a part of the body, which is there whatever is denied of it. */
function isPlace({ terms }: Segment, i: number): boolean {
  return terms.some(({ kind, first, end }) => (kind === 'region' || kind === 'side') && first <= i && i < end);
}

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
    !isVerb(tokens, segment, end)
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

/** What is written of something, which is named by what is before it. */
export const papers = new WordSet('report reports record records note notes list lists'.split(' '));

function isVerb(tokens: Tokens, segment: Segment, i: number): boolean {
  return (flagsAt(tokens, i, segment.first) & Word.verb) !== 0;
}

const ending = new WordSet([
  ...formsOfBe,
  ...formsOfHave,
  'or',
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

const passive = new WordSet([...formsOfBe, ...formsOfHave]);
const having = new WordSet(
  'had have has used use received taken take takes tried worn wear wears given got undergone undergo attended signed need needs needed noticed noted reported felt shown'.split(
    ' ',
  ),
);

/** What is denied by “not”: the verb with its object, or the object of having and using, or the subject of “has not been used”. */
function verbAfter(tokens: Tokens, segment: Segment, from: number): Head | undefined {
  let verb = from;
  const isBe = isWordOf(tokens, verb, been) || isWordOf(tokens, verb - 2, being);
  while (isWordOf(tokens, verb, fillers)) verb++;
  if (verb >= segment.end || tokens.kinds[verb] !== Kind.word) return undefined;
  const isPassive = isBe && isParticiple(tokens, verb);
  // “is not numb”
  if (isBe && !isPassive) return undefined;
  if (isPassive) {
    let end = from - 1;
    while (end > segment.first && !isWordOf(tokens, end - 1, passive) && from - end < 4) end--;
    if (isWordOf(tokens, verb, unfinished) || !isEnd(tokens, segment, verb + 1)) return undefined;
    const at = subjectBefore(tokens, segment, end - 2);
    if (at < 0) return undefined;
    const { first } = phraseAround(tokens, { ...segment, first: Math.min(segment.first, at) }, at);
    // “has been discussed but has not been given”
    const own = at < segment.first ? { first: from - 1 } : { first };
    return { at, ...own, end: verb + 1, with: stemsIn(tokens, first, at) };
  }
  const object = nounAfter(tokens, segment, verb + 1);
  if (isWordOf(tokens, verb, having)) return object;
  if (object)
    return { at: verb, first: verb, end: object.end, with: [...object.with, stemAt(tokens, object.at)], isVerb: true };
  return isEnd(tokens, segment, verb + 1)
    ? { at: verb, first: verb, end: verb + 1, with: [], isVerb: true }
    : undefined;
}

const participles = new WordSet(
  'given done taken worn made put seen found begun held kept left run sent shown taught told written drawn known'.split(
    ' ',
  ),
);

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

/** The noun before a verb; where none stands there, the one that the first verb of the sentence has; -1 where there is none. */
function subjectBefore(tokens: Tokens, segment: Segment, at: number): number {
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
