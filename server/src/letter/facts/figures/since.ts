import type { Bounds } from '../../../reading/quantities/quantity.ts';
import { treatmentById } from '../../../knowledge/treatments/treatments.ts';
import { termsWithin } from '../../../reading/terms.ts';
import { readTopics } from '../../../reading/topics.ts';
import { isWord, Kind, type Tokens } from '../../../text/tokens.ts';
import { intern } from '../../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../../text/word-set.ts';
import { spanFrom } from '../../elapsed.ts';
import { withMeant } from '../asked.ts';
import { type Event, eventsOf } from '../events.ts';
import { factOf, isGeneral, type Reading, siteNear } from '../passage.ts';
import { flagsBetween } from '../flags.ts';
import { Word } from '../words.ts';
import { type Figure, unitAt } from './figure.ts';

const a = intern('a');
const long = new WordSet(['week', 'month', 'year']);

/** Reads “a year” at token `i`, a length without a number. */
export function sinceLength(tokens: Tokens, i: number): Figure | undefined {
  if (!isWord(tokens, i, a) || !isWordOf(tokens, i + 1, long)) return undefined;
  const [unit, days] = unitAt(tokens, i + 1)!;
  return { unit, value: [days, days], first: i, end: i + 2 };
}

const after = new WordSet(['after', 'since', 'following', 'from', 'post', 'of']);
const out = intern('out');

const forWord = intern('for');

/**
 * Reads “two years after the repair”, “three weeks out from a fusion”, “a year has passed since the operation”, “the repair was two years ago”: how
 * long the one event that is named lies back.
 */
export function readSince(reading: Reading, figure: Figure): void {
  const { tokens, segment, emit } = reading;
  const { unit, first, end } = figure;
  if (unit !== 'days' || isGeneral(segment, end)) return;
  // “off work for two months after the operation”: so long it lasted.
  if (isWord(tokens, first - 1, forWord)) return;
  const isAgo = segment.passage === 'rationale' && liesBack(tokens, figure);
  const from = spanFrom(tokens, segment.sentence.first, first);
  const event = isAgo ? only(eventsOf(tokens, segment)) : eventAfter(reading, from < 0 ? end : from);
  if (!event) return;
  const place = { first, end };
  const written =
    (flagsBetween(tokens, segment, segment.first, segment.end) & (Word.ask | Word.refuse)) !== 0
      ? 'request'
      : isAgo || from >= 0 || hasWord(tokens, segment, untilNow)
        ? 'now'
        : undefined;
  if (isWord(tokens, end, old) && !isStudy(event)) return;
  const date = isAgo ? undefined : segment.dates.find((one) => one.first > event.end || one.end <= first);
  emit(
    factOf(reading, event.subject, 'since', place, {
      value: boundsOf(tokens, figure),
      written,
      date,
      ...siteNear(tokens, segment, first, event.end),
    }),
  );
}

/** “The repair was two years ago”, “lies four years back”, “the study is three years old”. */
function liesBack(tokens: Tokens, { first, end }: Figure): boolean {
  return isWordOf(tokens, end, back) || (isWord(tokens, end, old) && isWordOf(tokens, first - 1, being));
}

const back = new WordSet(['ago', 'back']);
const old = intern('old');
const being = new WordSet(['is', 'was', 'now', 'already', 'are', 'over']);

function isStudy({ subject: { kind, id } }: Event): boolean {
  const study = kind === 'treatment' ? treatmentById(id)?.kind : undefined;
  return kind === 'topic' || study === 'imaging' || study === 'diagnostic';
}

function only<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

/** The event of “after the repair”, “since the last screen”, that comes after a length. */
function eventAfter({ tokens, segment, terms: all, asked }: Reading, end: number): Event | undefined {
  let at = end;
  while (at < segment.sentence.end && at < end + GAP && !isWordOf(tokens, at, after)) {
    if (tokens.kinds[at] !== Kind.word) return undefined;
    at++;
  }
  if (!isWordOf(tokens, at, after) || (isWord(tokens, at, of) && !isWord(tokens, at - 1, out))) return undefined;
  // “since” may begin a clause of its own.
  const to = Math.min(segment.sentence.end, at + GAP + LONGEST);
  const topics = readTopics(tokens, at, to);
  const terms = withMeant(tokens, { first: at, end: to }, termsWithin(all, at, to), topics, asked);
  return eventsOf(tokens, { terms, topics }).find((one) => one.first <= at + GAP);
}

/** The least and the most days that a length can be, as it is rounded: “more than a year” is no less. */
function boundsOf(tokens: Tokens, { value: [low, high], first }: Figure): Bounds {
  const least = low - unitOf(low);
  const most = high + unitOf(high);
  if (isWordOf(tokens, first - 1, over) || (isWord(tokens, first - 1, than) && isWordOf(tokens, first - 2, more)))
    return [low, Infinity];
  return isWord(tokens, first - 1, than) || isWordOf(tokens, first - 1, nearly) ? [least, high] : [least, most];
}

const than = intern('than');
const more = new WordSet(['more', 'longer']);
const over = new WordSet(['over', 'beyond']);
const nearly = new WordSet(['nearly', 'almost', 'under', 'barely']);

/** The days of the unit in which a length is told, as far as its days say: so far it may be rounded. */
function unitOf(days: number): number {
  return [365, 365 / 12, 7].find((unit) => days >= unit && isMultiple(days, unit)) ?? 1;
}

function isMultiple(days: number, unit: number): boolean {
  return Math.abs(days / unit - Math.round(days / unit)) < 0.001;
}

const untilNow = new WordSet(['passed', 'gone', 'elapsed', 'now', 'out']);

/** How many words may be between a length and its “since”, or that and the event. */
const GAP = 4;
/** How long the name of an event may be. */
const LONGEST = 6;
const of = intern('of');
