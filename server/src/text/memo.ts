/**
 * What is calculated of a text when someone asks, kept with its tokens: it stays as long as they do, whatever is edited next to the text, and
 * goes with them.
 */
export class Memo {
  readonly #known = new Map<unknown, unknown>();

  /** Answers a question, which goes by its key: it is calculated when it is asked first. */
  once<T>(key: unknown, answer: () => T): T {
    if (!this.#known.has(key)) this.#known.set(key, answer());
    return this.#known.get(key) as T;
  }

  /** Answers a question about one thing of the text: it is calculated when it is asked first of that thing. */
  each<Thing, Answer extends object>(
    question: (...asked: never) => unknown,
    thing: Thing,
    answer: () => Answer,
  ): Answer {
    const known = this.of<Thing, Answer>(question as (...asked: never) => Answer);
    let found = known.get(thing);
    if (found === undefined) known.set(thing, (found = answer()));
    return found;
  }

  /** What is known so far of things of the text, by the thing, where a question is asked of each of them. */
  of<Thing, Answer>(question: (...asked: never) => Answer): Map<Thing, Answer> {
    return this.once(question, () => new Map<Thing, Answer>());
  }
}
