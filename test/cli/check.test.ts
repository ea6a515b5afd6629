import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../kit/run-cli.ts';
import { CLEAN, MISSPELT, MISSPELT_RANGE } from '../protocol/letters.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

interface Checked {
  path: string;
  findings: { rule: string; severity: string; range: unknown; message: string; url: string }[];
}
const json = (stdout: string) => JSON.parse(stdout) as Checked[];
const check = (...args: string[]) => desk.run(['check', '--format', 'json', ...args]);

describe('exit status', () => {
  test('0 where nothing is found', async () => {
    desk.write('clean.imr', CLEAN);
    expect(await check('clean.imr')).toMatchObject({ status: 0, stderr: '' });
  });

  test('1 for a warning, 0 with --no-fail', async () => {
    desk.write('a.imr', MISSPELT);
    expect((await check('a.imr')).status).toBe(1);
    const { status, stdout } = await check('a.imr', '--no-fail');
    expect([status, json(stdout)[0]?.findings.length]).toEqual([0, 1]);
  });

  test('0 for what is only information', async () => {
    desk.write('recipe.imr', 'Take two eggs.\n');
    const { status, stdout } = await check('recipe.imr');
    expect(json(stdout)[0]?.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['structure/not-a-letter', 'information'],
    ]);
    expect(status).toBe(0);
  });

  test('2 where something cannot be read, also with --no-fail; the others are checked', async () => {
    desk.write('a.imr', MISSPELT);
    const { status, stdout, stderr } = await check('missing.imr', 'a.imr', '--no-fail');
    expect(status).toBe(2);
    expect(stderr).toBe('determination-letters: missing.imr does not exist\n');
    expect(json(stdout)).toMatchObject([{ path: 'a.imr', findings: [{ rule: 'structure/heading-spelling' }] }]);
  });

  test.each([
    [['check'], 'Name the letters to check'],
    [['check', 'a.imr', '--formt', 'json'], 'There is no option --formt. Did you mean --format?'],
    [['check', 'a.imr', '--format', 'xml'], '--format takes text, json, jsonl, sarif, github, junit, not “xml”.'],
    [['check', 'a.imr', '--level', 'warn'], '--level takes error, warning, information, hint'],
    [['check', 'a.imr', '--rule', 'structure/no-isue'], 'Did you mean structure/no-issue?'],
    [['check', 'a.imr', '--rule', 'counts/totl'], '--rule does not accept “counts/totl”. It accepts counts/'],
    [['explain', 'nonsense'], 'explain does not accept “nonsense”. For all names, run determination-letters rules.'],
    [['help', 'chek'], 'There is no command “chek”. Did you mean check?'],
    [['check', 'a.imr', '--rule'], '--rule'],
    [['check', '--fix', '-'], '--fix changes files'],
    [['chek', 'a.imr'], 'There is no command “chek”. Did you mean check?'],
    [['constructor'], 'There is no command “constructor”.'],
  ])('2 for wrong use: %j', async (args, message) => {
    desk.write('a.imr', MISSPELT);
    const { status, stdout, stderr } = await desk.run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(stdout).toBe('');
  });
});

describe('bad input', () => {
  const half = Buffer.from([0x48, 0x4f, 0xff, 0xfe, 0x57]);

  test.each<[string, string | Uint8Array, string]>([
    ['latin.imr', half, 'is not UTF-8 text'],
    ['binary.imr', `${MISSPELT}\0`, 'contains NUL bytes'],
    ['odd-utf16.imr', Buffer.from([0xff, 0xfe, 0x41]), 'begins as UTF-16 text but is damaged'],
  ])('%s is told with its path, the others are checked', async (name, content, reason) => {
    desk.write(name, content);
    desk.write('z.imr', MISSPELT);
    const { status, stdout, stderr } = await check('.');
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^determination-letters: ${name} [^\\n]*\\n$`));
    expect(stderr).toContain(reason);
    expect(json(stdout).map((letter) => letter.path)).toEqual(['z.imr']);
  });

  test('50 MB: said at once, in the report and on standard error', async () => {
    desk.write('huge.imr', CLEAN + `${'word '.repeat(9)}\n`.repeat(1_100_000));
    desk.write('z.imr', MISSPELT);
    const { status, stdout, stderr } = await check('huge.imr', 'z.imr');
    expect(status).toBe(2);
    expect(stderr).toContain('huge.imr is too long to be a letter (50.');
    expect(json(stdout).map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ['structure/not-a-letter'],
      ['structure/heading-spelling'],
    ]);
  });

  test('empty: nothing to say', async () => {
    desk.write('empty.imr', '');
    expect(await check('empty.imr')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: '[\n{"path":"empty.imr","findings":[]}\n]\n',
    });
  });

  test('a path through a file, and a glob that matches nothing', async () => {
    desk.write('a.imr', CLEAN);
    const { status, stderr } = await check('a.imr/b.imr', '*.letter');
    expect(status).toBe(2);
    expect(stderr.split('\n')).toEqual([
      'determination-letters: a.imr/b.imr does not exist: part of its path is a file, not a folder',
      'determination-letters: *.letter matches no file',
      '',
    ]);
  });

  test('links that go in circles', async () => {
    fs.symlinkSync('loop.imr', path.join(desk.folder, 'loop.imr'));
    fs.symlinkSync('.', path.join(desk.folder, 'again'));
    desk.write('a.imr', CLEAN);
    const { status, stdout, stderr } = await check('.');
    expect([status, json(stdout).map((letter) => letter.path)]).toEqual([2, ['a.imr']]);
    expect(stderr).toContain('loop.imr cannot be read: its links form a loop');
  });

  test('what is there and cannot be read', async () => {
    desk.write('z.imr', CLEAN);
    const closed = path.join(desk.folder, 'closed');
    // Rights do not hold for the superuser: for him, a socket.
    const superuser = process.getuid?.() === 0;
    const socket = net.createServer();
    if (superuser) await new Promise<void>((done) => socket.listen(`${closed}.imr`, done));
    else fs.mkdirSync(closed, { mode: 0 });
    const { status, stdout, stderr } = await check('.');
    if (superuser) socket.close();
    else fs.rmdirSync(closed);
    expect([status, json(stdout).map((letter) => letter.path)]).toEqual([2, ['z.imr']]);
    const told = superuser
      ? 'closed.imr is a pipe, socket or device, not a file'
      : 'closed cannot be read: permission denied';
    expect(stderr).toBe(`determination-letters: ${told}\n`);
  });

  test('names and lines that would write to the terminal are made harmless', async () => {
    const letter = MISSPELT.replace('CLINCAL CASE SUMMARY', 'CLINCAL CASE SUMMARY \u001b[31m\u0007');
    desk.write('a\u001b]0;x.imr', letter);
    const { stdout, stderr } = await desk.run(['check', '.', 'b\u001b.imr']);
    // eslint-disable-next-line no-control-regex -- these are what is meant
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  });
});

describe('which letters', () => {
  test('a folder: letters by their ending, texts by their opening, in order', async () => {
    for (const name of ['b.imr', 'a.LETTER', 'sub/c.txt', 'node_modules/x.imr', '.hidden/x.imr'])
      desk.write(name, CLEAN);
    desk.write('notes.txt', 'Call the printer.\n');
    desk.write('picture.txt', Buffer.from([0x89, 0x50, 0, 1, 2]));
    const { status, stdout } = await check('.');
    expect([status, json(stdout).map((letter) => letter.path)]).toEqual([0, ['a.LETTER', 'b.imr', 'sub/c.txt']]);
  });

  test('a file that is named is checked whatever its name, and only once', async () => {
    desk.write('notes.md', CLEAN);
    const { stdout } = await check('notes.md', './notes.md', 'notes.md');
    expect(json(stdout).map((letter) => letter.path)).toEqual(['notes.md']);
  });

  test('a glob', async () => {
    for (const name of ['b.imr', 'a.imr', 'sub/c.imr', 'd.txt']) desk.write(name, CLEAN);
    const { status, stdout } = await check('**/*.imr');
    expect([status, json(stdout).map((letter) => letter.path)]).toEqual([0, ['a.imr', 'b.imr', 'sub/c.imr']]);
  });

  test('a file whose name looks like a glob is that file', async () => {
    desk.write('[a].imr', CLEAN);
    desk.write('a.imr', MISSPELT);
    expect(json((await check('[a].imr')).stdout).map((letter) => letter.path)).toEqual(['[a].imr']);
  });

  test('standard input', async () => {
    const { status, stdout } = await desk.run(['check', '--format', 'json', '-'], MISSPELT);
    expect(status).toBe(1);
    expect(json(stdout)).toMatchObject([{ path: '-', findings: [{ rule: 'structure/heading-spelling' }] }]);
  });

  test('standard input by a name: shown, and with the configuration of that place', async () => {
    desk.write('sub/determination-letters.json', '{ "rules": { "structure/*": "hint" } }');
    const { stdout } = await desk.run(['check', '--format', 'json', '--stdin-name', 'sub/a.imr', '-'], MISSPELT);
    expect(json(stdout)).toMatchObject([{ path: 'sub/a.imr', findings: [{ severity: 'hint' }] }]);
  });

  test.each<[string, Uint8Array]>([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${MISSPELT}`)],
    ['UTF-16', Buffer.from(`\ufeff${MISSPELT}`, 'utf16le')],
    ['UTF-16 with the high byte first', Buffer.from(`\ufeff${MISSPELT}`, 'utf16le').swap16()],
  ])('in %s: places are those that editors show', async (_, bytes) => {
    const { stdout } = await desk.run(['check', '--format', 'json', '-'], bytes);
    expect(json(stdout)[0]?.findings.map(({ range }) => range)).toEqual([MISSPELT_RANGE]);
  });
});

describe('which findings', () => {
  const twoFaults = MISSPELT.replace('Claims Administrator guideline', 'Claims Adminstrator guideline');

  test('of one rule, or a category', async () => {
    desk.write('a.imr', twoFaults);
    const rulesOf = async (...args: string[]) =>
      json((await check('a.imr', ...args)).stdout)[0]?.findings.map(({ rule }) => rule);
    expect(await rulesOf()).toEqual(['structure/heading-spelling', 'structure/label-spelling']);
    expect(await rulesOf('--rule', 'structure/heading-spelling')).toEqual(['structure/heading-spelling']);
    expect(await rulesOf('--rule', 'structure/no-issue')).toEqual([]);
    expect(await rulesOf('--rule', 'structure/no-issue', '--rule', 'structure/*')).toHaveLength(2);
  });

  test('down to a level; what is not shown does not fail', async () => {
    desk.write('a.imr', MISSPELT);
    expect(await check('a.imr', '--level', 'error')).toMatchObject({ status: 0 });
    expect(await check('a.imr', '--level', 'warning')).toMatchObject({ status: 1 });
  });
});

describe('configuration', () => {
  test('nearest to the letter, and the one that is named instead', async () => {
    desk.write('sub/a.imr', MISSPELT);
    desk.write('determination-letters.json', '{ "rules": { "structure/heading-spelling": "off" } }');
    const severity = async (...args: string[]) =>
      json((await check('sub', ...args)).stdout)[0]?.findings.map((one) => one.severity);
    expect(await severity()).toEqual([]);
    desk.write('sub/determination-letters.json', '{ "rules": { "structure/*": "hint" } }');
    expect(await severity()).toEqual(['hint']);
    desk.write('other.json', '{ "rules": { "structure/*": "error" } }');
    expect(await severity('--config', 'other.json')).toEqual(['error']);
  });

  test('that is broken: told with its place, exit 2, the rest of it holds', async () => {
    desk.write('a.imr', MISSPELT);
    desk.write(
      'determination-letters.json',
      '{\n  "rules": { "structure/heading-spelling": "hint", "counts/x": 1 }\n}\n',
    );
    const { status, stdout, stderr } = await check('a.imr');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'determination-letters: determination-letters.json:2:52: There is no rule “counts/x”. Did you mean “counts/*”?\n',
    );
    expect(json(stdout)[0]?.findings.map((one) => one.severity)).toEqual(['hint']);
  });

  test('that is named and not there', async () => {
    desk.write('a.imr', CLEAN);
    const { status, stderr } = await check('a.imr', '--config', 'none.json');
    expect([status, stderr]).toEqual([2, 'determination-letters: none.json does not exist\n']);
  });
});
