import { Kind, type Tokens } from '../../text/tokens.ts';
import { WordSet } from '../../text/word-set.ts';

/** The words that every English text is full of. */
const commonest = new WordSet(
  'the of and to in is was for a with on not has by that at are as from his her'.split(' '),
);

/** From this many words on a passage can be judged; in English a third of the words are among the most common, in other languages one in fifty. */
const FEWEST = 40;
const SHARE = 0.08;

/** Whether tokens `first` up to `end` are surely not English: mostly told by their first quarter. */
export function isForeign(tokens: Tokens, first: number, end: number): boolean {
  const enough = (end - first) * SHARE;
  let words = 0;
  let common = 0;
  for (let i = first; i < end && common < enough; i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    words++;
    if (commonest.has(tokens.values[i]!)) common++;
  }
  return words >= FEWEST && common < words * SHARE;
}
