import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseLetter } from '../kit/base-letter.ts';

/** A rule, the title with its decision, and what summary, rationale and citation say. */
type Case = readonly [rule: string, title: string, summary: string, rationale: string, cited?: string];

/** The findings of one rule in a letter of one issue. */
function foundOf([rule, title, summary, rationale, cited = 'MTUS']: Case): string[] {
  const issue = `${title}

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on ${cited}.

Decision rationale: ${rationale}`;
  const told = `A 52 year old clerk tripped on 03/14/2016. ${summary}`;
  return checkLetter(readLetter(baseLetter({ summary: told, issues: [issue] })), { only: [rule] }).map(() => rule);
}

const CHIRO = 'Chiropractic treatment for the neck, 6 visits: Upheld';
const NEEDLES = 'Acupuncture 2 times a week for 4 weeks for the left shoulder: Upheld';
const PAIN = 'MTUS Chronic Pain Medical Treatment 2016, Section(s): Topical analgesics';
const NO = 'The request is not medically necessary.';

describe('what is found', () => {
  const cases: readonly Case[] = [
    [
      'counts/parts-sum',
      CHIRO,
      'Nine visits were paid for altogether, four before the operation and six after it.',
      NO,
    ],
    [
      'counts/title-summary',
      NEEDLES,
      'The surgeon requested 12 visits of acupuncture for the left shoulder. Utilization review non-certified acupuncture 2 times a week for 4 weeks.',
      NO,
    ],
    [
      'facts/figure',
      CHIRO,
      'She had 10 chiropractic visits.',
      `Nothing is said of the five treatments she received. ${NO}`,
    ],
    [
      'decision/other-treatment',
      'Trigger point injections for the neck, 4: Upheld',
      'Her neck hurts.',
      'The request for zolpidem 5mg #15 is not medically necessary.',
    ],
    [
      'counts/title-summary',
      NEEDLES,
      'The RFA of 09/02/2016 for acupuncture 1 time a week for 4 weeks came with a note.',
      NO,
    ],
    ['facts/age', CHIRO, 'She does office work.', `At an age of 61 she still lifts boxes. ${NO}`],
    ['facts/elapsed-time', CHIRO, 'The sprain has been under care for the past 24 months.', NO],
    ['facts/not-in-record', CHIRO, 'Neck rotation was 40 degrees.', `The file has no measurement of motion. ${NO}`],
    [
      'facts/test-result',
      'EMG of the left arm: Upheld',
      'Sensation was intact in the hand, wrist and forearm.',
      `Sensation is reduced in the wrist. ${NO}`,
    ],
    ['decision/contradiction', 'MRI of the neck: Overturned', 'Her neck hurts.', 'The request is hereby dismissed.'],
    ['decision/contradiction', 'MRI of the neck: Upheld', 'Her neck hurts.', 'Therefore, the request is accepted.'],
    [
      'decision/contradiction',
      'MRI of the neck: Overturned',
      'Her neck hurts.',
      'The request is rejected as not medically necessary.',
    ],
    [
      'decision/claim-against-decision',
      'EMG of the bilateral upper extremities: Upheld',
      'Her right hand is weak.',
      `Testing is justified only on the right. ${NO}`,
    ],
    ['structure/several-requests', 'Lumbar fusion with physical therapy, 24 visits: Upheld', 'Her back hurts.', NO],
    [
      'citations/missing-limit',
      'Xanax 0.5mg #60: Upheld',
      'She takes Xanax.',
      `The use of this drug has gone on for longer than the MTUS allows. ${NO}`,
    ],
    ['privacy/provider-name', CHIRO, 'She was seen by Pelwin Q. Zagorsky, DC.', NO],
    [
      'citations/turned-statement',
      'Ketoprofen 10% cream, 60 grams: Upheld',
      'Her toe hurts.',
      `Topical analgesics are well established, with many trials that show their safety. ${NO}`,
      PAIN,
    ],
    [
      'citations/turned-statement',
      'Flurbiprofen 20%, baclofen 2% cream, 120 grams: Upheld',
      'Her arm hurts.',
      `A compounded product that holds at least one drug that is recommended is not recommended. ${NO}`,
      PAIN,
    ],
    ['facts/age', CHIRO, 'She does office work.', `At the age of 61 years, the worker still lifts boxes. ${NO}`],
    ['facts/injury-date', CHIRO, 'Her neck has been stiff since the accident of 03/14/2015.', NO],
    ['facts/elapsed-time', CHIRO, 'On 09/02/2016 she said that the neck has been aching for eleven months.', NO],
    ['facts/beyond-scale', CHIRO, 'Her PHQ-9 at baseline was 31.', NO],
    [
      'facts/event-date',
      CHIRO,
      'The MRI of 04/07/2016 was normal. Tizanidine was begun in July 2016.',
      `Nothing was seen on the MRI of 07/04/2016. ${NO}`,
    ],
    [
      'facts/spine-level',
      'C6-7 facet injection, cervical spine: Upheld',
      'Her neck hurts.',
      'The C6-7 facet injection, lumbar spine, is not medically necessary.',
    ],
    [
      'facts/undecided-request',
      CHIRO,
      'The chiropractor asked for 6 chiropractic visits, and he also requested a keyboard tray.',
      NO,
    ],
    [
      'counts/drug-summary',
      'Naproxen 500mg #90: Upheld',
      'The doctor renewed naproxen 500mg #60. Utilization review denied the request.',
      NO,
    ],
    [
      'counts/daily-dose',
      'Tramadol 50mg #60: Upheld',
      'Her neck hurts.',
      `Two tablets of 50 mg make 150 mg a day, and since May nobody has tapered the drug or weighed its use against its risk. ${NO}`,
    ],
  ];
  test.each(cases.map((one) => ({ one })))('$one.0: $one.1 $one.2 $one.3', ({ one }) => {
    expect(foundOf(one)).toEqual([one[0]]);
  });
});

describe('what is not found', () => {
  const cases: readonly Case[] = [
    [
      'decision/other-treatment',
      'MR arthrogram of the left wrist: Upheld',
      'His wrist clicks.',
      'An arthrogram is not medically necessary.',
    ],
    [
      'decision/other-treatment',
      'Postoperative physical therapy for the left knee, 12 visits: Upheld',
      'His knee is stiff.',
      'Twelve postoperative visits are not medically necessary.',
    ],
    [
      'decision/other-treatment',
      'Botulinum toxin for migraine, 155 units: Upheld',
      'His head aches.',
      'Botulinum toxin injection is not medically necessary.',
    ],
    [
      'citations/treatment-mismatch',
      'Six treatments with ultrasound and ice for the neck: Upheld',
      'Her neck hurts.',
      NO,
      'MTUS Neck and Upper Back Complaints 2004, Section(s): Physical Methods',
    ],
    [
      'counts/title-rationale',
      NEEDLES,
      'Her shoulder hurts.',
      `A first course of 6 treatments is supported by the guideline. ${NO}`,
    ],
    [
      'counts/title-summary',
      NEEDLES,
      'The surgeon requested 12 visits of acupuncture. Utilization review modified the request to 4 visits.',
      NO,
    ],
    ['counts/no-quantity', 'An ampule of ketorolac 60mg: Upheld', 'Her neck hurts.', NO],
    [
      'decision/turns-round',
      'Inpatient detoxification, 7 days: Upheld',
      'She takes methadone.',
      `Detoxification is medically necessary only for those in whom tapering has failed. ${NO}`,
    ],
    [
      'facts/figure',
      CHIRO,
      'She had 10 chiropractic visits and 24 visits of physical therapy.',
      `She has had 24 visits. ${NO}`,
    ],
    [
      'facts/figure',
      CHIRO,
      'She had 10 chiropractic visits.',
      `The six visits that she has not attended remain. ${NO}`,
    ],
    ['facts/age', CHIRO, 'At the age of 14 she broke her wrist. At the age of 25 she moved to Texas.', NO],
    ['facts/elapsed-time', CHIRO, 'She has been treated for hypertension for ten years.', NO],
    ['facts/elapsed-time', CHIRO, 'Her neck is hurting at the desk, where she has sat for ten years.', NO],
    [
      'facts/test-result',
      'EMG of the left leg: Upheld',
      'The reflexes were normal at the knee.',
      `The ankle reflexes are absent. ${NO}`,
    ],
    [
      'structure/several-requests',
      'Physical therapy, 12 visits, following rotator cuff repair: Upheld',
      'Her shoulder hurts.',
      NO,
    ],
    [
      'decision/contradiction',
      'MRI of the neck: Overturned',
      'Her neck hurts.',
      'The view of utilization review that it is not medically necessary is rejected.',
    ],
    [
      'decision/other-treatment',
      'Botox injection, 100 units: Upheld',
      'Her neck hurts.',
      'The request for Botox 100 units is not medically necessary.',
    ],
    [
      'decision/other-treatment',
      'Lidoderm patch #30: Upheld',
      'Her neck hurts.',
      'The request for lidocaine #30 is not medically necessary.',
    ],
    ['counts/title-summary', NEEDLES, 'After an RFA in 2014, acupuncture 1 time a week for 4 weeks was given.', NO],
    ['facts/age', CHIRO, 'She is 52 years old.', `At the age of 18 years the patient had a fusion. ${NO}`],
    ['facts/injury-date', CHIRO, 'The neck has been stiff since an accident of 03/14/2015.', NO],
    ['facts/figure', CHIRO, 'Her PHQ-9 at intake was 19.', `The PHQ-9 is now 8. ${NO}`],
    [
      'facts/spine-level',
      'C6-7 facet injection and MRI of the lumbar spine: Upheld',
      'Her neck hurts.',
      'The C6-7 facet injection and the lumbar MRI are not medically necessary.',
    ],
    [
      'counts/drug-summary',
      'Naproxen 500mg #90: Upheld',
      'Naproxen 500mg #60 was refilled in May. The doctor requested naproxen 500mg #90.',
      NO,
    ],
    [
      'counts/daily-dose',
      'Tramadol 50mg #60: Upheld',
      'Her neck hurts.',
      `Up to three tablets of 50 mg make 100 mg a day. ${NO}`,
    ],
    [
      'facts/undecided-request',
      CHIRO,
      'The doctor requested 6 chiropractic visits, an MRI of the neck and a cane. Utilization review denied both treatments, the visits for want of a plan, and certified the MRI and the cane.',
      NO,
    ],
  ];
  test.each(cases.map((one) => ({ one })))('$one.0: $one.1 $one.2 $one.3', ({ one }) => {
    expect(foundOf(one)).toEqual([]);
  });
});
