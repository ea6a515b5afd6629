/** The word list as `npm run words` packs it. */
export interface PackedWords {
  /** A hash of what it was made from, by which the tests know whether it is stale. */
  readonly made: string;
  /** Bits of `WordClass` by class, the commonest first. */
  readonly classes: readonly number[];
  /** Words in the order of the alphabet: a unit for the letters shared with the last word, the other letters, one unit or three for the class. */
  readonly words: readonly string[];
}

/** The unit that says that a word shares no letter with the one before it; the next ones say one, two … */
export const FIRST_PREFIX = 0x30;
/** The unit before the two of a class that is too rare for a unit of its own. */
export const RARE = 0x7e;
/** The unit from which on the two digits of a rare class count. */
export const FIRST_RARE = 0x21;
/** How many units a digit of a rare class has. */
export const RARE_UNITS = 0x5b - FIRST_RARE;

/** Whether a unit stands for a class by itself: it is no small letter, and JSON needs no escape for it. */
export function isClassUnit(unit: number): boolean {
  return unit < RARE && !(unit >= 0x61 && unit <= 0x7a) && unit !== 0x22 && unit !== 0x5c;
}
