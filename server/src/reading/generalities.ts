import { guidelineNames } from '../knowledge/clauses/common-words.ts';
import { wordsOfPredicate } from '../knowledge/clauses/verb-words.ts';
import { type Tokens } from '../text/tokens.ts';
import { hasWord, WordSet } from '../text/word-set.ts';
import type { Sentence } from './sentences.ts';

/** Words of sentences that refer to guidelines, studies or patients at large. */
const general = new WordSet([
  ...guidelineNames,
  ...wordsOfPredicate('recommend'),
  'recommendation',
  'recommendations',
  'fda',
  'maximus',
  'study',
  'studies',
  'trials',
  'literature',
  'evidence',
  'patients',
  'should',
  'may',
  'can',
  'generally',
  'usually',
  'typically',
  'such',
  'including',
  'considered',
  'criteria',
  'indications',
]);

/** Whether a sentence refers to guidelines, studies or patients at large, not plainly of the one worker. */
export function isGeneral(tokens: Tokens, { first, end }: Sentence): boolean {
  return hasWord(tokens, { first, end }, general);
}
