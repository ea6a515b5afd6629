import { type Cue, cueWord, nextCue } from './cues.ts';
import { foldedWords } from './phrases.ts';
import { Kind, type Tokens } from './tokens.ts';
import { intern } from './vocabulary.ts';

/** For each word a bit for each of so many sets: sets of one grammar are asked of one word after the other, and lie side by side. */
interface Column {
  bits: Int32Array;
  sets: number;
}
const MOST_SETS = 32;
let latest: Column = { bits: new Int32Array(1024), sets: 0 };

/**
 * A set of words, asked by their vocabulary numbers: a look into a column. Grammars ask for most words of a letter, and a hashed set
 * takes five times as long to say no.
 */
export class WordSet {
  readonly #column: Column;
  readonly #bit: number;
  /** What all words of the set have; 0 where it has none of its own. */
  readonly cue: Cue;

  /** Registers the words, and gives them and those added later the cue. */
  constructor(words: Iterable<string> = [], cue: Cue = 0) {
    this.cue = cue;
    if (latest.sets === MOST_SETS) latest = { bits: new Int32Array(latest.bits.length), sets: 0 };
    this.#column = latest;
    this.#bit = 1 << latest.sets++;
    for (const word of words) this.add(intern(word));
  }

  /** Adds a word by its number in the vocabulary. */
  add(id: number): this {
    const column = this.#column;
    if (id >= column.bits.length) {
      const grown = new Int32Array(2 ** Math.ceil(Math.log2(id + 1)));
      grown.set(column.bits);
      column.bits = grown;
    }
    column.bits[id]! |= this.#bit;
    cueWord(this.cue, id);
    return this;
  }

  /** Registers and adds the words with which these phrases begin. */
  addStarts(phrases: Iterable<string>): this {
    for (const phrase of phrases) this.add(intern(foldedWords(phrase).split(' ')[0] ?? phrase));
    return this;
  }

  /** The numbers of the words. */
  *[Symbol.iterator](): Generator<number> {
    for (let id = 0; id < this.#column.bits.length; id++) if (this.has(id)) yield id;
  }

  /** Whether the word with this number is in the set; false for UNKNOWN. */
  has(id: number): boolean {
    const { bits } = this.#column;
    return id < bits.length && (bits[id]! & this.#bit) !== 0;
  }
}

/** Whether token `i` is one of the words; false for a number or a mark, whose value may be that of a word. */
export function isWordOf({ count, kinds, values }: Tokens, i: number, words: WordSet): boolean {
  // A column is never asked for what is before its first element or after its last: see `isWord`.
  return i >= 0 && i < count && kinds[i] === Kind.word && words.has(values[i]!);
}

/** The first of tokens `first` up to `end` that is one of the words; `end` where none is. Only tokens with the cue of the set are looked at. */
export function wordIn(tokens: Tokens, first: number, end: number, words: WordSet): number {
  const { kinds, values } = tokens;
  const { cue } = words;
  for (let i = first; i < end; i++) {
    if (cue !== 0 && (i = nextCue(tokens, i, end, cue)) === end) break;
    if (kinds[i] === Kind.word && words.has(values[i]!)) return i;
  }
  return end;
}

/** Whether one of the words is in tokens `first` up to `end`. */
export function hasWord(
  tokens: Tokens,
  { first, end }: { readonly first: number; readonly end: number },
  words: WordSet,
): boolean {
  return wordIn(tokens, first, end, words) < end;
}

/** A value for each of some words, asked by their vocabulary numbers, as a `WordSet` is. */
export class WordMap<T> {
  readonly #values: T[] = [];
  /** The place of a word's value in `#values` plus one; 0 for words without a value. */
  #places = new Int32Array(0);
  readonly #cue: Cue;

  /** Registers the words, and gives them and those set later the cue. A later value of the same word replaces the earlier. */
  constructor(entries: Iterable<readonly [word: string, value: T]> = [], cue: Cue = 0) {
    this.#cue = cue;
    for (const [word, value] of entries) this.set(word, value);
  }

  /** Registers a word and gives it a value. */
  set(word: string, value: T): this {
    return this.setById(intern(word), value);
  }

  /** Gives the word with this number a value. */
  setById(id: number, value: T): this {
    if (id >= this.#places.length) {
      const grown = new Int32Array(id + 64);
      grown.set(this.#places);
      this.#places = grown;
    }
    this.#places[id] = this.#values.push(value);
    cueWord(this.#cue, id);
    return this;
  }

  /** The value of the word with this number, or undefined. */
  get(id: number): T | undefined {
    const place = id < this.#places.length ? this.#places[id]! : 0;
    return place === 0 ? undefined : this.#values[place - 1];
  }
}
