import { describe, expect, it } from 'vitest';
import { baseLetter } from '../../../../test/kit/base-letter.ts';
import { citationFindings } from '../../../../test/kit/citations.ts';
import { findingsOf } from '../../../../test/kit/fixes.ts';

const summary =
  'A 44-year-old welder lifted a gate on 03/12/2016. The diagnoses are a lumbar strain and pain of the neck, shoulders, elbows, wrists and knees. A meniscectomy and a laminectomy were done in 2016.';
const low =
  'A 44-year-old welder lifted a gate on 03/12/2016. The diagnosis is a lumbar strain. The low back was tender.';

/** The rules on citations that refer to a letter with one refused issue. */
function told(title: string, citation: string, argument: string, told = summary): string[] {
  return citationFindings(title, `MTUS ${citation}`, argument, told).map(({ rule }) => rule);
}

const PAIN = 'Chronic Pain Medical Treatment 2016';

describe('citations that do not bear the decision', () => {
  it.each([
    [
      'Massage therapy, 9 visits, low back',
      `${PAIN}, Section(s): Massage therapy`,
      'Massage is given beside exercise, and it should be limited to 10 to 13 visits.',
      'quoted-limit',
    ],
    [
      'Physical therapy, 6 visits, low back',
      `${PAIN}, Section(s): Physical medicine treatment`,
      'Allowed for neuritis: 16-18 visits over 4 weeks.',
      'quoted-limit',
    ],
    [
      'Cold laser, 6 visits, low back',
      `${PAIN}, Section(s): Low-level laser therapy (LLLT)`,
      'Laser light is recommended in the guideline.',
      'turned-statement',
    ],
    [
      'Acupuncture, 6 visits, low back',
      'Acupuncture Treatment 2007',
      'Nine to ten treatments is the ceiling, by the guideline.',
      'quoted-limit',
    ],
    [
      'Chiropractic care, 6 visits, low back',
      `${PAIN}, Section(s): Manual therapy & manipulation`,
      'Where somebody with a flare-up is at work again, the MTUS allows 4-6 visits every 4 to 6 months.',
      'quoted-limit',
    ],
    [
      'Acupuncture, 6 visits, low back',
      'Acupuncture Treatment 2007',
      'The time to produce functional gains is 7 to 9 treatments.',
      'quoted-limit',
    ],
    [
      'Ranitidine 150mg #60',
      `${PAIN}, Section(s): NSAIDs, GI symptoms & cardiovascular risk`,
      'Proton pump inhibitors such as ranitidine protect the stomach.',
      'argued-class',
    ],
    [
      'TENS unit, low back',
      `${PAIN}, Section(s): TENS, chronic pain`,
      'The guideline requires a three-month trial.',
      'quoted-limit',
    ],
    [
      'Facet joint injection, low back',
      `${PAIN}, Section(s): Epidural steroid injections (ESIs)`,
      'Function has not been shown to change.',
      'treatment-mismatch',
    ],
    [
      'Cyclobenzaprine 10mg #90',
      `${PAIN}, Section(s): Muscle relaxants (for pain)`,
      'Continuous use of cyclobenzaprine is endorsed by the MTUS.',
      'turned-statement',
    ],
    [
      'Lidocaine patch 5% #30',
      `${PAIN}, Section(s): Topical analgesics`,
      'Per the guideline, a lidocaine patch may be used as the first choice.',
      'turned-statement',
    ],
    [
      'Maintenance chiropractic care, 6 visits, low back',
      `${PAIN}, Section(s): Manual therapy & manipulation`,
      'Elective and maintenance care is recommended by the guideline.',
      'turned-statement',
    ],
    [
      'Pregabalin 75mg #60',
      `${PAIN}, Section(s): Medications for chronic pain`,
      'Muscle relaxants are recommended for a short time only.',
      'argued-class',
    ],
    [
      'Physical therapy, 6 visits, low back',
      `${PAIN}, Section(s): Physical medicine treatment`,
      'For neuralgia the section gives 13 to 15 visits over 4 weeks.',
      'quoted-limit',
    ],
    [
      'Physical therapy, 6 visits, low back',
      `${PAIN}, Section(s): Physical medicine treatment`,
      'The MTUS gives 26 visits over 16 weeks for myalgia.',
      'quoted-limit',
    ],
    [
      'Acupuncture, 6 visits, low back',
      'Acupuncture Treatment 2007',
      'By the guideline, gains show within 9 to 11 treatments.',
      'quoted-limit',
    ],
    [
      'Chiropractic care, 6 visits, low back',
      `${PAIN}, Section(s): Manual therapy & manipulation`,
      'The MTUS advises a trial of 11 visits over 2 weeks.',
      'quoted-limit',
    ],
    [
      'Elbow brace',
      'Low Back Complaints 2004, Section(s): Physical Methods',
      'One is worn already.',
      'region-mismatch',
    ],
    [
      'Meniscectomy, right',
      'Neck and Upper Back Complaints 2004, Section(s): Surgical Considerations',
      'No locking is described.',
      'region-mismatch',
    ],
    [
      'Physical therapy, 6 visits, left shoulder',
      'Neck and Upper Back Complaints 2004, Section(s): Physical Methods',
      'It moves freely.',
      'region-mismatch',
    ],
    [
      'Postoperative physical therapy, 6 visits, right knee',
      'Postsurgical Treatment 2009, Section(s): Shoulder',
      'It moves freely.',
      'region-mismatch',
    ],
    [
      'Nerve conduction study of the right arm',
      'Acupuncture Treatment 2007',
      'No numbness is described.',
      'treatment-mismatch',
    ],
    [
      'Pepcid 20 mg #60',
      `${PAIN}, Section(s): Proton Pump Inhibitors (PPIs)`,
      'No risk is described.',
      'treatment-mismatch',
    ],
    [
      'Chiropractic care, 6 visits, right knee',
      `${PAIN}, Section(s): Manual therapy & manipulation`,
      'Manual therapy is recommended for the knee.',
      'turned-statement',
    ],
    [
      'Robaxin 500 mg #90',
      `${PAIN}, Section(s): Muscle relaxants (for pain)`,
      'Muscle relaxants are recommended for long term use.',
      'turned-statement',
    ],
    [
      'Physical therapy, 16 visits, low back',
      `${PAIN}, Section(s): Physical medicine treatment`,
      'The number asked for exceeds what the guideline allows.',
      'missing-limit',
    ],
  ])('“%s” under %s: %s', (title, citation, argument, rule) => {
    expect(told(title, citation, argument)).toContain(`citations/${rule}`);
  });

  it.each([
    ['Escitalopram 10 mg #30', []],
    ['Zolpidem 5 mg #30', []],
    ['Meloxicam 15 mg #30', ['citations/region-mismatch']],
  ])('the chapter on mental health is for drugs of mood and sleep, whatever is hurt: %s', (title, found) => {
    const rules = findingsOf(
      baseLetter({
        summary: low,
        issues: [
          `${title}: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Mental Illness & Stress Chapter.

Decision rationale: It does not help. The request for ${title} is not medically necessary.`,
        ],
      }),
    ).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === 'citations/region-mismatch')).toEqual(found);
  });

  it('a drug is for the part of the body that the letter is about', () => {
    const citation = 'Ankle and Foot Complaints 2004, Section(s): Initial Care';
    expect(told('Meloxicam 15 mg #30', citation, 'It does not help.', low)).toEqual(['citations/region-mismatch']);
    expect(
      told('Meloxicam 15 mg #30', 'Low Back Complaints 2004, Section(s): Initial Care', 'It does not help.', low),
    ).toEqual([]);
  });

  it('weeks are held against the limits of as many visits that have any', () => {
    const after = (weeks: number): string[] =>
      told(
        'Postoperative physical therapy, 12 visits, left shoulder',
        'Postsurgical Treatment 2009, Section(s): Shoulder',
        `The guideline allows 24 visits over ${String(weeks)} weeks.`,
        'A 44-year-old welder lifted a gate on 03/12/2016. The left rotator cuff was repaired on 08/02/2016.',
      );
    expect(after(14)).not.toContain('citations/quoted-limit');
    expect(after(41)).toContain('citations/quoted-limit');
  });

  it('a number far from the guideline that is its subject is the guideline’s', () => {
    expect(
      told(
        'Acupuncture, 6 visits, low back',
        'Acupuncture Treatment 2007',
        'The acupuncture guideline offers needles to those whose drugs are being reduced or who do not tolerate them well enough to go on, and it judges the gain of function only after ten to twelve treatments.',
      ),
    ).toContain('citations/quoted-limit');
  });

  it.each([
    ['Gabapentin 600mg #90', 'Antiepilepsy drugs (AEDs)'],
    ['Tramadol 50mg #30', 'Medications'],
  ])('the section of “%s” may be named without its purpose: %s', (title, section) => {
    expect(told(title, `${PAIN}, Section(s): ${section}`, 'No gain is described.')).not.toContain(
      'citations/unknown-section',
    );
  });

  it('an edition is known by its day, and another day is none', () => {
    const cited = (day: string): string =>
      `Hand, Wrist, and Forearm Disorders Guideline (ACOEM ${day}), Section(s): MRI`;
    expect(told('MRI of the right wrist', cited('January 7, 2019'), 'No red flag is named.')).not.toContain(
      'citations/unknown-document',
    );
    expect(told('MRI of the right wrist', cited('January 9, 2019'), 'No red flag is named.')).toContain(
      'citations/unknown-document',
    );
  });
});

describe('citations that do', () => {
  it.each([
    [
      'Physical therapy, 6 visits, low back',
      `${PAIN}, Section(s): Physical medicine treatment`,
      'The section gives 9-10 visits over 8 weeks for myalgia and 8-10 visits over 4 weeks for neuralgia.',
    ],
    [
      'Chiropractic care, 6 visits, low back',
      `${PAIN}, Section(s): Manual therapy & manipulation`,
      'Some read 4-6 visits over 2 weeks as the trial.',
    ],
    [
      'Acupuncture, 6 visits, low back',
      'Acupuncture Treatment 2007',
      'The guideline gives three to six treatments, one to three times a week.',
    ],
    ['Gabapentin 6% cream, 60 grams', `${PAIN}, Section(s): Topical analgesics`, 'No drug by mouth has failed.'],
    ['Spine surgery consultation', `${PAIN}, Section(s): Office visits`, 'No deficit is described.'],
    [
      'Ultrasound, 2 times a week for 3 weeks, right elbow',
      'Elbow Complaints 2007, Section(s): Physical Methods',
      'Passive care has not helped.',
    ],
    [
      'Lidocaine 4% cream, 30 grams',
      `${PAIN}, Section(s): Topical analgesics`,
      'No topical creams or gels of lidocaine are recommended for neuropathic pain.',
    ],
    [
      'Postoperative physical therapy, 6 visits, right knee',
      'Postsurgical Treatment 2009, Section(s): Knee',
      'It moves freely.',
    ],
    ['Wrist splint', 'Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care', 'One was given last month.'],
  ])('“%s” under %s: %s', (title, citation, argument) => {
    expect(told(title, citation, argument)).toEqual([]);
  });
});

const NECK =
  'A 44-year-old welder lifted a gate on 03/12/2016. The diagnosis is a cervical strain. The neck was tender.';

/** What is told of an upheld issue whose citation is outside the MTUS, or with an argument of its own. */
function messages(title: string, citation: string, argument: string, told = NECK): string[] {
  return citationFindings(title, citation, argument, told).map(
    ({ rule, severity, message }) => `${rule} ${severity} ${message}`,
  );
}

const ODG = 'Non-MTUS Citation Official Disability Guidelines (ODG)';

describe('the guideline on chronic pain beside another source', () => {
  it.each([
    ['Physical therapy, 6 visits, neck', 'Neck and Upper Back Chapter, Physical therapy', false],
    ['Physical therapy, 6 visits, neck', 'Pain Chapter, Physical medicine treatment', true],
  ])('“%s” under %s: %s', (title, chapter, isTold) => {
    const told = messages(title, `${ODG} ${chapter}`, 'No gain is described.');
    expect(told.some((one) => one.startsWith('citations/adopted-guideline'))).toBe(isTold);
  });

  it('what is beyond the strength of the worker is beyond no limit', () => {
    const argument =
      'The MTUS supports the program where the demands of the work exceed what she can do. No job is open.';
    const told = messages(
      'Work conditioning, 9 visits, low back',
      `MTUS ${PAIN}, Section(s): Work conditioning`,
      argument,
    );
    expect(told.filter((one) => one.startsWith('citations/missing-limit'))).toEqual([]);
  });
});

describe('what a citation must hold', () => {
  it.each([
    ['MRI of the neck', ODG, 'without a chapter'],
    ['Cervical collar', 'Non-MTUS Citation Doe A. Collars in the stiff spine of workers', 'without a year'],
    [
      'Massage therapy, 4 visits, neck',
      'MTUS Chronic Pain Medical Treatment, Section(s): Massage therapy',
      'without its year',
    ],
  ])('%s: %s', (title, citation, lack) => {
    const told = messages(title, citation, 'The neck moves freely.').filter((one) =>
      one.startsWith('citations/no-section information'),
    );
    expect(told.map((one) => one.includes(lack))).toEqual([true]);
  });

  it.each([
    ['MRI of the neck', `${ODG}, Neck & Upper Back, Magnetic resonance imaging (MRI)`],
    ['MRI of the neck', `${ODG} Preface`],
    ['Cervical collar', 'Non-MTUS Citation Doe A. Collars in the stiff spine of workers. 2014. J Occup Med 56:1-9'],
  ])('is silent of %s: %s', (title, citation) => {
    expect(
      messages(title, citation, 'The neck moves freely.').filter((one) => one.startsWith('citations/no-section')),
    ).toEqual([]);
  });
});

describe('other organizations', () => {
  /** The rules on citations that refer to a refused request whose field begins “Decision based on” and a source. */
  const toldOf = (title: string, source: string): string[] => {
    const issue = `${title}: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on ${source}.

Decision rationale: No reason is given. The request for ${title} is not medically necessary.`;
    return findingsOf(baseLetter({ summary: low, issues: [issue] }))
      .map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('citations/'));
  };

  it.each([
    ['Blood glucose test strips', 'Official Disability Guidelines (ODG), Diabetes, Glucose monitoring'],
    [
      'Weight loss program, 12 weeks',
      'Non-MTUS Official Disability Guidelines (ODG), Diabetes, Lifestyle modifications',
    ],
    ['Hearing aids', 'the Official Disability Guidelines (ODG), Head, Hearing aids'],
    ['Complete blood count', 'Other Clinical Protocol: A.D.A.M. Medical Encyclopedia, Complete Blood Count, 2015'],
  ])('%s is decided by them, whatever the label', (title, source) => expect(toldOf(title, source)).toEqual([]));
});

describe('topics outside the MTUS', () => {
  it.each([
    ['Zaleplon 10mg #30', `${ODG}, Pain, Benzodiazepines`, 'class'],
    ['Pregabalin 75mg #60', `${ODG}, Neck & Upper Back, Fusion surgery`, 'other'],
    ['Acupuncture, 6 visits, neck', `${ODG}, Neck & Upper Back, Magnetic resonance imaging`, 'other'],
  ])('%s: %s', (title, citation) => {
    expect(
      messages(title, citation, 'No gain is told.').filter((one) =>
        one.startsWith('citations/treatment-mismatch information'),
      ),
    ).toHaveLength(1);
  });

  it.each([
    ['Buspirone 10mg #60', `${ODG}, Pain, Anxiety medications in chronic pain`],
    ['Lidocaine 1% injection, neck', `${ODG}, Pain, Trigger point injections`],
    ['Ultrasound-guided trigger point injection, neck', `${ODG}, Pain, Trigger point injections`],
    ['Cervical collar', `${ODG}, Neck & Upper Back, Collars`],
    ['MRI of the neck', `${ODG}, Neck & Upper Back, Criteria`],
  ])('is silent of %s: %s', (title, citation) => {
    expect(
      messages(title, citation, 'No gain is told.').filter((one) => one.startsWith('citations/treatment-mismatch')),
    ).toEqual([]);
  });
});

describe('what the letter tells beside its citation', () => {
  const sprain = 'A 44-year-old welder lifted a gate on 03/12/2016. The diagnosis is a knee sprain.';
  const rules = (told: string, argument: string): string[] =>
    messages(
      'Physical therapy, 6 visits, right knee',
      'MTUS Postsurgical Treatment 2009, Section(s): Knee',
      argument,
      told,
    ).map((one) => one.split(' ')[0]!);

  it.each(['No surgery is planned.', 'The knee has not been operated on.', ''])(
    'finds no operation in a letter that says “%s”',
    (told) => expect(rules(`${sprain} ${told}`, 'It moves freely.')).toContain('citations/no-surgery'),
  );

  it('takes a “back” that names no part for the one that the letter tells of', () => {
    const chapter = (name: string): string => `${name} 2004, Section(s): Physical Methods`;
    expect(told('Back brace', chapter('Neck and Upper Back Complaints'), 'One is worn.', low)).toContain(
      'citations/region-mismatch',
    );
    expect(told('Back brace', chapter('Low Back Complaints'), 'One is worn.', low)).toEqual([]);
  });

  it('knows one that is told', () => {
    expect(rules(`${sprain} Surgery was done in May.`, 'It moves freely.')).not.toContain('citations/no-surgery');
  });

  it.each([
    ['The MTUS gives 9-10 visits over 8 weeks for myalgia.', true],
    [
      'The MTUS gives 9-10 visits over 8 weeks for myalgia. Six visits without a program at home are not supported.',
      false,
    ],
    ['The MTUS supports a short course for the back, and six visits go past it.', false],
  ])('tells a decision against its limit after “%s”: %s', (argument, isTold) => {
    const issue = `Physical therapy, 6 visits, low back: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS ${PAIN}, Section(s): Physical medicine treatment.

Decision rationale: ${argument} The request for physical therapy, 6 visits, low back is not medically necessary.`;
    const told = findingsOf(baseLetter({ summary: low, issues: [issue] })).map(({ rule }) => rule);
    expect(told.includes('citations/limit-decision')).toBe(isTold);
  });
});

describe('sections next to the one that decides', () => {
  const toldOf = (title: string, section: string, argument: string): string[] =>
    told(title, `${PAIN}, Section(s): ${section}`, argument);

  it.each([
    ['Chiropractic care, 8 visits, low back', 'Massage therapy'],
    ['TENS unit, purchase', 'H-wave stimulation'],
    ['Omeprazole 20mg, #30', 'Opioids'],
    ['Lidocaine 5% patch, #30', 'NSAIDs'],
  ])('%s is not decided by “%s”', (title, section) =>
    expect(toldOf(title, section, 'No gain is told.')).toContain('citations/treatment-mismatch'),
  );

  it.each([
    ['Massage therapy, 6 visits, low back', 'Manual therapy and manipulation'],
    ['Zolpidem 10mg, #30', 'Weaning of medications'],
  ])('%s may be decided by “%s”', (title, section) =>
    expect(toldOf(title, section, 'No gain is told.')).not.toContain('citations/treatment-mismatch'),
  );

  it('naloxone may be decided by “Opioids”', () =>
    expect(
      told('Naloxone nasal spray, #2', 'Chronic Pain Medical Treatment 2009, Section(s): Opioids', 'No gain is told.'),
    ).not.toContain('citations/treatment-mismatch'));

  it.each([
    ['is recommended for use longer than two to three weeks', true],
    ['is recommended for no longer than two to three weeks', false],
    ['is not recommended for use longer than two to three weeks', false],
  ])('a muscle relaxant that “%s” turns the guideline round: %s', (said, isTurned) =>
    expect(
      toldOf('Cyclobenzaprine 7.5mg, #60', 'Muscle relaxants', `Cyclobenzaprine ${said}.`).includes(
        'citations/turned-statement',
      ),
    ).toBe(isTurned),
  );
});
