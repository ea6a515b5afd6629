import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const told = 'A 41-year-old roofer fell on 03/14/2016. He asked for 6 visits of physical therapy for the left knee.';

/** The rules of facts and counts that find something in a summary and a rationale. */
function found(summary: string, rationale: string, title?: string): string[] {
  const issue = baseIssue({
    ...(title && { title }),
    rationale: `${rationale} The request is not medically necessary.`,
  });
  const letter = baseLetter({ summary: `${told} ${summary}`, issues: [issue] });
  return checkLetter(readLetter(letter)).flatMap(({ rule }) =>
    /^(?:facts|counts)\//.test(rule) && rule !== 'facts/request-not-in-summary' ? [rule] : [],
  );
}

describe('what is a limit, a bound or a difference', () => {
  it.each([
    ['Abduction was 70 degrees in May and is 125 now.', 'Abduction is well over the limit of 95 degrees.'],
    ['Headaches came on 21 days a month before the drug.', 'Fifteen days a month is the threshold.'],
    [
      'One set gave 55 percent relief for nine weeks.',
      'Repeat injections need more than 50 percent relief for five weeks.',
    ],
    ['He can walk 150 feet.', 'His walking is limited to about fifty yards.'],
    ['Sleep was three hours; on the tablet it is six.', 'He gains two hours of sleep.'],
    ['The patch was cut from 50 to 25.', 'The present strength is half of the former one.'],
    ['He applies 4 grams twice a day.', 'The tube holds 100 grams.'],
    ['Of eight stitches two fell out.', 'The six stitches that were left had to be removed.'],
    ['Headaches fell from six to two a week.', 'Four fewer headaches a week are an improvement.'],
    ['Flexion was 110 degrees.', 'A deficit in flexion of 20 degrees remains.'],
  ])('is no other figure: %s %s', (summary, rationale) => {
    expect(found(summary, rationale)).toEqual([]);
  });
});

describe('what is only thought of, to come or no longer so', () => {
  it.each([
    ['He takes no anticoagulants.', 'A blood thinner is to be started only after the operation.'],
    ['An injection was offered and he declined it.', 'He has turned down the injection.'],
    ['He stopped smoking in 2014 but took it up again.', 'He is an active smoker.'],
    ['He cannot drive.', 'A cast on the foot rules out driving.'],
    ['He takes baclofen three times a day.', 'Baclofen is not for long-term use.'],
    ['Naproxen did nothing at all.', 'An equivalent is sold without prescription.'],
    ['An MRI of the wrist was normal.', 'Pain of two days needs no scan.'],
    ['Balance training of four visits was broken off.', 'Rehabilitation has been started but not carried through.'],
    ['He had no diabetes before the injury.', 'He crossed the line to diabetes after the injections.'],
    ['He is allergic to sulfa. Gabapentin made him dizzy.', 'Gabapentin failed through dizziness, not allergy.'],
    ['A headache persists daily.', 'Six sessions had no effect on the daily headache.'],
    ['He had one injection in June.', 'Neither rest nor an injection restored the knee.'],
    ['No x-ray exists.', 'The tender shin and the swelling justify an x-ray.'],
    ['Pain is 8/10 at all times.', 'The pain score has not moved.'],
  ])('contradicts nothing: %s %s', (summary, rationale) => {
    expect(found(summary, rationale)).toEqual([]);
  });
});

describe('other people', () => {
  it.each([
    'His foreman, a woman of fifty, gave a statement.',
    'His wife, a nurse, drove him to the clinic. Her status is of no concern.',
  ])('are not the worker: %s', (summary) => {
    expect(found(summary, 'The knee has not been examined.')).toEqual([]);
  });
});

describe('a plain slip of arithmetic', () => {
  const norco = 'Norco 10/325 mg #120';
  it.each([
    [norco, 'He uses the drug four times a day.', 'The quantity requested, 120, is enough for sixty days.', 1],
    [norco, 'He uses the drug four times a day.', 'The quantity requested, 120, is enough for thirty days.', 0],
    [norco, 'He takes Norco four times a day.', 'The 120 ordered will do for sixty days.', 1],
    [norco, 'He takes Norco four times a day.', 'At one tablet a time the 120 would last thirty days.', 0],
    ['Gabapentin 600 mg #90', 'He takes gabapentin 600 mg three times a day.', 'He takes 2400 mg a day.', 1],
    ['Gabapentin 600 mg #90', 'He takes gabapentin 600 mg three times a day.', 'He takes 1800 mg a day.', 0],
    ['Physical therapy 3 x 2, left knee', 'It was denied.', 'The nine further visits in the request are too many.', 1],
    ['Physical therapy 3 x 2, left knee', 'It was denied.', 'The six further visits in the request are too many.', 0],
    [norco, 'Pain went from 7 to 4 out of 10.', 'The series brought a fall of 6 points.', 1],
    [norco, 'Pain went from 7 to 4 out of 10.', 'The series brought a fall of 3 points.', 0],
    [norco, 'Three trigger points were found on 05/02/2016.', 'Two trigger points were found.', 1],
    [norco, 'Three trigger points were found on 05/02/2016.', 'Three trigger points were found.', 0],
  ])('is found: %s: %s %s', (title, summary, rationale, count) => {
    expect(found(summary, rationale, title).filter((rule) => /figure|title-rationale/.test(rule))).toHaveLength(count);
  });
});

describe('scores', () => {
  it.each([
    ['Pain is 7/10 at best and 4/10 at worst.', 'x', 'facts/test-result', 1],
    ['Pain is 4/10 at best and 7/10 at worst.', 'x', 'facts/test-result', 0],
    ['Pain is at least 4/10, at most 7/10.', 'x', 'facts/test-result', 0],
    ['The Beck score dropped from 28 to 17.', 'The Beck score rose.', 'facts/figure', 1],
    ['The Beck score dropped from 28 to 17.', 'The Beck score dropped.', 'facts/figure', 0],
    ['The Beck score dropped from 28 to 17.', 'The Beck score would have risen.', 'facts/figure', 0],
    ['Pain was 4/10 before Norco and is 8/10 now.', 'On this drug pain has gone down.', 'facts/figure', 1],
    ['Pain was 8/10 before Norco and is 4/10 now.', 'On this drug pain has gone down.', 'facts/figure', 0],
    ['The Epworth sleepiness score was 29.', 'x', 'facts/beyond-scale', 1],
    ['The left triceps was 7/5.', 'x', 'facts/beyond-scale', 1],
    ['The left triceps was 4/5.', 'x', 'facts/beyond-scale', 0],
    ['On 7/5 the left triceps hurt.', 'x', 'facts/beyond-scale', 0],
    ['Reflexes were 7+ and equal.', 'x', 'facts/beyond-scale', 1],
    ['Reflexes were 2+ and equal.', 'x', 'facts/beyond-scale', 0],
  ])('are held against each other and their scale: %s %s', (summary, rationale, rule, count) => {
    const own = rationale === 'x' ? 'The knee has not been examined.' : rationale;
    expect(found(summary, own).filter((one) => one === rule)).toHaveLength(count);
  });
});

describe('the year of birth', () => {
  it.each([
    ['He was born in 1941.', 1],
    ['The roofer, born in 1941, lives alone.', 1],
    ['The roofer, born in 1975, lives alone.', 0],
    ['His daughter, born in 2001, lives with him.', 0],
  ])('is held against the age: %s', (summary, count) => {
    const rules = found(summary, 'The knee has not been examined.');
    expect(rules.filter((rule) => rule === 'facts/age')).toHaveLength(count);
  });
});
