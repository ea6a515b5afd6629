// node tools/package/vsix.mjs [FOLDER]: writes determination-letters-VERSION.vsix, the extension as it is installed and published, and
// determination-letters-VERSION-web.vsix, the same for VS Code in a browser, into the folder (the root of the repository if none is named).
// What goes in is in .vscodeignore. A browser cannot load Node's programs nor Node a browser's, so each gets its own and no more.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../build.mjs';
import { ROOT } from '../lib/paths.mjs';

/** For each package the entry of the manifest that it has not, and what of dist/ is that entry's. */
const PACKAGES = {
  desktop: { suffix: '', without: 'browser', isOthers: (file) => file.startsWith('dist/web/') },
  web: { suffix: '-web', without: 'main', isOthers: (file) => /^dist\/[^/]+\.js$/.test(file), target: 'web' },
};

/** What an installed extension has no use for. */
const REPOSITORY_ONLY = ['bin', 'dependencies', 'devDependencies', 'private', 'scripts'];

/** What VS Code shows of the extension, in the place of a README about its repository. */
const PAGE = 'docs/extension.md';

/** The files of a package (`desktop`, `web`), from the root of the repository, in their order. dist/ must be built. */
export async function packageFiles(name) {
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
  return files.filter((file) => !PACKAGES[name].isOthers(file)).sort();
}

/** Copies what the package `desktop` or `web` holds into a folder, from dist/ as it is: the extension as it will be installed. Gives its manifest. */
export async function stagePackage(staged, name) {
  for (const file of await packageFiles(name)) {
    fs.cpSync(path.join(ROOT, file), path.join(staged, file));
    if (file.endsWith('.json')) write(path.join(staged, file), JSON.parse(read(path.join(staged, file))));
  }
  const manifest = JSON.parse(read(path.join(staged, 'package.json')));
  for (const key of [PACKAGES[name].without, ...REPOSITORY_ONLY]) delete manifest[key];
  manifest.engines = { vscode: manifest.engines.vscode };
  write(path.join(staged, 'package.json'), manifest);
  fs.copyFileSync(path.join(ROOT, PAGE), path.join(staged, 'README.md'));
  // All that is staged goes in; without the file vsce warns that everything does.
  fs.writeFileSync(path.join(staged, '.vscodeignore'), '');
  return manifest;
}

/** Packs what dist/ holds for `desktop` or `web` into the folder, and gives the path of the package. */
export async function packVsix(folder, name) {
  const { createVSIX } = await import('@vscode/vsce');
  const { suffix, target } = PACKAGES[name];
  const staged = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
  try {
    const manifest = await stagePackage(staged, name);
    const packagePath = path.join(folder, `${manifest.name}-${manifest.version}${suffix}.vsix`);
    await createVSIX({
      cwd: staged,
      packagePath,
      target,
      // The programs are bundles: nothing of node_modules goes in.
      dependencies: false,
      // There is no public repository yet, so there is nothing that links could be rewritten to.
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
    return packagePath;
  } finally {
    fs.rmSync(staged, { recursive: true });
  }
}

function read(file) {
  return fs.readFileSync(file, 'utf8');
}

function write(file, data) {
  fs.writeFileSync(file, JSON.stringify(data));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? ROOT);
  await build();
  for (const name of Object.keys(PACKAGES)) {
    const file = await packVsix(folder, name);
    console.log(`${file} (${Math.round(fs.statSync(file).size / 1024)} KB)`);
  }
}
