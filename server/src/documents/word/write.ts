import {
  AlignmentType,
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, LetterPage, PageComment, Piece } from '../../service/page/page.ts';
import type { Range } from '../../text/range.ts';

/** Who is said to have made the file and its comments. */
const AUTHOR = 'Determination Letters';

/** US Letter with margins of an inch, in twentieths of a point. */
const PAGE = { width: 12_240, height: 15_840 };
const MARGIN = 1440;
/** Wide enough for the longest label, and for a date. */
const COLUMNS = [2300, 2080, 2800, 2180];

/**
 * Writes a letter as a Word file: its header as a table, headings, bold labels, page numbers in the foot; comments at their places.
 * @param written the moment that the file is said to be of
 */
export async function writeWord(page: LetterPage, written: Date): Promise<Uint8Array> {
  // The library writes the digits that the clock of Greenwich shows, which readers take for their own.
  const date = new Date(written.getTime() - written.getTimezoneOffset() * 60_000);
  const pieces = page.blocks.flatMap((block) => (block.kind === 'header' ? block.rows.flat() : block.pieces));
  const marks = new CommentMarks(page.comments, pieces);
  const children = page.blocks.map((block) => blockOf(page.text, block, marks));
  const document = new Document({
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    title: page.title,
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 22 }, paragraph: { spacing: { after: 160 } } },
        heading1: {
          run: { bold: true, size: 24, color: '000000' },
          paragraph: { spacing: { before: 240, after: 120 } },
        },
      },
    },
    comments: {
      children: page.comments.map(({ paragraphs }, id) => ({
        id,
        author: AUTHOR,
        initials: 'DL',
        date,
        children: paragraphs.map((text) => new Paragraph({ children: [new TextRun(text)] })),
      })),
    },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        footers: { default: foot() },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function foot(): Footer {
  const children = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 18 })] })],
  });
}

function blockOf(text: string, block: Block, marks: CommentMarks): Paragraph | Table {
  if (block.kind === 'header') return headerOf(text, block.rows, marks);
  return new Paragraph({
    children: block.pieces.flatMap((piece) => runsOf(text, piece, marks)),
    ...(block.kind === 'heading' ? { heading: HeadingLevel.HEADING_1, keepNext: true } : {}),
    ...(block.kind === 'title' ? { keepNext: true, spacing: { before: 200, after: 160 } } : {}),
  });
}

function headerOf(text: string, rows: readonly (readonly Piece[])[], marks: CommentMarks): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (piece: Piece | undefined, index: number): TableCell =>
    new TableCell({
      width: { size: COLUMNS[index]!, type: WidthType.DXA },
      children: [new Paragraph({ spacing: { after: 60 }, children: piece ? runsOf(text, piece, marks) : [] })],
    });
  return new Table({
    columnWidths: COLUMNS,
    width: { size: COLUMNS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map((row) => new TableRow({ children: COLUMNS.map((_, index) => cell(row[index], index)) })),
  });
}

/** The runs of a piece, with the marks of the comments that begin or end in it; a tab and a line end are no characters of Word's. */
function runsOf(text: string, { range, bold }: Piece, marks: CommentMarks): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  let from = range.start;
  const write = (end: number): void => {
    text
      .slice(from, end)
      .split('\t')
      .forEach((words, index) => {
        if (index > 0) children.push(new TextRun({ text: '', children: ['\t'], bold }));
        if (words !== '') children.push(new TextRun({ text: words, bold }));
      });
    from = end;
  };
  for (const mark of marks.within(range)) {
    write(mark.at);
    children.push(...mark.children);
  }
  write(range.end);
  return children;
}

interface CommentMark {
  readonly at: number;
  readonly children: readonly ParagraphChild[];
}

/** Where comments begin and end: each once, about one character at least, and in words that are written. */
class CommentMarks {
  readonly #marks: CommentMark[];

  constructor(comments: readonly PageComment[], pieces: readonly Piece[]) {
    const written = pieces.map(({ range }) => range).filter(({ start, end }) => end > start);
    const places = written.length === 0 ? [] : comments.map(({ range }) => placeIn(written, range));
    const ends = places.map(({ end }, id) => ({
      at: end,
      children: [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })],
    }));
    const starts = places.map(({ start }, id) => ({ at: start, children: [new CommentRangeStart(id)] }));
    this.#marks = [...ends, ...starts].sort((a, b) => a.at - b.at);
  }

  /** The marks that stand in a piece, in order; each is given once, so that none is twice. */
  within({ start, end }: Range): CommentMark[] {
    const found = this.#marks.filter(({ at, children }) =>
      children.length === 1 ? at >= start && at < end : at > start && at <= end,
    );
    for (const mark of found) this.#marks.splice(this.#marks.indexOf(mark), 1);
    return found;
  }
}

/** The place of a comment in what is written: where its words are not, the next that are. */
function placeIn(written: readonly Range[], { start, end }: Range): Range {
  const first = written.find((range) => range.end > start) ?? written.at(-1)!;
  const from = Math.min(Math.max(start, first.start), first.end - 1);
  const last = written.findLast((range) => range.start < end && range.end > from) ?? first;
  return { start: from, end: Math.max(from + 1, Math.min(end, last.end)) };
}
