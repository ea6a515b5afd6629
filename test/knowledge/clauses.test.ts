import { describe, expect, it } from 'vitest';
import { CLAUSE_WORDS, IRREGULAR_VERBS } from '../../server/src/knowledge/clauses/clause-words.ts';
import { nounForms, verbForms } from '../../server/src/knowledge/clauses/inflect.ts';
import { clauseWordsSchema, irregularVerbsSchema } from '../../server/src/knowledge/clauses/schema.ts';

describe('the lexicon of clauses', () => {
  it('has the shape of its schema', () => {
    expect(CLAUSE_WORDS.length).toBeGreaterThan(0);
    for (const file of CLAUSE_WORDS) expect(clauseWordsSchema.safeParse(file).error?.issues).toBeUndefined();
    expect(irregularVerbsSchema.safeParse(IRREGULAR_VERBS).error?.issues).toBeUndefined();
  });
  it('names no word twice in one use', () => {
    for (const { groups } of CLAUSE_WORDS)
      for (const { words } of groups) expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
  it.each([
    ['deny', 'deny denies denied denied denying'],
    ['fail to', 'fail to fails to failed to failed to failing to'],
    ['approve', 'approve approves approved approved approving'],
    ['show', 'show shows showed shown showing'],
    ['discuss', 'discuss discusses discussed discussed discussing'],
  ])('inflects “%s”', (lemma, forms) => {
    expect(
      verbForms(lemma)
        .map(({ word }) => word)
        .join(' '),
    ).toBe(forms);
  });
  it('makes plurals', () => {
    expect(nounForms('treating physician')).toEqual(['treating physician', 'treating physicians']);
    expect(nounForms('need for')).toEqual(['need for']);
  });
});
