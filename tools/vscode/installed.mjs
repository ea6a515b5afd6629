// node tools/vscode/installed.mjs [FOLDER]: packs the extension, installs the package into a clean VS Code and tries it as a user would:
// a letter is marked, a finding leads to the page of its rule, and nothing beyond this machine is asked. Prints how long the extension
// took to activate. With a folder, pictures are saved there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../lib/paths.mjs';
import { build } from '../build.mjs';
import { packVsix } from '../package/vsix.mjs';
import { fetchVSCode } from './fetch-vscode.mjs';
import { openWorkbench } from './workbench.mjs';

function install(vsix, extensions) {
  const { node, main } = fetchVSCode();
  const folders = ['--extensions-dir', extensions, '--user-data-dir', `${extensions}.user`];
  const args = [
    ...[main, '--install-extension', vsix, ...folders],
    ...['--server-data-dir', `${extensions}.server`, '--accept-server-license-terms'],
  ];
  execFileSync(node, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
}

/** Tries the package; rejects with what went wrong. Resolves to its size in bytes and the milliseconds of its activation. */
export async function tryInstalled(pictures) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
  let workbench;
  let page;
  const picture = async (name) => {
    if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });
  };
  try {
    await build();
    const vsix = await packVsix(scratch, 'desktop');
    const extensionsFolder = path.join(scratch, 'extensions');
    install(vsix, extensionsFolder);
    const workspace = path.join(scratch, 'examples');
    fs.cpSync(path.join(ROOT, 'examples'), workspace, { recursive: true });
    const died = new Promise((_, reject) => {
      workbench = openWorkbench({
        workspace,
        extensionsFolder,
        openFile: path.join(workspace, 'structure.imr'),
        onDeath: (reason) => reject(new Error(reason)),
      });
    });
    workbench = await workbench;
    page = workbench.page;
    page.setDefaultTimeout(30_000);
    const activation = await Promise.race([died, use(page, picture)]);
    // VS Code's own names for files that its pages show; none of them leaves the browser.
    const outside = workbench.outside.filter((url) => !new URL(url).host.endsWith('.vscode-resource.vscode-cdn.net'));
    assert.deepEqual(outside, [], 'nothing was asked for beyond this machine');
    return { size: fs.statSync(vsix).size, activation };
  } catch (error) {
    if (page) await picture('failed');
    throw error;
  } finally {
    await (await workbench)?.close();
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function use(page, picture) {
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
  await picture('installed-1-findings');
  await page.keyboard.press('Control+Shift+M');
  const link = page.locator('.markers-panel a', { hasText: /^[a-z]+\/[a-z-]+$/ }).first();
  await link.waitFor();
  const rule = await link.innerText();
  await link.click({ modifiers: ['Control'] });
  const tab = page.locator('.tab', { hasText: rule.slice(rule.indexOf('/') + 1) });
  await tab.first().waitFor();
  await page.waitForTimeout(1000);
  await picture('installed-2-rule-page');

  await page.keyboard.press('F1');
  await page.keyboard.type('Developer: Show Running Extensions');
  await page.keyboard.press('Enter');
  const row = page.locator('.extension', { hasText: 'Determination Letters' });
  await row.first().waitFor();
  const text = await row.first().innerText();
  await picture('installed-3-running');
  const [, time] = /Activation: (\d+)\s*ms/.exec(text) ?? [];
  assert.ok(time, `no time of activation in “${text}”`);
  return Number(time);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pictures = process.argv[2];
  if (pictures) fs.mkdirSync(pictures, { recursive: true });
  const { size, activation } = await tryInstalled(pictures);
  console.log(`Installed and tried: ${Math.round(size / 1024)} KB, activated in ${activation} ms.`);
}
