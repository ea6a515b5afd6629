import { isWord } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { endsPhrase } from './ellipsis.ts';
import { Flag, type Predicate } from './lexicon.ts';
import type { Stack } from './stack.ts';
import type { VerbUse } from './verbs.ts';

/** Tells whether a predicate is on what is due to someone, and not on the request by itself: the case or the reason for it, its place. */
export function isDue({ predicate }: Pick<Predicate, 'predicate'>): boolean {
  return predicate === 'due' || predicate === 'cause';
}

/** Reads “may go ahead”, “should proceed”: what has leave to be done is granted; what will or did go ahead is only told. */
export function giveLeave(stack: Stack, predicate: Predicate, k: number): void {
  const { top, tokens, items } = stack;
  const { first, end } = items[k]!;
  // “can go forward as written”
  if (!endsPhrase(stack, k) && !isWord(tokens, end, asWord)) return;
  if (top.mood !== 'hypothetical' && isWordOf(tokens, top.verbFirst, leave)) top.mood = 'obligation';
  if (top.mood === 'obligation') stack.record(predicate, 'passive', first, end);
}

const asWord = intern('as');
const leave = new WordSet(['may', 'can', 'cannot', "can't"]);

/** Tells whether the reviewer rejects the request itself, and not what is said of it: “I reject the request for six visits”. */
export function rejectsRequest({ items, top }: Stack, k: number, used: VerbUse): boolean {
  if (top.agent !== 'reviewer' || used === 'passive' || used === 'attributive') return false;
  let at = k + 1;
  let { end } = items[k]!;
  for (; items[at]?.first === end && items[at]!.word.flags & Flag.determiner; at++) end = items[at]!.end;
  return items[at]?.first === end && (items[at]!.word.flags & Flag.request) !== 0;
}
