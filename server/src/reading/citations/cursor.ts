import type { Range } from '../../text/range.ts';
import { isMark, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';

const and = intern('and');

/** Whether token `i` is “and” or “&”. */
export function isAnd(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.word && tokens.values[i] === and;
}

/** Whether token `i` parts two items of a list: a comma, a semicolon, or a stop that is not inside a number. */
export function isSeparator(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.mark) return false;
  const code = tokens.values[i];
  if (code === Mark.comma || code === Mark.semicolon) return true;
  return code === Mark.stop && !(touches(tokens, i) && touches(tokens, i + 1) && tokens.kinds[i + 1] === Kind.number);
}

/** Finds the first token from `from` on that is no separator, colon or “and”. */
export function skip(tokens: Tokens, from: number, end: number): number {
  let i = from;
  while (i < end && (isSeparator(tokens, i) || isAnd(tokens, i) || isMark(tokens, i, Mark.colon))) i++;
  return i;
}

/** What is in a range, white space folded and line-end hyphens closed. */
export function textOf(tokens: Tokens, { start, end }: Range): string {
  const written = tokens.text.slice(start, end);
  // Most stand on one line.
  return /-\s|\s\s|[^\S ]/.test(written) ? written.replace(/-\s+/g, '-').replace(/\s+/g, ' ').trim() : written;
}
