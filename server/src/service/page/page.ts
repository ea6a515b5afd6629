import type { Finding } from '../../engine/finding.ts';
import type { Letter } from '../../letter/letter.ts';
import { contains, overlaps, type Range, slice } from '../../text/range.ts';
import { stripComments } from '../../text/comments.ts';
import { plainLine } from '../../text/plain.ts';
import type { LetterTree } from '../../syntax/tree.ts';
import { cleanText } from './clean.ts';

/** A stretch of the page's text, set in one way. */
export interface Piece {
  /** Where it is in the page's text, as its characters do. */
  readonly range: Range;
  readonly bold: boolean;
}

/** A paragraph of a page, or its header table, whose cells hold labels and values in turn. */
export type Block =
  | { readonly kind: 'heading' | 'title' | 'field' | 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'header'; readonly rows: readonly (readonly Piece[])[] };

/** What a comment next to a page says, a paragraph each, and of which words. */
export interface PageComment {
  readonly range: Range;
  readonly paragraphs: readonly string[];
}

/** A letter as it is sent, as plain data: what writes it in Word and what shows it know nothing of letters. */
export interface LetterPage {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly PageComment[];
}

/**
 * Sets a letter as a page: its comments left out, paragraphs in one piece, the header as a table.
 * @param read reads a text as the letter is read
 * @param check what is to be said of it as comments; none without it
 */
export function makePage(
  source: string,
  read: (text: string) => Letter,
  check?: (letter: Letter) => readonly Finding[],
): LetterPage {
  const clean = cleanText(stripComments(source), read).text;
  const text = withPlainHeader(clean, read(clean));
  const letter = read(text);
  const caseNumber = letter.header.get('caseNumber')?.value;
  return {
    title:
      caseNumber === undefined || caseNumber === '' ? 'Determination letter' : `Determination letter ${caseNumber}`,
    text,
    blocks: blocksOf(letter),
    comments: check ? commentsOf(check(letter), text.length) : [],
  };
}

function blocksOf(letter: Letter): Block[] {
  const { source, tree } = letter;
  const table = headerTable(letter);
  const blocks: Block[] = [];
  for (const line of linesOf(source)) {
    if (table && overlaps(line, tree.headerRange!)) {
      if (line.start <= tree.headerRange!.start) blocks.push({ kind: 'header', rows: table });
    } else blocks.push(paragraphOf(letter, line));
  }
  return blocks;
}

/** The rows of the header, two fields each, where it stands a field a line. */
function headerTable({ source, tree }: Letter): Piece[][] | undefined {
  const { header, headerRange } = tree;
  if (!headerRange || writtenOut(source, tree) !== slice(source, headerRange)) return undefined;
  const cells = header.map(({ label, value }): Piece[] => [
    { range: { start: label.range.start, end: label.range.end + 1 }, bold: true },
    { range: value, bold: false },
  ]);
  // The case number is alone, as the form has it.
  const alone = header[0]?.field.value === 'case-number' ? 1 : 0;
  return [
    ...cells.slice(0, alone),
    ...Array.from({ length: Math.ceil((cells.length - alone) / 2) }, (_, k) =>
      cells.slice(alone + 2 * k, alone + 2 * k + 2).flat(),
    ),
  ];
}

/** The header with a field a line, labels in one piece; undefined if its lines hold more than labels and values, so that nothing is lost. */
function writtenOut(
  text: string,
  { header, headerRange }: Pick<LetterTree, 'header' | 'headerRange'>,
): string | undefined {
  if (!headerRange) return undefined;
  const width = (words: string): number => words.replace(/[\s:*]+/g, '').length;
  const lines: string[] = [];
  for (const { label, value, range } of header) {
    if (label.bare === true && label.expected !== undefined) return undefined;
    // The last words of a broken label stand alone on the line below.
    const tail = label.bare === true ? ` ${slice(text, range).split('\n').at(-1)!.trim().replace(/:$/, '')}` : '';
    lines.push(`${plainLine(slice(text, label.range))}${tail}: ${plainLine(slice(text, value))}`.trimEnd());
  }
  const all = lines.join('\n');
  return width(all) === width(slice(text, headerRange)) ? all : undefined;
}

/** A text with its header written out; as it is where that cannot be. */
function withPlainHeader(text: string, letter: Letter): string {
  const range = letter.tree.headerRange;
  const written = writtenOut(text, letter.tree);
  if (!range || written === undefined) return text;
  return `${text.slice(0, range.start)}${written}${text.slice(range.end)}`;
}

function paragraphOf(letter: Letter, line: Range): Block {
  const { tree } = letter;
  const whole = (bold: boolean): Piece[] => emphasised(letter.source, line, bold);
  if (letter.sections.some(({ heading }) => contains(line, heading.range) && heading.range.start - line.start < 4))
    return { kind: 'heading', pieces: whole(true) };
  for (const { node, titleRange } of letter.issues) {
    const field = node.fields.find(({ label }) => contains(line, label.range) && label.range.start - line.start < 4);
    if (field) {
      const end = Math.max(field.label.range.end, Math.min(field.value.start, line.end));
      const label = { start: line.start, end };
      return {
        kind: 'field',
        pieces: [
          ...emphasised(letter.source, label, true),
          ...emphasised(letter.source, { start: end, end: line.end }, false),
        ],
      };
    }
    if (tree.form.issues.style === 'decided-title' && overlaps(line, titleRange) && titleRange.end <= line.end)
      return { kind: 'title', pieces: whole(true) };
  }
  return { kind: 'paragraph', pieces: whole(false) };
}

/** The pieces of a stretch in which `**` switches boldness, without these marks. */
function emphasised(text: string, { start, end }: Range, bold: boolean): Piece[] {
  const pieces: Piece[] = [];
  let on = bold;
  let from = start;
  for (let at = text.indexOf('**', start); at >= 0 && at + 2 <= end; at = text.indexOf('**', from)) {
    if (at > from) pieces.push({ range: { start: from, end: at }, bold: on });
    on = bold || !on;
    from = at + 2;
  }
  if (from < end) pieces.push({ range: { start: from, end }, bold: on });
  return pieces;
}

/** The lines of a text that hold something, without white space at their ends. */
function linesOf(text: string): Range[] {
  const lines: Range[] = [];
  for (const { 0: line, index } of text.matchAll(/\S[^\n]*/g))
    lines.push({ start: index, end: index + line.trimEnd().length });
  return lines;
}

/** A comment for each place that findings refer to, the other places of a contradiction among them; what is said of one place is in one comment. */
function commentsOf(findings: readonly Finding[], length: number): PageComment[] {
  const at = new Map<string, { range: Range; paragraphs: string[] }>();
  const note = (range: Range, text: string): void => {
    const start = Math.min(range.start, Math.max(0, length - 1));
    const placed = { start, end: Math.max(range.end, start + 1) };
    const key = `${placed.start}-${placed.end}`;
    const comment = at.get(key) ?? { range: placed, paragraphs: [] };
    at.set(key, comment);
    if (!comment.paragraphs.includes(text)) comment.paragraphs.push(text);
  };
  for (const { range, message, severity, rule, related } of findings) {
    note(range, `${severity}: ${message} (${rule})`);
    for (const other of related) if (other.letter === undefined) note(other.range, `${other.message} (${rule})`);
  }
  return [...at.values()].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}
