// esbuild plugins that keep what a bundle does before its first answer short.
import fs from 'node:fs';

/** Data is read with JSON.parse, which takes less time than reading the same as program text. */
export const parsedJson = {
  name: 'parsed-json',
  setup(bundler) {
    bundler.onLoad({ filter: /\.json$/ }, ({ path }) => {
      const data = JSON.stringify(JSON.parse(fs.readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(data)});`, loader: 'js' };
    });
  },
};

/** What stands behind a dynamic import of `source` becomes a bundle of its own beside the others, loaded only when it is needed. */
const apart = (name, source, bundle) => ({
  name,
  setup(bundler) {
    bundler.onResolve({ filter: source }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: bundle, external: true } : undefined,
    );
  },
});

/** What reads a configuration file brings the schema library with it, more text than all the rest. */
export const apartConfiguration = apart('apart-configuration', /\/config\/read\.ts$/, './configuration.js');

/** The client library is needed with the first letter only: plain text alone does not load it. */
export const apartClient = apart('apart-client', /\/client\.node\.ts$/, './client.js');

/** The Model Context Protocol is spoken by one command, with a library half as long as the program. */
export const apartProtocol = apart('apart-protocol', /\/mcp\/serve\.ts$/, './mcp.js');
