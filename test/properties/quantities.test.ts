import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { total } from '../../server/src/reading/quantities/quantity.ts';
import { readQuantities } from '../../server/src/reading/quantities/read.ts';
import { lex } from '../../server/src/text/lexer.ts';
import { quantitiesIn } from '../reading/read-quantity.ts';
import { anyText } from './letters.ts';
import { inWords, printedQuantity } from './printed-quantities.ts';

describe('quantities', () => {
  it('printed in any notation and wrapping read back as themselves', () => {
    fc.assert(
      fc.property(printedQuantity, ({ text, meaning }) => {
        expect(quantitiesIn(text), JSON.stringify(text)).toEqual([meaning]);
      }),
      { numRuns: 4000 },
    );
  });

  it('are read from number words up to nine hundred and ninety-nine', () => {
    for (let n = 1; n < 1000; n++) {
      for (const words of [inWords(n), inWords(n, ' '), inWords(n, '-', 'and '), inWords(n, '-\n')])
        expect(quantitiesIn(`${words} visits`), words).toEqual([`- · - · ${n.toString()}`]);
    }
  });

  const pieces = [
    '12',
    '2',
    'x',
    '3x4',
    '-',
    '–',
    '(',
    ')',
    '#',
    'visits',
    'week',
    'a week',
    'for',
    'two',
    'hundred',
    ',',
    '/',
    '.',
    'qty',
    ':',
    '999999999999',
    '0',
    '½',
    '\n',
    'daily',
    'every',
    'twenty',
    '*',
  ];
  const jumble = fc
    .array(fc.constantFrom(...pieces), { maxLength: 80 })
    .chain((parts) => fc.constantFrom('', ' ').map((joint) => parts.join(joint)));

  it('lie in the text, one behind the other, with whole numbers that are not negative', () => {
    fc.assert(
      fc.property(fc.oneof(jumble, anyText), (text) => {
        const tokens = lex(text);
        let done = 0;
        for (const quantity of readQuantities(tokens, 0, tokens.count)) {
          expect(quantity.range.start).toBeGreaterThanOrEqual(done);
          expect(quantity.range.end).toBeGreaterThan(quantity.range.start);
          done = quantity.range.end;
          for (const value of total(quantity) ?? []) expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '999999999999x3',
    '1e9 visits',
    '99999999999999999999 sessions',
    '3x999999999999',
    '½ visit',
    '¾ of the sessions',
    'XII visits',
    'IV sessions',
    '٣ visits',
    '３ visits',
    '1,000,000,000 visits',
    '-5',
    '1/0 visits',
    '∞ visits',
  ])('are not made of “%s”', (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  });

  it('are not made of a line of a million digits', () => {
    expect(quantitiesIn('7'.repeat(1_000_000))).toEqual([]);
    expect(quantitiesIn(`${'7'.repeat(1_000_000)} visits`)).toEqual([]);
  });

  it('“0x0” is read, for a rule to object to', () => {
    expect(quantitiesIn('0x0')).toEqual(['0 · 0 · 0']);
  });

  it.each([
    ['digits', '9'],
    ['visits in a list', '12 visits, '],
    ['figures in a list', '7, '],
    ['number words', 'twenty '],
    ['hundreds', 'nine hundred '],
    ['ranges', '2-'],
    ['open brackets', '('],
    ['figures in brackets', '(2) '],
    ['word and figure', 'two (2) '],
    ['signs', 'x '],
    ['signs and figures', '2x'],
    ['quantity words', 'qty: '],
    ['visit words', 'sessions, '],
    ['periods', 'every 2 '],
    ['blank lines', '2\n\n\n'],
  ])('take time in proportion to the length of a text of %s', (_, piece) => {
    const short = piece.repeat(8_000);
    const long = piece.repeat(128_000);
    const least = (text: string): number =>
      Math.min(
        ...[1, 2].map(() => {
          const start = performance.now();
          const tokens = lex(text);
          readQuantities(tokens, 0, tokens.count);
          return performance.now() - start;
        }),
      );
    least(short);
    // Sixteen times the text; four times as much for a busy machine. Were it quadratic it would be 256.
    expect(least(long)).toBeLessThan(64 * Math.max(least(short), 1));
  });
});
