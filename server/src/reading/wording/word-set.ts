import { foldedWords } from '../../text/phrases.ts';
import { intern } from '../../text/vocabulary.ts';

/** A set of known words that is asked for every word of a letter: one look-up in a row of bytes. */
export class WordSet {
  #members = new Uint8Array(256);

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(intern(word));
  }

  /** Adds a word by its number in the vocabulary. */
  add(id: number): this {
    if (id >= this.#members.length) {
      const grown = new Uint8Array(2 ** Math.ceil(Math.log2(id + 1)));
      grown.set(this.#members);
      this.#members = grown;
    }
    this.#members[id] = 1;
    return this;
  }

  /** Adds the words with which these phrases begin. */
  addStarts(phrases: Iterable<string>): this {
    for (const phrase of phrases) this.add(intern(foldedWords(phrase).split(' ')[0] ?? phrase));
    return this;
  }

  /** Whether a word's number is in the set; false for UNKNOWN. */
  has(id: number): boolean {
    return this.#members[id] === 1;
  }
}
