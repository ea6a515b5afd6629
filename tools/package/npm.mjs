// node tools/package/npm.mjs [FOLDER]: writes determination-letters-VERSION.tgz, the npm package with the command line and the language
// server for other editors, into the folder (the root of the repository if none is named).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../build.mjs';
import { ROOT } from '../lib/paths.mjs';
import { readNpm } from '../lib/processes.mjs';

/** What the package holds apart from its manifest: programs with all that they need, the pages that findings link to, what a reader expects. */
const CONTENTS = [
  'dist/cli.js',
  'dist/server.js',
  'dist/configuration.js',
  'dist/mcp.js',
  'dist/words.js',
  'dist/read-pdf.js',
  'dist/read-word.js',
  'dist/write-word.js',
  'docs/rules',
  'docs/guidelines',
  'schemas',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'THIRD-PARTY-NOTICES.txt',
];

/** The manifest: what it shares with the extension's is taken from there. Nothing is depended on, since the programs are bundles. */
function manifest() {
  const own = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const { name, version, description, keywords, license, engines } = own;
  return {
    ...{ name, version, description, keywords, license },
    engines: { node: engines.node },
    bin: { 'determination-letters': 'dist/cli.js', 'determination-letters-server': 'dist/server.js' },
    files: CONTENTS,
  };
}

/** Packs dist/ as it is, and gives the path of the tarball. */
export function packNpm(folder = ROOT) {
  const staged = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
  try {
    for (const each of CONTENTS) fs.cpSync(path.join(ROOT, each), path.join(staged, each), { recursive: true });
    for (const program of ['cli.js', 'server.js']) fs.chmodSync(path.join(staged, 'dist', program), 0o755);
    fs.writeFileSync(path.join(staged, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
    const [packed] = Object.values(
      JSON.parse(readNpm(staged, ['pack', '--json', '--ignore-scripts', '--loglevel=error'])),
    );
    const file = path.join(folder, packed.filename);
    fs.copyFileSync(path.join(staged, packed.filename), file);
    return file;
  } finally {
    fs.rmSync(staged, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build();
  const file = packNpm(path.resolve(process.argv[2] ?? ROOT));
  console.log(`${file} (${Math.round(fs.statSync(file).size / 1024)} KB)`);
}
