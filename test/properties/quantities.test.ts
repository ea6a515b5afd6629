import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { total } from '../../server/src/reading/quantities/quantity.ts';
import { readQuantities } from '../../server/src/reading/quantities/read.ts';
import { lex } from '../../server/src/text/lexer.ts';
import { runs } from '../kit/sample.ts';
import { quantitiesIn } from '../reading/read-quantity.ts';
import { anyText } from './letters.ts';
import { inWords, printedQuantity } from './printed-quantities.ts';

describe('quantities', () => {
  it('printed in any notation and wrapping read back as themselves', () => {
    fc.assert(
      fc.property(printedQuantity, ({ text, meaning }) => {
        expect(quantitiesIn(text), JSON.stringify(text)).toEqual([meaning]);
      }),
      { numRuns: runs(2000) },
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
      { numRuns: runs(1500) },
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
});
