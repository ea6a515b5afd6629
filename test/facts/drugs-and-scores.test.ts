import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const asked = 'A 41-year-old roofer fell on 03/14/2016. He asked for 6 visits of physical therapy for the left knee.';
const end = 'The request for 6 visits of physical therapy for the left knee is not medically necessary.';

/** What one rule finds in a letter with this after its summary's beginning and this before its conclusion. */
function found(rule: string, summary: string, rationale: string): string[] {
  const text = baseLetter({
    summary: `${asked} ${summary}`,
    issues: [baseIssue({ rationale: `${rationale} ${end}` })],
  });
  return checkLetter(readLetter(text), { only: [rule] }).map(({ range }) => text.slice(range.start, range.end));
}

type Sound = readonly [rule: string, summary: string, rationale: string];
type Wrong = readonly [...Sound, place: string];

function holds(wrong: readonly Wrong[], sound: readonly Sound[]): void {
  it.each(wrong)('%s finds: %s %s', (rule, summary, rationale, place) => {
    expect(found(rule, summary, rationale)).toEqual([place]);
  });
  it.each(sound)('%s leaves alone: %s %s', (rule, summary, rationale) => {
    expect(found(rule, summary, rationale)).toEqual([]);
  });
}

const result = 'facts/test-result';

describe('a drug in a sample', () => {
  const screen = 'A urine screen of 05/14/2016 was negative for hydrocodone.';
  holds(
    [
      [result, screen, 'The urine screen of May 2016 was positive for hydrocodone.', 'hydrocodone'],
      [result, screen, 'Oxycodone and hydrocodone were detected in the urine.', 'hydrocodone'],
      [result, 'A urine test showed tramadol.', 'The sample was not positive for tramadol.', 'tramadol'],
      [result, 'A urine test showed no tramadol.', 'The urine test found tramadol.', 'tramadol'],
    ],
    [
      [result, screen, 'An earlier urine test was positive for hydrocodone.'],
      [result, screen, 'The urine test of 06/20/2016 was positive for hydrocodone.'],
      [result, screen, 'Hydrocodone was found to be of use, and the urine test does not change that.'],
      [result, screen, 'The urine test should be positive for hydrocodone.'],
      [
        result,
        'The urine was positive for tramadol in May and negative in June.',
        'The urine test was negative for tramadol.',
      ],
      [result, `${screen} A urine screen of 06/20/2016 was consistent.`, 'Hydrocodone was detected in the urine.'],
    ],
  );
});

describe('a drug that is taken, borne or given up', () => {
  const upset = 'He took ibuprofen 800 mg without any stomach upset and has never been given an antidepressant.';
  const heartburn = 'He could not tolerate naproxen because of heartburn.';
  const ended = 'The lifting limit was raised on 09/12/2016, and he no longer uses Tylenol.';
  holds(
    [
      [result, upset, 'He had to give up ibuprofen because of his stomach.', 'because of his stomach'],
      [result, heartburn, 'The patient takes naproxen without trouble.', 'without trouble'],
      [result, ended, 'The limit was raised, although he still takes Tylenol every day.', 'still takes Tylenol'],
      [result, ended, 'He continues to use Tylenol.', 'continues to use Tylenol'],
    ],
    [
      [result, upset, 'Ibuprofen was stopped because of a rash.'],
      [result, heartburn, 'The patient takes meloxicam without trouble.'],
      [result, heartburn, 'He takes no naproxen and walks without trouble.'],
      [result, heartburn, 'He cannot take naproxen without trouble.'],
      [result, 'He takes omeprazole without trouble.', 'Omeprazole was given because of his stomach.'],
      ['facts/prior-treatment', upset, 'Ibuprofen did not help and was given up.'],
      [result, `${ended} In October he took Tylenol again.`, 'He still takes Tylenol.'],
      [result, ended, 'On 06/02/2016 he was still taking Tylenol.'],
      [result, 'He no longer uses Tylenol four times a day.', 'He still takes Tylenol.'],
      [result, 'He no longer takes Tylenol but still takes it at night.', 'He still takes Tylenol.'],
    ],
  );
});

describe('what helped, on its side of a contrast', () => {
  const aquatic = 'He had aquatic therapy, which did not help, and a brace.';
  holds(
    [
      [
        'facts/improvement',
        aquatic,
        'Aquatic therapy was of help, but physical therapy, surgery, and a brace have failed.',
        'of help',
      ],
      ['facts/improvement', aquatic, 'Aquatic therapy helped, but physical therapy has failed.', 'helped'],
    ],
    [
      ['facts/improvement', aquatic, 'The brace helped, but aquatic therapy, massage, and injections failed.'],
      ['facts/improvement', aquatic, 'The brace was of help.'],
      ['facts/improvement', 'Aquatic therapy helped.', 'Therapy has failed, although aquatic therapy helped.'],
    ],
  );
});

describe('grades and scores', () => {
  const strength = 'Strength was 5 out of 5 in both legs.';
  const phq = 'On 05/12/2016 the PHQ-9 score was 18. On 09/02/2016 the PHQ-9 score was 12.';
  const pain = 'The pain of the knee had dropped from 7 out of 10 to 3 out of 10.';
  const figure = 'facts/figure';
  holds(
    [
      [result, strength, 'Strength is reduced in the left leg.', 'Strength'],
      [figure, phq, 'The PHQ-9 score fell from 18 to 7.', 'from 18 to 7'],
      [figure, pain, 'He is down to a pain level of 5 out of 10.', 'down to a pain level of 5 out of 10'],
    ],
    [
      [result, 'Strength was 5 out of 5 in the right leg.', 'Strength is reduced in the left leg.'],
      [result, 'Strength was 5/5 in the hips and 4/5 in the left quadriceps.', 'The left quadriceps is weak.'],
      [result, 'Strength was 5/5 except for the left quadriceps, which was 4/5.', 'There is weakness of the left leg.'],
      [result, strength, 'She reports that she has reduced strength in the left leg.'],
      [result, 'Strength was better after 5 out of 5 visits.', 'Strength is reduced in the left leg.'],
      [figure, phq, 'The PHQ-9 score fell from 18 to 12.'],
      [figure, `${phq} On 10/02/2016 the PHQ-9 score was 7.`, 'The PHQ-9 score fell from 18 to 7.'],
      [figure, pain, 'The pain is down to 3/10.'],
      [figure, pain, 'The pain was down to 5/10 after the first visit.'],
      [figure, pain, 'The pain came down to 5/10 within a month.'],
      [figure, `${pain} It is 5/10 at night.`, 'The pain is down to 5/10.'],
    ],
  );
});

describe('what the record is said to lack', () => {
  const course = 'He had 18 visits of physical therapy.';
  const grip = 'Grip was 24 kg on the right.';
  holds(
    [
      [
        'facts/prior-treatment',
        course,
        'There is no record of a course of physical therapy.',
        'is no record of a course of physical therapy',
      ],
      ['facts/not-in-record', grip, 'The strength of the grip was not measured.', 'grip was not measured'],
    ],
    [
      ['facts/prior-treatment', course, 'There is no record of the course of physical therapy.'],
      ['facts/prior-treatment', course, 'There is no record of a further course of physical therapy.'],
      ['facts/prior-treatment', course, 'A course of physical therapy was not completed.'],
      ['facts/prior-treatment', course, 'He has not completed a course of physical therapy.'],
      ['facts/prior-treatment', 'He takes Norco.', 'The strength of the Norco is not stated.'],
      ['facts/not-in-record', grip, 'The strength of the leg was not measured.'],
      ['facts/not-in-record', grip, 'The strength of the grip was not measured after the operation.'],
    ],
  );
});

describe('an operation that is yet to be', () => {
  const planned = 'A right total knee arthroplasty has been authorized and is planned for 01/23/2017.';
  const side = 'left total knee arthroplasty';
  holds(
    [
      [result, planned, `He is to have a ${side} on 01/23/2017.`, 'total knee arthroplasty'],
      ['facts/event-date', planned, 'He will undergo the right total knee arthroplasty on 02/13/2017.', '02/13/2017'],
    ],
    [
      [result, planned, `A ${side} is planned for 06/12/2017.`],
      ['facts/event-date', planned, `A ${side} is planned for 06/12/2017.`],
      ['facts/event-date', planned, 'The right total knee arthroplasty was moved and is now planned for 02/13/2017.'],
      [result, `${planned} A ${side} is planned for 06/12/2017.`, `A ${side} is planned for 06/12/2017.`],
    ],
  );
});
