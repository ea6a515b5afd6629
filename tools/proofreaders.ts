// npm run proofreaders: finds out what this program, cspell, Harper and LanguageTool find of errors planted at random in the published letters (the
// invented ones where those are not at hand), how many places each marks in the letters as they are, and how long each takes; writes it to
// docs/accuracy.md. The peers are fetched from their registries the first time. Not for CI. LanguageTool takes most of an hour for all letters:
// `npm run proofreaders -- --letters 12` measures this many, spread evenly, and says so in the table.
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkLetter } from '../server/src/engine/check.ts';
import { loadWords } from '../server/src/knowledge/words/load.ts';
import { readLetter } from '../server/src/letter/read.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import type { Range } from '../server/src/text/range.ts';
import { today } from './lib/days.ts';
import { download } from './lib/download.mjs';
import { ROOT } from './lib/root.ts';
import { makeRandom, type Plant, plantsOf } from './proofreaders/plant.ts';

type Reader = (texts: readonly string[]) => Promise<{ found: readonly Range[][]; microseconds: number }>;

/** A letter with errors in it, and where they are. */
interface Planted {
  readonly text: string;
  readonly slips: readonly { readonly kind: string; readonly range: Range }[];
}

const SEED = 18;
/** Number of errors planted in a letter, far from one another. */
const PER_LETTER = 6;
const APART = 200;
const SOURCE = path.join(ROOT, 'tools/proofreaders');

await loadWords();
const all = lettersAtHand();
const texts = sampleOf(all, asked());
const random = makeRandom(SEED);
const planted = texts.map((text) => plant(text));
const rows: string[] = [];
for (const [name, read] of await readers()) {
  const plain = await read(texts);
  const { found } = await read(planted.map(({ text }) => text));
  const score = { misspelling: [0, 0], grammar: [0, 0] };
  planted.forEach(({ slips }, index) => {
    for (const { kind, range } of slips) {
      const sum = score[kind === 'misspelling' ? 'misspelling' : 'grammar'];
      sum[1]!++;
      if (found[index]!.some(({ start, end }) => start <= range.end && end >= range.start)) sum[0]!++;
    }
  });
  const share = ([right, of]: number[]): string => `${right} of ${of} (${((100 * right!) / of!).toFixed(0)} %)`;
  const alarms = plain.found.reduce((sum, { length }) => sum + length, 0) / texts.length;
  const row = [
    name,
    share(score.misspelling),
    share(score.grammar),
    alarms.toFixed(1),
    (plain.microseconds / texts.length / 1000).toFixed(1),
  ];
  console.log(row.join(' · '));
  rows.push(`| ${row.join(' | ')} |`);
}
write();

/** How many letters are asked for, with `--letters 12`; all of them without it. */
function asked(): number {
  const at = process.argv.indexOf('--letters');
  if (at < 0) return Number.POSITIVE_INFINITY;
  const most = Number(process.argv[at + 1]);
  if (!Number.isInteger(most) || most < 1) throw new Error('After --letters a number of letters is needed.');
  return most;
}

/** So many letters, spread evenly: the same ones each time. */
function sampleOf(letters: readonly string[], most: number): string[] {
  const step = Math.max(1, letters.length / most);
  return letters.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** The letters as they are published, where they are next to the repository; else our own clean ones. */
function lettersAtHand(): string[] {
  const folders = ['../shared/letters', '../shared/letters-unread'].map((folder) => path.join(ROOT, folder));
  const published = folders.filter((folder) => fs.existsSync(folder)).flatMap((folder) => lettersIn(folder, /\.txt$/));
  return published.length > 0 ? published : lettersIn(path.join(ROOT, 'test/letters'), /^clean-.*\.imr$/);
}

function lettersIn(folder: string, names: RegExp): string[] {
  const files = fs
    .readdirSync(folder)
    .filter((name) => names.test(name))
    .sort();
  return files.map((name) => fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
}

/** Plants errors of all kinds in a letter. */
function plant(text: string): Planted {
  const shuffled = plantsOf(readLetter(text), random)
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
  const chosen: Plant[] = [];
  const times = (kind: string): number => chosen.filter((other) => other.kind === kind).length;
  for (const most of [1, 2])
    for (const one of shuffled)
      if (
        chosen.length < PER_LETTER &&
        times(one.kind) < most &&
        chosen.every(({ range }) => Math.abs(range.start - one.range.start) > APART)
      )
        chosen.push(one);
  chosen.sort((a, b) => a.range.start - b.range.start);
  let moved = 0;
  const slips = chosen.map(({ kind, range: { start, end }, newText }) => {
    const range = { start: start + moved, end: start + moved + newText.length };
    moved += newText.length - (end - start);
    return { kind, range };
  });
  return { text: applyEdits(text, chosen), slips };
}

async function readers(): Promise<[string, Reader][]> {
  const own: Reader = each((text) =>
    checkLetter(readLetter(text))
      .filter(({ rule }) => rule.startsWith('wording/'))
      .map(({ range }) => range),
  );
  const folder = fetched();
  fs.copyFileSync(path.join(SOURCE, 'peers.mjs'), path.join(folder, 'peers.mjs'));
  const { peers } = (await import(pathToFileURL(path.join(folder, 'peers.mjs')).href)) as {
    peers: Record<string, () => Promise<(text: string) => Promise<Range[]>>>;
  };
  const others = await Promise.all(
    Object.entries(peers).map(async ([name, make]): Promise<[string, Reader]> => [name, each(await make())]),
  );
  return [
    ['Determination Letters, all of `wording/*`', own],
    ...others,
    ['LanguageTool, English', languageTool(folder)],
  ];
}

/** A reader of texts made of one of a text; the first reading is for compiling and does not count. */
function each(read: (text: string) => Range[] | Promise<Range[]>): Reader {
  return async (all) => {
    for (const text of all) await read(text);
    const started = process.hrtime.bigint();
    const found: Range[][] = [];
    for (const text of all) found.push(await read(text));
    return { found, microseconds: Number(process.hrtime.bigint() - started) / 1000 };
  };
}

function languageTool(folder: string): Reader {
  return (all) => {
    const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'letters-'));
    try {
      const files = all.map((text, index) => {
        const file = path.join(temporary, `${String(index)}.txt`);
        fs.writeFileSync(file, text);
        return file;
      });
      const classes = path.join(folder, 'lib', '*');
      const input = [...files, ...files].join('\n');
      const lines = execFileSync('java', ['-cp', classes, path.join(SOURCE, 'LanguageTool.java')], {
        input,
        maxBuffer: 1e9,
      })
        .toString()
        .trim()
        .split('\n')
        .slice(-all.length)
        .map((line) => line.trim().split(' '));
      const found = lines.map(([, ...places]) =>
        places.map((place) => place.split('-').map(Number)).map(([start = 0, end = 0]) => ({ start, end })),
      );
      return Promise.resolve({ found, microseconds: lines.reduce((sum, [time]) => sum + Number(time), 0) });
    } finally {
      fs.rmSync(temporary, { recursive: true, force: true });
    }
  };
}

/** The folder of the peers, fetched the first time. */
function fetched(): string {
  const names = ['package.json', 'package-lock.json', 'pom.xml'];
  const hash = crypto.createHash('sha256');
  for (const name of names) hash.update(fs.readFileSync(path.join(SOURCE, name)));
  return download(`proofreaders-${hash.digest('hex').slice(0, 12)}`, (temporary) => {
    console.log('Fetching the proofreaders to compare with (300 MB, once) …');
    for (const name of names) fs.copyFileSync(path.join(SOURCE, name), path.join(temporary, name));
    const options = { cwd: temporary, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], options);
    execFileSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], options);
  });
}

/** Writes the table between its marks. */
function write(): void {
  const page = path.join(ROOT, 'docs/accuracy.md');
  const table = [
    `One run on ${today()} over ${texts.length < all.length ? `a sample of ${texts.length} of the ${all.length}` : texts.length} letters, with ${PER_LETTER} errors planted at random (seed ${SEED}) in each, by \`npm run proofreaders\`. “Marked” is all that a program marks in the letters as they are, true or not.`,
    '',
    '| Proofreader | Misspellings found | Slips of grammar found | Marked in a letter | Milliseconds a letter |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  const marked = /<!-- proofreaders -->[\s\S]*?<!-- \/proofreaders -->\n/;
  const section = `<!-- proofreaders -->\n\n${table}\n\n<!-- /proofreaders -->\n`;
  const text = fs.readFileSync(page, 'utf8');
  const heading = '## Proofreading compared with other programs';
  fs.writeFileSync(
    page,
    marked.test(text) ? text.replace(marked, () => section) : `${text.trimEnd()}\n\n${heading}\n\n${section}`,
  );
}
