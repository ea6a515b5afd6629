import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const TITLE = 'Acupuncture 8 visits for the right ankle';

/** The findings on how a rationale quotes and applies limits. */
function limitsOf(rationale: string): string[] {
  const text = baseLetter({
    summary: `A gardener hurt the right ankle. The request is for ${TITLE}.`,
    issues: [
      baseIssue({
        title: `${TITLE}: Upheld`,
        rationale: `${rationale} The request for ${TITLE} is not medically necessary.`,
      }),
    ],
  });
  const only = ['wording/repeated-limit', 'citations/missing-limit', 'counts/limit-comparison'];
  return checkLetter(readLetter(text), { only }).map(({ rule }) => rule);
}

describe('a limit', () => {
  test.each([
    ['The guideline allows 12 visits over 4 weeks. The ankle is stiff. The guideline allows 12 visits over 4 weeks.'],
    ['For a sprain 12 visits over 4 weeks is usual. The ankle is stiff. For a sprain 12 visits over 4 weeks is usual.'],
  ])('is quoted twice: %s', (rationale) => expect(limitsOf(rationale)).toContain('wording/repeated-limit'));

  test.each([
    ['The guideline allows 4 visits over 2 weeks. Eight would go past the 4 visits over 2 weeks without a gain.'],
    ['For a sprain 4 visits over 2 weeks is usual. Twelve is well past the 4 visits over 2 weeks of the table.'],
    [
      'The guideline allows 12 visits over 4 weeks. With eight she is inside the 12 visits over 4 weeks of the guideline.',
    ],
  ])('is quoted and applied: %s', (rationale) => expect(limitsOf(rationale)).not.toContain('wording/repeated-limit'));

  test.each([
    ['The guideline allows 10 to 12 visits. What is asked for lies above that ceiling.', true],
    ['The guideline allows 10 to 12 visits. Eight visits overshoot this amount.', true],
    ['The guideline allows 4 to 6 visits. The course that is asked for keeps to that number.', true],
    ['The guideline allows 4 to 6 visits. The number asked for falls inside these bounds.', true],
    ['The guideline allows 4 to 6 visits. Eight visits stay below what it permits.', true],
    ['It should be limited to 4-6 visits in most cases, and 8 visits lie within that range.', true],
    ['The guideline gives 10 to 12 visits to bring about a gain, and the eight visits asked for go beyond it.', true],
    ['The guideline allows 10 to 12 visits. Eight visits surpass this number. She ices the ankle every day.', true],
    ['The guideline allows 10 to 12 visits. Eight visits surpass this number. She had 4 visits in May.', false],
    ['The guideline gives 4 to 6 visits to bring about a gain, and the eight visits asked for go beyond it.', false],
    ['The guideline allows 10 to 12 visits. The course that is asked for keeps to that number.', false],
    ['The guideline allows 4 to 6 visits. Eight visits lie above that ceiling.', false],
    ['The guideline allows 4 to 6 visits. He remains under the limit of 20 pounds.', false],
    ['The guideline allows 4 to 6 visits. The swelling stays below the ankle.', false],
  ])('is compared with the request: %s', (rationale, isWrong) =>
    expect(limitsOf(rationale).includes('counts/limit-comparison')).toBe(isWrong),
  );

  test.each([
    ['The number of visits that are asked for is over the allowed maximum, and exceeds the limit.'],
    ['Eight visits would go beyond the number that the guideline supports.'],
    ['The visits already given are more than the guideline permits.'],
  ])('is exceeded and not quoted: %s', (rationale) => expect(limitsOf(rationale)).toContain('citations/missing-limit'));

  test.each([
    ['The guideline allows 3 to 6 visits. Eight visits would go beyond that.'],
    ['The pain is above what is usual.'],
    ['The guideline allows 10 to 12 visits. The sessions already given are more than the guideline permits.'],
    ['The treatment already given is more than what is usual.'],
  ])('is quoted, or nothing exceeds one: %s', (rationale) => expect(limitsOf(rationale)).toEqual([]));

  test('is not exceeded by fewer visits', () => {
    expect(limitsOf('The guideline allows 10 to 12 visits. The eight visits asked for are more than that.')).toEqual([
      'counts/limit-comparison',
    ]);
  });

  test('is not compared with criteria that are met', () => {
    const rationale =
      'The guideline allows 18 visits over 8 weeks. The worker therefore meets the guideline criteria for further visits.';
    expect(limitsOf(rationale)).not.toContain('counts/limit-comparison');
  });
});
