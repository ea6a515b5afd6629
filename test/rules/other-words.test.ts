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
  ];
  test.each(cases.map((one) => ({ one })))('$one.0: $one.1 $one.2 $one.3', ({ one }) => {
    expect(foundOf(one)).toEqual([one[0]]);
  });
});

describe('what is not found', () => {
  const cases: readonly Case[] = [
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
  ];
  test.each(cases.map((one) => ({ one })))('$one.0: $one.1 $one.2 $one.3', ({ one }) => {
    expect(foundOf(one)).toEqual([]);
  });
});
