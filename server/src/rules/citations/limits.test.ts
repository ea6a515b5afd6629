import { describe, expect, it } from 'vitest';
import { baseLetter } from '../../../../test/kit/base-letter.ts';
import { findingsOf } from '../../../../test/kit/fixes.ts';

const KNEE =
  'A 41-year-old roofer stepped off a ladder on 03/14/2016. The diagnosis is a sprain of the left knee, and films were negative for a fracture.';

/** Whether a rule reports an upheld request for 12 visits that is argued so. */
function tells(rule: string, argument: string, summary = KNEE): boolean {
  const title = 'Physical therapy for the left knee, 12 visits';
  const issue = `${title}: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment.

Decision rationale: ${argument} The request for ${title} is not medically necessary.`;
  return findingsOf(baseLetter({ summary, issues: [issue] })).some((finding) => finding.rule === rule);
}

describe('limits for a condition', () => {
  const other = 'citations/other-condition';

  it.each([
    ['For adhesive capsulitis the ODG lists 16 visits over 8 weeks. Twelve lie within it.', true],
    ['The number given for plantar fasciitis is 6 visits over 4 weeks. Twelve are more.', true],
    ['Nine visits over eight weeks are advised for arthritis by the guideline. Twelve are more.', true],
    ['Eight visits over ten weeks are what the ODG gives for a fracture.', true],
    ['The guideline gives 9 visits over 8 weeks for a sprain.', false],
    ['The guideline gives 9-10 visits over 8 weeks for myalgia and 26 visits over 16 weeks for CRPS.', false],
    ['The guideline gives 26 visits over 16 weeks only for CRPS.', false],
    ['The guideline gives 26 visits over 16 weeks for CRPS. That number belongs to another disease.', false],
  ])('are told where the letter mentions it nowhere else: %s', (argument, isTold) => {
    expect(tells(other, argument)).toBe(isTold);
  });

  it('fit whoever has a sign of it', () => {
    const summary = `${KNEE} Osteophytes were seen.`;
    expect(tells(other, 'The guideline gives 9 visits over 8 weeks for arthritis.', summary)).toBe(false);
  });

  it.each([
    ['The guideline gives up to 26 visits over 16 weeks for CRPS.', true],
    ['The 26 visits over 16 weeks that the guideline gives for CRPS do not govern here.', false],
  ])('decide nothing where they are set aside: %s', (argument, isTold) => {
    expect(tells('citations/limit-decision', argument)).toBe(isTold);
  });
});

describe('visits of an earlier course', () => {
  it.each([
    ['The 12 visits over 6 weeks of the first course were well spent.'],
    ['Under the same guideline the first course of 15 visits over 10 weeks was enough.'],
    ['The 18 visits over 12 weeks that the ODG had allowed her are used up.'],
  ])('are no limit: %s', (argument) => {
    expect(tells('citations/limit-decision', argument)).toBe(false);
  });
});

describe('more than a guideline allows', () => {
  it.each([
    ['So many visits overstep the recommendation of the guideline.', true],
    ['Twelve visits are more than the guideline favors.', true],
    ['Twelve visits are more than the ten that the guideline favors.', false],
    ['His pain is beyond what the guideline describes.', false],
  ])('wants its number: %s', (argument, isTold) => {
    expect(tells('citations/missing-limit', argument)).toBe(isTold);
  });
});
