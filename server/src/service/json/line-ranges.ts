import { LineIndex } from '../../text/line-index.ts';
import type { Position, Range } from '../../text/range.ts';

/** A range as the reports have it: lines and characters from 0, in UTF-16 units. */
export interface LineRange {
  readonly start: Position;
  readonly end: Position;
}

/** Makes ranges of a text into lines and characters. */
export function lineRanges(text: string): (range: Range) => LineRange {
  const lines = new LineIndex(text);
  return ({ start, end }) => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
}
