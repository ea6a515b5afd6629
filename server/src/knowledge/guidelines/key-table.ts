/** How many of its first characters a key is told by. */
const BEGINNING = 4;
/** How many bits there are for hashes. */
const BITS = 1 << 14;

/** Names by their keys (`citationKey`), and what the keys are like, so that most words are told from them at one look. */
export class KeyTable<T> extends Map<string, T> {
  #outline: Outline | undefined;

  /** How long the longest key is. */
  get longest(): number {
    return this.#known().longest;
  }

  /** Whether a key may have a hash; what has another one is none of them. */
  mayHold(hash: number): boolean {
    return has(this.#known().keys, hash);
  }

  /** Whether a key may begin as a word in `text` does. */
  mayBegin(text: string, start: number, end: number): boolean {
    return has(this.#known().beginnings, hashOf(0, text, start, Math.min(end, start + BEGINNING)));
  }

  #known(): Outline {
    return (this.#outline ??= outlineOf(this.keys()));
  }
}

/** What keys are like: a bit for the hash of each, and one for the hash of the first one to four characters of each. */
interface Outline {
  readonly longest: number;
  readonly keys: Int32Array;
  readonly beginnings: Int32Array;
}

function outlineOf(names: Iterable<string>): Outline {
  let longest = 0;
  const keys = new Int32Array(BITS >> 5);
  const beginnings = new Int32Array(BITS >> 5);
  for (const name of names) {
    longest = Math.max(longest, name.length);
    set(keys, hashOf(0, name, 0, name.length));
    for (let length = 1; length <= Math.min(BEGINNING, name.length); length++)
      set(beginnings, hashOf(0, name, 0, length));
  }
  return { longest, keys, beginnings };
}

/** A rolling hash with the characters of a key, or of a word that is a part of one, in small letters. */
export function hashOf(hash: number, text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash, 37) + (code >= 65 && code <= 90 ? code + 32 : code);
  }
  return hash;
}

function bitOf(hash: number): number {
  return (hash ^ (hash >>> 14)) & (BITS - 1);
}

function set(bits: Int32Array, hash: number): void {
  const bit = bitOf(hash);
  bits[bit >> 5]! |= 1 << (bit & 31);
}

function has(bits: Int32Array, hash: number): boolean {
  const bit = bitOf(hash);
  return (bits[bit >> 5]! & (1 << (bit & 31))) !== 0;
}
