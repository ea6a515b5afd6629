import { describe, expect, it } from 'vitest';
import { citationFindings } from '../../../../test/kit/citations.ts';

const SUMMARY =
  'A 47-year-old mason slipped from a scaffold on 02/10/2014. The diagnosis is a sprain. The joint was tender.';
const PAIN = 'MTUS Chronic Pain Medical Treatment 2009';

/** The limits that an upheld issue is told to misquote. */
function misquoted(title: string, citation: string, argument: string): string[] {
  return citationFindings(title, citation, argument, SUMMARY)
    .filter(({ rule }) => rule === 'citations/quoted-limit')
    .map(({ message }) => message);
}

const tens = ['TENS unit, purchase', `${PAIN}, Section(s): TENS, chronic pain`] as const;
const hWave = ['H-wave unit, purchase', `${PAIN}, Section(s): H-wave stimulation (HWT)`] as const;
const points = ['Trigger point injections, neck', `${PAIN}, Section(s): Trigger point injections`] as const;
const tramadol = ['Tramadol 50mg #90', `${PAIN}, Section(s): Opioids, specific drug list`] as const;
const homeCare = ['Home health care, 12 hours a week', `${PAIN}, Section(s): Home health services`] as const;
const hardening = ['Work hardening, 10 sessions', `${PAIN}, Section(s): Work conditioning, work hardening`] as const;
const manual = ['Chiropractic care, 2 visits, low back', `${PAIN}, Section(s): Manual therapy & manipulation`] as const;
const urine = [
  'Urine drug test',
  'Non-MTUS Citation Official Disability Guidelines (ODG) Pain (updated 04/06/15), Urine drug testing',
] as const;

describe('what a guideline measures, in other units and words', () => {
  it.each([
    [
      ...tens,
      'The MTUS calls for a three-week trial with notes on how often it was worn.',
      'The MTUS calls for a one-month trial with notes on how often it was worn.',
    ],
    [
      ...tens,
      'The criteria include pain of at least two weeks.',
      'The criteria include pain of at least three months, and a month of trial.',
    ],
    [
      ...hWave,
      'A one-year trial at home may come after therapy and TENS.',
      'A one-month trial at home may come after therapy and TENS.',
    ],
    [...points, 'A repeat requires relief lasting nine days.', 'A repeat requires relief lasting six weeks.'],
    [
      ...points,
      'No more than 9 to 10 injections per session are advised.',
      'No more than 3 to 4 injections per session are advised.',
    ],
    [...tramadol, 'Tramadol should not exceed 200 mg per day.', 'Tramadol should not exceed 400 mg per day.'],
    [...tramadol, 'The maximum is 1 g daily.', 'Treatment should begin with 50 mg daily.'],
    [
      ...homeCare,
      'The section allows up to 50 hours a week.',
      'The section allows up to 35 hours a week, and twelve hours a week remain below it.',
    ],
    [
      ...hardening,
      'The program may go on for ten weeks before gains are shown.',
      'The program may go on for one to two weeks before gains are shown.',
    ],
    [
      ...manual,
      'The guideline gives 1-2 visits every 4-6 years for a flare-up.',
      'The guideline gives 1-2 visits every 4-6 months for a flare-up.',
    ],
    [...urine, 'At low risk ODG recommends a test once a month.', 'At low risk ODG recommends a test once a year.'],
    [...urine, 'At low risk ODG recommends monthly tests.', 'At high risk ODG recommends monthly tests.'],
  ])('is held against what it sets: %s, %s: %s', (title, citation, wrong, right) => {
    expect(misquoted(title, citation, wrong)).toHaveLength(1);
    expect(misquoted(title, citation, right)).toEqual([]);
  });
});

describe('visits after an operation', () => {
  const after = (part: string, section: string): readonly [string, string] => [
    `Postoperative physical therapy, 6 visits, ${part}`,
    `MTUS Postsurgical Treatment Guidelines 2009, Section(s): ${section}`,
  ];
  it.each([
    [
      ...after('knee', 'Knee'),
      'A meniscectomy has a general course of 30 visits over 10 months.',
      '12 visits over 12 weeks',
    ],
    [...after('knee', 'Knee'), 'Knee arthroplasty is allowed 10 visits over 8 months.', '24 visits over 10 weeks'],
    [
      ...after('low back', 'Low Back'),
      'The schedule after a fusion foresees 34 visits over 16 days.',
      '34 visits over 16 weeks',
    ],
    [
      ...after('wrist', 'Carpal Tunnel Syndrome'),
      'After carpal tunnel release the table permits 2 visits.',
      '3-8 visits',
    ],
  ])('are those of the operation: %s, %s: %s', (title, citation, sentence, expected) => {
    const [message, ...more] = misquoted(title, citation, sentence);
    expect(message).toContain(expected);
    expect(more).toEqual([]);
  });

  it.each([
    [...after('knee', 'Knee'), 'A meniscectomy has a general course of 12 visits over 12 weeks.'],
    [...after('knee', 'Knee'), 'For arthritis with knee arthroplasty the table gives 24 visits over 10 weeks.'],
    [...after('knee', 'Knee'), 'The initial course after knee arthroplasty is 12 visits by the guideline.'],
    [...after('low back', 'Low Back'), 'After a discectomy or fusion the table gives up to 34 visits over 16 weeks.'],
    [...after('knee', 'Knee'), 'The 12 visits of the initial course after the meniscectomy were used.'],
  ])('are left alone where they are right, or half of them: %s, %s: %s', (title, citation, sentence) => {
    expect(misquoted(title, citation, sentence)).toEqual([]);
  });
});
