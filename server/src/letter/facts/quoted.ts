import { inOneLine } from '../../text/range.ts';
import { rangeOf } from '../../text/tokens.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import { factOf } from './passage.ts';
import type { Segment } from './segments.ts';

/** Where a clause says something. */
interface Place {
  readonly segment: Segment;
  readonly first: number;
  readonly end: number;
}

/** A part with a place in it. */
export type Placed = readonly [part: Letter, place: Place];

/** Makes the contradiction of two places that is told by the words of the first, “the CT of October”; with a polarity, the other one has the opposite. */
export function quotedContradiction(id: string, one: Placed, other: Placed, polarity?: 1 | -1): Contradiction {
  const [{ tokens }, { first, end }] = one;
  const subject = { kind: 'state', id, name: `“${inOneLine(tokens.text, rangeOf(tokens, first, end))}”` } as const;
  const factAt = ([part, place]: Placed, sign: 1 | -1): Contradiction['fact'] =>
    factOf({ tokens: part.tokens, segment: place.segment }, subject, 'result', place, { polarity: sign });
  return { fact: factAt(one, polarity ?? 1), contrary: factAt(other, polarity === 1 ? -1 : 1) };
}
