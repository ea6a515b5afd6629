import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { quantile } from './stats.ts';

/** The command line over many letters: a whole call, the same call over one letter, and what a second of the difference checks. */
export interface Batch {
  readonly letters: number;
  readonly milliseconds: number;
  readonly startMilliseconds: number;
  readonly lettersPerSecond: number;
}

/** Lets the command line check a folder with so many letters, the samples again and again; the folder is deleted afterwards. */
export function measureBatch(cli: string, texts: readonly string[], letters: number, calls: number): Batch {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-bench-'));
  try {
    const many = path.join(folder, 'many');
    const one = path.join(folder, 'one');
    fs.mkdirSync(many);
    fs.mkdirSync(one);
    for (let i = 0; i < letters; i++) fs.writeFileSync(path.join(many, `${String(i)}.imr`), texts[i % texts.length]!);
    fs.writeFileSync(path.join(one, '0.imr'), texts[0]!);
    const all: number[] = [];
    const start: number[] = [];
    for (let i = 0; i < calls; i++) {
      start.push(timeOf(cli, one));
      all.push(timeOf(cli, many));
    }
    const milliseconds = quantile(all, 0.5);
    const startMilliseconds = quantile(start, 0.5);
    const lettersPerSecond = ((letters - 1) * 1000) / (milliseconds - startMilliseconds);
    return { letters, milliseconds, startMilliseconds, lettersPerSecond };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function timeOf(cli: string, folder: string): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', '--no-fail', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`check ended with ${String(status)}: ${stderr}`);
  return performance.now() - started;
}
