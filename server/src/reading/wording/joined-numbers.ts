import type { Range } from '../../text/range.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens, tokenText, touches } from '../../text/tokens.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { lengthOf } from './shapes.ts';

/** Digits that ran together where a line of a page ended: “910 visits” of “9-/10 visits”, “11-222016” of “11-22-/2016”. */
export interface JoinedNumbers {
  readonly range: Range;
  /** The numbers apart, as they were most likely written. */
  readonly right: string;
}

/** What is counted in a course of treatment, and so asked for as a range. */
const counted = new WordSet('visit visits session sessions treatment treatments week weeks'.split(' '));
/** No course is longer, in visits or weeks; nor is a range wider. */
const LONGEST_COURSE = 52;
const WIDEST_RANGE = 6;
const MONTHS = 12;
const DAYS = 31;

/** Reads the numbers of tokens `first` up to `end` that two numbers were. */
export function readJoinedNumbers(tokens: Tokens, first: number, end: number): JoinedNumbers[] {
  const found: JoinedNumbers[] = [];
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] !== Kind.number || tokens.values[i]! < 100) continue;
    const joined = joinedRange(tokens, i, end) ?? joinedDate(tokens, i, first);
    if (joined) found.push(joined);
  }
  return found;
}

/** “910 visits”: in two numbers a range that a course of treatment has. */
function joinedRange(tokens: Tokens, i: number, end: number): JoinedNumbers | undefined {
  if (i + 1 >= end || !isWordOf(tokens, i + 1, counted) || isPartOfMore(tokens, i)) return undefined;
  const length = lengthOf(tokens, i);
  if (length > 4) return undefined;
  const digits = tokenText(tokens, i);
  const cut = length >> 1;
  const [low, high] = [Number(digits.slice(0, cut)), Number(digits.slice(cut))];
  if (low < 1 || high <= low || high > LONGEST_COURSE || high - low > WIDEST_RANGE || digits[cut] === '0')
    return undefined;
  return { range: rangeOf(tokens, i, i + 1), right: `${String(low)}-${String(high)}` };
}

/** “11-222016”: a month, then a day and a year with nothing between. */
function joinedDate(tokens: Tokens, i: number, first: number): JoinedNumbers | undefined {
  const month = i - 2;
  if (month < first || !touches(tokens, i) || !touches(tokens, i - 1) || isPartOfMore(tokens, month)) return undefined;
  if (!isMark(tokens, i - 1, Mark.hyphen) && !isMark(tokens, i - 1, Mark.slash)) return undefined;
  if (tokens.kinds[month] !== Kind.number || tokens.values[month]! < 1 || tokens.values[month]! > MONTHS)
    return undefined;
  const [, day = '', year] = /^(\d\d?)((?:19|20)\d\d)$/.exec(tokenText(tokens, i)) ?? [];
  if (Number(day) < 1 || Number(day) > DAYS) return undefined;
  const [mark, before] = [tokens.text[tokens.starts[i - 1]!]!, tokenText(tokens, month)];
  return { range: rangeOf(tokens, month, i + 1), right: [before, day, year].join(mark) };
}

/** Whether a mark or a word touches the number from before: it is a part of something longer. */
function isPartOfMore(tokens: Tokens, i: number): boolean {
  return i > 0 && touches(tokens, i) && !isMark(tokens, i - 1, Mark.open);
}
