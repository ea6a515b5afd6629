/** A word that is one, but not the one that was intended, by the places in which only the other can be. */
export interface Confusion {
  readonly wrong: string;
  readonly right: string;
  /** Whether it is no more than worth knowing: a matter of style, or not sure. */
  readonly mild?: boolean;
  /**
   * The places in which it is wrong: names of `slots`, or what stands around the word, `_`, part by part. A part is one or more of these, with
   * `|` between them and a `?` at its end if it may be missing: a word, the beginning of words with `*`, a mark, or a class of words with `@`: one of `classes`,
   * or one that the reader of words knows by grammar (`@det` a determiner, `@number`, `@participle`, `@end` the end of a part of the sentence …).
   * A part that begins with `~` stands anywhere near, before or after.
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
  /** Words of one meaning, with spaces between them; `*` ends the beginning of words. */
  readonly classes: Readonly<Record<string, string>>;
  /** The places of a kind of words (a bare verb, a noun …), which several pairs share. */
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly words: readonly Confusion[];
  readonly drugs: readonly DrugConfusion[];
  /** Words that are told apart by what they can be. */
  readonly kinds: WordPairs;
}

/**
 * Two words that are taken for one another, told apart by what they can be. Each is written with what it can be: `heal verb`, `heel noun`,
 * `break verb+noun broke broken breaking`: `verb` and `noun` in all their forms, and places by their names (`adjective`, `past` …).
 */
export interface WordPair {
  readonly words: readonly [string, string];
  /** Words that go with one of them and not with the other, parts of a context: for each of the two. */
  readonly near?: readonly [string | null, string | null];
  /** Places in which only this one of the two can be. */
  readonly where?: readonly [readonly string[], readonly string[]];
  /** Whether the second is written for the first by mistake, and never the first for the second. */
  readonly oneWay?: boolean;
  /** Places in which this one of the two is right whatever else is said. */
  readonly unless?: readonly [readonly string[], readonly string[]];
}

/** Places in which words of some kinds stand and words of all other kinds cannot. */
export interface ClosedPlaces {
  /** The kinds that are intended there. */
  readonly to: readonly string[];
  /** The kinds that stand there as well: a word that can be one of them is left alone. */
  readonly also: readonly string[];
  readonly where: readonly string[];
}

/** Places in which a word of one of these kinds is right whatever could be there instead: “far from evident”, “should first try”. */
export interface OpenPlaces {
  readonly to: readonly string[];
  readonly where: readonly string[];
}

/** The pairs, and the places in which one kind of word stands and no other does. */
export interface WordPairs {
  readonly places: Readonly<Record<string, readonly string[]>>;
  /** Places that are open to some kinds of words and closed to others: “the _” to a bare verb, “we _” to a noun. */
  readonly closed: readonly ClosedPlaces[];
  readonly open: readonly OpenPlaces[];
  readonly pairs: readonly WordPair[];
}
