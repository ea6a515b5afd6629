import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import { actionsAt } from '../../server/src/service/actions/actions.ts';
import type { Action } from '../../server/src/service/actions/action.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { describeFinding, findingsOf, newFindings, weighs } from '../kit/fixes.ts';
import { cleanLetters } from '../kit/letters.ts';

/** The actions at the title of the last issue. */
function actions(text: string): Action[] {
  const letter = readLetter(text);
  const { titleRange } = letter.issues.at(-1)!;
  return actionsAt(letter, { start: titleRange.start, end: titleRange.start });
}

/** The text after the action whose title holds this. */
function after(text: string, title: string): string {
  const found = actions(text).filter((action) => action.title.includes(title));
  expect(found.map((action) => action.title)).toHaveLength(1);
  return applyEdits(text, found[0]!.edits);
}

const withIssue = (...issues: string[]): string => baseLetter({ issues });
const issueOf = (title: string, rationale: string): string => baseIssue({ title, rationale });
const knee = 'Physical therapy for the left knee, 6 visits';

describe('code actions', () => {
  it('set the decision in title and conclusion together, and say what argues the other way', () => {
    const text = withIssue(
      issueOf(
        `${knee}: Upheld`,
        'The requested 6 visits exceed the recommended 4. The request for 6 visits of physical therapy is not medically necessary.',
      ),
    );
    expect(actions(text).map(({ title }) => title)).toContain(
      'Set the decision of issue 1 to “Overturned” (1 sentence argues the other way)',
    );
    const turned = after(text, 'to “Overturned”');
    expect(turned).toContain(`${knee}: Overturned`);
    expect(turned).toContain('The request for 6 visits of physical therapy is medically necessary.');
    expect(after(turned, 'to “Upheld”')).toBe(text);
  });

  it('set a decision that is not there yet, and conclude where nothing did', () => {
    const text = withIssue(issueOf(knee, 'The knee has healed.'));
    const decided = after(text, 'to “Upheld”');
    expect(decided).toContain(`${knee}: Upheld`);
    expect(decided).toContain('The knee has healed. The request is not medically necessary.');
  });

  it('rewrite the conclusion to match the title', () => {
    const text = withIssue(
      issueOf(`${knee}: Upheld`, 'The knee has healed. The request for 8 visits is medically necessary.'),
    );
    const done = after(text, 'Rewrite the conclusion');
    expect(done).toContain(
      'The request for 6 visits of physical therapy for the left knee is not medically necessary.',
    );
    expect(actions(done).some(({ title }) => title.startsWith('Rewrite'))).toBe(false);
  });

  it('state the number of visits that a regimen makes', () => {
    const text = withIssue(
      issueOf(
        'Physical therapy for the left knee, 3 times a week for 4 weeks: Overturned',
        'The request is medically necessary.',
      ),
    );
    const done = after(text, 'State the number');
    expect(done).toContain('3 times a week for 4 weeks (12 visits): Overturned');
    expect(actions(done).some(({ title }) => title.startsWith('State'))).toBe(false);
  });

  it('put an issue into the words of the law', () => {
    const text = withIssue(issueOf(`${knee}: Non-certified`, 'The knee has healed. The request is not certified.'));
    const done = after(text, 'words of independent medical review');
    expect(done).toContain(`${knee}: Upheld`);
    expect(done).toContain('The request is not medically necessary.');
  });

  it('split a compound issue, each with its own conclusion', () => {
    const text = withIssue(
      issueOf(
        'Physical therapy for the left knee, 6 visits, and acupuncture for the left knee, 4 visits: Upheld',
        'The knee has healed. The request for both is not medically necessary.',
      ),
    );
    const done = after(text, 'Split issue 1 into 2 issues');
    const letter = readLetter(done);
    expect(letter.issues.map(({ title }) => title)).toEqual([knee, 'Acupuncture for the left knee, 4 visits']);
    expect(letter.issues.map(({ argument }) => argument?.conclusion?.necessary)).toEqual([false, false]);
    expect(done).toContain('The request for acupuncture for the left knee, 4 visits is not medically necessary.');
  });

  it('merge an issue that stands twice and keep what both say', () => {
    const text = withIssue(
      issueOf(`${knee}: Upheld`, 'The knee has healed. The request is not medically necessary.'),
      issueOf(`${knee}: Upheld`, 'The knee has healed. Motion is full. The request is not medically necessary.'),
    );
    const done = after(text, 'Merge issue 2 into issue 1');
    expect(readLetter(done).issues).toHaveLength(1);
    expect(done).toContain(
      'Decision rationale: The knee has healed. Motion is full. The request is not medically necessary.',
    );
  });

  it('complete an issue with the fields that it lacks, in their order', () => {
    const done = after(withIssue(`${knee}: Upheld`), 'Complete issue 1');
    const letter = readLetter(done);
    expect(letter.issues[0]!.node.fields.map(({ field }) => field.id)).toEqual([
      'claims-administrator-guideline',
      'reviewer-guideline',
      'rationale',
    ]);
    expect(actions(done).some(({ title }) => title.startsWith('Complete'))).toBe(false);
  });

  it('leave no new finding in a clean letter, done once or twice', () => {
    let done = 0;
    for (const { text, name } of cleanLetters()) {
      const letter = readLetter(text);
      const before = findingsOf(text);
      for (const issue of letter.issues) {
        const caption = { start: issue.titleRange.start, end: issue.titleRange.start };
        for (const action of actionsAt(letter, caption)) {
          const once = applyEdits(text, action.edits);
          const said = newFindings(before, findingsOf(once)).filter(weighs);
          expect(
            said.map((finding) => describeFinding(once, finding)),
            `${name}: ${action.title}`,
          ).toEqual([]);
          done++;
          if (action.title.startsWith('Split')) continue;
          const again = readLetter(once);
          const same = actionsAt(again, caption).find(({ title }) => title === action.title);
          expect(same, `${name}: ${action.title} is offered again`).toBeUndefined();
        }
      }
    }
    expect(done).toBeGreaterThan(30);
  });
});
