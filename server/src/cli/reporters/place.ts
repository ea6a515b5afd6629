import type { Finding } from '../../engine/finding.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Range } from '../../text/range.ts';

/** A range of a text with lines and columns from 1, in UTF-16 units; the end column is that behind the last character. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Makes ranges of a text into places. */
export function places(text: string): (range: Range) => Place {
  const lines = new LineIndex(text);
  return ({ start, end }) => {
    const first = lines.positionAt(start);
    const last = lines.positionAt(end);
    return {
      line: first.line + 1,
      column: first.character + 1,
      endLine: last.line + 1,
      endColumn: last.character + 1,
    };
  };
}

/** The other places of a contradiction in one line each, for formats that have room for one place only. */
export function relatedLines(path: string, { related }: Finding, at: (range: Range) => Place): string[] {
  return related.map(({ message, range, letter }) => {
    if (letter !== undefined) return `${letter}: ${message}`;
    const { line, column } = at(range);
    return `${path}:${line}:${column}: ${message}`;
  });
}
