import { expect, it } from 'vitest';
import { LineIndex } from '../../server/src/text/line-index.ts';

const index = new LineIndex('ab\r\nc\rd\n😀e');

it('knows its lines, whichever way they end', () => {
  expect(index.lineCount).toBe(4);
  expect([0, 1, 2, 3, 9].map((line) => index.lineRange(line))).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 5 },
    { start: 6, end: 7 },
    { start: 8, end: 11 },
    { start: 11, end: 11 },
  ]);
  expect(new LineIndex('').lineCount).toBe(1);
});

it('gives the place of an offset, characters in UTF-16 units', () => {
  expect(index.positionAt(10)).toEqual({ line: 3, character: 2 });
  expect(index.positionAt(3)).toEqual({ line: 0, character: 2 });
  expect(index.positionAt(-5)).toEqual({ line: 0, character: 0 });
  expect(index.positionAt(999)).toEqual({ line: 3, character: 3 });
});

it('gives the offset of a place, the nearest where there is none', () => {
  expect(index.offsetAt({ line: 3, character: 2 })).toBe(10);
  expect(index.offsetAt({ line: 0, character: 99 })).toBe(2);
  expect(index.offsetAt({ line: 99, character: 0 })).toBe(11);
  expect(index.offsetAt({ line: -1, character: 4 })).toBe(0);
});
