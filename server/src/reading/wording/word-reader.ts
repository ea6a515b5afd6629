import { canBeGlued } from '../../knowledge/words/glued.ts';
import { WordClass } from '../../knowledge/words/word-class.ts';
import type { NearWord, WordList } from '../../knowledge/words/word-list.ts';
import { Kind, type Tokens } from '../../text/tokens.ts';
import { UNKNOWN, wordOf } from '../../text/vocabulary.ts';
import { hasAffix, isInflected } from './affixes.ts';

/** What is to be said of a word that is none. */
export interface Misspelling {
  /** What was probably meant, the best first; one at least. */
  readonly meant: readonly string[];
  /** Whether it is recognized with a capital within a sentence: as a name, or as a long word that is hardly anyone's. */
  readonly isName: boolean;
}

/** The shortest word that is looked up, from how many letters on two slips are allowed, and from how many on a capital does not make a name. */
const SHORTEST = 4;
const LONG = 9;
const LONG_NAME = 7;
/** From how many letters on a word that an affix and a common word would make may be a slip; shorter ones are near to too many. */
const LONG_MADE = 7;
/** The longest word that is one; what is longer is something else. */
const LONGEST = 30;
const MOST_MEANT = 3;
/** So many words are remembered; whoever writes thousands of letters does not fill the memory with them. */
const REMEMBERED = 2048;
const NOT_READ = -1;

/**
 * Looks the words of letters up in the word list, with the words that a team or writer has of its own. Words that the lexer knows are
 * looked up once for all letters.
 */
export class WordReader {
  readonly #list: WordList;
  readonly #own: ReadonlySet<string>;
  /** Bits by vocabulary number. */
  #bits = new Int32Array(0);
  readonly #misspellings = new Map<string, Misspelling | undefined>();

  /** @param own in small letters */
  constructor(list: WordList, own: ReadonlySet<string>) {
    this.#list = list;
    this.#own = own;
  }

  /** The bits of `WordClass` of token `i`; 0 if it is no word, or not in the list. */
  bitsOf(tokens: Tokens, i: number): number {
    if (tokens.kinds[i] !== Kind.word) return 0;
    const id = tokens.values[i]!;
    if (id === UNKNOWN) return this.#list.bitsAt(tokens.text, tokens.starts[i]!, tokens.ends[i]!);
    if (id >= this.#bits.length) {
      const longer = new Int32Array(id + (id >> 1) + 64).fill(NOT_READ);
      longer.set(this.#bits);
      this.#bits = longer;
    }
    const bits = this.#bits[id]!;
    if (bits !== NOT_READ) return bits;
    const word = wordOf(id);
    return (this.#bits[id] = this.#list.bitsAt(word, 0, word.length));
  }

  /** The bits of a word, in any case. */
  bitsOfWord(word: string): number {
    return this.#list.bitsAt(word, 0, word.length);
  }

  /** Whether a word, in any case, is known. */
  isKnown(word: string): boolean {
    const small = word.toLowerCase();
    return this.#list.bitsAt(small, 0, small.length) !== 0 || this.#own.has(small);
  }

  /** What a word was probably meant to be; undefined if it is a word, or nothing is near. Letters alone are looked at. */
  misspelling(written: string): Misspelling | undefined {
    const word = written.toLowerCase();
    if (word.length < SHORTEST || word.length > LONGEST) return undefined;
    if (this.#misspellings.has(word)) return this.#misspellings.get(word);
    const found = /^[a-z]+$/.test(word) ? this.#lookUp(word) : undefined;
    if (this.#misspellings.size >= REMEMBERED) this.#misspellings.clear();
    this.#misspellings.set(word, found);
    return found;
  }

  /** “Refferal”, “neccesary”: the wrong letter is doubled, which is one slip; “tapperred”: two are that should not be. */
  #withOtherLetterDoubled(word: string): NearWord[] {
    const found: NearWord[] = [];
    const allSingle = word.replace(/([a-z])\1/g, '$1');
    const singleBits = this.#list.bitsAt(allSingle, 0, allSingle.length);
    if (singleBits & WordClass.target) found.push({ word: allSingle, bits: singleBits, slips: 2 });
    for (let at = 1; at < word.length; at++) {
      if (word[at] !== word[at - 1]) continue;
      const single = word.slice(0, at) + word.slice(at + 1);
      for (let other = 0; other < single.length; other++) {
        const meant = single.slice(0, other) + single[other]! + single.slice(other);
        const bits = meant === word ? 0 : this.#list.bitsAt(meant, 0, meant.length);
        if (bits & WordClass.target) found.push({ word: meant, bits, slips: 2 });
      }
    }
    return found;
  }

  #lookUp(word: string): Misspelling | undefined {
    const bitsOf = (part: string): number => this.#list.bitsAt(part, 0, part.length);
    const commonBitsOf = (part: string): number => (bitsOf(part) & WordClass.common ? bitsOf(part) : 0);
    if (bitsOf(word) !== 0 || this.#own.has(word)) return undefined;
    if (isInflected(word, bitsOf)) return undefined;
    let near = this.#list.near(word, 1);
    // “Interpeter” is not what comes between two peters, nor “peristent” a stent around: a common word one slip away is likelier. Where
    // the root is common, only one of the most common is.
    if (hasAffix(word, bitsOf)) {
      const isMade = hasAffix(word, commonBitsOf);
      const likelier = isMade ? WordClass.everyday : WordClass.everyday | WordClass.field;
      near = isMade && word.length < LONG_MADE ? [] : near.filter(({ bits }) => (bits & likelier) !== 0);
      if (near.length === 0) return undefined;
    }
    if (word.length === SHORTEST) near = near.filter((one) => isShortened(word, one));
    if (near.length === 0 && word.length >= LONG)
      near = this.#list.near(word, 2).filter((one) => (one.bits & WordClass.field) !== 0);
    if (near.length === 0) near = this.#withOtherLetterDoubled(word);
    if (near.length === 0) return glued(word, bitsOf);
    near.sort((a, b) => likelihood(word, b) - likelihood(word, a) || (a.word < b.word ? -1 : 1));
    return {
      meant: near.slice(0, MOST_MEANT).map((one) => one.word),
      isName:
        near.some(({ bits }) => (bits & WordClass.name) !== 0) ||
        (word.length >= LONG_NAME && (near[0]!.bits & (WordClass.everyday | WordClass.field)) !== 0),
    };
  }
}

/** Two words without the space between them. */
function glued(word: string, bitsOf: (word: string) => number): Misspelling | undefined {
  for (let at = 2; at < word.length - 1; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (canBeGlued(first, second, bitsOf)) return { meant: [`${first} ${second}`], isName: false };
  }
  return undefined;
}

/**
 * Whether a word of four letters is a common one that lost a letter, or had two swapped. Others of so few letters are abbreviations more often:
 * the beginning of a word, or its consonants.
 */
function isShortened(written: string, { word, bits }: NearWord): boolean {
  if (!(bits & WordClass.common) || written[0] !== word[0] || !/[aeiou]/.test(written)) return false;
  return word.length === written.length
    ? sameLetters(written, word)
    : word.length > written.length && !word.startsWith(written);
}

/**
 * How likely one word was intended by another. Fingers keep the first letter; they leave a letter out or swap two in few ways, and strike a wrong one
 * in many, so that of two words as near the one with a letter more is the likelier; most words are common ones.
 */
function likelihood(written: string, { word, bits, slips }: NearWord): number {
  return (
    -8 * slips +
    (written[0] === word[0] ? 4 : 0) +
    (bits & WordClass.common ? 3 : 0) +
    (bits & WordClass.everyday ? 2 : 0) +
    (sameLetters(written, word) ? 4 : 0) +
    (word.length > written.length ? 3 : 0)
  );
}

/** Whether two words have the same letters, whatever their order and number: one is the other with letters swapped or doubled. */
function sameLetters(a: string, b: string): boolean {
  const lettersOf = (word: string): string => [...new Set(word)].sort().join('');
  return lettersOf(a) === lettersOf(b);
}
