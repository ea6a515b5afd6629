import { describe, expect, it } from 'vitest';
import {
  articlesSchema,
  givenNamesSchema,
  placeholdersSchema,
  slipsSchema,
} from '../../server/src/knowledge/wording/schema.ts';
import { ARTICLES, GIVEN_NAMES, PLACEHOLDERS, SLIPS } from '../../server/src/knowledge/wording/wording.ts';
import { DRUGS, namesOf } from '../../server/src/knowledge/drugs/drugs.ts';
import { readSlips } from '../../server/src/reading/wording/slips.ts';
import { lex } from '../../server/src/text/lexer.ts';

describe('the wording data', () => {
  it('fits its schemas', () => {
    expect(slipsSchema.safeParse(SLIPS).error).toBeUndefined();
    expect(articlesSchema.safeParse(ARTICLES).error).toBeUndefined();
    expect(placeholdersSchema.safeParse(PLACEHOLDERS).error).toBeUndefined();
    expect(givenNamesSchema.safeParse(GIVEN_NAMES).error).toBeUndefined();
    expect(slipsSchema.safeParse({ ...SLIPS, words: { right: 'right' } }).success).toBe(false);
    expect(slipsSchema.safeParse({ ...SLIPS, phrases: [{ wrong: 'Per Weeks', right: 'per week' }] }).success).toBe(
      false,
    );
  });

  it('finds every slip, and none in its correction', () => {
    const slips = [...SLIPS.phrases.map(({ wrong, right }) => [wrong, right] as const), ...Object.entries(SLIPS.words)];
    const seen = (text: string): number => {
      const tokens = lex(text);
      return readSlips(tokens, 0, tokens.count).length;
    };
    expect(slips.filter(([wrong]) => seen(wrong) !== 1).map(([wrong]) => wrong)).toEqual([]);
    expect(slips.filter(([, right]) => seen(right) !== 0).map(([, right]) => right)).toEqual([]);
    expect(slips.length).toBeGreaterThan(20);
  });

  it('holds no slip twice and no drug for a slip', () => {
    const wrong = [...SLIPS.phrases.map((phrase) => phrase.wrong), ...Object.keys(SLIPS.words)];
    expect(wrong.filter((word, index) => wrong.indexOf(word) !== index)).toEqual([]);
    const drugs = new Set(DRUGS.flatMap(namesOf).map((name) => name.toLowerCase()));
    expect(wrong.filter((word) => drugs.has(word))).toEqual([]);
  });

  it('says no abbreviation in both ways', () => {
    expect(ARTICLES.an.filter((word) => ARTICLES.a.includes(word))).toEqual([]);
  });
});
