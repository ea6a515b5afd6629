import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** Summary, rationale, and the title where it is another than the base letter's. */
type Case = readonly [summary: string, rationale: string, title?: string];

const told = 'A 41-year-old roofer fell on 03/14/2016.';
const verdict = 'The request is not medically necessary.';

function rulesOf([summary, rationale, title]: Case): string[] {
  const issue = baseIssue({ rationale: `${rationale} ${verdict}`, ...(title && { title }) });
  const text = baseLetter({ summary: `${told} ${summary}`, issues: [issue] });
  return checkLetter(readLetter(text)).map(({ rule }) => rule);
}

/** Holds that the first cases raise a rule, and that the others raise none of these. */
function holds(what: string, rule: string, wrong: readonly Case[], right: readonly Case[]): void {
  describe(what, () => {
    it.each(wrong.map((one) => [`${one[0]} ${one[1]}`, one] as const))('is found: %s', (_, one) => {
      expect(rulesOf(one)).toContain(rule);
    });
    it.each(right.map((one) => [`${one[0]} ${one[1]}`, one] as const))('is left: %s', (_, one) => {
      expect(rulesOf(one)).not.toContain(rule);
    });
  });
}

const aquatic = 'Aquatic therapy twice a week for 3 weeks for the left knee: Upheld';
const denied = 'On 10/21/2016 utilization review denied aquatic therapy twice a week for 3 weeks.';
const steady = 'He walks well.';

holds(
  'a course that is prescribed',
  'counts/title-summary',
  [
    [`On 10/11/2016 his physician ordered aquatic therapy twice a week for 5 weeks. ${denied}`, steady, aquatic],
    [`The prescription of 10/11/2016 reads aquatic therapy once a week for 3 weeks. ${denied}`, steady, aquatic],
    [`Aquatic therapy twice a week for 5 weeks was recommended by the surgeon. ${denied}`, steady, aquatic],
    [`His surgeon wants twelve visits of aquatic therapy. ${denied}`, steady, aquatic],
  ],
  [
    [`On 02/02/2015 he was prescribed aquatic therapy twice a week for 5 weeks. ${denied}`, steady, aquatic],
    [`Aquatic therapy twice a week for 5 weeks was ordered, which he completed. ${denied}`, steady, aquatic],
    [
      `The surgeon ordered 12 visits of aquatic therapy. The therapist asks for 6 visits of aquatic therapy. ${denied}`,
      steady,
      aquatic,
    ],
    [`His physician ordered aquatic therapy, 6 visits. ${denied}`, steady, aquatic],
  ],
);

const orphenadrine = 'Orphenadrine ER 100mg #50: Upheld';
const refused = 'Utilization review denied the request on 10/21/2016.';

holds(
  'a prescription',
  'counts/drug-summary',
  [
    [`He was given a prescription for orphenadrine ER 100mg #20. ${refused}`, steady, orphenadrine],
    [`A refill of orphenadrine ER 100mg #20 was written on 10/11/2016. ${refused}`, steady, orphenadrine],
    [`His physician wrote for orphenadrine ER 100mg #20. ${refused}`, steady, orphenadrine],
    [`The plan was to refill orphenadrine ER 100mg #20. ${refused}`, steady, orphenadrine],
    [`He received a script for orphenadrine ER 100mg, quantity 20. ${refused}`, steady, orphenadrine],
  ],
  [
    [`He was given orphenadrine ER 100mg #20 in the emergency room. ${refused}`, steady, orphenadrine],
    [`On 03/15/2016 he was given a prescription for orphenadrine ER 100mg #20. ${refused}`, steady, orphenadrine],
    [`He was given a prescription for orphenadrine ER 100mg #50. ${refused}`, steady, orphenadrine],
    [`He has a prescription for glasses and takes orphenadrine ER 100mg #20. ${refused}`, steady, orphenadrine],
  ],
);

const zolpidem = 'Zolpidem 10mg #14: Upheld';
const gabapentin = 'Gabapentin 300mg #90: Upheld';

holds(
  'the class of a drug',
  'facts/drug-class',
  [
    ['He takes zolpidem.', 'As an antidepressant, zolpidem needs weeks to act.', zolpidem],
    ['He takes zolpidem.', 'The opioid zolpidem is for severe pain.', zolpidem],
    ['He takes gabapentin.', 'Gabapentin and other opioids are for severe pain.', gabapentin],
    ['He takes gabapentin.', 'Gabapentin is one of the muscle relaxants.', gabapentin],
    ['He takes gabapentin.', 'The notes name gabapentin, which is an opioid.', gabapentin],
    ['He takes gabapentin.', 'Gabapentin falls under the opioids.', gabapentin],
  ],
  [
    ['He takes zolpidem.', 'Unlike an antidepressant, zolpidem acts at once.', zolpidem],
    ['He takes gabapentin.', 'As an alternative to an opioid, gabapentin is an option.', gabapentin],
    ['He takes gabapentin.', 'Gabapentin is an alternative to the opioids.', gabapentin],
    ['He takes gabapentin.', 'With an opioid, gabapentin adds to drowsiness.', gabapentin],
    ['He takes gabapentin.', 'As a muscle relaxant, gabapentin is not in use.', gabapentin],
    ['He takes diazepam.', 'The muscle relaxant diazepam is for a short time.', 'Diazepam 5mg #14: Upheld'],
    ['He takes trazodone.', 'As a hypnotic, trazodone is for a short time.', 'Trazodone 50mg #30: Upheld'],
  ],
);
