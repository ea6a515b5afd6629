// node tools/build.mjs: bundles the extension, the language server and the command line into dist/.
//   --development   readable output with source maps instead of minified output
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutTransports } from './lib/no-transports.mjs';
import { onlyTextOfPdf, onlyTextOfWord } from './lib/only-text.mjs';
import { ROOT } from './lib/paths.mjs';
import {
  apartClient,
  apartConfiguration,
  apartExport,
  apartPages,
  apartPdf,
  apartProtocol,
  apartWord,
  apartWords,
  parsedJson,
} from './lib/start-plugins.mjs';

const { version: VERSION } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/**
 * Of PDF only text is read: the library is told that there is no Node, whose programs for drawing it would look for, and no matrix to draw with.
 */
const ONLY_TEXT = {
  process: 'undefined',
  navigator: '{"platform":"","userAgent":""}',
  DOMMatrix: 'Object',
  fetch: 'undefined',
  XMLHttpRequest: 'undefined',
  'import.meta.url': '"file:///read-pdf.js"',
};

/** Bundle in dist/ → its entry file and what it needs apart from the common options. */
const BUNDLES = {
  'extension.js': { entry: 'client/src/extension.node.ts', external: ['vscode'], plugins: [apartClient, apartPages] },
  'pages.js': { entry: 'client/src/pages/node.ts', external: ['vscode'] },
  'documents.js': { entry: 'server/src/documents/worker.node.ts', plugins: [apartWord, apartPdf, apartExport] },
  // It starts the server, so it keeps child_process.
  'client.js': { entry: 'client/src/client.node.ts', external: ['vscode'], plugins: [withoutTransports('net')] },
  'server.js': {
    entry: 'server/src/lsp/main.node.ts',
    plugins: [parsedJson, apartConfiguration, apartWords, withoutTransports('net', 'child_process')],
    banner: { js: '#!/usr/bin/env node' },
  },
  'configuration.js': { entry: 'server/src/config/read.ts', plugins: [parsedJson] },
  'read-word.js': { entry: 'server/src/documents/word/read.ts', plugins: [onlyTextOfWord] },
  'write-word.js': { entry: 'server/src/documents/word/write.ts' },
  'read-pdf.js': { entry: 'server/src/documents/pdf/read.ts', define: ONLY_TEXT, plugins: [onlyTextOfPdf(true)] },
  'words.js': { entry: 'server/src/knowledge/words/data.ts', plugins: [parsedJson] },
  // As for browsers its library checks what tools are called with by walking their schemas; for Node it would make program text of them and run that.
  'mcp.js': { entry: 'server/src/cli/mcp/serve.ts', conditions: ['browser'] },
  'cli.js': {
    entry: 'server/src/cli/main.ts',
    plugins: [parsedJson, apartConfiguration, apartProtocol, apartWord, apartPdf, apartExport, apartWords],
    // A library of the command line asks where it stands, which a CommonJS bundle does not tell by itself.
    banner: { js: '#!/usr/bin/env node\nconst bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { 'import.meta.url': 'bundleUrl', PROGRAM_VERSION: JSON.stringify(VERSION) },
  },
};

/** What runs in a browser: the same two, the server in a worker. What reads a configuration file is inside, since a worker cannot load it by its name. */
const BROWSER_BUNDLES = {
  'web/extension.js': { entry: 'client/src/extension.browser.ts', external: ['vscode'], format: 'cjs' },
  'web/documents.js': {
    entry: 'server/src/documents/worker.browser.ts',
    format: 'iife',
    define: ONLY_TEXT,
    plugins: [onlyTextOfPdf(false), onlyTextOfWord],
  },
  'web/server.js': { entry: 'server/src/lsp/main.browser.ts', plugins: [parsedJson], format: 'iife' },
};

/** The options that every Node bundle of this project has. CommonJS, since VS Code 1.97 loads no other extension code. */
export const NODE_OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Some dependencies have UMD as "main"; its require calls cannot be bundled, those of "module" can.
  mainFields: ['module', 'main'],
  absWorkingDir: ROOT,
  logLevel: 'warning',
};

/**
 * What comes later, such as the word list, is loaded with `require`: what `import()` loads from CommonJS, Node reads once more from end to end to
 * find its names, which took a seventh of a start.
 */
const PROGRAM_OPTIONS = { ...NODE_OPTIONS, supported: { 'dynamic-import': false } };

/** The options that every bundle for a browser has. */
export const BROWSER_OPTIONS = {
  ...NODE_OPTIONS,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/** The pages of the rules by their names, as the extension shows them. */
function rulePages() {
  const pages = path.join(ROOT, 'docs/rules');
  const names = fs.readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    names.sort().map((name) => {
      const text = fs.readFileSync(path.join(pages, name), 'utf8');
      // The spaces that align a table's columns are for those who read its source.
      const packed = text.replace(/^\|.*$/gm, (row) => row.replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---'));
      return [name.replaceAll(path.sep, '/').slice(0, -'.md'.length), packed];
    }),
  );
}

/**
 * Names all that is named within a program again: the same few short names in each of its functions pack a fiftieth smaller than those of esbuild.
 * Characters beyond ASCII are escaped, in regular expressions too: a program with a single one takes two bytes for each of its characters as long
 * as it runs, a megabyte more for the server.
 */
async function shortenNames(file) {
  const { minify } = await import('@swc/core');
  const { code } = await minify(fs.readFileSync(file, 'utf8'), {
    compress: false,
    mangle: { topLevel: true },
    ecma: 2020,
    module: false,
    format: { asciiOnly: true },
  });
  fs.writeFileSync(file, code);
}

/**
 * Writes dist/, or another folder, again; throws when a bundle cannot be made. Resolves to the folders of the libraries that the bundles
 * hold parts of, as package-lock.json names them.
 */
export async function build({ development = false, folder = path.join(ROOT, 'dist') } = {}) {
  const { build: bundle } = await import('esbuild');
  const started = Date.now();
  const libraries = new Set();
  const made = await Promise.all(
    Object.entries({ ...BUNDLES, ...BROWSER_BUNDLES }).map(async ([name, { entry, ...options }]) => {
      const outfile = path.join(folder, name);
      const { metafile } = await bundle({
        ...(name in BUNDLES ? PROGRAM_OPTIONS : BROWSER_OPTIONS),
        ...options,
        entryPoints: [entry],
        outfile,
        minify: !development,
        sourcemap: development,
        legalComments: 'none',
        metafile: true,
      });
      if (!development) await shortenNames(outfile);
      for (const input of Object.keys(metafile.inputs)) {
        const [library] = /^(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/.exec(input) ?? [];
        if (library) libraries.add(library.slice(0, -1));
      }
      return `${name} ${Math.round(fs.statSync(outfile).size / 1024)} KB`;
    }),
  );
  fs.writeFileSync(path.join(folder, 'rule-pages.json'), JSON.stringify(rulePages()));
  for (const program of ['cli.js', 'server.js']) fs.chmodSync(path.join(folder, program), 0o755);
  console.log(`dist: ${made.join(', ')} (${Date.now() - started} ms)`);
  return [...libraries].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { install } = await import('./install.mjs');
  try {
    await install();
    await build({ development: process.argv.includes('--development') });
  } catch (error) {
    // esbuild has shown its own messages already.
    if (!error.errors) console.error(error.message);
    process.exitCode = 1;
  }
}
