import { describe, expect, it } from 'vitest';
import { readLetter } from '../../../server/src/letter/read.ts';
import { inCaseOf } from '../../../server/src/service/rename/letter-case.ts';
import { inNotationOf, inWords } from '../../../server/src/service/rename/number-words.ts';
import { prepareRename, renameAt } from '../../../server/src/service/rename/rename.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { baseIssue, baseLetter } from '../../kit/base-letter.ts';
import { atCursor } from '../../kit/cursor.ts';

/** The letter after renaming, or the reason why not. */
function renamed(marked: string, newName: string): string {
  const { letter, offset } = atCursor(marked);
  const result = renameAt(letter, offset, newName, readLetter);
  return 'refused' in result ? `refused: ${result.refused}` : applyEdits(letter.text, result.edits);
}

const summary =
  'A roofer has a sprain of the left knee. Six visits of physical therapy were completed in May. The physician requested twelve (12) visits of physical therapy for the left knee.';
const issue = baseIssue({
  title: 'PHYSICAL THERAPY 2x6 for the LEFT knee: Upheld',
  rationale:
    'Guidelines recommend 9-10 visits of physical therapy over 8 weeks. Left knee motion is full. The request for Physical Therapy, twice a week for six weeks (12 visits), for the left knee is not medically necessary.',
});
const letter = baseLetter({ summary, issues: [issue] });

describe('renaming a side', () => {
  it('changes it in title, rationale and summary, in its case, at the same part of the body', () => {
    const text = renamed(letter.replace('LEFT', 'LE$0FT'), 'right');
    expect(text).toContain('2x6 for the RIGHT knee');
    expect(text).toContain('Right knee motion is full');
    expect(text).toContain('for the right knee is not');
    expect(text).toContain('sprain of the right knee');
    expect(text).not.toMatch(/left/i);
  });

  it('leaves another part of the body alone', () => {
    const hand = letter
      .replace('LEFT', 'LE$0FT')
      .replace('A roofer has', 'A roofer, left-handed, with a scar of the left hand, has');
    expect(renamed(hand, 'right')).toContain('left-handed, with a scar of the left hand');
  });

  it('is refused where two issues are about the same part, or both sides are meant', () => {
    const two = baseLetter({
      summary,
      issues: [issue.replace('LEFT', 'LE$0FT'), baseIssue({ title: 'Brace for the left knee: Upheld' })],
    });
    expect(renamed(two, 'right')).toMatch(/^refused: Issues 1 and 2 are about the same part of the body/);
    expect(renamed(letter.replace('LEFT', 'LE$0FT'), 'bilateral')).toMatch(/^refused: Only left and right/);
  });
});

describe('renaming a treatment', () => {
  it('changes it where the request is spoken of, and not what guidelines say or what was given before', () => {
    const text = renamed(letter.replace('PHYSICAL', 'PHYS$0ICAL'), 'acupuncture');
    expect(text).toContain('ACUPUNCTURE 2x6 for');
    expect(text).toContain('The request for Acupuncture, twice');
    expect(text).toContain('requested twelve (12) visits of acupuncture for');
    expect(text).toContain('9-10 visits of physical therapy over');
    expect(text).toContain('Six visits of physical therapy were completed');
  });

  it('keeps abbreviations short and the words around a name', () => {
    const title = 'P$0T sessions, 6 visits, left knee: Overturned';
    expect(renamed(baseLetter({ issues: [baseIssue({ title })] }), 'occupational therapy')).toContain(
      'OT sessions, 6 visits',
    );
  });

  it('is refused where another issue requests the same and the summary speaks of it, and for what is no name', () => {
    const two = baseLetter({
      summary,
      issues: [
        issue.replace('PHYSICAL', 'PHYS$0ICAL'),
        baseIssue({ title: 'Physical therapy for the neck, 4 visits: Upheld' }),
      ],
    });
    expect(renamed(two, 'acupuncture')).toMatch(/^refused: Issues 1 and 2 all request physical therapy/);
    expect(renamed(letter.replace('PHYSICAL', 'PHYS$0ICAL'), 'a: Upheld\n')).toMatch(/^refused: Write the name/);
  });
});

describe('renaming a quantity', () => {
  it('changes it in every notation', () => {
    const text = renamed(letter.replace('2x6', '2$0x6'), '3 times a week for 5 weeks');
    expect(text).toContain('PHYSICAL THERAPY 3x5 for');
    expect(text).toContain('three times a week for five weeks (15 visits)');
    expect(text).toContain('requested fifteen (15) visits of physical therapy');
    expect(text).toContain('9-10 visits of physical therapy over 8 weeks');
    expect(text).toContain('Six visits of physical therapy were completed');
  });

  it('of visits alone takes a number, and minds the plural', () => {
    const asked = 'The physician requested 6 visits of physical therapy for the left knee.';
    const marked = baseLetter({ summary: asked, issues: [baseIssue().replace(', 6 visits', ', 6 vi$0sits')] });
    const one = renamed(marked, '1');
    expect(one).toContain('for the left knee, 1 visit: Overturned');
    expect(one).toContain('The request for 1 visit of physical therapy');
    expect(one).toContain('requested 1 visit of physical therapy');
    expect(renamed(marked, '8-10 visits')).toContain('left knee, 8-10 visits: Overturned');
    const over = baseLetter({
      issues: [baseIssue({ title: 'Massage for the left knee, 4 vis$0its over 2 weeks: Upheld' })],
    });
    expect(renamed(over, '6')).toContain('6 visits over 2 weeks: Upheld');
    expect(renamed(over, '6 visits over 3 weeks')).toContain('6 visits over 3 weeks: Upheld');
  });

  const worked = (said: string): string =>
    baseLetter({
      issues: [
        baseIssue({
          title: 'Physical therapy for the left knee, 12 vi$0sits: Upheld',
          rationale: `The injured worker has completed 8 visits of physical therapy for the left knee. The guideline recommends up to 10 visits. ${said} The request for 12 visits of physical therapy for the left knee is not medically necessary.`,
        }),
      ],
    });

  it.each([
    ['With the request the total would be 20 visits.', 'the total would be 23 visits.'],
    ['With twelve more the total comes to twenty visits.', 'the total comes to twenty-three visits.'],
    ['The request exceeds the recommendation by 2.', 'exceeds the recommendation by 5.'],
  ])('carries along what follows from it: %s', (said, due) => {
    expect(renamed(worked(said), '15')).toContain(due);
  });

  it('carries unnamed visits along, and names what has no new value', () => {
    const { letter: read, offset } = atCursor(
      worked('The 12 visits exceed the guideline by 2, over 12 weeks, and page 12 says so.'),
    );
    const result = renameAt(read, offset, '6', readLetter);
    if ('refused' in result) throw new Error(result.refused);
    expect((result.left ?? []).map(({ start, end }) => read.text.slice(start, end))).toEqual(['2']);
    expect(applyEdits(read.text, result.edits)).toContain(
      'The 6 visits exceed the guideline by 2, over 12 weeks, and page 12 says so.',
    );
  });

  it('can begin at the rationale', () => {
    expect(renamed(baseLetter({ issues: [baseIssue().replace('for 6 visits', 'for 6 vi$0sits')] }), '9')).toContain(
      'left knee, 9 visits: Overturned',
    );
  });

  it('is refused with a reason', () => {
    expect(renamed(letter.replace('2x6', '2$0x6'), '12')).toMatch(/^refused: “2x6” says how often and how long/);
    expect(renamed(letter.replace('2x6', '2$0x6'), 'many')).toMatch(/^refused: Write a quantity/);
    expect(renamed(letter.replace('9-10 visits', '9-10 vis$0its'), '12')).toMatch(
      /^refused: This quantity is not what is requested/,
    );
    const modified =
      'Acupuncture for the neck, 12 vi$0sits, was the original request. Acupuncture for the neck, 4 visits, was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, acupuncture for the neck, 8 visits, is: Upheld';
    expect(renamed(baseLetter({ issues: [baseIssue({ title: modified })] }), '10')).toMatch(
      /^refused: The parts of a modified request/,
    );
    const same = baseIssue({ title: 'Physical therapy for the right knee, 6 visits: Overturned' });
    const unclear = baseLetter({
      summary: 'The physician requested 6 visits of physical therapy.',
      issues: [baseIssue().replace(', 6 visits', ', 6 vi$0sits'), same],
    });
    expect(renamed(unclear, '8')).toMatch(/^refused: Another issue requests as much/);
  });
});

describe('what can be renamed', () => {
  const prepared = (marked: string): string => {
    const { letter: read, offset } = atCursor(marked);
    const result = prepareRename(read, offset);
    return 'refused' in result ? `refused: ${result.refused}` : result.placeholder;
  };

  it('is treatment, side and quantity of a request', () => {
    expect(prepared(letter.replace('PHYSICAL', 'PHYS$0ICAL'))).toBe('PHYSICAL THERAPY');
    expect(prepared(letter.replace('LEFT', 'LE$0FT'))).toBe('LEFT');
    expect(prepared(letter.replace('2x6', '2$0x6'))).toBe('2x6');
    expect(prepared(letter.replace('(12 visits)', '(1$02 visits)'))).toBe('twice a week for six weeks (12 visits)');
  });

  it('is nothing else, and the reason is told', () => {
    expect(prepared(letter.replace('roofer', 'roo$0fer'))).toMatch(/^refused: Here stands no treatment/);
    const none = baseLetter({ summary: 'Acupunc$0ture was tried.' });
    expect(prepared(none)).toMatch(/^refused: No issue requests this/);
    const two = baseLetter({
      summary: 'The le$0ft knee is stiff.',
      issues: [baseIssue(), baseIssue({ title: 'Brace for the left knee: Upheld' })],
    });
    expect(prepared(two)).toMatch(/^refused: Several issues request this/);
    expect(prepared(letter.replace('sprain of the left', 'sprain of the le$0ft'))).toBe('left');
  });
});

it('numbers are printed in the notation that stands there', () => {
  const as = (written: string, low: number, high = low): string => inNotationOf(written, [low, high]);
  expect([
    as('12', 8),
    as('Twelve', 8),
    as('TWELVE', 21),
    as('twelve (12)', 8),
    as('12 (twelve)', 8),
    as('12', 8, 10),
    as('8-12', 4, 6),
    as('8 to 12', 4, 6),
    as('eight to twelve', 4, 6),
    as('twelve', 4, 6),
    as('8-12', 6),
  ]).toEqual([
    '8',
    'Eight',
    'TWENTY-ONE',
    'eight (8)',
    '8 (eight)',
    '8-10',
    '4-6',
    '4 to 6',
    'four to six',
    'four to six',
    '6',
  ]);
  expect([0, 13, 20, 45, 99, 100].map(inWords)).toEqual([
    'zero',
    'thirteen',
    'twenty',
    'forty-five',
    'ninety-nine',
    '100',
  ]);
  expect([
    inCaseOf('Physical Therapy', 'manual therapy'),
    inCaseOf('Physical therapy', 'manual therapy'),
    inCaseOf('PT', 'ot'),
    inCaseOf('massage', 'MRI'),
  ]).toEqual(['Manual Therapy', 'Manual therapy', 'OT', 'MRI']);
});
