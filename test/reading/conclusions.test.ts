import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { concluded } from './concluded.ts';

const therapy = 'Physical therapy for the left knee, 6 visits: Upheld';
const scan = 'MRI of the left knee without contrast: Upheld';
const drug = 'Tramadol 50mg #60: Upheld';

describe('a rationale that never says “necessary”', () => {
  it.each([
    ['There is ample reason to give it.', drug],
    ['The scan may be carried out.', scan],
    ['I would order the scan.', scan],
    ['Are these visits warranted? They are.', therapy],
    ['The scan is the sensible next step.', scan],
    ['The scan is one that the guideline recommends.', scan],
    ['Nothing in the notes argues against the six visits.', therapy],
    ['The tablets are allowed.', drug],
    ['Continued use of the drug accords with the MTUS.', drug],
    ['Everything considered, the visits are prudent.', therapy],
    ['The visits are to be furnished.', therapy],
    ['By all means let the visits begin.', therapy],
    ['Is the scan needed? The answer is yes.', scan],
    ['The scan is more than warranted.', scan],
    ['To refuse the scan now would be a mistake.', scan],
    ['The claims administrator thought the visits needless; I do not.', therapy],
    ['It is because he has begun to walk again that the visits are reasonable.', therapy],
    ['The appeal is well founded.', therapy],
    ['There is justification for the scan.', scan],
    ['Approved as submitted.', therapy],
    ['Overturned.', therapy],
    ['These mechanical signs warrant the study.', scan],
    ['His gains came early and lasted, making the next visits a sound plan.', therapy],
    ['Going on with it was a good decision.', drug],
    ['Use of the drug is justified where nothing else has helped, as is true here.', drug],
    ['The notes are full, and the surgeon’s plan is sound.', scan],
    ['He is a proper candidate for the scan.', scan],
    ['The request is in keeping with the chapter.', therapy],
    ['The visits should not be withheld.', therapy],
    ['The guideline recommends the scan where locking is found, which he has.', scan],
    ['I reviewed the notes again, and the visits are to be had: they may be given.', therapy],
  ])('grants: %s', (text, title) => {
    expect(concluded(text, title)).toBe('necessary');
  });

  it.each([
    ['I find no grounds to continue it.', drug],
    ['The pain does not follow a root, so no scan.', scan],
    ['I would not order the scan.', scan],
    ['The scan is not the proper test.', scan],
    ['The drug is not one that the MTUS supports.', drug],
    ['More visits would serve no purpose.', therapy],
    ['Further use of the drug would be contrary to the MTUS.', drug],
    ['The conditions of the guideline are not fulfilled.', therapy],
    ['The visits are not to be furnished.', therapy],
    ['Let the denial of the scan stand.', scan],
    ['A scan so early can wait.', scan],
    ['Is the scan needed? Hardly.', scan],
    ['Not approved.', drug],
    ['Upheld.', drug],
    ['I find the plan unjustified.', therapy],
    ['With a stable knee and no effusion, repeat imaging of the knee is not indicated.', scan],
    ['I do not see that the gains outweigh the cost, and I side with the carrier.', therapy],
    ['The knee moves freely, and a scan is not something I can endorse.', scan],
    ['Ninety of them is more than I can approve.', drug],
    ['The scan ought to be withheld until the knee has been examined.', scan],
    ['Visits planned before the first examination are not reasonable.', therapy],
    ['The course lacks medical justification.', therapy],
    ['It should remain denied.', scan],
    ['He skipped the exercises, making the purchase of more visits inappropriate.', therapy],
    ['The guideline keeps the scan for locking, and it recommends it then, which this worker does not have.', scan],
    ['A single sign out of three does not suffice.', scan],
    ['The long use of it cannot be reconciled with the limit of the chapter.', drug],
    ['The drug does not earn approval.', drug],
    ['Nothing in the notes would justify the scan.', scan],
    ['More visits of a kind that changed nothing would be futile.', therapy],
    ['As a treatment by itself it is not medically necessary.', drug],
    ['Such is the state of the notes that no visits can be approved.', therapy],
    ['Sixty tablets are more than can be justified.', drug],
    ['The sixty tablets go beyond anything that is needed.', drug],
    ['To approve the visits would be to reward a blank page.', therapy],
    ['A brace would be more suitable than a scan.', scan],
    ['Exercise, rather than a scan, is called for.', scan],
    ['Do the findings meet the criteria? They do not.', scan],
    ['Support for the visits is missing.', therapy],
    ['There it ends: no locking, no scan.', scan],
    ['More would have to be known before the scan is justified.', scan],
    ['It is for want of a plan that the visits cannot be approved.', therapy],
    ['The request falls short.', therapy],
    ['The drug is hardly worth continuing.', drug],
    ['The therapist believes that the visits are needed, but the record does not.', therapy],
  ])('refuses: %s', (text, title) => {
    expect(concluded(text, title)).toBe('not necessary');
  });

  it.each([
    ['The chapter recommends the scan for locking.', scan],
    ['Needles may be kept in place for some minutes.', therapy],
    ['A brace is the sensible choice in such knees.', scan],
    ['No reduction of the dose is called for.', drug],
    ['The notes leave no room for doubt: he should be seen.', scan],
    ['The tablet may be taken with food.', drug],
    ['The drug is recommended for short courses.', drug],
    ['In the first weeks there is reason to give it.', drug],
    ['Utilization review saw no reason to continue it.', drug],
    ['Let us turn to the scan.', scan],
    ['The scan will not let the arm rest.', scan],
    ['With films in hand I would order the scan.', scan],
    ['A scan is a reasonable option in some patients.', scan],
    ['It is possible that the scan is necessary.', scan],
    ['Visits beyond these would not be supported.', therapy],
    ['The films were normal, so no plate was removed.', scan],
    ['The visits exceed the limit of the guideline.', therapy],
    ['The drug is used as directed, and I would not interfere with it.', drug],
    ['The tablets are not recommended for long use.', drug],
    ['He was given a brace rather than a scan.', scan],
    ['Do the findings meet the criteria?', scan],
    ['The films were read before the scan was asked for.', scan],
    ['The tablets are more than he took in March.', drug],
  ])('decides nothing: %s', (text, title) => {
    expect(concluded(text, title)).toBe('nothing');
  });
});

describe('a rationale that opens with what it decides', () => {
  const opened = (opening: string): boolean | undefined => {
    const issue = baseIssue({ rationale: `${opening} The chapter was read. He walks without help.`, title: scan });
    return readLetter(baseLetter({ issues: [issue] })).issues[0]?.argument?.conclusion?.necessary;
  };
  it('has that for its conclusion, where nothing later concludes', () => {
    expect(opened('The scan is not justified, for two reasons.')).toBe(false);
    expect(opened('This scan is warranted.')).toBe(true);
  });
  it('has none where a guideline or patients at large are spoken of', () => {
    expect(opened('By the guideline a scan is warranted for locking.')).toBeUndefined();
    expect(opened('In many patients the scan is warranted.')).toBeUndefined();
  });
});

describe('a rationale that may conclude in words that are not understood', () => {
  const unclear = (text: string): boolean | undefined => {
    const issue = baseIssue({ rationale: `The chapter was read. ${text}`, title: scan });
    return readLetter(baseLetter({ issues: [issue] })).issues[0]?.argument?.unclear;
  };
  it.each([
    'The scan trips over the first line of the chapter.',
    'This lifts the scan over every hurdle.',
    'The scan loses its footing on the first line of the chapter.',
  ])('may say so of the request: %s', (text) => {
    expect(unclear(text)).toBe(true);
  });
  it.each([
    'The scan was done in May.',
    'The scan is for the left knee.',
    'He walks without help.',
    'Scans show the cartilage.',
    'The knee has not been examined since, and nothing shows what the course did.',
  ])('does not where it only tells: %s', (text) => {
    expect(unclear(text)).toBe(false);
  });
});

it('is not looked for in a sentence without end', () => {
  const ending = (times: number): string =>
    `${'The knee locks and '.repeat(times)}the scan is not something I can endorse.`;
  expect(concluded(ending(3), scan)).toBe('not necessary');
  expect(concluded(ending(100), scan)).toBe('nothing');
});

describe('a rationale that ends in a note or an order', () => {
  it.each([
    ['necessary', 'Relief is shown. Denial reversed.', drug],
    ['necessary', 'He walks again. UR overturned.', therapy],
    ['necessary', 'Locking is shown. Okay to certify.', scan],
    ['necessary', 'Locking is shown. Please approve it.', scan],
    ['necessary', 'Locking is shown. Request approved as asked.', scan],
    ['not necessary', 'No gain is shown. Affirm.', drug],
    ['not necessary', 'No gain is shown. UR upheld.', drug],
    ['not necessary', 'Rest comes first. MRI not certified.', scan],
    ['not necessary', 'Little was gained, so I keep the adverse determination of the carrier.', therapy],
    ['not necessary', 'The notes are thin, and I leave the non-certification as it is.', therapy],
    ['nothing', 'Please send the films.', scan],
    ['nothing', 'Scan read in May.', scan],
  ])('%s: %s', (conclusion, text, title) => {
    expect(concluded(text, title)).toBe(conclusion);
  });
});

describe('what stands beside a judgment', () => {
  it.each([
    // An act of withholding is judged.
    ['Leaving the knee alone would be the wrong course.', scan],
    ['It would be unreasonable to keep him from the scan.', scan],
    ['There is no sound reason for taking the tablets away.', drug],
    ['There is no sense in making him wait longer for the visits.', therapy],
    ['The reviewer overlooked the note of May, which leaves no ground for the refusal.', therapy],
    // What is denied is something else.
    [
      'No other treatment has helped and no scan was done before, all of which leads me to find that it is medically necessary.',
      scan,
    ],
    ['The first course was no fair trial, and the second is allowed.', therapy],
    ['There is no guideline needed to see that he should have the visits.', therapy],
    ['I do not approve such tablets lightly, but this worker meets the criteria.', drug],
    ['The first tablets have not been enough, and this is the one to try.', drug],
    ['I would allow the visits, with the remark that it is not an authorization for surgery.', therapy],
    ['I see no problem in approving it.', scan],
    ['A missing diary is not enough to refuse a drug that keeps him at his bench, and the drug is approved.', drug],
    ['Few requests are more clearly justified than this one, and the finding is for approval.', scan],
    ['Visits that save more than they cost and are few should be allowed.', therapy],
    ['With these gains and only two visits used, he qualifies for the six.', therapy],
    ['What is sought is a scan rather than surgery, and the carrier was mistaken.', scan],
  ])('does not refuse: %s', (text, title) => {
    expect(concluded(text, title)).not.toBe('not necessary');
  });

  it.each([
    ['The answer to the first visits is too weak to add six to.', therapy],
    ['This is far too strong a drug for so mild an ache.', drug],
    ['I looked for a goal and for a plan, and seeing neither I decline.', therapy],
    ['So mild an ache hardly calls for six visits, and none are authorized.', therapy],
    ['Nothing marks this as an odd case and I am unable to find that the scan is warranted.', scan],
    ['Insufficient evidence means the request cannot be certified.', drug],
    ['I would not order or authorize it.', scan],
    ['I do not think that the scan is the right test and do not recommend that it be certified.', scan],
    ['He should use the visits he already has before he is given others.', therapy],
    ['Relief for a day is not the gain that would be needed to go on.', therapy],
    ['Heat packs are advised and the visits are not.', therapy],
    ['MRI is accepted for locking, and an old ache does not give grounds for using it.', scan],
    ['Therapy has its place in the first weeks, but this knee is two years old.', therapy],
    ['Imaging this knee is, by any reading of the film, more than is needed.', scan],
    ['The knee is past the point at which I could support it.', scan],
    ['I stand with the reviewer who refused it.', drug],
    ['Nothing was gained, which is why I support ending therapy and upholding the denial.', therapy],
    ['The course is unlikely to change anything and is unwarranted.', therapy],
  ])('does not grant: %s', (text, title) => {
    expect(concluded(text, title)).not.toBe('necessary');
  });

  it.each([
    ['If the film shows that he is a good candidate, a scan may follow.', scan],
    ['MRI is considered more accurate than plain films.', scan],
    ['It is advisable for the therapist to state the goals.', therapy],
    ['A home program should be encouraged at every visit.', therapy],
    ['Tramadol is approved by the FDA for moderate pain.', drug],
    ['More studies are needed to tell whether tramadol helps in such pain.', drug],
    ['The smallest dose should be prescribed.', drug],
    ['I recommend that the physician reconsider the exercises.', therapy],
    ['The ligament supports the inner side of the knee.', scan],
    ['Visits are recommended as determined to be medically necessary. He was seen in May.', therapy],
    ['Pain is fair. He was seen in May.', therapy],
  ])('decides nothing: %s', (text, title) => {
    expect(concluded(text, title)).toBe('nothing');
  });
});
