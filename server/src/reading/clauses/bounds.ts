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
