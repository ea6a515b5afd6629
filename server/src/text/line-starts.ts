import type { Position } from './range.ts';

/** Where the lines of a text begin, as offsets; the first is 0. Lines end at LF, CRLF or CR, as in the language server protocol. */
export function lineStartsOf(text: string): Uint32Array {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return Uint32Array.from(starts);
}

/** The line, from 0, in which an offset lies; one after the text lies in the last. */
export function lineAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of an offset within a text that is itself not at hand. */
export function placeOf(starts: Uint32Array, offset: number): Position {
  const line = lineAt(starts, offset);
  return { line, character: offset - starts[line]! };
}
