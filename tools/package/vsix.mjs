// node tools/package/vsix.mjs [FOLDER]: writes determination-letters-VERSION.vsix, the extension as it is installed and published, into
// the folder (the root of the repository if none is named). What goes in stands in .vscodeignore.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../lib/paths.mjs';

/** Builds, packs and gives the path of the package. */
export async function packVsix(folder = ROOT) {
  const { createVSIX } = await import('@vscode/vsce');
  const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const packagePath = path.join(folder, `${name}-${version}.vsix`);
  await createVSIX({
    cwd: ROOT,
    packagePath,
    // The programs are bundles: nothing of node_modules goes in.
    dependencies: false,
    // There is no public repository yet, so links of the README stay as they are.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = await packVsix(path.resolve(process.argv[2] ?? ROOT));
  console.log(`${file} (${Math.round(fs.statSync(file).size / 1024)} KB)`);
}
