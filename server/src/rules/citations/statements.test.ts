import { describe, expect, it } from 'vitest';
import { baseLetter } from '../../../../test/kit/base-letter.ts';
import { findingsOf } from '../../../../test/kit/fixes.ts';

/** The rules that tell of a letter with this issue. */
function told(title: string, decision: 'Upheld' | 'Overturned', section: string, sentence: string): string[] {
  const issue = `${title}: ${decision}

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS ${section}.

Decision rationale: ${sentence} The pain keeps to one place. The request for ${title} is ${decision === 'Upheld' ? 'not ' : ''}medically necessary.`;
  return findingsOf(baseLetter({ issues: [issue] })).map(({ rule }) => rule);
}

/** Whether a sentence of a rationale is told to turn what its guideline says. */
function isTurned(...said: Parameters<typeof told>): boolean {
  return told(...said).includes('citations/turned-statement');
}

const PAIN = 'Chronic Pain Medical Treatment 2016';

describe('a guideline turned round by what it calls a treatment', () => {
  it.each([
    [
      'PENS, 4 treatments',
      'Percutaneous electrical nerve stimulation (PENS)',
      'The guideline names PENS as a first choice.',
    ],
    ['H-wave unit, purchase', 'H-wave stimulation (HWT)', 'By the guideline H-wave is good as a sole treatment.'],
    ['Cold laser, 6 visits, low back', 'Low-level laser therapy (LLLT)', 'The guideline holds laser therapy useful.'],
    [
      'Lidocaine 5% patch #30',
      'Lidoderm (lidocaine patch)',
      'The patch is seen as a first-line drug by the guideline.',
    ],
    ['Cyclobenzaprine 10mg #30', 'Muscle relaxants (for pain)', 'In the guideline cyclobenzaprine is for lasting use.'],
    [
      'Gabapentin cream, 60 grams',
      'Topical analgesics',
      'The guideline approves of gabapentin in a cream on the skin.',
    ],
    [
      'Compounded cream, 60 grams',
      'Topical analgesics',
      'A compound is acceptable so long as any of its drugs is recommended.',
    ],
    ['Compounded cream, 60 grams', 'Topical analgesics', 'One recommended drug suffices for a compound.'],
    [
      'Aquatic therapy, 6 visits, low back',
      'Aquatic therapy',
      'Aquatic therapy is recommended where full weight bearing is wanted.',
    ],
    ['Cyclobenzaprine 10mg #30', 'Muscle relaxants (for pain)', 'Muscle relaxants are a first choice.'],
  ])('is told: %s, %s', (title, section, sentence) => {
    expect(isTurned(title, 'Overturned', `${PAIN}, Section(s): ${section}`, sentence)).toBe(true);
  });

  it.each([
    [
      'Aquatic therapy, 6 visits, low back',
      'Aquatic therapy',
      'The guideline does not support aquatic therapy where less weight bearing is wanted.',
    ],
    ['Glucosamine 500mg #60', 'Glucosamine', 'The MTUS warns against glucosamine in arthritis of the knee.'],
    ['Glucosamine 500mg #60', 'Glucosamine', 'In the MTUS glucosamine is no option for osteoarthritis.'],
    [
      'Omeprazole 20mg #30',
      'NSAIDs, GI symptoms & cardiovascular risk',
      'A proton pump inhibitor has no role in those at high risk: age over 65 years; an ulcer; use of aspirin.',
    ],
    [
      'Omeprazole 20mg #30',
      'NSAIDs, GI symptoms & cardiovascular risk',
      'Proton pump inhibitors should be withheld from all who are at high risk.',
    ],
    [
      'Gabapentin 300mg #60',
      'Gabapentin (Neurontin)',
      'Gabapentin is a drug that is not recommended for neuropathic pain.',
    ],
  ])('is told of what is refused: %s, %s', (title, section, sentence) => {
    expect(isTurned(title, 'Upheld', `${PAIN}, Section(s): ${section}`, sentence)).toBe(true);
  });

  it.each([
    [
      'PENS, 4 treatments',
      'Percutaneous electrical nerve stimulation (PENS)',
      'The guideline does not name PENS as a first choice.',
    ],
    ['H-wave unit, purchase', 'H-wave stimulation (HWT)', 'By the guideline H-wave is nothing to stand alone.'],
    [
      'H-wave unit, purchase',
      'H-wave stimulation (HWT)',
      'In the guideline H-wave is an option after a first choice has failed.',
    ],
    [
      'Cold laser, 6 visits, low back',
      'Low-level laser therapy (LLLT)',
      'The guideline finds laser therapy of no use.',
    ],
    [
      'Lidocaine 5% patch #30',
      'Lidoderm (lidocaine patch)',
      'The patch is seen as a second choice by the guideline, after a first-line drug.',
    ],
    [
      'Aquatic therapy, 6 visits, low back',
      'Aquatic therapy',
      'The guideline does not support aquatic therapy except where less weight bearing is wanted.',
    ],
    ['Glucosamine 500mg #60', 'Glucosamine', 'In the MTUS glucosamine is an option for osteoarthritis.'],
    ['Glucosamine 500mg #60', 'Glucosamine', 'The MTUS does not warn against glucosamine in arthritis of the knee.'],
    [
      'Compounded cream, 60 grams',
      'Topical analgesics',
      'A compound is acceptable only so long as each of its drugs is recommended.',
    ],
    [
      'MRI of the lumbar spine',
      'Low back MRI',
      'A second MRI is not routine and is reserved for a change in the findings.',
    ],
  ])('is not told where it is said right: %s, %s', (title, section, sentence) => {
    for (const decision of ['Upheld', 'Overturned'] as const)
      expect(isTurned(title, decision, `${PAIN}, Section(s): ${section}`, sentence)).toBe(false);
  });
});

describe('limits behind a label', () => {
  const manual = [
    'Chiropractic care, 2 visits, low back',
    `${PAIN}, Section(s): Manual therapy & manipulation`,
  ] as const;
  const needles = ['Acupuncture, 6 visits, low back', 'Acupuncture Treatment 2007'] as const;
  it.each([
    [...manual, 'Flare-ups: 5-6 visits every 4 to 6 months.', true],
    [...manual, 'Flare-ups: 1-2 visits every 4 to 6 months.', false],
    [...needles, 'Frequency: 6 to 8 times a week.', true],
    [...needles, 'Frequency: 1 to 3 times a week.', false],
  ])('are held against those of the section: %s, %s, %s', (title, section, sentence, isWrong) => {
    expect(told(title, 'Upheld', section, sentence).includes('citations/quoted-limit')).toBe(isWrong);
  });
});

describe('what is not recommended for the part of the body that is asked for', () => {
  it.each([
    ['X-ray of the lumbar spine', 'ACOEM does not recommend an x-ray for the low back.', true],
    ['X-ray of the lumbar spine', 'ACOEM does not recommend an x-ray for the neck.', false],
  ])('is held against the decision: %s, %s', (title, sentence, isTold) => {
    const section = 'Low Back Complaints 2004, Section(s): Special Studies';
    expect(told(title, 'Overturned', section, sentence).includes('citations/recommendation')).toBe(isTold);
  });
});

describe('what a rationale takes from a guideline', () => {
  it.each([
    ['TENS unit, low back', 'TENS, chronic pain', 'It requires pain that has lasted for three months.'],
    [
      'Omeprazole 20mg #30',
      'NSAIDs, GI symptoms & cardiovascular risk',
      'It is for those who take aspirin, a corticosteroid or an anticoagulant.',
    ],
  ])('is as it stands there: %s under %s: %s', (title, section, sentence) => {
    const rules = told(title, 'Upheld', `${PAIN}, Section(s): ${section}`, sentence);
    expect(rules.filter((rule) => rule.startsWith('citations/'))).toEqual([]);
  });

  it('is not turned round by a noun that looks like a verb', () => {
    const section = 'Low Back Complaints 2004, Section(s): Initial Care';
    const said = 'Lumbar supports have had no lasting effect after the acute phase.';
    expect(isTurned('Lumbar support', 'Upheld', section, said)).toBe(false);
  });
});

describe('evidence for a treatment', () => {
  it.each([
    ['There is evidence for other muscle relaxants in a cream.', true],
    ['There is no evidence for other muscle relaxants in a cream.', false],
    ['There is no evidence of benefit.', false],
  ])('is what a guideline says for it: %s', (sentence, isWrong) => {
    const title = 'Cyclobenzaprine 2% cream, 60 grams';
    expect(isTurned(title, 'Upheld', `${PAIN}, Section(s): Topical analgesics`, sentence)).toBe(isWrong);
  });
});

describe('a sentence that several guidelines have an opinion on', () => {
  it.each([
    ['Muscle relaxants are recommended for chronic pain without a limit.', true],
    ['Muscle relaxants are not recommended for chronic pain without a limit.', false],
  ])('is held against the one that is cited: %s', (sentence, isWrong) => {
    const section = 'Neck and Upper Back Complaints 2004, Section(s): Initial Care';
    expect(isTurned('Cyclobenzaprine 10mg #30', 'Upheld', section, sentence)).toBe(isWrong);
  });
});

describe('a guideline that a pronoun stands for', () => {
  const tens = ['TENS unit', 'Overturned', `${PAIN}, Section(s): TENS, chronic pain`] as const;
  const relaxant = ['Cyclobenzaprine 10mg #60', 'Upheld', `${PAIN}, Section(s): Muscle relaxants (for pain)`] as const;
  it.each([
    [...tens, 'The guideline deals with TENS. It accepts the unit as a primary treatment.', true],
    [...relaxant, 'The MTUS treats of this drug. It supports this treatment for long-term use.', true],
    [...relaxant, 'The MTUS treats of this drug. It supports this treatment for a short time.', false],
    [...tens, 'The guideline accepts that TENS may fail as a primary treatment.', false],
    [...relaxant, 'The drug helps. It is recommended by her physician for long-term use.', false],
  ])('%s, %s, %s: %s', (title, decision, section, sentence, isWrong) => {
    expect(isTurned(title, decision, section, sentence)).toBe(isWrong);
  });
});

describe('a sentence that says several things', () => {
  const relaxant = [
    'Cyclobenzaprine 10mg #60',
    'Overturned',
    `${PAIN}, Section(s): Muscle relaxants (for pain)`,
  ] as const;
  it.each([
    ['The guideline advises muscle relaxants for long-term use, but does not recommend them with alcohol.', true],
    ['The guideline does not recommend long-term use of muscle relaxants, but supports a short course.', false],
  ])('is read clause by clause: %s', (sentence, isWrong) => {
    expect(isTurned(...relaxant, sentence)).toBe(isWrong);
  });
});

describe('a rank or an option that a guideline is said to give a treatment', () => {
  const points = ['Trigger point injection, left trapezius', 'Trigger point injections'] as const;
  const relaxant = ['Cyclobenzaprine 10mg #60', 'Muscle relaxants (for pain)'] as const;
  const gabapentin = ['Gabapentin 300mg #90', 'Gabapentin (Neurontin)'] as const;
  it.each([
    [...points, 'Trigger point injections are an option for radicular pain.', true],
    [...points, 'Trigger point injections should be given for radiculopathy.', true],
    [...points, 'Trigger point injections are an option for myofascial pain with no radiculopathy.', false],
    [...points, 'Trigger point injections are an option for myofascial pain when radiculopathy is absent.', false],
    [...points, 'Trigger point injections are recommended for myofascial pain and not for radicular pain.', false],
    [...relaxant, 'Muscle relaxants are deemed a first option.', true],
    [...relaxant, 'Muscle relaxants may be given indefinitely.', true],
    [...relaxant, 'Muscle relaxants are regarded as a second-line option.', false],
    [...relaxant, 'Muscle relaxants may be given for no longer than three weeks.', false],
    [...gabapentin, 'Gabapentin is recommended as a second-line drug for neuropathic pain.', true],
    [...gabapentin, 'Gabapentin is not considered a first-line drug for neuropathic pain.', true],
    [...gabapentin, 'Gabapentin has been considered a first-line drug for neuropathic pain.', false],
    ['Ketoprofen 20% cream', 'Topical analgesics', 'Many studies support the use of these agents.', true],
    ['Ketoprofen 20% cream', 'Topical analgesics', 'Few studies support the use of these agents.', false],
    ['Voltaren gel 1%', 'Topical analgesics', 'It has been tested on the spine, hip and shoulder.', true],
    ['Voltaren gel 1%', 'Topical analgesics', 'It has not been tested on the spine, hip and shoulder.', false],
    ['Home health aide, 4 weeks', 'Home health services', 'Such care covers homemaker services as well.', true],
    ['Home health aide, 4 weeks', 'Home health services', 'Such care does not cover homemaker services.', false],
    ['Thermography of the hand', 'CRPS', 'Thermography is a recommended study.', true],
    ['Thermography of the hand', 'CRPS', 'Thermography is not a recommended study.', false],
  ])('is held against what it says: %s, %s, %s', (title, section, sentence, isWrong) => {
    expect(isTurned(title, 'Upheld', `${PAIN}, Section(s): ${section}`, sentence)).toBe(isWrong);
  });

  it.each([
    ['Acupuncture is no option where pain medication is reduced or not tolerated.', true],
    ['Acupuncture is not an option where pain medication is well tolerated.', false],
  ])('holds under the condition that is named: %s', (sentence, isWrong) => {
    expect(isTurned('Acupuncture of the low back, 6 visits', 'Upheld', 'Acupuncture Treatment 2007', sentence)).toBe(
      isWrong,
    );
  });
});
