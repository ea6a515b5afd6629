import { isWord } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import type { Sign } from './frame.ts';
import { Flag, type Predicate } from './lexicon.ts';
import type { Stack } from './stack.ts';

/** Says of “is consistent with medical necessity”, “goes beyond the bounds of medical necessity” what is so: 1 for what is within it, −1 for what is not, else 0. */
export function measure({ items }: Stack, k: number): Sign | 0 {
  const { first } = items[k]!;
  for (let at = k - 1; at >= 0 && first - items[at]!.end <= WITHIN; at--) {
    for (const { predicate, direction } of items[at]!.word.predicates)
      if (predicate === 'within' || predicate === 'exceed')
        return predicate === 'within' ? direction : (-direction as Sign);
    if (!(items[at]!.word.flags & (Flag.determiner | Flag.preposition | Flag.limit))) return 0;
  }
  return 0;
}

/** So many words may be between a measure and what is measured by it: “within the bounds of”. */
const WITHIN = 3;

/** Returns the direction of “needs” in “goes beyond what she medically needs”, “is no more than she medically needs”: what is beyond a need is none. */
export function limitedBy({ drafts }: Stack, { predicate, direction }: Predicate, first: number): Sign {
  const limit = predicate === 'necessary' ? drafts.at(-1) : undefined;
  const isNear = limit !== undefined && first - limit.end <= LONGEST_NEEDY;
  return isNear && limit.predicate === 'exceed' ? (-direction as Sign) : direction;
}

/** So many words name what has a need, with the “what” before it: “what this knee”. */
const LONGEST_NEEDY = 5;

/** Tells whether what was done is said to have lasted longer than a guideline allows: “has used it longer than the guideline permits”. */
export function isLonger({ items, tokens, top }: Stack, k: number): boolean {
  const { first, end } = items[k]!;
  const next = items.slice(k + 1, k + 3).find(({ word }) => word.flags & Flag.guideline);
  return top.hasVerb && isWord(tokens, first, longer) && next !== undefined && next.first - end <= WITHIN;
}

const longer = intern('longer');
