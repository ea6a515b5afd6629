import { isNumeral, numberAt, numeralCue } from '../../reading/numbers.ts';
import { figureCue, nextCue } from '../../text/cues.ts';
import { Kind, type Tokens } from '../../text/tokens.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { factOf, type Reading } from './passage.ts';

/** Visits that were authorized and not yet had: the subject of what “six left” counts. */
const unusedVisits: FactSubject = { kind: 'topic', id: 'unused visits', name: 'visits left' };
const denying = new WordSet(['not', 'never', 'yet']);
const used = new WordSet(['used', 'attended', 'taken', 'completed', 'scheduled', 'held', 'begun', 'started']);
const unused = new WordSet(['left', 'unused', 'remaining', 'remain']);
const between = new WordSet(
  'authorized approved certified visit visits session sessions of them the are were is still has have been therapy physical'.split(
    ' ',
  ),
);
/** How far after its number the word may be that says that it is left, in tokens. */
const FAR = 7;

const coming = new WordSet(['come', 'go', 'do']);

/** Tells whether visits are still to be had: “three approved visits still to come”, “six visits left”. */
export function isUnused(
  tokens: Tokens,
  { first, end }: { readonly first: number; readonly end: number },
  to: number,
): boolean {
  let at = end;
  while (at < Math.min(to, end + FAR) && isWordOf(tokens, at, between)) at++;
  if (isWordOf(tokens, at, toWord)) return isWordOf(tokens, at + 1, coming);
  return unusedAt(tokens, first + 1, to) > 0 || unusedAt(tokens, end, to) > 0;
}

const toWord = new WordSet(['to']);

/** Emits how many visits are left of those that were authorized, where so many of them were had. */
export function emitUnused(
  reading: Reading,
  place: { readonly first: number; readonly end: number },
  left: number,
): void {
  if (reading.segment.passage === 'summary')
    reading.emit(factOf(reading, unusedVisits, 'figure', place, { value: [left, left], about: [unusedVisits.name] }));
}

/** Reads “with six left”, “two authorized visits are still unused”. */
export function readUnused(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.passage !== 'rationale' || segment.general) return;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, figureCue | numeralCue)) < segment.end; i++) {
    if (!isNumeral(tokens, i)) continue;
    const number = numberAt(tokens, i);
    if (!number) continue;
    const { end } = number;
    const value = partOf(tokens, i) ?? number.value;
    const at = unusedAt(tokens, end, segment.end);
    if (at > 0)
      emit(
        factOf(
          reading,
          unusedVisits,
          'figure',
          { first: i, end: at + 1 },
          { value: [value, value], about: [unusedVisits.name] },
        ),
      );
    i = end - 1;
  }
}

const ofWord = new WordSet(['of']);
const wholes = new WordSet(['the', 'those', 'these', 'his', 'her']);

/** “Three of the dozen remain unused”: the part that comes before its whole. */
function partOf(tokens: Tokens, i: number): number | undefined {
  const of = isWordOf(tokens, i - 1, wholes) ? i - 2 : i - 1;
  if (!isWordOf(tokens, of, ofWord)) return undefined;
  const part = numberAt(tokens, of - 1);
  return part?.end === of ? part.value : undefined;
}

/** The word that says that what a number counts is left: “are left”, “have not yet been used”; 0 if it is none, or the side. */
function unusedAt(tokens: Tokens, end: number, to: number): number {
  let at = end;
  let isDenied = false;
  for (; at < Math.min(to, end + FAR) && (isWordOf(tokens, at, between) || isWordOf(tokens, at, denying)); at++)
    isDenied ||= isWordOf(tokens, at, denying);
  if (isDenied && isWordOf(tokens, at, used)) return at;
  if (at >= to || isDenied || !isWordOf(tokens, at, unused)) return 0;
  // “six left shoulder visits”
  return tokens.kinds[at + 1] !== Kind.word || isWordOf(tokens, at + 1, after) ? at : 0;
}

const after = new WordSet(['to', 'of', 'and', 'from', 'unused', 'so', 'for']);
