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

/**
 * What reads a configuration file brings the schema library with it, more text than all the rest: it is a bundle of its own, loaded where
 * there is such a file.
 */
export const apartConfiguration = {
  name: 'apart-configuration',
  setup(bundler) {
    bundler.onResolve({ filter: /\/config\/read\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './configuration.js', external: true } : undefined,
    );
  },
};
