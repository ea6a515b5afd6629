import { gramWords } from '../../knowledge/clauses/common-words.ts';
import { isMark, isWord, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { idOf, intern, UNKNOWN } from '../../text/vocabulary.ts';
import { lengthOf } from './shapes.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';

/** A certain slip known by its shape: tokens up to `end` should be `right`. */
export interface SlipShape {
  readonly end: number;
  readonly right: string;
}

/** The words at which a slip may be known by its shape; in addition, any word with a figure right after it. */
export const shapeStarts: readonly string[] = [
  'are',
  'workers',
  ...'despite without during regarding concerning considering throughout toward towards beyond upon via against'.split(
    ' ',
  ),
];
/** The signs at which a slip may be known by its shape. */
export const shapeSigns: readonly number[] = [Mark.hash, Mark.copyright, Mark.registered];
/** Prepositions that take no “of”. */
const complete = new WordSet(shapeStarts.slice(2));

const are = intern('are');
const of = intern('of');
const course = intern('course');
const not = intern('not');
const and = intern('and');
const the = intern('the');
const request = intern('request');
const forWord = intern('for');
const medically = intern('medically');
const necessary = intern('necessary');
const injured = intern('injured');
const workers = intern('workers');
/** Marks that may be inside a request. */
const innerMarks = new Set<number>([Mark.hyphen, Mark.slash, Mark.open, Mark.close, Mark.hash, Mark.percent]);
/** Words that begin a clause of its own before the “are”. */
const relatives = new WordSet(['that', 'which', 'who', 'because', 'since', 'as', 'but', 'is', 'was']);
/** The longest request, in tokens, that “are” is looked for after. */
const LONGEST_REQUEST = 40;

const weights = new WordSet([...gramWords, 'gms', 'ml', 'cc', 'milliliters']);

/** “#80 grams”: the sign counts pieces, and a weight has none. */
function signOfWeight(tokens: Tokens, i: number, end: number): SlipShape | undefined {
  const unit = i + 2;
  if (tokens.kinds[i + 1] !== Kind.number || unit >= end || tokens.kinds[unit] !== Kind.word) return undefined;
  if (!weights.has(tokens.values[unit]!)) return undefined;
  return { end: unit, right: tokens.text.slice(tokens.starts[i + 1], tokens.ends[i + 1]) };
}

/** Words and marks that name a law before the number of its section. */
const laws = new WordSet(['code', 'section', 'sections', 'ccr', 'regulation', 'regulations', 'title']);
/** So many tokens before the number is the law named: “Labor Code section 4610.5”, “8 CCR § 9792.6.1”. */
const LAW_BEFORE = 8;

/** “Labor Code 4610.5©(2)”: editors write the paragraphs (c) and (r) of a section as signs by themselves. */
function signOfParagraph(tokens: Tokens, i: number): SlipShape | undefined {
  if (!touches(tokens, i) || tokens.kinds[i - 1] !== Kind.number) return undefined;
  for (let at = i - 2; at >= Math.max(0, i - LAW_BEFORE); at--)
    if (isWordOf(tokens, at, laws)) return { end: i + 1, right: isMark(tokens, i, Mark.copyright) ? '(c)' : '(r)' };
  return undefined;
}

/** The slip of a known shape that begins at token `i`, within tokens `first` up to `end`; undefined if there is none. */
export function shapeAt(tokens: Tokens, i: number, first: number, end: number): SlipShape | undefined {
  if (isMark(tokens, i, Mark.hash)) return signOfWeight(tokens, i, end);
  if (tokens.kinds[i] === Kind.mark) return signOfParagraph(tokens, i);
  const word = tokens.values[i]!;
  if (word === are && isRequestAre(tokens, i, first, end)) return { end: i + 1, right: 'is' };
  if (word === workers && isManyWorkers(tokens, i, end)) return { end: i + 2, right: "worker's" };
  if (complete.has(word) && isOf(tokens, i + 1, end))
    return { end: i + 2, right: tokens.text.slice(tokens.starts[i], tokens.ends[i]) };
  const mended = mendedWord(tokens, i);
  return mended === undefined ? undefined : { end: i + 3, right: mended };
}

/** “despite of the therapy”; not “without of course …”. */
function isOf(tokens: Tokens, i: number, end: number): boolean {
  return i + 1 < end && isWord(tokens, i, of) && !isWord(tokens, i + 1, course);
}

/** “the injured workers' symptoms”: a letter has one worker. */
function isManyWorkers(tokens: Tokens, i: number, end: number): boolean {
  if (i + 1 >= end || !isMark(tokens, i + 1, Mark.apostrophe) || !touches(tokens, i + 1)) return false;
  return isWord(tokens, i - 1, injured) && isWord(tokens, i - 2, the);
}

/** “The request for five sessions are not medically necessary”: one request, and no other noun that “are” could go with. */
function isRequestAre(tokens: Tokens, i: number, first: number, end: number): boolean {
  const next = tokens.values[i + 1] === not ? i + 2 : i + 1;
  // “The request for two jars are medically” breaks off: what it would say is not known.
  if (next + 1 >= end || !isWord(tokens, next, medically) || !isWord(tokens, next + 1, necessary)) return false;
  for (let at = i - 1; at > first && at > i - LONGEST_REQUEST; at--) {
    if (tokens.kinds[at] === Kind.mark && !innerMarks.has(tokens.values[at]!)) return false;
    if (tokens.kinds[at] !== Kind.word) continue;
    if (tokens.values[at] === and && tokens.values[at + 1] === the) return false;
    if (relatives.has(tokens.values[at]!)) return false;
    if (tokens.values[at] === request)
      return (
        tokens.values[at - 1] === the &&
        tokens.values[at + 1] === forWord &&
        (at - 1 === first || isMark(tokens, at - 2, Mark.stop))
      );
  }
  return false;
}

const ordinalEndings = new WordSet(['st', 'nd', 'rd', 'th']);

/** What “21th” or “2th” at token `i` should be: how a number of order ends is told by its last figures; undefined if it is right. */
export function mendedOrdinal(tokens: Tokens, i: number): string | undefined {
  if (tokens.kinds[i] !== Kind.number || !touches(tokens, i + 1)) return undefined;
  if (touches(tokens, i) && !isMark(tokens, i - 1, Mark.open)) return undefined;
  if (!isWordOf(tokens, i + 1, ordinalEndings)) return undefined;
  const figures = tokens.text.slice(tokens.starts[i], tokens.ends[i]);
  const one = Number(figures);
  const ending = (one % 100 > 10 && one % 100 < 14 ? undefined : ['th', 'st', 'nd', 'rd'][one % 10]) ?? 'th';
  const written = tokens.text.slice(tokens.starts[i + 1], tokens.ends[i + 1]);
  return written.toLowerCase() === ending ? undefined : figures + ending;
}

/** “lo9w”: a figure struck inside a word that is known without it. */
function mendedWord(tokens: Tokens, i: number): string | undefined {
  if (
    tokens.kinds[i + 1] !== Kind.number ||
    lengthOf(tokens, i + 1) !== 1 ||
    !touches(tokens, i + 1) ||
    tokens.kinds[i + 2] !== Kind.word ||
    !touches(tokens, i + 2)
  )
    return undefined;
  if (lengthOf(tokens, i) < 2 || (touches(tokens, i + 3) && tokens.kinds[i + 3] === Kind.number)) return undefined;
  const word =
    tokens.text.slice(tokens.starts[i], tokens.ends[i]) + tokens.text.slice(tokens.starts[i + 2], tokens.ends[i + 2]);
  return /^[A-Z]?[a-z]+$/.test(word) && idOf(word) !== UNKNOWN ? word : undefined;
}
