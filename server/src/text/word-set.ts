import { type Cue, cueWord, nextCue } from './cues.ts';
import { foldedWords } from './phrases.ts';
import { Kind, type Tokens } from './tokens.ts';
import { intern } from './vocabulary.ts';

/**
 * A row of bits for each word of some set, a bit for each set: what all grammars ask of a word lies side by side, so that after the first of
 * them the processor has it at hand.
 */
let rows = new Int32Array(1 << 16);
let width = 48;
let sets = 0;
let filled = 1;
/** Where the row of each word is in `rows`, counted in rows; 0, a row of zeros, for the words of no set. */
let rowOf = new Int32Array(8192);

/** The row of a word, which has one from now on. */
function rowFor(id: number): number {
  if (id >= rowOf.length) rowOf = longer(rowOf, id * 2);
  const known = rowOf[id]!;
  if (known !== 0) return known;
  if ((filled + 1) * width > rows.length) rows = longer(rows, rows.length * 2);
  return (rowOf[id] = filled++);
}

function longer(column: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(length);
  grown.set(column);
  return grown;
}

/** Makes room in each row for twice as many sets. */
function widen(): void {
  const wider = new Int32Array(rows.length * 2);
  for (let row = 1; row < filled; row++) wider.set(rows.subarray(row * width, (row + 1) * width), row * width * 2);
  rows = wider;
  width *= 2;
}

/**
 * A set of words, asked by their vocabulary numbers: a look into a table. Grammars ask for most words of a letter, and a hashed set
 * takes five times as long to say no.
 */
export class WordSet {
  /** Where in a row the set is. */
  readonly #place: number;
  readonly #bit: number;
  /** What all words of the set have; 0 if it has none of its own. */
  readonly cue: Cue;

  /** Registers the words, and gives them and those added later the cue. */
  constructor(words: Iterable<string> = [], cue: Cue = 0) {
    this.cue = cue;
    this.#place = sets >> 5;
    this.#bit = 1 << (sets++ & 31);
    if (this.#place === width) widen();
    for (const word of words) this.add(intern(word));
  }

  /** Adds a word by its number in the vocabulary. */
  add(id: number): this {
    const row = rowFor(id);
    rows[row * width + this.#place]! |= this.#bit;
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
    for (let id = 0; id < rowOf.length; id++) if (this.has(id)) yield id;
  }

  /** Whether the word with this number is in the set; false for UNKNOWN. */
  has(id: number): boolean {
    const row = id < rowOf.length ? rowOf[id]! : 0;
    return row !== 0 && (rows[row * width + this.#place]! & this.#bit) !== 0;
  }
}

/** Whether token `i` is one of the words; false for a number or a mark, whose value may be that of a word. */
export function isWordOf({ count, kinds, values }: Tokens, i: number, words: WordSet): boolean {
  // A column is never asked for what is before its first element or after its last: see `isWord`.
  return i >= 0 && i < count && kinds[i] === Kind.word && words.has(values[i]!);
}

/** The first of tokens `first` up to `end` that is one of the words; `end` if none is. Only tokens with the cue of the set are looked at. */
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
  /** The words that have one: most words do not, and end here. */
  readonly #words = new WordSet();
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
    this.#words.add(id);
    cueWord(this.#cue, id);
    return this;
  }

  /** The value of the word with this number, or undefined. */
  get(id: number): T | undefined {
    return this.#words.has(id) ? this.#values[this.#places[id]! - 1] : undefined;
  }
}
