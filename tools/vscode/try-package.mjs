// What the package is tried in: a clean VS Code with nothing but the package installed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from '../build.mjs';
import { ROOT } from '../lib/paths.mjs';
import { packVsix } from '../package/vsix.mjs';
import { installExtension } from './install-extension.mjs';
import { pressFor } from './keyboard.mjs';
import { openWorkbench } from './workbench.mjs';

/** Builds, packs and installs the extension. Resolves to { size (of the package, in bytes), extensionsFolder, examples (a copy), scratch }; whoever asked removes `scratch`. */
export async function installPackage() {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
  await build();
  const vsix = await packVsix(scratch, 'desktop');
  const extensionsFolder = path.join(scratch, 'extensions');
  installExtension(vsix, extensionsFolder);
  const examples = path.join(scratch, 'examples');
  fs.cpSync(path.join(ROOT, 'examples'), examples, { recursive: true });
  return { size: fs.statSync(vsix).size, extensionsFolder, examples, scratch };
}

/**
 * Opens VS Code with the installed package and uses it; rejects with what went wrong, VS Code's own end among it.
 * @param use does it, given the page, a function that waits until all is at rest and saves a picture under a name, and the workbench
 * @param pictures the folder for pictures; undefined: none are saved
 */
export async function inWorkbench(options, use, pictures) {
  let workbench;
  const died = new Promise((_, reject) => {
    workbench = openWorkbench({ ...options, onDeath: (reason) => reject(new Error(reason)) });
  });
  died.catch(() => {});
  try {
    const opened = await workbench;
    const { page } = opened;
    page.setDefaultTimeout(30_000);
    const picture = async (name) => {
      if (!pictures) return;
      await page.waitForTimeout(700);
      await page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });
    };
    try {
      return await Promise.race([died, use(page, picture, opened)]);
    } catch (error) {
      await picture(`failed-${Date.now()}`);
      throw error;
    }
  } finally {
    await (await workbench.catch(() => undefined))?.close();
  }
}

/** Follows the link of the first finding in the Problems panel, and waits until the page of its rule can be read. */
export async function openRulePage(page) {
  const link = page.locator('.markers-panel a', { hasText: /^[a-z]+\/[a-z-]+$/ }).first();
  await pressFor(page, 'Control+Shift+M', link);
  const name = await link.innerText();
  await link.click({ modifiers: ['Control'] });
  const shown = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await shown.getByRole('heading', { name, level: 1 }).waitFor();
}
