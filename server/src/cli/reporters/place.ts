import type { Finding, RelatedPlace } from '../../engine/finding.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Range } from '../../text/range.ts';
import { printableName } from '../output.ts';
import type { CheckedFile, ShownLetter } from './reporter.ts';

/** A range of a text with lines and columns from 1, in UTF-16 units; the end column is that after the last character. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A letter whose text is at hand; an empty one shows no lines. */
export function shownText(path: string, text: string): ShownLetter {
  let made: LineIndex | undefined;
  // Most letters have no findings: their lines are not looked for.
  const lines = (): LineIndex => (made ??= new LineIndex(text));
  const lineAt = (offset: number): string => {
    const { start, end } = lines().lineRange(lines().positionAt(offset).line);
    return text.slice(start, end);
  };
  return {
    path,
    positionAt: (offset) => lines().positionAt(offset),
    lineAt: (offset) => (text === '' ? undefined : lineAt(offset)),
  };
}

/** The place of a range in a letter. */
export function placeIn({ positionAt }: ShownLetter, { start, end }: Range): Place {
  const first = positionAt(start);
  const last = positionAt(end);
  return {
    line: first.line + 1,
    column: first.character + 1,
    endLine: last.line + 1,
    endColumn: last.character + 1,
  };
}

/** The letter that a place next to a finding is in. */
export function letterOf(file: CheckedFile, { letter }: RelatedPlace): ShownLetter {
  return letter === undefined || !file.letterOf ? file : file.letterOf(letter);
}

/** The other places of a contradiction in one line each, for formats that have room for one place only. */
export function relatedLines(file: CheckedFile, { related }: Finding): string[] {
  return related.map((other) => {
    const letter = letterOf(file, other);
    const { line, column } = placeIn(letter, other.range);
    return `${printableName(letter.path)}:${line}:${column}: ${other.message}`;
  });
}
