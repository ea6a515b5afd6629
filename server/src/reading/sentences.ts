import { cueMarks, newCue, nextCue } from '../text/cues.ts';
import { isFigure, isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { isWordOf, WordSet } from '../text/word-set.ts';

/** A sentence: tokens `first` up to `end`, its final period included. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
}

/** A sentence of more tokens is none that concludes, and what looks at each of its clauses from all the others would take too long. */
const LONGEST_SENTENCE = 300;

/** Tells whether a sentence is longer than any that concludes. */
export function isEndless({ first, end }: Sentence): boolean {
  return end - first > LONGEST_SENTENCE;
}

/** Tells whether a sentence asks. */
export function isQuestion(tokens: Tokens, { end }: Sentence): boolean {
  return isMark(tokens, end - 1, Mark.question);
}

/** Words whose stop does not end a sentence. */
const abbreviations = new WordSet([
  'dr',
  'mr',
  'mrs',
  'ms',
  'vs',
  'e',
  'i',
  'approx',
  'st',
  'no',
  'pp',
  'p',
  'ch',
  'fig',
  'etc',
  'al',
  'jr',
  'sr',
  'inc',
  'dept',
  'est',
  'ref',
  'lt',
  'rt',
]);

const no = intern('no');

const stopCue = cueMarks(newCue(), Mark.stop, Mark.question, Mark.exclamation);

/** Parts tokens `first` up to `end` into sentences. A stop ends one where a capital, a figure, a bracket or a quote follows, or nothing. */
export function readSentences(tokens: Tokens, first: number, end: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = first;
  for (let i = first; (i = nextCue(tokens, i, end, stopCue)) < end; i++) {
    if (!endsSentence(tokens, i, end)) continue;
    let after = i + 1;
    while (after < end && isClosing(tokens, after)) after++;
    sentences.push({ first: start, end: after });
    start = after;
    i = after - 1;
  }
  if (start < end) sentences.push({ first: start, end });
  return sentences;
}

function endsSentence(tokens: Tokens, i: number, end: number): boolean {
  const code = tokens.values[i];
  if (i + 1 >= end) return true;
  if (code === Mark.stop && tokens.kinds[i - 1] === Kind.word && isAbbreviation(tokens, i - 1))
    // “No. The request …”, not “No. 5”.
    return isWord(tokens, i - 1, no) && tokens.kinds[i + 1] === Kind.word;
  const next = tokens.text.charCodeAt(tokens.starts[i + 1]!);
  // “3.3.1” and “p.12” are no ends; “medications.On” is one, without its blank.
  if (isFigure(tokens, i + 1)) return tokens.starts[i + 1]! > tokens.ends[i]!;
  return !(next >= 97 && next <= 122) && !isMark(tokens, i + 1, Mark.comma);
}

/** Whether word `i` is one whose stop does not end a sentence: “Dr.”, or an initial. */
export function isAbbreviation(tokens: Tokens, i: number): boolean {
  if (isWordOf(tokens, i, abbreviations)) return !isMilliseconds(tokens, i);
  // A single capital is an initial, unless it ends a label such as “Hepatitis C.”
  return (
    tokenText(tokens, i).length === 1 &&
    /[A-Z]/.test(tokens.text[tokens.starts[i]!]!) &&
    isMark(tokens, i - 1, Mark.stop)
  );
}

/** “a latency of 5.8 ms.” */
function isMilliseconds(tokens: Tokens, i: number): boolean {
  return isFigure(tokens, i - 1) && tokenText(tokens, i) === 'ms';
}

/** Quotes and brackets after a stop belong to the sentence that it ends. */
function isClosing(tokens: Tokens, i: number): boolean {
  return (
    tokens.breaks[i] === 0 &&
    tokens.starts[i] === tokens.ends[i - 1] &&
    tokens.kinds[i] === Kind.mark &&
    (tokens.values[i] === Mark.close || tokens.values[i] === Mark.quote || tokens.values[i] === Mark.closeSquare)
  );
}
