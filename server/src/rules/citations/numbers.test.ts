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
