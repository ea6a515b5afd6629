/** A word that is one, but not the one that was meant, by what is next to it. */
export interface Confusion {
  readonly wrong: string;
  readonly right: string;
  /** Whether it is no more than worth knowing: a matter of style, or not sure. */
  readonly mild?: boolean;
  /** Whether one of `before` and one of `after` must stand; else one of either is enough. */
  readonly both?: boolean;
  /**
   * What stands directly before or after: words; `*` ends a stem, `#` is a number, and a word with `@` names a class of words
   * (`@det` a determiner, `@noun` whatever can be a noun, `@end` the end of a part of the sentence …).
   */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** It is right where one of these stands. */
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
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
  readonly words: readonly Confusion[];
  readonly drugs: readonly DrugConfusion[];
}
