import type { Letter } from '../letter/letter.ts';

/**
 * What a rule that looks at a whole letter asks of each of its parts by itself: worked out once for a part as it was read, and not again at
 * an edit that leaves the part as it was. The places in it are counted from the part's beginning.
 */
export function perPart<T>(read: (part: Letter) => T): (part: Letter) => T {
  const known = new WeakMap<Letter, { readonly value: T }>();
  return (part) => {
    let result = known.get(part);
    if (!result) known.set(part, (result = { value: read(part) }));
    return result.value;
  };
}

/** The same for what a part is asked next to another one, as an issue next to the part with the summary. */
export function perPair<T>(read: (part: Letter, other: Letter) => T): (part: Letter, other: Letter) => T {
  const ofPart = perPart((part) => perPart((other) => read(part, other)));
  return (part, other) => ofPart(part)(other);
}
