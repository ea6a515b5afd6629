import { isNumeral, numberAt } from '../../reading/numbers.ts';
import { standingAt } from '../../reading/request-words.ts';
import type { Letter, PartedLetter } from '../letter.ts';

/** How far from the word that authorizes its number may be, in tokens: “four were certified”, “certified the first four”. */
const NEAR = 4;

/** Returns whether a letter says that so many were authorized, in whatever words and whatever it is that they count. */
export function wereAuthorized({ parts }: PartedLetter, count: number): boolean {
  return count > 0 && parts.some(({ letter }) => numbersOf(letter).has(count));
}

function numbersOf({ tokens }: Letter): ReadonlySet<number> {
  return tokens.memo.once(numbersOf, () => {
    const found = new Set<number>();
    for (let i = 0; i < tokens.count; i++) {
      if (standingAt(tokens, i)?.standing !== 'authorized') continue;
      for (let k = Math.max(0, i - NEAR); k <= Math.min(tokens.count - 1, i + NEAR); k++)
        if (isNumeral(tokens, k)) found.add(numberAt(tokens, k)?.value ?? 0);
    }
    return found;
  });
}
