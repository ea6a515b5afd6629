import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { PhraseTable } from '../../text/phrases.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import { isNumeral, numberAt } from '../numbers.ts';

/** What stands right before a number that is a whole. */
const before = new PhraseTable<true>();
for (const phrase of [
  'total of',
  'a combined',
  'combined total of',
  'total is',
  'total to',
  'total would be',
  'total will be',
  'totals',
  'totaled',
  'totalled',
  'totaling',
  'totalling',
  'sum of',
  'make',
  'makes',
  'making',
  'made',
  'make up',
  'come to',
  'comes to',
  'came to',
  'add up to',
  'adds up to',
  'added up to',
  'adding up to',
  'amount to',
  'amounts to',
  'amounting to',
  'would be',
  'will be',
  'would make',
  'there would be',
  'there will be',
  'would give',
  'gives',
  'equal',
  'equals',
  'altogether',
  'in all',
  'in total',
  'all told',
])
  before.add(phrase, true);
const brings = new WordSet([
  'bring',
  'brings',
  'bringing',
  'brought',
  'raise',
  'raises',
  'raising',
  'raised',
  'take',
  'takes',
]);
const to = new WordSet(['to']);
/** What stands right after one. */
const after = new PhraseTable<true>();
for (const phrase of [
  'in all',
  'in total',
  'altogether',
  'together',
  'combined',
  'all told',
  'taken together',
  'all together',
  'in sum',
  'total',
  'overall',
])
  after.add(phrase, true);
/** What says of a number before its verb that it is a whole: “Ten visits were approved in all”. */
const behind = new PhraseTable<true>();
for (const phrase of ['in all', 'in total', 'altogether', 'all told', 'in sum']) behind.add(phrase, true);
/** How far after a number it may be, in tokens. */
const BEHIND = 7;
const summing = new WordSet(['altogether', 'together', 'all', 'total', 'sum']);
const pointing = new WordSet(['that', 'this', 'which', 'it']);
const says = new WordSet(['is', 'was', 'makes', 'made', 'be', 'would', 'gives']);

/** Tells whether a number is what was just counted: “altogether that is 18”, “in all this would be 18”. */
export function isPointedAt(tokens: Tokens, first: number): boolean {
  let at = first - 1;
  while (at > first - 3 && isWordOf(tokens, at, says)) at--;
  return (
    at < first - 1 &&
    isWordOf(tokens, at, pointing) &&
    hasWord(tokens, { first: Math.max(0, at - 3), end: at }, summing)
  );
}

/** Tells whether a number is said to be a whole: “a total of 10”, “eighteen together”, “bring it to 15”. */
export function isWhole(
  tokens: Tokens,
  { number: { first }, end }: { readonly number: { readonly first: number }; readonly end: number },
): boolean {
  if (isSaidOfTwo(tokens, first) || isPointedAt(tokens, first)) return true;
  if (wholeVerb(tokens, first) >= 0 && !isWordOf(tokens, first - 1, are)) return true;
  if (isWordOf(tokens, first - 1, to))
    for (let i = first - 2; i >= Math.max(0, first - 6); i--) if (isWordOf(tokens, i, brings)) return true;
  if (after.matchAt(tokens, end)) return true;
  for (let i = first; i < end; i++) if (after.matchAt(tokens, i, end)) return true;
  return isWholeBehind(tokens, end);
}

/** Whether the words after a number, up to the next mark or number, say that it is a whole. */
function isWholeBehind(tokens: Tokens, end: number): boolean {
  for (let i = end; i < end + BEHIND && tokens.kinds[i] === Kind.word && !isNumeral(tokens, i); i++)
    if (behind.matchAt(tokens, i)) return true;
  return false;
}

/** Tells whether a number is said of two before it: “Four and six are 10”, “six plus six make 12”, “eight on top of the twelve is 20”. */
export function isSaidOfTwo(tokens: Tokens, first: number): boolean {
  const verb = wholeVerb(tokens, first);
  if (verb < 0) return false;
  const second = numberBefore(tokens, verb);
  if (second < 0) return false;
  if (isWordOf(tokens, second - 1, and)) return numberBefore(tokens, second - 1) >= 0;
  const from = Math.max(0, second - ADDED);
  const at = wordIn(tokens, from, second, added);
  return at < second && numberWithin(tokens, from - 1, at);
}

const and = new WordSet(['and', 'plus']);
/** Words between two numbers of which one comes to the other. */
export const added = new WordSet(['added', 'plus', 'top', 'another']);
/** How far before a number what it is added to may begin, in tokens. */
const ADDED = 5;

/** Whether a number stands between two tokens, and no stop after it. */
function numberWithin(tokens: Tokens, from: number, to: number): boolean {
  for (let i = to - 1; i >= Math.max(0, from) && tokens.kinds[i] !== Kind.mark; i--)
    if (isNumeral(tokens, i)) return true;
  return false;
}

const are = new WordSet(['are', 'is']);

/** The first token of what says right before a number that it is a whole: “are”, “add up to”; -1 where nothing does. */
function wholeVerb(tokens: Tokens, first: number): number {
  if (isWordOf(tokens, first - 1, are)) return first - 1;
  for (let i = Math.max(0, first - 3); i < first; i++)
    // “…; in all 20 were dispensed” begins again.
    if (before.matchAt(tokens, i, first)?.end === first) return isMark(tokens, i - 1, Mark.semicolon) ? -1 : i;
  return -1;
}

/** The first token of the number that ends right before a token; -1 where none does. */
function numberBefore(tokens: Tokens, end: number): number {
  return numberAt(tokens, end - 1)?.end === end ? end - 1 : -1;
}

/** Tells whether a word at a token says that a number after it is a whole: “makes”. */
export function isMaking(tokens: Tokens, i: number): boolean {
  return before.matchAt(tokens, i) !== undefined;
}
