import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** Whether a rationale of a request for twelve visits is found to calculate wrongly. */
function isWrong(rationale: string): boolean {
  const issue = baseIssue({
    title: 'Physical therapy for the left knee, 12 visits: Upheld',
    rationale: `${rationale} The request is not medically necessary.`,
  });
  return checkLetter(readLetter(baseLetter({ issues: [issue] })), { only: ['counts/parts-sum'] }).length > 0;
}

describe('by how much a number of visits is more or less than another', () => {
  test.each([
    ['The guideline allows 3 to 8 visits over 5 weeks. The 12 visits are 2 more than the highest number there.', true],
    ['The guideline allows 3 to 8 visits over 5 weeks. The 12 visits are 4 more than the highest number there.', false],
    ['ODG allows 10 visits. The 12 visits requested are four more than that.', true],
    ['ODG allows 10 visits. The 12 visits requested are two more than that.', false],
    ['The 12 visits are three more than the 10 that ODG allows.', true],
    ['The 12 visits are two more than the 10 that ODG allows.', false],
    ['ODG allows 10 visits. The 12 visits exceed the guideline by five.', true],
    ['ODG allows 10 visits. The 12 visits exceed the guideline by two.', false],
    ['The guideline recommends 10 visits. Twelve sessions are three over the limit.', true],
    ['The guideline recommends 9-10 visits. Twelve sessions are three over the limit.', false],
    ['The guideline allows 10 visits. With the 6 attended, 12 visits are 8 more than it allows.', false],
    ['The guideline allows 10 visits. Together with the earlier 6, 12 visits are 8 more than it allows.', false],
  ])('%s', (rationale, wrong) => {
    expect(isWrong(rationale)).toBe(wrong);
  });
});
