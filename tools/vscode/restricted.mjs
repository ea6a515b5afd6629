// The installed package in a folder that its user does not trust: letters are checked as in any other, and what the folder's
// configuration says is followed as far as it is words, since nothing in it can be run.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pressFor } from './keyboard.mjs';
import { inWorkbench } from './try-package.mjs';

/** What someone might hope to have run, or read, on opening a folder from elsewhere. `ran` is where it would leave a trace. */
function hostile(ran) {
  const program = `require('node:fs').writeFileSync(${JSON.stringify(ran)}, 'ran');`;
  return {
    'determination-letters.json': JSON.stringify({
      rules: { 'structure/missing-credentials': 'off' },
      extends: ['./evil.js', 'https://letters.invalid/rules.json'],
      guidelines: [{ id: 'house', title: 'House', citedYears: [2016], link: 'command:workbench.action.terminal.new' }],
    }),
    'evil.js': program,
    'package.json': JSON.stringify({ main: 'evil.js', scripts: { install: 'node evil.js' } }),
    '.vscode/settings.json': JSON.stringify({ 'determinationLetters.trace.server': 'verbose' }),
    'node_modules/vscode-languageserver/index.js': program,
  };
}

/** Opens the examples with such files next to them as a folder that is not trusted; rejects with what went wrong. */
export async function tryRestricted({ extensionsFolder, examples, scratch }, pictures) {
  const workspace = path.join(scratch, 'from-elsewhere');
  const ran = path.join(scratch, 'ran');
  fs.cpSync(examples, workspace, { recursive: true });
  for (const [name, text] of Object.entries(hostile(ran))) {
    fs.mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
    fs.writeFileSync(path.join(workspace, name), text);
  }
  const settings = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
  await inWorkbench(
    { workspace, extensionsFolder, openFile: path.join(workspace, 'structure.imr'), settings, asksForTrust: true },
    async (page, picture, { outside }) => {
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
      await page.locator('.squiggly-error').first().waitFor();
      const panel = page.locator('.markers-panel');
      await pressFor(page, 'Control+Shift+M', panel);
      await panel.getByText('structure/missing-statement-part').first().waitFor();
      await panel.getByText('determination-letters.json').first().waitFor();
      await picture('restricted');
      await page.getByPlaceholder(/^Filter/).fill('structure/missing-');
      await panel.getByText('determination-letters.json').first().waitFor({ state: 'hidden' });
      const off = await panel.getByText('structure/missing-credentials').count();
      assert.equal(off, 0, 'a level that the configuration sets holds');
      assert.deepEqual(
        outside.filter((url) => url.includes('letters.invalid')),
        [],
        'an address in a configuration is not asked for',
      );
    },
    pictures,
  );
  assert.equal(fs.existsSync(ran), false, 'no program of the folder was run');
}
