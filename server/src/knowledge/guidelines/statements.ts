import type { Grounded } from '../drugs/drug.ts';
import data from './statements.json' with { type: 'json' };

/** What a guideline says of a treatment, in words of our own, and how a sentence that says so is known. */
export interface KnownStatement extends Grounded {
  readonly id: string;
  /** Families of the guidelines that say so. */
  readonly families: readonly string[];
  /** Ids of the treatments, or generic names of the drugs, that it is about; a case of a treatment counts as it. */
  readonly treatments?: readonly string[] | undefined;
  readonly drugs?: readonly string[] | undefined;
  /** Regions of which the sentence must name one. */
  readonly regions?: readonly string[] | undefined;
  /** Phrases of which the sentence must have one, and phrases with any of which it says something else. */
  readonly words?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
  /** Whether the guideline speaks for it. */
  readonly recommended: boolean;
  readonly says: string;
  /** Set where one reviewer alone is known to quote it. */
  readonly once?: true | undefined;
}

/** Everything that guidelines are known to say for or against a treatment. */
export const KNOWN_STATEMENTS = data as unknown as readonly KnownStatement[];
