import { describe, expect, it } from 'vitest';
import { lex } from '../../server/src/text/lexer.ts';
import { foldedWords, PhraseTable } from '../../server/src/text/phrases.ts';

const table = new PhraseTable<string>()
  .add('Certification(s)/Specialty', 'specialty')
  .add('decision', 'short')
  .add('decision rationale', 'long')
  .add('Section 2 pages', 'number');

const found = (text: string): string[] => {
  const tokens = lex(text);
  return Array.from({ length: tokens.count }, (_, i) => table.matchAt(tokens, i)?.value).filter(
    (value) => value !== undefined,
  );
};

describe('PhraseTable', () => {
  it('finds phrases whatever their case, line ends and inner marks', () => {
    expect(found('CERTIFICATION(S) / Specialty')).toEqual(['specialty']);
    expect(found('Certification s\nSpecialty')).toEqual(['specialty']);
    expect(found('Certifi-\ncation(s)/Specialty')).toEqual(['specialty']);
  });

  it('takes the longest', () => {
    expect(found('decision rationale')).toEqual(['long']);
    expect(found('decision word')).toEqual(['short']);
  });

  it('tells numbers apart', () => {
    expect(found('Section 2 pages')).toEqual(['number']);
    expect(found('Section 3 pages')).toEqual([]);
  });

  it('does not reach over a stop, a colon, a gap or its bound', () => {
    for (const text of ['decision. rationale', 'decision: rationale', 'decision\n\n\nrationale'])
      expect(found(text), text).toEqual(['short']);
    expect(table.matchAt(lex('decision rationale'), 0, 1)?.value).toBe('short');
  });

  it('finds no phrase without words', () => {
    expect(new PhraseTable<string>().add('()', 'none').matchAt(lex('()'), 0)).toBeUndefined();
  });
});

it('foldedWords makes spellings comparable', () => {
  expect(foldedWords('Decision\n  RATIONALE (2 x 4.5):')).toBe('decision rationale 2 x 4.5');
  expect(foldedWords('')).toBe('');
});
