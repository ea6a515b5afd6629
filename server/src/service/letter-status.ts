import type { Letter } from '../letter/letter.ts';

/** A letter in one line: its form, and how many of its issues have a decision of the form. */
export interface LetterStatus {
  readonly isLetter: boolean;
  readonly form: string;
  readonly issues: number;
  readonly decided: number;
}

/** Sums a letter up. */
export function statusOf({ isLetter, form, issues }: Letter): LetterStatus {
  const decided = issues.filter(({ decision }) => decision?.upholds !== undefined).length;
  return { isLetter, form: form.name, issues: issues.length, decided };
}
