import { randomName } from '../random-name.ts';

/** Puts the HTML of a letter's reading into a page that runs nothing but this: a link to `#L` and a number tells the editor that line. */
export function readingFrame(body: string): string {
  const nonce = randomName();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">body { line-height: 1.5; max-width: 50em; } h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 1.5em; } li { margin: 0.2em 0; }</style></head>
<body>${body}<script nonce="${nonce}">
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
