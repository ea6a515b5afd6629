import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { factsOf } from '../../server/src/letter/facts/read.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const own = /^(?:facts|counts)\//;

function alarms(summary: string, rationale: string): string[] {
  const letter = readLetter(baseLetter({ summary, issues: [baseIssue({ rationale })] }));
  return checkLetter(letter)
    .filter(({ rule }) => own.test(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const digits = '7'.repeat(50);
const conclusion = 'The request for 6 visits of physical therapy for the left knee is medically necessary.';
const summary =
  'A 41-year-old roofer hurt his left knee on 03/14/2016. The physician asked for 6 visits of physical therapy for the left knee. ';

describe('numbers that mean nothing', () => {
  it.each([
    ['units that contradict', 'He takes 3 mg visits and 4 weeks tablets of 5 degrees.'],
    ['fifty digits', `He completed ${digits} visits and rated the pain at ${digits}/10.`],
    ['fifty digits of a dose', `He takes naproxen ${digits} mg ${digits} times a day.`],
    ['the year 0', 'He was seen on 01/02/0000 and on January 3, 0.'],
    ['a day that is none, without a year', 'He was seen on 13/45.'],
    ['a zero everywhere', 'He takes 0 tablets 0 times a day for 0 days. The pain fell from 0 to 0.'],
    ['signs in a row', 'He has ####, ////, --- and 1/2/3/4/5/6 of 7-8-9-10.'],
  ])('are left alone: %s', (_, sentence) => {
    const stated = alarms(summary + sentence, conclusion).filter((alarm) => !alarm.startsWith('facts/impossible-date'));
    expect(stated).toEqual([]);
  });

  it('are compared by nobody where a rationale has them', () => {
    expect(alarms(`${summary}The pain is 6/10.`, `He takes 3 mg visits of ${digits} weeks. ${conclusion}`)).toEqual([]);
  });
});

describe('a summary of nothing but numbers', () => {
  /** The milliseconds of reading and checking so many copies of a text. */
  function time(text: string, copies: number): number {
    const letter = baseLetter({ summary: summary + text.repeat(copies) });
    const start = performance.now();
    const read = readLetter(letter);
    factsOf(read);
    return performance.now() - start;
  }

  it.each([
    '12 34 5/6 7% 8 mg 9 visits ',
    '12 visits. ',
    'Pain 7/10 on 1/2/2016. ',
    'from 8 to 4, ',
    'pain for years and ',
  ])(
    'takes no more than in proportion: %s',
    (text) => {
      time(text, 2000);
      const small = Math.max(time(text, 4000), time(text, 4000));
      const large = time(text, 32_000);
      // Eight times the text; three times that is left to a busy machine.
      expect(large).toBeLessThan(24 * small + 200);
    },
    60_000,
  );
});
