import { describe, expect, it } from 'vitest';
import { applyEdits, compatible, type TextEdit } from '../../server/src/text/edit.ts';

const edit = (start: number, end: number, newText: string): TextEdit => ({ range: { start, end }, newText });

describe('applyEdits', () => {
  it('replaces, inserts and deletes, in any order', () => {
    expect(applyEdits('abcdef', [edit(4, 5, ''), edit(0, 1, 'XY'), edit(3, 3, '-')])).toBe('XYbc-df');
  });

  it('keeps the order of insertions at one place', () => {
    expect(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')])).toBe('a12b');
  });

  it('leaves out what touches an earlier edit or lies outside', () => {
    expect(applyEdits('abcd', [edit(0, 3, 'x'), edit(2, 4, 'y')])).toBe('xd');
    expect(applyEdits('ab', [edit(1, 9, 'x'), edit(2, 1, 'y')])).toBe('ab');
  });
});

it('compatible says whether two edits change different characters', () => {
  expect(compatible(edit(0, 2, ''), edit(2, 3, ''))).toBe(true);
  expect(compatible(edit(0, 2, ''), edit(1, 1, 'x'))).toBe(false);
  expect(compatible(edit(3, 4, ''), edit(0, 3, ''))).toBe(true);
});
