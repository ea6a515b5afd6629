import type { Letter } from '../letter/letter.ts';
import type { Quantity } from '../reading/quantities/quantity.ts';
import { slice } from '../text/range.ts';
import type { ReportedFix } from './rule.ts';

/**
 * Both ways to make two quantities the same: `one` as `other` is written, and the other way round. A person must say which is right, so
 * neither is safe. Where only a number of visits stands on both sides, only the number is exchanged.
 */
export function quantityFixes(
  letter: Letter,
  one: Quantity,
  other: Quantity,
  intoOne: string,
  intoOther: string,
): ReportedFix[] {
  const fix = (title: string, target: Quantity, source: Quantity): ReportedFix => {
    const numbersOnly = target.stated && source.stated && !target.frequency && !source.frequency;
    const from = numbersOnly ? rangeOf(letter, source.stated.total) : source.range;
    const to = numbersOnly ? rangeOf(letter, target.stated.total) : target.range;
    const newText = slice(letter.text, from).replace(/\s+/g, ' ');
    return { title, values: { newText }, safe: false, edits: [{ range: to, newText }] };
  };
  return [fix(intoOne, one, other), fix(intoOther, other, one)];
}

function rangeOf({ tokens }: Letter, span: { first: number; end: number }): { start: number; end: number } {
  return { start: tokens.starts[span.first]!, end: tokens.ends[span.end - 1]! };
}
