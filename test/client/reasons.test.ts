import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../client/src/pages/reasons.ts';
import { sourceFiles } from '../tidy/sources.ts';

/** What reads documents says of files that it cannot read, in English. */
const said = sourceFiles(['server/src/documents']).flatMap(({ text }) =>
  [...text.matchAll(/new UnreadableError\(\s*'([^']+)'/g)].map(([, sentence]) => sentence!),
);
/** What is too long once it is unpacked is reported as one thing. */
const long = said.filter((sentence) => sentence.endsWith('than a letter can have'));
const english = { t: (message: unknown): string => String(message) };

describe('why a Word or PDF file cannot be read', () => {
  it('is said in many ways', () => {
    expect(said.length).toBeGreaterThan(8);
    expect(long.length).toBeGreaterThan(1);
  });

  it.each(said.filter((sentence) => !long.includes(sentence)))('is translated as it is: it %s', (sentence) => {
    expect(reasonOf(sentence, english)).toBe(sentence);
  });

  it.each(long)('is that it is too large to be a letter: it %s', (sentence) => {
    expect(reasonOf(sentence, english)).toBe('is too large to be a letter, or is damaged');
  });
});
