import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { contains } from '../../server/src/text/range.ts';
import { runs } from '../kit/sample.ts';
import { anyText, mutatedLetter } from './letters.ts';
import { rangesOf } from './ranges.ts';

/** Enough to meet most states of a letter. */
const RUNS = runs(200);

const texts = fc.oneof(anyText, mutatedLetter);

describe('of any text', () => {
  it('the ranges of the reading lie in the text and in each other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { name, inner, outer } of rangesOf(readLetter(text))) {
          expect(inner.start, name).toBeLessThanOrEqual(inner.end);
          expect(contains(outer, inner), `${name} ${JSON.stringify(inner)} in ${JSON.stringify(outer)}`).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('sections, issues and fields follow each other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tree } = readLetter(text);
        const lists = [tree.sections, tree.issues, ...tree.issues.map(({ fields }) => fields)];
        for (const list of lists)
          list.forEach(({ range }, i) => expect(range.start).toBeGreaterThanOrEqual(list[i - 1]?.range.end ?? 0));
      }),
      { numRuns: RUNS },
    );
  });

  it('findings, related places and edits lie in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { range, related, fixes, message } of checkLetter(readLetter(text))) {
          const edits = fixes.flatMap((fix) => fix.edits);
          for (const at of [range, ...related.map((place) => place.range), ...edits.map((edit) => edit.range)])
            expect(at.start >= 0 && at.start <= at.end && at.end <= text.length, JSON.stringify(at)).toBe(true);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('safe fixes come to an end', () => {
    fc.assert(
      fc.property(mutatedLetter, (letter) => {
        let text = letter;
        for (let round = 0; round < 25; round++) {
          const fix = checkLetter(readLetter(text))
            .flatMap(({ fixes }) => fixes)
            .find(({ safe }) => safe);
          if (!fix) return;
          text = applyEdits(text, fix.edits);
        }
        expect.fail('there is always one more safe fix');
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it.each(['\fx', '\f\u0000x', '\fx\fx'])('a page that begins with the text is read: %j', (text) => {
    expect(checkLetter(readLetter(text)).map(({ rule }) => rule)).toEqual(
      checkLetter(readLetter('x')).map(({ rule }) => rule),
    );
  });

  it('the same text is read the same', () => {
    fc.assert(
      fc.property(texts, anyText, (text, other) => {
        const before = checkLetter(readLetter(text));
        readLetter(other);
        expect(checkLetter(readLetter(text))).toEqual(before);
      }),
      { numRuns: RUNS / 2 },
    );
  });
});
