import { randomName } from '../random-name.ts';

/** What the page of a reading says of itself to those who hear it. */
export interface PageNames {
  readonly title: string;
  /** The language of its words. */
  readonly language: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

/** Puts the HTML of a letter's reading into a page that runs nothing but this: a link to `#L` and a number tells the editor that line. */
export function readingFrame(body: string, { title, language }: PageNames): string {
  const nonce = randomName();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title.replace(/[&<]/g, (mark) => ENTITIES[mark] ?? '')}</title><meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">body { line-height: 1.5; max-width: 50em; } h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 1.5em; } li { margin: 0.2em 0; }</style></head>
<body><main>${body}</main><script nonce="${nonce}">
const editor = acquireVsCodeApi();
addEventListener('click', (event) => {
  const link = event.target.closest('a');
  const line = /#L(\\d+)$/.exec(link?.getAttribute('href') ?? '');
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  if (line) editor.postMessage({ line: Number(line[1]) });
}, true);
</script></body></html>`;
}
