import type { Range } from '../text/range.ts';

declare const inLetter: unique symbol;

/** A place in a passage: in the text that was read by itself, counted from its beginning. Whatever is read has places of this kind. */
export type PassageRange = Range & { readonly [inLetter]?: never };

/**
 * A place in a letter that is read in parts. It is no `PassageRange`, and no `PassageRange` is one: what one part says of another, or of the
 * header, cannot be taken for its own. Made by `placed` alone.
 */
export type LetterRange = Range & { readonly [inLetter]: true };

/** How far a part of a letter comes after the letter's beginning: in tokens, and in UTF-16 units. */
export interface Distance {
  readonly tokens: number;
  readonly offset: number;
}

/** The beginning of a letter. */
export const START: Distance = { tokens: 0, offset: 0 };

/** Something that was read of the letter as a whole: the places in it are the letter's. */
export type InLetter<T> = T extends Range
  ? LetterRange
  : T extends readonly (infer Item)[]
    ? readonly InLetter<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: InLetter<T[Key]> }
      : T;

/** Places a range of a passage that begins so far into the letter. */
export function placed({ start, end }: PassageRange, { offset }: Distance): LetterRange {
  return { start: start + offset, end: end + offset } as LetterRange;
}

/** The place from the beginning of a range up to the next one. */
export function upTo<Place extends Range>({ start }: Place, next: Place): Place {
  return { start, end: next.start } as Place;
}

/** The place right after a range. */
export function after<Place extends Range>({ end }: Place): Place {
  return { start: end, end } as Place;
}
