import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { baseLetter } from '../kit/base-letter.ts';
import { Desk } from '../kit/run-cli.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

const SLIP = baseLetter({ summary: 'The the worker fell from a zzyzxladder.' });

test('writes a page without text, readable by its owner only', async () => {
  desk.write('letters/a.imr', SLIP);
  desk.write('letters/b.imr', baseLetter());
  const { status, stdout, stderr } = await desk.run(['report', 'letters', '-o', 'report.html']);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  const page = desk.read('report.html');
  expect(page).toContain('wording/repeated-word');
  expect(page).toContain('letters/b.imr');
  expect(page).not.toContain('zzyzxladder');
  if (process.platform !== 'win32') expect(fs.statSync(path.join(desk.folder, 'report.html')).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(desk.folder).sort()).toEqual(['letters', 'report.html']);
});

test('shows what is found in its context where that is asked for, and replaces a page', async () => {
  desk.write('a.imr', SLIP);
  desk.write('report.html', 'old');
  expect(await desk.run(['report', '--with-text', 'a.imr', '-o', 'report.html'])).toMatchObject({ status: 0 });
  expect(desk.read('report.html')).toContain('<mark>The the</mark> worker fell from a zzyzxladder');
  expect(await desk.run(['report', '--no-text', 'a.imr', '-o', 'report.html'])).toMatchObject({ status: 0 });
  expect(desk.read('report.html')).not.toContain('zzyzxladder');
});

test.skipIf(process.platform === 'win32')('leaves the page that is there where the disk takes no more', () => {
  desk.write('a.imr', SLIP);
  desk.write('report.html', 'old');
  const call = `ulimit -f 2; exec "${process.execPath}" "${desk.bundle}" report a.imr -o report.html`;
  const { status, stderr } = spawnSync('bash', ['-c', call], { cwd: desk.folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringContaining('report.html cannot be written (EFBIG)')]);
  expect(desk.read('report.html')).toBe('old');
  expect(fs.readdirSync(desk.folder).sort()).toEqual(['a.imr', 'report.html']);
});

test('names what could not be read, and reports on the others', async () => {
  desk.write('a.imr', SLIP);
  desk.write('binary.imr', new Uint8Array([0, 1, 2]));
  const { status, stderr } = await desk.run(['report', 'a.imr', 'binary.imr', 'none.imr', '-o', 'report.html']);
  expect(status).toBe(2);
  expect(stderr).toContain('none.imr does not exist');
  const page = desk.read('report.html');
  expect(page).toContain('none.imr does not exist');
  expect(page).toContain('binary.imr contains NUL bytes');
  expect(page).toContain('wording/repeated-word');
});

test('leaves out what the configuration ignores, and weighs rules as it says', async () => {
  desk.write('determination-letters.json', '{ "ignore": "old/", "rules": { "wording/*": "off" } }');
  desk.write('a.imr', SLIP);
  desk.write('old/b.imr', SLIP);
  await desk.run(['report', '.', '-o', 'report.html']);
  expect(desk.read('report.html')).not.toMatch(/wording\/repeated-word|old\/b\.imr/);
});

test('leaves out what comments suppress and what a baseline knows, named or configured', async () => {
  desk.write('a.imr', SLIP);
  desk.write('b.imr', `<!-- ignore-letter wording/repeated-word: as it was said -->\n${SLIP}`);
  const report = async (...args: string[]) => {
    const { status, stderr } = await desk.run(['report', 'a.imr', 'b.imr', '-o', 'report.html', ...args]);
    return { status, stderr, findings: desk.read('report.html').match(/wording\/repeated-word/g)?.length ?? 0 };
  };
  const all = await report();
  expect(all.findings).toBeGreaterThan(0);
  await desk.run(['check', 'a.imr', '--baseline', 'known.json', '--update-baseline']);
  expect(await report('--baseline', 'known.json')).toEqual({ status: 0, stderr: '', findings: 0 });
  expect(await report('--baseline', 'none.json')).toMatchObject({ status: 2, findings: all.findings });
  desk.write('determination-letters.json', '{ "baseline": "known.json" }');
  expect(await report()).toEqual({ status: 0, stderr: '', findings: 0 });
});

test.each([
  [['a.imr'], 'Name the page to write'],
  [['-o', 'report.html'], 'Name the letters'],
  [['a.imr', '--with-text', '--no-text', '-o', 'r.html'], 'cannot be used together'],
  [['a.imr', '-o', './a.imr'], 'is one of the letters'],
  [['a.imr', '-o', 'none/r.html'], 'cannot be written (ENOENT)'],
  [['a.imr', '-o', '.'], 'is not a file'],
])('%j is refused, and no letter is touched', async (args, message) => {
  desk.write('a.imr', SLIP);
  const { status, stderr } = await desk.run(['report', ...args]);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(desk.read('a.imr')).toBe(SLIP);
  expect(fs.readdirSync(desk.folder)).toEqual(['a.imr']);
});
