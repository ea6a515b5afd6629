import { isWord, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';

/** Words that deny what comes after them. */
export const nones = new WordSet(['no', 'neither', 'none', 'nothing', 'little']);
/** How far before its verb what is not found may be denied, in tokens. */
const VERB = 6;
const finding = new WordSet(
  'elicited found provoked reproduced seen detected shown demonstrated felt discerned'.split(' '),
);
const be = intern('be');

/** “No twitch response could be elicited”: whether what comes before “could” at a token could not be found, which is a finding. */
export function isNoneFound(tokens: Tokens, first: number, i: number): boolean {
  return (
    isWord(tokens, i + 1, be) &&
    isWordOf(tokens, i + 2, finding) &&
    hasWord(tokens, { first: Math.max(first, i - VERB), end: i }, nones)
  );
}
