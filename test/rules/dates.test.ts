import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** The findings on dates and times of a letter of an injury of 03/14/2016, reviewed 10/21/2016, decided 12/09/2016, whose summary is this. */
function saidOf(summary: string): string[] {
  const rules = [
    'facts/injury-date',
    'facts/review-date',
    'facts/before-injury',
    'facts/after-decision',
    'facts/request-after-review',
  ];
  const text = baseLetter({ summary });
  return checkLetter(readLetter(text), { only: [...rules, 'facts/elapsed-time', 'facts/impossible-date'] }).map(
    ({ rule, range }) => `${rule.replace('facts/', '')} ${text.slice(range.start, range.end)}`,
  );
}

describe('dates and times that cannot be, in whatever words', () => {
  test.each([
    ['The request was turned down by the claims administrator on 10/12/2016.', 'review-date 10/12/2016'],
    ['The denial of 10/22/2016 speaks of no deficit. It was denied on 10/21/2016.', 'review-date 10/22/2016'],
    ['On 10/11/2016 the physician reviewer refused the request.', 'review-date 10/11/2016'],
    ['An adverse determination was issued on October 31, 2016.', 'review-date October 31, 2016'],
    ['The letter of utilization review, which bears the date 09/21/2016, denies it.', 'review-date 09/21/2016'],
    ['The utilization review report, which is dated 10/11/2016, denied it.', 'review-date 10/11/2016'],
    ['He was injured on 03/14/2015. The date of injury is 03/14/2016.', 'injury-date 03/14/2015'],
    ['The accident at work was on 03/04/2016.', 'injury-date 03/04/2016'],
    ['He strained the knee while lifting on 04/14/2016.', 'injury-date 04/14/2016'],
    ['The knee was injected in February 2016, and it helped.', 'before-injury February 2016'],
    ['He has had pain in the knee since January 2016.', 'before-injury January 2016'],
    ['A beam hit the knee on 04/14/2016.', 'injury-date 04/14/2016'],
    ['The loose body was taken out on 02/20/2016.', 'before-injury 02/20/2016'],
    ['Radiographs of 02/10/2016 were normal.', 'before-injury 02/10/2016'],
    ['An arthroscopy was performed on 01/20/2017.', 'after-decision 01/20/2017'],
    ['On 10/28/2016 the surgeon asked for an MRI.', 'request-after-review 10/28/2016'],
    ['The pain has lasted for 14 months.', 'elapsed-time 14 months'],
    ['Only four weeks have passed since the injury.', 'elapsed-time four weeks'],
    ['Three weeks after the accident, on 08/01/2016, he was still lame.', 'elapsed-time Three weeks'],
  ])('%s', (summary, expected) => {
    expect(saidOf(`A roofer has a sprain of the knee. ${summary}`)).toEqual([expected]);
  });

  test.each([
    'On 10/21/2016 he denied numbness of the foot. Earlier, on 10/05/2016, he denied pain at rest.',
    'A previous injury of 03/14/2011 left no pain. He was in a car accident on 03/14/2014.',
    'He is to return on 01/24/2017 and stays off work until 02/15/2017.',
    'A visit is scheduled for January 2017.',
    'Plain films of 02/11/2014 showed old changes.',
    'Radiographs of 11/20/2015 were normal.',
    'In December 2014 he had been seen for the same knee.',
    'In 2009 he had surgery of the neck.',
    'A beam hit the knee on 03/14/2016, and another on 04/14/2016.',
    'Grip was 12/10/11 on the right, and 22/21/20 on the left.',
    'Lot 12/30/17 of the vaccine was used.',
    'Twenty weeks after the accident, on 08/01/2016, he was still lame.',
    'The guideline advises surgery when pain has lasted for 12 months after an injury.',
    'He has had relief of pain for 14 months of his life.',
    'The 41-year-old worker has had knee pain for seven months.',
    'The first application was made on 11/02/2016.',
  ])('left alone: %s', (summary) => {
    expect(saidOf(`A roofer has a sprain of the knee. ${summary}`)).toEqual([]);
  });
});

describe('days of rationales that are a slip of one of the summary', () => {
  const slipsOf = (summary: string, rationale: string): string[] => {
    const text = baseLetter({ summary: `The knee was sprained. ${summary}`, issues: [baseIssue({ rationale })] });
    return checkLetter(readLetter(text), { only: ['facts/event-date'] }).map(({ range }) =>
      text.slice(range.start, range.end),
    );
  };
  test.each([
    ['On 09/04/2016 flexion was 90 degrees.', 'The report of 09/14/2016 has no instability.', ['09/14/2016']],
    ['Dr. X saw him on 09/12/2016.', 'On 09/21/2016 the knee was stable.', ['09/21/2016']],
    ['He was seen on 09/08/2016.', 'The note of 08/09/2016 has no instability.', ['08/09/2016']],
    ['He was seen on 09/08/2016.', 'The note of 10/08/2016 has no instability.', []],
    ['He was seen on 09/08/2016 and 09/18/2016.', 'The note of 09/18/2016 has no instability.', []],
    ['He was seen on 09/08/2016 and 09/28/2016.', 'The note of 09/18/2016 has no instability.', []],
    ['Review denied it on 10/21/2016.', 'The note of 10/12/2016 has no instability.', []],
  ])('%s %s', (summary, rationale, expected) => {
    expect(slipsOf(summary, rationale)).toEqual(expected);
  });
});

describe('how long an event lies back', () => {
  const timesOf = (rationale: string): string[] => {
    const summary = 'The knee was sprained. A sleep study was done on 05/02/2016, an arthroscopy on 06/08/2016.';
    const text = baseLetter({ summary, issues: [baseIssue({ rationale })] });
    return checkLetter(readLetter(text), { only: ['facts/elapsed-time'] }).map(({ range }) =>
      text.slice(range.start, range.end),
    );
  };
  test.each([
    ['The sleep study was done three years ago.', ['three years']],
    ['The arthroscopy was two years ago.', ['two years']],
    ['The arthroscopy was more than a year ago.', ['a year']],
    ['The arthroscopy was nearly a year ago.', []],
    ['The sleep study was done half a year ago.', []],
    ['The arthroscopy was six months ago.', []],
  ])('%s', (rationale, expected) => {
    expect(timesOf(rationale)).toEqual(expected);
  });
});
