import { formsOfBe } from '../../knowledge/clauses/common-words.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import { rangeOf, type Tokens } from '../../text/tokens.ts';
import type { Calculation } from '../quantities/calculation.ts';
import type { Amount } from './amount.ts';
import { isAllowed, isCounted } from './sums.ts';

const leaving = new WordSet(['leave', 'leaves', 'leaving']);
const slightly = new WordSet(['only', 'but', 'just', 'us', 'a', 'balance', 'of', 'the', 'him', 'her', 'with', 'over']);
const remaining = new WordSet(['left', 'remain', 'remaining', 'over']);
const remain = new WordSet(['remain', 'remained']);
const are = new WordSet([...formsOfBe, 'be', 'still']);
const scored = new WordSet(['out']);
/** How far before the rest, in tokens, the numbers may be. */
const REACH = 30;

/**
 * The differences that the amounts of one sentence state with both their numbers: “of the ten, four were used, which leaves six”. The two
 * numbers may be in the sentence before; where more than two could be meant, nothing is read.
 */
export function differencesIn(
  tokens: Tokens,
  amounts: readonly Amount[],
  earlier: readonly (readonly Amount[])[],
): Calculation[] {
  return amounts.flatMap((rest, index) => {
    if (rest.min !== rest.max || rest.per || !isRest(tokens, rest)) return [];
    const fits = (amount: Amount): boolean =>
      isCounted(tokens, amount) &&
      (amount.unit === rest.unit || !amount.unit || !rest.unit) &&
      !isWordOf(tokens, amount.end, scored) &&
      rest.first - amount.end <= REACH;
    const own = amounts.slice(0, index).filter(fits);
    const pool =
      own.length > 1
        ? own
        : [...(earlier.at(-1) ?? []).filter((amount) => fits(amount) && !isAllowed(tokens, amount)), ...own];
    const [one, other] = pool;
    if (!one || !other || pool.length > 2 || one.min === other.min) return [];
    const [whole, part] = one.min > other.min ? [one, other] : [other, one];
    if (rest.min >= whole.min) return [];
    const due = whole.min - part.min;
    return [
      {
        kind: 'difference',
        stated: { min: rest.min, max: rest.max, first: rest.number.first, end: rest.number.end },
        due: [due, due],
        working: `${String(whole.min)} − ${String(part.min)}`,
        exact: true,
        range: rangeOf(tokens, one.first, other.end),
      },
    ];
  });
}

/** Whether an amount is said to be what is left: “leaves six”, “six remain”, “six visits are left”. */
function isRest(tokens: Tokens, { number: { first }, end }: Amount): boolean {
  let at = first - 1;
  while (at > first - 4 && isWordOf(tokens, at, slightly)) at--;
  if (isWordOf(tokens, at, leaving) || isWordOf(tokens, end, remain)) return true;
  let behind = end;
  while (behind < end + 2 && isWordOf(tokens, behind, are)) behind++;
  return behind > end && isWordOf(tokens, behind, remaining);
}

/** Tells whether a sentence may say what is left. */
export function mayLeave(tokens: Tokens, first: number, end: number): boolean {
  return [leaving, remaining, remain].some((words) => hasWord(tokens, { first, end }, words));
}
