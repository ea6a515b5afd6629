import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import type { RuleOptions } from '../../server/src/rules/rule.ts';
import { baseLetter } from '../kit/base-letter.ts';

const found = (text: string, rule: string, options?: RuleOptions): string[] =>
  checkLetter(readLetter(text), { only: [rule], ...(options ? { options: { [rule]: options } } : {}) }).map(
    ({ range }) => text.slice(range.start, range.end),
  );

describe('wording/long-sentence', () => {
  const sentence = (words: number): string => `The worker was seen ${'again '.repeat(words - 5)}today.`;
  const text = baseLetter({ summary: `He fell. ${sentence(60)} ${sentence(61)} ${sentence(30)}` });

  test.each([
    [undefined, 1],
    [29, 3],
    [30, 2],
    [61, 0],
  ])('with at most %j words', (words, count) => {
    expect(found(text, 'wording/long-sentence', words === undefined ? undefined : { words })).toHaveLength(count);
  });

  test('says what the team’s measure is', () => {
    const [finding] = checkLetter(readLetter(text), { options: { 'wording/long-sentence': { words: 40 } } }).filter(
      ({ rule }) => rule === 'wording/long-sentence',
    );
    expect(finding?.message).toContain('over 40 words');
  });
});

test.each([
  [undefined, 1],
  [39, 1],
  [40, 0],
])('facts/late-application with at most %j days', (days, count) => {
  const text = baseLetter({
    header: `Case Number:          CM16-0900001
Date Assigned:        12/01/2016                      Date of Injury:      03/14/2016
Decision Date:        12/09/2016                      UR Denial Date:      10/21/2016
Priority:             Standard                        Application          11/30/2016
                                                      Received:`,
  });
  expect(found(text, 'facts/late-application', days === undefined ? undefined : { days })).toHaveLength(count);
});

describe('what may stand of personal information', () => {
  const text = baseLetter({
    summary:
      'The worker was seen by Dr. Jane Roe and by Dr. Harrow. The office is reached at (555) 010-0100 or (555) 010-0199.',
  });

  test('providers', () => {
    expect(found(text, 'privacy/provider-name')).toHaveLength(2);
    expect(found(text, 'privacy/provider-name', { allowed: ['jane roe'] })).toEqual([
      expect.stringContaining('Harrow') as string,
    ]);
    // A part of a word is no name.
    expect(found(text, 'privacy/provider-name', { allowed: ['Jane Ro', '.'] })).toHaveLength(2);
  });

  test('ways to reach someone', () => {
    expect(found(text, 'privacy/contact-details')).toHaveLength(2);
    expect(found(text, 'privacy/contact-details', { allowed: ['555-010-0100'] })).toEqual([
      expect.stringContaining('0199') as string,
    ]);
  });
});
