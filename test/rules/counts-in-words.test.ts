import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** The findings on counts of a letter of one issue. */
function saidOf(title: string, summary: string, rationale: string): string[] {
  const text = baseLetter({
    summary: `A cook hurt the left knee. ${summary}`,
    issues: [baseIssue({ title, rationale })],
  });
  return checkLetter(readLetter(text), { only: ['counts/*'] })
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, range }) => `${rule.replace('counts/', '')} ${text.slice(range.start, range.end)}`);
}

const therapy = 'Physical therapy for the left knee, 2 times a week for 3 weeks: Upheld';
const refused = 'The request for physical therapy for the left knee is not medically necessary.';

describe('what is left of a request', () => {
  const title = 'Massage therapy for the left knee, 10 visits: Upheld';
  const left = 'The remaining 6 visits of massage therapy are not medically necessary.';

  test.each([
    [title, 'Utilization review certified 4 of the 10 visits.', left, []],
    [title, 'Utilization review certified 3 of the 10 visits.', left, ['remaining-mismatch 6 visits']],
    [title, 'Utilization review modified the massage therapy to 4 visits.', left, []],
    [title, 'Review modified a request for 10 visits of massage therapy to 4.', left, []],
    [title, 'Review modified a request for 10 visits of massage therapy to 3.', left, ['remaining-mismatch 6 visits']],
    [title, 'He walks.', left, []],
    [
      title,
      'Utilization review certified 4 of the 10 visits.',
      'The 10 visits of massage therapy are not medically necessary.',
      ['remaining-mismatch 10 visits'],
    ],
    [title, 'Two of 5 visits of aquatic therapy were authorized.', 'Massage therapy, 10 visits, is necessary.', []],
  ])('%s / %s / %s', (request, summary, rationale, expected) => {
    expect(saidOf(request, summary, rationale)).toEqual(expected);
  });
});

describe('sums of blocks', () => {
  const title = 'Functional restoration program, 60 hours: Upheld';

  test.each([
    ['Two weeks of 30 hours make the 60 hours that are asked for.', []],
    ['Three weeks of 30 hours make the 60 hours that are asked for.', ['total-mismatch 60']],
    ['Three tablets of 10 mg make 50 mg a day.', ['daily-dose 50']],
    ['Four tablets a day for thirty days are 90.', ['drug-supply 90']],
    ['She takes two tablets three times a day, that is, eight tablets daily.', ['drug-supply eight']],
    ['She lost 12 days in May and 9 in June, 23 days taken together.', ['parts-sum 23']],
    ['Her 14 visits comprised six of massage and seven of traction.', ['parts-sum 14']],
    ['Five and three are 9.', ['parts-sum 9']],
    ['Five and three are 8.', []],
    [
      'Eight visits lowered the ODI by 14 points, from 58 to 44, and with 6 more the total would be 12.',
      ['parts-sum 12'],
    ],
    ['The aide comes two hours a day. Over five days that is twelve hours.', ['total-mismatch twelve']],
    ['The aide comes two hours a day. Over five days that is ten hours.', []],
    ['At three tablets a day, a month of 30 days takes 120 tablets.', ['drug-supply 120']],
    ['He has had twelve visits, so that ten more would bring the count to 24.', ['parts-sum 24']],
  ])('%s', (sentence, expected) => {
    const said = saidOf(title, 'He walks.', `${sentence} The program is not medically necessary.`);
    expect(said).toEqual(expected);
  });
});

describe('counts of one request in other words', () => {
  test.each([
    [
      'TENS unit rental for 30 days: Upheld',
      'A TENS unit rental for 10 days was requested.',
      'The TENS unit is not medically necessary.',
      ['title-summary 10 days'],
    ],
    [
      'Home health care, 4 hours a day, 5 days a week for 2 weeks: Upheld',
      'He walks.',
      'Home health care, 6 hours a day, 5 days a week for 2 weeks, is not medically necessary.',
      ['title-conclusion 6 hours a day, 5 days a week for 2 weeks'],
    ],
    [
      'Lodine 400mg #90: Upheld',
      'The request is for Lodine 400mg, thirty tablets.',
      'Lodine 400mg #90 is not medically necessary.',
      ['drug-summary Lodine 400mg, thirty'],
    ],
    [
      therapy,
      'The request form lists physical therapy 3 times a week for 3 weeks. Review refused the request for physical therapy 2 times a week for 3 weeks.',
      refused,
      ['title-summary 3 times a week for 3 weeks'],
    ],
    [
      'Home health aide, 3 hours a day, 5 days a week, for 2 weeks: Upheld',
      'He walks.',
      'Sixty hours in two weeks are many. A home health aide, 3 hours a day, 5 days a week, for 2 weeks, is not medically necessary.',
      ['total-mismatch Sixty'],
    ],
    [
      'Home health aide, 3 hours a day, 5 days a week, for 2 weeks: Upheld',
      'He walks.',
      'Thirty hours in two weeks are many. A home health aide, 3 hours a day, 5 days a week, for 2 weeks, is not medically necessary.',
      [],
    ],
    [therapy, 'He walks.', `Such a drug is given for 4-2 weeks. ${refused}`, ['range-reversed 4-2']],
    [
      therapy,
      'He walks.',
      'By the guidelines and the file, physical therapy two times a week for five weeks is not medically necessary.',
      ['title-conclusion two times a week for five weeks'],
    ],
    [
      'Norco 5/325mg #60 with 2 refills was the original request. Norco 5/325mg #60 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, 2 refills is: Upheld',
      'He takes Norco.',
      'Norco 5/325mg #60 is not medically necessary.',
      ['drug-quantity Norco 5/325mg #60'],
    ],
  ])('%s | %s | %s', (title, summary, rationale, expected) => {
    expect(saidOf(title, summary, rationale)).toEqual(expected);
  });

  test.each([
    [
      'TENS unit, one month rental: Upheld',
      'A TENS unit rental for 30 days was requested.',
      'The TENS unit is not medically necessary.',
    ],
    [
      'Home health care 8 hours per day, 3 times a week for 2 weeks was the original request. Home health care 5 hours per day, 3 times a week for 2 weeks was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, home health care 3 hours per day, 3 times a week for 2 weeks is: Upheld',
      'He walks.',
      'The remaining home health care is not medically necessary.',
    ],
    [therapy, 'He asked for Unheardof #28, physical therapy 2 x 3 for the left knee, and a cane.', refused],
    [therapy, 'He had massage for four weeks (eight sessions) and acupuncture three times a week.', refused],
    [therapy, 'He cooks.', `A first trial of 4 sessions is supported. ${refused}`],
    [therapy, 'He cooks.', `He needs help with activities of daily living. ${refused}`],
    [therapy, 'He cooks.', `The four visits given and the six requested now make ten. ${refused}`],
    [
      therapy,
      'On 09/06/2016 physical therapy 3x4 was requested. On 10/14/2016 physical therapy 2x3 for the left knee was asked for.',
      refused,
    ],
    [
      'Physical therapy for the left knee 3 times a week for 3 weeks was the original request. The Claims Administrator authorized 4 sessions of physical therapy, leaving the original request IMR eligible. The original request, physical therapy for the left knee 3 times a week for 3 weeks is: Upheld',
      'He cooks.',
      'The original request, physical therapy 3 times a week for 3 weeks, is not medically necessary.',
    ],
    ['One jar of Ketoprofen 15% cream: Upheld', 'He cooks.', 'Ketoprofen 15% cream is not medically necessary.'],
    [therapy, 'The dose fell from 12 to 6 tablets.', refused],
  ])('left alone: %s | %s | %s', (title, summary, rationale) => {
    expect(saidOf(title, summary, rationale)).toEqual([]);
  });
});

describe('what the summary says was asked for', () => {
  test.each([
    [
      'A request of 03/02/2016 for physical therapy, 4 times a week for 5 weeks, had been refused before. Physical therapy, 2 times a week for 3 weeks, was sought.',
      [],
    ],
    ['Physical therapy, 4 times a week for 5 weeks, was sought.', ['title-summary 4 times a week for 5 weeks']],
  ])('%s', (summary, expected) => {
    expect(saidOf(therapy, summary, refused)).toEqual(expected);
  });

  test('has the quantity of a drug before its name', () => {
    expect(
      saidOf(
        'Meloxicam 15mg #30: Upheld',
        'The physician asked for 60 tablets of meloxicam 15mg.',
        'Meloxicam 15mg #30 is not medically necessary.',
      ),
    ).toEqual(['drug-summary meloxicam 15mg']);
  });

  test.each([
    [
      'Ketamine 10% cream, 60 grams: Upheld',
      'The physician asked for ketamine 10% cream, 120 grams, and authorized were 12 visits.',
      ['title-summary 120 grams'],
    ],
    [
      'Botulinum toxin injection, 100 units: Upheld',
      'The current request is botulinum toxin 200 units.',
      ['title-summary 200 units'],
    ],
    [
      'Meloxicam 15mg #30: Upheld',
      'Current requests are a cane, therapy, and meloxicam 7.5mg #30.',
      ['drug-strength Meloxicam 15mg'],
    ],
    [
      'Physical therapy for the left knee, 8 sessions: Upheld',
      'The orthopedist requested 12 further sessions of physical therapy for the left knee, and a cane.',
      ['title-summary 12 further sessions'],
    ],
    ['Meloxicam 15mg #30: Upheld', 'The request is meloxicam 15mg #30; he began with meloxicam 7.5mg.', []],
  ])('as its title has it: %s %s', (title, summary, expected) => {
    expect(saidOf(title, summary, 'The request is not medically necessary.')).toEqual(expected);
  });

  test('measures what is injected', () => {
    expect(
      saidOf(
        'Injection of 2 ml of lidocaine 1% for the left knee: Upheld',
        'He limps.',
        'The injection is not medically necessary.',
      ),
    ).toEqual([]);
  });
});

describe('micrograms', () => {
  // The sign of micro, the Greek letter, and the capital of both, which looks like M.
  test.each([
    ['50 \u00b5g', '50 mcg', []],
    ['50 \u00b5g', '25 \u03bcg', ['drug-quantity fentanyl patch 25 \u03bcg #10']],
    ['50 \u00b5g', '50 mg', ['drug-quantity fentanyl patch 50 mg #10']],
    ['50 \u039cG', '50 mcg', []],
    ['50 \u039cG', '50 MG', ['drug-quantity fentanyl patch 50 MG #10']],
  ])('%s and %s', (requested, concluded, expected) => {
    const refused = `The request for fentanyl patch ${concluded} #10 is not medically necessary.`;
    expect(saidOf(`Fentanyl patch ${requested} #10: Upheld`, 'He limps.', refused)).toEqual(expected);
  });
});
