import { findCues } from './cues.ts';
import type { Tokens } from './tokens.ts';

/**
 * Tokens `first` up to `end` by themselves, as lexing `text` would give them: the text from offset `start` on that holds them and no others.
 * Nothing that reads them sees what stands before or behind.
 */
export function tokensAlone(tokens: Tokens, first: number, end: number, text: string, start: number): Tokens {
  const kinds = tokens.kinds.slice(first, end);
  const starts = tokens.starts.slice(first, end);
  const ends = tokens.ends.slice(first, end);
  const values = tokens.values.slice(first, end);
  const breaks = tokens.breaks.slice(first, end);
  const count = end - first;
  for (let i = 0; i < count; i++) {
    starts[i]! -= start;
    ends[i]! -= start;
  }
  // The line ends before a part belong to the one before it.
  if (first > 0 && count > 0) breaks[0] = 0;
  return { text, count, kinds, starts, ends, values, breaks, cues: findCues(text, count, kinds, starts, values) };
}
