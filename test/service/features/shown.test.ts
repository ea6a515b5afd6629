import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../../server/src/engine/check.ts';
import { readLetter } from '../../../server/src/letter/read.ts';
import { hoverAt } from '../../../server/src/service/hover.ts';
import { hintsIn } from '../../../server/src/service/inlay-hints.ts';
import { lensesOf } from '../../../server/src/service/issue-lens.ts';
import { linksOf } from '../../../server/src/service/links.ts';
import { escapeMarkdown } from '../../../server/src/service/markdown.ts';
import { semanticTokensOf } from '../../../server/src/service/semantic-tokens.ts';
import { baseIssue, baseLetter } from '../../kit/base-letter.ts';
import { atCursor } from '../../kit/cursor.ts';

const MODIFIED =
  'Acupuncture for the neck, 12 visits, was the original request. Acupuncture for the neck, 4 visits, was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, acupuncture for the neck, 8 visits, is: Upheld';
const CHRONIC = `Physical therapy 2 times a week for 6 weeks for the left knee: Upheld

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment.

Decision rationale: The guidelines recommend 9-10 visits over 8 weeks. The request for 12 visits exceeds the recommended number. The request for 12 visits of physical therapy for the left knee is not medically necessary.`;

/** What a hover tells, as lines. */
function told(marked: string): string[] {
  const { letter, offset } = atCursor(marked);
  return (hoverAt(letter, checkLetter(letter), offset)?.blocks ?? []).flatMap(({ heading, lines }) => [
    heading,
    ...lines,
  ]);
}

describe('a hover', () => {
  it('on a quantity tells how it was read and what it is compared with', () => {
    const lines = told(baseLetter({ issues: [CHRONIC.replace('2 times a week', '2 ti$0mes a week')] }));
    expect(lines).toContain('Requested: 2 × 6 weeks = 12');
    expect(lines).toContain('Compared with the limit of 9–10 that the rationale quotes.');
  });

  it('on a restated quantity tells whether it agrees with the title', () => {
    expect(told(baseLetter({ issues: [CHRONIC.replace('for 12 visits of', 'for 1$02 visits of')] }))).toContain(
      'Agrees with the title: 2 × 6 weeks = 12.',
    );
    expect(told(baseLetter({ issues: [CHRONIC.replace('for 12 visits of', 'for 1$04 visits of')] }))).toContain(
      'Does not agree with the title: 2 × 6 weeks = 12.',
    );
  });

  it('on a citation tells document, edition, when in force, what it says and its limits', () => {
    const lines = told(baseLetter({ issues: [CHRONIC.replace('Chronic Pain Medical', 'Chronic Pa$0in Medical')] }));
    expect(lines[0]).toBe('MTUS Chronic Pain Medical Treatment 2016');
    // Words of a section's title are no treatment of the letter's.
    const section = told(baseLetter({ issues: [CHRONIC.replace('Physical medicine', 'Physical med$0icine')] }));
    expect(section[0]).toBe('MTUS Chronic Pain Medical Treatment 2016');
    expect(lines[1]).toMatch(
      /^In force from 2016-07-29 to 2017-11-30\. In force on the date of this letter, 2016-10-21\.$/,
    );
    expect(lines.some((line) => line.startsWith('Physical medicine treatment: '))).toBe(true);
    expect(lines).toContain('Limit: 9–10 visits over 8 weeks (myalgia and myositis).');
  });

  it('on a citation that is not in the library says so', () => {
    expect(
      told(baseLetter({ issues: [CHRONIC.replace('Chronic Pain Medical Treatment 2016', 'Hocus Po$0cus 2016')] })).join(
        ' ',
      ),
    ).toContain('Not in the library');
  });

  it('on a treatment and on a drug tells what it is and what covers it', () => {
    const therapy = told(baseLetter({ issues: [CHRONIC.replace('Physical therapy 2', 'Physical th$0erapy 2')] }));
    expect(therapy[0]).toBe('physical therapy');
    expect(therapy.join(' ')).toContain('MTUS Chronic Pain Medical Treatment: Physical medicine treatment');
    const drug = told(baseLetter({ issues: [baseIssue({ title: 'Nor$0co 10/325 mg #60: Upheld' })] }));
    expect(drug.join(' ')).toMatch(/hydrocodone.*opioid/);
  });

  it('on a decision tells what it means, on a verdict whether it agrees', () => {
    expect(told(baseLetter({ issues: [CHRONIC.replace('Upheld', 'Uph$0eld')] }))[1]).toMatch(
      /denial by utilization review stands/,
    );
    const verdict = told(baseLetter({ issues: [CHRONIC.replace('is not medically', 'is not med$0ically')] }));
    expect(verdict).toContain('Conclusion: not medically necessary');
    expect(verdict).toContain('Agrees with the decision Upheld.');
  });

  it('on a finding tells the rule', () => {
    const lines = told(baseLetter({ headings: { 'case-summary': 'CLINCAL CASE$0 SUMMARY' } }));
    expect(lines[0]).toBe('structure/heading-spelling');
    expect(lines[1]).toMatch(/\.$/);
  });

  it('on plain words tells nothing', () => {
    expect(told(baseLetter({ summary: 'The wea$0ther was fine.' }))).toEqual([]);
  });
});

it('escaped text makes no link, no image, no list and no HTML', () => {
  expect(escapeMarkdown('[a](command:x) <b> ![i](u) *c* http://d.e\n1. f')).toBe(
    '\\[a\\](command:x) \\<b> !\\[i\\](u) \\*c\\* http:\\/\\/d.e\n1\\. f',
  );
  expect(escapeMarkdown('# h\n- l\n> q www.a.b c@d.e &lt; 9-10')).toBe(
    '\\# h\n\\- l\n\\> q www\\.a.b c\\@d.e \\&lt; 9-10',
  );
});

describe('inlay hints', () => {
  const all = { totals: true, limits: true, authorized: true };
  const hinted = (issue: string, kinds = all): string[] => {
    const letter = readLetter(baseLetter({ issues: [issue] }));
    return hintsIn(letter, { start: 0, end: letter.text.length }, kinds).map(
      ({ offset, label }) => `${letter.text.slice(Math.max(0, offset - 14), offset).replace(/\s+/g, ' ')}|${label}`,
    );
  };

  it('give the total behind how often and how long, unless it is stated', () => {
    expect(hinted(CHRONIC)[0]).toBe('ek for 6 weeks|= 12 visits');
    expect(hinted(baseIssue({ title: 'Massage 2-3/WK FOR 8-12WKS: Upheld', rationale: 'No.' }))).toEqual([
      '/WK FOR 8-12WKS'.slice(-14) + '|= 16–36 visits',
    ]);
    expect(hinted(baseIssue({ title: 'PT 2 times a week for 6 weeks (12 visits): Upheld', rationale: 'No.' }))).toEqual(
      [],
    );
  });

  it('stand behind the bracket of a stated number', () => {
    const [hint] = hinted(baseIssue({ title: 'PT 3x4 (10 visits), left knee: Upheld', rationale: 'No.' }));
    expect(hint).toMatch(/x4 \(10 visits\)\|= 12 visits$/);
  });

  it('give the limits behind a citation, and what was authorized behind a modified request', () => {
    expect(hinted(CHRONIC).some((hint) => hint.includes('limit 9–10 / 8 weeks, 8–10 / 4 weeks'))).toBe(true);
    expect(
      hinted(baseIssue({ title: MODIFIED, rationale: 'No.' })).some((hint) => hint.endsWith('12 visits|−4 authorized')),
    ).toBe(true);
  });

  it('can be switched off one by one', () => {
    expect(hinted(CHRONIC, { totals: false, limits: false, authorized: false })).toEqual([]);
    expect(hinted(CHRONIC, { ...all, limits: false })).toEqual(['ek for 6 weeks|= 12 visits']);
  });

  it('come only for the range that is asked for', () => {
    const letter = readLetter(baseLetter({ issues: [CHRONIC] }));
    expect(hintsIn(letter, { start: 0, end: letter.text.indexOf('IMR ISSUES') }, all)).toEqual([]);
  });
});

describe('the line above an issue', () => {
  it('says request, limit, comparison, decision and conclusion, and each leads to its place', () => {
    const letter = readLetter(baseLetter({ issues: [CHRONIC] }));
    const lenses = lensesOf(letter);
    expect(lenses.map(({ title }) => title)).toEqual([
      '12 visits requested',
      'limit 9–10 / 8 weeks',
      'rationale: exceeds it',
      'Upheld',
      'conclusion agrees',
    ]);
    expect(lenses.map(({ target }) => letter.text.slice(target.start, target.end))).toEqual([
      '2 times a week for 6 weeks',
      '9-10 visits over 8 weeks',
      'exceeds',
      'Upheld',
      'The request for 12 visits of physical therapy for the left knee is not medically necessary.',
    ]);
  });

  it('says what is missing and what disagrees', () => {
    const last = (issue: string): string | undefined =>
      lensesOf(readLetter(baseLetter({ issues: [issue] }))).at(-1)?.title;
    expect(last(CHRONIC.replace('is not medically', 'is medically'))).toBe('conclusion disagrees');
    expect(last(CHRONIC.replace('for 12 visits of', 'for 14 visits of'))).toBe('conclusion disagrees');
    expect(last(baseIssue({ rationale: 'The knee is stiff.' }))).toBe('no conclusion');
  });
});

describe('semantic tokens', () => {
  const coloured = (text: string): string[] =>
    semanticTokensOf(readLetter(text)).map(
      ({ kind, range }) => `${kind.slice(6)} ${text.slice(range.start, range.end)}`,
    );

  it('tell headings, labels, decisions, treatments, quantities, citations and conclusions', () => {
    const tokens = coloured(baseLetter({ issues: [CHRONIC] }));
    for (const token of [
      'Heading CLINICAL CASE SUMMARY',
      'Label Case Number',
      'Label Decision rationale',
      'Treatment Physical therapy',
      'Quantity 2 times a week for 6 weeks',
      'Upheld Upheld',
      'Quantity 9-10 visits over 8 weeks',
      'Conclusion is not medically necessary',
    ])
      expect(tokens).toContain(token);
    expect(tokens.some((token) => token.startsWith('Citation Chronic Pain Medical Treatment 2016'))).toBe(true);
  });

  it('stand on one line each, in order, none over another', () => {
    const text = baseLetter({ issues: [CHRONIC.replace('9-10 visits', '9-10\nvisits')] });
    const tokens = semanticTokensOf(readLetter(text));
    expect(tokens.every(({ range }) => !text.slice(range.start, range.end).includes('\n'))).toBe(true);
    expect(tokens.every(({ range }, i) => i === 0 || tokens[i - 1]!.range.end <= range.start)).toBe(true);
  });
});

describe('links', () => {
  it('lead from statutes and regulations to their text', () => {
    const text = baseLetter({
      summary: 'See Labor Code section 4604.5, Labor\nCode 4610.6(f) and 8 CCR § 9792.24.2; not code 4610.',
    });
    const links = linksOf(readLetter(text));
    expect(links.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      'Labor Code section 4604.5',
      'Labor\nCode 4610.6',
      '8 CCR § 9792.24.2',
      // A cited guideline of which the library knows an address.
      'Knee Complaints',
    ]);
    expect(links.slice(0, 3).map(({ target }) => target)).toEqual([
      'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=4604.5.',
      'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=4610.6.',
      'https://www.dir.ca.gov/t8/9792_24_2.html',
    ]);
  });
});
