import { numberAt } from '../reading/numbers.ts';
import type { Quantity } from '../reading/quantities/quantity.ts';
import type { Sentence } from '../reading/sentences.ts';
import { isWord, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';

// What the words next to a number of visits say of how it stands to another: a share of it, what it was cut to, what is left, too much.

const of = intern('of');
const those = new WordSet(['the', 'those', 'these', 'his', 'her', 'all']);

/** The number before “of the”, right before token `first`. */
export function shareBefore(tokens: Tokens, sentence: Sentence, first: number): number | undefined {
  let i = first - 1;
  if (isWordOf(tokens, i, those)) i--;
  if (!isWord(tokens, i, of)) return undefined;
  for (let k = i - 1; k >= Math.max(sentence.first, i - 3); k--) {
    const number = numberAt(tokens, k);
    if (number?.end === i) return number.value;
  }
  return undefined;
}

/** A word that cuts a number of visits is this many tokens before it at most. */
const BEFORE = 24;
const cutting = new WordSet(['modified', 'reduced', 'cut', 'lowered', 'changed']);
const toWord = intern('to');

/** The number of visits that a request was cut to: “modified 10 visits to 4”; undefined if it was not. */
export function cutTo(tokens: Tokens, { first, end }: Sentence, quantity: Quantity): number | undefined {
  if (!quantity.stated) return undefined;
  const from = Math.max(first, quantity.first - BEFORE);
  if (!hasWord(tokens, { first: from, end: quantity.first }, cutting)) return undefined;
  for (let i = quantity.end; i < Math.min(end, quantity.end + 6); i++) {
    const number = isWord(tokens, i, toWord) ? numberAt(tokens, i + 1) : undefined;
    if (number) return number.value;
  }
  return undefined;
}

/** Whether a request was cut to the quantity: “modified the request to 4 visits”. */
export function isCut(tokens: Tokens, { first }: Sentence, quantity: Quantity): boolean {
  const before = { first: Math.max(first, quantity.first - BEFORE), end: quantity.first };
  return isWord(tokens, quantity.first - 1, toWord) && hasWord(tokens, before, cutting);
}

const resting = new WordSet(['remaining', 'remainder', 'rest', 'balance', 'uncertified', 'outstanding']);

/** Whether a word right before a number of visits, or right after it, says that they are left. */
export function isRest(tokens: Tokens, sentence: Sentence, { first, end, stated }: Quantity): boolean {
  if (!stated || stated.bare) return false;
  return hasWord(tokens, { first: Math.max(sentence.first, first - 3), end: Math.min(sentence.end, end + 1) }, resting);
}

const weighs = new WordSet([
  'within',
  'less',
  'more',
  'reasonable',
  'excessive',
  'appropriate',
  'adequate',
  'above',
  'below',
  'over',
  'under',
  'beyond',
  'too',
  'sufficient',
]);
const sayings = new WordSet(['is', 'are', 'exceed', 'exceeds']);
const exceeding = new WordSet(['exceed', 'exceeds']);

const goes = new WordSet(['go', 'goes', 'went']);
const past = new WordSet(['past', 'beyond', 'over', 'above']);
/** Words after which a clause of its own begins. */
const joining = new WordSet(['and', 'but', 'so', 'while', 'whereas']);

/** Whether a sentence, or a clause joined to one, begins with a number of visits and says that it is much, little or right. */
export function isWeighed(tokens: Tokens, sentence: Sentence, { first, end, stated }: Quantity): boolean {
  if (!stated || stated.bare) return false;
  if (first - sentence.first > 1 && !isWordOf(tokens, first - 1, joining)) return false;
  // “…, and ten visits go past it”
  if (isWordOf(tokens, end, goes) && isWordOf(tokens, end + 1, past)) return true;
  let verb = end;
  while (verb < Math.min(sentence.end, end + 5) && !isWordOf(tokens, verb, sayings)) verb++;
  if (isWordOf(tokens, verb, exceeding)) return true;
  if (!isWordOf(tokens, verb, sayings)) return false;
  return hasWord(tokens, { first: verb + 1, end: Math.min(sentence.end, verb + 4) }, weighs);
}
