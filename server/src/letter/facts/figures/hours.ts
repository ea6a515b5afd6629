import { isNumeral } from '../../../reading/numbers.ts';
import { cueWords, rareCue } from '../../../text/cues.ts';
import { isWord, type Tokens } from '../../../text/tokens.ts';
import { intern } from '../../../text/vocabulary.ts';
import { isWordOf, WordMap, WordSet } from '../../../text/word-set.ts';
import { plainNumber } from '../numbers.ts';

/** A length of time that is told with a part of its unit: how many of the unit whose word ends before token `end`. */
export interface Part {
  readonly value: number;
  /** The token of the word for the unit. */
  readonly unit: number;
  readonly end: number;
}

// A sentence that has no other number has these.
cueWords(rareCue, ['hour', 'hours']);
const articles = new WordSet(['a', 'an', 'one']);
const and = intern('and');
const of = intern('of');
const parts = new WordMap<number>([
  ['half', 1 / 2],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['third', 1 / 3],
]);
const hours = new WordSet(['hour', 'hours']);

function partOf(tokens: Tokens, i: number): number | undefined {
  return isWordOf(tokens, i, partWords) ? parts.get(tokens.values[i]!) : undefined;
}

const partWords = new WordSet(['half', 'quarter', 'quarters', 'third']);
/** Before “an hour” alone they say that it is a length. */
const lengthening = new WordSet(
  'for about only to is was nearly almost over under than least sits stands walks'.split(' '),
);

/** Reads “half an hour”, “three quarters of an hour”, “an hour and a half”, “two and a half hours” at token `i`. */
export function partOfHourAt(tokens: Tokens, i: number): Part | undefined {
  const part = partOf(tokens, i);
  // “half an hour”
  if (part !== undefined) return hourAfter(tokens, isWord(tokens, i + 1, of) ? i + 2 : i + 1, part);
  const isOne = isWordOf(tokens, i, articles);
  const number = isOne ? { value: 1, end: i + 1 } : isNumeral(tokens, i) ? plainNumber(tokens, i) : undefined;
  if (!number) return undefined;
  const { value, end } = number;
  // “a half hour”, “three quarters of an hour”
  const own = partOf(tokens, end);
  if (own !== undefined) return hourAfter(tokens, isWord(tokens, end + 1, of) ? end + 2 : end + 1, value * own);
  // “two and a half hours”
  const joined = joinedPart(tokens, end);
  if (joined && isWordOf(tokens, joined.end, hours))
    return { value: value + joined.value, unit: joined.end, end: joined.end + 1 };
  if (!isWordOf(tokens, end, hours)) return undefined;
  // “an hour and a half”
  const more = joinedPart(tokens, end + 1);
  if (more) return { value: value + more.value, unit: end, end: more.end };
  return isOne && isWordOf(tokens, i - 1, lengthening) ? { value, unit: end, end: end + 1 } : undefined;
}

function hourAfter(tokens: Tokens, i: number, value: number): Part | undefined {
  const unit = isWordOf(tokens, i, articles) ? i + 1 : i;
  return isWordOf(tokens, unit, hours) ? { value, unit, end: unit + 1 } : undefined;
}

/** “and a half” at token `i` */
function joinedPart(tokens: Tokens, i: number): { readonly value: number; readonly end: number } | undefined {
  if (!isWord(tokens, i, and) || !isWordOf(tokens, i + 1, articles)) return undefined;
  const value = partOf(tokens, i + 2);
  return value === undefined ? undefined : { value, end: i + 3 };
}
