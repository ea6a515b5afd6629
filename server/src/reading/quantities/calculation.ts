import type { Range } from '../../text/range.ts';
import type { Bounds } from './quantity.ts';

/** What is calculated: the parts of a number, what is left of it, the hours of a course, the tablets of this many days, or what a day's tablets hold. */
export type CalculationKind = 'sum' | 'difference' | 'hours' | 'supply' | 'dose';

/** A number that a text gives together with the numbers it comes from. */
export interface Calculation {
  readonly kind: CalculationKind;
  /** The number that is given as the result. */
  readonly stated: { readonly min: number; readonly max: number; readonly first: number; readonly end: number };
  /** What the numbers come to, least and most. */
  readonly due: Bounds;
  /** The numbers as a message writes them: `5 + 4`, `3 × 4 × 3`. */
  readonly working: string;
  /** Whether nothing had to be supposed, such as one tablet at a time. */
  readonly exact: boolean;
  /** Where the numbers stand that the result comes from. */
  readonly range: Range;
}

/** Whether the number given can be what the numbers come to. */
export function comesOut({ stated, due }: Calculation): boolean {
  return stated.max >= due[0] && stated.min <= due[1];
}
