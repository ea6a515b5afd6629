/** Chance that comes out the same for the same seed: mulberry32, which is short and good enough to choose with. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 to 1, 1 left out. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to `below`, that left out; 0 where `below` is 0. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** A whole number from 0 to `most`, small ones more often. */
  small(most: number): number {
    return Math.floor(this.next() ** 3 * (most + 1));
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** True so often. */
  chance(share: number): boolean {
    return this.next() < share;
  }
}
