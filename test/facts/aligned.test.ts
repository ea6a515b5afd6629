import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const told = 'A 41-year-old roofer fell on 03/14/2016. He asked for 6 visits of physical therapy for the left knee.';

/** How many findings of a rule come of a summary and a rationale. */
function count(rule: string, summary: string, rationale: string): number {
  const issue = baseIssue({ rationale: `${rationale} The request is not medically necessary.` });
  const letter = baseLetter({ summary: `${told} ${summary}`, issues: [issue] });
  return checkLetter(readLetter(letter)).filter((finding) => finding.rule === rule).length;
}

describe('a figure of one statement', () => {
  it.each([
    ['His duty has no carrying over 20 pounds.', 'The duty bars him from carrying more than 35 pounds.'],
    ['Chest expansion was 50 mm.', 'Expansion of the chest is normal at 41 mm.'],
    [
      'He had two episodes of fainting at the wheel.',
      'Five episodes of fainting are a reason for the test, which utilization review has authorized.',
    ],
  ])('is another: %s %s', (summary, rationale) => {
    expect(count('facts/figure', summary, rationale)).toBe(1);
  });

  it.each([
    ['His duty has no carrying over 20 pounds.', 'The duty bars him from carrying more than 15 pounds.'],
    ['Chest expansion was 50 mm.', 'Expansion of the chest was 41 mm less than expected.'],
    ['Chest expansion was 50 mm.', 'A normal expansion of the chest is 41 mm.'],
    ['He had two episodes of fainting at the wheel.', 'The guideline asks for five episodes of fainting.'],
    ['The pinch was 5 kg against 8 kg.', 'Pinch is down by 3 kg in a man who lifts crates of 15 kg.'],
    ['He takes one tablet of baclofen at bedtime.', 'Sixty tablets of baclofen were asked for.'],
    ['He had two episodes of fainting.', 'Utilization review counted five episodes of fainting.'],
  ])('is none of it, or agrees: %s %s', (summary, rationale) => {
    expect(count('facts/figure', summary, rationale)).toBe(0);
  });
});

describe('the year of an event', () => {
  it('is another than that of its date', () => {
    const summary = 'He underwent a lumbar fusion on 05/02/2011.';
    expect(count('facts/figure', summary, 'He has been in pain since the lumbar fusion of 2014.')).toBe(1);
    expect(count('facts/figure', summary, 'He has been in pain since the lumbar fusion of 2011.')).toBe(0);
    expect(count('facts/figure', summary, 'The guideline of 2014 is silent on the lumbar fusion.')).toBe(0);
    expect(count('facts/figure', 'An MRI was taken on 05/02/2011.', 'An MRI of 2014 was normal.')).toBe(0);
  });
});

describe('two of something', () => {
  it('are no two sides of the body', () => {
    const wrong = 'The right knee still swells after work.';
    expect(count('facts/side', 'Both requests were denied.', wrong)).toBe(1);
    expect(count('facts/side', 'Both were denied.', wrong)).toBe(1);
    expect(count('facts/side', 'Both knees were examined.', wrong)).toBe(0);
    expect(count('facts/side', 'Both of his knees were examined.', wrong)).toBe(0);
    expect(count('facts/side', 'There was effusion on both sides.', wrong)).toBe(0);
  });
});

describe('what excludes the other', () => {
  it.each([
    ['There was a tear of the medial meniscus.', 'The lateral meniscus is torn.', 1],
    ['There was a tear of the medial and of the lateral meniscus.', 'The lateral meniscus is torn.', 0],
  ])('is compared: %s %s', (summary, rationale, findings) => {
    expect(count('facts/test-result', summary, rationale)).toBe(findings);
  });
});
