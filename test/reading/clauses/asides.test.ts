import { describe, expect, it } from 'vitest';
import asides from './asides.json' with { type: 'json' };
import { verdictIn } from './read-clauses.ts';

/** The sentence of a frame with an aside put in; both end in the right marks. */
function made(frame: string, aside: string): string {
  return frame.replace('~', aside).replace(/ {2,}/g, ' ');
}

describe('a verdict with something put in between its words', () => {
  it.each(asides.plain)('is read: %s', (aside) => {
    const wrong = [
      ...asides.allowing.map((frame) => [made(frame, aside), 'necessary'] as const),
      ...asides.refusing.map((frame) => [made(frame, aside), 'not necessary'] as const),
    ].filter(([text, expected]) => verdictIn(text) !== expected);
    expect(wrong).toEqual([]);
  });
  it.each(asides.unsure)('is not turned round: %s', (aside) => {
    const turned = [
      ...asides.allowing.map((frame) => [made(frame, aside), 'not necessary'] as const),
      ...asides.refusing.map((frame) => [made(frame, aside), 'necessary'] as const),
    ].filter(([text, opposite]) => verdictIn(text) === opposite);
    expect(turned).toEqual([]);
  });
  it.each(asides.theirs)('is somebody else’s, supposed or only possible: %s', (aside) => {
    const given = [...asides.allowing, ...asides.refusing.slice(0, 3)]
      .map((frame) => made(frame, aside))
      .filter((text) => verdictIn(text) !== 'none');
    expect(given).toEqual([]);
  });
});
