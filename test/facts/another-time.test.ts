import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const asked = 'A 41-year-old roofer fell on 03/14/2016. He asked for 6 visits of physical therapy for the left knee.';
const end = 'The request for 6 visits of physical therapy for the left knee is medically necessary.';

/** What one rule finds in a letter with this after its summary's beginning and this before its conclusion. */
function found(rule: string, summary: string, rationale: string): string[] {
  const text = baseLetter({
    summary: `${asked} ${summary}`,
    issues: [baseIssue({ rationale: `${rationale} ${end}` })],
  });
  return checkLetter(readLetter(text), { only: [rule] }).map(({ range }) => text.slice(range.start, range.end));
}

describe('what tells of another day, another side or a part', () => {
  it.each([
    ['counts/drug-supply', 'In the six weeks after the block he went from three capsules to one a day.', ''],
    ['facts/figure', 'Grip went from 20 kg to 31 kg.', 'Grip rose by 11 kg.'],
    [
      'facts/figure',
      'He attended 14 visits of acupuncture and 9 of massage.',
      'The 23 visits of acupuncture and massage have not helped.',
    ],
    [
      'facts/figure',
      'He has attended nine visits of physical therapy.',
      'The 12 visits of 2011 were for the other knee.',
    ],
    ['facts/figure', 'Baclofen was cut from three tablets a day to one.', 'Baclofen has remained at one tablet a day.'],
    [
      'facts/figure',
      'Pregabalin 50mg twice a day was begun on 05/02/2016 and was increased to 100mg twice a day.',
      'He takes pregabalin 100mg twice a day.',
    ],
    [
      'facts/figure',
      'He will bring the patch to a visit in 8 weeks.',
      'One patch a day for 21 days would be 21 patches.',
    ],
    [
      'facts/improvement',
      'An epidural injection gave relief for a week.',
      'Three years of treatment, including two injections and a brace, have not helped.',
    ],
    [
      'facts/event-date',
      'X-rays of 04/05/2016, 07/11/2016, and 09/12/2016 were normal.',
      'The last X-ray was on 09/12/2016.',
    ],
    ['facts/prior-treatment', 'On 08/01/2016 he used no crutches.', 'The crutches have since been given up.'],
  ])('leaves alone for %s: %s %s', (rule, summary, rationale) => {
    expect(found(rule, summary, rationale)).toEqual([]);
  });

  it.each([
    ['counts/drug-supply', '', 'One capsule a day for six weeks makes 60.', '60'],
    ['facts/figure', 'Grip went from 20 kg to 31 kg.', 'Grip is 45 kg.', 'Grip is 45 kg'],
    [
      'facts/figure',
      'He attended 14 visits of acupuncture and 9 of massage.',
      'He has attended 12 visits of massage.',
      '12 visits',
    ],
    [
      'facts/figure',
      'He has attended nine visits of physical therapy.',
      'He has attended 12 visits of physical therapy.',
      '12 visits',
    ],
    [
      'facts/figure',
      'Baclofen is taken three times a day.',
      'Baclofen has remained at one tablet a day.',
      'Baclofen has remained at one tablet a day',
    ],
    [
      'facts/event-date',
      'X-rays of 04/05/2016 and 09/12/2016 were normal.',
      'The X-ray was on 10/20/2016.',
      '10/20/2016',
    ],
    ['facts/prior-treatment', 'He has never used crutches.', 'His crutches have helped.', 'crutches'],
  ])('finds for %s: %s %s', (rule, summary, rationale, expected) => {
    expect(found(rule, summary, rationale)).toEqual([expected]);
  });
});
