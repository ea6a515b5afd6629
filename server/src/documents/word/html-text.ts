const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const token = /<(\/?)([a-z][a-z\d]*)((?:\s[^>]*)?)>|([^<]+)/gi;

interface Cell {
  readonly blocks: string[];
}

/**
 * The text in the HTML that mammoth writes: a paragraph a line and an empty line between, a break a line end, a row of a table a line with tabs
 * where its cells hold no more than a paragraph each. Small raised figures after a figure or a word are marks of notes and not text.
 */
export function textOfHtml(html: string): string {
  const writer = new Writer();
  for (const [, close, name, attributes, text] of html.matchAll(token)) {
    if (text !== undefined) writer.text(decoded(text));
    else if (close === '') writer.open(name!.toLowerCase(), attributes ?? '');
    else writer.close(name!.toLowerCase());
  }
  return writer.finish();
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'div']);

class Writer {
  #out = '';
  #line = '';
  /** Row by row the cells of the tables that are open. */
  readonly #rows: Cell[][] = [];
  #raised = '';
  #inRaised = false;
  #lastWasRow = false;

  text(text: string): void {
    if (this.#inRaised) this.#raised += text;
    else this.#line += text;
  }

  open(name: string, attributes: string): void {
    if (name === 'br') this.#line += '\n';
    else if (name === 'input') this.#line += /\bchecked\b/.test(attributes) ? '☒' : '☐';
    else if (name === 'sup') this.#inRaised = true;
    else if (name === 'tr') this.#rows.push([]);
    else if (name === 'td' || name === 'th') this.#rows.at(-1)?.push({ blocks: [] });
    else if (blocks.has(name)) this.#endBlock();
  }

  close(name: string): void {
    if (name === 'sup') this.#endRaised();
    else if (name === 'td' || name === 'th' || blocks.has(name)) this.#endBlock();
    else if (name === 'tr') this.#endRow();
    else if (name === 'table') this.#lastWasRow = false;
  }

  finish(): string {
    this.#endBlock();
    return this.#out === '' ? '' : `${this.#out}\n`;
  }

  #endRaised(): void {
    const raised = this.#raised;
    this.#raised = '';
    this.#inRaised = false;
    const isNote = /^\[?[\d*†‡, ]+\]?$/.test(raised) && /[\w.,;)]$/.test(this.#line);
    if (!isNote) this.#line += raised;
  }

  #endBlock(): void {
    const block = this.#line
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
    this.#line = '';
    if (block === '') return;
    const cell = this.#rows.at(-1)?.at(-1);
    if (cell) cell.blocks.push(block);
    else this.#paragraph(block, false);
  }

  #endRow(): void {
    this.#endBlock();
    const row = this.#rows.pop() ?? [];
    const outer = this.#rows.at(-1)?.at(-1);
    const filled = row.filter(({ blocks: own }) => own.length > 0);
    const isLine =
      filled.length > 1 && row.every(({ blocks: own }) => own.length < 2 && (own[0] ?? '').length < LONGEST_CELL);
    const texts = isLine
      ? [
          row
            .map(({ blocks: own }) => (own[0] ?? '').replace(/\s+/g, ' '))
            .join('\t')
            .trimEnd(),
        ]
      : filled.flatMap(({ blocks: own }) => own);
    for (const text of texts) {
      if (outer) outer.blocks.push(text);
      else this.#paragraph(text, isLine || (row.length > 1 && text.length < LONGEST_CELL));
    }
  }

  /** Rows of a table stand line by line, paragraphs with an empty line between. */
  #paragraph(text: string, isRow: boolean): void {
    if (this.#out !== '') this.#out += isRow && this.#lastWasRow ? '\n' : '\n\n';
    this.#out += text;
    this.#lastWasRow = isRow;
  }
}

/** In characters. */
const LONGEST_CELL = 60;
