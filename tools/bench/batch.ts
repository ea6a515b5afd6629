import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { quantile } from './stats.ts';

/** The command line over many letters: a whole call, the same call over one letter, and what a second of the difference checks. */
export interface Batch {
  readonly letters: number;
  /** How many threads it may use. */
  readonly jobs: number;
  readonly milliseconds: number;
  readonly startMilliseconds: number;
  /** Without the start: what a second is worth once it runs. */
  readonly lettersPerSecond: number;
  /** With the start, and all that is still slow at first. */
  readonly coldLettersPerSecond: number;
}

/**
 * Lets the command line check a folder with this many letters, the samples again and again, with each number of threads in turns; the folder
 * is deleted afterwards. Peers that check the same folder can be called in the same turns.
 */
export function measureBatch(
  cli: string,
  texts: readonly string[],
  letters: number,
  calls: number,
  jobs: readonly number[],
): Batch[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-bench-'));
  try {
    const many = path.join(folder, 'many');
    const one = path.join(folder, 'one');
    fs.mkdirSync(many);
    fs.mkdirSync(one);
    for (let i = 0; i < letters; i++) fs.writeFileSync(path.join(many, `${String(i)}.imr`), texts[i % texts.length]!);
    fs.writeFileSync(path.join(one, '0.imr'), texts[0]!);
    const start: number[] = [];
    const all = jobs.map((): number[] => []);
    for (let i = 0; i < calls; i++) {
      start.push(timeOf(cli, one, 1));
      jobs.forEach((threads, index) => all[index]!.push(timeOf(cli, many, threads)));
    }
    const startMilliseconds = quantile(start, 0.5);
    return jobs.map((threads, index) => {
      const milliseconds = quantile(all[index]!, 0.5);
      return {
        letters,
        jobs: threads,
        milliseconds,
        startMilliseconds,
        lettersPerSecond: ((letters - 1) * 1000) / (milliseconds - startMilliseconds),
        coldLettersPerSecond: (letters * 1000) / milliseconds,
      };
    });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function timeOf(cli: string, folder: string, jobs: number): number {
  const started = performance.now();
  const args = ['check', '--format', 'json', '--no-fail', '--jobs', String(jobs), folder];
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`check ended with ${String(status)}: ${stderr}`);
  return performance.now() - started;
}
