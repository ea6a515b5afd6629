// npm run fuzz [-- --cases N] [--seed S] [--minutes M] [--target NAME]…: changes letters, configurations and editing sessions at random and
// looks whether what must hold of them does. What fails is printed, made small; --keep writes it to test/fuzz/kept, where it is a test.
// --write puts how many cases were done into docs/reliability.md.
// Many cases are done in rounds, each with the next seed and a line of its own: a run that was cut short goes on with --seed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Bounds, run } from '../test/fuzz/loop.ts';
import type { Target } from '../test/fuzz/target.ts';
import { targets } from '../test/fuzz/targets/index.ts';
import { writeTable } from './lib/page-table.ts';
import { ROOT } from './lib/root.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '60' },
    target: { type: 'string', multiple: true, default: targets.map(({ name }) => name) },
    keep: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const chosen = targets.filter(({ name }) => values.target.includes(name));
if (chosen.length === 0) {
  console.error(`There is no such target. The targets are: ${targets.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
/** What is kept of a round to be changed further grows with it: so many cases, and another begins again. */
const ROUND = 20_000;

const share = 1 / chosen.length;
const rows = ['| Target | Cases | Kinds of failure |', '| --- | --- | --- |'];
for (const target of chosen) {
  const end = Date.now() + Number(values.minutes) * 60_000 * share;
  const wanted = Math.ceil(Number(values.cases) * share);
  const sum = { cases: 0, failures: 0 };
  for (let seed = Number(values.seed); sum.cases < wanted && Date.now() < end; seed++) {
    const bounds = { cases: Math.min(wanted - sum.cases, ROUND), seed, time: end - Date.now() };
    const { cases, failures } = await round(target, bounds);
    sum.cases += cases;
    sum.failures += failures;
  }
  rows.push(`| \`${target.name}\` | ${sum.cases.toLocaleString('en')} | ${sum.failures.toLocaleString('en')} |`);
}
if (values.write) writeTable('docs/reliability.md', 'fuzz', rows);

/** Does one round, tells what came of it, and gives the numbers of its cases and of their kinds of failure. */
async function round(target: Target, bounds: Bounds): Promise<{ cases: number; failures: number }> {
  const started = Date.now();
  const { cases, failures, interesting, slowest } = await run(target, bounds);
  const seconds = (Date.now() - started) / 1000;
  console.log(
    `${target.name}, seed ${String(bounds.seed)}: ${String(cases)} cases in ${seconds.toFixed(0)} s (${(cases / seconds).toFixed(0)}/s), ${String(interesting)} did something new, ` +
      `slowest ${slowest.perCharacter.toFixed(0)} µs a character, ${String(failures.length)} kinds of failure`,
  );
  for (const failure of failures) {
    process.exitCode = 1;
    console.log(`\n  case ${String(failure.number)}: ${failure.why}\n  ${JSON.stringify(failure.input)}`);
    if (values.keep) keep(failure.target, failure.input, failure.why);
  }
  return { cases, failures: failures.length };
}

function keep(target: string, input: string, why: string): void {
  const name = `${target}-${createHash('sha256').update(input).digest('hex').slice(0, 12)}.json`;
  const file = path.join(ROOT, 'test/fuzz/kept', name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify({ target, why, input }, null, 2)}\n`);
  console.log(`  kept: ${path.relative(ROOT, file)}`);
}
