import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** Summary, rationale, the rule that is asked, and the title where it is another than the base letter's. */
type Case = readonly [summary: string, rationale: string, rule: string, title?: string | undefined];

const told = 'A 41-year-old roofer fell on 03/14/2016. He asked for 6 visits of physical therapy for the left knee.';
const verdict = 'The request is not medically necessary.';

function count([summary, rationale, rule, title]: Case): number {
  const issue = baseIssue({ rationale: `${rationale} ${verdict}`, ...(title && { title }) });
  return checkLetter(readLetter(baseLetter({ summary: `${told} ${summary}`, issues: [issue] }))).filter(
    (finding) => finding.rule === rule,
  ).length;
}

/** Cases with what they say as their names. */
function named(cases: readonly Case[]): (readonly [string, Case])[] {
  return cases.map((one) => [`${one[0]} ${one[1]}`, one]);
}

const naproxen = 'Naproxen 500mg #60: Upheld';
const norco = 'Norco 10/325 mg #120: Upheld';

describe('what is denied of a whole kind', () => {
  it.each(
    named([
      ['He reports pain of the right wrist.', 'There are no wrist complaints.', 'facts/not-in-record'],
      ['The neck ached at 5/10.', 'The worker has no complaints of the neck.', 'facts/not-in-record'],
      ['He had six visits of massage.', 'No treatment of any kind has been given so far.', 'facts/prior-treatment'],
      ['He had six visits of massage.', 'To date there has been no medical care.', 'facts/prior-treatment'],
      ['A urine screen of 09/02/2016 was negative.', 'No urine tests are on file.', 'facts/prior-treatment'],
      ['He wore a splint.', 'Since no splint was tried, simpler care remains open.', 'facts/prior-treatment'],
    ]),
  )('is held against the summary: %s', (_, one) => {
    expect(count(one)).toBeGreaterThan(0);
  });

  it.each(
    named([
      ['The low back ached at 5/10.', 'The worker has no complaints of the neck.', 'facts/not-in-record'],
      ['The neck ached at 5/10.', 'There are no new complaints of the neck.', 'facts/not-in-record'],
      ['The neck ached at 5/10.', 'On 05/02/2016 there were no complaints of the neck.', 'facts/not-in-record'],
      ['He had six visits of massage.', 'No treatment was given by the surgeon.', 'facts/prior-treatment'],
      ['He had six visits of massage.', 'No treatment other than massage was given.', 'facts/prior-treatment'],
      ['He had six visits of massage.', 'No treatment was rendered in the first month.', 'facts/prior-treatment'],
      ['He takes Norco.', 'The urine test did not show hydrocodone.', 'facts/prior-treatment'],
    ]),
  )('leaves some of it: %s', (_, one) => {
    expect(count(one)).toBe(0);
  });

  it('is there though the summary denies it', () => {
    const denied = 'No opioid agreement is on file.';
    expect(count([denied, 'A signed opioid agreement is on file.', 'facts/not-in-record', norco])).toBe(1);
    expect(count([denied, 'An opioid agreement is part of such care.', 'facts/not-in-record', norco])).toBe(0);
  });
});

describe('how long something has gone on', () => {
  it.each(
    named([
      ['The backache has been there for several years.', '', 'facts/elapsed-time'],
      ['He has had pain of the knee for more than a year.', '', 'facts/elapsed-time'],
      ['The symptoms are of two years’ duration.', '', 'facts/elapsed-time'],
      ['He has taken naproxen for years.', '', 'facts/elapsed-time', naproxen],
      ['He has been treated with naproxen for at least 11 months.', '', 'facts/elapsed-time', naproxen],
      ['', 'Eleven months of naproxen have brought no relief.', 'facts/elapsed-time', naproxen],
      ['Since May 2015 he has taken naproxen.', '', 'facts/before-injury', naproxen],
    ]),
  )('is longer than the injury is old: %s', (_, one) => {
    expect(count(one)).toBe(1);
  });

  it.each(
    named([
      ['The backache has been there for several weeks.', '', 'facts/elapsed-time'],
      ['He drove for many years without pain.', '', 'facts/elapsed-time'],
      ['He denies having had backache for years.', '', 'facts/elapsed-time'],
      ['He has worked there for years.', '', 'facts/elapsed-time'],
      ['He has taken lisinopril for years.', '', 'facts/elapsed-time', naproxen],
      ['', 'Naproxen should not be taken for more than a year.', 'facts/elapsed-time', naproxen],
      ['He had taken naproxen since May 2015 for an unrelated gout.', '', 'facts/before-injury', naproxen],
    ]),
  )('may have: %s', (_, one) => {
    expect(count(one)).toBe(0);
  });
});

describe('what only looks like a contradiction', () => {
  it.each(
    named([
      ['He had ten visits of therapy in 2015.', 'He attended six visits of therapy in May 2016.', 'facts/figure'],
      ['Dorsiflexion was 15 degrees.', 'Dorsiflexion was within 3 degrees of the other side.', 'facts/figure'],
      ['He works four hours a day.', 'He works half of an eight-hour shift.', 'facts/figure'],
      ['He used ibuprofen three times daily when treated.', 'Treatments are given twice a week.', 'facts/figure'],
      ['', 'Pain fell from 8 to 5, with a gain in standing from 15 to 40 minutes.', 'facts/figure'],
      ['', 'Grip rose from 4 kg to 9 kg, and flexion by 20 percentage points.', 'facts/figure'],
      ['Three were denied.', 'Imaging and care are needed. All four are there.', 'facts/figure'],
      ['He takes 30 mg a day, or 45 mg of morphine.', 'At 45 mg of oxycodone a day it is low.', 'facts/figure'],
      ['', 'The daily dose of hydrocodone is 40 mg.', 'counts/drug-strength', norco],
      ['', 'He has had ten, one visit over that number. Ten more make twenty in all.', 'counts/parts-sum'],
      ['Strength was 4/5.', 'Strength is short of normal by a grade.', 'facts/test-result'],
      ['', 'No skilled need such as wound care is described.', 'facts/prior-treatment'],
      ['TENS was not tried.', 'A record of how often the TENS unit was used is asked for.', 'facts/prior-treatment'],
      ['Massage after the fusion was requested.', 'The fusion has not yet taken place.', 'facts/prior-treatment'],
      ['', 'The right knee gives no trouble.', 'facts/side'],
      ['', 'A return to the shop in May 2017 is planned.', 'facts/after-decision'],
      ['Visits 2x6 had been requested in May and were given.', '', 'counts/title-summary'],
      ['He asked for a splint, too. Review certified the splint and denied the rest.', '', 'facts/undecided-request'],
      ['He asked for a visit with a urologist. Review certified the visit.', '', 'facts/undecided-request'],
      ['He asked for 6 visits of physical therapy in order to stop tramadol.', '', 'facts/undecided-request'],
      ['An MRI showed no tear.', 'The MRI has excluded a complete tear.', 'facts/test-result'],
      ['Strength of the knee was 4/5.', 'He has near full strength of the knee.', 'facts/test-result'],
      ['Visits were ordered to regain full strength.', 'The quadriceps strength is 4/5.', 'facts/test-result'],
      ['He cannot kneel.', 'He has to kneel in his trade.', 'facts/test-result'],
      ['An injection has been discussed but has not been given.', 'No injection was tried.', 'facts/prior-treatment'],
      ['', 'The four visits that he had before the operation do not count against it.', 'counts/title-rationale'],
    ]),
  )('is none: %s', (_, one) => {
    expect(count(one)).toBe(0);
  });
});

describe('what the summary has otherwise', () => {
  it.each(
    named([
      ['Naproxen was discontinued due to hives.', 'Naproxen was given up because of drowsiness.', 'facts/test-result'],
      [
        'He has used naproxen since May 2016.',
        'He has been on this medication since July 2016.',
        'facts/event-date',
        naproxen,
      ],
      ['Motion of the knee was 0 to 120 degrees.', 'Motion is from 10 to 95 degrees.', 'facts/figure'],
      ['He is on modified work, four hours a day.', 'He works six hours a day.', 'facts/figure'],
      ['He had 12 visits of therapy. Six visits were planned.', 'He has already completed 18 visits.', 'facts/figure'],
      ['The left meniscus was trimmed on 06/20/2016.', 'The meniscus was trimmed on 06/02/2016.', 'facts/event-date'],
      ['Facets were seen on eight teeth.', 'Facets are seen on twelve teeth.', 'facts/figure'],
      ['No hernia was found.', 'A small hernia was found.', 'facts/test-result'],
      [
        'A block took away 90 percent of the pain.',
        'The anesthetic response of 60 percent tells where.',
        'facts/figure',
      ],
      [
        'Balance was 22 seconds on the right and 30 seconds on the left.',
        'Balance on the right is 12 seconds shorter.',
        'facts/figure',
      ],
      [
        'The head turned 65 degrees to the right and 50 degrees to the left.',
        'The head, turned left, trails the other side by 25 degrees.',
        'facts/figure',
      ],
      ['The 12 sessions, made up of four of massage and six of therapy, helped.', '', 'counts/parts-sum'],
      ['An MRI showed a tear.', 'The MRI has excluded a complete tear.', 'facts/test-result'],
      ['Strength of the knee was 4/5.', 'He has full strength of the knee.', 'facts/test-result'],
      ['He cannot kneel.', 'He kneels at work.', 'facts/test-result'],
      ['An injection has been given.', 'No injection was tried.', 'facts/prior-treatment'],
      ['He has had flashbacks for several years.', '', 'facts/elapsed-time'],
    ]),
  )('is told: %s', (_, one) => {
    expect(count(one)).toBe(1);
  });

  it.each(
    named([
      ['Naproxen was discontinued due to nausea.', 'Naproxen was stopped because of heartburn.', 'facts/test-result'],
      [
        'Naproxen was stopped due to nausea and a rash.',
        'Naproxen was stopped because of a rash.',
        'facts/test-result',
      ],
      [
        'He has used naproxen since May 2016.',
        'He has been on this medication since May 2016.',
        'facts/event-date',
        naproxen,
      ],
      ['Motion of the knee was 0 to 120 degrees.', 'Motion is from 0 to 120 degrees.', 'facts/figure'],
      ['He was released to full duty on 06/20/2016.', 'The meniscus was trimmed on 07/25/2016.', 'facts/event-date'],
      ['Grip was 18 kg on the right and 28 kg on the left.', 'Grip on the right is 10 kg weaker.', 'facts/figure'],
      ['Grip was 18 kg on the right and 28 kg on the left.', 'Grip is 5 kg more than in May.', 'facts/figure'],
      ['The 10 sessions, made up of four of massage and six of therapy, helped.', '', 'counts/parts-sum'],
      ['The surgeon wrote for physical therapy 2x3 for the left knee.', '', 'counts/title-summary'],
    ]),
  )('is as it is told: %s', (_, one) => {
    expect(count(one)).toBe(0);
  });

  it('may be the day of the injury, told first', () => {
    const summary = 'A roofer cut the tendon of the left thumb on 03/24/2016.';
    const letter = (day: string): string =>
      baseLetter({ summary, issues: [baseIssue({ rationale: `The injury was on ${day}. ${verdict}` })] });
    const findings = (text: string): number =>
      checkLetter(readLetter(text)).filter(({ rule }) => rule === 'facts/injury-date').length;
    expect(findings(letter('03/14/2016'))).toBe(1);
  });

  it('is asked for in other words than a request', () => {
    const asked = (often: string): number =>
      checkLetter(
        readLetter(
          baseLetter({ summary: `A roofer fell. The surgeon wrote for physical therapy ${often} for the left knee.` }),
        ),
      ).filter(({ rule }) => rule === 'counts/title-summary').length;
    expect(asked('2x5')).toBe(1);
    expect(asked('2x3')).toBe(0);
  });

  it.each([
    ['He would like her to have naproxen 500mg, quantity 45. This was denied.', 'counts/drug-summary', 1],
    ['He would like her to have naproxen 500mg, quantity 60. This was denied.', 'counts/drug-summary', 0],
    ['She would like to sleep.', 'counts/drug-summary', 0],
  ])('is wished for: %s', (summary, rule, expected) => {
    const issue = baseIssue({ title: naproxen, rationale: verdict });
    const letter = readLetter(baseLetter({ summary: `A roofer fell. ${summary}`, issues: [issue] }));
    expect(checkLetter(letter).filter((finding) => finding.rule === rule)).toHaveLength(expected);
  });

  it('leaves nothing open where an unknown title is in the words of the summary', () => {
    const asked = (title: string): number => {
      const summary = 'A roofer fell. He asked for a foot warmer and a bone scan of the left foot, which were denied.';
      const letter = readLetter(baseLetter({ summary, issues: [baseIssue({ title, rationale: verdict })] }));
      return checkLetter(letter).filter(({ rule }) => rule === 'facts/undecided-request').length;
    };
    expect(asked('Foot warmer: Upheld')).toBe(1);
    expect(asked('Unnamed device: Upheld')).toBe(0);
  });

  it('is a smaller offer after a comma, too', () => {
    const rationale = `For the flare, a supply of 30 tablets could be supported. ${verdict}`;
    const offered = (title: string): number =>
      checkLetter(readLetter(baseLetter({ issues: [baseIssue({ title, rationale })] }))).filter(
        ({ rule }) => rule === 'decision/claim-against-decision',
      ).length;
    expect(offered('Naproxen 500mg #90: Upheld')).toBe(1);
  });
});
