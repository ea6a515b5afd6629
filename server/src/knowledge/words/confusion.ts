/** A word that is one, but not the one that was meant, by the places in which only the other can stand. */
export interface Confusion {
  readonly wrong: string;
  readonly right: string;
  /** Whether it is no more than worth knowing: a matter of style, or not sure. */
  readonly mild?: boolean;
  /**
   * The places in which it is wrong: names of `slots`, or what stands around the word, `_`, part by part. A part is one or more of these, with
   * `|` between them and a `?` at its end if it may be missing: a word, the beginning of words with `*`, a mark, or a class of words with `@`: one of `classes`,
   * or one that the reader of words knows by grammar (`@det` a determiner, `@number`, `@participle`, `@end` the end of a part of the sentence …).
   */
  readonly where: readonly string[];
  /** The places in which it is right all the same, written in the same way. */
  readonly unless?: readonly string[];
}

/** Two drugs that look alike: one is probably meant where what it is given for belongs to the other. */
export interface DrugConfusion {
  readonly wrong: string;
  readonly right: string;
  readonly mild?: boolean;
  /** What each is, for the message. */
  readonly wrongClass: string;
  readonly rightClass: string;
  /** What the other one is given for, and what this one is. */
  readonly for: readonly string[];
  readonly notFor: readonly string[];
}

/** Words and drugs that are taken for one another. */
export interface Confusions {
  /** Words of one meaning, with blanks between them; `*` ends the beginning of words. */
  readonly classes: Readonly<Record<string, string>>;
  /** The places of a kind of words (a bare verb, a noun …), which several pairs share. */
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly words: readonly Confusion[];
  readonly drugs: readonly DrugConfusion[];
}
