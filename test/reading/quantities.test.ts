import { describe, expect, it } from 'vitest';
import { durations, noQuantities, notations } from './notations.ts';
import { quantitiesIn } from './read-quantity.ts';

describe('readQuantities', () => {
  it.each(notations)('reads “%s” as %s', (text, meaning) => {
    expect(quantitiesIn(text)).toEqual([meaning]);
  });
  it.each(durations)('“%s”: a length or hours, no visits', (text) => {
    expect(quantitiesIn(text).map((quantity) => quantity.replace(/· [\d-]+ ·/, '· - ·'))).toEqual(['- · - · -']);
  });
  it.each([
    'gabapentin 300mg #90 and acupuncture treatment once a week for 6 weeks',
    '300mg capsules #90 with chiropractic visits once a week for 6 weeks',
  ])('counts in “%s” the tablets by themselves', (text) => {
    expect(quantitiesIn(text)).toEqual(['- · - · 90', '1 · 6 · 6']);
  });
  it.each(noQuantities)('“%s” counts nothing', (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  });
});
