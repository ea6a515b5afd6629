import { expect, it } from 'vitest';
import { fixAll } from '../../server/src/engine/fix-all.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { renameAt } from '../../server/src/service/rename/rename.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { applied, findingsOf } from '../kit/fixes.ts';

const HEADING = 'HOW THE IMR FINAL DETERMINATION WAS MADE';

/** The letter after each fix of a rule, by the fix's title. */
function waysOut(text: string, rule: string): Map<string, string> {
  const fixes = findingsOf(text).flatMap((finding) => (finding.rule === rule ? finding.fixes : []));
  return new Map(fixes.map((fix) => [fix.title, applied(text, fix).text]));
}

it('a figure read for the first letter of a decision is mended unasked', () => {
  const text = baseLetter();
  expect(fixAll(text.replace(': Overturned', ': 0verturned'), findingsOf).text).toBe(text);
});

it('a decision without its colon, or with the next label grown to it, is set apart', () => {
  for (const spoilt of [' Overturned\n\n', ': Overturned']) {
    const text = baseLetter().replace(': Overturned\n\n', spoilt);
    expect([...waysOut(text, 'structure/missing-decision').values()], spoilt).toEqual([baseLetter()]);
  }
});

it('the decision that the conclusion contradicts is not offered', () => {
  const text = baseLetter().replace(': Overturned', '');
  expect([...waysOut(text, 'structure/missing-decision').values()]).toEqual([baseLetter()]);
});

it('a sentence of the statement goes under the heading', () => {
  const text = baseLetter();
  const first = text.slice(text.indexOf(HEADING) + HEADING.length + 1).split('. ')[0]! + '. ';
  const [fixed] = waysOut(text.replace(first, ''), 'structure/missing-statement-part').values();
  expect(fixed).toMatch(new RegExp(`${HEADING}\\s*\\n${first.slice(0, 20)}`));
});

it('of a heading that stands twice above one text one goes, and the text stays', () => {
  const text = baseLetter().replace(HEADING, `${HEADING}\n${HEADING}`);
  for (const fixed of waysOut(text, 'structure/duplicate-section').values())
    expect(fixed.replace(/\s+/g, ' ')).toBe(baseLetter().replace(/\s+/g, ' '));
});

it('a heading grown to the text around it is put on a line of its own', () => {
  const text = baseLetter().replace(/\s+CLINICAL CASE SUMMARY\s+/, 'CLINICAL CASE SUMMARY ');
  const [fixed] = waysOut(text, 'structure/missing-section').values();
  expect(fixed?.replace(/\s+/g, ' ')).toBe(baseLetter().replace(/\s+/g, ' '));
});

it('a renaming names each place once, also where the heading of the issues is gone', () => {
  const text = baseLetter({ headings: { issues: '' }, issues: [baseIssue()] });
  const renaming = renameAt(readLetter(text), text.lastIndexOf('physical therapy'), 'acupuncture', readLetter);
  const places = 'edits' in renaming ? renaming.edits.map(({ range }) => range.start) : [];
  expect(new Set(places).size).toBe(places.length);
});
