/** Lists words that put what a clause says into another time than the rest of the record: it may have changed since. */
export const otherTimes: readonly string[] =
  'before until initially previously prior formerly first originally once later temporarily during will'.split(' ');

/** Lists words that leave room for the opposite: “almost healed”, “less stiff”. */
export const hedging: readonly string[] =
  'almost nearly partly partially somewhat otherwise only some mostly largely more less occasionally sometimes fairly'.split(
    ' ',
  );

/** By how much of it a number that is rounded may be more or less. */
export const ROUNDING = 0.2;
const WEEK = 7;
const MONTH = 30;
const YEAR = 365;

/** Tells whether two lengths in days may be one: eight weeks are two months, but nine weeks no eleven. */
export function isSameLength(one: number, other: number): boolean {
  if (one === other) return true;
  const room = isOfWeeks(one) && isOfWeeks(other) ? 0 : ROUNDING;
  return Math.abs(one - other) <= room * Math.max(one, other);
}

/** Whether a length was given in weeks: months and years are rounded to. */
function isOfWeeks(days: number): boolean {
  return days % WEEK === 0 && days % MONTH !== 0 && days % YEAR !== 0;
}
