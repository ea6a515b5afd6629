// node tools/vscode/first-minutes.mjs [FOLDER]: goes the way of someone who has the packed file and a draft, without a terminal: installs the
// file in VS Code, opens the draft (an example under a name of its own), sees the first finding, mends it. Prints how long each step took and all of them; with a
// folder, a picture of each step is saved there. A person also reads and decides, for which two minutes leave room.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from '../build.mjs';
import { ROOT } from '../lib/paths.mjs';
import { packVsix } from '../package/vsix.mjs';
import { pressFor, runCommand } from './keyboard.mjs';
import { inWorkbench } from './try-package.mjs';

/** How long all steps may take together, milliseconds. */
const AT_MOST = 120_000;

/** Installs the package and mends a finding of an own draft; resolves to the steps, each with its milliseconds, and rejects with what went wrong. */
export async function tryFirstMinutes(vsix, workspace, pictures) {
  const steps = [];
  let since = Date.now();
  const settings = { 'files.simpleDialog.enable': true };
  const extensionsFolder = path.join(path.dirname(vsix), 'none');
  await inWorkbench(
    { workspace, extensionsFolder, settings },
    async (page, picture) => {
      /** Ends a step; the time that its picture takes counts for none. */
      const step = async (name) => {
        steps.push({ name, milliseconds: Date.now() - since });
        await picture(`first-${steps.length}-${name.replaceAll(' ', '-')}`);
        since = Date.now();
      };
      const draft = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'draft.txt' });
      await draft.waitFor();
      await step('VS Code is open');
      await runCommand(page, 'Extensions: Install from VSIX');
      const input = page.locator('.quick-input-widget .quick-input-box input');
      await input.waitFor();
      await input.fill(vsix);
      await page.keyboard.press('Enter');
      await page
        .locator('.notification-list-item', { hasText: /Completed installing/ })
        .first()
        .waitFor();
      await step('the file is installed');
      await draft.dblclick();
      await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      await step('the first finding is underlined');
      await pressFor(page, 'Control+Shift+M', page.locator('.markers-panel .monaco-list-row'));
      await step('the findings are listed');
      await page.locator('.editor-instance .view-line').first().click();
      await pressFor(page, 'F8', page.locator('.marker-widget, .peekview-widget'));
      await step('a finding is read');
      await page.keyboard.press('Escape');
      await pressFor(page, 'Control+.', page.locator('.action-widget'));
      await step('its fixes are offered');
      await page.keyboard.press('Enter');
      await page
        .locator('.editor-instance .view-line', { hasText: /eight.\(8\)/ })
        .first()
        .waitFor();
      await step('the finding is mended');
    },
    pictures,
  );
  return steps;
}

const [folder] = process.argv.slice(2);
if (folder) fs.mkdirSync(folder, { recursive: true });
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
try {
  await build();
  const vsix = await packVsix(scratch, 'desktop');
  const drafts = path.join(scratch, 'drafts');
  fs.mkdirSync(drafts);
  fs.copyFileSync(path.join(ROOT, 'examples/visit-counts.imr'), path.join(drafts, 'draft.txt'));
  const steps = await tryFirstMinutes(vsix, drafts, folder);
  const sum = steps.reduce((total, { milliseconds }) => total + milliseconds, 0);
  for (const { name, milliseconds } of [...steps, { name: 'together', milliseconds: sum }])
    console.log(`${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${name}`);
  assert.ok(sum < AT_MOST, 'from the packed file to a mended finding in less than two minutes');
} finally {
  fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
