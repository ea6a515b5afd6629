// The package for browsers, in VS Code's extension host for browsers, with nothing next to it that only the repository has.
import fs from 'node:fs';
import path from 'node:path';
import { stagePackage } from '../package/vsix.mjs';
import { inWorkbench, openRulePage } from './try-package.mjs';

/** Opens a letter and the page of a finding's rule; rejects with what went wrong. */
export async function tryWebPackage({ examples: workspace, scratch }, pictures) {
  const extension = path.join(scratch, 'web-package');
  fs.mkdirSync(extension, { recursive: true });
  await stagePackage(extension, 'web');
  await inWorkbench(
    { workspace, web: true, extensions: [extension], openFile: path.join(workspace, 'structure.imr') },
    async (page, picture) => {
      await page.locator('.squiggly-error').first().waitFor();
      await openRulePage(page);
      await picture('web-package');
    },
    pictures,
  );
}
