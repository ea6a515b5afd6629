import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterToJson } from '../../server/src/service/json/letter.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { formatLetter } from '../../server/src/service/format/format.ts';
import { maskComments, readComments, stripComments } from '../../server/src/text/comments.ts';
import type { Range } from '../../server/src/text/range.ts';
import { allLettersUnderTest, inAllLayouts } from '../kit/letters.ts';
import { runs } from '../kit/sample.ts';
import { anyText, mutatedLetter } from './letters.ts';

const RUNS = runs(40);

const letters = inAllLayouts(allLettersUnderTest()).map(({ text }) => text);

/** A text, and the same with comments in it. */
interface Commented {
  readonly plain: string;
  readonly commented: string;
}

const words = fc.constantFrom(
  'see the fax',
  'left: 12 visits',
  'MRI of the left knee: Upheld',
  '',
  'a\nb',
  '(',
  '😀',
  '\0',
);
/** Comments by their distance from the end of a letter in thousandths. */
const places = fc.array(fc.record({ at: fc.nat({ max: 1000 }), kind: fc.nat({ max: 3 }), word: words }), {
  maxLength: 8,
});

const commented: fc.Arbitrary<Commented> = fc
  .record({ plain: fc.oneof(fc.constantFrom(...letters), mutatedLetter), places })
  .filter(({ plain }) => readComments(plain).length === 0 && !plain.includes('-->'))
  .map(({ plain, places: chosen }) => {
    const offsets = chosen
      .map(({ at, kind, word }) => ({ ...insertion(plain, Math.floor((at / 1000) * plain.length), kind, word), at }))
      .filter(({ text }) => text !== '')
      .sort((a, b) => b.offset - a.offset);
    const put = new Set<number>();
    let text = plain;
    for (const { offset, text: comment } of offsets) {
      if (put.has(offset)) continue;
      put.add(offset);
      text = text.slice(0, offset) + comment + text.slice(offset);
    }
    return { plain, commented: text };
  });

/** A comment as writers put it: on a line of its own, at the end of a line, between two words, before the first line. */
function insertion(text: string, near: number, kind: number, word: string): { offset: number; text: string } {
  const comment = `<!-- ${word} -->`;
  const lineStart = text.lastIndexOf('\n', near) + 1;
  if (kind === 0 && lineStart > 0)
    return { offset: lineStart, text: `${comment}${text[lineStart - 2] === '\r' ? '\r' : ''}\n` };
  const lineEnd = text.indexOf('\n', near);
  const end = lineEnd > 0 && text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
  if (kind === 1 && end > 0 && /\S/.test(text[end - 1]!)) return { offset: end, text: ` ${comment}` };
  const blank = text.indexOf(' ', near);
  if (kind === 2 && blank > 0 && /\S/.test(text[blank - 1]!)) return { offset: blank, text: ` ${comment}` };
  return { offset: 0, text: `${comment}\n` };
}

/** For each offset of the commented text the one in the plain text. */
function offsetsIn({ plain, commented: text }: Commented): Int32Array {
  const offsets = new Int32Array(text.length + 1);
  const masked = maskComments(text, readComments(text));
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    offsets[i] = at;
    if (masked[i] === text[i]) at++;
  }
  offsets[text.length] = plain.length;
  return offsets;
}

function told(findings: readonly Finding[], mapped: (range: Range) => Range): object[] {
  return findings.map(({ rule, severity, message, range, related }) => ({
    rule,
    severity,
    message,
    range: mapped(range),
    related: related.map((place) => ({ message: place.message, range: mapped(place.range) })),
  }));
}

function withoutRanges(text: string): string {
  return JSON.stringify(letterToJson('x', readLetter(text)), (key, value: unknown) =>
    key === 'range' ? undefined : value,
  );
}

describe('comments', () => {
  it('are taken out without a trace', () => {
    fc.assert(
      fc.property(commented, (texts) => {
        expect(stripComments(texts.commented)).toBe(texts.plain);
      }),
      { numRuns: RUNS },
    );
  });

  it('change neither the reading nor the findings of a letter', () => {
    fc.assert(
      fc.property(commented, (texts) => {
        expect(withoutRanges(texts.commented)).toBe(withoutRanges(texts.plain));
        const offsets = offsetsIn(texts);
        const mapped = ({ start, end }: Range): Range => ({
          start: offsets[start]!,
          end: end > start ? offsets[end - 1]! + 1 : offsets[end]!,
        });
        const found = checkLetter(readLetter(texts.commented));
        expect(told(found, mapped)).toEqual(told(checkLetter(readLetter(texts.plain)), (range) => range));
      }),
      { numRuns: RUNS },
    );
  });

  it('are kept by the clean layout, and by every fix', () => {
    const commentsOf = (text: string): string[] =>
      readComments(text).map(({ range }) => text.slice(range.start, range.end));
    fc.assert(
      fc.property(commented, ({ commented: text }) => {
        const letter = readLetter(text);
        const kept = commentsOf(text);
        expect(commentsOf(formatLetter(letter, (other) => readLetter(other)).text)).toEqual(kept);
        for (const { fixes } of checkLetter(letter))
          for (const { edits } of fixes)
            for (const { range, newText } of edits)
              expect(commentsOf(text.slice(0, range.start) + newText + text.slice(range.end))).toEqual(kept);
      }),
      { numRuns: RUNS },
    );
  });

  it('of any text lie in it, one behind the other, and leave a text without comments', () => {
    const pieces = fc.array(fc.oneof(anyText, fc.constantFrom('<!--', '-->', '<!-- ', '\n', '<!---->', '<!-->')), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { range, inner } of readComments(text)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(inner.start).toBeGreaterThan(range.start);
          expect(inner.end).toBeGreaterThanOrEqual(inner.start);
          expect(range.end).toBeGreaterThanOrEqual(inner.end);
          ({ end } = range);
        }
        expect(end).toBeLessThanOrEqual(text.length);
        const { text: masked } = readLetter(text);
        expect(masked).toHaveLength(text.length);
        expect(masked).not.toContain('<!--');
      }),
      { numRuns: RUNS },
    );
  });
});
