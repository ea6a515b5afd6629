import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** What a rationale that ends with a text concludes of what a title asks for. */
function concluded(text: string, title: string): string {
  const rationale = `The chapter was read. ${text}`;
  const issue = baseIssue({ rationale, title });
  const conclusion = readLetter(baseLetter({ issues: [issue] })).issues[0]?.argument?.conclusion;
  if (!conclusion || conclusion.verdict.possible) return 'nothing';
  return conclusion.necessary ? 'necessary' : 'not necessary';
}

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
    'There is more to say against the scan than for it.',
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
