/** A letter to be done. */
export interface LetterInput {
  /** The file, `-` for standard input, or what a line of JSON Lines is called as long as its own name is not read. */
  readonly path: string;
  /** A line of JSON Lines that holds the letter; without it, `path` is read. */
  readonly line?: string;
  /** How reports name the letter, where not by its path: the name given to standard input. */
  readonly name?: string;
  /** Why there is no letter here, as half a sentence that a path can come before. */
  readonly trouble?: string;
}

/** Letters as they are come by: as many at a time as are at hand without waiting, and no more than a thread should be given at once. */
export type LetterInputs = AsyncIterable<readonly LetterInput[]>;

/** How many letters a thread is given at once: enough to make the passing cheap, few enough to share the last ones fairly. */
export const HANDFUL = 32;
