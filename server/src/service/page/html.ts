import type { Range } from '../../text/range.ts';
import { escapeHtml } from '../report/html.ts';
import type { Block, LetterPage, PageComment, Piece } from './page.ts';

/** How the page looks: that of the exported file, in the colors of paper; what is said of it is in the margin, or below on a narrow screen. */
const STYLE = `
:root { color-scheme: light; }
body { margin: 0; padding: 1.5rem; background: #e8e8e8; color: #111; font: 11pt/1.4 'Times New Roman', Times, serif; }
.page { max-width: 64rem; margin: 0 auto; padding: 3rem; background: #fff; box-shadow: 0 1px 4px #0004; }
.block { display: grid; grid-template-columns: minmax(0, 42rem) minmax(12rem, 18rem); gap: 0 1.5rem; margin: 0 0 .75rem; overflow-wrap: anywhere; }
.block > * { margin: 0; }
h1 { font-size: 12pt; }
table { border-collapse: collapse; width: 100%; }
td { padding: .1rem .75rem .1rem 0; vertical-align: top; overflow-wrap: break-word; }
aside { font: 9.5pt/1.35 system-ui, sans-serif; }
aside ul { list-style: none; margin: 0; padding: 0; }
aside li { border-left: 3px solid #777; padding: .1rem 0 .1rem .6rem; margin: 0 0 .4rem; }
aside li.error { border-color: #b3261e; } aside li.warning { border-color: #8a5a00; } aside li.information { border-color: #1a5fb4; }
aside a { color: inherit; text-decoration: none; } aside a:hover, aside a:focus-visible { text-decoration: underline; }
mark { background: #fff1b8; color: inherit; }
.here { outline: 2px solid #1a5fb4; outline-offset: 4px; }
@media (max-width: 48rem) { .page { padding: 1.25rem; } .block { grid-template-columns: minmax(0, 1fr); } }
@media print { body { background: none; padding: 0; } .page { box-shadow: none; padding: 0; } .block { display: block; } aside { display: none; } mark { background: none; } }
`;

/** What runs in a page that follows the cursor. */
const FOLLOW = `
addEventListener('message', ({ data }) => {
  document.querySelector('.here')?.classList.remove('here');
  const block = document.getElementById('b' + data.block);
  block?.classList.add('here');
  block?.scrollIntoView({ block: 'nearest' });
});
`;

/** What a page in HTML may be told apart from the letter. */
export interface HtmlOptions {
  /** The language that the page's own words are in. */
  readonly language: string;
  /** Says what is in the margin to those who hear the page. */
  readonly findings: string;
  /** What the page may load and run, as a content security policy has it. */
  readonly policy: string;
  /** The number that allows the page's own style, where its frame asks for one. */
  readonly nonce?: string;
  /** Whether the page shows the block that it is told of by a message, as the cursor goes on; that is the one script in it. */
  readonly follows?: boolean;
}

/** A letter as a page of HTML that shows it and does nothing: all of its words are text, and none of its marks are. Each block says where it stands. */
export function pageHtml(page: LetterPage, { language, findings, policy, nonce, follows }: HtmlOptions): string {
  const style = nonce === undefined ? '<style>' : `<style nonce="${escapeHtml(nonce)}">`;
  const body = page.blocks.map((block, index) => blockHtml(page, block, index, findings)).join('\n');
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
${style}${STYLE}</style>
</head>
<body>
<main class="page">
${body}
</main>
${follows === true ? `<script nonce="${escapeHtml(nonce ?? '')}">${FOLLOW}</script>\n` : ''}</body>
</html>
`;
}

function blockHtml(page: LetterPage, block: Block, index: number, findings: string): string {
  const pieces = block.kind === 'header' ? block.rows.flat() : block.pieces;
  const range = { start: pieces[0]?.range.start ?? 0, end: pieces.at(-1)?.range.end ?? 0 };
  const place = ` data-start="${range.start}" data-end="${range.end}" id="b${index}"`;
  const own = page.comments.filter((comment) => comment.range.start >= range.start && comment.range.start <= range.end);
  return `<div class="block">${shown(page, block, place)}${asideHtml(own, index, findings)}</div>`;
}

function shown(page: LetterPage, block: Block, place: string): string {
  if (block.kind === 'header') {
    const rows = block.rows.map(
      (row) => `<tr>${row.map((piece) => `<td>${pieceHtml(page, piece)}</td>`).join('')}</tr>`,
    );
    return `<table${place}><tbody>${rows.join('')}</tbody></table>`;
  }
  const words = block.pieces.map((piece) => pieceHtml(page, piece)).join('');
  return block.kind === 'heading' ? `<h1${place}>${words}</h1>` : `<p${place}>${words}</p>`;
}

function pieceHtml({ text, comments }: LetterPage, { range, bold }: Piece): string {
  let html = '';
  let done = range.start;
  for (const { start, end } of marked(comments, range)) {
    html += `${escapeHtml(text.slice(done, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    done = end;
  }
  html += escapeHtml(text.slice(done, range.end));
  return bold && html !== '' ? `<strong>${html}</strong>` : html;
}

/** The stretches of a piece that something is said of, apart. */
function marked(comments: readonly PageComment[], within: Range): Range[] {
  const found: { start: number; end: number }[] = [];
  for (const { range } of comments) {
    const start = Math.max(range.start, within.start, found.at(-1)?.end ?? 0);
    const end = Math.min(range.end, within.end);
    if (end > start) found.push({ start, end });
  }
  return found;
}

function asideHtml(comments: readonly PageComment[], index: number, findings: string): string {
  if (comments.length === 0) return '';
  const items = comments.flatMap(({ paragraphs }) =>
    paragraphs.map((text) => `<li class="${severityOf(text)}"><a href="#b${index}">${escapeHtml(text)}</a></li>`),
  );
  // One of many, and no landmark: those who hear the page would find them all in the list of its regions.
  return `\n<aside role="note" aria-label="${escapeHtml(findings)}"><ul>${items.join('')}</ul></aside>`;
}

function severityOf(text: string): string {
  return /^(?:error|warning|information|hint)(?=:)/.exec(text)?.[0] ?? 'other';
}
