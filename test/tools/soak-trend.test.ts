import { describe, expect, it } from 'vitest';
import { isFlat, trendOf } from '../../tools/soak/trend.ts';

/** Sixty values of a run: `at` gives each from its number. */
const run = (at: (i: number) => number): number[] => Array.from({ length: 60 }, (_, i) => at(i));

describe('the trend of a run', () => {
  it('is flat where values waver, and where a few are far off', () => {
    expect(isFlat(trendOf(run((i) => 100 + (i % 7))), 0.1, 5)).toBe(true);
    expect(isFlat(trendOf(run((i) => (i % 9 === 0 ? 900 : 100))), 0.1, 5)).toBe(true);
    expect(isFlat(trendOf(run((i) => 100 - i)), 0.1, 5)).toBe(true);
  });

  it('is not flat where they creep up, however much they waver', () => {
    expect(isFlat(trendOf(run((i) => 100 + i + (i % 7) * 3)), 0.1, 5)).toBe(false);
    expect(trendOf(run((i) => 100 + i)).added).toBeCloseTo(59);
  });

  it('is none, and so not flat, of too few values', () => {
    expect(isFlat(trendOf([1, 2, 3]), 0.1, 5)).toBe(false);
  });
});
