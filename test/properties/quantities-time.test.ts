import { expect, it } from 'vitest';
import { readQuantities } from '../../server/src/reading/quantities/read.ts';
import { lex } from '../../server/src/text/lexer.ts';
import { growthOf } from '../kit/growth.ts';

/** Sixteen times the text; four times as much for a busy machine. Were it quadratic it would be 256. */
const [TIMES, MOST] = [16, 64];

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
])('quantities take time in proportion to the length of a text of %s', (_, piece) => {
  const reading = (count: number) => {
    const text = piece.repeat(count);
    return (): void => {
      const tokens = lex(text);
      readQuantities(tokens, 0, tokens.count);
    };
  };
  expect(growthOf(reading, 2_000, TIMES, MOST)).toBeLessThan(MOST);
});
