/**
 * The words that the program knows, each with a small number of its own: the lexer gives a known word its number, and every grammar
 * compares numbers instead of strings. Words are added when a grammar or a form is made ready, and are never removed; what
 * letters hold never enters, so the table stays small however many letters pass through.
 */

/** The number of a word that no one has registered. */
export const UNKNOWN = 0;

const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

const words: string[] = [''];
/** Slots of two numbers: a word's number (UNKNOWN where the slot is free) and its whole hash, side by side so that one look in memory gives both. */
let slots = new Int32Array(2 * 32768);
const ids = new Map<string, number>();
/** The units of all words one after the other: those of a word reach from its place in `spellingStarts` to the next word's. */
let spellings = new Uint16Array(1 << 16);
let spellingStarts = new Int32Array(8192);

/** The first value of a rolling hash. */
export const hashSeed = HASH_SEED;

/** The rolling hash with one more folded UTF-16 unit. */
export function hashStep(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, HASH_PRIME);
}

/** A UTF-16 unit with the case folded and a typographic apostrophe made plain: words are the same when their folded units are. */
export function fold(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 0x2019) return 39;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Registers a word and gives its number (1 or more); the same word in any case gets the same number. */
export function intern(word: string): number {
  // Most words come folded already, and many come again.
  const known = ids.get(word);
  if (known !== undefined) return known;
  const folded = foldWord(word);
  const same = folded === word ? undefined : ids.get(folded);
  if (same !== undefined) return same;
  const id = words.length;
  words.push(folded);
  spell(id, folded);
  ids.set(folded, id);
  if (id * 6 > slots.length) grow();
  else place(id);
  return id;
}

/** How many words are registered: tokens that were read with as many were read with the same ones. */
export function knownWords(): number {
  return words.length;
}

/** The word after a number, folded; empty for UNKNOWN. */
export function wordOf(id: number): string {
  return words[id] ?? '';
}

/** The number of a word given as text, or UNKNOWN; does not register it. */
export function idOf(word: string): number {
  return ids.get(foldWord(word)) ?? UNKNOWN;
}

/** The number of the word whose UTF-16 units stand in `codes` from `start` to `end` and have this rolling hash, or UNKNOWN. */
export function findWord(codes: Uint16Array, start: number, end: number, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = (spread(hash) << 1) & mask; ; slot = (slot + 2) & mask) {
    const id = slots[slot]!;
    // Most words of a letter that are not known end here: at an empty slot, or at a word of another hash.
    if (id === UNKNOWN || (slots[slot + 1] === hash && sameWord(id, codes, start, end))) return id;
  }
}

function sameWord(id: number, codes: Uint16Array, start: number, end: number): boolean {
  let at = spellingStarts[id]!;
  if (spellingStarts[id + 1]! - at !== end - start) return false;
  for (let i = start; i < end; i++, at++) {
    const code = codes[i]!;
    if (spellings[at] !== code && spellings[at] !== fold(code)) return false;
  }
  return true;
}

const isFolded = /^[a-z']*$/;

function foldWord(word: string): string {
  if (isFolded.test(word)) return word;
  let folded = '';
  for (let i = 0; i < word.length; i++) folded += String.fromCharCode(fold(word.charCodeAt(i)));
  return folded;
}

function spell(id: number, word: string): void {
  if (id + 2 > spellingStarts.length) spellingStarts = doubled(spellingStarts, new Int32Array(id * 2));
  let at = spellingStarts[id]!;
  if (at + word.length > spellings.length) spellings = doubled(spellings, new Uint16Array((at + word.length) * 2));
  for (let i = 0; i < word.length; i++) spellings[at++] = word.charCodeAt(i);
  spellingStarts[id + 1] = at;
}

function doubled<T extends Uint16Array | Int32Array>(column: T, longer: T): T {
  longer.set(column);
  return longer;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function place(id: number): void {
  const word = words[id]!;
  let hash = hashSeed;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  const mask = slots.length - 1;
  let slot = (spread(hash) << 1) & mask;
  while (slots[slot] !== UNKNOWN) slot = (slot + 2) & mask;
  slots[slot] = id;
  slots[slot + 1] = hash;
}

function grow(): void {
  slots = new Int32Array(slots.length * 2);
  for (let id = 1; id < words.length; id++) place(id);
}
