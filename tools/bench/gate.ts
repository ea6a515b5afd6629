import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/root.ts';
import { measureEditing } from './editing.ts';
import type { Programs } from './programs.ts';
import { measureReading } from './reading.ts';
import { grown } from './samples.ts';
import { round } from './stats.ts';

/** The recorded ratios. */
const FILE = path.join(ROOT, 'test/speed.json');

/** A ratio may be this many times the recorded one. */
const ALLOWANCE = 1.5;

/** Something else that runs can only make a figure worse: what is recorded is the best of so many tries. */
const TRIES = 8;

/** And what is held against it the best of at most so many: a machine may be busy for minutes, and a program that is not yet compiled says little. */
const MOST_TRIES = 16;

/** Figures that are ratios within one run, by name. */
type Ratios = Readonly<Record<string, number>>;

async function measure(programs: Programs, letter: string, texts: readonly string[]): Promise<Ratios> {
  const ratios: Record<string, number> = {};
  for (const { name, ratio } of measureReading(texts, 0.3).stages.slice(1)) ratios[`${name}, × one look`] = ratio;
  for (const [name, length, edits] of [
    ['a letter', letter.length, 200],
    ['100 KB', 100_000, 40],
  ] as const) {
    const { ratio } = await measureEditing(
      programs.server,
      { program: programs.empty },
      grown(letter, length),
      'push',
      edits,
    );
    ratios[`edit of ${name}, × the empty server`] = ratio.median;
  }
  return ratios;
}

/** Writes the ratios of the best of some tries down, as what later ones are held against. */
export async function recordSpeed(programs: Programs, letter: string, texts: readonly string[]): Promise<void> {
  let best = await measure(programs, letter, texts);
  for (let tries = 1; tries < TRIES; tries++) best = better(best, await measure(programs, letter, texts));
  const rounded = Object.fromEntries(Object.entries(best).map(([name, ratio]) => [name, round(ratio)]));
  fs.writeFileSync(FILE, `${JSON.stringify(rounded, null, 2)}\n`);
}

/** The ratios that are worse than the recorded ones by half, in words; none when all is well. */
export async function findSlower(programs: Programs, letter: string, texts: readonly string[]): Promise<string[]> {
  const recorded = JSON.parse(fs.readFileSync(FILE, 'utf8')) as Ratios;
  let best: Ratios | undefined;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const measured = await measure(programs, letter, texts);
    best = best ? better(best, measured) : measured;
    if (slower(recorded, best).length === 0) return [];
  }
  return slower(recorded, best!);
}

function slower(recorded: Ratios, measured: Ratios): string[] {
  return Object.entries(recorded).flatMap(([name, before]) => {
    const now = measured[name];
    if (now !== undefined && now <= before * ALLOWANCE) return [];
    return [`${name}: ${now === undefined ? 'not measured' : String(round(now))}, recorded ${String(before)}`];
  });
}

function better(one: Ratios, other: Ratios): Ratios {
  return Object.fromEntries(Object.entries(one).map(([name, ratio]) => [name, Math.min(ratio, other[name] ?? ratio)]));
}
