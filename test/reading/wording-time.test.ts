import { expect, it } from 'vitest';
import { findingsOf } from '../kit/fixes.ts';
import { growthOf } from '../kit/growth.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const ending = ' The request for 6 visits of physical therapy for the left knee is medically necessary.';

/** Four times the text, and as much again for a busy machine; it would be 16 if a reader looked back over everything for each word. */
const [TIMES, MOST] = [4, 10];

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
])('reads a long row of “%s” in linear time', (piece) => {
  const finding = (count: number) => {
    const text = baseLetter({ issues: [baseIssue({ rationale: piece.repeat(count) + ending })] });
    return (): void => void findingsOf(text);
  };
  expect(growthOf(finding, 2_000, TIMES, MOST)).toBeLessThan(MOST);
});
