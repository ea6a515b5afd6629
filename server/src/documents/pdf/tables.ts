import type { Item } from './items.ts';

/** A table of labels and values on a page, such as a letter's header: a label and its value a line, and the lines of the page that it takes. */
export interface LabelTable {
  readonly lines: readonly string[];
  /** The heights of its highest and lowest line. */
  readonly top: number;
  readonly bottom: number;
}

/** Words that stand together on one line of a cell. */
interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string | undefined;
}

/** The lines of one cell, from the top down. */
interface Label {
  readonly segments: Segment[];
  readonly values: Segment[];
}

/** Gaps between the words of a cell are narrower than this share of the font's size. */
const CELL = 0.6;
/** Words this near in height, as a share of their size, stand on one line. */
const LEVEL = 0.25;
/** Lines of a table are at most this many times their size apart. */
const APART = 3.2;
/** The lines of a cell are at most this many times their size apart. */
const LEADING = 1.45;
/** The longest text of a cell's line, in characters. */
const LONGEST = 60;
/** With fewer labels, it is as likely a paragraph with short lines. */
const FEWEST = 3;

/**
 * Finds the table of labels on a page. Read line by line, the words of a label that is wrapped in its cell would be between other cells: each
 * value is given to the label on its left that is next to it in height. Undefined if there is none, or where labels and values stand in
 * one line as in any text.
 */
export function findLabelTable(items: readonly Item[]): LabelTable | undefined {
  for (const run of runsOf(segmentsOf(items))) {
    const lefts = columnsOf(run);
    const labels = labelsOf(run, lefts);
    if (!isTable(labels) || lefts.length < 2) continue;
    const ys = run.map(({ y }) => y);
    return { lines: labels.map(writeLabel), top: Math.max(...ys), bottom: Math.min(...ys) };
  }
  return undefined;
}

/** Whether labels are such: short ones that end with a colon, all but the first, which may be a title above the table. */
function isTable(labels: readonly Label[]): boolean {
  const isLabel = ({ segments }: Label): boolean =>
    isLabelEnd(segments.at(-1)!) && segments.length <= MOST_LINES && joined(segments).length <= LONGEST_LABEL;
  return labels.length >= FEWEST && labels.slice(1).every(isLabel);
}

/** In characters. */
const LONGEST_LABEL = 40;
/** Over so many lines a label is wrapped. */
const MOST_LINES = 3;

function segmentsOf(items: readonly Item[]): Segment[] {
  const segments: Segment[] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const { text, x, y, width, size, font } = item;
    const before = segments.findLastIndex(
      (one, i) => segments.length - i <= NEAR && Math.abs(one.y - y) < size * LEVEL && joins(one, item),
    );
    const { [before]: one } = segments;
    const right = x + width;
    if (!one) segments.push({ text: text.trim(), left: x, right, y, size, font });
    else {
      const gap = x - one.right > size * BLANK || /^\s/.test(text) ? ' ' : '';
      segments[before] = { ...one, text: `${one.text}${gap}${text.trimEnd()}`, right, font };
    }
  }
  return segments;
}

/** So many segments can be on one line. */
const NEAR = 12;
/** From this share of the font's size on a gap is a space. */
const BLANK = 0.16;

/** Labels are in bold type, values are not: so cells are told apart where they stand close together. */
function joins({ right, font }: Segment, next: Item): boolean {
  const gap = (next.x - right) / next.size;
  return gap < (font === next.font ? CELL : BLANK) && gap > -1;
}

const isLabelEnd = ({ text }: Segment): boolean => text.endsWith(':');

/** The stretches of short lines that can be a table. */
function runsOf(segments: readonly Segment[]): Segment[][] {
  const runs: Segment[][] = [[]];
  for (const segment of segments) {
    const last = runs.at(-1)!;
    const above = last.at(-1);
    const near = above === undefined || above.y - segment.y < segment.size * APART;
    if (segment.text.length > LONGEST) runs.push([]);
    else if (near) last.push(segment);
    else runs.push([segment]);
  }
  return runs.filter((run) => run.filter(isLabelEnd).length >= FEWEST).map(trim);
}

/** Leaves out what is above the labels in a column of its own, such as a title, and below them. */
function trim(run: readonly Segment[]): Segment[] {
  const ends = run.filter(isLabelEnd);
  const [first, last] = [ends[0]!, ends.at(-1)!];
  const near = (a: number, b: Segment): boolean => a - b.y < b.size * 1.6;
  return run.filter(({ y }) => near(y, first) && near(last.y, { ...last, y }));
}

/** Where the columns begin: each is what overlaps from above. */
function columnsOf(run: readonly Segment[]): number[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of [...run].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns.map(({ left }) => left);
}

/** The labels with their values, row by row. */
function labelsOf(run: readonly Segment[], lefts: readonly number[]): Label[] {
  const columnOf = ({ left }: Segment): number => lefts.findLastIndex((start) => start <= left);
  const columns = lefts.map((_, column) => run.filter((segment) => columnOf(segment) === column));
  const labels: Label[] = [];
  let nearest: Label[] = [];
  for (const column of columns) {
    if (column.some(isLabelEnd)) labels.push(...(nearest = cellsOf(column)));
    else for (const value of column) closest(nearest, value)?.values.push(value);
  }
  return labels.sort((a, b) => {
    const [{ y, size, left }, other] = [a.segments[0]!, b.segments[0]!];
    return Math.abs(y - other.y) < size ? left - other.left : other.y - y;
  });
}

/** The cells of a column of labels: each ends with a colon. What stands further above it than its lines, or is set in another size, is a cell of its own. */
function cellsOf(column: readonly Segment[]): Label[] {
  const cells: Label[] = [];
  let open: Segment[] = [];
  const close = (): void => {
    if (open.length > 0) cells.push({ segments: open, values: [] });
    open = [];
  };
  for (const segment of column) {
    const above = open.at(-1);
    if (above && !continues(above, segment)) close();
    open.push(segment);
    if (isLabelEnd(segment)) close();
  }
  close();
  return cells;
}

/** Whether a line is the next of the cell that another one begins: close below it, in type of the same size. */
function continues(above: Segment, { y, size }: Segment): boolean {
  return above.y - y < size * LEADING && Math.abs(above.size - size) < size / 10;
}

function closest(labels: readonly Label[], { y }: Segment): Label | undefined {
  const distance = ({ segments }: Label): number => Math.max(0, y - segments[0]!.y, segments.at(-1)!.y - y);
  return labels.reduce<Label | undefined>(
    (best, label) => (best && distance(best) <= distance(label) ? best : label),
    undefined,
  );
}

function writeLabel({ segments, values }: Label): string {
  return `${joined(segments)}   ${joined(values)}`.trimEnd();
}

/** The lines of a cell in one; a number that is broken after its hyphen is whole again. */
function joined(lines: readonly Segment[]): string {
  return lines.reduce((text, line) => `${text}${text === '' || text.endsWith('-') ? '' : ' '}${line.text}`, '');
}
