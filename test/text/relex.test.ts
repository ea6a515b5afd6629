import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardKnowledge } from '../../server/src/letter/read.ts';
import { commonEnds } from '../../server/src/text/common-ends.ts';
import { lex } from '../../server/src/text/lexer.ts';
import { relex } from '../../server/src/text/relex.ts';
import type { Tokens } from '../../server/src/text/tokens.ts';
import { runs } from '../kit/sample.ts';
import { changed, editedText } from '../properties/letters.ts';

// Its words are known before anything is read.
standardKnowledge();

const columnsOf = ({ text, count, kinds, starts, ends, values, breaks, cues }: Tokens): unknown[] => [
  text,
  count,
  ...[kinds, starts, ends, values, breaks, cues.of, cues.blocks].map((column) => column.join()),
];

/** Little texts full of what reaches over its own token: words broken at line ends and within, figures with stops and commas, comments' stand-ins. */
const fragments = [
  'Guide',
  '\n            ',
  '-',
  '\n',
  'lines',
  ' ',
  '1',
  ',062',
  '.5',
  '.',
  '7',
  '\ufeff',
  '\u00ad',
  '\u200b',
  'guide',
  'li',
  'nes',
  '\ufb01',
  '’',
  "'s",
  '\r\n',
  'x',
  '×',
  '\u0301',
  '😀',
  ' of ',
];
const tangled = fc.array(fc.constantFrom(...fragments), { maxLength: 16 }).map((parts) => parts.join(''));
const padding = fc.constantFrom('', 'word '.repeat(150), '1.'.repeat(400), '-\n'.repeat(400));

describe('a text that is lexed again after an edit', () => {
  it('has the tokens that it has when it is lexed for the first time', () => {
    fc.assert(
      fc.property(padding, tangled, tangled, tangled, tangled, padding, (a, b, gone, come, d, c) => {
        const before = lex(a + b + gone + d + c);
        const text = a + b + come + d + c;
        expect(columnsOf(relex(text, before))).toEqual(columnsOf(lex(text)));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('so it has in letters, whatever is edited in them', () => {
    fc.assert(
      fc.property(editedText, ({ text, changes }) => {
        let tokens = lex(text);
        for (const change of changes) {
          const edited = changed(tokens.text, change);
          tokens = relex(edited, tokens);
          expect(columnsOf(tokens)).toEqual(columnsOf(lex(edited)));
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('what two texts have in common at their ends', () => {
  it('is as much as is the same, and overlaps in neither', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.constantFrom('', 'ab'.repeat(70_000)), (a, b, c, long) => {
        const one = long + a + b;
        const other = long + a + c + b;
        const { head, tail } = commonEnds(one, other);
        expect(one.slice(0, head)).toBe(other.slice(0, head));
        expect(one.slice(one.length - tail)).toBe(other.slice(other.length - tail));
        expect(head + tail).toBe(c === '' ? one.length : Math.min(one.length, head + tail));
        expect(one[head] === other[head] && head < Math.min(one.length, other.length)).toBe(false);
      }),
    );
  });
});
