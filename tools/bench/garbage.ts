import { spawnSync } from 'node:child_process';

/** Letters of the shorter call, with which the program starts. */
const FIRST = 300;

/**
 * Measures the memory that checking a letter asks V8 for, in KB: what the collector reports of a call with one thread over many letters, less the
 * same of a call over few. Nearly all of it is garbage soon. Throws when the program fails; undefined if the collector tells nothing.
 */
export function measureGarbage(cli: string, letterAt: (i: number) => string, letters: number): number | undefined {
  const few = givenOut(cli, letterAt, FIRST);
  const many = givenOut(cli, letterAt, FIRST + letters);
  return few === undefined || many === undefined ? undefined : ((many - few) * 1024) / letters;
}

/** What was in use before and after a collection, in MB. */
const COLLECTION = /: (?:Scavenge|Mark-Compact)[^\n]*? ([\d.]+) \([\d.]+\) -> ([\d.]+) \(/g;

function givenOut(cli: string, letterAt: (i: number) => string, letters: number): number | undefined {
  const input = Array.from({ length: letters }, (_, i) =>
    JSON.stringify({ name: `${String(i)}.imr`, text: letterAt(i) }),
  );
  const args = ['check', '--no-fail', '--input', 'jsonl', '--format', 'jsonl', '--jobs', '1', '-'];
  const { status, stdout } = spawnSync(process.execPath, ['--trace-gc', cli, ...args], {
    input: input.join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`check ended with ${String(status)}`);
  let left = 0;
  let sum = 0;
  for (const [, before, after] of stdout.matchAll(COLLECTION)) {
    sum += Number(before) - left;
    left = Number(after);
  }
  return sum > 0 ? sum : undefined;
}
