import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRUGS, namesOf } from '../../server/src/knowledge/drugs/drugs.ts';
import { packedWords } from '../../server/src/knowledge/words/data.ts';
import { WordClass } from '../../server/src/knowledge/words/word-class.ts';
import { WordList } from '../../server/src/knowledge/words/word-list.ts';
import { madeFrom } from '../../tools/words/made.ts';
import { packWords } from '../../tools/words/pack.ts';
import { readFieldWords } from '../../tools/words/sources.ts';
import { ROOT } from '../kit/rules.ts';

const list = new WordList(packedWords);
const bitsOf = (word: string): number => list.bitsAt(word, 0, word.length);
const fieldWords = readFieldWords(fs.readFileSync(path.join(ROOT, 'tools/words/field-words.txt'), 'utf8'));

describe('the compiled word list', () => {
  it('was made from what stands in the repository (else: npm run words)', () => {
    expect(packedWords.made).toBe(madeFrom(ROOT));
  });

  it('has every word of the field', () => {
    expect(fieldWords.size).toBeGreaterThan(12_000);
    expect([...fieldWords.keys()].filter((word) => bitsOf(word) === 0)).toEqual([]);
  });

  it('has every name of the drugs that are known', () => {
    const names = DRUGS.flatMap(namesOf).flatMap((name) => name.toLowerCase().split(/[^a-z]+/));
    expect(names.length).toBeGreaterThan(500);
    // A form that is itself misspelled is read, and told.
    const isMissing = (word: string): boolean => bitsOf(word) === 0 && list.near(word, 1).length === 0;
    expect([...new Set(names)].filter((word) => word.length >= 5 && isMissing(word))).toEqual([]);
  });

  it('is plain ASCII of at most 300 KB', () => {
    const text = fs.readFileSync(path.join(ROOT, 'server/src/knowledge/words/words.json'), 'utf8');
    expect(text.length).toBeLessThan(300_000);
    expect(/\P{ASCII}/u.test(text)).toBe(false);
  });

  it('knows words in any case, and no beginnings of words', () => {
    expect(bitsOf('Radiculopathy')).toBe(bitsOf('radiculopathy'));
    expect([bitsOf('radiculopat'), bitsOf('radiculopathyx'), bitsOf('')]).toEqual([0, 0, 0]);
  });

  it.each([
    ['findings', WordClass.plural, WordClass.singular],
    ['diagnosis', WordClass.singular, WordClass.plural],
    ['underwent', WordClass.past, WordClass.participle],
    ['refer', WordClass.base | WordClass.onlyVerb, WordClass.singular],
    ['recommends', WordClass.third, WordClass.plural],
  ])('tells what “%s” can be', (word, is, isNot) => {
    expect(bitsOf(word) & is).toBe(is);
    expect(bitsOf(word) & isNot).toBe(0);
  });
});

describe('words near to a misspelt one', () => {
  const packed = packWords(
    new Map(['pain', 'pains', 'paint', 'spine', 'spinal', 'tendinopathy'].map((word) => [word, 3])),
    '',
  );
  const few = new WordList(packed);
  it.each([
    ['pian', 1, ['pain 1']],
    ['pin', 1, ['pain 1']],
    ['painn', 1, ['pain 1', 'pains 1', 'paint 1']],
    ['spien', 1, ['spine 1']],
    ['tendnopaty', 2, ['tendinopathy 2']],
    ['tendnopaty', 1, []],
    ['', 1, []],
    ['x', 2, []],
  ])('finds those of “%s” at %i slips', (word, slips, expected) => {
    expect(
      few
        .near(word, slips)
        .map((one) => `${one.word} ${one.slips}`)
        .sort(),
    ).toEqual(expected);
  });
});
