import { describe, expect, it } from 'vitest';
import { citationFindings } from '../../../../test/kit/citations.ts';

const NECK =
  'A 44-year-old welder lifted a gate on 03/12/2016. The diagnosis is a cervical strain. The neck was tender.';
const PAIN = 'Chronic Pain Medical Treatment 2016';

/** What is told of the numbers that an upheld issue quotes. */
function messages(title: string, citation: string, argument: string): string[] {
  return citationFindings(title, citation, argument, NECK).map(
    ({ rule, severity, message }) => `${rule} ${severity} ${message}`,
  );
}

describe('numbers of guidelines that count no visits', () => {
  it.each([
    ['Diazepam 5mg #30', `MTUS ${PAIN}, Section(s): Benzodiazepines`, 'Use is limited to 12 weeks.', '“12 weeks”'],
    [
      'TENS unit, neck',
      `MTUS ${PAIN}, Section(s): TENS, chronic pain`,
      'A trial of two months should come first.',
      '“two months”',
    ],
    [
      'Flexeril 10mg #30',
      `MTUS ${PAIN}, Section(s): Muscle relaxants`,
      'It is not recommended for longer than 5-6 weeks, which one more month of what she was given would reach.',
      '“5-6 weeks”',
    ],
    [
      'Cyclobenzaprine 7.5mg #30',
      `MTUS ${PAIN}, Section(s): Muscle relaxants`,
      'Guideline: at most four to five months per course.',
      '“four to five months”',
    ],
    [
      'Epidural steroid injection, C6-C7',
      `MTUS ${PAIN}, Section(s): Epidural steroid injections (ESIs)`,
      'The guideline wants relief of 20 percent or better before a second one.',
      '“20 percent”',
    ],
    [
      'EMG/NCV of the right upper extremity',
      'MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies',
      'The guideline recommends the study where complaints of the arm have persisted for more than four months.',
      '“four months”',
    ],
    [
      'Epidural steroid injection, C6-C7',
      `MTUS ${PAIN}, Section(s): Epidural steroid injections (ESIs)`,
      'A second one is recommended when there was at least 15 percent pain relief.',
      '“15 percent”',
    ],
    [
      'Acupuncture, 4 visits, neck',
      'MTUS Acupuncture Treatment 2007',
      'Under the guideline its optimum duration is four to five months.',
      '“four to five months”',
    ],
    [
      'Polysomnography',
      `MTUS ${PAIN}, Section(s): Polysomnography`,
      'The section asks for insomnia on at least two nights a week.',
      '“two nights”',
    ],
    [
      'Functional restoration program, 10 days',
      `MTUS ${PAIN}, Section(s): Chronic pain programs (functional restoration programs)`,
      'The program should not exceed 35 full-day sessions.',
      '“35 full”',
    ],
    [
      'Functional restoration program, 10 days',
      `MTUS ${PAIN}, Section(s): Functional restoration programs (FRPs)`,
      'Care is not advised for longer than three years without gains that are shown.',
      '“three years”',
    ],
    [
      'Lumbar epidural steroid injection at L4-L5',
      `MTUS ${PAIN}, Section(s): Epidural steroid injections (ESIs)`,
      'A second block rests on a fall in pain, with at least 30% relief.',
      '“30%”',
    ],
  ])('%s: %s', (title, citation, argument, quoted) => {
    const told = messages(title, citation, argument).filter((one) =>
      one.startsWith('citations/quoted-limit information'),
    );
    expect(told.map((one) => one.includes(quoted))).toEqual([true]);
  });

  it.each([
    ['Diazepam 5mg #30', `MTUS ${PAIN}, Section(s): Benzodiazepines`, 'Use is limited to 4 weeks.'],
    ['TENS unit, neck', `MTUS ${PAIN}, Section(s): TENS, chronic pain`, 'A one-month trial should come first.'],
    [
      'Norco 5/325mg #60',
      'MTUS Opioid Treatment 2016, Section(s): Opioids for Chronic Pain',
      'The daily dose is 30 mg, which equals 30 mg of morphine a day and lies below the threshold of 80 mg.',
    ],
    [
      'Acupuncture, 4 visits, neck',
      'MTUS Acupuncture Treatment 2007',
      'The ODG gives a trial of 3 to 4 visits over 2 weeks.',
    ],
    [
      'EMG/NCV of the right upper extremity',
      'MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies',
      'The guideline recommends the study where complaints of the arm have persisted for more than four weeks.',
    ],
    [
      'TENS unit, neck',
      `MTUS ${PAIN}, Section(s): TENS, chronic pain`,
      'He has used one for six months without the required gain.',
    ],
    [
      'TENS unit, neck',
      `MTUS ${PAIN}, Section(s): TENS, chronic pain`,
      'A rental of two months is well above the recommended trial.',
    ],
    [
      'TENS unit, neck',
      `MTUS ${PAIN}, Section(s): TENS, chronic pain`,
      'Two months exceeds the trial that is recommended.',
    ],
    [
      'TENS unit, neck',
      `MTUS ${PAIN}, Section(s): TENS, chronic pain`,
      'Once there are two months of pain, a one-month trial is recommended.',
    ],
    [
      'Trigger point injections, low back',
      `MTUS ${PAIN}, Section(s): Trigger point injections`,
      'Repeats are recommended only after 50 percent relief for six weeks, and not within two months.',
    ],
    [
      'Manipulation, 2 visits, neck',
      `MTUS ${PAIN}, Section(s): Manual therapy & manipulation`,
      'The MTUS gives a trial of 6 visits over 2 weeks and up to 18 visits over 6-8 weeks; for flare-ups, if work was returned to, it gives 1-2 visits.',
    ],
  ])('is silent of %s: %s', (title, citation, argument) => {
    expect(messages(title, citation, argument).filter((one) => one.startsWith('citations/quoted-limit'))).toEqual([]);
  });
});

describe('ages and days that guidelines set', () => {
  const stomach = [
    'Omeprazole 20mg #60',
    `MTUS ${PAIN}, Section(s): NSAIDs, GI symptoms & cardiovascular risk`,
  ] as const;
  const cold = [
    'Cold therapy unit, 14 days',
    'Non-MTUS Citation Official Disability Guidelines (ODG), Shoulder Chapter, Continuous-flow cryotherapy',
  ] as const;
  it.each([
    [...stomach, 'The MTUS recommends a stomach drug in anyone older than 50 years.', true],
    [...stomach, 'The guideline asks for (1) age > 60 years; (2) an ulcer.', true],
    [...stomach, 'The MTUS recommends a stomach drug in those over 65.', false],
    [...cold, 'The ODG recommends cooling after surgery for no longer than ten days.', true],
    [...cold, 'The ODG recommends cooling after surgery for no longer than seven days.', false],
    [...cold, 'The guideline was met when utilization review authorized ten days.', false],
  ])('%s, %s: %s', (title, citation, argument, isTold) => {
    expect(messages(title, citation, argument).some((one) => one.startsWith('citations/quoted-limit'))).toBe(isTold);
  });
});

describe('limits of visits in other sentences', () => {
  const needles = ['Acupuncture, 5 visits, neck', 'MTUS Acupuncture Treatment 2007'] as const;
  const therapy = [
    'Physical therapy, 5 visits, neck',
    `MTUS ${PAIN}, Section(s): Physical medicine treatment`,
  ] as const;
  it.each([
    [...needles, 'The acupuncture guideline expects a change by 8 to 9 treatments.', true],
    [...needles, 'The acupuncture guideline expects a change by 3 to 6 treatments.', false],
    [...needles, 'Needles are given five times a week under the guideline.', true],
    [...needles, 'Needles are given three times a week under the guideline.', false],
    [...therapy, 'After an injection the section gives 7-8 visits over 1 week.', true],
    [...therapy, 'After an injection the section gives 1-2 visits over 1 week.', false],
    [...therapy, 'In arthritis, 16 visits over 8 weeks are set.', true],
    [...therapy, 'In arthritis, 9 visits over 8 weeks are set.', false],
  ])('%s, %s: %s', (title, citation, argument, isTold) => {
    expect(messages(title, citation, argument).some((one) => one.startsWith('citations/quoted-limit'))).toBe(isTold);
  });
});
