import type { Grounded } from '../drugs/drug.ts';

/** A body part as letters name it. */
export interface Region {
  /** Kebab-case, never renamed: `cervical-spine`. */
  readonly id: string;
  /** As a sentence writes it: `cervical spine`. */
  readonly name: string;
  /** The body part that holds it: the hand is in the upper extremity. */
  readonly parent?: string | undefined;
  /** Whether it exists on the left and on the right, so that `left`, `right` and `bilateral` may come before it. */
  readonly sided: boolean;
  /** Letter of its spine segments: `L` for `L4-5`. */
  readonly segment?: 'C' | 'T' | 'L' | 'S' | undefined;
  /** Regions that the same chapter or the same complaint often covers; used to keep quiet, not to accuse. */
  readonly neighbours?: readonly string[] | undefined;
  /** Every way to write it in any case, words in lower case with one space between them and no punctuation. */
  readonly forms: readonly string[];
  /** Ways to write it that count only in this case: `LUE`. */
  readonly abbreviations?: readonly string[] | undefined;
  /** Classes of drugs that may be for it whatever body part was injured. */
  readonly careAnywhere?: (Grounded & { readonly treatments: readonly string[] }) | undefined;
  readonly note?: string | undefined;
}
