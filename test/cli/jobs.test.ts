import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../kit/dist.ts';
import { Desk } from '../kit/run-cli.ts';
import { MISSPELT } from '../protocol/letters.ts';

let desk: Desk;
let lines: string[];

/** So many that some are done by worker threads. */
const LETTERS = 120;

beforeAll(async () => {
  desk = await Desk.make();
  const folder = path.join(ROOT, 'test/letters');
  const texts = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.imr'))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  const letters = Array.from({ length: LETTERS }, (_, i) => ({
    name: `letters/${String(i).padStart(3, '0')}.imr`,
    text: texts[i % texts.length]!,
  }));
  for (const { name, text } of letters) desk.write(name, text);
  lines = letters.map((letter) => JSON.stringify(letter));
  desk.write('archive.jsonl', `${lines.join('\n')}\n`);
});
afterAll(() => desk.remove());

const run = (args: string, input?: string) => desk.run(args.split(' '), input);
const checkAs = (args: string, input?: string) => run(`check --no-fail --format json ${args}`, input);

describe('whatever the number of threads', () => {
  test.each(['check --no-fail', 'check --no-fail --format json', 'read', 'format'])(
    '%s prints the same',
    async (command) => {
      const alone = await run(`${command} --jobs 1 letters`);
      expect(alone.status).toBe(0);
      expect(alone.stdout.length).toBeGreaterThan(LETTERS);
      expect(await run(`${command} --jobs 3 letters`)).toEqual(alone);
    },
  );

  test('a configuration is followed, and its problems are told once', async () => {
    desk.write('odd.json', '{ "rules": { "structure/*": "off", "nothing/x": "off" } }');
    const alone = await checkAs('--config odd.json --jobs 1 letters');
    expect(alone.stderr.match(/There is no rule/g)).toHaveLength(1);
    expect(alone.status).toBe(2);
    expect(alone.stdout).not.toContain('"structure/');
    expect(await checkAs('--config odd.json --jobs 3 letters')).toEqual(alone);
  });

  test('what cannot be read is told in its order, and the others are done', async () => {
    desk.write('mixed/a.imr', MISSPELT);
    desk.write('mixed/b.imr', 'x\0');
    for (let i = 0; i < LETTERS; i++) desk.write(`mixed/c${String(i)}.imr`, i % 50 === 1 ? '\0' : MISSPELT);
    const alone = await checkAs('--jobs 1 mixed none.imr');
    expect(alone.stderr.match(/\n/g)).toHaveLength(5);
    expect((JSON.parse(alone.stdout) as object[]).length).toBe(LETTERS + 2 - 4);
    expect(await checkAs('--jobs 3 mixed none.imr')).toEqual(alone);
  });

  test('fixes are written', async () => {
    for (let i = 0; i < LETTERS; i++) desk.write(`fix/${String(i)}.imr`, MISSPELT);
    const { status, stdout } = await run('check --fix --jobs 2 fix');
    expect([status, stdout]).toEqual([0, `No findings in ${LETTERS} letters. ${LETTERS} findings fixed.\n`]);
    expect(fs.readdirSync(path.join(desk.folder, 'fix'))).toHaveLength(LETTERS);
  });
});

describe('letters as JSON Lines', () => {
  test('give what files give', async () => {
    const files = await checkAs('letters');
    expect(await checkAs('--input jsonl archive.jsonl')).toEqual(files);
    expect(await checkAs('--input jsonl -', lines.join('\n'))).toEqual(files);
    expect(await checkAs('--input jsonl --jobs 1 -', lines.join('\r\n'))).toEqual(files);
  });

  test('that are broken are told with their line, and the others are done', async () => {
    const input = [lines[0], '', '{"name": "x.imr"', '[]', 'null', '{"text": 1}', '{"name": 2, "text": ""}', lines[1]];
    const { status, stdout, stderr } = await checkAs('--input jsonl --stdin-name in.jsonl -', input.join('\n'));
    expect(status).toBe(2);
    const told = stderr.trimEnd().split('\n');
    expect(told.map((line) => /in\.jsonl:\d+ .*?(?=:|$)/.exec(line)?.[0])).toEqual([
      'in.jsonl:3 is not JSON',
      'in.jsonl:4 has no "text" that is a string',
      'in.jsonl:5 has no "text" that is a string',
      'in.jsonl:6 has no "text" that is a string',
      'in.jsonl:7 has a "name" that is not a string',
    ]);
    const paths = (JSON.parse(stdout) as { path: string }[]).map((letter) => letter.path);
    expect(paths).toEqual(['letters/000.imr', 'letters/001.imr']);
  });

  test('without a name have that of their line', async () => {
    const { stdout } = await run('format --format jsonl --input jsonl -', '{"text": "A"}\n\n{"text": "B"}');
    expect(stdout.trimEnd().split('\n')).toEqual([
      '{"path":"standard input:1","text":"A"}',
      '{"path":"standard input:3","text":"B"}',
    ]);
  });

  test('may be no UTF-8, contain NUL characters or not be there', async () => {
    const bytes = Buffer.concat([Buffer.from([0x22, 0xff, 0x22, 0x0a]), Buffer.from('{"text": "a\\u0000"}\n')]);
    const { status, stderr } = await desk.run(['check', '--input', 'jsonl', '-', 'none.jsonl', '.'], bytes);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'determination-letters: standard input:1 is not UTF-8 text',
      'determination-letters: standard input:2 contains NUL bytes; it is a binary file, not a letter',
      'determination-letters: none.jsonl does not exist',
      'determination-letters: . is a folder',
    ]);
  });

  test('come one by one where the caller waits for each answer', async () => {
    const { status, stdout } = await desk.talk(
      ['read', '--format', 'jsonl', '--input', 'jsonl', '--jobs', '1', '-'],
      lines.slice(0, 3).map((line) => `${line}\n`),
    );
    expect([status, stdout.trimEnd().split('\n').length]).toEqual([0, 3]);
  });
});

test('wrong use is told in one line', async () => {
  for (const [args, message] of [
    ['check --jobs 0 letters', '--jobs takes a number from 1 to 256, not “0”.'],
    ['check --jobs two letters', '--jobs takes a number'],
    ['check --stdin-name a.imr letters', '--stdin-name names standard input'],
    ['check --input csv letters', '--input takes letter, jsonl'],
    ['check --fix --input jsonl archive.jsonl', '--fix changes files'],
    ['format --write --input jsonl archive.jsonl', '--write changes files'],
  ] as const) {
    const { status, stdout, stderr } = await run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  }
});
