import type { Item } from './items.ts';
import { findLabelTable } from './tables.ts';

/** A line of a page. */
export interface Line {
  readonly text: string;
  /** Whether more room is above it than between the lines of a paragraph. */
  readonly gapBefore: boolean;
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly items: Item[];
}

/** How far a row's items may be above or below each other, as a share of their size: raised and lowered figures do. */
const SAME_ROW = 0.55;
/** From this share of the font's size on a gap is a space. */
const BLANK = 0.16;
/** From this share on it parts columns. */
const COLUMN = 1.6;
/** A paragraph's lines are at most this many times as far apart as most of the page. */
const GAP = 1.3;

/** Puts the items of a page together line by line, from the top down. */
export function linesOf(items: readonly Item[]): Line[] {
  const table = findLabelTable(items);
  if (!table) return rowLines(items);
  const lines = table.lines.map((text, i) => ({ text, gapBefore: i === 0 }));
  const rest = rowLines(items.filter(({ y }) => y < table.bottom));
  return [
    ...rowLines(items.filter(({ y }) => y > table.top)),
    ...lines,
    ...rest.map((line, i) => (i === 0 ? { ...line, gapBefore: true } : line)),
  ];
}

function rowLines(items: readonly Item[]): Line[] {
  const rows = rowsOf(items);
  const usual = usualLeading(rows);
  return rows.map((row, i) => {
    const above = rows[i - 1];
    const leading = above ? above.y - row.y : 0;
    return { text: textOfRow(row), gapBefore: above !== undefined && leading > usual * GAP };
  });
}

function rowsOf(items: readonly Item[]): Row[] {
  // Large letters first, so that a raised figure joins the line that it belongs to.
  const sorted = [...items].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Row[] = [];
  for (const item of sorted) {
    const row = rows.findLast(
      ({ y, size }, i) => rows.length - i <= 3 && Math.abs(y - item.y) < Math.max(size, item.size) * SAME_ROW,
    );
    if (!row) rows.push({ y: item.y, size: item.size, items: [item] });
    else {
      row.items.push(item);
      // The line stands where its letters of full size do.
      if (item.size > row.size * 1.1) rows[rows.indexOf(row)] = { ...row, y: item.y, size: item.size };
    }
  }
  return rows.sort((a, b) => b.y - a.y);
}

/** As many times their size are lines apart where the page does not show it. */
const USUAL = 1.2;

function usualLeading(rows: readonly Row[]): number {
  const leadings: number[] = [];
  for (let i = 1; i < rows.length; i++) {
    const leading = rows[i - 1]!.y - rows[i]!.y;
    if (leading < rows[i]!.size * 2.6) leadings.push(leading);
  }
  leadings.sort((a, b) => a - b);
  return leadings[Math.floor((leadings.length - 1) / 2)] ?? (rows[0]?.size ?? 0) * USUAL;
}

function textOfRow({ items, y, size }: Row): string {
  items.sort((a, b) => a.x - b.x);
  let text = '';
  let end = 0;
  let previous: Item | undefined;
  for (const item of items) {
    // “8” and a raised “1” are no 81 visits.
    const isNote =
      item.size < size * 0.8 && item.y > y + size * 0.15 && /^[\d*†‡, ]+$/.test(item.text) && /[\w.,;)]$/.test(text);
    if (isNote) {
      end = Math.max(end, item.x + item.width);
      continue;
    }
    if (previous) {
      const gap = item.x - end;
      if (gap > size * COLUMN) text = `${text.trimEnd()}   `;
      else if (gap > size * BLANK && !/\s$/.test(text) && !/^\s/.test(item.text)) text += ' ';
    }
    text += item.text;
    end = item.x + item.width;
    previous = item;
  }
  return joinSpaced(text.replace(/[\t\u00a0]/g, ' ').trim());
}

/** “D e c i s i o n  r a t i o n a l e” is “Decision rationale”: a heading set wide. */
function joinSpaced(text: string): string {
  return text.replace(/(?<![\p{L}\d])\p{L}(?: \p{L}){4,}(?![\p{L}\d])/gu, (word) => word.replaceAll(' ', ''));
}
