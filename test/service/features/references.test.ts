import { describe, expect, it } from 'vitest';
import { guidelineAt } from '../../../server/src/service/cited-guideline.ts';
import { guidelinePage } from '../../../server/src/service/guideline-page.ts';
import { readingPage } from '../../../server/src/service/reading-page.ts';
import { referencesAt } from '../../../server/src/service/references.ts';
import { checkLetter } from '../../../server/src/engine/check.ts';
import { readLetter } from '../../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../../kit/base-letter.ts';
import { atCursor, bracketed } from '../../kit/cursor.ts';

/** The lines of a letter in which something is found at the cursor, each place in «…». */
function found(marked: string): { lines: string[]; definition: string | undefined } {
  const { letter, offset } = atCursor(marked);
  const references = referencesAt(letter, offset);
  const { text } = letter;
  const definition = references?.definition;
  return {
    lines: bracketed(text, references?.places ?? [])
      .split('\n')
      .filter((line) => line.includes('«')),
    definition: definition && text.slice(definition.start, definition.end),
  };
}

describe('references', () => {
  it('of a quantity are the title’s, and those of rationale and summary, also where they disagree', () => {
    const rationale =
      'Eight visits were requested before. The request for 7 vi$0sits of physical therapy for the left knee is medically necessary.';
    const summary =
      'The physician requested 6 visits of physical therapy for the left knee, after 4 visits were completed.';
    const { lines, definition } = found(baseLetter({ summary, issues: [baseIssue({ rationale })] }));
    expect(definition).toBe('6 visits');
    expect(lines[0]).toBe(
      'The physician requested «6 visits» of physical therapy for the left knee, after 4 visits were completed.',
    );
    expect(lines[1]).toBe('Physical therapy for the left knee, «6 visits»: Overturned');
    expect(lines[2]).toContain('«7 visits» of');
  });

  it('of a part of the body or a treatment are those of its issue and the summary', () => {
    const neck = baseIssue({
      title: 'Massage for the neck, 4 visits: Upheld',
      rationale: 'The left knee is not at issue.',
    });
    const marked = baseLetter({
      issues: [baseIssue().replace('for the left knee, 6', 'for the left kn$0ee, 6'), neck],
    });
    const { lines, definition } = found(marked);
    expect(definition).toBe('knee');
    expect(lines.some((line) => line.startsWith('Physical therapy for the left «knee»'))).toBe(true);
    expect(lines.some((line) => line.includes('pain in the left «knee»'))).toBe(true);
    expect(lines.some((line) => line.includes('is not at issue'))).toBe(false);
  });

  it('of a decision are the word and its conclusion, each the other’s definition', () => {
    expect(found(baseLetter({ issues: [baseIssue().replace('Overturned', 'Over$0turned')] })).definition).toBe(
      'is medically necessary',
    );
    const { lines, definition } = found(
      baseLetter({ issues: [baseIssue().replace('is medically', 'is med$0ically')] }),
    );
    expect(definition).toBe('Overturned');
    expect(lines).toHaveLength(2);
  });

  it('of a date and a case number are the header’s and those of the text', () => {
    const { lines, definition } = found(baseLetter().replace('on 03/14/2016', 'on 03/1$04/2016'));
    expect(definition).toBe('03/14/2016');
    expect(lines).toHaveLength(2);
  });

  it('of a guideline are all its citations', () => {
    const text = baseLetter({
      issues: [baseIssue(), baseIssue({ title: 'Massage for the left knee, 4 visits: Upheld' })],
    });
    expect(found(text.replace('Knee Complaints', 'Knee Comp$0laints')).lines).toHaveLength(2);
  });

  it('of plain words are none', () => {
    expect(found(baseLetter({ summary: 'The wea$0ther was fine.' })).lines).toEqual([]);
  });
});

describe('the page of a guideline', () => {
  it('is found from a citation, at the section that is pointed at', () => {
    const { letter, offset } = atCursor(
      baseLetter({ issues: [baseIssue().replace('Initial Care', 'Initial C$0are')] }),
    );
    const target = guidelineAt(letter, offset);
    expect(target?.guideline.title).toBe('Knee Complaints');
    expect(target?.section?.title).toBe('Initial Care');
    const { text, lines } = guidelinePage(target!.guideline);
    expect(text.split('\n')[lines.get(target!.section!.id)!]).toBe('## Initial Care');
    expect(text).toMatch(/^# MTUS Knee Complaints/);
  });

  it('can be written for every guideline of the library', () => {
    for (const guideline of readLetter('').guidelines.guidelines) {
      const { text, lines } = guidelinePage(guideline);
      expect(lines.size).toBe(guideline.sections.length);
      expect(text).not.toContain('undefined');
    }
  });
});

it('the reading of a letter says what was understood, with lines', () => {
  const letter = readLetter(baseLetter({ headings: { 'case-summary': 'CLINCAL CASE SUMMARY' } }));
  const page = readingPage(letter, checkLetter(letter));
  for (const part of [
    '- The letter was read as “IMR Final Determination, 2015 and later”.',
    '- Case Number: CM16-0900001 ([line 1](#L1))',
    '- It asks for physical therapy, left knee, 6: “Physical therapy for the left knee, 6 visits” ([line ',
    '- The rationale concludes “medically necessary”: “is medically necessary” ([line ',
    '- Conclusion and title agree.',
    ', warning: ',
    '(structure/heading-spelling)',
  ])
    expect(page).toContain(part);
});
