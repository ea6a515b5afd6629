import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collectLetter } from '../../server/src/cli/across/collected.ts';
import { MOST_ACROSS } from '../../server/src/cli/across/collected.ts';
import { LettersAcross } from '../../server/src/cli/across/letters-across.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { DRAFT, EARLIER } from '../across/letters.ts';
import { Desk } from '../kit/run-cli.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

interface Element {
  readonly path: string;
  readonly across?: true;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly related: readonly { readonly path?: string; readonly range: object }[];
  }[];
}

const PASTED = 'facts/pasted-rationale';
const TWICE = 'facts/case-number-twice';
/** The case of another letter, hurt on another day. */
const OTHER_DAY = EARLIER.replace('05/20/2015', '05/21/2015');

async function check(...args: string[]) {
  const { status, stdout, stderr } = await desk.run(['check', '--format', 'json', ...args]);
  const letters = JSON.parse(stdout) as Element[];
  const told = letters
    .filter(({ across }) => across)
    .map(({ path, findings }) => [path, ...findings.map(({ rule }) => rule)]);
  return { status, stderr, letters, told };
}

const place = (text: string, words: string): object => {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  const start = { line: before.length - 1, character: before.at(-1)!.length };
  return { start, end: { line: start.line, character: start.character + words.length } };
};

describe('check --across', () => {
  beforeEach(() => {
    desk.write('a.imr', DRAFT);
    desk.write('b.imr', EARLIER);
  });

  test('tells behind the letters what two of them tell together, with the path and place in the other', async () => {
    const { letters, told, status } = await check('--across', '.');
    expect([status, told]).toEqual([1, [['a.imr', PASTED]]]);
    expect(letters.map(({ path }) => path)).toEqual(['a.imr', 'b.imr', 'a.imr']);
    const [copy, own] = letters[2]!.findings[0]!.related;
    const sentence = /The examination shows that the right knee .*?\./.exec(EARLIER)![0];
    expect(copy).toMatchObject({ path: 'b.imr', range: place(EARLIER, sentence) });
    expect(own).not.toHaveProperty('path');
    expect((await check('.')).letters).toEqual(letters.slice(0, 2));
  });

  test('shows the lines of both letters, and counts a letter once', async () => {
    const { stdout } = await desk.run(['check', '--across', '.']);
    expect(stdout).toMatch(/^a\.imr:\d+:\d+ warning This sentence is identical in “b\.imr”.*\n.*right knee/m);
    expect(stdout).toMatch(/^ {2}b\.imr:\d+:\d+ The identical sentence is here\.\n.*right knee/m);
    expect(stdout).toMatch(/ in 1 of 2 letters\.\n$/);
  });

  test.each(['github', 'junit', 'sarif'])('%s has the place in the other letter', async (format) => {
    const { stdout } = await desk.run(['check', '--across', '--rule', PASTED, '--format', format, '.']);
    const { start } = place(EARLIER, 'The examination shows that the right knee') as { start: { line: number } };
    const line = start.line + 1;
    expect(stdout).toContain(format === 'sarif' ? `{"uri":"b.imr"},"region":{"startLine":${line},` : `b.imr:${line}:`);
  });

  test('is the same for JSON Lines, from standard input too, and whatever the number of threads', async () => {
    for (let i = 0; i < 100; i++)
      desk.write(`c${i}.imr`, OTHER_DAY.replaceAll('CM16-0900012', `CM16-09${String(10_000 + (i >> 1))}`));
    const files = await check('--across', '--jobs', '1', '.');
    expect(files.told).toHaveLength(100);
    expect(await check('--across', '--jobs', '3', '.')).toEqual(files);
    const lines = files.letters
      .filter(({ across }) => !across)
      .map(({ path: name }) => ({ name, text: desk.read(name) }));
    const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    desk.write('all.jsonl', input);
    expect(await check('--across', '--input', 'jsonl', 'all.jsonl')).toEqual(files);
    const { stdout } = await desk.run(['check', '--across', '--input', 'jsonl', '--format', 'jsonl', '-'], input);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(files.letters);
  });

  test('tells letters of one name apart, and never opens a file that only a line names', async () => {
    const lines = [DRAFT, EARLIER, OTHER_DAY].map((text) => JSON.stringify({ name: 'b.imr', text })).join('\n');
    const { stdout } = await desk.run(['check', '--across', '--rule', TWICE, '--input', 'jsonl', '-'], lines);
    expect(stdout.match(/^b\.imr:\d+:\d+ warning/gm)).toHaveLength(2);
    expect(stdout).toContain('“b.imr (3)”');
    expect(stdout).not.toContain(' | ');
  });

  test('compares what is left after fixes', async () => {
    desk.write('a.imr', DRAFT.replace('CLINICAL CASE SUMMARY', 'CLINCAL CASE SUMMARY'));
    const { told } = await check('--across', '--fix', '.');
    expect([told, desk.read('a.imr')]).toEqual([[['a.imr', PASTED]], DRAFT]);
  });

  test('follows levels, suppressions, ignored letters and --level', async () => {
    desk.write('determination-letters.json', `{ "rules": { "${PASTED}": "hint" } }`);
    const [, , a] = (await check('--across', '.')).letters;
    expect(a?.findings[0]?.severity).toBe('hint');
    expect((await check('--across', '--level', 'information', '.')).told).toEqual([]);
    desk.write('determination-letters.json', '{ "ignore": "b.imr" }');
    expect((await check('--across', '.')).told).toEqual([]);
    desk.write('determination-letters.json', '{}');
    desk.write('a.imr', `<!-- ignore-letter ${PASTED}: both knees were hurt -->\n${DRAFT}`);
    expect((await check('--across', '.')).told).toEqual([]);
  });

  test('refuses what does not go together', async () => {
    const wrong = async (...args: string[]) => (await desk.run(['check', ...args, '.'])).stderr;
    expect(await wrong('--rule', PASTED)).toContain(
      `${PASTED} compares letters with each other: it requires --across.`,
    );
    expect(await wrong('--across', '--fix', '--dry-run')).toContain('it cannot be used with --across');
  });
});

test('letters for which there is no more room are counted, and the others compared', () => {
  expect(MOST_ACROSS).toBe(100_000);
  const kept = new LettersAcross(undefined, () => false, 2);
  const collect = (text: string) => collectLetter(readLetter(text), { levels: {} }, undefined)!;
  [DRAFT, EARLIER, OTHER_DAY].forEach((text, index) => kept.add(`${index}.imr`, collect(text), false));
  const found = [...kept.findings()].map(({ letter, findings }) => [letter.path, ...findings.map(({ rule }) => rule)]);
  expect([kept.left, found]).toEqual([1, [['0.imr', PASTED]]]);
});

describe('a baseline', () => {
  beforeEach(() => {
    desk.write('in/a.imr', DRAFT);
    desk.write('in/b.imr', EARLIER);
  });
  const known = (...more: string[]) => check('--across', '--baseline', 'known.json', ...more, 'in');

  test('knows findings across letters again, also when text and files are moved', async () => {
    expect((await known('--update-baseline')).letters.flatMap(({ findings }) => findings)).toEqual([]);
    expect((await known()).told).toEqual([]);
    desk.write('in/a.imr', DRAFT.replace('Decision rationale:', 'Decision rationale: The records were read.\n\n'));
    desk.write('in/c.imr', EARLIER);
    desk.write('in/b.imr', 'Nothing.');
    expect((await known('--rule', PASTED)).told).toEqual([]);
    desk.write('in/d.imr', OTHER_DAY);
    expect((await known()).told).toEqual([
      ['in/c.imr', TWICE],
      ['in/d.imr', TWICE],
    ]);
  });

  test('keeps them where letters are not compared, and prunes them where they are gone', async () => {
    await known('--update-baseline');
    const before = desk.read('known.json');
    expect(before).toContain(PASTED);
    await check('--baseline', 'known.json', '--update-baseline', 'in');
    await check('--baseline', 'known.json', '--prune-baseline', 'in');
    expect(desk.read('known.json')).toBe(before);
    desk.write('in/b.imr', 'Nothing.');
    await known('--prune-baseline');
    expect(desk.read('known.json')).not.toContain(PASTED);
  });

  test('that the configuration names holds as well', async () => {
    await known('--update-baseline');
    desk.write('determination-letters.json', '{ "baseline": "known.json" }');
    expect((await check('--across', 'in')).told).toEqual([]);
  });
});
