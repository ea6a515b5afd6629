import type { Letter, PartedLetter } from '../letter/letter.ts';

/**
 * What a rule that looks at a whole letter asks of each of its parts by itself: worked out once for a part as it was read, and not again at
 * an edit that leaves the part as it was. The places in it are counted from the part's beginning.
 */
export function perPart<T>(read: (part: Letter) => T): (part: Letter) => T {
  return (part) => part.memo.once(read, () => read(part));
}

/** The same for what several rules ask of a letter as its parts. */
export function perLetter<T>(read: (letter: PartedLetter) => T): (letter: PartedLetter) => T {
  return (letter) => letter.memo.once(read, () => read(letter));
}

/** The same for what a part is asked next to another one, as an issue next to the part with the summary. */
export function perPair<T>(read: (part: Letter, other: Letter) => T): (part: Letter, other: Letter) => T {
  // The other part is held weakly: it may go while this one stays.
  const beside = perPart(() => new WeakMap<Letter, { readonly value: T }>());
  return (part, other) => {
    let result = beside(part).get(other);
    if (!result) beside(part).set(other, (result = { value: read(part, other) }));
    return result.value;
  };
}
