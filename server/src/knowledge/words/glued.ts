import { WordClass } from './word-class.ts';

/** Small words that a lost blank glues to the word next to them. */
const SMALL = new Set(
  'a and are as at be been but by can did does due for from had has have he her his if in is it may no not of on or per she so than that the their then there they this to was were when which who will with would'.split(
    ' ',
  ),
);

/** The shortest word next to a small one, and the shortest of two that are both words of the field. */
const NEXT = 5;
const BOTH = 4;

/** Whether two words, written as one, are as good as certainly two: a small word and a common one, or two of the field. */
export function canBeGlued(first: string, second: string, bitsOf: (word: string) => number): boolean {
  if (SMALL.has(first) && SMALL.has(second)) return first.length > 1 && second.length > 1;
  if (SMALL.has(first) && first.length > 1) return second.length >= NEXT && isCommon(bitsOf(second));
  if (SMALL.has(second) && second.length > 1) return first.length >= NEXT && isCommon(bitsOf(first));
  return (
    first.length >= BOTH &&
    second.length >= BOTH &&
    [first, second].every((word) => isCommon(bitsOf(word))) &&
    [first, second].some((word) => (bitsOf(word) & WordClass.field) !== 0)
  );
}

function isCommon(bits: number): boolean {
  return (bits & WordClass.common) !== 0;
}
