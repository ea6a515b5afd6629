import { Kind, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { WordMap, WordSet } from '../text/word-set.ts';
import { type Interval, intervalAt } from './numbers.ts';

/** How many tablets a day a prescription says: tokens `first` up to `end`. */
export interface Dosage {
  /** Least and most tablets a day. */
  readonly perDay: readonly [number, number];
  /** Whether how many at a time is said; otherwise one is supposed. */
  readonly amountGiven: boolean;
  readonly first: number;
  readonly end: number;
}

const forms = new WordSet(['tablet', 'tablets', 'tab', 'tabs', 'capsule', 'capsules', 'cap', 'caps', 'pill', 'pills']);
const routes = new WordSet(['po', 'by', 'mouth', 'orally', 'oral', 'per', 'os']);
const fixedTimes = new WordMap<number>([
  ['daily', 1],
  ['qd', 1],
  ['nightly', 1],
  ['qhs', 1],
  ['hs', 1],
  ['bid', 2],
  ['tid', 3],
  ['qid', 4],
]);
const adverbs = new WordMap<number>([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);
const signs = new WordSet(['x', 'times', 'time']);
const each = new WordSet(['a', 'per', 'each', 'every']);
const days = new WordSet(['day', 'night', 'morning', 'evening', 'bedtime']);
const hourly = new WordSet(['every', 'q']);
const hours = new WordSet(['hours', 'hour', 'hrs', 'hr', 'h']);
const at = intern('at');
const bedtime = intern('bedtime');
const daily = intern('daily');

/** The dosage that begins at token `i`: “one tablet twice daily”, “1 po bid”, “twice daily”, “1-2 tabs every 6 hours”. */
export function dosageAt(tokens: Tokens, i: number): Dosage | undefined {
  const amount = amountAt(tokens, i);
  const from = amount?.end ?? i;
  const times = timesAt(tokens, from);
  if (!times) return undefined;
  const [few, many] = amount ? [amount.number.min, amount.number.max] : [1, 1];
  return { perDay: [few * times.low, many * times.high], amountGiven: amount !== undefined, first: i, end: times.end };
}

/** “one tablet”, “1 tab po”, “1 po”: how many at a time, with the words behind it. */
function amountAt(tokens: Tokens, i: number): { number: Interval; end: number } | undefined {
  const number = intervalAt(tokens, i);
  if (!number) return undefined;
  let end = number.end;
  while (isOf(tokens, end, forms) || isOf(tokens, end, routes)) end++;
  return end > number.end ? { number, end } : undefined;
}

function timesAt(tokens: Tokens, i: number): { low: number; high: number; end: number } | undefined {
  if (tokens.kinds[i] === Kind.word) {
    const word = tokens.values[i]!;
    const fixed = fixedTimes.get(word);
    if (fixed !== undefined) return { low: fixed, high: fixed, end: i + 1 };
    const adverb = adverbs.get(word);
    if (adverb !== undefined) return aDay(tokens, i + 1, adverb, adverb);
    if (hourly.has(word)) {
      const number = intervalAt(tokens, i + 1);
      if (number && isOf(tokens, number.end, hours) && 24 % number.min === 0 && 24 % number.max === 0)
        return { low: 24 / number.max, high: 24 / number.min, end: number.end + 1 };
    }
    if (word === at && tokens.kinds[i + 1] === Kind.word && tokens.values[i + 1] === bedtime)
      return { low: 1, high: 1, end: i + 2 };
    const once = aDay(tokens, i, 1, 1);
    if (once) return once;
  }
  const number = intervalAt(tokens, i);
  return number && isOf(tokens, number.end, signs) ? aDay(tokens, number.end + 1, number.min, number.max) : undefined;
}

/** “a day”, “per day”, “every night”, “daily” behind a number of times. */
function aDay(
  tokens: Tokens,
  i: number,
  low: number,
  high: number,
): { low: number; high: number; end: number } | undefined {
  if (tokens.kinds[i] !== Kind.word) return undefined;
  if (tokens.values[i] === daily) return { low, high, end: i + 1 };
  return each.has(tokens.values[i]!) && isOf(tokens, i + 1, days) ? { low, high, end: i + 2 } : undefined;
}

function isOf(tokens: Tokens, i: number, words: WordSet): boolean {
  return tokens.kinds[i] === Kind.word && words.has(tokens.values[i]!);
}
