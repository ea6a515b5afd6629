import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

describe('fingers', () => {
  const namedOf = (rationale: string): string[] => {
    const text = baseLetter({
      summary: 'A saw cut the left ring finger.',
      issues: [baseIssue({ title: 'Tenolysis, left ring finger: Upheld', rationale })],
    });
    return checkLetter(readLetter(text), { only: ['facts/spine-level'] }).map(({ severity, range }) =>
      [severity, text.slice(range.start, range.end)].join(' '),
    );
  };
  test.each([
    ['The request for tenolysis of the left small finger is not medically necessary.', ['warning left small finger']],
    ['The left index finger does not bend.', ['information left index finger']],
    ['The thumb is stiff.', ['information thumb']],
    ['He holds tools with the thumb and the ring finger.', []],
    ['The left ring finger does not bend.', []],
    ['The fingers are stiff.', []],
  ])('%s', (rationale, expected) => {
    expect(namedOf(rationale)).toEqual(expected);
  });
});
