import { addingWords, formsOfBe, formsOfHave, guidelineNames } from '../../knowledge/clauses/common-words.ts';
import { PAST_FORMS, wordsOfPredicate } from '../../knowledge/clauses/verb-words.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import { dateAt } from '../dates.ts';
import { isNumeral, numberAt } from '../numbers.ts';
import type { Amount } from './amount.ts';
import { unitOf } from './units.ts';
import { added, isMaking, isPointedAt, isSaidOfTwo, isWhole } from './wholes.ts';
import type { Calculation } from '../quantities/calculation.ts';

/** How far apart, in tokens, a part may be from the next, and from the whole. */
const REACH = 20;

const changing = new WordSet(['to', 'from']);
const points = new WordSet(['point', 'points']);
/** Words that make a number one of something else than the parts. */
const others = new WordSet([
  'including',
  'include',
  'includes',
  'included',
  'which',
  'least',
  'about',
  'only',
  'exceed',
  'exceeds',
  'exceeding',
  'not',
  'first',
  'last',
  'another',
  'than',
  'remaining',
  'against',
  'versus',
  'guideline',
  'limit',
  'allows',
  'allowed',
]);
/** Words by which a number that is alone counts what the numbers next to it count. */
const counts = new WordSet([
  ...addingWords,
  'of',
  'with',
  'in',
  'at',
  'for',
  'by',
  'on',
  'from',
  'before',
  'after',
  'other',
  'others',
  'that',
  'requested',
  'authorized',
  'approved',
  'given',
  'done',
  'had',
  'earlier',
  'now',
  'to',
  'and',
  'were',
  'was',
  'are',
  'have',
  'received',
  'completed',
]);
const more = new WordSet([...addingWords, 'extra', 'now', 'requested', 'new']);

/**
 * The sums that the amounts of one sentence state with their parts: “nine in all, five of massage and three of traction”. A sum may go on
 * from the visits of a sentence before: `earlier` has the amounts of each, the nearest last.
 */
export function sumsIn(
  tokens: Tokens,
  amounts: readonly Amount[],
  earlier: readonly (readonly Amount[])[],
): Calculation[] {
  // Next to tablets days are a length.
  const dosed = amounts.some(({ unit }) => unit === 'piece' || unit === 'time' || unit === 'mg');
  const counted = amounts.filter((amount) => isCounted(tokens, amount) && !(dosed && amount.unit === 'day'));
  if (counted.length < 2) return [];
  const sums: Calculation[] = [];
  for (const [index, whole] of counted.entries()) {
    const marked = isWhole(tokens, whole) || isTakenUp(tokens, whole);
    const behind = inBracket(tokens, run(tokens, counted.slice(index + 1), whole, 1));
    const parts =
      behind.length > 1 && (marked || opensParts(tokens, whole, behind))
        ? behind
        : marked
          ? run(tokens, counted.slice(0, index).reverse(), whole, -1).reverse()
          : [];
    const all =
      parts.length === 1 && isMore(tokens, parts[0]!)
        ? [...lastOf(tokens, [...earlier, ...receivedBefore(tokens, counted, parts[0]!)], whole, parts[0]!), ...parts]
        : parts;
    const bracketed = parts === behind && isMark(tokens, behind[0]!.first - 1, Mark.open);
    const sum = sumOf(tokens, whole, all, bracketed);
    if (sum) sums.push(sum);
  }
  return sums;
}

const taking = new WordSet(['these', 'those']);

/** “nine visits in the autumn and four in the winter; these thirteen visits …”: a whole that takes up what comes before it. */
function isTakenUp(tokens: Tokens, { unit, number: { first } }: Amount): boolean {
  return unit !== undefined && isWordOf(tokens, first - 1, taking);
}

/** “twelve visits (eight in 2016 and four in 2017), one injection”: of parts that a bracket gives those in it. */
function inBracket(tokens: Tokens, parts: Amount[]): Amount[] {
  const [first] = parts;
  if (!first || !isMark(tokens, first.first - 1, Mark.open)) return parts;
  const last = parts.at(-1)!.end;
  let close = first.end;
  while (close < last && !isMark(tokens, close, Mark.close)) close++;
  return parts.filter(({ end }) => end <= close);
}

/** Tells whether an amount is one number of visits, hours or pieces, or a number that stands for such. */
export function isCounted(tokens: Tokens, { min, max, unit, per, number, end, signed }: Amount): boolean {
  if (min !== max || per || signed || min === 0) return false;
  // “one visit over that number”
  if (isWordOf(tokens, end, exceeding) && isWordOf(tokens, end + 1, pointed)) return false;
  if (unit === 'visit' || unit === 'hour' || unit === 'piece') return true;
  // “23 days taken together”
  if (unit === 'day') return true;
  if (unit !== undefined) return false;
  if (isWhole(tokens, { number, end })) return true;
  // “the score has fallen from 24 to 17, by seven points”
  const isChange = isWordOf(tokens, number.first - 1, changing) && !isWordOf(tokens, number.first - 2, added);
  if (isChange || isWordOf(tokens, number.end, points)) return false;
  const next = number.end;
  if (tokens.kinds[next] === Kind.mark)
    return isMark(tokens, next, Mark.comma) || isMark(tokens, next, Mark.stop) || isMark(tokens, next, Mark.close);
  const listed = isMark(tokens, number.first - 1, Mark.open) || isJoined(tokens, number.first - 1, number.first);
  return tokens.kinds[next] === Kind.word && (counts.has(tokens.values[next]!) || min > 1 || listed);
}

const exceeding = new WordSet(['over', 'above', 'beyond', 'below', 'under', 'past']);
const pointed = new WordSet(['that', 'this', 'the', 'what', 'it', 'its']);
/** The amounts from the nearest on that follow each other closely, in one sentence's stretch, and count the same as the whole. */
function run(tokens: Tokens, amounts: readonly Amount[], whole: Amount, direction: 1 | -1): Amount[] {
  const found: Amount[] = [];
  let last = whole;
  for (const amount of amounts) {
    const gap = direction > 0 ? amount.first - last.end : last.first - amount.end;
    if (gap > REACH || !fits(amount, whole) || isWhole(tokens, amount)) break;
    if (excludes(tokens, Math.min(amount.end, last.end), Math.max(amount.first, last.first))) break;
    found.push(amount);
    last = amount;
  }
  return found;
}

function fits(part: Amount, whole: Amount): boolean {
  return part.unit === whole.unit || part.unit === undefined || whole.unit === undefined;
}

function excludes(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (isWordOf(tokens, i, others) && !isTelling(tokens, i) && !isOfMaking(tokens, i) && !isOfTime(tokens, i))
      return true;
    if (tokens.breaks[i]! > 2) return true;
  }
  return false;
}

/** “…, which was 6 visits”: the clause that gives a part its number. */
function isTelling(tokens: Tokens, i: number): boolean {
  if (!isMark(tokens, i - 1, Mark.comma) || !isWordOf(tokens, i + 1, forms)) return false;
  const number = numberAt(tokens, i + 2);
  return number !== undefined && unitOf(tokens, number.end) !== undefined;
}

/** “ten in May and four in June, which makes 14”: what comes before is what makes the whole. */
function isOfMaking(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, which) && isMaking(tokens, i + 1);
}

const ordinals = new WordSet(['first', 'last']);
const periods = new WordSet(['week', 'month', 'year', 'half', 'quarter']);

/** “9 in the first month” */
function isOfTime(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, ordinals) && isWordOf(tokens, i + 1, periods);
}

const which = new WordSet(['which']);
const forms = new WordSet([...formsOfBe, ...formsOfHave]);

/** Whether what comes after a number gives its parts: after a colon, a comma or a bracket, joined by commas or “and”. */
function opensParts(tokens: Tokens, whole: Amount, parts: readonly Amount[]): boolean {
  if (whole.unit === undefined) return false;
  const [first] = parts;
  const opening = first!.first - 1;
  const near = first!.first - whole.end;
  // “14 appointments comprised six for acupuncture and seven for therapy”
  // “12 visits, made up of four in the pool and six on land”
  const composed = isWordOf(tokens, opening, ofWord) && isWordOf(tokens, opening - 1, composing);
  const comprised = composed ? near <= REACH : isWordOf(tokens, opening, comprising) && near <= 4;
  const listed = isMark(tokens, opening, Mark.comma) && !isTakenFrom(tokens, whole, parts.at(-1)!.end);
  const opened =
    comprised ||
    (isMark(tokens, opening, Mark.colon) && near <= REACH) ||
    (isMark(tokens, opening, Mark.open) && near <= 8) ||
    (listed && (near <= 2 || (near <= REACH && isDivided(tokens, whole, parts))));
  // A part that names its own visits after a comma may be the next item of a list.
  const alike = isMark(tokens, opening, Mark.comma) ? parts.every(({ unit }) => unit === undefined) : true;
  return opened && alike && parts.slice(1).every((part, k) => isJoined(tokens, parts[k]!.end, part.first));
}

/** “14 visits certified on 01/02/2016, eight of therapy and six of massage”: only words and a date come before parts that each say of what they are. */
function isDivided(tokens: Tokens, { end }: Amount, parts: readonly Amount[]): boolean {
  const opening = parts[0]!.first - 1;
  for (let i = end; i < opening; i++) {
    const date = dateAt(tokens, i);
    if (date) i = date.end - 1;
    else if (tokens.kinds[i] !== Kind.word || isNumeral(tokens, i)) return false;
  }
  const rest = { first: parts.at(-1)!.end, end: parts.at(-1)!.end + REST };
  return (
    parts.every((part) => isWordOf(tokens, part.end, ofWord) && !isWordOf(tokens, part.end + 1, pronouns)) &&
    !hasWord(tokens, rest, leaving)
  );
}

/** “Of the ten visits, four of therapy and three of massage were attended”: whether numbers after a comma, which end at a token, are some of the first. */
function isTakenFrom(tokens: Tokens, { first }: Amount, end: number): boolean {
  const at = isWordOf(tokens, first - 1, determining) ? first - 2 : first - 1;
  if (isWordOf(tokens, at, leading) && (at === 0 || tokens.kinds[at - 1] !== Kind.word)) return true;
  for (let i = end; i < end + REST && tokens.kinds[i] === Kind.word; i++) if (isWordOf(tokens, i, forms)) return true;
  return false;
}

/** How far after the last part something may be left, or said of it, in tokens. */
const REST = 8;
const ofWord = new WordSet(['of']);
const pronouns = new WordSet(['them', 'these', 'those', 'which', 'the', 'it']);
const leaving = new WordSet(['rest', 'remainder', 'remaining', 'balance', 'others', 'some', 'several']);
const determining = new WordSet(['the', 'these', 'those', 'his', 'her', 'all']);
const leading = new WordSet(['of', 'from', 'after', 'following', 'before', 'besides', 'beyond', 'despite', 'with']);

const and = new WordSet(['and', 'plus']);
const composing = new WordSet(['up', 'consisting', 'consisted', 'consist', 'consists', 'composed']);
const comprising = new WordSet(['comprised', 'comprise', 'comprises', 'comprising', 'were']);

function isJoined(tokens: Tokens, from: number, to: number): boolean {
  const last = to - 1;
  if (last < from) return false;
  return isMark(tokens, last, Mark.comma) || isWordOf(tokens, last, and);
}

/** Tells whether a number counts what is to be added: “twelve more”, “the twelve now asked for”. */
export function isMore(tokens: Tokens, { number }: { readonly number: { readonly end: number } }): boolean {
  return hasWord(tokens, { first: number.end, end: number.end + 4 }, more);
}

/**
 * The visits to which those of this sentence are added: the one number of the sentence before, else the one number of visits that an
 * earlier sentence says were received. Where one of them makes the sum come out, that one.
 */
function lastOf(
  tokens: Tokens,
  earlier: readonly (readonly Amount[])[],
  whole: Amount,
  { min: added }: Amount,
): Amount[] {
  const visits = earlier.map((amounts) =>
    amounts.filter(
      (amount) =>
        amount.unit === 'visit' && isCounted(tokens, amount) && fits(amount, whole) && !isAllowed(tokens, amount),
    ),
  );
  const all = visits.flat();
  // “8 sessions” of the title and “the eight now requested” are the same.
  const isOther = (amount: Amount): boolean => amount.min !== added || isReceived(tokens, amount);
  const fitting = all.find((amount) => amount.min + added === whole.min && isOther(amount));
  if (fitting) return [fitting];
  const last = (visits.at(-1) ?? []).filter(isOther);
  if (last.length === 1) return last;
  const received = all.filter((amount) => isReceived(tokens, amount));
  return new Set(received.map(({ min }) => min)).size === 1 ? [received[0]!] : [];
}

/** The visits that a sentence says were received before it comes to those that are added, if any. */
function receivedBefore(tokens: Tokens, amounts: readonly Amount[], added: Amount): Amount[][] {
  const received = amounts.filter(
    (amount) => amount.unit === 'visit' && amount.end < added.first && isReceived(tokens, amount),
  );
  return received.length > 0 ? [received] : [];
}

const allowing = new WordSet([...guidelineNames, ...'allows allow recommends maximum limit'.split(' ')]);
/** How far before visits the guideline may be that allows so many, in tokens. */
const ALLOWED = 8;

/** Whether visits are those that a guideline allows, by what comes before them from token `start` on. */
export function isAllowed(tokens: Tokens, { first }: Amount, start = 0): boolean {
  return hasWord(tokens, { first: Math.max(start, first - ALLOWED), end: first }, allowing);
}

const receiving = new WordSet(['after', 'already', 'used', ...wordsOfPredicate('give', PAST_FORMS)]);

/** Whether a word near an amount says that this many visits were received. */
function isReceived(tokens: Tokens, { first, end }: Amount): boolean {
  for (let i = Math.max(0, first - 8); i < end + 4; i++) {
    if (i < first && isMark(tokens, i, Mark.stop)) continue;
    if (isWordOf(tokens, i, receiving)) return true;
  }
  return false;
}

function sumOf(tokens: Tokens, whole: Amount, parts: readonly Amount[], bracketed: boolean): Calculation | undefined {
  if (parts.length < 2) return undefined;
  const known =
    isPointedAt(tokens, whole.number.first) ||
    [whole, ...parts].some(({ unit }) => unit !== undefined) ||
    isCount(tokens, whole) ||
    isSaidOfTwo(tokens, whole.number.first) ||
    isAddedUp(tokens, parts);
  const due = parts.reduce((sum, { min }) => sum + min, 0);
  // A number no larger than one of the parts, or the sum of some of them, is said of something else, unless a bracket gives the parts.
  if (!known || (!bracketed && (parts.some(({ min }) => min >= whole.min) || isSumOfSome(parts, whole.min))))
    return undefined;
  const { number } = whole;
  return {
    kind: 'sum',
    stated: { min: whole.min, max: whole.max, first: number.first, end: number.end },
    due: [due, due],
    working: parts.map(({ min }) => String(min)).join(' + '),
    exact: true,
    range: rangeOf(tokens, parts[0]!.first, parts.at(-1)!.end),
  };
}

/** “With nine behind him, six more would make 15”, “six added to nine”: whether one part is said to come to another, whatever they count. */
function isAddedUp(tokens: Tokens, parts: readonly Amount[]): boolean {
  const [one, other, ...rest] = parts;
  if (!one || !other || rest.length > 0) return false;
  return isMore(tokens, one) || isMore(tokens, other) || hasWord(tokens, { first: one.end, end: other.first }, added);
}

const totals = new WordSet(['count', 'total', 'number', 'tally', 'sum']);

/** “bring the count to 22”: a number of visits, though no word says so. */
function isCount(tokens: Tokens, { number: { first } }: Amount): boolean {
  return hasWord(tokens, { first: Math.max(0, first - 4), end: first }, totals);
}

/** Whether the last, or the first, two or more parts alone make the whole. */
function isSumOfSome(parts: readonly Amount[], whole: number): boolean {
  const runs = (list: readonly Amount[]): boolean => {
    let sum = 0;
    return list.some(({ min }, index) => (sum += min) === whole && index > 0 && index < list.length - 1);
  };
  return runs(parts) || runs([...parts].reverse());
}
