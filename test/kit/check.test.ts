import { describe, expect, it } from 'vitest';
import { baseLetter } from './base-letter.ts';
import { check } from './check.ts';
import { readMarks } from './markers.ts';

const misspelt = (marks: string): string =>
  baseLetter({ headings: { 'case-summary': `CLINCAL CASE SUMMARY${marks}` } });

describe('readMarks', () => {
  it('takes marks and cursor out of the text', () => {
    expect(readMarks('one\n ^^ error counts/x so\nt$0wo\n')).toEqual({
      text: 'one\ntwo\n',
      marks: [{ range: { start: 1, end: 3 }, severity: 'error', rule: 'counts/x', fragment: 'so' }],
      cursor: 5,
    });
  });

  it('reads several marks under one line, without severity or message', () => {
    const { text, marks } = readMarks('a\nbcd\n^ counts/x\n  ^ counts/y-z\n');
    expect(text).toBe('a\nbcd\n');
    expect(marks.map(({ range, rule }) => [range.start, range.end, rule])).toEqual([
      [2, 3, 'counts/x'],
      [4, 5, 'counts/y-z'],
    ]);
  });

  it('refuses carets that are no mark', () => {
    expect(() => readMarks('a\n^ x')).toThrow('is no mark');
  });
});

describe('check', () => {
  it('holds where every finding is marked', () => {
    expect(check(misspelt('\n^^^^^^^^^^^^^^^^^^^^ warning structure/heading-spelling should be'))).toHaveLength(1);
    expect(check(baseLetter())).toEqual([]);
  });

  it('tells what was missed from what is a false alarm', () => {
    expect(() => check(misspelt(''))).toThrow(/^false alarms:\n {2}line \d+, “CLINCAL CASE SUMMARY”: warning/);
    expect(() => check(misspelt('\n^^^^^^^ structure/heading-spelling'))).toThrow(
      /missed:[\s\S]*“CLINCAL”[\s\S]*false alarms:/,
    );
    expect(() => check('^ structure/no-issue')).toThrow(/^missed:/);
  });
});
