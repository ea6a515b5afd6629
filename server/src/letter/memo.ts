/**
 * What is worked out of a part of a letter when somebody asks, kept with the part: it stays as long as the part, whatever is edited next to it,
 * and goes with it.
 */
export class Memo {
  readonly #known = new Map<unknown, unknown>();

  /** Answers a question, which goes by its key: it is worked out when it is asked first. */
  once<T>(key: unknown, answer: () => T): T {
    if (!this.#known.has(key)) this.#known.set(key, answer());
    return this.#known.get(key) as T;
  }
}
