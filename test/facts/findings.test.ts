import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

describe('the worker', () => {
  const findings = (summary: string, rule: string): string[] =>
    checkLetter(readLetter(baseLetter({ summary })))
      .filter((finding) => finding.rule === rule)
      .map(({ message }) => message);

  it.each([
    'The 36 year old female injured worker fell. The provider noted that he had numbness of the hand.',
    'A 36-year-old woman fell. Her physician examined her. On that day his left knee was swollen.',
    'A 36-year-old male driver fell. She rated the pain at 5/10.',
    'A 36-year-old gentleman fell. She finished a course of massage.',
    'A 36-year-old man fell. The physician reported it. Her dose is low.',
    'Worker: female, 36 years old, driver. On 03/14/2016 he fell.',
    'The claimant is 36, male, a driver. She fell.',
  ])('has one sex: %s', (summary) => {
    expect(findings(summary, 'facts/sex')).toHaveLength(1);
  });

  it.each([
    'A 36-year-old woman fell over a pallet. A customer had dropped it. He was not hurt. He drove off.',
    'A 36-year-old woman fell. The pharmacist called the clinic, and he changed the tablets.',
    'A 36-year-old woman fell. Her physician repeated his request for an MRI of the knee.',
    'A 36-year-old man fell. Dr. Poe examined him and noted in her report pain of the wrist.',
    'A 36-year-old woman fell. A cook can hurt his or her knee.',
    'A 36-year-old woman fell. Her husband had a sore knee, too. He now walks with a cane.',
  ])('is not who stands by: %s', (summary) => {
    expect(findings(summary, 'facts/sex')).toEqual([]);
  });

  it.each([
    ['The Neck Disability Index was 61 out of 50.', 'facts/beyond-scale', 1],
    ['The Neck Disability Index was 41 out of 50.', 'facts/beyond-scale', 0],
    ['The Neck Disability Index was 61 percent.', 'facts/beyond-scale', 0],
    ['The backache has been present for nine years.', 'facts/elapsed-time', 1],
  ])('%s (%s: %i)', (summary, rule, expected) => {
    expect(findings(summary, rule)).toHaveLength(expected);
  });

  it.each([
    ['He drove a truck for nineteen years and developed pain of the hand.', 'facts/elapsed-time', 0],
    ['He quit smoking in 2012.', 'facts/test-result', 0],
    ['A 56-year-old roofer fell. The worker is over 65.', 'facts/age', 1],
    ['A 56-year-old roofer fell. The worker is under 65.', 'facts/age', 0],
  ])('%s (%s: %i)', (summary, rule, expected) => {
    expect(findings(summary, rule)).toHaveLength(expected);
  });

  it('has one age where it stands between commas', () => {
    expect(findings('A 40-year-old cook fell. The patient, now 49, is married.', 'facts/age')).toHaveLength(1);
  });

  it('is not as old as his or her family', () => {
    expect(findings('A 52-year-old woman fell. Her husband is 61 years old.', 'facts/age')).toEqual([]);
    expect(findings('A 52-year-old woman fell. Her brother, who is 44 years old, drove.', 'facts/age')).toEqual([]);
  });

  it('has no dates in the readings of a grip', () => {
    expect(
      findings('Grip (Jamar, kg) was 24/22/20 on the right and 12/10/11 on the left.', 'facts/impossible-date'),
    ).toEqual([]);
  });
});

describe('what a letter works out', () => {
  const findings = (rule: string, summary: string, rationale: string, title?: string): string[] =>
    checkLetter(readLetter(baseLetter({ summary, issues: [baseIssue({ rationale, ...(title && { title }) })] })))
      .filter((finding) => finding.rule === rule)
      .map(({ message }) => message);
  const end = 'The request for 6 visits of physical therapy for the left knee is medically necessary.';
  const told = 'A 41-year-old roofer fell on 03/14/2016. He asked for 6 visits of physical therapy for the left knee.';

  it.each([
    ['counts/parts-sum', told, `Seven and seven make 15, and that is not too much. ${end}`],
    ['facts/elapsed-time', told, `A brace and the passage of two years have been of no use. ${end}`],
    ['facts/elapsed-time', told, `Twenty months have passed, and the knee is as it was. ${end}`],
    [
      'facts/elapsed-time',
      `${told} A meniscectomy was done on 08/01/2016.`,
      `Time from the meniscectomy to the visit of 09/12/2016: twelve weeks. ${end}`,
    ],
    ['facts/elapsed-time', `${told} An MRI of 08/01/2016 was normal.`, `The MRI is three years old. ${end}`],
    [
      'facts/not-in-record',
      `${told} The knee was swollen.`,
      `There is no examination of the left knee on file. ${end}`,
    ],
    [
      'facts/prior-treatment',
      `${told} He takes part in a work hardening program.`,
      `He does not participate in a work hardening program. ${end}`,
    ],
  ])('is held against its numbers by %s: %s %s', (rule, summary, rationale) => {
    expect(findings(rule, summary, rationale)).toHaveLength(1);
  });

  it.each([
    ['counts/parts-sum', told, `Seven and seven make 14, and that is not too much. ${end}`],
    ['counts/parts-sum', told, `The guideline allows 24 visits. With six more the total will be 16. ${end}`],
    [
      'counts/daily-dose',
      `${told} Oxycodone 10 mg is taken five times a day, a total of 75 mg of morphine equivalents.`,
      end,
    ],
    [
      'facts/prior-treatment',
      told,
      `Medical necessity for acupuncture having been shown, the denial cannot stand. ${end}`,
    ],
    ['facts/elapsed-time', told, `A brace and the passage of nine months have been of no use. ${end}`],
    [
      'facts/elapsed-time',
      `${told} A meniscectomy was done on 08/01/2016.`,
      `Time from the meniscectomy to the visit of 09/12/2016: six weeks. ${end}`,
    ],
    [
      'facts/not-in-record',
      `${told} The knee was swollen.`,
      `There is no examination of the left wrist on file. ${end}`,
    ],
    [
      'facts/prior-treatment',
      `${told} He takes part in a work hardening program.`,
      `He did not finish a work hardening program. ${end}`,
    ],
    [
      'facts/prior-treatment',
      `${told} He has attended five visits of aquatic therapy.`,
      `He is better and has not yet completed aquatic therapy. ${end}`,
    ],
    ['facts/prior-treatment', `${told} A TENS unit for home use was sought.`, `No TENS unit has been tried. ${end}`],
    [
      'facts/figure',
      `${told} Grip was 21 kg on the right and 33 kg on the left.`,
      `Grip on the right is still 12 kg below the left. ${end}`,
    ],
    ['facts/figure', `${told} He has migraines four days a week.`, `The migraines have lasted for nine months. ${end}`],
  ])('agrees with its numbers for %s: %s %s', (rule, summary, rationale) => {
    expect(findings(rule, summary, rationale)).toEqual([]);
  });

  it('holds what the summary asks for against the original request of a title', () => {
    const title =
      'Physical therapy for the left knee, 12 visits was the original request. 6 visits were authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, 6 visits, is: Upheld';
    const asked = (visits: number): string =>
      `A roofer fell. Requested: naproxen 500mg #60; physical therapy, ${String(visits)} visits, left knee. Review modified the therapy to 6 visits.`;
    const rationale = 'The remaining 6 visits are not medically necessary.';
    expect(findings('counts/title-summary', asked(16), rationale, title)).toHaveLength(1);
    expect(findings('counts/title-summary', asked(12), rationale, title)).toEqual([]);
  });
});
