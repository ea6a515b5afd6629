// npm run generate [-- --check]: writes what is made from the rule folders: registry, pages, docs/rules, the figures in README.md and docs/accuracy.md, the
// settings in package.json, the schema of the configuration file, the snippets from the library of phrases, and the libraries' licenses. With --check only compares; exits 1 where something is stale.
import fs from 'node:fs';
import path from 'node:path';
import { generatedFiles, staleFiles } from './generate/files.ts';
import { ROOT } from './lib/root.ts';

const { stale, left } = staleFiles(ROOT, await generatedFiles(ROOT));

if (process.argv.includes('--check')) {
  for (const file of [...stale.map((file) => file.path), ...left]) console.log(`stale: ${file}`);
  if (stale.length + left.length > 0) process.exitCode = 1;
} else {
  for (const { path: file, text } of stale) {
    const full = path.join(ROOT, file);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, text);
    console.log(`written: ${file}`);
  }
  for (const file of left) {
    fs.rmSync(path.join(ROOT, file));
    console.log(`removed: ${file}`);
  }
}
