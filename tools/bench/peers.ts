import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter, standardKnowledge } from '../../server/src/letter/read.ts';
import { download } from '../lib/download.mjs';
import { ROOT } from '../lib/root.ts';
import { quantile } from './stats.ts';

/** A linter over the same letters: processor time a letter, how many times ours that is, and what it finds in a letter. */
export interface Peer {
  readonly name: string;
  readonly milliseconds: number;
  readonly ratio: number;
  readonly found: number;
}

/** Rounds that do not count: the code is compiled in them. */
const WARM_UP = 3;

type Linter = (text: string) => number | Promise<number>;

/**
 * This program and linters of prose from npm, all over the same letters in turns, for so many rounds. The linters are no part of this project: they
 * are fetched into a folder of the cache when they are first asked for. Rejects where they cannot be had.
 */
export async function measurePeers(texts: readonly string[], rounds: number): Promise<Peer[]> {
  const knowledge = standardKnowledge();
  const linters: [string, Linter][] = [
    ['determination-letters', (text) => checkLetter(readLetter(text, knowledge)).length],
    ...(await loadPeers()),
  ];
  const times = linters.map((): number[] => []);
  const found = linters.map(() => 0);
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [index, [, lint]] of linters.entries()) {
      const started = process.cpuUsage();
      found[index] = 0;
      for (const text of texts) found[index] += await lint(text);
      const { user, system } = process.cpuUsage(started);
      // The first rounds are for compiling.
      if (round >= 0) times[index]!.push((user + system) / 1000 / texts.length);
    }
  }
  const medians = times.map((values) => quantile(values, 0.5));
  return linters.map(([name], index) => ({
    name,
    milliseconds: medians[index]!,
    ratio: medians[index]! / medians[0]!,
    found: found[index]! / texts.length,
  }));
}

async function loadPeers(): Promise<[string, Linter][]> {
  const source = path.join(ROOT, 'tools/bench/peers');
  const lock = fs.readFileSync(path.join(source, 'package-lock.json'));
  const digest = crypto.createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const folder = download(`linters-${digest}`, (temporary) => {
    console.log('Fetching the linters to compare with (100 MB, once) …');
    for (const name of ['package.json', 'package-lock.json'])
      fs.copyFileSync(path.join(source, name), path.join(temporary, name));
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: temporary,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  });
  // They are found next to the file that names them.
  fs.copyFileSync(path.join(source, 'linters.mjs'), path.join(folder, 'linters.mjs'));
  const { peers } = (await import(pathToFileURL(path.join(folder, 'linters.mjs')).href)) as {
    peers: Record<string, () => Promise<Linter>>;
  };
  return Promise.all(
    Object.entries(peers).map(async ([name, make]): Promise<[string, Linter]> => [name, await make()]),
  );
}
