import { figureCue, nextCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, rangeOf, type Tokens, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { numeralCue } from '../numbers.ts';
import {
  type DurationPart,
  type FrequencyPart,
  type HoursPart,
  type PairPart,
  type Part,
  partAt,
  type TotalPart,
} from './parts.ts';
import type { Bound, Quantity } from './quantity.ts';
import { bounds, quantityCue, Role, roleOf } from './words.ts';

const and = intern('and');
const plus = intern('plus');

/** What most sentences have. */
const none: readonly Quantity[] = [];

interface Group {
  first: number;
  end: number;
  frequency: FrequencyPart | PairPart | undefined;
  duration: DurationPart | PairPart | undefined;
  stated: TotalPart | undefined;
  restated: TotalPart | undefined;
  hours: HoursPart | undefined;
}

/** How many words may be between a number of visits and the regimen that spells it out, in a title of one request. */
const WIDE = 20;
/** How many may be between how often and how long. */
const NARROW = 5;

/**
 * The quantities in tokens `first` up to `end`, in order. Parts that stand close together and do not contradict each other's kind make
 * one quantity: “Ten massage visits (30 mins), once weekly for 10 weeks” is one.
 */
export function readQuantities(tokens: Tokens, first: number, end: number): readonly Quantity[] {
  const groups: Group[] = [];
  let current: Group | undefined;
  for (let i = first; (i = nextCue(tokens, i, end, quantityCue | numeralCue | figureCue)) < end; i++) {
    const part = partAt(tokens, i);
    if (!part || part.end > end) continue;
    const joined = current !== undefined && join(tokens, current, part);
    if (!joined) {
      // “(6)” alone may be anything.
      if (part.kind === 'total' && part.bare && part.bracketed) continue;
      groups.push((current = begin(part)));
    }
    i = part.end - 1;
  }
  return groups.length === 0 ? none : groups.map((group) => finish(tokens, group));
}

function begin(part: Part): Group {
  return {
    first: part.first,
    end: part.end,
    frequency: part.kind === 'frequency' || part.kind === 'pair' ? part : undefined,
    duration: part.kind === 'duration' || part.kind === 'pair' ? part : undefined,
    stated: part.kind === 'total' ? part : undefined,
    restated: undefined,
    hours: part.kind === 'hours' ? part : undefined,
  };
}

/** Adds a part to a group where it belongs to the same quantity; says whether it did. */
function join(tokens: Tokens, group: Group, part: Part): boolean {
  if (part.kind === 'frequency') {
    if (group.frequency || !linked(tokens, group.end, part.first, group.stated ? WIDE : NARROW)) return false;
    if (beginsAnother(tokens, group, part.first)) return false;
    group.frequency = part;
  } else if (part.kind === 'duration') {
    if (group.duration || !linked(tokens, group.end, part.first, NARROW)) return false;
    // “twenty visits, a brace and three months of waiting”, “six visits and three months of waiting”
    if (!group.frequency && (adds(tokens, part.first - 1) || beginsAnother(tokens, group, part.first))) return false;
    group.duration = part;
  } else if (part.kind === 'pair') {
    if (group.frequency || group.duration || !linked(tokens, group.end, part.first, WIDE)) return false;
    if (beginsAnother(tokens, group, part.first)) return false;
    group.frequency = part;
    group.duration = part;
  } else if (part.kind === 'hours') {
    if (group.hours || !linked(tokens, group.end, part.first, NARROW)) return false;
    group.hours = part;
  } else if (!group.stated) {
    // “3x a week for 4 weeks (12 sessions)”, “2 times a week for 3 weeks (6)”, “(2 times a week for 4 weeks) 8 treatments”.
    if (!linked(tokens, group.end, part.first, part.bracketed || part.bare ? 2 : 1)) return false;
    group.stated = part;
  } else if (!group.restated && part.bracketed && closes(tokens, part) && linked(tokens, group.end, part.first, 1))
    group.restated = part;
  else return false;
  group.end = part.end;
  return true;
}

/** Whether token `i` joins what comes after it to what comes before. */
function adds(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i, and) || isWord(tokens, i, plus);
}

/**
 * Whether what comes after a number of visits, up to a regimen at token `to`, names another thing that the regimen is of: after a bare sign
 * a comma with words (“#45, manual therapy 1 x 7”), after tablets any words (“300 mg #90 and massage 1 x 7”), after any a comma with “and”, after a course with its total an “and” (“for four weeks (8 visits) and massage twice a week”).
 */
function beginsAnother(tokens: Tokens, { stated, frequency, duration, end }: Group, to: number): boolean {
  if (!stated) return false;
  const complete = frequency !== undefined || duration !== undefined;
  const pieces = stated.bare && countsPieces(tokens, stated.first);
  let comma = false;
  for (let i = end; i < to; i++) {
    if (isMark(tokens, i, Mark.comma)) comma = true;
    else if (tokens.kinds[i] === Kind.word) {
      if (pieces && i + 1 < to) return true;
      const isJoined = adds(tokens, i) || (complete && isWordOf(tokens, i, accompanying));
      if ((comma && (stated.bare || isJoined)) || (isJoined && complete)) return true;
      // “#14 and acupuncture 2 x 3”
      if (isJoined && isMark(tokens, stated.first, Mark.hash) && i + 1 < to) return true;
    }
  }
  return false;
}

/** “for three weeks (six visits) together with chiropractic care once a week” */
const accompanying = new WordSet(['with', 'alongside']);

/** Whether the bare number at token `i` is one of tablets, shown by a measure before it: “300 mg capsules #90”. */
function countsPieces(tokens: Tokens, i: number): boolean {
  for (let at = i - 1; at >= i - 2 && tokens.kinds[at] === Kind.word; at--)
    if (roleOf(tokens.values[at]!) === Role.measure) return true;
  return false;
}

/** Whether a bracket holds nothing but the visits: “(8)”, “(24 sessions)”, not “(5 visits of … and 2 of …)”. */
function closes(tokens: Tokens, part: TotalPart): boolean {
  return isMark(tokens, part.end, Mark.close) || isMark(tokens, part.end - 1, Mark.close);
}

/** Whether nothing between two tokens parts what comes before from what is after: no stop, no verb, no more than this many words. */
function linked(tokens: Tokens, from: number, to: number, most: number): boolean {
  let words = 0;
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (tokens.breaks[i]! > 2) return false;
    if (tokens.kinds[i] === Kind.mark) {
      const code = tokens.values[i];
      if (code === Mark.open) depth++;
      else if (code === Mark.close) depth--;
      // “2 times per wk. for 4 wks.”
      else if (code === Mark.stop && i === from && isAbbreviated(tokens, i)) continue;
      else if (
        code === Mark.stop ||
        code === Mark.semicolon ||
        code === Mark.colon ||
        code === Mark.question ||
        code === Mark.quote
      )
        return false;
      continue;
    }
    // An aside in brackets (“(30 mins)”) does not count.
    if (depth > 0) continue;
    if (tokens.kinds[i] === Kind.word && roleOf(tokens.values[i]!) === Role.blocker) return false;
    if (tokens.kinds[i] === Kind.word && roleOf(tokens.values[i]!) === Role.over) continue;
    if (++words > most) return false;
  }
  return tokens.breaks[to]! <= 2;
}

/** Whether the stop at token `i` belongs to a unit before it, and the sentence goes on. */
function isAbbreviated(tokens: Tokens, i: number): boolean {
  if (
    tokens.kinds[i - 1] !== Kind.word ||
    roleOf(tokens.values[i - 1]!) !== Role.unit ||
    !touches(tokens, i) ||
    i + 1 >= tokens.count
  )
    return false;
  const next = tokens.text.charCodeAt(tokens.starts[i + 1]!);
  return next >= 97 && next <= 122;
}

function finish(tokens: Tokens, group: Group): Quantity {
  const { first, end, frequency, duration, stated, restated, hours } = group;
  const range = rangeOf(tokens, first, end);
  return { range, first, end, frequency, duration, stated, restated, hours, bound: boundBefore(tokens, first) };
}

function boundBefore(tokens: Tokens, first: number): Bound {
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    if (tokens.kinds[i] !== Kind.word) {
      if (isMark(tokens, i, Mark.stop) || isMark(tokens, i, Mark.comma)) break;
      continue;
    }
    const word = tokens.values[i]!;
    if (word === 0) continue;
    if (bounds.upTo.has(word)) return 'up to';
    if (bounds.atLeast.has(word)) return 'at least';
    if (bounds.about.has(word)) return 'about';
  }
  return 'exact';
}
