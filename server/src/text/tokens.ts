import { visibleWidth } from './comments.ts';
import type { Memo } from './memo.ts';
import type { Range } from './range.ts';

/** What a token is. */
export const Kind = { word: 1, number: 2, decimal: 3, mark: 4 } as const;

/**
 * The words, numbers and marks of a text in order, as columns of numbers: token `i` reaches from `starts[i]` to `ends[i]` (UTF-16 offsets).
 * White space is not a token: `breaks[i]` says how many line ends come before token `i` (255 at most).
 *
 * `values[i]` is, for a word, its number in the vocabulary (0 if it is not known); for a number its whole value (capped at 2³¹ − 1);
 * for a decimal the whole part; for a mark its character code, with typographic dashes and quotes made plain.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly values: Int32Array;
  readonly breaks: Uint8Array;
  readonly cues: Cues;
  /** What grammars, the letter and rules have calculated of them. */
  readonly memo: Memo;
}

/** Which grammars have work to do at which of a text's tokens, as bits: found once, after lexing (see `cues.ts`). */
export interface Cues {
  /** For each token its cues. */
  readonly of: Int32Array;
  /** For each block of sixteen tokens the cues of all of them: stretches without a cue are passed at one look. */
  readonly blocks: Int32Array;
}

/** The character codes of the marks that grammars ask for. */
export const Mark = {
  hash: 35,
  dollar: 36,
  percent: 37,
  apostrophe: 39,
  open: 40,
  close: 41,
  asterisk: 42,
  plus: 43,
  comma: 44,
  hyphen: 45,
  stop: 46,
  slash: 47,
  colon: 58,
  semicolon: 59,
  question: 63,
  at: 64,
  openSquare: 91,
  closeSquare: 93,
  underscore: 95,
  quote: 34,
  exclamation: 33,
  copyright: 169,
  registered: 174,
} as const;

// Each looks for itself whether there is a token `i`: engines read a column quickly as long as no one asks it for what is before its first
// element or after its last, and these are asked more than anything else.

/** Whether token `i` is the word with this vocabulary number. */
export function isWord({ count, kinds, values }: Tokens, i: number, id: number): boolean {
  return i >= 0 && i < count && values[i] === id && kinds[i] === Kind.word;
}

/** Whether token `i` is the mark with this character code. */
export function isMark({ count, kinds, values }: Tokens, i: number, code: number): boolean {
  return i >= 0 && i < count && values[i] === code && kinds[i] === Kind.mark;
}

/** Whether token `i` is a number in figures, whole or not. */
export function isFigure({ count, kinds }: Tokens, i: number): boolean {
  return i >= 0 && i < count && (kinds[i] === Kind.number || kinds[i] === Kind.decimal);
}

/** Whether token `i` follows token `i - 1` with nothing between. */
export function touches(tokens: Tokens, i: number): boolean {
  return i > 0 && i < tokens.count && tokens.starts[i] === tokens.ends[i - 1];
}

/** The characters of tokens `first` up to `end`; an empty range at `first` if there are none. */
export function rangeOf({ text, starts, ends }: Tokens, first: number, end: number): Range {
  const start = starts[first] ?? text.length;
  return { start, end: end > first ? ends[end - 1]! : start };
}

/** How many characters part token `i` from the one before it; those of comments and those without width do not count. */
export function gapWidth({ text, starts, ends }: Tokens, i: number): number {
  const start = ends[i - 1]!;
  const end = starts[i]!;
  if (end === start || (end === start + 1 && text.charCodeAt(start) === 32)) return end - start;
  return visibleWidth(text, start, end);
}

/** The index of the first token that starts at `offset` or later; `count` if there is none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text of token `i`. */
export function tokenText(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.starts[i], tokens.ends[i]);
}
