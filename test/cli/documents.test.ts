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

const SLIP = baseLetter({ summary: 'The the worker fell from a ladder.' });

test('exports a letter to Word, imports it, and finds the same in both', async () => {
  desk.write('a.imr', SLIP);
  expect(await desk.run(['export', 'a.imr'])).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(await desk.run(['import', 'a.docx', '-o', 'b.imr'])).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(desk.read('b.imr')).toContain('The the worker fell from a ladder.');
  const { stdout } = await desk.run([
    'check',
    '--format',
    'json',
    '--no-fail',
    '--show-text',
    'a.imr',
    'a.docx',
    'b.imr',
  ]);
  const found = JSON.parse(stdout) as { source?: string; text: string; findings: { rule: string }[] }[];
  expect(found.map(({ source }) => source)).toEqual([undefined, 'docx', undefined]);
  expect(found[1]!.text).toBe(desk.read('b.imr'));
  expect(found[0]!.findings.map(({ rule }) => rule)).toContain('wording/repeated-word');
  for (const { findings } of found.slice(1))
    expect(findings.map(({ rule }) => rule)).toEqual(found[0]!.findings.map(({ rule }) => rule));
  const [letter] = JSON.parse((await desk.run(['read', 'a.docx'])).stdout) as { source?: string; issues: object[] }[];
  expect(letter).toMatchObject({ path: 'a.docx', source: 'docx', issues: [{ decision: 'Overturned' }] });
});

test('writes over nothing unasked, and nothing but what was asked for', async () => {
  desk.write('a.imr', SLIP);
  desk.write('a.docx', 'mine');
  const refused = await desk.run(['export', 'a.imr']);
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toMatch(/a\.docx already exists and was not changed/);
  expect(desk.read('a.docx')).toBe('mine');
  expect(await desk.run(['export', '--force', '--comments', 'a.imr'])).toMatchObject({ status: 0 });
  expect((await desk.run(['import', 'a.docx'])).stderr).toMatch(/comments?, left out/);
  expect(await desk.run(['import', 'a.docx', '-o', 'a.imr'])).toMatchObject({ status: 2 });
  expect(desk.read('a.imr')).toBe(SLIP);
  expect(fs.readdirSync(desk.folder).sort()).toEqual(['a.docx', 'a.imr']);
  if (process.platform !== 'win32') expect(fs.statSync(path.join(desk.folder, 'a.docx')).mode & 0o777).toBe(0o600);
});

test('tells in a line what cannot be read, and does the others', async () => {
  desk.write('a.imr', baseLetter());
  desk.write('broken.docx', 'no zip');
  desk.write('broken.pdf', 'no page');
  const { status, stdout, stderr } = await desk.run([
    'check',
    '--format',
    'json',
    'broken.docx',
    'broken.pdf',
    'none.docx',
    'a.imr',
  ]);
  expect(status).toBe(2);
  expect((JSON.parse(stdout) as { path: string }[]).map(({ path: name }) => name)).toEqual(['a.imr']);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringContaining('broken.docx is not a Word file, or is damaged'),
    expect.stringContaining('broken.pdf is not a PDF file, or is damaged'),
    expect.stringContaining('none.docx does not exist'),
  ]);
  expect((await desk.run(['import', 'broken.docx'])).stderr).toContain('broken.docx is not a Word file');
  expect((await desk.run(['import', 'a.imr'])).stderr).toContain('is not a Word');
});

test('applies no fix to a file of Word', async () => {
  desk.write('a.imr', SLIP);
  await desk.run(['export', 'a.imr']);
  const before = fs.readFileSync(path.join(desk.folder, 'a.docx'));
  const { status, stderr } = await desk.run(['check', '--fix', 'a.docx']);
  expect(status).toBe(2);
  expect(stderr).toContain('is not a text file and was not changed');
  expect(fs.readFileSync(path.join(desk.folder, 'a.docx')).equals(before)).toBe(true);
});
