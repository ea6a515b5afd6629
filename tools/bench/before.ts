import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../lib/root.ts';
import { quantile } from './stats.ts';
import { measureStream } from './stream.ts';

/** The commit that the speed of today is held against. */
export const BEFORE = '8dd8e76';

/** Two builds over the same letters, in turns: processor time in milliseconds a letter, medians. */
export interface Compared {
  readonly before: number;
  readonly now: number;
  /** The median of the turns' ratios. */
  readonly ratio: number;
}

/** The command line of the commit that is compared with, built into the cache folder; undefined where the history does not hold it. */
export function earlierCli(): string | undefined {
  const folder = path.join(ROOT, 'node_modules/.cache/determination-letters/bench', BEFORE);
  const cli = path.join(folder, 'dist/cli.js');
  if (fs.existsSync(cli)) return cli;
  if (spawnSync('git', ['cat-file', '-e', `${BEFORE}^{commit}`], { cwd: ROOT }).status !== 0) return undefined;
  fs.mkdirSync(folder, { recursive: true });
  const sources = execFileSync('git', ['archive', BEFORE], { cwd: ROOT, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', folder], { input: sources });
  const tool = pathToFileURL(path.join(folder, 'tools/build.mjs')).href;
  execFileSync(process.execPath, ['-e', `import(${JSON.stringify(tool)}).then(({ build }) => build({}))`], {
    cwd: folder,
  });
  return cli;
}

/** Streams the same letters through both command lines, in turns; undefined where the system does not tell processor time. */
export async function compareStreams(
  before: string,
  now: string,
  letterAt: (i: number) => string,
  letters: number,
  turns: number,
): Promise<Compared | undefined> {
  const times: { readonly before: number; readonly now: number }[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const [earlier, later] = [
      await measureStream(before, letterAt, letters, 1),
      await measureStream(now, letterAt, letters, 1),
    ];
    if (earlier.processor === undefined || later.processor === undefined) return undefined;
    times.push({ before: earlier.processor, now: later.processor });
  }
  const median = (of: (time: (typeof times)[number]) => number): number => quantile(times.map(of), 0.5);
  return {
    before: median(({ before }) => before),
    now: median(({ now }) => now),
    ratio: median(({ before, now }) => now / before),
  };
}
