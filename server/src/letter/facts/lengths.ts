import { daysOf, unitOf } from '../../reading/amounts/units.ts';
import { vagueLengthAt } from '../../reading/amounts/vague.ts';
import { numberAt, numeralCue } from '../../reading/numbers.ts';
import { figureCue, nextCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { factOf, isDemanded, type Reading } from './passage.ts';
import { stanceOf } from './polarity.ts';
import { flagsAt, flagsBetween } from './flags.ts';
import { type Segment } from './segments.ts';
import { namedTreatments, treatmentSubjects } from './named.ts';
import { isPercent } from './numbers.ts';
import { Word } from './words.ts';

/** Before a length they make it one of how long something went on. */
const during = new WordSet(['for', 'lasted', 'lasting', 'lasts', 'over', 'about', 'than', 'nearly', 'almost']);
/** Between them and the number may be these. */
const between = new WordSet(['the', 'last', 'past', 'more', 'about', 'approximately', 'at', 'least', 'over', 'some']);
const relieving = new WordSet(['relief', 'helped', 'benefit', 'relieved', 'improvement']);
/** Of what is named to help they say how long it did; of anything else, how long that went on. */
const going = new WordSet(['lasted', 'lasting', 'lasts']);
const using = new WordSet(['taken', 'taking', 'takes', 'took', 'used', 'using', 'uses', 'on', 'worn', 'wears', 'wore']);
/** What has been used is used up to now. */
const having = new WordSet(['has', 'have', 'been']);
const falling = new WordSet(['reduced', 'lowered', 'decreased', 'cut', 'brought', 'took', 'dropped', 'fell', 'down']);
const pain = new WordSet(['pain', 'symptoms']);
/** Relief from whatever it comes. */
export const relief: FactSubject = { kind: 'topic', id: 'relief', name: 'relief' };

/** Reads how long relief lasted, and for how long a drug or a device has been used. */
export function readLengths(reading: Reading): void {
  const { tokens, segment, before, emit } = reading;
  if (segment.general || segment.denied) return;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, figureCue | numeralCue)) < segment.end; i++) {
    const length = lengthAt(tokens, segment, i) ?? courseAt(reading, i);
    if (!length || isDemanded(tokens, segment, length.end)) continue;
    const course = 'subject' in length ? length.subject : itemAt(tokens, segment, length);
    const written = course
      ? USE
      : has(tokens, segment, relieving) ||
          (has(tokens, segment, going) && isOfTreatment(reading, length.first)) ||
          (has(tokens, segment, falling) && has(tokens, segment, pain)) ||
          isPercent(tokens, length.first - 2) ||
          isYielded(tokens, segment, length.first, length.end)
        ? 'relief'
        : has(tokens, segment, using)
          ? USE
          : undefined;
    const named = course
      ? [course]
      : written === USE
        ? used(segment)
        : treatmentSubjects(segment, before, { tokens, at: length.first }).slice(
            ...(isRelative(tokens, segment) ? [-1] : []),
          );
    const subject = named[0] ?? (written === 'relief' ? relief : undefined);
    if (written && subject && (named.length < 2 || written === 'relief'))
      emit(
        factOf(reading, subject, 'lasting', length, {
          value: [length.days, length.days],
          written,
          ...(written === USE && !has(tokens, segment, having) && { status: 'earlier' as const }),
        }),
      );
    else if (!written) emitLongUse(reading, length);
    i = length.end - 1;
  }
  readLongUse(reading);
}

/** Whether what lasted before a length is a treatment, or something that takes one up: “it lasted”, “which lasted”. */
function isOfTreatment({ tokens, segment, before }: Reading, first: number): boolean {
  return (
    treatmentSubjects(segment, before, { tokens, at: first }).length > 0 ||
    hasWord(tokens, { first: segment.first, end: first }, takingUp)
  );
}

const takingUp = new WordSet([
  'it',
  'this',
  'that',
  'which',
  'effect',
  'effects',
  'response',
  'reduction',
  'gain',
  'gains',
]);

/** Written of a length for which something was used. */
export const USE = 'use';
/** Written of a length that is the least for which something was given. */
export const LONG_USE = 'long use';

/** Reads “has taken it for years”, “has been treated with it for several months”. */
function readLongUse(reading: Reading): void {
  const { tokens, segment } = reading;
  if (segment.terms.length === 0 || (segment.does & Word.verb) === 0) return;
  const from = wordIn(tokens, segment.first, segment.end, during);
  for (let i = from + 1; i < Math.min(segment.end, from + VAGUE); i++) {
    const vague = vagueLengthAt(tokens, i);
    const days = vague && daysOf(vague.unit)! * vague.min;
    if (days && isDuring(tokens, segment.first, vague.first)) emitLongUse(reading, { ...vague, days });
  }
}

/** How far after “for” its length may end, in tokens. */
const VAGUE = 7;

/** Emits that the one treatment of a clause was given for at least so long. */
function emitLongUse(reading: Reading, length: { days: number; first: number; end: number }): void {
  const { tokens, segment, emit } = reading;
  const [named, ...others] = namedTreatments(segment).filter(({ subject }) => subject.kind !== 'topic');
  if (!named || others.length > 0 || named.first > length.first) return;
  const { sign, status } = stanceOf(tokens, segment, named.first, named.end);
  if (sign === 1 && (status === 'given' || has(tokens, segment, using)))
    emit(factOf(reading, named.subject, 'lasting', length, { value: [length.days, Infinity], written: LONG_USE }));
}

function used(segment: Segment): FactSubject[] {
  return namedTreatments(segment).flatMap(({ subject }) => (subject.kind === 'topic' ? [] : [subject]));
}

/** “for eight months”, “lasted ten weeks”, “for the last two years”. */
function lengthAt(
  tokens: Tokens,
  segment: Segment,
  i: number,
): { days: number; first: number; end: number } | undefined {
  const number = numberAt(tokens, i);
  if (!number) return undefined;
  const at = isMark(tokens, number.end, Mark.hyphen) ? number.end + 1 : number.end;
  const unit = at < segment.end ? unitOf(tokens, at) : undefined;
  const length = daysOf(unit);
  if (length === undefined || isPer(tokens, at + 1)) return undefined;
  if (!isDuring(tokens, segment.first, i) && !isOfRelief(tokens, at + 1) && !isYielded(tokens, segment, i, at + 1))
    return undefined;
  return { days: number.value * length, first: i, end: at + 1 };
}

const reliefs = new WordSet(['relief', 'benefit', 'improvement', 'help']);

/** “six months of relief” */
function isOfRelief(tokens: Tokens, end: number): boolean {
  return isWord(tokens, end, of) && (isWordOf(tokens, end + 1, reliefs) || isWordOf(tokens, end + 2, reliefs));
}

const yields = new WordSet(['gave', 'gives', 'brought', 'provided', 'yielded', 'bought', 'afforded']);

/** “The injection gave six months”: what it gave is how long it helped, if nothing else comes. */
function isYielded(tokens: Tokens, segment: Segment, i: number, end: number): boolean {
  if (end < segment.end && tokens.kinds[end] !== Kind.mark) return false;
  return isWordOf(tokens, i - 1, yields) || isWordOf(tokens, i - 2, yields);
}

const that = new WordSet(['that', 'which']);

/** Tells whether a clause is of the last thing named before it: “an injection that helped for six weeks”. */
export function isRelative(tokens: Tokens, { first }: Segment): boolean {
  return isWordOf(tokens, isMark(tokens, first, Mark.comma) ? first + 1 : first, that);
}

/** The treatment of a list's item that says for how long it was used, with no verb in it: “a night splint for five months, ten visits of therapy, …”. */
function itemAt(
  tokens: Tokens,
  segment: Segment,
  { first, end }: { readonly first: number; readonly end: number },
): FactSubject | undefined {
  let from = first;
  while (from > segment.first && !isMark(tokens, from - 1, Mark.comma) && !isMark(tokens, from - 1, Mark.colon)) from--;
  if (!isMark(tokens, end, Mark.comma) || (flagsBetween(tokens, segment, from, first) & (Word.verb | Word.good)) !== 0)
    return undefined;
  const named = namedTreatments(segment).filter((one) => one.first >= from && one.end <= first);
  return named.length === 1 && named[0]?.subject.kind !== 'topic' ? named[0]?.subject : undefined;
}

interface Course {
  readonly days: number;
  readonly first: number;
  readonly end: number;
  readonly subject: FactSubject;
}

/** “six months of splinting”: how long a treatment went on, where its clause says that it was given. */
function courseAt({ tokens, segment }: Reading, i: number): Course | undefined {
  const number = numberAt(tokens, i);
  const at = number?.end ?? 0;
  const unit = number && unitOf(tokens, at);
  const length = daysOf(unit);
  if (!number || length === undefined || !isWord(tokens, at + 1, of)) return undefined;
  const named = namedTreatments(segment).find(({ first }) => first > at && first <= at + COURSE);
  if (!named) return undefined;
  const { sign, status } = stanceOf(tokens, segment, i, named.end);
  const told = flagsBetween(tokens, segment, segment.first, segment.end) & (Word.good | Word.bad | Word.give);
  if (sign === -1 || told === 0 || status === 'requested' || status === 'planned') return undefined;
  return { days: number.value * length, first: i, end: at + 1, subject: named.subject };
}

/** How far after a length its treatment may be. */
const COURSE = 4;
const of = intern('of');

function isDuring(tokens: Tokens, first: number, i: number): boolean {
  for (let at = i - 1; at >= Math.max(first, i - 4) && tokens.kinds[at] === Kind.word; at--) {
    if (during.has(tokens.values[at]!)) return true;
    if (!between.has(tokens.values[at]!)) return false;
  }
  return false;
}

const ages = new WordSet(['old', 'ago', 'before', 'after', 'later', 'per', 'a', 'each']);

function isPer(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, ages);
}

function has(tokens: Tokens, { first, end }: Segment, words: WordSet): boolean {
  for (let i = first; i < end; i++) if (isWordOf(tokens, i, words) && !isAsked(tokens, first, i)) return true;
  return false;
}

function isAsked(tokens: Tokens, first: number, i: number): boolean {
  return (flagsAt(tokens, i - 1, first) & (Word.ask | Word.plan)) !== 0;
}
