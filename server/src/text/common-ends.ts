/** How much two texts have in common at both ends, in UTF-16 units; the two stretches overlap in neither text. */
export interface CommonEnds {
  readonly head: number;
  readonly tail: number;
}

/** Finds what two texts have in common at their ends. Whole stretches are compared at once, which engines do as fast as memory is read. */
export function commonEnds(a: string, b: string): CommonEnds {
  const most = Math.min(a.length, b.length);
  const head = agreement(most, (from, to) => a.slice(from, to) === b.slice(from, to));
  const tail = agreement(
    most - head,
    (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
  );
  return { head, tail };
}

/** How far the same reaches, at most `most`: in stretches ever shorter. */
function agreement(most: number, isSame: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let length = LONGEST; length >= 1; length >>= 4)
    while (at + length <= most && isSame(at, at + length)) at += length;
  return at;
}

/** A power of 16, so that the last stretches are single units. */
const LONGEST = 1 << 16;
