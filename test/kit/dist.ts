import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const SCRATCH = path.join(ROOT, 'node_modules/.cache/determination-letters');
/** What bundles and pages are made of. */
const SOURCES = ['server/src', 'client/src', 'docs/rules'].map((folder) => path.join(ROOT, folder));

const LOCK = path.join(SCRATCH, 'build.lock');

/** Makes sure that a bundle in dist/ is that of the sources as they are, and gives its path. Test files that run at once build once. */
export async function built(
  name: 'server.js' | 'cli.js' | 'read-pdf.js' | 'read-word.js' | 'web/server.js',
): Promise<string> {
  const bundle = path.join(ROOT, 'dist', name);
  await lock();
  try {
    if (!fs.existsSync(bundle) || fs.statSync(bundle).mtimeMs < Math.max(...SOURCES.map(newest))) {
      const { pathname } = new URL('../../tools/build.mjs', import.meta.url);
      const script = `import(${JSON.stringify(pathname)}).then(({ build }) => build())`;
      const { status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
      if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
    }
  } finally {
    fs.rmSync(LOCK, { recursive: true, force: true });
  }
  return bundle;
}

async function lock(): Promise<void> {
  fs.mkdirSync(SCRATCH, { recursive: true });
  for (;;) {
    try {
      fs.mkdirSync(LOCK);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      // Left after by a run that was killed.
      if (Date.now() - (fs.statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > 60_000) {
        fs.rmSync(LOCK, { recursive: true, force: true });
      }
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

function newest(folder: string): number {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .reduce((latest, entry) => Math.max(latest, fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs), 0);
}
