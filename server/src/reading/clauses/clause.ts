import { hasCue } from '../../text/cues.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { Sentence } from '../sentences.ts';
import type { Clause } from './shapes.ts';
import { predicateCue } from './lexicon.ts';
import { readPass } from './pass.ts';

export type * from './shapes.ts';

const none: readonly Clause[] = [];

/**
 * Reads the clauses of a sentence, in the order of their predicates. Never fails; what is not understood is left out, or is not `sure`.
 * With `always` a sentence is read that has no word of the lexicon's predicates, and may say again what was said before: “It is not.”
 */
export function readClauses(tokens: Tokens, sentence: Sentence, always = false): readonly Clause[] {
  // A letter asks many questions about a sentence, and its clauses are read once.
  const memo = tokens.memo.of<Sentence, readonly Clause[]>(readClauses);
  const known = memo.get(sentence);
  if (known && !(always && known === none)) return known;
  const read = always || hasCue(tokens, sentence.first, sentence.end, predicateCue);
  const clauses = read ? readPass(tokens, sentence) : none;
  memo.set(sentence, clauses);
  return clauses;
}
