// A page pasted into a letter, and a PDF dropped into one. By command VS Code asks no provider of pastes, so by key and by the page's own events.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, SCRATCH } from '../lib/paths.mjs';
import { pressFor } from './keyboard.mjs';
import { inWorkbench } from './try-package.mjs';

/** A page as a PDF viewer copies it: its foot, and soft hyphens within words. */
const COPIED = [
  'Page 2 of 5',
  '',
  'CLINICAL CASE SUMMARY',
  'The injured worker is a 46 year old woman with a strain of the neck, treated with medi\u00adcation, a splint and a',
  'home exercise program since July of the year before, without last\u00ading relief of the pain or a return to work.',
  '',
].join('\n');

/** Pastes, takes the offer to have it cleaned, and drops a file; rejects with what went wrong. */
export async function tryBringing({ extensionsFolder, examples }, pictures) {
  // A folder of its own: other attempts count the letters of theirs.
  const workspace = path.join(path.dirname(examples), 'bringing');
  fs.mkdirSync(workspace, { recursive: true });
  const file = path.join(workspace, 'pasted.imr');
  fs.writeFileSync(file, '');
  await inWorkbench({ workspace, extensionsFolder, openFile: file }, bring, pictures);
}

async function bring(page, picture) {
  const lines = page.locator('.editor-instance .monaco-editor .view-line');
  const written = async () => (await lines.allInnerTexts()).join('\n').replace(/\s+/g, ' ').trim();
  const becomes = async (what, isRight) => {
    for (const end = Date.now() + 30_000; !isRight(await written()); await page.waitForTimeout(100))
      assert.ok(Date.now() < end, `${what}: the letter holds “${await written()}”`);
  };
  await lines.first().click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), COPIED);
  const offer = page.locator('.action-widget .monaco-list-row', { hasText: 'Paste Cleaned Text' });
  // A paste waits a moment for what it could be cleaned to, and a server that is only starting needs longer: then there is no offer.
  for (const end = Date.now() + 60_000; ;) {
    await page.keyboard.press('Control+V');
    await becomes('the page is pasted as it is', (text) => text.startsWith('Page 2 of 5'));
    const offered = page.locator('.post-edit-widget').waitFor({ timeout: 3000 });
    if (await offered.then(() => true, () => false)) break; // prettier-ignore
    assert.ok(Date.now() < end, 'that the paste can be cleaned is not offered');
    await page.keyboard.press('Control+Z');
    await becomes('the paste is undone', (text) => text === '');
  }
  await pressFor(page, 'Control+.', offer);
  await picture('bringing-1-paste');
  await offer.click();
  await becomes('the page is cleaned', (text) => text.startsWith('CLINICAL CASE SUMMARY The injured'));

  const kit = await pdfKit();
  await lines.first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.evaluate(
    (bytes) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array(bytes)], 'letter.pdf', { type: 'application/pdf' }));
      const target = document.querySelector('.editor-instance .monaco-editor .view-lines');
      const { left, top } = target.getBoundingClientRect();
      const at = {
        bubbles: true,
        cancelable: true,
        dataTransfer: dropped,
        shiftKey: true,
        clientX: left + 20,
        clientY: top + 8,
      };
      for (const step of ['dragenter', 'dragover', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(step, at));
    },
    [...kit.pdfFile([kit.lines('CLINICAL CASE SUMMARY')])],
  );
  await becomes('the letter of the PDF is inserted', (text) => text === 'CLINICAL CASE SUMMARY');
  await picture('bringing-2-drop');
}

/** The part of the tests that makes small PDFs, which is TypeScript. */
async function pdfKit() {
  const { build } = await import('esbuild');
  const outfile = path.join(SCRATCH, 'pdf-file.mjs');
  await build({ entryPoints: [path.join(ROOT, 'test/kit/pdf-file.ts')], format: 'esm', outfile });
  return import(pathToFileURL(outfile).href);
}
