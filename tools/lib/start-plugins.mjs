// esbuild plugins that keep what a bundle does before its first answer short.
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/** Who publishes a guideline, and where it was found when it is in force and what a section says, is shown; where anything else was found is not. */
const isShown = (file, holder) =>
  file.includes(`guidelines${path.sep}`) &&
  !file.endsWith('statements.json') &&
  ['publisher', 'says', 'from'].some((key) => key in holder);

/** Data is read with JSON.parse, which takes less time than reading the same as program text. */
export const parsedJson = {
  name: 'parsed-json',
  setup(bundler) {
    bundler.onLoad({ filter: /\.json$/ }, ({ path }) => {
      const data = JSON.stringify(JSON.parse(fs.readFileSync(path, 'utf8')), function (key, value) {
        return key === 'source' && !isShown(path, this) ? undefined : value;
      });
      return { contents: `export default JSON.parse(${JSON.stringify(data)});`, loader: 'js' };
    });
  },
};

/**
 * What comes after a dynamic import of the file `source` becomes a bundle of its own next to the others, loaded only when it is needed.
 * A bundle in which nothing asks for it in this way cannot be made: it would hold the whole unnoticed.
 */
const apart = (name, source, bundle) => ({
  name,
  setup(bundler) {
    let asked = false;
    bundler.onResolve({ filter: /\.ts$/ }, ({ kind, path: asking, resolveDir }) => {
      if (kind !== 'dynamic-import' || path.resolve(resolveDir, asking) !== path.join(ROOT, source)) return undefined;
      asked = true;
      return { path: bundle, external: true };
    });
    bundler.onEnd(() => (asked ? undefined : { errors: [{ text: `Nothing imports ${source} when it is needed.` }] }));
  },
});

/** What reads a configuration file brings the schema library with it, more text than all the rest. */
export const apartConfiguration = apart('apart-configuration', 'server/src/config/read.ts', './configuration.js');

/** What brings letters in from other files, and out as pages, is needed by a few commands only. */
export const apartPages = apart('apart-pages', 'client/src/pages/node.ts', './pages.js');

/** The word list is the longest of all data, and not needed for the first answer. */
export const apartWords = apart('apart-words', 'server/src/knowledge/words/data.ts', './words.js');

/** The client library is needed with the first letter only: plain text alone does not load it. */
export const apartClient = apart('apart-client', 'client/src/client.node.ts', './client.js');

/** What reads Word and PDF files brings libraries longer than the programs, for files that few calls name. */
export const apartWord = apart('apart-word', 'server/src/documents/word/read.ts', './read-word.js');
export const apartPdf = apart('apart-pdf', 'server/src/documents/pdf/read.ts', './read-pdf.js');

export const apartExport = apart('apart-export', 'server/src/documents/word/write.ts', './write-word.js');

/** The Model Context Protocol is spoken by one command, with a library half as long as the program. */
export const apartProtocol = apart('apart-protocol', 'server/src/cli/mcp/serve.ts', './mcp.js');
