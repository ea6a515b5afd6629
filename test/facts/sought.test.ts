import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** The figures of a letter of one issue that are told twice and differently. */
function saidOf(title: string, summary: string, rationale: string): string[] {
  const text = baseLetter({
    summary: `A cook hurt the left knee. ${summary}`,
    issues: [
      baseIssue({ title: `${title}: Upheld`, rationale: `${rationale} The request is not medically necessary.` }),
    ],
  });
  return checkLetter(readLetter(text), { only: ['facts/figure', 'counts/title-rationale', 'counts/title-summary'] })
    .filter(({ severity }) => severity !== 'hint')
    .map(({ range }) => text.slice(range.start, range.end));
}

describe('figures of the request, whatever counts them', () => {
  const manipulation = 'Chiropractic care for the left knee, 8 visits';
  const ordered = 'Eight adjustments were ordered and denied.';
  test.each([
    ['The fourteen adjustments sought give no goals.', 'fourteen adjustments'],
    ['His provider wants fourteen appointments without goals.', 'fourteen appointments'],
    ['Fourteen sessions, as the provider writes, give no goals.', 'Fourteen sessions'],
    ['The present request is for fourteen visits without goals.', 'fourteen visits'],
    ['At three visits a week for four weeks, the request skips a trial.', 'three visits a week for four weeks'],
    ['A dozen more sessions would add nothing.', 'dozen more sessions'],
    ['The eight adjustments sought give no goals.', undefined],
    ['Two a week for four weeks, as ordered, make eight.', undefined],
    ['An earlier request for twelve adjustments was withdrawn.', undefined],
    ['If six of the eight adjustments requested brought gains, two more would follow.', undefined],
    ['Half of the eight adjustments requested, four, would be a trial.', undefined],
    ['The request for eight adjustments comes six months after the fall.', undefined],
    ['Twelve visits would be the most that the guideline allows.', undefined],
    ['The carrier offered four visits in place of the eight requested.', undefined],
  ])('%s', (rationale, expected) => {
    const found = saidOf(manipulation, ordered, rationale);
    if (expected === undefined) expect(found).toEqual([]);
    else expect(found.some((one) => one.includes(expected) || expected.includes(one))).toBe(true);
  });

  test('what review certified explains the rest', () => {
    expect(saidOf(manipulation, 'Twelve adjustments were ordered. Four were certified, eight denied.', '')).toEqual([]);
  });
});

describe('lengths, hours, refills and terms of a request', () => {
  test.each([
    ['TENS unit, 30-day rental', 'A rental of a month was denied.', 'The ninety-day rental asked for is long.', 1],
    ['TENS unit, 30-day rental', 'A rental of a month was denied.', 'Purchase of the unit is requested.', 1],
    ['TENS unit, 30-day rental', 'A rental of a month was denied.', 'The requested month is a trial.', 0],
    ['TENS unit, 30-day rental', 'A rental of a fortnight was ordered and denied.', 'No trial was made.', 1],
    [
      'Home health aide, 4 hours a day, 5 days a week',
      'Help was denied.',
      'The forty hours a week sought are long.',
      1,
    ],
    [
      'Home health aide, 4 hours a day, 5 days a week',
      'Help was denied.',
      'The twenty hours a week sought are long.',
      0,
    ],
    ['Baclofen 10 mg, #60, three refills', 'The order, sixty tablets renewable once, was denied.', 'It helps.', 1],
    ['Baclofen 10 mg, #60, three refills', 'Sixty tablets, to be refilled three times, were denied.', 'It helps.', 0],
    ['Baclofen 10 mg, #60', 'Sixty tablets were denied.', 'The 120 pills requested are not explained.', 1],
  ])('%s / %s / %s', (title, summary, rationale, count) => {
    expect(saidOf(title, summary, rationale)).toHaveLength(count);
  });
});

describe('how the drug that is asked for is taken', () => {
  const title = 'Norco 10/325 mg, #60';
  test.each([
    ['He takes one tablet twice a day.', 'The worker takes three tablets a day.', 1],
    ['He takes one tablet every morning.', 'His twice-daily use is noted.', 1],
    ['He takes one tablet twice a day.', 'The worker takes two tablets a day.', 0],
    ['He takes it twice a day.', 'The worker takes four tablets a day.', 0],
    ['He takes one tablet twice a day.', 'He could take up to four tablets a day.', 0],
    ['He takes one tablet twice a day.', 'The amount asked for is a 60-day supply.', 1],
    ['He takes one tablet twice a day.', 'The amount asked for is a 30-day supply.', 0],
  ])('%s / %s', (summary, rationale, count) => {
    expect(saidOf(title, `${summary} It was denied.`, rationale)).toHaveLength(count);
  });
});

describe('what was had, and how much it helped', () => {
  const title = 'Physical therapy for the left knee, 8 visits';
  const had = 'He has completed sixteen sessions of therapy. Eight more were denied.';
  test.each([
    [title, had, 'With only ten used so far, gains are slow.', 1],
    [title, had, 'He has been through ten already.', 1],
    [title, had, 'Eleven earlier sessions have not been reported on.', 1],
    [title, had, 'With all sixteen used so far, gains are slow.', 0],
    ['Knee injection', 'The first injection gave 70 percent relief.', 'It eased his pain by no more than a third.', 1],
    ['Knee injection', 'The first injection gave 70 percent relief.', 'It cut his pain by two thirds.', 0],
    ['Knee injection', 'The first injection gave 70 percent relief.', 'A repeat needs half the pain relieved.', 0],
    [
      'Butrans patch',
      'With the patch he rates pain at 3, without it at 8.',
      'A fall of two points with the patch is small.',
      1,
    ],
    [
      'Butrans patch',
      'With the patch he rates pain at 3, without it at 8.',
      'A fall of five points with the patch is good.',
      0,
    ],
  ])('%s / %s / %s', (request, summary, rationale, count) => {
    expect(saidOf(request, summary, rationale)).toHaveLength(count);
  });
});

describe('how long something is rented', () => {
  test.each([
    ['Cold therapy unit, 7 day rental', 'The request is for a 14 day rental after the approved surgery.', 1],
    ['Cold therapy unit, 7 day rental', 'The request is for a 7 day rental after the approved surgery.', 0],
    ['CPM machine, 21 day rental', 'The request is for 42 days.', 1],
    ['CPM machine, 21 day rental', 'The three weeks requested are enough.', 0],
    ['Hospital bed, 8 week rental', 'The bed is asked for sixteen weeks.', 1],
    ['Hospital bed, 8 week rental', 'The request is for two months.', 0],
  ])('%s / %s', (request, rationale, count) => {
    expect(saidOf(request, 'He uses a cane.', rationale)).toHaveLength(count);
  });
});
