import { Kind, type Tokens } from '../../text/tokens.ts';
import { UNKNOWN } from '../../text/vocabulary.ts';
import type { Sentence } from '../sentences.ts';
import { sameRun } from './shapes.ts';

/** The fewest words that a sentence must have for its copy to be one. */
export const SHORTEST_COPY = 6;

/** How many words and numbers a sentence has. */
export function wordCount(tokens: Tokens, { first, end }: Sentence): number {
  let words = 0;
  for (let i = first; i < end; i++) if (tokens.kinds[i] !== Kind.mark) words++;
  return words;
}

/** A number that equal sentences share, whatever their case and line ends; different ones rarely do. */
export function sentenceKey(tokens: Tokens, { first, end }: Sentence): number {
  let key = end - first;
  for (let i = first; i < end; i++) {
    const value = tokens.values[i]!;
    // Words nobody registered count by their length.
    key = Math.imul(key, 31) + (value === UNKNOWN ? tokens.ends[i]! - tokens.starts[i]! : value);
  }
  return key | 0;
}

/** Whether two sentences have the same words, numbers and marks. */
export function sameSentence(tokens: Tokens, a: Sentence, b: Sentence): boolean {
  return a.end - a.first === b.end - b.first && sameRun(tokens, a.first, b.first, a.end - a.first);
}
