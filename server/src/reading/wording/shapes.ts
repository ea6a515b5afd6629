import { gapWidth, isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { UNKNOWN } from '../../text/vocabulary.ts';

/** Whether token `i` is a word that begins with a capital. */
export function startsCapital(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.word && isCapital(tokens.text.charCodeAt(tokens.starts[i]!));
}

/** Whether token `i` is a word of a capital and small letters: `Then`, not `MRI`. */
export function isCapitalised(tokens: Tokens, i: number): boolean {
  return startsCapital(tokens, i) && lengthOf(tokens, i) > 1 && isSmall(tokens.text.charCodeAt(tokens.ends[i]! - 1));
}

/** Whether token `i` is a word that begins and ends with a small letter. */
export function isSmallWord(tokens: Tokens, i: number): boolean {
  return (
    tokens.kinds[i] === Kind.word &&
    isSmall(tokens.text.charCodeAt(tokens.starts[i]!)) &&
    isSmall(tokens.text.charCodeAt(tokens.ends[i]! - 1))
  );
}

/** Whether a UTF-16 unit is a capital of the Latin alphabet. */
export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Whether a UTF-16 unit is a small letter of the Latin alphabet. */
export function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** How many UTF-16 units token `i` has. */
export function lengthOf(tokens: Tokens, i: number): number {
  return tokens.ends[i]! - tokens.starts[i]!;
}

/** Whether two tokens are the same word (in any case), number or mark. */
export function sameToken(tokens: Tokens, i: number, j: number): boolean {
  if (tokens.kinds[i] !== tokens.kinds[j] || tokens.values[i] !== tokens.values[j]) return false;
  if (tokens.kinds[i] === Kind.mark || (tokens.kinds[i] === Kind.word && tokens.values[i] !== UNKNOWN)) return true;
  return lengthOf(tokens, i) === lengthOf(tokens, j) && textOf(tokens, i) === textOf(tokens, j);
}

/** Whether `count` tokens from `i` are the same as those from `j`. */
export function sameRun(tokens: Tokens, i: number, j: number, count: number): boolean {
  for (let at = 0; at < count; at++) if (!sameToken(tokens, i + at, j + at)) return false;
  return true;
}

/** The marks among tokens `first` up to `end`, by index. */
export function marksIn(tokens: Tokens, first: number, end: number): number[] {
  const marks: number[] = [];
  for (let i = first; i < end; i++) if (tokens.kinds[i] === Kind.mark) marks.push(i);
  return marks;
}

/** How many characters part token `i` from the one before it; 0 if they touch or a line end is between. */
export function blanksBefore(tokens: Tokens, i: number): number {
  return i > 0 && tokens.breaks[i] === 0 ? gapWidth(tokens, i) : 0;
}

/** Whether token `i` is a stop, question mark or exclamation mark. */
export function isStop(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, Mark.stop) || isMark(tokens, i, Mark.question) || isMark(tokens, i, Mark.exclamation);
}

function textOf(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase();
}
