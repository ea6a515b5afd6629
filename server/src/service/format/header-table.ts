import type { Letter } from '../../letter/letter.ts';
import { contains, type Range } from '../../text/range.ts';
import { rangeOf, tokenAt, type Tokens } from '../../text/tokens.ts';
import { onOneLine, unbroken } from './gap.ts';

/** A label with its value, or the last words of a label broken over two lines, in the tokens of one line. */
interface Cell {
  readonly first: number;
  /** First token of the value; `end` if there is none. */
  readonly value: number;
  readonly end: number;
}

/** The spaces between a label and its value, and between two columns, at least. */
const LABEL_GAP = 2;
const COLUMN_GAP = 4;

/** What comes before each token of the header table when its columns are aligned; none if it has no table of one or two columns. */
export function headerGaps(letter: Letter, lineEnd: string): Map<number, string> {
  const { tokens, tree } = letter;
  const gaps = new Map<number, string>();
  if (!tree.headerRange) return gaps;
  const first = tokenAt(tokens, tree.headerRange.start);
  const end = tokenAt(tokens, tree.headerRange.end);
  const lines = linesOf(tokens, first, end).map((line) => cellsOf(letter, line));
  const columns = columnsOf(tokens, lines);
  for (const { first: start, end: stop } of linesOf(tokens, first, end)) {
    for (let i = start; i < stop; i++) gaps.set(i, onOneLine(tokens, i));
    // The first token of the table begins a paragraph, or the letter.
    if (start > first) gaps.set(start, lineEnd);
  }
  gaps.delete(first);
  if (!columns) return gaps;
  for (const cells of lines) align(tokens, cells, columns, gaps, lineEnd, first);
  return gaps;
}

function linesOf(tokens: Tokens, first: number, end: number): { first: number; end: number }[] {
  const lines: { first: number; end: number }[] = [];
  for (let i = first; i < end; i++) {
    if (i === first || tokens.breaks[i]! > 0) lines.push({ first: i, end: i + 1 });
    else lines.at(-1)!.end = i + 1;
  }
  return lines;
}

function cellsOf({ tokens, tree }: Letter, line: { first: number; end: number }): Cell[] {
  const starts: { first: number; value: number }[] = [];
  const within: Range = rangeOf(tokens, line.first, line.end);
  for (const { label, value } of tree.header) {
    if (!contains(within, label.range)) continue;
    const first = tokenAt(tokens, label.range.start);
    starts.push({ first, value: value.end > value.start ? tokenAt(tokens, value.start) : -1 });
  }
  // A line without label of its own holds the last words of one above it.
  if (starts.length === 0 || starts[0]!.first > line.first) starts.unshift({ first: line.first, value: -1 });
  return starts
    .sort((a, b) => a.first - b.first)
    .map(({ first, value }, index) => {
      const end = starts[index + 1]?.first ?? line.end;
      return { first, value: value >= first && value < end ? value : end, end };
    });
}

interface Columns {
  readonly firstValue: number;
  readonly second: number;
  readonly secondValue: number;
}

/** Where the columns stand; undefined if a line has more than two. */
function columnsOf(tokens: Tokens, lines: readonly (readonly Cell[])[]): Columns | undefined {
  if (lines.some((cells) => cells.length > 2) || lines.length < 2) return undefined;
  const most = (lengths: readonly number[]): number => Math.max(0, ...lengths);
  const column = (index: number): Cell[] =>
    lines.flatMap((cells) => (cells[index] && cells[index].value > cells[index].first ? [cells[index]] : []));
  const labels = (cells: readonly Cell[]): number => most(cells.map(({ first, value }) => width(tokens, first, value)));
  const left = lines.flatMap((cells) => (cells[0] && isLabelled(cells[0]) ? [cells[0]] : []));
  const firstValue = labels(left) + LABEL_GAP;
  const second = firstValue + most(left.map(({ value, end }) => width(tokens, value, end))) + COLUMN_GAP;
  return { firstValue, second, secondValue: second + labels(column(1)) + LABEL_GAP };
}

/** A cell with a value: one without may be words left over from a label above. */
function isLabelled({ value, end }: Cell): boolean {
  return value < end;
}

function align(
  tokens: Tokens,
  cells: readonly Cell[],
  { firstValue, second, secondValue }: Columns,
  gaps: Map<number, string>,
  lineEnd: string,
  tableStart: number,
): void {
  let at = 0;
  cells.forEach((cell, index) => {
    // Words left over stand under the label that they end, in the column where they were.
    const right = index === 1 || (index === 0 && !isLabelled(cell) && wasIndented(tokens, cell.first));
    const column = right ? second : 0;
    const pad = ' '.repeat(Math.max(index === 0 ? 0 : COLUMN_GAP, column - at));
    if (cell.first > tableStart) gaps.set(cell.first, index === 0 ? lineEnd + pad : pad);
    at = (index === 0 ? 0 : at) + pad.length + width(tokens, cell.first, cell.value);
    if (!isLabelled(cell)) return;
    const valuePad = ' '.repeat(Math.max(LABEL_GAP, (right ? secondValue : firstValue) - at));
    gaps.set(cell.value, valuePad);
    at += valuePad.length + width(tokens, cell.value, cell.end);
  });
}

function wasIndented({ text, starts }: Tokens, i: number): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', starts[i]! - 1), text.lastIndexOf('\r', starts[i]! - 1)) + 1;
  return starts[i]! - lineStart > 8;
}

/** How many characters a run of tokens takes on one line. */
function width(tokens: Tokens, first: number, end: number): number {
  let length = 0;
  for (let i = first; i < end; i++)
    length += (i === first ? 0 : onOneLine(tokens, i).length) + unbroken(tokens, i).length;
  return length;
}
