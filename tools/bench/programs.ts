import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../lib/root.ts';

/** What the bench builds and may lose. */
export const BENCH_CACHE = path.join(ROOT, 'node_modules/.cache/determination-letters/bench');

/** The programs that are measured, as paths of bundles made from the sources as they are. */
export interface Programs {
  readonly server: string;
  readonly cli: string;
  readonly empty: string;
}

/** Bundles the programs as the product's build does, into a folder of the bench's own. Throws when one cannot be made. */
export async function makePrograms(): Promise<Programs> {
  // Two folders deep: the command line reads the version from the package.json above its own folder.
  const folder = path.join(BENCH_CACHE, 'dist');
  const tool = pathToFileURL(path.join(ROOT, 'tools/build.mjs')).href;
  const script = `import(${JSON.stringify(tool)}).then(({ build }) => build({ folder: ${JSON.stringify(folder)} }))`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
  const empty = path.join(folder, 'empty-server.js');
  await build({
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    entryPoints: [path.join(ROOT, 'tools/bench/empty-server.ts')],
    outfile: empty,
  });
  return { server: path.join(folder, 'server.js'), cli: path.join(folder, 'cli.js'), empty };
}
