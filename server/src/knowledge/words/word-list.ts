import { FIRST_PREFIX, FIRST_RARE, isClassUnit, type PackedWords, RARE, RARE_UNITS } from './packed.ts';
import { WordClass } from './word-class.ts';

/** A word near to a misspelled one. */
export interface NearWord {
  readonly word: string;
  /** Bits of `WordClass`. */
  readonly bits: number;
  /** How many slips part the two: a letter too many, missing, wrong, or two exchanged. */
  readonly slips: number;
}

const FIRST_LETTER = 0x61;
const LETTERS = 26;
/** The bit that makes a small letter of a capital. */
const SMALL = 0x20;

/**
 * English and the field's words, as a tree of letters in columns: a node's first child, its next sibling (the letters of siblings rise),
 * its letter, and the class of the word that ends there. Unpacking takes some milliseconds, two megabytes hold it; a look-up goes through a word's
 * letters once.
 */
export class WordList {
  readonly #classes: readonly number[];
  readonly #child: Int32Array;
  readonly #sibling: Int32Array;
  readonly #letter: Uint8Array;
  /** The word's class plus one; 0 if no word ends. */
  readonly #class: Uint16Array;

  constructor({ classes, words }: PackedWords) {
    this.#classes = classes;
    const most = words.reduce((sum, line) => sum + line.length, 1);
    const child = new Int32Array(most);
    const sibling = new Int32Array(most);
    const letter = new Uint8Array(most);
    const ends = new Uint16Array(most);
    const units = unitClasses();
    /** The nodes along the last word, the root first. */
    const path = new Int32Array(64);
    let count = 1;
    for (const line of words) {
      for (let at = 0; at < line.length;) {
        let depth = line.charCodeAt(at++) - FIRST_PREFIX;
        /** The sibling before the first new node is what the last word had at this depth. */
        let before = path[depth + 1]!;
        let unit = line.charCodeAt(at++);
        for (; unit >= FIRST_LETTER && unit < FIRST_LETTER + LETTERS; unit = line.charCodeAt(at++)) {
          const node = count++;
          letter[node] = unit;
          if (before > 0) sibling[before] = node;
          else child[path[depth]!] = node;
          path[++depth] = node;
          before = 0;
          path[depth + 1] = 0;
        }
        if (unit !== RARE) ends[path[depth]!] = 1 + units.classes[unit]!;
        else {
          const high = line.charCodeAt(at++) - FIRST_RARE;
          ends[path[depth]!] = 1 + units.count + high * RARE_UNITS + line.charCodeAt(at++) - FIRST_RARE;
        }
      }
    }
    this.#child = child.slice(0, count);
    this.#sibling = sibling.slice(0, count);
    this.#letter = letter.slice(0, count);
    this.#class = ends.slice(0, count);
  }

  /** The bits of the word that is in a text from `start` to `end`, in any case; 0 if it is not in the list. */
  bitsAt(text: string, start: number, end: number): number {
    let node = 0;
    for (let at = start; at < end; at++) {
      node = this.#next(node, text.charCodeAt(at) | SMALL);
      if (node === 0) return 0;
    }
    return this.#bitsOf(node);
  }

  /** The words worth a suggestion that are at most so many slips away, in no particular order. Costs some hundred steps for one slip, some ten thousand for two. */
  near(word: string, slips: number): NearWord[] {
    const found = new Map<string, NearWord>();
    const visit = (node: number, at: number, left: number, written: string): void => {
      if (at === word.length) {
        const bits = this.#bitsOf(node);
        const known = found.get(written);
        if (bits & WordClass.target && !(known && known.slips <= slips - left))
          found.set(written, { word: written, bits, slips: slips - left });
      }
      const code = word.charCodeAt(at);
      if (left > 0 && at < word.length) visit(node, at + 1, left - 1, written);
      for (let next = this.#child[node]!; next !== 0; next = this.#sibling[next]!) {
        const letter = this.#letter[next]!;
        const longer = written + String.fromCharCode(letter);
        if (at < word.length && letter === code) visit(next, at + 1, left, longer);
        if (left === 0) continue;
        visit(next, at, left - 1, longer);
        if (at >= word.length) continue;
        if (letter !== code) visit(next, at + 1, left - 1, longer);
        if (letter === word.charCodeAt(at + 1) && letter !== code) {
          const swapped = this.#next(next, code);
          if (swapped !== 0) visit(swapped, at + 2, left - 1, longer + word[at]!);
        }
      }
    };
    visit(0, 0, slips, '');
    return [...found.values()];
  }

  #next(node: number, letter: number): number {
    let next = this.#child[node]!;
    while (next !== 0 && this.#letter[next]! < letter) next = this.#sibling[next]!;
    return next !== 0 && this.#letter[next] === letter ? next : 0;
  }

  #bitsOf(node: number): number {
    const place = this.#class[node]!;
    return place === 0 ? 0 : this.#classes[place - 1]!;
  }
}

/** The classes of single units, by unit, and how many there are. */
function unitClasses(): { classes: Uint8Array; count: number } {
  const classes = new Uint8Array(128);
  let count = 0;
  for (let unit = 0x21; unit < RARE; unit++) if (isClassUnit(unit)) classes[unit] = count++;
  return { classes, count };
}
