import { copyCues, findCues } from './cues.ts';
import { Memo } from './memo.ts';
import type { Tokens } from './tokens.ts';

/** Columns of tokens, which may hold more than there are. */
export type Columns = Pick<Tokens, 'kinds' | 'starts' | 'ends' | 'values' | 'breaks'>;

/**
 * Columns for `count` tokens, of one buffer of their exact size: a buffer costs more than what is in it, and letters come by the thousand.
 */
function emptyColumns(count: number): Columns {
  const wide = 4 * count;
  const buffer = new ArrayBuffer(wide * 3 + count * 2);
  return {
    kinds: new Uint8Array(buffer, wide * 3, count),
    starts: new Int32Array(buffer, 0, count),
    ends: new Int32Array(buffer, wide, count),
    values: new Int32Array(buffer, wide * 2, count),
    breaks: new Uint8Array(buffer, wide * 3 + count, count),
  };
}

/** All tokens are made here, so that engines know them by one shape. */
function tokensOf(
  text: string,
  count: number,
  { kinds, starts, ends, values, breaks }: Columns,
  cues: Tokens['cues'],
): Tokens {
  return { text, count, kinds, starts, ends, values, breaks, cues, memo: new Memo() };
}

/** The first `count` tokens of some columns as the tokens of `text`. */
export function copyTokens(from: Columns, count: number, text: string): Tokens {
  const columns = emptyColumns(count);
  const { kinds, starts, ends, values, breaks } = columns;
  for (let i = 0; i < count; i++) {
    kinds[i] = from.kinds[i]!;
    starts[i] = from.starts[i]!;
    ends[i] = from.ends[i]!;
    values[i] = from.values[i]!;
    breaks[i] = from.breaks[i]!;
  }
  return tokensOf(text, count, columns, findCues(text, count, kinds, starts, ends, values));
}

/** A run of tokens that is taken over: those from `first` up to `end`, `by` units farther after. */
export interface Run {
  readonly tokens: Tokens;
  readonly first: number;
  readonly end: number;
  readonly by: number;
}

/** The tokens of `text`, put together from runs that follow one another. */
export function joinTokens(text: string, runs: readonly Run[]): Tokens {
  const count = runs.reduce((sum, { first, end }) => sum + end - first, 0);
  const columns = emptyColumns(count);
  let at = 0;
  for (const { tokens, first, end, by } of runs) {
    columns.kinds.set(tokens.kinds.subarray(first, end), at);
    columns.values.set(tokens.values.subarray(first, end), at);
    columns.breaks.set(tokens.breaks.subarray(first, end), at);
    copyMoved(columns.starts, at, tokens.starts, first, end, by);
    copyMoved(columns.ends, at, tokens.ends, first, end, by);
    at += end - first;
  }
  return tokensOf(text, count, columns, copyCues(count, runs));
}

function copyMoved(to: Int32Array, at: number, from: Int32Array, first: number, end: number, by: number): void {
  to.set(from.subarray(first, end), at);
  if (by !== 0) for (let i = at + end - first - 1; i >= at; i--) to[i]! += by;
}
