import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { roomOf, rooms } from './rooms.ts';
import { sourceFiles } from './sources.ts';

const product = sourceFiles(['server/src', 'client/src']);
const all = [...product, ...sourceFiles(['test', 'tools'])];

const linesOf = (text: string): number => text.split('\n').length - 1;
/** The lines of these files on which a pattern stands, as `file:line text`. */
const found = (files: typeof all, pattern: RegExp): string[] =>
  files.flatMap(({ file, text }) =>
    text
      .split('\n')
      .map((line, index) => `${file}:${index + 1} ${line.trim()}`)
      .filter((line) => pattern.test(line.slice(line.indexOf(' ')))),
  );

describe('the program files', () => {
  it('are small', () => {
    expect(all.filter(({ text }) => linesOf(text) > 500).map(({ file }) => file)).toEqual([]);
    const sizes = product.map(({ text }) => linesOf(text)).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(90);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(250);
  });

  it('have names in kebab-case', () => {
    const wrong = all.filter(({ file }) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(path.basename(file)));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('leave nothing for later', () => {
    // Put together, so that this line is not found itself.
    expect(found(all, new RegExp(`\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`))).toEqual([]);
  });

  it('skip no test', () => {
    const tests = all.filter(({ file }) => file.endsWith('.test.ts'));
    expect(found(tests, /\b(?:it|test|describe)\.(?:skip|only|todo)\b/)).toEqual([]);
  });

  it('print only from the command line', () => {
    expect(
      found(
        product.filter(({ file }) => roomOf(file) !== 'cli'),
        /(?<![.\w])console\.\w+\(/,
      ),
    ).toEqual([]);
  });

  it('ask neither clock nor chance nor process in the pure rooms', () => {
    const pure = product.filter(({ file }) => rooms[roomOf(file) ?? '']?.pure);
    expect(pure.length).toBeGreaterThan(50);
    expect(
      found(
        pure,
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bperformance\.now\b|\bfetch\(|\bset(?:Timeout|Interval)\(/,
      ),
    ).toEqual([]);
  });

  it('stand in a room that is described', () => {
    const files = product.filter(({ file }) => file.startsWith('server/src/'));
    expect(files.filter(({ file }) => !Object.hasOwn(rooms, roomOf(file) ?? '')).map(({ file }) => file)).toEqual([]);
  });
});
