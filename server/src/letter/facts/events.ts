import { type DateReading, monthAlone } from '../../reading/dates.ts';
import { tellsOfAnother } from '../../reading/events.ts';
import { idOf, type Term } from '../../reading/terms.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import { searchedCue } from '../../text/cues.ts';
import type { Fact, FactSubject } from './fact.ts';
import { factOf, isGeneral, type Reading, siteNear } from './passage.ts';
import { stanceOf } from './polarity.ts';
import { topicSubject } from './results.ts';
import { flagsAt } from './flags.ts';
import { type Segment } from './segments.ts';
import { type CareTerm, subjectOfTerm, treatmentSubject } from './named.ts';
import { Word } from './words.ts';

const dated = new Set(['imaging', 'diagnostic', 'surgery', 'injection']);
const groups = new Set(['cures-report', 'any-injection', 'any-surgery', 'any-imaging', 'plain-films', 'nerve-studies']);
/** Words that give a date after them to something else: a report, a visit. */
const elsewhere = new WordSet([
  'note',
  'notes',
  'report',
  'reports',
  'visit',
  'seen',
  'evaluated',
  'reviewed',
  'examined',
  'injury',
  'injured',
  'review',
  'letter',
  'appointment',
  'accident',
  'until',
  'before',
  'after',
  'following',
]);

/** What the ids of reports, notes and visits as subjects begin with. */
const DOCUMENT = 'dated ';

/** Whether a fact is of a report, a note or a visit. */
export function isReport({ subject: { id } }: Fact): boolean {
  return id.startsWith(DOCUMENT) || id === 'cures-report';
}

/** A study, an injection or an operation where a clause names it. */
export interface Event {
  readonly subject: FactSubject;
  readonly first: number;
  readonly end: number;
}

/** Reads the dates of studies, injections and operations. */
export function readEvents(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  readMonths(reading);
  readOperations(reading);
  readSinceYear(reading);
  if (segment.dates.length === 0 || isGeneral(segment, segment.dates[0]!.end)) return;
  readInjury(reading);
  readSince(reading);
  readStart(reading);
  readDocuments(reading);
  const events = spokenOf(reading);
  const taken = new Set<DateReading>();
  for (const [index, event] of events.entries()) {
    const { status } = stanceOf(tokens, segment, event.first, event.end);
    if (status === 'requested' || status === 'authorized' || status === 'denied' || status === 'planned') continue;
    const next = events[index + 1]?.first ?? segment.end;
    const date =
      segment.dates.find(
        (one) =>
          !taken.has(one) &&
          one.first >= event.end &&
          one.first < next &&
          one.first - event.end <= 10 &&
          isBound(tokens, event.end, one.first),
      ) ??
      (index === 0 || segment.dates.length > 1
        ? segment.dates.findLast(
            (one) =>
              !taken.has(one) &&
              one.end <= event.first &&
              event.first - one.end <= 12 &&
              isBound(tokens, one.end, event.first) &&
              (status === 'given' || event.first - one.end <= 2),
          )
        : undefined);
    if (!date || isGeneral(segment, Math.max(date.end, event.end))) continue;
    taken.add(date);
    const rest = { date, status: 'given', ...siteNear(tokens, segment, event.first, event.end) } as const;
    emit(factOf(reading, event.subject, 'date', { first: date.first, end: date.end }, rest));
    emit(factOf(reading, event.subject, 'given', event, rest));
    // “drug tests of 02/09/2016 and 08/16/2016”: a summary has both.
    const others = segment.passage === 'summary' ? datesJoined(tokens, segment, date.end) : [];
    for (const other of others) {
      // “… and 08/16/2016 MRI”
      if (next >= other.first && next <= other.end) break;
      taken.add(other);
      emit(factOf(reading, event.subject, 'date', { first: other.first, end: other.end }, { ...rest, date: other }));
    }
  }
}

/** “The films of August were normal”: a study, an injection or an operation with its month alone. */
function readMonths(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.passage === 'summary' || segment.general) return;
  for (const { subject, first, end } of eventsOf(tokens, segment)) {
    const date = isWordOf(tokens, end, monthly) ? monthAlone(tokens, end + 1) : undefined;
    // “the blocks of March and April”
    if (date && date.end <= segment.end && !isWordOf(tokens, date.end, joinedMonths))
      emit(factOf(reading, subject, 'date', date, { date, status: 'given', ...siteNear(tokens, segment, first, end) }));
  }
}

/** The injury of the letter, as a subject. */
export const injury: FactSubject = { kind: 'topic', id: 'injury of the letter', name: 'injury' };
const injuries = new WordSet(
  'injury accident incident collision crash fall mishap assault explosion fire burn'.split(' '),
);
const itsOwn = new WordSet(['the', 'his', 'her', 'this', 'industrial', 'work', 'original', 'index']);

/** “the collision of March 2012”, “since the fall in May 2012”: the month of the injury, in a rationale. */
function readInjury(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.passage !== 'rationale') return;
  const { first, end } = segment.sentence;
  for (const date of segment.dates) {
    const noun = date.first - 2;
    if (date.year === undefined || date.day !== undefined || !isWordOf(tokens, date.first - 1, monthly)) continue;
    if (!isWordOf(tokens, noun, injuries) || !isWordOf(tokens, noun - 1, itsOwn)) continue;
    if (!tellsOfAnother(tokens, first, end, 'injury'))
      emit(factOf(reading, injury, 'date', { first: noun, end: date.end }, { date }));
  }
}

const joinedMonths = new WordSet(['and', 'or', 'to', 'through', 'last', 'this']);
const monthly = new WordSet(['of', 'in', 'from']);
const and = intern('and');

/** The dates that commas and “and” join to the one that ends before a token. */
function datesJoined(tokens: Tokens, { dates }: Segment, end: number): readonly DateReading[] {
  let last = end;
  const joined: DateReading[] = [];
  for (const date of dates) {
    if (date.first < last) continue;
    const at = isMark(tokens, last, Mark.comma) ? last + 1 : last;
    const from = isWord(tokens, at, and) ? at + 1 : at;
    if (from === last || date.first !== from) break;
    joined.push(date);
    last = date.end;
  }
  // “On 02/09/2016, 03/01/2016 …” lists nothing.
  return joined.length > 0 && isWord(tokens, joined.at(-1)!.first - 1, and) ? joined : [];
}

const since = intern('since');

/** “It has been taken since January 2012”: the day from which on the one drug of a clause is taken. */
function readSince(reading: Reading): void {
  const { tokens, segment, asked } = reading;
  const date = segment.dates.find(({ first }) => isWord(tokens, first - 1, since));
  const named = segment.terms.filter(({ kind }) => kind === 'drug');
  // “has been on this medication since May 2016”
  const [other] = segment.terms.filter((term) => term.kind === 'treatment' && term.treatment.id === 'other-drug');
  const taken = named.length === 0 && other && isWordOf(tokens, other.first - 1, pointing);
  const drugs = taken
    ? asked.flatMap((term) => (term.kind === 'drug' ? [{ ...term, first: other.first, end: other.end }] : []))
    : named;
  const [drug] = drugs;
  if (drugs.length !== 1) readListedStarts(reading);
  if (!date || drugs.length !== 1 || drug?.kind !== 'drug') return;
  // “Since May 2015 she has taken …”
  if (drug.first > date.first && date.first > segment.first + 2) return;
  const { status } = stanceOf(tokens, segment, drug.first, drug.end);
  if (status === 'given' || status === 'stated') emitStart(reading, drug, date);
}

const latterWords = new WordSet(['latter', 'last']);
const formerWords = new WordSet(['former', 'first', 'both', 'all']);
/** How far before its day “the latter was begun in” may have its verb, in tokens. */
const BEGUN = 3;

/** “zolpidem 10 mg since June 2015 and alprazolam since October 2016”, “…, the latter begun in March 2016”: each day is of the drug right before it. */
function readListedStarts(reading: Reading): void {
  const { tokens, segment, before } = reading;
  const { terms, dates, passage, first } = segment;
  if (passage !== 'summary') return;
  const isDrug = ({ kind }: Term): boolean => kind === 'drug';
  for (const date of dates) {
    const isLast = hasWord(tokens, { first, end: date.first }, latterWords);
    const drug =
      terms.findLast((term) => isDrug(term) && term.end <= date.first) ??
      (isLast ? before.at(-1)?.terms.findLast(isDrug) : undefined);
    const from = { first: Math.max(first, date.first - 1 - BEGUN), end: date.first };
    const isStart = isWord(tokens, date.first - 1, since) || hasWord(tokens, from, starting);
    if (drug?.kind !== 'drug' || !isStart || hasWord(tokens, { first: drug.end, end: date.first }, formerWords))
      continue;
    const own = drug.first >= first ? segment : before.at(-1)!;
    const { status, sign } = stanceOf(tokens, own, drug.first, drug.end);
    if (sign === 1 && (status === 'given' || status === 'stated')) emitStart(reading, drug, date);
  }
}

/** In the `written` of a `since`: the value is the year from which on a drug is taken. */
export const SINCE_YEAR = 'since year';

/** “has taken it since 2014”: the year from which on the one drug of a clause of a rationale is taken. */
function readSinceYear(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.passage !== 'rationale' || isGeneral(segment, segment.end)) return;
  const drugs = segment.terms.filter((term) => term.kind === 'drug');
  const [drug] = drugs;
  if (drug?.kind !== 'drug' || drugs.length > 1) return;
  for (let i = drug.end; i < segment.end; i++) {
    const year = isWord(tokens, i, since) && tokens.kinds[i + 1] === Kind.number ? tokens.values[i + 1]! : 0;
    if (year < FIRST_YEAR || year > LAST_YEAR) continue;
    const { status, sign } = stanceOf(tokens, segment, drug.first, drug.end);
    if (sign === 1 && (status === 'given' || status === 'stated'))
      emit(
        factOf(
          reading,
          subjectOfTerm(drug),
          'since',
          { first: i, end: i + 2 },
          { value: [year, year], written: SINCE_YEAR },
        ),
      );
  }
}

const FIRST_YEAR = 1980;
const LAST_YEAR = 2099;

const ending = new WordSet('stopped discontinued ended until weaned ceased'.split(' '), searchedCue);

/** Emits the day from which on a drug or therapy was had; in a sentence that reports another injury, or that it ended, it is of an earlier time. */
function emitStart(reading: Reading, term: CareTerm, date: DateReading): void {
  const { tokens, segment } = reading;
  const { first, end } = segment.sentence;
  const isOver = tellsOfAnother(tokens, first, end, 'injury') || hasWord(tokens, segment.sentence, ending);
  const status = isOver ? 'earlier' : 'given';
  reading.emit(factOf(reading, subjectOfTerm(term), 'date', date, { date, status }));
}

const starting = new WordSet('began begun started commenced initiated introduced'.split(' '), searchedCue);
const turning = new WordSet(
  'again not never until stopped ended anew re before after following once later resumed when if'.split(' '),
);
/** How far the word that says that something began may be from what began, or from its day, in tokens. */
const START = 10;

/** “She began the drug in March 2016”, “acupuncture was started on 10/03/2016”: the day on which the one drug or therapy of a clause began. */
function readStart(reading: Reading): void {
  const { tokens, segment } = reading;
  const { first, end, terms, dates } = segment;
  const at = wordIn(tokens, first, end, starting);
  const [date] = dates;
  if (at >= end || !date || dates.length > 1 || hasWord(tokens, segment, turning)) return;
  const [begun, ...others] = terms.filter(
    (term): term is CareTerm =>
      term.kind === 'drug' ||
      (term.kind === 'treatment' && ongoing.has(term.treatment.kind) && term.treatment.id !== 'other-drug'),
  );
  if (!begun || others.some((other) => idOf(other) !== idOf(begun))) return;
  const isNear = (one: { readonly first: number; readonly end: number }): boolean =>
    one.first >= at ? one.first - at <= START : at - one.end <= START;
  if (!isNear(begun) || !isNear(date) || !isWordOf(tokens, date.first - 1, onDay)) return;
  const { status, sign } = stanceOf(tokens, segment, begun.first, begun.end);
  if (sign === 1 && (status === 'given' || status === 'stated')) emitStart(reading, begun, date);
}

const ongoing = new Set(['therapy', 'device']);
const onDay = new WordSet(['in', 'on', 'since', 'from']);

const operating = new WordSet(
  'trimmed released removed replaced excised resected reattached repaired fused pinned plated grafted debrided drained sutured reset reconstructed decompressed'.split(
    ' ',
  ),
  searchedCue,
);
const been = new WordSet(['was', 'were', 'been']);
const onWord = new WordSet(['on']);

/** Verbs of surgeons alone. */
const cutting = new WordSet(
  'trimmed excised resected reattached fused pinned plated grafted debrided reconstructed decompressed'.split(' '),
);

/** “The left meniscus was trimmed on 08/02/2016”: the operation, and its day, by what was done to a body part. */
function readOperations(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  const at = wordIn(tokens, segment.first, segment.end, operating);
  if (at >= segment.end || !isWordOf(tokens, at - 1, been) || isGeneral(segment, at + 1)) return;
  const date = segment.dates.find(({ first }) => first === at + 2);
  const site = segment.terms.find(({ kind, end }) => (kind === 'region' || kind === 'side') && end < at);
  const rest = { status: 'given', ...siteNear(tokens, segment, site?.first ?? at, site?.end ?? at) } as const;
  if (isWordOf(tokens, at, cutting) && (segment.does & Word.negative) === 0)
    emit(factOf(reading, surgery, 'given', { first: at, end: at + 1 }, rest));
  if (date && site && isWordOf(tokens, at + 1, onWord)) emit(factOf(reading, surgery, 'date', date, { ...rest, date }));
}

const surgery: FactSubject = { kind: 'topic', id: 'any-surgery', name: 'surgery' };
const pointing = new WordSet(['this', 'the', 'that']);
const which = intern('which');

/** The events of a clause; of one that begins with “which”, the last of the clause before it, as standing at its beginning. */
function spokenOf({ tokens, segment, before }: Reading): Event[] {
  const events = eventsOf(tokens, segment);
  const last =
    events.length === 0 && (isWord(tokens, segment.first, which) || isWord(tokens, segment.first + 1, which))
      ? before.at(-1)
      : undefined;
  const event = last && eventsOf(tokens, last).at(-1);
  return event ? [{ subject: event.subject, first: segment.first, end: segment.first + 1 }] : events;
}

const documents = new WordMap([
  ['evaluation', 'evaluation'],
  ['reevaluation', 'evaluation'],
  ['examination', 'examination'],
  ['exam', 'examination'],
  ['report', 'report'],
  ['note', 'note'],
  ['visit', 'visit'],
  ['consultation', 'consultation'],
  ['rfa', 'request for authorization'],
  ['authorization', 'request for authorization'],
]);
const was = intern('was');
const authorization = intern('authorization');
const forWord = intern('for');
const rfa = intern('rfa');
const ofWord = intern('of');
const datedWord = intern('dated');
const dating = new WordSet(['of', 'dated', 'on', 'from']);

/** “the evaluation of 03/03/2016”, “the 03/03/2016 report”: the day of a report or a visit. */
function readDocuments(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  for (const date of segment.dates) {
    const before = isWordOf(tokens, date.first - 1, dating);
    const behind = before && isWord(tokens, date.first - 2, was) ? date.first - 3 : date.first - 2;
    const at = before ? behind : date.end;
    const noun = tokens.kinds[at] === Kind.word && at < segment.end ? documents.get(tokens.values[at]!) : undefined;
    // An authorization is a document of its own only where one asks for it.
    if (noun === undefined || (isWord(tokens, at, authorization) && !isWord(tokens, at - 1, forWord))) continue;
    // “RFA on” a day is an ablation.
    if (
      isWord(tokens, at, rfa) &&
      !isWord(tokens, date.first - 1, ofWord) &&
      !isWord(tokens, date.first - 1, datedWord)
    )
      continue;
    const subject: FactSubject = { kind: 'topic', id: `${DOCUMENT}${noun}`, name: noun };
    emit(factOf(reading, subject, 'date', { first: date.first, end: date.end }, { date, status: 'given' }));
  }
}

/** “3/24/2016 RFA: …” is a request for authorization, and no ablation. */
function isForm(tokens: Tokens, { first, end }: { readonly first: number; readonly end: number }): boolean {
  return isWord(tokens, first, rfa) && end === first + 1 && isMark(tokens, end, Mark.colon);
}

/** The studies, injections and operations that a clause names. */
export function eventsOf(tokens: Tokens, { terms, topics }: Pick<Segment, 'terms' | 'topics'>): Event[] {
  const events: Event[] = [];
  for (const term of terms)
    if (term.kind === 'treatment' && dated.has(term.treatment.kind) && !isForm(tokens, term))
      events.push({ subject: treatmentSubject(term.treatment), first: term.first, end: term.end });
  for (const term of topics)
    if (groups.has(term.topic.id)) events.push({ subject: topicSubject(term), first: term.first, end: term.end });
  return events.sort((one, other) => one.first - other.first);
}

/** Whether nothing between an event and a date gives the date to something else. */
function isBound(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (isMark(tokens, i, Mark.semicolon)) return false;
    if (tokens.kinds[i] !== Kind.word) continue;
    if (elsewhere.has(tokens.values[i]!)) return false;
    if ((flagsAt(tokens, i, from) & (Word.ask | Word.allow | Word.refuse | Word.plan)) !== 0) return false;
  }
  return true;
}
