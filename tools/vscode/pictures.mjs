// node tools/vscode/pictures.mjs FOLDER [EXAMPLE]: opens an example as a user would and saves pictures of it: the Problems
// panel, the quick fixes of the first finding that has one, and the letter after the fix. Needs a build.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { pressFor } from './keyboard.mjs';
import { openWorkbench } from './workbench.mjs';

const [folder, example = 'structure.imr'] = process.argv.slice(2);
if (!folder) {
  console.error('node tools/vscode/pictures.mjs FOLDER [EXAMPLE]');
  process.exit(2);
}
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
const workspace = path.join(scratch, 'examples');
fs.cpSync(path.join(ROOT, 'examples'), workspace, { recursive: true });
fs.mkdirSync(folder, { recursive: true });

const workbench = await openWorkbench({
  extensions: [ROOT],
  workspace,
  openFile: path.join(workspace, example),
  settings: {
    'editor.cursorBlinking': 'solid',
    'window.title': 'Determination Letters',
    'workbench.colorTheme': 'Default Light Modern',
    'workbench.reduceMotion': 'on',
  },
  onDeath(reason) {
    console.error(reason);
    process.exit(1);
  },
});
const { page } = workbench;
page.setDefaultTimeout(20_000);
const picture = async (name) => {
  await page.waitForTimeout(300); // what slides or fades is at rest
  const file = path.join(folder, `${path.basename(example, path.extname(example))}-${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'initial' });
  console.log(file);
};

try {
  // What a desktop window does not show.
  const hidden = '#status\\.host, #status\\.forwardedPorts, #status\\.workbench\\.keyboardLayout';
  await page.addStyleTag({ content: `${hidden} { display: none !important; }` });
  const editor = page.locator('.editor-instance .monaco-editor').first();
  await editor.locator('.squiggly-error, .squiggly-warning').first().waitFor();

  await pressFor(page, 'Control+Shift+M', page.locator('.markers-panel .monaco-list-row'));
  await picture('1-problems');
  await page.keyboard.press('Control+Shift+M');

  // From finding to finding, until one offers a fix that changes the text.
  const text = async () => (await editor.locator('.view-line').allInnerTexts()).join('\n');
  await editor.locator('.view-line').first().click();
  await page.keyboard.press('Control+Home');
  const menu = page.locator('.action-widget');
  const fixes = menu.locator('.monaco-list-row.action:not(.option-disabled)');
  let offered = false;
  for (let tries = 0; tries < 20 && !offered; tries++) {
    await page.keyboard.press('F8');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    offered = await fixes.first().waitFor({ timeout: 2000 }).then(() => true, () => false); // prettier-ignore
  }
  assert.ok(offered, `no finding of ${example} has a quick fix`);
  await picture('2-quick-fix');

  const before = await text();
  await page.keyboard.press('Enter');
  await menu.first().waitFor({ state: 'hidden' });
  for (const end = Date.now() + 10_000; (await text()) === before; await page.waitForTimeout(50)) {
    assert.ok(Date.now() < end, 'the quick fix changed nothing');
  }
  await page.waitForTimeout(1000); // the findings of the new text
  await picture('3-fixed');
  assert.deepEqual(workbench.outside, [], 'nothing was asked for beyond this machine');
} catch (error) {
  await picture('failed');
  console.error(error);
  process.exitCode = 1;
} finally {
  await workbench.close();
  fs.rmSync(scratch, { recursive: true, force: true });
}
