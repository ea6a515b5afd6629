import type { TreatmentKind } from '../treatments/treatment.ts';

/** Where in a letter a phrase is written. */
export type PhrasePlace =
  'summary' | 'title' | 'administrator-guideline' | 'reviewer-guideline' | 'rationale' | 'conclusion' | 'advisory';

/**
 * A piece of standard language. `text` holds `{slots}` that the letter fills (see `slots.ts`) and `[placeholders]` that the writer fills;
 * a slot that the letter cannot fill becomes a placeholder. The words are this project's own.
 */
export interface Phrase {
  /** Kebab-case; a user's phrase with the id of a built-in one takes its place. */
  readonly id: string;
  /** What it says, in a few words, for lists. */
  readonly title: string;
  readonly place: PhrasePlace;
  /** What a writer types to find it; the first is its snippet's prefix. */
  readonly prefixes: readonly string[];
  /** The decision that it argues for: true if the denial stands. Undefined: either. */
  readonly upholds?: boolean;
  /** Ids of the treatments that it fits, cases of them included; undefined: any. */
  readonly treatments?: readonly string[];
  /** Kinds of treatment that it fits; undefined: any. */
  readonly kinds?: readonly TreatmentKind[];
  /** Ids of the regions that it fits, their parts included; undefined: any. */
  readonly regions?: readonly string[];
  /** Ids of the regions that it does not fit, their parts included; undefined: none. */
  readonly exceptRegions?: readonly string[];
  /** Kinds of guideline limit that `{limit}` may be of; undefined: none is needed. */
  readonly limits?: readonly string[];
  /** How the request must be to the limit for the phrase to be true. */
  readonly compares?: 'exceeds' | 'within';
  /** Slots without which it would not be worth offering. */
  readonly needs?: readonly string[];
  /** Slots with which it would not be true: “none has been given yet” where the letter says what was received. */
  readonly unless?: readonly string[];
  readonly text: string;
}

/** What is said of a group of treatments in rationales, each a part of a sentence. */
export interface TreatmentFacts {
  readonly id: string;
  /** Treatments of the group, cases of them included; the first is the one that samples are made with. */
  readonly treatments: readonly string[];
  /** What one of it is called, where requests are counted: `visit`, `session`, `injection`. */
  readonly unit?: string;
  /** Whether its name takes “a” or “an”: `an MRI`, but `physical therapy`. */
  readonly countable?: boolean;
  /** Whether its name is a plural. */
  readonly plural?: boolean;
  /** Follows “is supported when”. */
  readonly criteria: string;
  /** Follows “the records do not document”. */
  readonly lacking: string;
  /** Follows “is not recommended because”; undefined if the guidelines give no such reason. */
  readonly against?: string;
}
