import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keyOf,
  longestPhraseAt,
  phraseIndex,
  phrasesIn,
  wordsOf,
} from '../../server/src/knowledge/treatments/words.ts';

const index = phraseIndex([
  ['therapy', { forms: ['physical therapy'], abbreviations: ['PT'] }],
  ['clotting', { forms: ['pt ptt'] }],
  ['film', { forms: ['x ray', 'chest x ray'] }],
] as const);

describe('phrases', () => {
  it('reads words through punctuation', () => {
    expect(wordsOf('X-ray (PT/OT), L4-5')).toEqual(['X', 'ray', 'PT', 'OT', 'L4', '5']);
    expect(keyOf('  Manual therapy & manipulation ')).toBe('manual therapy manipulation');
  });

  it('takes the longest phrase', () => {
    expect(phrasesIn(index, wordsOf('PT/PTT and a Chest X-Ray'))).toEqual([
      { of: 'clotting', from: 0, to: 2 },
      { of: 'film', from: 4, to: 7 },
    ]);
  });

  it('reads an abbreviation only in its own case', () => {
    expect(longestPhraseAt(index, ['PT'], 0)?.of).toBe('therapy');
    expect(longestPhraseAt(index, ['Pt'], 0)).toBeUndefined();
    expect(longestPhraseAt(index, ['PHYSICAL', 'Therapy'], 0)?.of).toBe('therapy');
  });

  it('never fails and never overlaps', () => {
    const word = fc.oneof(
      fc.constantFrom('PT', 'ptt', 'x', 'ray', 'chest', 'physical', 'therapy', '-', '/'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word), (parts) => {
        const words = wordsOf(parts.join(' '));
        let end = 0;
        for (const match of phrasesIn(index, words)) {
          expect(match.from).toBeGreaterThanOrEqual(end);
          expect(match.to).toBeGreaterThan(match.from);
          expect(match.to).toBeLessThanOrEqual(words.length);
          end = match.to;
        }
      }),
    );
  });
});
