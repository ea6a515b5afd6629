import { describe, expect, it } from 'vitest';
import { baseLetter } from '../../../../test/kit/base-letter.ts';
import { findingsOf } from '../../../../test/kit/fixes.ts';

interface Parts {
  readonly title?: string;
  readonly claims?: string;
  readonly reviewer: string;
  readonly rationale?: string;
  /** Day of the utilization review, MM/DD/YYYY. */
  readonly day?: string;
}

/** The citations' findings in a letter with this issue, as `rule severity`. */
function found({
  title = 'Physical therapy for the left knee, 6 visits: Upheld',
  claims = '',
  reviewer,
  rationale = '',
  day = '10/21/2016',
}: Parts): string[] {
  const said = claims === '' ? 'The Claims Administrator did not cite any medical evidence for its decision.' : claims;
  const text = baseLetter({
    header: `Case Number: CM16-0900001\nDate Assigned: 11/09/2016 Date of Injury: 03/14/2012\nDecision Date: 12/09/2016 UR Denial Date: ${day}\nPriority: Standard Application 10/31/2016\nReceived:`,
    issues: [
      [
        title,
        `Claims Administrator guideline: ${said}`,
        `MAXIMUS guideline: ${reviewer}`,
        `Decision rationale: No goal is recorded. ${rationale} The request is not medically necessary.`,
      ].join('\n\n'),
    ],
  });
  return findingsOf(text)
    .filter(({ rule }) => rule.startsWith('citations/'))
    .map(({ rule, severity }) => `${rule.slice('citations/'.length)} ${severity}`);
}

const chapter = (name: string, section = 'Special Studies'): string =>
  `Decision based on MTUS ${name}, Section(s): ${section}.`;
const pain = (year: number, section: string): string =>
  `Decision based on MTUS Chronic Pain Medical Treatment ${year}, Section(s): ${section}.`;

describe('an edition that was in force', () => {
  it.each([
    ['07/20/2016', 2009, []],
    ['08/10/2016', 2009, ['edition-in-force information']],
    ['09/20/2016', 2009, ['edition-in-force warning']],
    ['07/20/2016', 2016, ['edition-in-force warning']],
    ['07/29/2016', 2016, []],
  ])('for a denial of %s, the one of %i', (day, year, expected) => {
    expect(found({ day, reviewer: pain(year, 'Physical medicine treatment') })).toEqual(expected);
  });

  it('is only information in what the claims administrator cited', () => {
    expect(
      found({ claims: pain(2009, 'Physical medicine'), reviewer: chapter('Knee Complaints 2004', 'Initial Care') }),
    ).toEqual(['edition-in-force information']);
  });

  it('is asked of a document that is printed without a year', () => {
    const title = 'Zolpidem 10mg #30: Upheld';
    const reviewer = 'Decision based on MTUS Drug Formulary, 8 CCR 9792.27.1.';
    expect(found({ title, day: '01/12/2016', reviewer })).toEqual(['edition-in-force warning']);
    expect(found({ title, day: '01/12/2020', reviewer })).toEqual([]);
  });

  it('is not asked of one whose end is not known', () => {
    expect(
      found({
        title: 'Acupuncture for the left knee, 6 visits: Upheld',
        day: '10/21/2019',
        reviewer: 'Decision based on MTUS Acupuncture Treatment 2007.',
      }),
    ).toEqual([]);
  });
});

describe('neighbours are no fault', () => {
  it.each([
    ['MRI of the thoracic spine: Upheld', 'Neck and Upper Back Complaints 2004'],
    ['MRI of the thoracic spine: Upheld', 'Low Back Complaints 2004'],
    ['MRI of the right finger: Upheld', 'Forearm, Wrist, and Hand Complaints 2004'],
    ['MRI of the right hip: Upheld', 'Low Back Complaints 2004'],
    ['MRI of the left foot: Upheld', 'Ankle and Foot Complaints 2004'],
  ])('%s under %s', (title, name) => {
    expect(found({ title, reviewer: chapter(name) })).toEqual([]);
  });

  it.each([
    ['Naproxen 550mg #60: Upheld', 'NSAIDs (non-steroidal anti-inflammatory drugs)'],
    ['Omeprazole 20mg #30: Upheld', 'NSAIDs, GI symptoms & cardiovascular risk'],
    ['Chiropractic treatment for the neck, 6 visits: Upheld', 'Manual therapy & manipulation'],
    ['Myofascial release for the neck, 6 visits: Upheld', 'Massage therapy'],
  ])('%s under “%s”', (title, section) => {
    expect(found({ title, reviewer: pain(2016, section) })).toEqual([]);
  });
});

describe('a section that the library lacks', () => {
  it.each([
    ['is left alone where it has a few of many', 'Low Back Disorders Guideline (ACOEM February 13, 2020)', []],
    ['is information where it has most', 'Low Back Complaints 2004', ['unknown-section information']],
  ])('%s', (_, name, expected) => {
    const title = 'MRI of the low back: Upheld';
    const findings = found({ title, reviewer: chapter(name, 'Magnets'), day: '12/02/2021' });
    expect(findings.filter((one) => one.startsWith('unknown-section'))).toEqual(expected);
  });
});

describe('limits', () => {
  it('that reviewers read differently are not judged', () => {
    const title = 'Chiropractic treatment for the low back, 12 visits: Upheld';
    for (const limit of ['a trial of 6 visits over 2 weeks', 'up to 16 visits over 8 weeks', '24 visits over 16 weeks'])
      expect(
        found({
          title,
          reviewer: pain(2016, 'Manual therapy & manipulation'),
          rationale: `The guideline recommends ${limit}.`,
        }),
      ).toEqual([]);
  });

  it('may be quoted by their most alone', () => {
    expect(
      found({
        reviewer: pain(2016, 'Physical medicine treatment'),
        rationale: 'The guideline recommends up to 10 visits over 8 weeks.',
      }),
    ).toEqual([]);
  });

  it('of another source are not held against the MTUS', () => {
    expect(
      found({
        reviewer: pain(2016, 'Physical medicine treatment'),
        rationale: 'ODG recommends 9 visits over 10 weeks, and the MTUS is no other.',
      }),
    ).toEqual([]);
  });
});
