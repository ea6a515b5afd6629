import { citationKey } from '../../knowledge/guidelines/keys.ts';
import { editDistance, slipsAllowed } from '../../text/distance.ts';
import type { Range } from '../../text/range.ts';
import { isMark, Kind, Mark, type Tokens, tokenText, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';

const and = intern('and');
const plain = /^[a-z0-9]+$/;

/** Longest title in tokens, numbers and marks counted. */
const LONGEST = 60;

/** What tokens `first` up to `end` are compared by. */
export function keyOf(tokens: Tokens, first: number, end: number): string {
  let key = '';
  for (let i = first; i < end; i++) key += keyPart(tokens, i);
  return key;
}

function keyPart(tokens: Tokens, i: number): string {
  if (tokens.kinds[i] === Kind.mark) return '';
  if (tokens.kinds[i] === Kind.word && tokens.values[i] === and) return '';
  const text = tokenText(tokens, i).toLowerCase();
  return plain.test(text) ? text : citationKey(text.normalize('NFKC').replace(/[^a-z0-9]/g, ''));
}

/** A name found: what it stands for, and the token after it. */
export interface KeyMatch<T> {
  readonly value: T;
  readonly end: number;
}

/** What is known of a table's keys, so that most tokens are told from its names at one look. */
interface Outline {
  readonly longest: number;
  /** A bit for the hash of every key: what has another hash is none of them. */
  readonly keys: Int32Array;
  /** The same for the first one to four characters of every key: a token whose bit is not set begins none of them. */
  readonly beginnings: Int32Array;
}

const outlines = new WeakMap<ReadonlyMap<string, unknown>, Outline>();
const BEGINNING = 4;
/** How many bits there are for hashes. */
const BITS = 1 << 14;

function outlineOf(names: ReadonlyMap<string, unknown>): Outline {
  let outline = outlines.get(names);
  if (!outline) {
    let longest = 0;
    const keys = new Int32Array(BITS >> 5);
    const beginnings = new Int32Array(BITS >> 5);
    for (const name of names.keys()) {
      longest = Math.max(longest, name.length);
      set(keys, hashOf(0, name, 0, name.length));
      for (let length = 1; length <= Math.min(BEGINNING, name.length); length++)
        set(beginnings, hashOf(0, name, 0, length));
    }
    outlines.set(names, (outline = { longest, keys, beginnings }));
  }
  return outline;
}

/** A rolling hash with the characters of a key, or of a word that is a part of one, in small letters. */
function hashOf(hash: number, text: string, start: number, end: number): number {
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

/** Whether a token has nothing but letters and figures of ASCII, so that it is in keys as it is. */
function isPlain(tokens: Tokens, i: number): boolean {
  const { text } = tokens;
  for (let at = tokens.starts[i]!; at < tokens.ends[i]!; at++) {
    const code = text.charCodeAt(at);
    if (!((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57))) return false;
  }
  return true;
}

/** The longest name of `names` that begins with token `i`; `mayEnd` says whether a name may end before a token. */
export function longestAt<T>(
  tokens: Tokens,
  i: number,
  end: number,
  names: ReadonlyMap<string, T>,
  mayEnd: (at: number) => boolean = () => true,
): KeyMatch<T> | undefined {
  if (tokens.kinds[i] === Kind.mark || isAnd(tokens, i)) return undefined;
  const { longest, keys, beginnings } = outlineOf(names);
  const { text, starts, ends } = tokens;
  if (isPlain(tokens, i) && !has(beginnings, hashOf(0, text, starts[i]!, Math.min(ends[i]!, starts[i]! + BEGINNING))))
    return undefined;
  let found: KeyMatch<T> | undefined;
  let hash = 0;
  let length = 0;
  for (let at = i; at < Math.min(end, i + LONGEST); at++) {
    const before = length;
    if (tokens.kinds[at] !== Kind.mark && !isAnd(tokens, at)) {
      if (isPlain(tokens, at)) {
        hash = hashOf(hash, text, starts[at]!, ends[at]!);
        length += ends[at]! - starts[at]!;
      } else {
        const part = keyPart(tokens, at);
        hash = hashOf(hash, part, 0, part.length);
        length += part.length;
      }
    }
    // A word of letters that keys leave out begins no name.
    if (length > longest || length === 0) break;
    // A closing bracket belongs to the name that it closes. Few runs of tokens are put together as a key: those with the hash of one.
    if ((length === before && !isMark(tokens, at, Mark.close)) || !has(keys, hash)) continue;
    const value = names.get(keyOf(tokens, i, at + 1));
    if (value !== undefined && mayEnd(at + 1)) found = { value, end: at + 1 };
  }
  return found;
}

/** A misspelled name: what it is near to, and by how many slips. */
export interface NearMatch<T> extends KeyMatch<T> {
  readonly distance: number;
}

/** The name that tokens `i` up to one of `ends` are near to: the fewest slips win, then the longer run of tokens. */
export function nearestAt<T>(
  tokens: Tokens,
  i: number,
  ends: readonly number[],
  names: ReadonlyMap<string, T>,
): NearMatch<T> | undefined {
  let best: NearMatch<T> | undefined;
  for (const end of ends) {
    const key = keyOf(tokens, i, end);
    let limit = Math.min(slipsAllowed(key.length), (best?.distance ?? 9) - (best ? 0 : 1));
    if (limit <= 0) continue;
    for (const [name, value] of names) {
      if (name.length < 4 || Math.abs(name.length - key.length) > limit || !meetAtAnEnd(name, key)) continue;
      const distance = editDistance(key, name, limit);
      if (distance > limit || distance === 0) continue;
      if (!best || distance < best.distance || (distance === best.distance && end > best.end)) {
        best = { value, end, distance };
        limit = distance;
      }
    }
  }
  return best;
}

/** Whether two keys begin or end with the same two characters: slips at both ends are rare, and comparing every name costs typing time. */
function meetAtAnEnd(a: string, b: string): boolean {
  const [last, other] = [a.length - 1, b.length - 1];
  const begins = a.charCodeAt(0) === b.charCodeAt(0) && a.charCodeAt(1) === b.charCodeAt(1);
  return begins || (a.charCodeAt(last) === b.charCodeAt(other) && a.charCodeAt(last - 1) === b.charCodeAt(other - 1));
}

/** Whether token `i` is “and” or “&”. */
export function isAnd(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.word && tokens.values[i] === and;
}

/** Whether token `i` parts two items of a list: a comma, a semicolon, or a stop that is not inside a number. */
export function isSeparator(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.mark) return false;
  const code = tokens.values[i];
  if (code === Mark.comma || code === Mark.semicolon) return true;
  return code === Mark.stop && !(touches(tokens, i) && touches(tokens, i + 1) && tokens.kinds[i + 1] === Kind.number);
}

/** The characters of tokens `first` up to `end`. */
export function rangeOf(tokens: Tokens, first: number, end: number): Range {
  const start = tokens.starts[first] ?? tokens.text.length;
  return { start, end: end > first ? tokens.ends[end - 1]! : start };
}

/** What is in a range, white space folded and line-end hyphens closed. */
export function textOf(tokens: Tokens, { start, end }: Range): string {
  const written = tokens.text.slice(start, end);
  // Most stand on one line.
  return /-\s|\s\s|[^\S ]/.test(written) ? written.replace(/-\s+/g, '-').replace(/\s+/g, ' ').trim() : written;
}
