import { cueWords, hasCue, newCue } from '../text/cues.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Span } from '../syntax/tree.ts';

/** Words for a service that is given with another one. */
const associatedCue = cueWords(newCue(), [
  'ancillary',
  'associated',
  'accompanying',
  'adjunctive',
  'perioperative',
  'dependent',
]);

/** Whether a rationale calls what is asked for a service that goes with another one: “the requested ancillary service”. */
export function callsAssociated(tokens: Tokens, { first, end }: Span): boolean {
  return hasCue(tokens, first, end, associatedCue);
}
