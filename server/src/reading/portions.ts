import { eachWords, portionNouns } from '../knowledge/clauses/common-words.ts';
import { isWord, Kind, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { isWordOf, WordSet } from '../text/word-set.ts';
import { unitOf } from './amounts/units.ts';
import type { Span } from './clauses/clause.ts';
import { Flag } from './clauses/lexicon.ts';
import { spanHas } from './clauses/spans.ts';
import { numberAt } from './numbers.ts';

/** A part of something, only a part of it, or what is left beyond a part. */
export type Share = 'part' | 'only' | 'rest';

/** What words name of something. */
export interface Portion {
  readonly kind: Share;
  /** Whether the words tell that it is less than the whole, and not only their number. */
  readonly plain: boolean;
  /** How many tablets, capsules or patches they count. */
  readonly pieces?: number | undefined;
}

/**
 * Tells what part of something words name: “a smaller number of visits”, “three of the four”, “no more than six”, “the rest”; undefined if
 * they name none.
 */
export function portionOf(tokens: Tokens, { first, end }: Span): Portion | undefined {
  const whole = wholeEnd(tokens, first, end);
  const at = skipLeading(tokens, whole ?? first, end);
  if (isWordOf(tokens, at, resting) || (isWordOf(tokens, at, last) && numberAt(tokens, at + 1)))
    return { kind: 'rest', plain: true };
  // “beyond the first month”
  if (isExcess(tokens, at, end)) return { kind: 'rest', plain: isWord(tokens, at + 2, firstWord) };
  const limit = limitingEnd(tokens, at);
  const from = limit === undefined ? at : skipLeading(tokens, limit, end);
  const isNamed = spanHas(tokens, { first, end }, Flag.part) || isCountOf(tokens, skipPortion(tokens, from, end), end);
  const counts = isCount(tokens, from);
  if (!isNamed && !counts && !isForTime(tokens, from, end)) return undefined;
  const isLimited = limit !== undefined || isWord(tokens, end - 1, alone);
  return {
    kind: isLimited ? 'only' : 'part',
    plain: isNamed || ((whole !== undefined || isWordOf(tokens, from, beginning)) && counts),
    pieces: piecesAt(tokens, from),
  };
}

/** Where what a part is of ends, if that comes first: “of the ten tablets”, “of these”. */
function wholeEnd(tokens: Tokens, first: number, end: number): number | undefined {
  const at = skipLeading(tokens, first, end);
  if (!isWord(tokens, at, of) || !isWordOf(tokens, at + 1, definite)) return undefined;
  const number = numberAt(tokens, at + 2);
  const noun = (number?.end ?? at + 2) + 1;
  return noun < end ? noun : undefined;
}

/** “thirty tablets”, “at most 30 capsules”, not the “one tablet a day” of a dose. */
function piecesAt(tokens: Tokens, at: number): number | undefined {
  const number = numberAt(tokens, at) ?? numberAt(tokens, at + 1);
  if (!number || number.value <= MOST_AT_ONCE || isWordOf(tokens, number.end + 1, dosing)) return undefined;
  return unitOf(tokens, number.end) === 'piece' ? number.value : undefined;
}

/** As many tablets are taken at once; more are a supply. */
const MOST_AT_ONCE = 4;
const dosing = new WordSet([...eachWords, 'daily', 'nightly']);

function skipLeading(tokens: Tokens, first: number, end: number): number {
  let at = first;
  while (at < end && (tokens.kinds[at] === Kind.mark || isWordOf(tokens, at, leading))) at++;
  return at;
}

/** “a first course of six of these”: where how much it is begins. */
function skipPortion(tokens: Tokens, first: number, end: number): number {
  for (let at = first; at < Math.min(end - 1, first + LONGEST_PORTION); at++)
    if (isWordOf(tokens, at, portions) && isWord(tokens, at + 1, of)) return at + 2;
  return first;
}

/** So many words the name of a portion may take. */
const LONGEST_PORTION = 4;
const portions = new WordSet(portionNouns);

/** “four visits”, “the first four”, “a two-week supply”, “fewer than six” */
function isCount(tokens: Tokens, at: number): boolean {
  if (numberAt(tokens, at)) return true;
  const less = isWordOf(tokens, at, lesser) && isWord(tokens, at + 1, than) ? at + 2 : at + 1;
  return (less > at + 1 || isWordOf(tokens, at, opening)) && numberAt(tokens, less) !== undefined;
}

/** “an aide for one week” */
function isForTime(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first + 1; at < end - 2; at++)
    if (isWord(tokens, at, forWord)) return numberAt(tokens, at + 1) !== undefined;
  return false;
}

const forWord = intern('for');
const than = intern('than');
const of = intern('of');
const no = intern('no');
const alone = intern('alone');
const not = intern('not');
const more = intern('more');
const atWord = intern('at');
const most = intern('most');
const firstWord = intern('first');
const lesser = new WordSet(['less', 'fewer']);
const leading = new WordSet([
  'the',
  'any',
  'these',
  'those',
  'therefore',
  'thus',
  'hence',
  'and',
  'but',
  'so',
  'something',
]);
const resting = new WordSet(['rest', 'remainder', 'remaining', 'balance', 'others']);
const last = new WordSet(['last', 'final', 'other']);
const opening = new WordSet(['first', 'initial', 'about', 'some', 'perhaps', 'a']);
const beginning = new WordSet(['first', 'initial']);
const limiting = new WordSet(['only', 'just', 'merely']);
const passing = new WordSet(['beyond', 'past', 'above', 'over', 'exceeding']);

/** Where “only” or “no more than” ends, that begins at a token. */
function limitingEnd(tokens: Tokens, at: number): number | undefined {
  if (isWordOf(tokens, at, limiting)) return at + 1;
  if (isWord(tokens, at, atWord) && isWord(tokens, at + 1, most)) return at + 2;
  const denied = isWord(tokens, at, no) || isWord(tokens, at, not);
  return denied && isWord(tokens, at + 1, more) && isWord(tokens, at + 2, than) ? at + 3 : undefined;
}

/** “more than four”, “visits beyond the first six”, “anything in excess of eight”. */
function isExcess(tokens: Tokens, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 5); i++) {
    const passed = isWordOf(tokens, i, passing)
      ? i + 1
      : (isWord(tokens, i, more) && isWord(tokens, i + 1, than)) ||
          (isWordOf(tokens, i, excess) && isWord(tokens, i + 1, of))
        ? i + 2
        : undefined;
    if (passed === undefined) continue;
    let number = passed;
    while (number < passed + 2 && isWordOf(tokens, number, beforeNumber)) number++;
    return (
      (numberAt(tokens, number) !== undefined || isWord(tokens, number - 1, firstWord)) && !isWord(tokens, i - 1, no)
    );
  }
  return false;
}

const excess = new WordSet(['excess']);
const beforeNumber = new WordSet(['the', 'these', 'first', 'initial']);

/** “four of the ten”, “two visits of those”, “one month of the rental”. */
function isCountOf(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < Math.min(end - 2, first + 3); at++) {
    const number = numberAt(tokens, at);
    if (!number) continue;
    const next = isWord(tokens, number.end, of) ? number.end : number.end + 1;
    return next < end && isWord(tokens, next, of) && isWordOf(tokens, next + 1, definite);
  }
  return false;
}

const definite = new WordSet(['the', 'these', 'those']);
