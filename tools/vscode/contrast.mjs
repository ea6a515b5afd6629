// The installed package in VS Code's high contrast, by keyboard alone.
import assert from 'node:assert/strict';
import path from 'node:path';
import { goToLine, inWorkbench, runCommand } from './try-package.mjs';

/** Goes from finding to its fix and through the walkthrough; rejects with what went wrong. */
export async function tryContrast({ extensionsFolder, examples: workspace }, pictures) {
  const settings = { 'workbench.colorTheme': 'Default High Contrast', 'editor.cursorBlinking': 'solid' };
  await inWorkbench(
    { workspace, extensionsFolder, openFile: path.join(workspace, 'visit-counts.imr'), settings },
    async (page, picture) => {
      await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      await goToLine(page, 40);
      await page.locator('.codelens-decoration a:visible').first().waitFor();
      await picture('contrast-1-findings');
      await page.keyboard.press('F8');
      await page.locator('.marker-widget, .peekview-widget').first().waitFor();
      await picture('contrast-2-finding');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget').first().waitFor();
      await picture('contrast-3-fixes');
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await page.keyboard.type('Determination Letters: ');
      const rows = page.locator('.quick-input-list .monaco-list-row');
      await rows.first().waitFor();
      // As many as the list has room for.
      assert.ok((await rows.count()) >= 7, 'the commands are in the palette');
      await picture('contrast-4-commands');
      await page.keyboard.press('Escape');
      await runCommand(page, 'Welcome: Open Walkthrough');
      await page.keyboard.type('Your first letter');
      await page.keyboard.press('Enter');
      await page.locator('.getting-started-step').first().waitFor();
      await picture('contrast-5-walkthrough');
    },
    pictures,
  );
}
