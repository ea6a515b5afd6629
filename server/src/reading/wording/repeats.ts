import { articleWords, formsOfBe, formsOfHave, possessiveWords } from '../../knowledge/clauses/common-words.ts';
import type { Range } from '../../text/range.ts';
import { isMark, isWord, Kind, Mark, rangeOf, type Tokens, touches } from '../../text/tokens.ts';
import { intern, UNKNOWN } from '../../text/vocabulary.ts';
import { isNumeral } from '../numbers.ts';
import type { Sentence } from '../sentences.ts';
import { isCapitalised, lengthOf, sameRun, sameToken, startsCapital } from './shapes.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';

/** A word or a few words that stand twice or more in a row. */
export interface RepeatedWords {
  /** All copies. */
  readonly range: Range;
  /** The copies after the first, with the white space before them. */
  readonly others: Range;
  /** How many copies there are; two or more. */
  readonly times: number;
  readonly words: string;
}

/** The longest run of words that is looked for twice in a row. */
const LONGEST_RUN = 8;

const ofWord = intern('of');
const had = intern('had');
const that = intern('that');
/** What comes after “that that” where the second is no pronoun: “given that that the …”. */
const notOfThat = new WordSet(
  'the a an his her their its he she it they there this these guidelines patients records requests symptoms'.split(' '),
);
/** Words that join a word to itself, and then again: “side to side to”, “more and more and”, “over and over”. */
const joints = new WordSet(['to', 'and', 'or', 'by', 'after', 'over', 'on', 'upon']);
/** After one of these a joint joins nothing to itself: “to the to the”. */
const determiners = new WordSet([...articleWords, ...possessiveWords, 'this', 'that', 'its']);

/** Words before the name of a place. */
const placing = new WordSet(['in', 'at', 'from', 'near', 'to']);

/** Words that want another one after them. */
const wanting = new WordSet([
  ...articleWords,
  ...possessiveWords,
  'be',
  'been',
  'to',
  'of',
  'by',
  'in',
  'for',
  'with',
  'from',
]);

const verbs = new WordSet([...formsOfBe, ...formsOfHave, 'can', 'will', 'does', 'do']);

/** Reads words that stand twice or more in a row in tokens `first` up to `end`; no mark, paragraph gap or border of a table's cell is between them. */
export function readRepeatedWords(
  tokens: Tokens,
  first: number,
  end: number,
  paragraphBreaks: number,
): RepeatedWords[] {
  const found: RepeatedWords[] = [];
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] === Kind.mark) continue;
    for (let length = 1; length <= LONGEST_RUN && i + 2 * length <= end; length++) {
      const again = i + length;
      if (tokens.kinds[again] === Kind.mark) break;
      if (tokens.values[i] !== tokens.values[again] || !sameRun(tokens, i, again, length)) continue;
      if (!isRun(tokens, i, length, paragraphBreaks) || isMeant(tokens, i, length, first)) continue;
      let last = again + length;
      while (
        last + length <= end &&
        sameRun(tokens, i, last, length) &&
        isOneText(tokens, last - 1, last + length, paragraphBreaks)
      )
        last += length;
      found.push({
        range: rangeOf(tokens, i, last),
        others: { start: tokens.ends[again - 1]!, end: tokens.ends[last - 1]! },
        times: (last - i) / length,
        words: tokens.text.slice(tokens.starts[again], tokens.ends[again + length - 1]),
      });
      i = last - 1;
      break;
    }
  }
  return found;
}

/** Whether both copies are words, in one paragraph, and not numbers alone. */
function isRun(tokens: Tokens, i: number, length: number, paragraphBreaks: number): boolean {
  if (!isOneText(tokens, i, i + 2 * length, paragraphBreaks)) return false;
  for (let at = i; at < i + 2 * length; at++) {
    if (tokens.kinds[at] !== Kind.word) continue;
    if (lengthOf(tokens, at) > 1) return true;
    if (length === 1 && /^[aAI]$/.test(tokens.text.slice(tokens.starts[at], tokens.ends[at]))) return true;
  }
  return false;
}

/** What parts the cells of a table: “negative | negative”, whose mark is masked in a row between two of them, “negative    negative”. */
const cellGap = /[|\t]| {3}| \ufeff /;

/** Whether neither a mark nor the end of a paragraph or of a table's cell parts tokens `first` up to `end`. */
function isOneText(tokens: Tokens, first: number, end: number, paragraphBreaks: number): boolean {
  for (let at = first; at < end; at++) {
    if (tokens.kinds[at] === Kind.mark) return false;
    if (at === first) continue;
    if (tokens.breaks[at]! >= paragraphBreaks) return false;
    if (cellGap.test(tokens.text.slice(tokens.ends[at - 1], tokens.starts[at]))) return false;
  }
  return true;
}

/** How far back a clause is looked for that may end before a verb, in tokens. */
const FARTHEST_CLAUSE = 24;
/** Words with which a clause begins within another one. */
const inner = new WordSet(
  'that which who whom what whatever whoever where when how why if as because since although while he she it they we'.split(
    ' ',
  ),
);

const saying = new WordSet(
  'says states finds feels holds thinks believes calls said stated found felt held thought'.split(' '),
);

/** Whether a clause with a verb of its own may end at token `i`: one has begun, or a verb stands, before it in its sentence. */
function mayEndClause(tokens: Tokens, i: number, first: number): boolean {
  for (let at = i - 1; at >= Math.max(first, i - FARTHEST_CLAUSE) && !isMark(tokens, at, Mark.stop); at--)
    if (isWordOf(tokens, at, inner) || isWordOf(tokens, at, verbs) || isWordOf(tokens, at, saying)) return true;
  return false;
}

/** Whether two runs of `length` tokens from token `i` are intended to stand one after the other. */
function isMeant(tokens: Tokens, i: number, length: number, first: number): boolean {
  if (isHyphened(tokens, i, length) || isName(tokens, i, length)) return true;
  const last = i + length - 1;
  // “a strength of 5 of 5”
  if (length === 2 && isWord(tokens, i, ofWord) && isNumeral(tokens, last)) return true;
  // “was able to was able to”: a verb joins nothing to itself.
  const isVerb = verbs.has(tokens.values[i]!);
  if (
    length === 1
      ? isTwice(tokens, i) || (isVerb && endsClause(tokens, i, first))
      : !isVerb && joinsItself(tokens, i, last)
  )
    return true;
  // “a drug that is not recommended is not recommended”: a clause and the verb of its own.
  if (length > 1 && isVerb && !isOpenEnded(tokens, last) && mayEndClause(tokens, i, first)) return true;
  // A guideline's heading in front of its text: “Acupuncture Acupuncture is used as an option …”.
  const opens = i === first || (tokens.kinds[i - 1] === Kind.mark && !isMark(tokens, i - 1, Mark.comma));
  return opens && startsCapital(tokens, i) && startsCapital(tokens, i + length) && lengthOf(tokens, i) > 4;
}

/** Whether a clause cannot end with token `i`: “has not been has not been seen”, “is the is the”, “can be can be”. */
function isOpenEnded(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, wanting);
}

/** “work-up up to”, “in in-home”: the end of one compound, or the beginning, next to the word by itself. */
function isHyphened(tokens: Tokens, i: number, length: number): boolean {
  const end = i + 2 * length;
  return (touches(tokens, i) && isJoining(tokens, i - 1)) || (touches(tokens, end) && isJoining(tokens, end));
}

function isJoining(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, Mark.hyphen) || isMark(tokens, i, Mark.slash);
}

/** “Walla Walla”, “Vitamin A a day”: a name of two words, or a letter that is one. */
function isName(tokens: Tokens, i: number, length: number): boolean {
  if (length > 1) return false;
  if (lengthOf(tokens, i) === 1) return tokens.text[tokens.starts[i]!] !== tokens.text[tokens.starts[i + 1]!];
  if (!isCapitalised(tokens, i) || !isCapitalised(tokens, i + 1)) return false;
  // “in Sing Sing, New York”: a place, whatever else its words are.
  return tokens.values[i] === UNKNOWN || (isWordOf(tokens, i - 1, placing) && isMark(tokens, i + 2, Mark.comma));
}

const subjects = new WordSet(['there', 'it', 'he', 'she', 'they', 'this']);
const wholeWords = new WordSet(['what', 'all', 'whatever', 'how']);

/** “What relief there was was ample”: a clause that ends with its verb, before that of the sentence. */
function endsClause(tokens: Tokens, i: number, first: number): boolean {
  if (!isWordOf(tokens, i - 1, subjects)) return false;
  for (let at = i - 2; at >= first && tokens.kinds[at] !== Kind.mark; at--)
    if (isWordOf(tokens, at, wholeWords)) return true;
  return false;
}

/** “had had” is a tense, “that that” a conjunction with its pronoun. */
function isTwice(tokens: Tokens, i: number): boolean {
  if (isWord(tokens, i, that)) return !notOfThat.has(tokens.values[i + 2] ?? UNKNOWN);
  return isWord(tokens, i, had);
}

function joinsItself(tokens: Tokens, first: number, last: number): boolean {
  if (joints.has(tokens.values[last]!)) return !determiners.has(tokens.values[last - 1]!);
  return joints.has(tokens.values[first]!) && !determiners.has(tokens.values[first + 1]!);
}

/** A sentence's item that is in it before: the list names it twice, gives a motion two measures, or says again what it introduced. */
export interface RepeatedItem {
  readonly kind: 'item' | 'measure' | 'request';
  readonly range: Range;
  readonly earlier: Range;
}

/** How far back, in tokens, what a colon introduces is looked for. */
const FARTHEST = 200;

const and = intern('and');
const or = intern('or');
const degrees = intern('degrees');

/** A stretch of a sentence between commas, semicolons and colons, without an “and” or “or” at its beginning. */
interface Segment {
  readonly first: number;
  readonly end: number;
}

/** Reads the items that a sentence names twice. */
export function readRepeatedItems(tokens: Tokens, sentence: Sentence): RepeatedItem[] {
  const found: RepeatedItem[] = [];
  let first = sentence.first;
  /** Whether a colon comes before the segment. */
  let introduced = false;
  let last: Segment | undefined;
  for (let i = sentence.first; i <= sentence.end; i++) {
    const kind = i < sentence.end ? tokens.kinds[i] : 0;
    const value = tokens.values[i];
    const parts =
      kind === Kind.mark
        ? value === Mark.comma || value === Mark.semicolon || value === Mark.colon || value === Mark.stop
        : kind === Kind.word
          ? value === and || value === or
          : i === sentence.end;
    if (!parts) continue;
    if (i > first) {
      const segment = { first, end: i };
      const item =
        introduced && i - first >= 4
          ? introducedAgain(tokens, sentence, segment)
          : last && namedAgain(tokens, last, segment);
      if (item) found.push(item);
      last = segment;
    }
    introduced = (kind === Kind.mark && value === Mark.colon) || (introduced && i === first);
    first = i + 1;
  }
  return found;
}

/** What a colon introduces, where it comes before the colon too. */
function introducedAgain(tokens: Tokens, sentence: Sentence, { first, end }: Segment): RepeatedItem | undefined {
  const at = earlierRun(tokens, sentence.first, { first, end });
  if (at < 0) return undefined;
  return { kind: 'request', range: rangeOf(tokens, first, end), earlier: rangeOf(tokens, at, at + end - first) };
}

/** An item whose words end the one before it, or except for a number do. */
function namedAgain(tokens: Tokens, last: Segment, segment: Segment): RepeatedItem | undefined {
  const { first, end } = segment;
  const at = last.end - (end - first);
  if (at < last.first) return undefined;
  const kind = sameRun(tokens, at, first, end - first)
    ? 'item'
    : isMeasure(tokens, at, segment)
      ? 'measure'
      : undefined;
  if (!kind || wordsIn(tokens, segment) < (at === last.first ? 1 : 2)) return undefined;
  return { kind, range: rangeOf(tokens, first, end), earlier: rangeOf(tokens, at, last.end) };
}

function wordsIn(tokens: Tokens, { first, end }: Segment): number {
  let words = 0;
  for (let i = first; i < end; i++) if (tokens.kinds[i] === Kind.word && lengthOf(tokens, i) > 3) words++;
  return words;
}

/** “flexion at 25 degrees, flexion at 28 degrees”: the same words, another number, and the unit of motion. */
function isMeasure(tokens: Tokens, at: number, { first, end }: Segment): boolean {
  if (tokens.values[end - 1] !== degrees || lengthOf(tokens, first) < 5) return false;
  let numbers = 0;
  for (let i = 0; i < end - first; i++) {
    if (tokens.kinds[first + i] === Kind.number && tokens.kinds[at + i] === Kind.number) numbers++;
    else if (!sameToken(tokens, at + i, first + i)) return false;
  }
  return numbers === 1;
}

function earlierRun(tokens: Tokens, from: number, { first, end }: Segment): number {
  for (let at = Math.max(from, first - FARTHEST); at + (end - first) < first; at++)
    if (sameRun(tokens, at, first, end - first)) return at;
  return -1;
}
