import type { Letter } from '../letter/letter.ts';
import { type Calculation, type CalculationKind, comesOut } from '../reading/quantities/calculation.ts';
import { bounds } from '../reading/quantities/compare.ts';
import { rangeOf } from '../text/tokens.ts';
import type { Report } from './rule.ts';

/** The calculations of a kind whose numbers do not come out. */
export function wrongCalculations({ calculations }: Letter, kind: CalculationKind): readonly Calculation[] {
  return calculations.filter((calculation) => calculation.kind === kind && !comesOut(calculation));
}

/**
 * The report of a calculation that does not come out: at the number that is given, with the numbers it comes from as the other place, and
 * the right number as a fix where there is but one. Messages of the rule: `message`, `working` for the other place, `correct` for the fix.
 */
export function reportOf({ tokens }: Letter, calculation: Calculation, message: string): Report {
  const { stated, due, working } = calculation;
  const range = rangeOf(tokens, stated.first, stated.end);
  const values = { stated: bounds([stated.min, stated.max]), working, due: bounds(due) };
  const one = due[0] === due[1] && calculation.exact;
  return {
    message,
    values,
    range,
    related: [{ message: 'working', range: calculation.range }],
    fixes: one ? [{ title: 'correct', values, safe: false, edits: [{ range, newText: String(due[0]) }] }] : [],
    ...(one ? {} : { atMost: 'information' as const }),
  };
}
