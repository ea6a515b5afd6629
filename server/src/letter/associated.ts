import type { Tokens } from '../text/tokens.ts';
import { hasWord, WordSet } from '../text/word-set.ts';
import type { Span } from '../syntax/tree.ts';

/** Words for a service that is given with another one. */
const associatedWords = new WordSet([
  'ancillary',
  'associated',
  'accompanying',
  'adjunctive',
  'perioperative',
  'dependent',
]);

/** Whether a rationale calls what is asked for a service that goes with another one: “the requested ancillary service”. */
export function callsAssociated(tokens: Tokens, span: Span): boolean {
  return hasWord(tokens, span, associatedWords);
}
