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
