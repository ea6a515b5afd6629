import type { PartedLetter } from '../letter/letter.ts';

/** What is found in a letter and not told of. */
export interface Untold {
  /** Whether the configuration says that the letter is not to be checked. */
  readonly ignored: boolean;
  /** How many findings comments in the letter do not want to hear of. */
  readonly suppressed: number;
  /** How many findings a baseline knows. */
  readonly known: number;
}

/** What an open letter's findings wait for. */
export interface Waiting {
  /** Whether its settings switch checking off. */
  readonly off: boolean;
  /** Whether the writer wants to see none until it is saved. */
  readonly snoozed: boolean;
  /** How many findings wait while the letter is being written. */
  readonly held: number;
}

/** A letter in one line: its form, how many of its issues have a decision of the form, what is to be filled in, and what is not told of it. */
export interface LetterStatus extends Untold, Waiting {
  readonly isLetter: boolean;
  readonly form: string;
  readonly issues: number;
  readonly decided: number;
  /** How many places are still to be filled in. */
  readonly unfilled: number;
}

/** Sums a letter up. */
export function statusOf({ frame, parts }: PartedLetter, untold: Untold, waiting: Waiting): LetterStatus {
  const { isLetter, form, tree } = frame;
  const { issues } = tree;
  const decided = issues.filter(({ decision }) => decision?.upholds !== undefined).length;
  const unfilled = parts.reduce((sum, { letter }) => sum + letter.wording.placeholders.length, 0);
  return { isLetter, form: form.name, issues: issues.length, decided, unfilled, ...untold, ...waiting };
}
