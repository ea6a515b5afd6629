import { describe, expect, it } from 'vitest';
import { readLetter, readLetterInParts } from '../../../server/src/letter/read.ts';
import { foldsOf } from '../../../server/src/service/folding.ts';
import { matchesQuery, symbolsOf } from '../../../server/src/service/letter-symbols.ts';
import { statusOf } from '../../../server/src/service/letter-status.ts';
import { type OutlineNode, outlineOf } from '../../../server/src/service/outline.ts';
import { selectionsAt } from '../../../server/src/service/selection.ts';
import { baseIssue, baseLetter } from '../../kit/base-letter.ts';
import { atCursor, words } from '../../kit/cursor.ts';

const drawn = (nodes: readonly OutlineNode[], indent = ''): string[] =>
  nodes.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind} ${name}${detail === '' ? '' : ` | ${detail}`}`,
    ...drawn(children, `${indent}  `),
  ]);

describe('the outline', () => {
  it('shows header, sections, issues with treatment, total and decision, and fields', () => {
    const norco = baseIssue({
      title: 'Norco 10/325 mg #60: Upheld',
      rationale: 'Pain is no better. The request for Norco 10/325 mg #60 is not medically necessary.',
    });
    const lines = drawn(outlineOf(readLetter(baseLetter({ issues: [baseIssue(), norco] }))));
    expect(lines.slice(0, 3)).toEqual([
      'header Header | CM16-0900001',
      '  field Case Number | CM16-0900001',
      '  field Date Assigned | 11/09/2016',
    ]);
    expect(lines.filter((line) => /^(?:section| {2}issue)/.test(line))).toEqual([
      'section HOW THE IMR FINAL DETERMINATION WAS MADE',
      'section CLINICAL CASE SUMMARY',
      'section IMR ISSUES, DECISIONS AND RATIONALES',
      '  issue Physical therapy, left knee | 6 visits · Overturned',
      '  issue Norco 10/325 mg | #60 · Upheld',
    ]);
    expect(lines.filter((line) => line.startsWith('    field Decision rationale'))).toHaveLength(2);
  });

  it('shows what remains of a modified request', () => {
    const title =
      'Acupuncture for the neck, 12 visits, was the original request. Acupuncture for the neck, 4 visits, was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, acupuncture for the neck, 8 visits, is: Upheld';
    const issues = outlineOf(readLetter(baseLetter({ issues: [baseIssue({ title })] })))
      .flatMap(({ children }) => children)
      .filter(({ kind }) => kind === 'issue');
    expect(issues[0]?.detail).toBe('8 visits · Upheld');
  });

  it('names an issue without title by its number, and takes one in that stands under no heading', () => {
    const untitled = 'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.';
    const lines = (text: string): string[] => drawn(outlineOf(readLetter(text)));
    expect(lines(baseLetter({ issues: [untitled] }))).toContain('  issue Issue 1, without title');
    expect(lines(`Case Number: CM16-0900001\n\nPT, 6 visits: Upheld\n\n${untitled}\n`)).toContain(
      'issue Physical therapy | 6 visits · Upheld',
    );
  });

  it('of an empty text is empty', () => {
    expect(outlineOf(readLetter(''))).toEqual([]);
  });
});

describe('the symbols of a letter', () => {
  const symbols = symbolsOf(readLetter(baseLetter()));
  it('are its case number and its issues', () => {
    expect(symbols.map(({ name }) => name)).toEqual([
      'CM16-0900001',
      'Physical therapy, left knee · 6 visits · Overturned',
    ]);
  });
  it('are found by case number, treatment or decision', () => {
    const found = (query: string): number => symbols.filter((symbol) => matchesQuery(symbol, query)).length;
    expect([found(''), found('0900001'), found('physther overt'), found('UPHELD'), found('knee')]).toEqual([
      2, 2, 1, 0, 1,
    ]);
  });
  it('are none of a text that is no letter', () => {
    expect(symbolsOf(readLetter('Take two eggs.'))).toEqual([]);
  });
});

describe('folds', () => {
  it('are header, sections, issues, fields of several lines, and gaps', () => {
    const rationale = 'One line.\nAnother line. The request for 6 visits of physical therapy is medically necessary.';
    const text = baseLetter({ issues: [baseIssue({ rationale })] }).replace('CLINICAL', '\n\n\n\nCLINICAL');
    const folds = foldsOf(readLetter(text)).map(
      ({ kind, range }) => `${kind} ${text.slice(range.start, range.end).trim().slice(0, 12)}`,
    );
    expect(folds).toEqual([
      'header Case Number:',
      'section HOW THE IMR ',
      'section CLINICAL CAS',
      'section IMR ISSUES, ',
      'issue Physical the',
      'field Decision rat',
      'gap ',
    ]);
  });
});

describe('a selection grows', () => {
  it('from the word over quantity, sentence, field, issue and section to the letter', () => {
    const rationale = 'None has been given. The request for 6 vis$0its of physical therapy is medically necessary.';
    const { letter, offset } = atCursor(baseLetter({ issues: [baseIssue({ rationale })] }));
    const grown = words(letter.text, selectionsAt(letter, offset));
    expect(grown.slice(0, 4)).toEqual([
      'visits',
      '6 visits',
      'The request for 6 visits of physical therapy is medically necessary.',
      'None has been given. The request for 6 visits of physical therapy is medically necessary.',
    ]);
    expect(grown[4]).toMatch(/^Decision rationale: None/);
    expect(grown[5]).toMatch(/^Physical therapy for the left knee, 6 visits: Overturned Claims/);
    expect(grown[6]).toMatch(/^The Final Determination/);
    expect(grown[7]).toMatch(/^IMR ISSUES/);
    expect(grown[8]).toMatch(/^Case Number/);
  });
});

it('the status says the form and how many issues are decided', () => {
  const undecided = baseIssue({ title: 'Massage for the left knee, 4 visits' });
  const untold = { ignored: false, suppressed: 2, known: 1 };
  const waiting = { off: false, snoozed: false, held: 4 };
  const issues = [baseIssue({ rationale: '[rationale]' }), undecided];
  expect(statusOf(readLetterInParts(baseLetter({ issues })), untold, waiting)).toEqual({
    ...untold,
    ...waiting,
    unfilled: 1,
    isLetter: true,
    form: 'IMR Final Determination, 2015 and later',
    issues: 2,
    decided: 1,
  });
});
