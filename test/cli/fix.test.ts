import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../kit/run-cli.ts';
import { CLEAN, MISSPELT } from '../protocol/letters.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

describe('check --fix', () => {
  test('writes the safe fixes and reports what is left', async () => {
    desk.write('a.imr', MISSPELT);
    desk.write('b.imr', MISSPELT.replace(': Overturned', ': Denied'));
    const { status, stdout } = await desk.run(['check', '--fix', '--rule', 'structure/*', '.']);
    expect(desk.read('a.imr')).toBe(CLEAN);
    expect(desk.read('b.imr')).toBe(CLEAN.replace(': Overturned', ': Denied'));
    expect(stdout).toContain('b.imr');
    expect(stdout).toMatch(/\n1 finding \(1 error\) in 1 of 2 letters\. 2 findings fixed\.\n$/);
    expect(status).toBe(1);
    expect(fs.readdirSync(desk.folder).sort()).toEqual(['a.imr', 'b.imr']);
  });

  test('leaves a clean file untouched', async () => {
    const file = desk.write('a.imr', CLEAN);
    fs.utimesSync(file, 1000, 1000);
    expect((await desk.run(['check', '--fix', 'a.imr'])).status).toBe(0);
    expect(fs.statSync(file).mtimeMs).toBe(1_000_000);
  });

  test('keeps line ends, byte order mark, encoding and mode', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const file = desk.write('a.imr', Buffer.from(windows(MISSPELT), 'utf16le'));
    fs.chmodSync(file, 0o640);
    desk.write('b.imr', windows(MISSPELT));
    expect((await desk.run(['check', '--fix', '.'])).status).toBe(0);
    expect(fs.readFileSync(file).toString('utf16le')).toBe(windows(CLEAN));
    expect(fs.statSync(file).mode & 0o777).toBe(0o640);
    expect(desk.read('b.imr')).toBe(windows(CLEAN));
  });

  test('fixes the file behind a link and keeps the link', async () => {
    desk.write('real/a.imr', MISSPELT);
    fs.symlinkSync('real/a.imr', path.join(desk.folder, 'link.imr'));
    expect((await desk.run(['check', '--fix', 'link.imr'])).status).toBe(0);
    expect(fs.lstatSync(path.join(desk.folder, 'link.imr')).isSymbolicLink()).toBe(true);
    expect(desk.read('real/a.imr')).toBe(CLEAN);
  });

  test('fixes only the rules that are asked for', async () => {
    desk.write('a.imr', MISSPELT);
    expect((await desk.run(['check', '--fix', '--rule', 'structure/no-issue', 'a.imr'])).status).toBe(0);
    expect(desk.read('a.imr')).toBe(MISSPELT);
  });
});
