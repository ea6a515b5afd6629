import { type Amount, readAmounts } from '../reading/amounts/amount.ts';
import type { Calculation } from '../reading/quantities/calculation.ts';
import { differencesIn, mayLeave } from '../reading/amounts/differences.ts';
import { excessesIn, mayExceed } from '../reading/amounts/excesses.ts';
import { dosesIn, hoursOfTitle, productsIn, takenUp } from '../reading/amounts/products.ts';
import { sumsIn } from '../reading/amounts/sums.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import type { Span } from '../syntax/tree.ts';
import { isMark, Mark, type Tokens } from '../text/tokens.ts';
import { isWordOf, WordSet } from '../text/word-set.ts';

/** A range that begins with its larger number: tokens `first` up to `end`. */
export interface ReversedRange {
  readonly larger: number;
  readonly first: number;
  readonly end: number;
}

/** What the numbers of titles and sentences come to, and which of their ranges are the wrong way round. */
export interface Calculations {
  readonly calculations: readonly Calculation[];
  readonly reversedRanges: readonly ReversedRange[];
}

/** A sentence with as many numbers as this is a table, and nothing of it is calculated. */
const MOST = 24;

/**
 * The calculations of the titles and sentences of passages, in order: each number given with the numbers it comes from. Products are read of
 * each drug by itself; a sum may go on from a sentence before it in its passage.
 */
export function readCalculations(
  tokens: Tokens,
  passages: readonly (readonly Span[])[],
  terms: readonly Term[],
): Calculations {
  const calculations: Calculation[] = [];
  const reversedRanges: ReversedRange[] = [];
  for (const spans of passages) readPassage(tokens, spans, terms, calculations, reversedRanges);
  return { calculations, reversedRanges };
}

function readPassage(
  tokens: Tokens,
  spans: readonly Span[],
  terms: readonly Term[],
  calculations: Calculation[],
  reversedRanges: ReversedRange[],
): void {
  const earlier: (readonly Amount[])[] = [];
  // The strength that a title gives its one drug is that of the sentences that give none.
  let strength: Amount | undefined;
  let title: readonly Amount[] | undefined;
  for (const { first, end } of spans) {
    const amounts = readAmounts(tokens, first, end, MOST);
    for (const amount of amounts)
      if (isReversed(tokens, amount)) reversedRanges.push({ larger: amount.min, ...amount.number });
    if (amounts.length > 0 && amounts.length < MOST && mayLeave(tokens, first, end))
      calculations.push(...differencesIn(tokens, amounts, earlier));
    if (amounts.length > 1 && amounts.length < MOST && mayExceed(tokens, first, end))
      calculations.push(...excessesIn(tokens, amounts, earlier, first));
    if (amounts.length > 1 && amounts.length < MOST) {
      calculations.push(...sumsIn(tokens, amounts, earlier));
      for (const stretch of stretchesOf(tokens, first, end, terms)) {
        const own = amounts.filter((amount) => amount.first >= stretch.first && amount.end <= stretch.end);
        const taken = stretch.first === first && stretch.end === end ? takenUp(tokens, own, earlier.at(-1) ?? []) : [];
        calculations.push(...productsIn(tokens, [...taken, ...own], stretch.first, stretch.end));
        if (title) calculations.push(...hoursOfTitle(tokens, title, own));
        if (strength) calculations.push(...dosesIn(tokens, own, strength));
      }
    }
    if (!title) [title, strength] = [amounts, strengthOf(amounts, first, end, terms)];
    // Of a very long part no sum goes back to the beginning.
    if (earlier.push(amounts) > MOST) earlier.shift();
  }
}

/** The strength in milligrams that a title gives its one drug. */
function strengthOf(
  amounts: readonly Amount[],
  first: number,
  end: number,
  terms: readonly Term[],
): Amount | undefined {
  const [strength, ...others] = amounts.filter(({ unit, per }) => unit === 'mg' && !per);
  const drugs = termsWithin(terms, first, end).filter(({ kind }) => kind === 'drug');
  return others.length === 0 && drugs.length === 1 ? strength : undefined;
}

const falling = new WordSet(['from', 'down', 'reduced', 'cut', 'decreased', 'tapered', 'fell', 'between']);

/** Whether an amount is a range that begins with its larger number, and not what something fell from: “from 12 to 6 weeks”. */
function isReversed(tokens: Tokens, { min, max, unit, per, number: { first } }: Amount): boolean {
  if (min <= max || (unit === undefined && per === undefined) || unit === 'mg') return false;
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) if (isWordOf(tokens, i, falling)) return false;
  return true;
}

/** The stretches of a sentence that each refer to one drug at most. */
function stretchesOf(tokens: Tokens, first: number, end: number, terms: readonly Term[]): Span[] {
  const named = termsWithin(terms, first, end);
  const drugs = named.filter(({ kind }) => kind === 'drug');
  const starts = [first, ...drugs.slice(1).map((drug) => drug.first)];
  // “therapy, 2 a week for 4 weeks, and gabapentin …”: what comes before the drug in a list is of something else.
  const [drug] = drugs;
  if (drug) {
    let comma = drug.first;
    while (comma > first && !isMark(tokens, comma, Mark.comma)) comma--;
    const isOther = ({ kind, end: last }: Term): boolean =>
      kind === 'treatment' && last <= comma && last < drug.first - 1;
    if (named.some(isOther)) starts.splice(1, 0, comma + 1);
  }
  return starts.map((start, index) => ({ first: start, end: starts[index + 1] ?? end }));
}
