import type { Random } from './random.ts';

/** Something that takes any input, and what must hold of it. */
export interface Target {
  readonly name: string;
  /** Inputs to begin with. */
  readonly seeds: readonly string[];
  /** An input changed; `other` lends pieces. */
  mutate(input: string, random: Random, other: string): string;
  /**
   * Throws where something does not hold. Gives names of what was done with the input: one with a name not seen before is worth
   * changing further.
   * @param deep whether what takes longer is looked at as well
   */
  check(input: string, deep: boolean): Iterable<string> | Promise<Iterable<string>>;
}

/** Throws with this sentence where something does not hold. */
export function hold(condition: boolean, what: () => string): void {
  if (!condition) throw new Error(what());
}
