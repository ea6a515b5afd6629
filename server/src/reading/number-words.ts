/** The words for 0 to 19, in order. */
export const unitWords: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

/** The words for 20, 30 … 90, in order. */
export const tenWords: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number from 0 to 999 in words: `twenty-four`, `one hundred twelve`. */
export function inWords(value: number): string {
  if (value < 20) return unitWords[value]!;
  if (value < 100) return tenWords[Math.floor(value / 10) - 2]! + (value % 10 > 0 ? `-${unitWords[value % 10]!}` : '');
  const rest = value % 100;
  return `${unitWords[Math.floor(value / 100)]!} hundred${rest > 0 ? ` ${inWords(rest)}` : ''}`;
}
