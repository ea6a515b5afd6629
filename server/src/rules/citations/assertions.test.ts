import { describe, expect, it } from 'vitest';
import { baseLetter } from '../../../../test/kit/base-letter.ts';
import { findingsOf } from '../../../../test/kit/fixes.ts';

const BACK = 'A 44-year-old welder lifted a gate on 03/12/2016. The low back is stiff.';
const PAIN = 'MTUS Chronic Pain Medical Treatment 2016, Section(s):';
const LOW_BACK = 'MTUS Low Back Complaints 2004, Section(s): Special Studies';

/** Whether a rule reports an upheld issue that is argued so. */
function tells(rule: string, title: string, citation: string, argument: string): boolean {
  const issue = `${title}: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on ${citation}.

Decision rationale: ${argument} The request for ${title} is not medically necessary.`;
  return findingsOf(baseLetter({ summary: BACK, issues: [issue] })).some((finding) => finding.rule === rule);
}

const norco = ['Norco 10/325 mg #60', `${PAIN} Opioids, criteria for use`] as const;
const epidural = ['Lumbar epidural steroid injection at L4-L5', `${PAIN} Epidural steroid injections (ESIs)`] as const;
const therapy = ['Physical therapy for the low back, 8 visits', `${PAIN} Physical medicine treatment`] as const;
const relaxant = ['Cyclobenzaprine 10 mg #30', `${PAIN} Muscle relaxants (for pain)`] as const;
const ketoprofen = ['Ketoprofen 20% cream 120 grams', `${PAIN} Topical analgesics`] as const;

describe('what guidelines say, whatever the verb', () => {
  it.each([
    [...ketoprofen, 'Ketoprofen carries an approval of the FDA for application to the skin.'],
    [...ketoprofen, 'The agency has cleared topical ketoprofen for use on the skin.'],
    [...norco, 'Opioids may be continued although neither pain nor function has improved.'],
    [...norco, 'If no functional improvement is shown, opioids are continued.'],
    [...norco, 'Opioids are to be stopped when pain and function have improved.'],
    [...epidural, 'Radiculopathy does not need to be corroborated by imaging or electrodiagnostic tests.'],
    [...therapy, 'The section does not allow for fading of treatment frequency.'],
    [...therapy, 'Patients are not expected to continue active therapies at home.'],
    [...relaxant, 'In most cases muscle relaxants show benefit beyond NSAIDs in pain and overall improvement.'],
    [
      'Terocin patch #30',
      `${PAIN} Topical analgesics`,
      'Topical agents are well studied, with many controlled trials.',
    ],
    [
      'MRI of the lumbar spine',
      LOW_BACK,
      'Objective findings that point to a nerve are insufficient evidence to warrant imaging.',
    ],
  ])('are told where turned round: %s, %s, %s', (title, citation, argument) => {
    expect(tells('citations/turned-statement', title, citation, argument)).toBe(true);
  });

  it.each([
    [...ketoprofen, 'Ketoprofen has never been approved by the FDA for the skin.'],
    [...ketoprofen, 'Diclofenac gel is a topical drug that is approved by the FDA.'],
    [...norco, 'Opioids are discontinued when there is no improvement, unless there are extenuating circumstances.'],
    [...norco, 'When opioids are stopped, the dose is cut slowly, and improvement of sleep is often seen.'],
    [...norco, 'Without improvement opioids are not continued.'],
    [...epidural, 'Radiculopathy must be documented. The record documents none.'],
    [...epidural, 'A second epidural injection is not given regardless of the relief from the first one.'],
    [...therapy, 'No fading of the frequency was planned by the therapist.'],
    [...relaxant, 'Beyond the muscle relaxant the claimant takes NSAIDs with benefit.'],
    ['Terocin patch #30', `${PAIN} Topical analgesics`, 'Topical agents follow a trial of first-line therapy.'],
    ['MRI of the lumbar spine', LOW_BACK, 'There are no unequivocal findings of nerve compromise to warrant imaging.'],
  ])('are not told where said right, or not said: %s, %s, %s', (title, citation, argument) => {
    expect(tells('citations/turned-statement', title, citation, argument)).toBe(false);
  });
});

describe('a number of visits held against a limit', () => {
  const needles = ['Acupuncture for the low back, 4 visits', 'MTUS Acupuncture Treatment 2007'] as const;
  it.each([
    [...needles, 'Improvement takes 3-6 treatments by the guideline. Four is more than the section permits.', true],
    [...needles, "Three to six treatments are the guideline's number, and four visits go beyond that.", true],
    [...needles, 'The guideline sets three to six treatments. Four are too many.', true],
    [...needles, 'Improvement takes 3-6 treatments by the guideline. Four stays inside that frame.', false],
    [...needles, 'Improvement takes 3-6 treatments by the guideline. Twelve is more than the section permits.', false],
  ])('is told where the numbers do not bear it: %s, %s, %s', (title, citation, argument, isTold) => {
    expect(tells('counts/limit-comparison', title, citation, argument)).toBe(isTold);
  });
});

describe('numbers that guidelines give', () => {
  const urine = [
    'Urine drug screen',
    'MTUS Opioid Treatment 2016, Section(s): 3.3.6 Opioids for Chronic Pain and Chronic Opioid Treatment: Use of Urine Drug Testing (UDT)',
  ] as const;
  it.each([
    [...relaxant, 'Muscle relaxants serve for a short course, at most two months.', true],
    [...relaxant, 'Muscle relaxants serve for a short course, at most two to three weeks.', false],
    [...relaxant, 'The drug has run for four months, longer than any short course.', false],
    [...relaxant, 'The guideline recommends this drug for no longer than 2-3 months.', true],
    [...urine, 'Testing is due once every three years, by the guideline.', true],
    [...urine, 'The guideline asks for eight screens a year in each patient.', true],
    [...urine, 'The last screen was two years ago.', false],
    [
      'Acupuncture for the low back, 4 visits',
      'MTUS Acupuncture Treatment 2007',
      'Eight to ten treatments are allowed in which to show an effect.',
      true,
    ],
    [
      'Acupuncture for the low back, 4 visits',
      'MTUS Acupuncture Treatment 2007',
      'Three to six treatments are allowed in which to show an effect.',
      false,
    ],
  ])('are told where they differ: %s, %s, %s', (title, citation, argument, isTold) => {
    expect(tells('citations/quoted-limit', title, citation, argument)).toBe(isTold);
  });
});
