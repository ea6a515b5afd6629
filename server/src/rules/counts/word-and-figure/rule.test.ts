import { describe, expect, it } from 'vitest';
import { baseIssue, baseLetter } from '../../../../../test/kit/base-letter.ts';
import { findingsOf } from '../../../../../test/kit/fixes.ts';

const summary = (count: string): string =>
  `The worker has had pain in the left knee since 03/14/2016. The treating physician asked for ${count} visits of physical therapy for the left knee.`;
const rationale = (count: string): string =>
  `A short course of active therapy is advised for a sprained knee. The request for ${count} visits of physical therapy for the left knee is medically necessary.`;

/** The fixes of a title with a slip, beside what summary and rationale say. */
function fixes(title: string, reported: string, concluded: string): string[] {
  const text = baseLetter({
    summary: summary(reported),
    issues: [
      baseIssue({
        title: `Physical therapy for the left knee, ${title} visits: Overturned`,
        rationale: rationale(concluded),
      }),
    ],
  });
  return findingsOf(text)
    .filter(({ rule }) => rule === 'counts/word-and-figure')
    .flatMap((finding) => finding.fixes.map((fix) => `${fix.safe ? 'safe: ' : ''}${fix.title}`));
}

describe('counts/word-and-figure', () => {
  it('is certain of the word where both other places bear it', () => {
    expect(fixes('eight (6)', 'eight', '8')).toEqual([
      'safe: Change the figure to 8, as the rest of the letter has it',
      'Change the word to the figure, 6',
    ]);
  });
  it('is certain of the figure where both other places bear it', () => {
    expect(fixes('eight (6)', '6', 'six')).toEqual([
      'safe: Change the word to the figure, 6, as the rest of the letter has it',
      'Change the figure to 8',
    ]);
  });
  it('puts first what the one other place bears, and leaves it to a person', () => {
    expect(fixes('eight (6)', 'the', '6')[0]).toBe(
      'Change the word to the figure, 6, as the rest of the letter has it',
    );
  });
  it('takes no side where the other places differ', () => {
    expect(fixes('eight (6)', '8', '6')).toEqual(['Change the figure to 8', 'Change the word to the figure, 6']);
    expect(fixes('eight (6)', '8', '10')).toEqual(['Change the figure to 8', 'Change the word to the figure, 6']);
  });
});
