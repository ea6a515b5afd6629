// The installed package in a made-up language: what is shown without brackets was not handed to a translator.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { goToLine, openPalette, quickRows } from './keyboard.mjs';
import { inWorkbench } from './try-package.mjs';

/** VS Code's own name for a language made for such tests. */
const LANGUAGE = 'qps-ploc';

/** Adds the language to the installed extension. */
function addLanguage(folder) {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  const write = (file, words) => fs.writeFileSync(path.join(folder, file), JSON.stringify(words));
  const marked = (entries) => Object.fromEntries(entries.map(([key, text]) => [key, `⟦${text}⟧`]));
  write(`package.nls.${LANGUAGE}.json`, marked(Object.entries(read('package.nls.json'))));
  write(
    `l10n/bundle.l10n.${LANGUAGE}.json`,
    marked(Object.keys(read('l10n/bundle.l10n.es.json')).map((text) => [text, text])),
  );
}

/** Opens a letter and looks at what is shown; rejects with what stayed English. */
export async function tryPseudoLanguage({ extensionsFolder, examples: workspace }, pictures) {
  const [name] = fs.readdirSync(extensionsFolder).filter((each) => each.startsWith('determination-letters.'));
  addLanguage(path.join(extensionsFolder, name));
  await inWorkbench(
    { workspace, extensionsFolder, openFile: path.join(workspace, 'visit-counts.imr'), language: LANGUAGE },
    async (page, picture) => {
      await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      await goToLine(page, 40);
      const lenses = page.locator('.codelens-decoration a:visible');
      await lenses.first().waitFor();
      await picture('pseudo-1-letter');
      const shown = await lenses.allInnerTexts();
      const english = shown.filter((text) => !text.startsWith('⟦') && !/^(?:Upheld|Overturned)$/.test(text.trim()));
      assert.deepEqual(english, [], 'lenses that stayed English');
      await openPalette(page, 'Determination Letters: ');
      const rows = quickRows(page).filter({ hasText: 'Determination Letters:' });
      await rows.nth(5).waitFor();
      await picture('pseudo-2-commands');
      const commands = await rows.allInnerTexts();
      assert.deepEqual(
        commands.filter((text) => !text.includes('⟦')),
        [],
        'commands that stayed English',
      );
    },
    pictures,
  );
}
