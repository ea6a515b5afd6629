import { describe, expect, it } from 'vitest';
import { baseIssue, baseLetter } from '../../../../../test/kit/base-letter.ts';
import { findingsOf } from '../../../../../test/kit/fixes.ts';

const summary = (count: string): string =>
  `The worker has had pain in the left knee since 03/14/2016. The treating physician asked for ${count} visits of physical therapy for the left knee.`;
const rationale = (count: string): string =>
  `A short course of active therapy is advised for a sprained knee. The request for ${count} visits of physical therapy for the left knee is medically necessary.`;

/** The fixes of a title with a slip, next to what summary and rationale say. */
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
  it('leaves it to a person which number is right', () => {
    for (const concluded of ['8', 'six', '10'])
      for (const fix of fixes('eight (6)', '8', concluded)) expect(fix).not.toMatch(/^safe/);
  });
  it('offers what both other places bear', () => {
    expect(fixes('eight (6)', 'eight', '8')).toEqual(['Change the figure to 8, as in the rest of the letter']);
    expect(fixes('eight (6)', '6', 'six')).toEqual(['Change the word to 6, as in the rest of the letter']);
  });
  it('offers what the one other place bears', () => {
    expect(fixes('eight (6)', 'the', '6')).toEqual(['Change the word to 6, as in the rest of the letter']);
  });
  it('takes no side where the other places differ', () => {
    expect(fixes('eight (6)', '8', '6')).toEqual(['Change the figure to 8', 'Change the word to 6']);
    expect(fixes('eight (6)', '8', '10')).toEqual(['Change the figure to 8', 'Change the word to 6']);
  });
});
