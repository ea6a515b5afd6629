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

it('a date that the text has as the header does is not changed in the header', () => {
  const said = (rationale: string): string[] => {
    const text = baseLetter({
      summary: 'A 44-year-old cook was injured on 02/14/2015, when a shelf fell on the left knee.',
      issues: [baseIssue({ rationale: `${rationale} The request is medically necessary.` })],
    });
    const day = /Date of Injury:\s+(\S+)/.exec(text)![1]!;
    const dated = text.replace(day, '02/24/2015').replace('{day}', '02/24/2015');
    return [...waysOut(dated, 'facts/injury-date').keys()];
  };
  expect(said('The knee is stiff.')).toHaveLength(2);
  expect(said('Since the injury of {day} the knee is stiff.')).toEqual([
    "Use the header's date in the text: 02/24/2015",
  ]);
});

it('where all pronouns contradict the description, the description or all of them are changed', () => {
  const text = baseLetter({
    summary: 'The worker is a 44-year-old male cook. Her left knee is stiff. She has pain, and her gait is slow.',
  });
  const ways = waysOut(text, 'facts/sex');
  expect([...ways.keys()]).toEqual(['Describe the worker as “female”', 'Change all 3 pronouns that refer to a woman']);
  for (const fixed of ways.values()) expect(findingsOf(fixed).map(({ rule }) => rule)).not.toContain('facts/sex');
  expect([...ways.values()][1]).toContain('His left knee is stiff. He has pain, and his gait is slow.');
});

it.each([
  ['The visits of physical therapy cannot be recommended.', 'are not'],
  ['The 6 visits cannot be recommended.', 'are not'],
  ['The request for 6 visits cannot be recommended.', 'is not'],
  ['The requested course should not be certified.', 'is not'],
  ['The requested visits seem not to be medically necessary.', 'are not'],
  ['The request for 6 visits appears not to be medically necessary.', 'is not'],
  ['I see no ground on which the therapy could be certified.', undefined],
  ['The denial stands.', undefined],
  ['It would seem that the 6 visits are not medically necessary.', undefined],
])('a conclusion is put in the words of the law where these fit its sentence: %s', (conclusion, verb) => {
  const title = 'Physical therapy for the left knee, 6 visits: Upheld';
  const rationale = `The knee is as it was. ${conclusion}`;
  const ways = waysOut(baseLetter({ issues: [baseIssue({ title, rationale })] }), 'decision/conclusion-wording');
  expect([...ways.keys()]).toEqual(verb === undefined ? [] : [`Change to “${verb} medically necessary”`]);
});

it('a conclusion gives way to the title whose number the rationale argues about', () => {
  const title = 'Physical therapy for the left knee, 6 visits: Upheld';
  const concluded = 'The request for 8 visits of physical therapy is not medically necessary.';
  const ways = (rationale: string): number =>
    waysOut(
      baseLetter({ issues: [baseIssue({ title, rationale: `${rationale} ${concluded}` })] }),
      'counts/title-conclusion',
    ).size;
  expect(ways('The knee is stiff.')).toBe(2);
  expect(ways('The requested 6 visits of physical therapy are more than a trial.')).toBe(1);
});

it('a chapter is exchanged for one of the day of the letter, with the whole of its brackets', () => {
  const title = 'Physical therapy for the lumbar spine, 6 visits: Overturned';
  const cited = 'Decision based on MTUS ACOEM Practice Guidelines (2004), Chapter 13 Knee Complaints Page(s): 338.';
  const text = baseLetter({ issues: [baseIssue({ title })] }).replace(/(?<=MAXIMUS guideline: ).*/, cited);
  const [fixed] = waysOut(text, 'citations/region-mismatch').values();
  expect(fixed).toContain('Low Back Complaints 2004 Page(s)');
  expect(fixed).not.toContain('(Low');
});
