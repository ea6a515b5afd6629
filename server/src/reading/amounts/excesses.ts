import { isMark, isWord, Mark, rangeOf, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { Calculation } from '../quantities/calculation.ts';
import type { Amount } from './amount.ts';
import { isAllowed, isCounted } from './sums.ts';

const more = new WordSet(['more', 'over', 'above', 'beyond']);
const fewer = new WordSet(['fewer', 'less', 'short', 'below', 'under']);
const exceeding = new WordSet(
  'exceed exceeds exceeding exceeded pass passes surpass surpasses overshoot overshoots'.split(' '),
);
const by = new WordSet(['by']);
const visits = new WordSet(['visits', 'visit', 'sessions', 'session', 'treatments']);
/** They say that a sentence has more in it than two numbers and how far they are apart. */
const adding = new WordSet('together plus added addition already earlier previous prior per each if'.split(' '));
const highest = new WordSet('highest upper most maximum top largest'.split(' '));
/** How far before the difference, in tokens, the verb may be that has it after “by”. */
const REACH = 8;

/** Tells whether a sentence may say by how much one number is more or less than another. */
export function mayExceed(tokens: Tokens, first: number, end: number): boolean {
  return [more, fewer, exceeding].some((words) => hasWord(tokens, { first, end }, words));
}

/**
 * The differences that a sentence states between a number of visits and another, in the sentence or in the limit before it: “the 12 visits are
 * four more than the 8 allowed”, “twelve exceed it by four”. The sentence begins at token `start`.
 */
export function excessesIn(
  tokens: Tokens,
  amounts: readonly Amount[],
  earlier: readonly (readonly Amount[])[],
  start: number,
): Calculation[] {
  const apart = amounts.find((amount) => signOf(tokens, amount) !== 0);
  if (!apart || apart.min !== apart.max || isOther(apart)) return [];
  const sign = signOf(tokens, apart);
  const rest = amounts.filter((amount) => amount !== apart && (isVisits(amount) || isCounted(tokens, amount)));
  const limit =
    rest.find((amount) => amount.first > apart.first || isAllowed(tokens, amount, start)) ??
    (comparesWithLimit(tokens, apart) ? limitOf(tokens, earlier) : undefined);
  const [one, ...many] = rest.filter((amount) => amount !== limit);
  if (!one || !limit || many.length > 0 || one.first > apart.first || one.min !== one.max) return [];
  if (isOther(one) || isOther(limit)) return [];
  const place = { first: Math.min(one.first, apart.first), end: Math.max(one.end, apart.end, limit.end) };
  if (hasWord(tokens, { first: Math.max(0, one.first - REACH), end: place.end }, adding)) return [];
  const { min, max } = limit;
  const least = hasWord(tokens, { first: apart.end, end: apart.end + REACH }, highest) ? max : min;
  const due: readonly [number, number] = [least + sign * apart.min, max + sign * apart.min];
  return [
    {
      kind: 'sum',
      stated: { min: one.min, max: one.max, first: one.number.first, end: one.number.end },
      due,
      working: `${String(max)} ${sign > 0 ? '+' : '−'} ${String(apart.min)}`,
      exact: true,
      range: rangeOf(tokens, apart.first, apart.end),
    },
  ];
}

function isVisits({ unit, per, signed }: Amount): boolean {
  return unit === 'visit' && !per && !signed;
}

function isOther({ unit }: Amount): boolean {
  return unit !== undefined && unit !== 'visit';
}

/** Whether an amount is by how much another is more, 1, or less, -1; 0 if it is neither. */
function signOf(tokens: Tokens, { number: { first }, end }: Amount): number {
  const behind = isWordOf(tokens, end, visits) ? end + 1 : end;
  if (isWordOf(tokens, behind, more) && isThan(tokens, behind)) return 1;
  if (isWordOf(tokens, behind, fewer) && isThan(tokens, behind)) return -1;
  if (!isWordOf(tokens, first - 1, by)) return 0;
  const from = Math.max(0, first - REACH);
  const verb = wordIn(tokens, from, first, exceeding);
  return verb < first && !isMark(tokens, verb + 1, Mark.stop) ? 1 : 0;
}

const comparatives = new WordSet(['more', 'fewer', 'less']);
const than = new WordSet(['than']);
const others = new WordSet(['the', 'what', 'that', 'this', 'of']);

/** “more than”, “over the”, “short of”: whether the word at token `i` has after it what something is compared with. */
function isThan(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i + 1, isWordOf(tokens, i, comparatives) ? than : others);
}

/** “two more than that”, “three over the limit”, “exceeds it by two”: whether what a number is compared with is what was said to be allowed. */
function comparesWithLimit(tokens: Tokens, { number: { first }, end }: Amount): boolean {
  const span = isWordOf(tokens, first - 1, by)
    ? { first: Math.max(0, first - REACH), end: first }
    : { first: end, end: end + REACH };
  const isOfThat = isWordOf(tokens, end, more) && isWordOf(tokens, end + 1, than) && isWord(tokens, end + 2, that);
  return (
    (isOfThat || hasWord(tokens, span, limits)) &&
    !hasWord(tokens, { first: Math.max(0, first - 2 * REACH), end: first }, having)
  );
}

const that = intern('that');
const limits = new WordSet(
  'limit limits guideline guidelines odg mtus acoem allowed allowance allows maximum highest it'.split(' '),
);
/** They say that a course was begun, so that the rest counts. */
const having = new WordSet('had having has used left remain remains remaining balance completed'.split(' '));

/** The one number of visits that the sentence before, or the one before that, says a guideline allows. */
function limitOf(tokens: Tokens, earlier: readonly (readonly Amount[])[]): Amount | undefined {
  for (const amounts of earlier.slice(-2).reverse()) {
    const allowed = amounts.filter((amount) => isVisits(amount) && isAllowed(tokens, amount));
    if (allowed.length > 0) return allowed.length === 1 ? allowed[0] : undefined;
    // What was had is counted with what is asked for.
    if (amounts.some(isVisits)) return undefined;
  }
  return undefined;
}
