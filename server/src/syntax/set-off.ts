import type { Range } from '../text/range.ts';

/** Most letters have nothing of the kind. */
const hasAny = /^[ \t]{0,3}[>|+]|\\[\p{P}\p{S}\n]|\|[ \t]*$/mu;

/**
 * Finds the marks that a mail, a table in plain text or Markdown sets about the words of a letter: `> ` before each line, the bars and lines of a
 * table, the backslash before a mark. In order and apart. Linear in the text.
 */
export function setOffMarks(text: string): Range[] {
  if (!hasAny.test(text)) return [];
  const quoted = isQuoted(text);
  const ranges: Range[] = [];
  for (let start = 0; start < text.length;) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    markLine(text.slice(start, end), start, quoted, ranges);
    start = end + 1;
  }
  return ranges;
}

/** Whether most lines of a text begin with the mark of a quotation, as in a letter sent back by mail. */
function isQuoted(text: string): boolean {
  const marked = text.match(/^[ \t]{0,3}>/gm)?.length ?? 0;
  const written = text.match(/^[ \t]*\S/gm)?.length ?? 0;
  return marked > 2 && marked >= written * QUOTED;
}

/** The share of lines; what is written above and below a quotation in a mail has none. */
const QUOTED = 0.7;

const escape = /\\(?=[\p{P}\p{S}]|$)/gu;
const quotation = /^(?:[ \t]{0,3}>)+ ?/;
/** A line of a table that holds no words: `|---|:--:|`, `+-----+-----+`. */
const tableLine = /^[ \t]*[|+][\t +:|]*[-=][-\t +:=|]*$/;

function markLine(line: string, offset: number, quoted: boolean, ranges: Range[]): void {
  const marks = quoted ? (quotation.exec(line)?.[0].length ?? 0) : 0;
  if (marks > 0) ranges.push({ start: offset, end: offset + marks });
  const rest = line.slice(marks);
  const from = offset + marks;
  if (tableLine.test(rest)) ranges.push({ start: from, end: from + rest.length });
  else if (/^[ \t]*\|.*\|[ \t]*$/.test(rest)) {
    for (let i = rest.indexOf('|'); i >= 0; i = rest.indexOf('|', i + 1))
      ranges.push({ start: from + i, end: from + i + 1 });
  } else if (rest.includes('\\')) {
    for (const { index } of rest.matchAll(escape)) ranges.push({ start: from + index, end: from + index + 1 });
  }
}
