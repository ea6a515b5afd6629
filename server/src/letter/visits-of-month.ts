import { monthNames } from '../reading/dates.ts';
import type { Quantity } from '../reading/quantities/quantity.ts';
import type { Sentence } from '../reading/sentences.ts';
import { isWord, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';

const inWord = intern('in');
const months = new WordSet(monthNames);
const ofThen = new WordSet('came were was had did helped failed brought gave led took'.split(' '));

/** Tells whether a quantity is of visits of a month, of which something is told: “Ten land visits in December came too early”. */
export function isOfMonth(tokens: Tokens, { end: to }: Sentence, { end }: Quantity): boolean {
  for (let i = end; i < Math.min(to, end + 3); i++)
    if (isWord(tokens, i, inWord) && isWordOf(tokens, i + 1, months))
      return hasWord(tokens, { first: i + 2, end: Math.min(to, i + 4) }, ofThen);
  return false;
}
