import type { Letter, PartedLetter } from '../letter/letter.ts';

/**
 * What a rule that looks at a whole letter asks of each of its parts by itself: calculated once for a part as it was read, and not again at
 * an edit that leaves the part as it was. The places in it are counted from the part's beginning.
 */
export function perPart<T>(read: (part: Letter) => T): (part: Letter) => T {
  return (part) => part.tokens.memo.once(read, () => read(part));
}

/** The same for what several rules ask of a letter as its parts. */
export function perLetter<T>(read: (letter: PartedLetter) => T): (letter: PartedLetter) => T {
  return (letter) => letter.frame.tokens.memo.once(read, () => read(letter));
}

/** The same for what a part is asked next to another one, as an issue next to the part with the summary. */
export function perPair<T>(read: (part: Letter, other: Letter) => T): (part: Letter, other: Letter) => T {
  // One other part is remembered, the one it was last asked next to: earlier ones have been edited.
  const last = perPart((): { pair?: { readonly other: Letter; readonly value: T } } => ({}));
  return (part, other) => {
    const known = last(part);
    if (known.pair?.other !== other) known.pair = { other, value: read(part, other) };
    return known.pair.value;
  };
}
