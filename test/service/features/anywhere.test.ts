import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetter } from '../../../server/src/letter/read.ts';
import type { Range } from '../../../server/src/text/range.ts';
import { inAllLayouts, lettersUnderTest } from '../../kit/letters.ts';
import { sample } from '../../kit/sample.ts';
import { anyText, mutatedLetter } from '../../properties/letters.ts';
import { rangesAt, rangesOfLetter } from './every-feature.ts';

const letters = sample(inAllLayouts(lettersUnderTest()), 50);

/** The ranges that do not lie in a text, or end before they begin. */
function outside(text: string, ranges: readonly [string, Range][]): string[] {
  return ranges
    .filter(([, { start, end }]) => !(start >= 0 && start <= end && end <= text.length))
    .map(([name, { start, end }]) => `${name} ${start}–${end} of ${text.length}`);
}

function check(text: string, offsets: readonly number[]): void {
  const letter = readLetter(text);
  expect(outside(text, rangesOfLetter(letter))).toEqual([]);
  for (const offset of offsets) expect(outside(text, rangesAt(letter, offset))).toEqual([]);
}

/** `count` offsets over a text, its ends among them. */
function spread(text: string, count: number): number[] {
  return Array.from({ length: count }, (_, k) => Math.round((k / (count - 1)) * text.length));
}

describe('no feature throws, and every range lies in the text', () => {
  it.each(letters.map(({ name, layout, text }) => [name, layout, text] as const))('%s, %s', (_, __, text) => {
    check(text, spread(text, 40));
  });

  it('also where the writing stops in the middle', () => {
    fc.assert(
      fc.property(fc.constantFrom(...letters), fc.double({ min: 0, max: 1, noNaN: true }), ({ text }, share) => {
        const cut = text.slice(0, Math.floor(share * text.length));
        check(cut, [cut.length, Math.floor(cut.length / 2)]);
      }),
      { numRuns: 60 },
    );
  });

  it('also for letters with stretches exchanged, and for any text', () => {
    fc.assert(
      fc.property(fc.oneof(mutatedLetter, anyText), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        check(text, [0, Math.floor(share * text.length), text.length]);
      }),
      { numRuns: 60 },
    );
  });
});
