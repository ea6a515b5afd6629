import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTextFile } from '../../server/src/cli/files.ts';
import { writeAtomically } from '../../server/src/cli/write.ts';
import { UnreadableError } from '../../server/src/ports/file-system.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
  file = path.join(folder, 'a.imr');
  fs.writeFileSync(file, 'before');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test('a file that someone else has changed since it was read is left as it is', () => {
  const read = readTextFile(file);
  fs.writeFileSync(file, 'by someone else');
  expect(() => writeAtomically(read, 'after')).toThrow('was changed by someone else');
  expect(fs.readFileSync(file, 'utf8')).toBe('by someone else');
  expect(fs.readdirSync(folder)).toEqual(['a.imr']);
});

test('a file that has gone is not made again', () => {
  const read = readTextFile(file);
  fs.rmSync(file);
  expect(() => writeAtomically(read, 'after')).toThrow(UnreadableError);
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('nothing is left beside a file that is written', () => {
  writeAtomically(readTextFile(file), 'after');
  expect(fs.readFileSync(file, 'utf8')).toBe('after');
  expect(fs.readdirSync(folder)).toEqual(['a.imr']);
});

test('a file with another name is left as it is: that one would keep the old text', () => {
  fs.linkSync(file, path.join(folder, 'b.imr'));
  expect(() => writeAtomically(readTextFile(file), 'after')).toThrow('has 1 other name (hard links)');
  expect(fs.readFileSync(file, 'utf8')).toBe('before');
  expect(fs.readdirSync(folder)).toEqual(['a.imr', 'b.imr']);
});

test.runIf(process.getuid?.() === 0)('a file keeps its owner', () => {
  fs.chownSync(file, 12345, 23456);
  writeAtomically(readTextFile(file), 'after');
  expect(fs.statSync(file)).toMatchObject({ uid: 12345, gid: 23456 });
});

test('what a killed run has left behind is taken away by the next', () => {
  const gone = spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).stdout.trim();
  fs.writeFileSync(path.join(folder, '.a.imr.lock'), `${os.hostname()} ${gone}`);
  fs.writeFileSync(path.join(folder, '.a.imr.tmp'), 'half');
  writeAtomically(readTextFile(file), 'after');
  expect(fs.readFileSync(file, 'utf8')).toBe('after');
  expect(fs.readdirSync(folder)).toEqual(['a.imr']);
});

test('a run that is at work is not disturbed', () => {
  fs.writeFileSync(path.join(folder, '.a.imr.lock'), `${os.hostname()} ${process.pid}`);
  expect(() => writeAtomically(readTextFile(file), 'after')).toThrow('by another run of this program');
});
