import { describe, expect, it } from 'vitest';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { toSnippet, toText } from '../../server/src/knowledge/phrases/render.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { standardKnowledge } from '../../server/src/letter/read.ts';
import { newLetter } from '../../server/src/service/writing/new-letter.ts';
import { copiedRequests } from '../../server/src/service/writing/understand.ts';
import { wrapPieces } from '../../server/src/service/writing/wrap.ts';
import { describeFinding, findingsOf } from '../kit/fixes.ts';

describe('a new letter', () => {
  it.each(builtInForms.map((form) => [form.id, form] as const))(
    'of form %s is read as one, with nothing to find but its placeholders',
    (_, form) => {
      const text = toText(newLetter(form));
      expect(readLetter(text).form.id).toBe(form.id);
      // A decision still to be made is reported as missing.
      const left = ['wording/placeholder', 'structure/missing-decision', 'structure/no-issue'];
      const found = findingsOf(text).filter(({ rule }) => !left.includes(rule));
      expect(found.map((finding) => describeFinding(text, finding))).toEqual([]);
    },
  );

  it.each(builtInForms.filter(({ header }) => header.some(({ id }) => id === 'priority')))(
    'of form $id leaves the priority to be chosen, and chooses none',
    (form) => {
      expect(toSnippet(newLetter(form))).toContain('|[priority],Standard,Expedited|');
      expect(toText(newLetter(form))).toContain('[priority]');
    },
  );

  it('holds what is known', () => {
    const text = toText(
      newLetter(builtInForms[0]!, {
        header: { caseNumber: 'CM16-0900001', decisionDate: '12/09/2016' },
        licensure: 'California',
        specialty: 'Occupational Medicine',
        requests: ['Physical therapy for the neck, 12 visits', 'MRI of the left knee'],
      }),
    );
    const letter = readLetter(text);
    expect(letter.header.get('caseNumber')?.value).toBe('CM16-0900001');
    expect(letter.header.get('decisionDate')?.date).toBe('2016-12-09');
    expect(letter.reviewer).toMatchObject({ licensure: ['California'], specialties: ['Occupational Medicine'] });
    expect(letter.issues.map(({ title }) => title)).toEqual([
      'Physical therapy for the neck, 12 visits: [Upheld or Overturned]',
      'MRI of the left knee: [Upheld or Overturned]',
    ]);
  });
});

describe('a text that was copied', () => {
  const knowledge = standardKnowledge();
  it.each([
    [
      'a list of requests',
      '1. MRI of the left knee\n2. Physical therapy for the neck, 8 visits;\n- Norco 10/325 mg #60',
      3,
    ],
    ['one request', 'Acupuncture 2x4 for the low back', 1],
    ['a list with one that is not known', 'MRI of the neck\nLumbar brace\nQuell device', 3],
    ['prose', 'He had physical therapy in May. It did not help him.', 0],
    ['an address', '12 Main Street\nSpringfield', 0],
    ['code', 'const a = 1;\nreturn a;', 0],
    ['nothing', '  \n', 0],
  ])('%s', (_, copied, count) => {
    expect(copiedRequests(builtInForms[0]!, copied, knowledge)).toHaveLength(count);
  });
});

describe('wrapped pieces', () => {
  it('have lines of at most 100 characters and lose nothing', () => {
    const pieces = [
      'one two three '.repeat(20),
      { placeholder: 'treatment, visits or quantity, body part' },
      ' four five'.repeat(20),
    ];
    const text = toText(wrapPieces(pieces));
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(text.replaceAll('\n', ' ')).toBe(toText(pieces));
    expect(text).toContain('[treatment, visits or quantity, body part]');
  });
});
