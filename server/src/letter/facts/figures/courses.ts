import { monthNames } from '../../../reading/dates.ts';
import { isNumeral } from '../../../reading/numbers.ts';
import { isMark, Kind, Mark, type Tokens } from '../../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../../text/word-set.ts';
import type { Reading } from '../passage.ts';
import { dateFrom } from '../segments.ts';
import { aboutOf } from './about.ts';
import { isApart } from './alike.ts';
import { amountAt } from './figure.ts';

/** Two amounts of one thing at two times: how much it was before and after, and the token where the second ends. */
export interface Course {
  readonly ends: readonly [early: number, late: number];
  readonly end: number;
  /** Whether the text says which of the two came first. */
  readonly inOrder: boolean;
}

type Amount = NonNullable<ReturnType<typeof amountAt>>;

/** How far after an amount the other may begin, in tokens, and how far after that the word for its time. */
const REACH = 12;
const BEHIND = 4;
const months = new WordSet(monthNames);
const former = new WordSet(['before', 'previously', 'earlier', 'initially', 'originally', 'baseline', 'first']);
const latter = new WordSet([
  'now',
  'after',
  'currently',
  'today',
  'later',
  'discharge',
  'present',
  'latest',
  'last',
  'then',
]);
const parting = new WordSet(['without', 'off']);
const comparing = new WordSet(['compared', 'instead', 'rather', 'versus', 'vs']);
const ways = new WordSet(['up', 'down']);
const fromWord = new WordSet(['from']);
/** Words of what is not measured of the worker at another time. */
const others = new WordSet(
  'normal goal target required requires job other opposite uninjured allowed recommended expected limit'.split(' '),
);

/** Reads the other of “60 minutes as compared with 20 before”, “8 seconds, up from 2”, “22 kg in October and 31 kg in December” after the first, which begins at token `i`. */
export function courseAt(reading: Reading, i: number, one: Amount): Course | undefined {
  const { tokens, segment } = reading;
  if (segment.passage !== 'summary' || !one.unit || one.unit === '%' || one.unit === 'days') return undefined;
  const next = nextAmount(reading, one);
  if (!next || areApart(reading, one, i, next.first)) return undefined;
  const { first, amount: other } = next;
  const last = segment.sentence.end;
  const behind = { first: other.end, end: Math.min(last, other.end + BEHIND) };
  if (hasWord(tokens, { first: i, end: behind.end }, others) || sidesIn(reading, i, behind.end) > 1) return undefined;
  const isBack = isWordOf(tokens, first - 1, fromWord) || hasWord(tokens, { first: one.end, end: first }, comparing);
  const isTimed = next.isTimed || [former, latter, months].some((words) => hasWord(tokens, behind, words));
  // “7/10 in May, 4/10 in July, 2/10 now” has more than two ends.
  if (!isTimed || (!isBack && nextAmount(reading, { ...one, end: other.end }))) return undefined;
  const before = { first: Math.max(segment.first, i - BEHIND), end: first };
  const isReversed = isBack || (hasWord(tokens, behind, former) && !hasWord(tokens, before, former));
  const value = other.value * (other.unit ? 1 : one.factor);
  return {
    ends: isReversed ? [value, one.value] : [one.value, value],
    end: other.end,
    inOrder: !hasWord(tokens, { first: before.first, end: behind.end }, parting),
  };
}

interface Next {
  readonly first: number;
  readonly amount: Amount;
  /** Whether something between the two says that they are of two times. */
  readonly isTimed: boolean;
}

/** The amount of the same unit, or of none, that is the next number after an amount. */
function nextAmount({ tokens, segment }: Reading, { end, unit }: Amount): Next | undefined {
  const last = segment.sentence.end;
  let isTimed = false;
  for (let k = end; k < Math.min(last, end + REACH) && !isMark(tokens, k, Mark.semicolon); k++) {
    const date = dateFrom(segment.dates, k);
    isTimed ||= date !== undefined || isOfTime(tokens, k);
    if (date) k = date.end - 1;
    if (date || (!isNumeral(tokens, k) && tokens.kinds[k] !== Kind.decimal)) continue;
    const amount = amountAt(tokens, k, last);
    if (amount && isYear(amount)) continue;
    const isSame = amount && (amount.unit ? amount.unit === unit : isBare(tokens, amount.end, last));
    return isSame ? { first: k, amount, isTimed } : undefined;
  }
  return undefined;
}

function isOfTime(tokens: Tokens, i: number): boolean {
  return (
    [former, latter, parting, comparing, months].some((words) => isWordOf(tokens, i, words)) ||
    (isWordOf(tokens, i, ways) && isWordOf(tokens, i + 1, fromWord))
  );
}

const EARLIEST = 1900;

function isYear({ value, unit }: Amount): boolean {
  return unit === '' && value > EARLIEST;
}

/** Whether nothing is counted by a number that ends before a token: it has its unit from the one before. */
function isBare(tokens: Tokens, end: number, last: number): boolean {
  return (
    end >= last ||
    tokens.kinds[end] === Kind.mark ||
    [former, latter, bare].some((words) => isWordOf(tokens, end, words))
  );
}

const bare = new WordSet(['in', 'on', 'at', 'and', 'with', 'without', 'since', 'by']);

function sidesIn({ segment: { terms } }: Reading, first: number, end: number): number {
  return new Set(
    terms.flatMap((term) => (term.kind === 'side' && term.first >= first && term.end <= end ? [term.side] : [])),
  ).size;
}

/** Whether the amounts that begin at two tokens are each of something that has a name, and not of the same. */
function areApart(reading: Reading, { unit, end }: Amount, i: number, k: number): boolean {
  const about = aboutOf(reading, { first: i, end: i + 1, unit }, reading.segment.first);
  const own = aboutOf(reading, { first: k, end: k + 1, unit }, end);
  return isApart({ about }, { about: own }, true);
}
