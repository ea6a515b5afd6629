import { describe, expect, test } from 'vitest';
import { readCalculations } from '../../server/src/letter/calculations.ts';
import { comesOut } from '../../server/src/reading/quantities/calculation.ts';
import { bounds } from '../../server/src/reading/quantities/compare.ts';
import { readSentences } from '../../server/src/reading/sentences.ts';
import { makeTermTable, readTerms } from '../../server/src/reading/terms.ts';
import { lex } from '../../server/src/text/lexer.ts';
import { growthOf } from '../kit/growth.ts';

const table = makeTermTable();

/** The calculations of a text whose numbers do not come out: `sum 10: 5 + 4 = 9`. */
function wrongIn(text: string): string[] {
  const tokens = lex(text);
  const terms = readTerms(tokens, 0, tokens.count, table);
  return readCalculations(tokens, [readSentences(tokens, 0, tokens.count)], terms)
    .calculations.filter((calculation) => !comesOut(calculation))
    .map(({ kind, stated, working, due }) => `${kind} ${stated.min.toString()}: ${working} = ${bounds(due)}`);
}

describe('numbers that are given with those they come from', () => {
  test.each([
    ['She went to ten visits in all, three of massage and six of physical therapy.', 'sum 10: 3 + 6 = 9'],
    ['Seven sessions were asked for: two of acupuncture and four of massage.', 'sum 7: 2 + 4 = 6'],
    ['Two massage visits and three acupuncture visits were given, 6 altogether.', 'sum 6: 2 + 3 = 5'],
    ['He had a total of 14 visits, eight with a chiropractor and five with a therapist.', 'sum 14: 8 + 5 = 13'],
    ['The eight visits before and the four requested now make thirteen.', 'sum 13: 8 + 4 = 12'],
    ['He has had six visits. Five more bring the number to twelve.', 'sum 12: 6 + 5 = 11'],
    ['An aide is wanted 5 hours a day, 4 days a week, for 3 weeks (50 hours).', 'hours 50: 5 × 4 × 3 = 60'],
    ['Six hours a day for ten days are 80 hours.', 'hours 80: 6 × 10 = 60'],
    ['One tablet three times a day for 30 days makes 60.', 'supply 60: 1 × 3 × 30 = 90'],
    ['Forty capsules are needed at one a day for 30 days.', 'supply 40: 1 × 30 = 30'],
    ['He takes 50 mg three times a day, a daily dose of 100 mg.', 'dose 100: 50 × 3 = 150'],
    [
      'After the first course, 5 visits in 2014, and the second, which was 7 visits, she has had a total of 15 visits.',
      'sum 15: 5 + 7 = 12',
    ],
    [
      'He got nine sessions approved on 02/03/2016, four of yoga and three of massage, and liked them.',
      'sum 9: 4 + 3 = 7',
    ],
    [
      'Ten visits have been attended with gains in strength, motion, balance, gait and hours at work, and the six now sought bring the number to 18.',
      'sum 18: 10 + 6 = 16',
    ],
    [
      'At two tablets a day for 20 days she needs 60 tablets, and the supply asked for is for two months.',
      'supply 60: 2 × 20 = 40',
    ],
    [
      'Three tablets of 10 mg make 50 mg a day, and nobody has tapered them or weighed use against risk.',
      'dose 50: 3 × 10 = 30',
    ],
  ])('%s', (text, expected) => {
    expect(wrongIn(text)).toEqual([expected]);
  });

  test.each([
    'She went to nine visits in all, three of massage and six of physical therapy.',
    'He had twelve visits, including four of massage and three of acupuncture.',
    'He has had six visits. Five more bring the number to eleven.',
    'Twelve visits exceed the six to ten that the guideline gives.',
    'An aide is wanted 4 hours a day for 2 weeks, 40 hours.',
    'An aide is wanted 4 hours a day for 2 weeks, 56 hours.',
    'One or two tablets every 6 hours as needed, 30 days, #60.',
    'One tablet twice a day for a month is 60 tablets.',
    'Ten visits over five weeks were followed by a home program of 20 minutes twice daily.',
    'The scores were 6, 7 and 9, in all a gain.',
    'Naproxen 500 mg twice daily and omeprazole 20 mg daily are taken, a total of 3 tablets.',
    'L4-5 and L5-S1 were treated in 2 visits, altogether at 3 levels.',
    'He got nine sessions approved on 02/03/2016, four of them in a pool and three of them missed.',
    'He got nine sessions approved on 02/03/2016, four of yoga, three of massage and the rest of acupuncture.',
    'Of nine sessions approved in May, four of yoga and three of massage came about.',
    'Nine sessions approved in May, four of yoga and three of massage were attended.',
    'After the nine sessions, four of yoga and three of massage followed.',
    'She had 20 visits in all, which were 4 too many, and 6 of massage.',
    'At two tablets a day for 20 days she needs 40 tablets, and 120 tablets are needed for two months.',
    'At two tablets a day for 20 days she needs 40 tablets with 2 refills, and the 120 last for two months.',
    'Up to three tablets of 10 mg make 50 mg a day.',
    '3 mg visits a day for 99999999999999999999999999 days make 00000000000000000000000 hours a week.',
  ])('come out, or are of different things: %s', (text) => {
    expect(wrongIn(text)).toEqual([]);
  });

  test.each(['7 visits and 8 in all, twice a day. ', '7 visits and 8 in all, twice a day, '])(
    'however many: “%s” is read in linear time',
    (text) => {
      const job = (size: number) => () => void wrongIn(text.repeat(size));
      expect(growthOf(job, 2000, 4, 12)).toBeLessThan(12);
      expect(wrongIn(text.repeat(1000))).toEqual([]);
    },
  );
});
