import { hashOf, type KeyTable } from '../../knowledge/guidelines/key-table.ts';
import { citationKey } from '../../knowledge/guidelines/keys.ts';
import { editDistance, slipsAllowed } from '../../text/distance.ts';
import { isMark, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { isAnd } from './cursor.ts';

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
  if (isAnd(tokens, i)) return '';
  const text = tokenText(tokens, i).toLowerCase();
  return plain.test(text) ? text : citationKey(text.normalize('NFKC').replace(/[^a-z0-9]/g, ''));
}

/** A name found: what it stands for, and the token after it. */
export interface KeyMatch<T> {
  readonly value: T;
  readonly end: number;
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
  names: KeyTable<T>,
  mayEnd: (at: number) => boolean = () => true,
): KeyMatch<T> | undefined {
  if (tokens.kinds[i] === Kind.mark || isAnd(tokens, i)) return undefined;
  const { text, starts, ends } = tokens;
  if (isPlain(tokens, i) && !names.mayBegin(text, starts[i]!, ends[i]!)) return undefined;
  const { longest } = names;
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
    if ((length === before && !isMark(tokens, at, Mark.close)) || !names.mayHold(hash)) continue;
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
