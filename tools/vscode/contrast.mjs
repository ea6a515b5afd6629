// The installed package in VS Code's high contrast, by keyboard alone.
import path from 'node:path';
import { answer, goToLine, openPalette, pressFor, quickRows, runCommand } from './keyboard.mjs';
import { inWorkbench } from './try-package.mjs';

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
      await pressFor(page, 'F8', page.locator('.marker-widget, .peekview-widget'));
      await picture('contrast-2-finding');
      await page.keyboard.press('Escape');
      await pressFor(page, 'Control+.', page.locator('.action-widget'));
      await picture('contrast-3-fixes');
      await page.keyboard.press('Escape');
      await openPalette(page, 'Determination Letters: ');
      // As many as the list has room for.
      await quickRows(page).filter({ hasText: 'Determination Letters:' }).nth(6).waitFor();
      await picture('contrast-4-commands');
      await page.keyboard.press('Escape');
      await runCommand(page, 'Welcome: Open Walkthrough');
      await answer(page, 'Your first letter');
      await page.locator('.getting-started-step').first().waitFor();
      await picture('contrast-5-walkthrough');
    },
    pictures,
  );
}
