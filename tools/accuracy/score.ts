/** How often something came out right. */
export interface Score {
  readonly right: number;
  readonly of: number;
}

/** Counts scores by name. */
export class Tally {
  readonly #scores = new Map<string, { right: number; of: number }>();

  /** Counts one case; also makes the name known. */
  add(name: string, right: boolean): void {
    const score = this.#scores.get(name) ?? { right: 0, of: 0 };
    this.#scores.set(name, { right: score.right + Number(right), of: score.of + 1 });
  }

  /** The scores in the order in which their names were first counted. */
  get scores(): Record<string, Score> {
    return Object.fromEntries(this.#scores);
  }

  /** All of them together. */
  get sum(): Score {
    let [right, of] = [0, 0];
    for (const score of this.#scores.values()) [right, of] = [right + score.right, of + score.of];
    return { right, of };
  }
}
