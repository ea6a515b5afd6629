import { describe, expect, test } from 'vitest';
import { builtInLibrary } from '../../server/src/config/library.ts';
import { readConfiguration } from '../../server/src/config/read.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import { GUIDELINES } from '../../server/src/knowledge/guidelines/documents.ts';
import { makeKnowledge, readLetter } from '../../server/src/letter/read.ts';
import { baseLetter } from '../kit/base-letter.ts';

const read = (guidelines: unknown) =>
  readConfiguration(JSON.stringify({ guidelines }), { rules: [], forms: [], library: builtInLibrary });

/** Each problem with the text that it marks. */
const told = (guidelines: unknown): string[][] => {
  const text = JSON.stringify({ guidelines });
  return read(guidelines).problems.map(({ message, range }) => [text.slice(range.start, range.end), message]);
};

const title = 'Physical therapy for the left knee, 12 visits: Upheld';
const letterCiting = (citation: string, limit = '26 visits over 16 weeks'): string =>
  baseLetter({
    issues: [
      [
        title,
        'Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.',
        `MAXIMUS guideline: Decision based on MTUS ${citation}.`,
        `Decision rationale: The guideline recommends ${limit}. No examination is in the file. The request for 12 visits of physical therapy for the left knee is not medically necessary.`,
      ].join('\n\n'),
    ],
  });
const citations = (text: string, guidelines: unknown): string[] => {
  const { configuration, problems } = read(guidelines);
  expect(problems).toEqual([]);
  const letter = readLetter(text, makeKnowledge([], configuration.guidelines));
  return checkLetter(letter, { only: ['citations/*'] }).map(({ rule }) => rule);
};

describe('guidelines of one’s own', () => {
  const house = {
    id: 'house-rehab',
    title: 'House Rehabilitation',
    citedYears: [2016],
    sections: [{ id: 'therapy', title: 'Therapy', treatments: ['physical-therapy'] }],
  };

  test('are read in letters beside the built-in ones', () => {
    const text = letterCiting('House Rehabilitation 2016, Section(s): Therapy');
    expect(citations(text, [])).toEqual(['citations/unknown-document']);
    expect(citations(text, [house])).toEqual([]);
    expect(citations(letterCiting('House Rehabilitation 2016, Section(s): Theraphy'), [house])).toEqual([
      'citations/unknown-section',
    ]);
    expect(citations(letterCiting('House Rehabilitation 2017, Section(s): Therapy'), [house])).toEqual([
      'citations/unknown-document',
    ]);
  });

  test('change a built-in one, section by section', () => {
    const text = letterCiting(
      'Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment',
      '26 visits over 16 weeks',
    );
    const limits = [{ kind: 'diagnosis', applies: 'CRPS', visits: [26, 26], weeks: [12, 12] }];
    expect(citations(text, [])).toEqual([]);
    const other = { id: 'chronic-pain-2016', sections: [{ id: 'physical-medicine-treatment', limits }] };
    expect(
      citations(letterCiting('Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment'), [other]),
    ).toEqual(['citations/quoted-limit']);
    expect(
      citations(
        letterCiting('Chronic Pain Medical Treatment 2016, Section(s): Massage therapy, Physical medicine treatment'),
        [],
      ),
    ).toEqual([]);
  });

  test('extend a built-in one or each other', () => {
    const next = { id: 'rehab-2017', extends: 'house-rehab', citedYears: [2017], family: 'rehab' };
    const { configuration, problems } = read([next, house]);
    expect(problems).toEqual([]);
    expect(configuration.guidelines.map(({ id, title: own, sections }) => [id, own, sections.length])).toEqual([
      ['rehab-2017', 'House Rehabilitation', 1],
      ['house-rehab', 'House Rehabilitation', 1],
    ]);
  });
});

describe('what is wrong with them is told at its place, and the built-in ones stay', () => {
  test.each([
    [{}, '{}', '“guidelines” is a list: [ … ].'],
    [[{ id: 'x', title: 7 }], '7', 'Expected a text in double quotes.'],
    [[{ title: 'X' }], '{"title":"X"}', '“id” is missing: a text in double quotes.'],
    [
      [{ id: 'x', title: 'X', sectoins: [] }],
      '"sectoins"',
      'There is no part of a guideline “sectoins”. Did you mean “sections”?',
    ],
    [[{ id: 'x' }], '"x"', 'The library has no document “x”. A new document needs at least a “title”.'],
    [
      [{ id: 'x', title: 'X', sections: [{ id: 's', treatments: ['masage'] }] }],
      '"masage"',
      'There is no treatment “masage”. Did you mean “massage”?',
    ],
    [[{ id: 'x', title: 'X', regions: ['kne'] }], '"kne"', 'There is no region “kne”.'],
    [
      [{ id: 'x', title: 'X', sections: [{ id: 's', pages: { ranges: [[60, 58]] } }] }],
      '[60,58]',
      'the first page must not be above the last',
    ],
    [
      [{ id: 'x', title: 'X', sections: [{ id: 's', limits: [{ kind: 'total' }] }] }],
      '{"kind":"total"}',
      'A limit needs a number and what it counts: “visits”, “weeks”, “months”, “perWeek” or “frequency”.',
    ],
    [
      [{ id: 'x', title: 'X', sections: [{ id: 's', limits: [{ kind: 'ceiling', frequency: '35' }] }] }],
      '"35"',
      'Say what the number counts: “3 per week”, “35 hours per week”.',
    ],
    [
      [{ id: 'x', title: 'X', inForce: { from: '2018-01-01', standing: 'sure' } }],
      '"sure"',
      'Expected one of "verified", "letters", "unverified".',
    ],
    [
      [{ id: 'x', title: 'X', inForce: { from: '2018-01-01', to: '2017-01-01' } }],
      '"2017-01-01"',
      'must not end before it begins',
    ],
    [
      [{ id: 'x', title: 'X', family: 'chronic-pain', inForce: { from: '2016-01-01' } }],
      '{"from":"2016-01-01"}',
      '“x” and “chronic-pain-2009” are editions of one document, and both are in force on some days. Say when the earlier one ends.',
    ],
    [
      [
        { id: 'a', extends: 'b' },
        { id: 'b', extends: 'a' },
      ],
      '"a"',
      '“b” extends itself through a, b, a.',
    ],
    [
      [{ id: 'x', extends: 'chronic-pain-2061' }],
      '"chronic-pain-2061"',
      'There is no document “chronic-pain-2061”. Did you mean “chronic-pain-2016”?',
    ],
  ])('%j', (guidelines, marked, message) => {
    expect(told(guidelines)).toContainEqual([marked, message]);
    const broken = read(guidelines).configuration.guidelines;
    if (!message.includes('both are in force')) expect(broken).toEqual([]);
    const knowledge = makeKnowledge([], broken);
    for (const { id } of GUIDELINES) expect(knowledge.citations.library.byId(id)).toBeDefined();
  });

  test('a broken one takes no other down', () => {
    const { configuration, problems } = read([
      { id: 'x', title: 7 },
      { id: 'y', title: 'Y' },
    ]);
    expect(problems).toHaveLength(1);
    expect(configuration.guidelines.map(({ id }) => id)).toEqual(['y']);
  });
});
