import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { check } from '../kit/check.ts';
import { findingsOf } from '../kit/fixes.ts';
import { outlineOf } from '../kit/outline.ts';

const clean = outlineOf(readLetter(baseLetter()));

describe('what is misspelt is read as what it was meant to be', () => {
  it('a heading', () => {
    const text = baseLetter({ headings: { 'how-made': 'HOW THE IMR FINAL DETERMINATON WAS MADE' } });
    expect(outlineOf(readLetter(text))).toEqual(clean);
    check(
      baseLetter({
        headings: {
          'how-made':
            'HOW THE IMR FINAL DETERMINATON WAS MADE\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning structure/heading-spelling HOW THE IMR FINAL DETERMINATION WAS MADE',
        },
      }),
    );
  });

  it('a label', () => {
    const text = baseLetter({ issues: [baseIssue().replace('Decision rationale', 'Decison rationale')] });
    expect(outlineOf(readLetter(text))).toEqual(clean);
    check(
      text.replace(
        /^(Decison rationale:.*)$/m,
        '$1\n^^^^^^^^^^^^^^^^^ warning structure/label-spelling “Decision rationale:”',
      ),
    );
  });

  it('a decision', () => {
    const title = 'Physical therapy for the left knee, 6 visits: Overtunred';
    expect(outlineOf(readLetter(baseLetter({ issues: [baseIssue({ title })] })))).toEqual(clean);
    const mark = `${' '.repeat(title.indexOf('Overtunred'))}^^^^^^^^^^ error structure/decision-spelling “Overturned”`;
    check(baseLetter({ issues: [baseIssue({ title: `${title}\n${mark}` })] }));
  });
});

describe('a decision in words of another procedure', () => {
  it.each(['Denied', 'Modified', 'Certified', 'Not medically necessary', 'DENIED'])(
    '“%s” is a decision, and no other form of a right one',
    (word) => {
      const { decision } = readLetter(baseLetter({ issues: [baseIssue({ title: `Physical therapy: ${word}` })] }))
        .issues[0]!;
      expect(decision).toMatchObject({ state: 'foreign', written: word });
    },
  );

  it.each(['upheld', 'UPHELD', 'Upheld.', '**Upheld**'])('“%s” is right', (word) => {
    const { decision } = readLetter(baseLetter({ issues: [baseIssue({ title: `Physical therapy: ${word}` })] }))
      .issues[0]!;
    expect(decision).toMatchObject({ state: 'right', meant: 'Upheld', upholds: true });
  });
});

describe('titles', () => {
  it.each([
    'Flurbiprofen 20%, Baclofen 5% in cream base (30 g',
    'MRI of the cervical spine: without contrast',
    '10 visits of physical therapy: 2 times a week for 5 weeks, left knee)',
    'One lumbar epidural\nsteroid injection,\nL4-5',
  ])('“%s” keep all that stands before the decision', (title) => {
    const { issues } = readLetter(baseLetter({ issues: [baseIssue({ title: `${title}: Upheld` })] }));
    expect(issues.map((issue) => [issue.title, issue.decision?.meant])).toEqual([
      [title.replaceAll('\n', ' '), 'Upheld'],
    ]);
  });

  it.each(['MAXIMUS guideline', 'Decision rationale'])('“%s” that runs on from the text before it', (label) => {
    for (const blank of ['', ' ']) {
      const text = baseLetter({ issues: [baseIssue().replace(new RegExp(`\\s+(?=${label}:)`), blank)] });
      const letter = readLetter(text);
      expect(outlineOf(letter)).toEqual(clean);
      const [glued, ...others] = findingsOf(text);
      expect([glued?.rule, others]).toEqual(['structure/label-spelling', []]);
      expect(applyEdits(text, glued!.fixes[0]!.edits)).toBe(baseLetter());
    }
  });

  it('no label where a rationale speaks of one', () => {
    const rationale = `${baseIssue().split('Decision rationale: ')[1]!.trim()} See the field. MAXIMUS guideline: it names the chapter.`;
    const [issue] = readLetter(baseLetter({ issues: [baseIssue({ rationale })] })).tree.issues;
    expect(issue?.fields).toHaveLength(3);
  });
});
