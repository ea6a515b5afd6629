// node tools/vscode/installed.mjs [FOLDER]: packs the extension, installs the package into a clean VS Code and tries it as a user would:
// a letter is marked, a finding leads to the page of its rule, and nothing beyond this machine is asked; in a folder that is not trusted;
// in a made-up language; in high contrast by keyboard; a letter written by keyboard from the first command to the save; a page pasted and a PDF dropped; and the package for browsers in one. Prints how long the extension took to activate. With a folder, pictures are saved
// there.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { errors } from 'playwright-core';
import { tryBringing } from './bringing.mjs';
import { tryContrast } from './contrast.mjs';
import { runCommand } from './keyboard.mjs';
import { tryPseudoLanguage } from './pseudo-language.mjs';
import { tryRestricted } from './restricted.mjs';
import { tryWebPackage } from './web-package.mjs';
import { tryWriting } from './writing.mjs';
import { installPackage, inWorkbench, openRulePage } from './try-package.mjs';

/** Tries the package; rejects with what went wrong. Resolves to its size in bytes and the milliseconds of its activation. */
export async function tryInstalled(pictures) {
  const installed = await installPackage();
  try {
    const activation = await patiently(tryFindings, installed, pictures);
    // Two at the same time, since each mostly waits. Both are waited for, so that nothing is removed under one that still runs.
    for (const two of [
      [tryRestricted, tryContrast],
      [tryWebPackage, tryWriting],
    ]) {
      const tried = await Promise.allSettled(two.map((attempt) => patiently(attempt, installed, pictures)));
      for (const { reason } of tried) if (reason) throw reason;
    }
    await patiently(tryBringing, installed, pictures);
    // Last, since it changes what is installed.
    await patiently(tryPseudoLanguage, installed, pictures);
    return { size: installed.size, activation };
  } finally {
    fs.rmSync(installed.scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Makes an attempt, and once more in a new VS Code where the first waited in vain for something to be shown: a machine may be
 * too busy for two of them. What is shown and wrong is not tried again. Rejects with what went wrong, and says in which attempt.
 */
async function patiently(attempt, installed, pictures) {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(installed, pictures);
    } catch (error) {
      error.message = `${attempt.name}: ${error.message}`;
      if (tries === 2 || !(error instanceof errors.TimeoutError)) throw error;
      console.log(`${error.message}\nOnce more.`);
    }
  }
}

function tryFindings({ extensionsFolder, examples: workspace }, pictures) {
  const openFile = path.join(workspace, 'citations.imr');
  return inWorkbench(
    // High enough for the list of what is running, which shows the slowest first and has no row for what is out of sight.
    { workspace, extensionsFolder, openFile, viewport: { width: 1280, height: 3000 } },
    async (page, picture, { outside }) => {
      const activation = await use(page, picture);
      // VS Code's own names for files that its pages show; none of them leaves the browser.
      const asked = outside.filter((url) => !new URL(url).host.endsWith('.vscode-resource.vscode-cdn.net'));
      assert.deepEqual(asked, [], 'nothing was asked for beyond this machine');
      return activation;
    },
    pictures,
  );
}

async function use(page, picture) {
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
  await picture('installed-1-findings');
  await openRulePage(page);
  await picture('installed-2-rule-page');
  // The word list is a file of its own, read after the first findings.
  await page.locator('.markers-panel a', { hasText: 'wording/spelling' }).first().waitFor();

  await runCommand(page, 'Developer: Show Running Extensions');
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
