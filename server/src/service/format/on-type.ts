import type { Letter } from '../../letter/letter.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { formatEdits, mainLineEnd, type Reread } from './format.ts';

/**
 * What changes when a new line was begun at `offset`: spaces of the line that was left become single, the header's columns are aligned up
 * to it, and after a decided title or a field with its text an empty line is put, since the next part begins there.
 */
export function newLineEdits(letter: Letter, reread: Reread, offset: number): TextEdit[] {
  const { source, tree } = letter;
  const left = lineBefore(source, offset);
  if (!letter.isLetter || !left) return [];
  const inHeader = tree.headerRange && tree.headerRange.start < left.end && left.start <= tree.headerRange.end;
  const within = inHeader ? { start: tree.headerRange.start, end: left.end } : left;
  // Only what stays on its line: the writer has just chosen where lines end.
  const edits = formatEdits(letter, reread, within).filter(
    ({ range, newText }) => /[\r\n]/.test(newText) === /[\r\n]/.test(source.slice(range.start, range.end)),
  );
  const restOfLine = /^[^\r\n]*/.exec(source.slice(offset, offset + 1000))?.[0] ?? '';
  if (restOfLine.trim() === '' && endsPart(letter, left)) {
    edits.push({ range: { start: left.end, end: left.end }, newText: mainLineEnd(source) });
  }
  return edits;
}

/** The line before that of an offset, without its line end; undefined on the first line. */
function lineBefore(text: string, offset: number): Range | undefined {
  let end = offset;
  while (end > 0 && text[end - 1] !== '\n' && text[end - 1] !== '\r') end--;
  if (end === 0) return undefined;
  end -= text.startsWith('\r\n', end - 2) ? 2 : 1;
  let start = end;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return { start, end };
}

/** Whether a line ends an issue's title with its decision, or a field that has a text. */
function endsPart({ issues, text }: Letter, line: Range): boolean {
  const isLast = (end: number): boolean =>
    end > line.start && end <= line.end && text.slice(end, line.end).trim() === '';
  return issues.some(
    ({ decision, node }) =>
      (decision !== undefined && isLast(decision.range.end)) ||
      node.fields.some(
        ({ label, value }) => value.end > value.start && label.range.start >= line.start && isLast(value.end),
      ),
  );
}
