import { isSpace } from '../../text/range.ts';
import { Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { fold, hashSeed, hashStep } from '../../text/vocabulary.ts';
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

/** The second of two hashes that make one of 53 bits begins here. */
const OTHER_SEED = 0x2545f491;

/**
 * A whole number below 2^53 that sentences with the same words, numbers and marks have in every letter, program and run, whatever their case and
 * line ends; others as good as never: among a million different sentences two share one in one of eighteen thousand archives.
 */
export function sentenceHash({ text, kinds, starts, ends }: Tokens, { first, end }: Sentence): number {
  let one = hashSeed;
  let other = OTHER_SEED;
  for (let i = first; i < end; i++) {
    for (let at = starts[i]!; at < ends[i]!; at++) {
      const code = text.charCodeAt(at);
      // A word that is separated at a line end is the word.
      if (kinds[i] === Kind.word && (code === Mark.hyphen || isSpace(code))) continue;
      const folded = fold(code);
      one = hashStep(one, folded);
      other = hashStep(other, folded + 7);
    }
    one = hashStep(one, 32);
    other = hashStep(other, 32);
  }
  return (one >>> 0) * 2 ** 21 + ((other ^ (other >>> 15)) >>> 11);
}
