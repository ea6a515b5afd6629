import { describe, expect, it } from 'vitest';
import { freshLetters } from '../../tools/bench/fresh.ts';
import { readOwnSamples } from '../../tools/bench/samples.ts';

const { texts } = readOwnSamples();
const letterAt = freshLetters(texts);

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[a-z)]\.)\s+(?=[A-Z])/).filter((sentence) => sentence.length > 60 && !/\n\s*\n|:/.test(sentence));

describe('letters of a bench', () => {
  it('come once, and so do nearly all of their sentences', () => {
    const seen = new Set<string>();
    let [all, again] = [0, 0];
    for (let i = 0; i < 200; i++)
      for (const sentence of sentencesOf(letterAt(i))) {
        all++;
        if (seen.has(sentence)) again++;
        seen.add(sentence);
      }
    expect(all).toBeGreaterThan(1000);
    expect(again / all).toBeLessThan(0.03);
  });

  it('are the same for the same number, and as long as real ones', () => {
    expect(letterAt(7)).toBe(letterAt(7));
    const length = (letters: readonly string[]): number => letters.join('').length / letters.length;
    const made = texts.map((_, i) => letterAt(i + texts.length));
    expect(Math.abs(length(made) / length(texts) - 1)).toBeLessThan(0.1);
  });
});
