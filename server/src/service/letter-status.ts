import type { Letter } from '../letter/letter.ts';

/** What is found in a letter and not told of. */
export interface Untold {
  /** Whether the configuration says that the letter is not to be checked. */
  readonly ignored: boolean;
  /** How many findings comments in the letter do not want to hear of. */
  readonly suppressed: number;
  /** How many findings a baseline knows. */
  readonly known: number;
}

/** A letter in one line: its form, how many of its issues have a decision of the form, and what is not told of it. */
export interface LetterStatus extends Untold {
  readonly isLetter: boolean;
  readonly form: string;
  readonly issues: number;
  readonly decided: number;
}

/** Sums a letter up. */
export function statusOf({ isLetter, form, issues }: Letter, untold: Untold): LetterStatus {
  const decided = issues.filter(({ decision }) => decision?.upholds !== undefined).length;
  return { isLetter, form: form.name, issues: issues.length, decided, ...untold };
}
