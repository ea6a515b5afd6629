import { lineAt, lineStartsOf } from './line-starts.ts';
import type { Position, Range } from './range.ts';

/** Translates between offsets and line/character places of one text. Lines end at LF, CRLF or CR, as in the language server protocol. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: Uint32Array;

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStartsOf(text);
  }

  /** How many lines the text has; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The place of an offset; offsets outside the text count as its nearest end, and one inside a CRLF as the line's end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = lineAt(this.#starts, at);
    return { line, character: Math.min(at, this.lineRange(line).end) - this.#starts[line]! };
  }

  /** The offset of a place; lines and characters outside the text count as the nearest ones inside. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.#starts.length) return this.#text.length;
    const { start, end } = this.lineRange(position.line);
    return Math.max(start, Math.min(start + position.character, end));
  }

  /** The characters of a line without its line end. */
  lineRange(line: number): Range {
    const start = this.#starts[line] ?? this.#text.length;
    let end = this.#starts[line + 1] ?? this.#text.length;
    while (end > start && (this.#text.charCodeAt(end - 1) === 10 || this.#text.charCodeAt(end - 1) === 13)) end--;
    return { start, end };
  }
}
