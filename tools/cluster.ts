// node tools/run.mjs cluster [--letters 100000] [--python PYTHON] [--write]: the same letters through one process, through GNU parallel, and
// through Spark with two workers (PYTHON has pyspark), with one worker of each killed midway. Fails where the findings differ. With --write
// the figures go into docs/performance.md.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exampleLetters } from '../test/fuzz/seeds.ts';
import { freshLetters } from './bench/fresh.ts';
import { makePrograms } from './bench/programs.ts';
import { writeArchive } from './cluster/archive.ts';
import { digestOf } from './cluster/digest.ts';
import { runAlone, runParallel } from './cluster/processes.ts';
import { runSpark } from './cluster/spark.ts';
import { writeTable } from './lib/page-table.ts';

const { values } = parseArgs({
  options: {
    letters: { type: 'string', default: '100000' },
    python: { type: 'string', default: 'python3' },
    write: { type: 'boolean', default: false },
  },
});
const letters = Number(values.letters);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-cluster-'));
try {
  const { cli } = await makePrograms();
  const archive = path.join(folder, 'archive.jsonl');
  await writeArchive(archive, letters, freshLetters(exampleLetters));
  const ways = [
    ['one process', () => runAlone(cli, archive, path.join(folder, 'alone'))],
    [
      'GNU parallel, one of its processes killed midway',
      () => runParallel(cli, archive, path.join(folder, 'parallel')),
    ],
    [
      'Spark with two workers, one of them killed midway',
      () => runSpark(cli, archive, path.join(folder, 'spark'), values.python),
    ],
  ] as const;
  const rows: string[] = [];
  let first: string | undefined;
  for (const [name, run] of ways) {
    const started = performance.now();
    const { output, killed } = await run();
    const seconds = (performance.now() - started) / 1000;
    const { lines, findings, digest } = await digestOf(output);
    first ??= digest;
    const same = digest === first && lines === letters;
    rows.push(
      `| ${name} | ${String(lines)} | ${String(findings)} | ${same ? 'yes' : 'NO'} | ${String(killed)} | ${seconds.toFixed(0)} s |`,
    );
    console.log(rows.at(-1));
    if (!same) process.exitCode = 1;
  }
  if (values.write && process.exitCode !== 1)
    writeTable('docs/performance.md', 'cluster', [
      '| Way | Letters answered | Findings | Same as one process | Processes killed | Time |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ]);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
