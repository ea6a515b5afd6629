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
    ['The drug does not earn approval.', drug],
    ['Nothing in the notes would justify the scan.', scan],
    ['More visits of a kind that changed nothing would be futile.', therapy],
    ['As a treatment by itself it is not medically necessary.', drug],
  ])('refuses: %s', (text, title) => {
    expect(concluded(text, title)).toBe('not necessary');
  });

  it.each([
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
  ])('decides nothing: %s', (text, title) => {
    expect(concluded(text, title)).toBe('nothing');
  });
});
