import { isNumeral } from '../../../reading/numbers.ts';
import { isWord, Kind } from '../../../text/tokens.ts';
import { intern } from '../../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../../text/word-set.ts';
import type { FactSubject } from '../fact.ts';
import { factOf, type Reading } from '../passage.ts';
import { aboutOf } from './about.ts';
import { amountAt } from './figure.ts';

const of = intern('of');
const by = intern('by');
const from = intern('from');
const to = intern('to');
const gained = new WordSet(['gained']);
const change: FactSubject = { kind: 'topic', id: 'change', name: 'change' };
const changes = new WordSet('gain fall drop rise loss increase decrease reduction improvement difference'.split(' '));

/** Reads “from 60 to 110 degrees”, “a gain of 50 degrees”, “fell by 13 points”: by how much a number changed. */
export function readChanges(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  let start = segment.first;
  const tell = (difference: number, unit: string, first: number, end: number): void => {
    const about = aboutOf(reading, { first, end }, start);
    emit(factOf(reading, change, 'change', { first, end }, { value: [difference, difference], written: unit, about }));
    start = end;
  };
  for (let i = segment.first + 1; i < segment.end; i++) {
    const one = isNumeral(tokens, i) || tokens.kinds[i] === Kind.decimal ? amountAt(tokens, i, segment.end) : undefined;
    if (!one) continue;
    if (isWord(tokens, i - 1, from)) {
      const at = endOfRange(reading, one.end);
      const other = at > 0 ? amountAt(tokens, at, segment.end) : undefined;
      if (!other || other.unit === '%' || (one.unit && other.unit && one.unit !== other.unit)) continue;
      const factor = one.unit ? 1 : other.factor;
      tell(Math.abs(one.value * factor - other.value), other.unit, i - 1, other.end);
      i = other.end - 1;
    } else if (
      one.unit !== '%' &&
      one.unit !== 'days' &&
      (isWord(tokens, i - 1, by) ||
        isWordOf(tokens, i - 1, gained) ||
        (isWord(tokens, i - 1, of) && isWordOf(tokens, i - 2, changes)))
    )
      tell(one.value, one.unit, i, one.end);
  }
}

/** The number after the “to” of a range, past the dates of its two ends; 0 where there is none. */
function endOfRange({ tokens, segment }: Reading, end: number): number {
  for (let i = end; i < Math.min(segment.end, end + MOST_BETWEEN); i++) {
    const date = segment.dates.find(({ first }) => first === i);
    if (date) i = date.end;
    if (isWord(tokens, i, to)) return i + 1;
    if (tokens.kinds[i] !== Kind.word) return 0;
  }
  return 0;
}

const MOST_BETWEEN = 9;
