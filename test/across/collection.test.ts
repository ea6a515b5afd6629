import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectFacts, LetterCollection, type LetterFacts } from '../../server/src/engine/across.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { cleanLetters } from '../kit/letters.ts';
import { DRAFT, EARLIER, headerOf } from './letters.ts';

const factsOf = (text: string): LetterFacts => collectFacts(readLetter(text));
const collected = (letters: Readonly<Record<string, string>>): LetterCollection => {
  const collection = new LetterCollection();
  for (const [name, text] of Object.entries(letters)) collection.set(name, factsOf(text));
  return collection;
};
const rulesOf = (collection: LetterCollection, name: string): string[] =>
  collection.findings(name).map(({ rule }) => rule);

describe('letters compared with each other', () => {
  it('have a finding in the letter that is wrong, with the place in the other', () => {
    const letters = collected({ '/desk/draft.imr': DRAFT, '/desk/earlier.imr': EARLIER });
    expect(rulesOf(letters, '/desk/earlier.imr')).toEqual([]);
    const [finding, ...others] = letters.findings('/desk/draft.imr');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'facts/pasted-rationale', severity: 'warning', fixes: [] });
    expect(finding?.message).toContain('“earlier.imr”');
    expect(DRAFT.slice(finding?.range.start, finding?.range.end)).toBe('right knee');
    const [copy, own] = finding?.related ?? [];
    expect(copy?.letter).toBe('/desk/earlier.imr');
    expect(EARLIER.slice(copy?.range.start, copy?.range.end)).toMatch(
      /^The examination shows that the right knee .*\.$/,
    );
    expect(own).not.toHaveProperty('letter');
    expect(DRAFT.slice(own?.range.start, own?.range.end)).toBe('left knee');
  });

  it('are told apart by severity, level and choice of rules', () => {
    const letters = collected({ a: DRAFT, b: EARLIER });
    expect(letters.findings('a', { levels: { 'facts/*': 'hint' } })[0]?.severity).toBe('hint');
    expect(letters.findings('a', { levels: { 'facts/pasted-rationale': 'off' } })).toEqual([]);
    expect(letters.findings('a', { only: ['decision/*'] })).toEqual([]);
    expect(letters.findings('a', { only: ['facts/*'] })).toHaveLength(1);
  });

  it('are left alone where a comment in the letter says so, and only there', () => {
    const ignored = `<!-- ignore-letter facts/pasted-rationale: both knees were hurt -->\n${DRAFT}`;
    expect(rulesOf(collected({ a: ignored, b: EARLIER }), 'a')).toEqual([]);
    expect(checkLetter(readLetter(ignored)).filter(({ rule }) => rule.includes('suppression'))).toEqual([]);
    expect(rulesOf(collected({ a: `<!-- ignore-letter facts/age: no -->\n${DRAFT}`, b: EARLIER }), 'a')).toEqual([
      'facts/pasted-rationale',
    ]);
    expect(rulesOf(collected({ a: DRAFT, b: `<!-- ignore-letter facts/*: no -->\n${EARLIER}` }), 'a')).toHaveLength(1);
  });

  it('are no letters where they are something else, and nothing where they are not there', () => {
    expect(factsOf('Take two eggs.\nBeat them.\n')).toEqual({});
    expect(factsOf('')).toEqual({});
    expect(collected({ a: DRAFT }).findings('b')).toEqual([]);
  });

  it('lose a finding as soon as either letter is put right or taken away', () => {
    const letters = collected({ a: DRAFT, b: EARLIER });
    letters.set('b', factsOf(EARLIER.replaceAll('right knee', 'right elbow')));
    expect(rulesOf(letters, 'a')).toEqual([]);
    letters.set('b', factsOf(EARLIER));
    letters.set('a', factsOf(DRAFT.replace('right knee', 'left knee')));
    expect(rulesOf(letters, 'a')).toEqual([]);
    letters.set('a', factsOf(DRAFT));
    expect(rulesOf(letters, 'a')).toHaveLength(1);
    letters.delete('b');
    expect(rulesOf(letters, 'a')).toEqual([]);
    expect(letters.size).toBe(1);
  });

  it('say nothing of a sentence that is the house’s: in more letters than its writer could have copied', () => {
    const letters = collected({ a: DRAFT, b: EARLIER });
    for (let i = 0; i < 8; i++)
      letters.set(`c${i.toString()}`, factsOf(EARLIER.replace('CM16-0900012', `CM16-09003${i.toString()}0`)));
    expect(rulesOf(letters, 'a')).toEqual([]);
    letters.delete('c7');
    // It is said of the others that this one going may change them.
    expect([...letters.neighbours('c6')]).toContain('a');
    letters.delete('c6');
    expect(rulesOf(letters, 'a')).toHaveLength(1);
  });

  it('are compared with a few where thousands have the same number', () => {
    const letters = new LetterCollection();
    const facts = factsOf(DRAFT);
    const started = Date.now();
    for (let i = 0; i < 3000; i++) letters.set(`${i}`.padStart(4, '0'), facts);
    expect(letters.findings('2999')[0]?.related.map(({ letter }) => letter)).toEqual(['0000', '0001', '0002']);
    expect(letters.neighbours('2999').size).toBe(0);
    expect(letters.neighbours('0000').size).toBe(2999);
    for (let i = 0; i < 2999; i++) letters.delete(`${i}`.padStart(4, '0'));
    expect(letters.findings('2999')).toEqual([]);
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('are not compared where they may be about one worker', () => {
    const sameDay = EARLIER.replace('05/20/2015', '03/14/2016');
    expect(rulesOf(collected({ a: DRAFT, b: sameDay }), 'a')).toEqual([]);
  });

  it('of one case number show at most three others, and are information where they are versions', () => {
    const versions = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, DRAFT]));
    const [finding] = collected(versions).findings('c');
    expect(finding).toMatchObject({ rule: 'facts/case-number-twice', severity: 'information' });
    expect(finding?.related.map(({ letter }) => letter)).toEqual(['a', 'b', 'd']);
    const [other] = collected({ a: DRAFT, b: EARLIER.replace('CM16-0900012', 'CM16-0900031') })
      .findings('b')
      .filter(({ rule }) => rule === 'facts/case-number-twice');
    expect(other?.severity).toBe('warning');
  });
});

describe('what is collected', () => {
  it('is plain JSON, small, and holds no sentence of the letter', () => {
    for (const { name, text } of cleanLetters()) {
      const facts = factsOf(text);
      const json = JSON.stringify(facts);
      expect(JSON.parse(json), name).toEqual(facts);
      expect(json.length, name).toBeLessThan(text.length);
      const sentences = text.replace(/\s+/g, ' ').match(/[A-Z][^.:]{60,}\./g) ?? [];
      expect(
        sentences.filter((sentence) => json.includes(sentence)),
        name,
      ).toEqual([]);
    }
  });

  it('is bounded however long the letter is', () => {
    const issue = DRAFT.slice(DRAFT.indexOf('Physical therapy for the left knee, 6'));
    const many =
      DRAFT + Array.from({ length: 400 }, (_, i) => issue.replaceAll('thirty', `${i.toString()} `)).join('\n');
    expect(JSON.stringify(factsOf(many)).length).toBeLessThan(60_000);
  });
});

it('has after any letters that came, changed and went the findings of those that are left', () => {
  const texts = [DRAFT, EARLIER, headerOf(EARLIER, 'CM16-0900031'), headerOf(DRAFT, 'CM16-0900077')].map(factsOf);
  const step = fc.record({ name: fc.constantFrom('a', 'b', 'c'), text: fc.option(fc.constantFrom(0, 1, 2, 3)) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const kept = new LetterCollection();
      const left = new Map<string, LetterFacts>();
      for (const { name, text } of steps) {
        if (text === null) {
          kept.delete(name);
          left.delete(name);
        } else {
          kept.set(name, texts[text]!);
          left.set(name, texts[text]!);
        }
      }
      const fresh = new LetterCollection();
      for (const [name, facts] of [...left].sort()) fresh.set(name, facts);
      for (const name of ['a', 'b', 'c']) {
        expect(kept.findings(name)).toEqual(fresh.findings(name));
        expect(kept.neighbours(name)).toEqual(fresh.neighbours(name));
      }
    }),
  );
});
