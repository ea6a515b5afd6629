import { Kind, type Tokens } from '../../text/tokens.ts';
import type { Sentence } from '../sentences.ts';
import { sameRun } from './shapes.ts';

/** The fewest words that a sentence must have for its copy to be one. */
export const SHORTEST_COPY = 6;

/** How many words at each end of a sentence its key is made of. */
const KEY_WORDS = 4;

/** How many words and numbers a sentence has. */
export function wordCount(tokens: Tokens, { first, end }: Sentence): number {
  let words = 0;
  for (let i = first; i < end; i++) if (tokens.kinds[i] !== Kind.mark) words++;
  return words;
}

/** A number that equal sentences share, whatever their case and line ends, and that different ones rarely do: their length and their first and last words. */
export function sentenceKey(tokens: Tokens, { first, end }: Sentence): number {
  let key = end - first;
  for (let at = 0; at < KEY_WORDS && at < end - first; at++) {
    key = Math.imul(key, 31) + tokens.values[first + at]!;
    key = Math.imul(key, 31) + tokens.values[end - 1 - at]!;
  }
  return key | 0;
}

/** Whether two sentences have the same words, numbers and marks. */
export function sameSentence(tokens: Tokens, a: Sentence, b: Sentence): boolean {
  return a.end - a.first === b.end - b.first && sameRun(tokens, a.first, b.first, a.end - a.first);
}
