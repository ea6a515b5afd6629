import { expect, it } from 'vitest';
import { findingsOf } from '../kit/fixes.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const ending = ' The request for 6 visits of physical therapy for the left knee is medically necessary.';

function milliseconds(piece: string, count: number): number {
  const text = baseLetter({ issues: [baseIssue({ rationale: piece.repeat(count) + ending })] });
  const start = performance.now();
  findingsOf(text);
  return performance.now() - start;
}

// Twice the text may take twice the time and some more, not four times: no reader may look back over everything for each word.
it.each([
  '( ',
  ') ',
  '( 1) ',
  '(1) ) ',
  '] ( ',
  '" ',
  'a: b c d e ',
  'flexion at 2 degrees, ',
  'request for x are ',
  'a@b.c ',
  '1) x. ',
  "x' ",
  'No 12 345-67-890 ',
])(
  'reads a long row of “%s” in linear time',
  (piece) => {
    milliseconds(piece, 500);
    const small = Math.min(...[1, 2, 3].map(() => milliseconds(piece, 3000)));
    const large = Math.min(...[1, 2].map(() => milliseconds(piece, 12000)));
    expect(large / Math.max(small, 2)).toBeLessThan(12);
  },
  30_000,
);
