import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../lib/root.ts';
import { measureEditing, measureStart } from './editing.ts';
import { measureGarbage } from './garbage.ts';
import { BENCH_CACHE, type Programs } from './programs.ts';
import { grown } from './samples.ts';
import { quantile } from './stats.ts';
import { measureStream, type Streamed } from './stream.ts';

/** The commit that the speed of today is held against. */
export const BEFORE = '8dd8e76';

/** One figure of both builds, measured in turns in one run; a ratio of undefined was not measured. */
export interface ComparedFigure {
  readonly name: string;
  readonly unit: string;
  readonly before: number | undefined;
  readonly now: number | undefined;
  readonly ratio: number | undefined;
  /** The ratio that is aimed at, at most. */
  readonly target: number;
}

/** How long to measure. */
export interface Effort {
  readonly letters: number;
  readonly turns: number;
  readonly starts: number;
  /** Edits of a letter, of one of 100 KB, of one of 1 MB, and until memory is taken. */
  readonly edits: readonly [letter: number, long: number, longest: number, many: number];
}

/** The programs of the commit that is compared with, built into the cache folder; undefined if the history does not hold it. */
export function earlierPrograms(): Omit<Programs, 'empty'> | undefined {
  const folder = path.join(BENCH_CACHE, BEFORE);
  const [server, cli] = ['server.js', 'cli.js'].map((file) => path.join(folder, 'dist', file)) as [string, string];
  if (fs.existsSync(cli)) return { server, cli };
  if (spawnSync('git', ['cat-file', '-e', `${BEFORE}^{commit}`], { cwd: ROOT }).status !== 0) return undefined;
  fs.mkdirSync(folder, { recursive: true });
  const sources = execFileSync('git', ['archive', BEFORE], { cwd: ROOT, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', folder], { input: sources });
  const tool = pathToFileURL(path.join(folder, 'tools/build.mjs')).href;
  execFileSync(process.execPath, ['-e', `import(${JSON.stringify(tool)}).then(({ build }) => build({}))`], {
    cwd: folder,
  });
  return { server, cli };
}

/** Measures both builds in turns: letters that never come twice, edits, starts and memory. */
export async function compareBuilds(
  before: Omit<Programs, 'empty'>,
  now: Programs,
  typed: string,
  letterAt: (i: number) => string,
  { letters, turns, starts, edits }: Effort,
): Promise<ComparedFigure[]> {
  return [
    ...(await compareStreams(before.cli, now.cli, letterAt, letters, turns)),
    ...(await compareStages(letterAt, letters)),
    figureOf(
      'memory given out, KB a letter',
      'KB',
      0.5,
      await inTurn(before.cli, now.cli, (cli) => measureGarbage(cli, letterAt, letters)),
    ),
    ...(await compareEdits(before.server, now.server, typed, edits)),
    ...(await compareStarts(before.server, now.server, typed, starts)),
  ];
}

type Both = readonly [before: number | undefined, now: number | undefined];

async function inTurn<T>(before: string, now: string, measure: (program: string) => T | Promise<T>): Promise<[T, T]> {
  return [await measure(before), await measure(now)];
}

function figureOf(name: string, unit: string, target: number, [before, now]: Both, ratio?: number): ComparedFigure {
  const simple = before === undefined || now === undefined ? undefined : now / before;
  return { name, unit, before, now, ratio: ratio ?? simple, target };
}

async function compareStreams(
  before: string,
  now: string,
  letterAt: (i: number) => string,
  letters: number,
  turns: number,
): Promise<ComparedFigure[]> {
  const pairs: [Streamed, Streamed][] = [];
  for (let turn = 0; turn < turns; turn++)
    pairs.push(await inTurn(before, now, (cli) => measureStream(cli, letterAt, letters, 1)));
  const middle = (of: (pair: [Streamed, Streamed]) => number | undefined): number | undefined => {
    const values = pairs.map(of).filter((value) => value !== undefined);
    return values.length > 0 ? quantile(values, 0.5) : undefined;
  };
  const processor = pairs.map(([{ processor: a }, { processor: b }]) =>
    a === undefined || b === undefined ? undefined : b / a,
  );
  return [
    figureOf(
      'a letter of a stream, processor time',
      'ms',
      0.4,
      [middle(([{ processor: a }]) => a), middle(([, { processor: b }]) => b)],
      middle((pair) => processor[pairs.indexOf(pair)]),
    ),
    figureOf('memory of the stream', 'MB', 1, [middle(([{ peak }]) => peak), middle(([, { peak }]) => peak)]),
  ];
}

/** What a build reads and checks letters with. */
interface Engine {
  readonly readLetter: (text: string) => object;
  readonly checkLetter: (letter: object) => readonly unknown[];
}

/** Reading and rules in this process, by turns of fifty letters. */
async function compareStages(letterAt: (i: number) => string, letters: number): Promise<ComparedFigure[]> {
  const engines = [await engineOf(path.join(BENCH_CACHE, BEFORE), 'before'), await engineOf(ROOT, 'now')];
  const times = engines.map(() => ({ reading: 0, rules: 0 }));
  for (let first = 0; first < letters; first += 50) {
    const texts = Array.from({ length: 50 }, (_, i) => letterAt(first + i));
    engines.forEach(({ readLetter, checkLetter }, which) => {
      const started = process.cpuUsage();
      const read = texts.map((text) => readLetter(text));
      const between = process.cpuUsage();
      for (const letter of read) checkLetter(letter);
      // With the first letters the code is compiled.
      if (first < 200) return;
      const ended = process.cpuUsage(between);
      times[which]!.rules += ended.user + ended.system;
      times[which]!.reading += between.user + between.system - started.user - started.system;
    });
  }
  const counted = (letters - 200) * 1000;
  const both = (stage: 'reading' | 'rules'): Both => [times[0]![stage] / counted, times[1]![stage] / counted];
  return [figureOf('reading a letter', 'ms', 0.4, both('reading')), figureOf('its rules', 'ms', 0.5, both('rules'))];
}

async function engineOf(folder: string, name: string): Promise<Engine> {
  const outfile = path.join(BENCH_CACHE, `engine-${name}.mjs`);
  await build({
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    stdin: {
      contents: "export * from './server/src/letter/read.ts'; export * from './server/src/engine/check.ts';",
      resolveDir: folder,
    },
    outfile,
  });
  return (await import(pathToFileURL(outfile).href)) as Engine;
}

async function compareEdits(
  before: string,
  now: string,
  typed: string,
  [some, fewer, few, many]: Effort['edits'],
): Promise<ComparedFigure[]> {
  const figures: ComparedFigure[] = [];
  for (const [name, length, edits, target] of [
    ['a letter', typed.length, some, 0.5],
    ['100 KB', 100_000, fewer, 0.33],
    ['1 MB', 1_000_000, few, 0.25],
  ] as const) {
    const { server, other, ratio } = await measureEditing(
      now,
      { program: before },
      grown(typed, length),
      'push',
      edits,
    );
    figures.push(figureOf(`edit of ${name}, median`, 'ms', target, [other.median, server.median], ratio.median));
    if (edits === some)
      figures.push(figureOf(`edit of ${name}, 99th percentile`, 'ms', target, [other.p99, server.p99], ratio.p99));
  }
  const { memory } = await measureEditing(now, { program: before }, typed, 'push', many);
  figures.push(figureOf(`memory after ${String(memory.edits)} edits`, 'MB', 1, [memory.other, memory.server]));
  return figures;
}

async function compareStarts(before: string, now: string, typed: string, starts: number): Promise<ComparedFigure[]> {
  const start = await measureStart(now, { program: before }, typed, starts);
  return [
    figureOf('start to the first diagnostics', 'ms', 0.7, [start.other, start.server], start.ratio),
    figureOf('the same, processor time', 'ms', 0.7, [start.processor?.other, start.processor?.server]),
  ];
}
