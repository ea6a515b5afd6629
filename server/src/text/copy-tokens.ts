import { findCues } from './cues.ts';
import type { Tokens } from './tokens.ts';

/** Columns of tokens, which may hold more than there are. */
export type Columns = Pick<Tokens, 'kinds' | 'starts' | 'ends' | 'values' | 'breaks'>;

/**
 * Tokens `first` up to `end` of some columns, as lexing `text` would give them: the text from offset `start` on that holds them and no others.
 * They stand in columns of one buffer of their exact size: a buffer costs more than what is in it, and letters come by the thousand. All
 * tokens are made here, so that engines know them by one shape.
 */
export function copyTokens(from: Columns, first: number, end: number, text: string, start = 0): Tokens {
  const count = end - first;
  const wide = 4 * count;
  const buffer = new ArrayBuffer(wide * 3 + count * 2);
  const kinds = new Uint8Array(buffer, wide * 3, count);
  const starts = new Int32Array(buffer, 0, count);
  const ends = new Int32Array(buffer, wide, count);
  const values = new Int32Array(buffer, wide * 2, count);
  const breaks = new Uint8Array(buffer, wide * 3 + count, count);
  for (let i = 0; i < count; i++) {
    kinds[i] = from.kinds[first + i]!;
    starts[i] = from.starts[first + i]! - start;
    ends[i] = from.ends[first + i]! - start;
    values[i] = from.values[first + i]!;
    breaks[i] = from.breaks[first + i]!;
  }
  // The line ends before a part of a text belong to the part before it.
  if (first > 0 && count > 0) breaks[0] = 0;
  return { text, count, kinds, starts, ends, values, breaks, cues: findCues(text, count, kinds, starts, values) };
}
