import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../server/src/text/distance.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { lex } from '../../server/src/text/lexer.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { isSpace } from '../../server/src/text/range.ts';
import { anyText, mutatedLetter } from './letters.ts';

const texts = fc.oneof(anyText, mutatedLetter);

describe('lex', () => {
  it('gives tokens in order, and leaves out nothing but white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { count, starts, ends } = lex(text);
        const missed: number[] = [];
        let done = 0;
        for (let i = 0; i <= count; i++) {
          const next = i < count ? starts[i]! : text.length;
          if (next < done || (i < count && ends[i]! <= next))
            expect.fail(`token ${i.toString()} is empty or out of order`);
          for (let at = done; at < next; at++) if (!isBlank(text.charCodeAt(at))) missed.push(at);
          done = i < count ? ends[i]! : next;
        }
        expect(missed).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

/** White space and control characters. */
function isBlank(code: number): boolean {
  return (
    isSpace(code) ||
    code < 32 ||
    code === 127 ||
    code === 0x85 ||
    code === 0x3000 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2060
  );
}

describe('LineIndex', () => {
  it('finds every place again', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, n) => {
        const index = new LineIndex(text);
        const offset = n % (text.length + 1);
        const position = index.positionAt(offset);
        const back = index.offsetAt(position);
        // Inside a CRLF the place is the line's end.
        const inside = text[offset - 1] === '\r' && text[offset] === '\n';
        expect(back).toBe(inside ? offset - 1 : offset);
        expect(position.line).toBeLessThan(index.lineCount);
      }),
      { numRuns: 1000 },
    );
  });

  it('has its lines end to end', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = new LineIndex(text);
        const lines = Array.from({ length: index.lineCount }, (_, line) => index.lineRange(line));
        expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(/\r\n|\r|\n/));
      }),
    );
  });
});

describe('applyEdits', () => {
  const edits = fc.array(
    fc.record({ start: fc.nat({ max: 40 }), length: fc.nat({ max: 10 }), newText: fc.string({ maxLength: 4 }) }),
  );

  it('never fails, and does nothing without edits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), edits, (text, list) => {
        const made = list.map(({ start, length, newText }) => ({ range: { start, end: start + length }, newText }));
        expect(typeof applyEdits(text, made)).toBe('string');
        expect(applyEdits(text, [])).toBe(text);
      }),
    );
  });

  it('is undone by the edits that take it back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), fc.string(), (text, a, b, newText) => {
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const after = applyEdits(text, [{ range: { start, end }, newText }]);
        const back = { range: { start, end: start + newText.length }, newText: text.slice(start, end) };
        expect(applyEdits(after, [back])).toBe(text);
      }),
    );
  });
});

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is the same both ways, none only for the same word, and kept by its limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, limit) => {
        const full = editDistance(a, b, 20);
        expect(editDistance(b, a, 20)).toBe(full);
        expect(full === 0).toBe(a === b);
        expect(editDistance(a, b, limit)).toBe(Math.min(full, limit + 1));
      }),
      { numRuns: 1000 },
    );
  });
});
