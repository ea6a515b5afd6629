import type { Letter } from '../letter/letter.ts';
import type { Quantity } from '../reading/quantities/quantity.ts';
import { inOneLine, wholeBrackets } from '../text/range.ts';
import { rangeOf } from '../text/tokens.ts';
import type { ReportedFix } from './rule.ts';

/**
 * Both ways to make two quantities the same: `one` as `other` is written, and the other way round. A person must say which is right, so
 * neither is safe. Where only a number of visits is on both sides, only the number is exchanged.
 */
export function quantityFixes(
  letter: Letter,
  one: Quantity,
  other: Quantity,
  intoOne: string,
  intoOther: string,
): ReportedFix[] {
  const fix = (title: string, target: Quantity, source: Quantity): ReportedFix[] => {
    const numbersOnly = target.stated && source.stated && !target.frequency && !source.frequency;
    const from = wholeBrackets(
      letter.text,
      numbersOnly ? rangeOf(letter.tokens, source.stated.total.first, source.stated.total.end) : source.range,
    );
    const to = wholeBrackets(
      letter.text,
      numbersOnly ? rangeOf(letter.tokens, target.stated.total.first, target.stated.total.end) : target.range,
    );
    if (!from || !to) return [];
    const newText = inOneLine(letter.text, from);
    return [{ title, values: { newText }, safe: false, edits: [{ range: to, newText }] }];
  };
  return [...fix(intoOne, one, other), ...fix(intoOther, other, one)];
}
