import { articleWords, formsOfBe, possessiveWords, workerNouns } from '../../knowledge/clauses/common-words.ts';
import { treatmentById } from '../../knowledge/treatments/treatments.ts';
import { numberAt } from '../../reading/numbers.ts';
import { type Bounds } from '../../reading/quantities/quantity.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { rareCue } from '../../text/cues.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import { factOf, type Reading, sinceIn, siteNear } from './passage.ts';
import { placeWith, stanceOf } from './polarity.ts';
import { flagsAt, flagsBetween } from './flags.ts';
import { type Segment, type Stance } from './segments.ts';
import { Word } from './words.ts';
import {
  declining,
  ending,
  hasBecome,
  isDeclined,
  isNone,
  isOfPast,
  isOfSomebody,
  isOwn,
  isPresupposed,
  isTold,
  neverWas,
  parting,
} from './happened.ts';
import { readMedicines } from './medicines.ts';
import { anyTherapy, homeExercise, namedTreatments } from './named.ts';
import type { FactSubject } from './fact.ts';
import { isWithoutEffect } from './had.ts';
import { isNarrowed } from './narrowed.ts';
import { readUntreated } from './untreated.ts';
import { readBareVisits, readVisits } from './visits.ts';

/** Reads which treatments were given or not, and of how many visits. */
export function readTreatments(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (!segment.denied) readBareVisits(reading);
  readFirst(reading);
  if (segment.general && !segment.denied) readVisits(reading);
  if (segment.general || segment.denied) return;
  readAskedTherapy(reading);
  readDeclined(reading);
  readMedicines(reading);
  readUntreated(reading);
  for (const { subject, first, end, study } of namedTreatments(segment)) {
    const stance = stanceOf(tokens, segment, first, end);
    const { status, flags } = stance;
    const isNever =
      isNone(tokens, segment, first, end) ||
      neverWas(tokens, segment, first, stance) ||
      isDeclined(tokens, segment, stance);
    const isPast =
      !isNever &&
      (isPresupposed(tokens, segment, first, end) ||
        hasBecome(tokens, segment, first, end) ||
        (subject.kind === 'drug' && isDoing(tokens, segment, first, end)));
    const sign = isNever ? -1 : isPast ? 1 : stance.sign;
    const written = sinceIn(tokens, segment);
    const site = siteNear(tokens, segment, first, end);
    const counted =
      isCountable(subject) && isWithoutEffect(tokens, segment, end) ? countBefore(tokens, segment, first) : undefined;
    // “Two operations have not restored the shoulder.”
    if (counted) {
      emit(factOf(reading, subject, 'given', { first, end }, { status: 'given', written, ...site }));
      emit(
        factOf(
          reading,
          subject,
          'visits',
          { first: counted.first, end },
          { value: counted.value, status: 'given', ...site },
        ),
      );
      continue;
    }
    if (sign === -1) {
      if (isUnable(tokens, segment, stance) || isWord(tokens, first - 1, by) || isManner(tokens, segment, first))
        continue;
      if ((!isNever && !isTold(tokens, segment, first, stance)) || isOfSomething(tokens, segment, first)) continue;
      if (subject.kind === 'drug' && isSought(tokens, segment, stance)) continue;
      if (isOfOthers(tokens, segment, first)) continue;
      // “Without surgery the finger will stay stiff”
      if (isWord(tokens, first - 1, without) && (segment.does & (Word.plan | Word.modal)) !== 0) continue;
      if (!isNever && (isNarrowed(tokens, segment, end) || isElsewhere(tokens, segment, end))) continue;
      if (isModifier(tokens, end) || isDefinite(tokens, first) || isUnsent(tokens, segment, end)) continue;
      if (isUnproven(tokens, end) || isWordOf(tokens, stance.governor, wanting)) continue;
      const place = placeWith(tokens, segment, { first, end }, stance);
      emit(factOf(reading, subject, 'given', place, { polarity: -1, status, written, ...site }));
    } else if (
      sign === 1 &&
      !isModifier(tokens, end) &&
      !isNeeded(tokens, first) &&
      !isWord(tokens, isWordOf(tokens, first - 1, articles) ? first - 2 : first - 1, than) &&
      !isUseOfNoOne(tokens, segment, first, end) &&
      !isGivenUp(tokens, segment, end) &&
      !isAskedAbout(tokens, segment, first) &&
      !isForAfter(tokens, segment, first, stance) &&
      !(study && isOfMatter(tokens, end)) &&
      !isToCome(tokens, end) &&
      !hasWord(tokens, { first: Math.max(segment.first, first - 2), end: first }, deserving) &&
      !isOfSomebody(tokens, segment, first) &&
      (status === 'given' ||
        (status === 'stated' &&
          (study ||
            subject === homeExercise ||
            isPast ||
            isOfPast(tokens, segment, end) ||
            isOwn(tokens, first) ||
            ((flags | flagsAt(tokens, first, segment.first)) & (Word.show | Word.give)) !== 0 ||
            (flags & (Word.good | Word.bad)) !== 0)))
    ) {
      const isPart = isPartOf(tokens, segment, first);
      emit(
        factOf(reading, subject, 'given', { first, end }, { status: isPart ? 'stated' : 'given', written, ...site }),
      );
      const count = countBefore(tokens, segment, first);
      // “One injection on 12/22/2015 …; a second …” counts none.
      const dated = count?.value[1] === 1 && segment.dates.length > 0;
      if (count !== undefined && !dated && isCountable(subject))
        emit(
          factOf(
            reading,
            subject,
            'visits',
            { first: count.first, end },
            { value: count.value, status: 'given', ...site },
          ),
        );
    }
  }
  readVisits(reading);
}

const articles = new WordSet(articleWords);
const present = new WordSet(['is', 'are']);

/** “The study is the proper test for it”, “the study is to tell”: what is said of a study that need not have been. */
function isOfMatter(tokens: Tokens, end: number): boolean {
  return isWordOf(tokens, end, present) && (isWordOf(tokens, end + 1, articles) || isWord(tokens, end + 1, to));
}

const stopping = new WordSet('stopped discontinued tapered begun started'.split(' '));
const was = new WordSet(['was', 'were']);
const doing = new WordSet('did made caused upset brought left lasted kept gave failed helped eased worked'.split(' '));

/** “Amitriptyline did not last”: whether a drug is the subject of what it did, and so was taken. */
function isDoing(tokens: Tokens, segment: Segment, first: number, end: number): boolean {
  const does = isWordOf(tokens, end, doing) || (isWordOf(tokens, end, was) && isWordOf(tokens, end + 1, stopping));
  return does && first - segment.first < 2;
}

const firstWord = new WordSet(['first']);
const be = new WordSet([...formsOfBe, 'be']);

/** “This would be his first injection”: what never was before. */
function readFirst(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.passage !== 'rationale') return;
  const at = wordIn(tokens, segment.first + 2, segment.end, firstWord);
  if (at >= segment.end || !isWordOf(tokens, at - 1, owners) || !isWordOf(tokens, at - 2, be)) return;
  const named = namedTreatments(segment).find(({ first }) => first === at + 1);
  if (named)
    emit({
      ...factOf(reading, named.subject, 'given', { first: at - 1, end: named.end }, { polarity: -1 }),
      status: 'given',
    });
}

const owners = new WordSet(possessiveWords);
const composing = new WordSet(
  'consist consists consisted consisting comprise comprises comprised comprising composed include includes included including'.split(
    ' ',
  ),
  rareCue,
);
const courses = new WordSet(['therapy', 'treatment', 'treatments', 'sessions', 'visits', 'course']);

/** “The therapy of March consisted of heat and massage”: what is a part of a course that may be told by another name. */
function isPartOf(tokens: Tokens, { first: from }: Segment, first: number): boolean {
  const at = wordIn(tokens, from, first, composing);
  return at < first && hasWord(tokens, { first: from, end: at }, courses);
}

const by = intern('by');
const going = new WordSet('walk walks walked walking ambulates ambulating moves works stands'.split(' '));

/** “walks without a cane” says how someone walks, and not that there never was one. */
function isManner(tokens: Tokens, segment: Segment, first: number): boolean {
  const near = { first: Math.max(segment.first, first - 3), end: first };
  return hasWord(tokens, near, withoutWords) && hasWord(tokens, { first: segment.first, end: first }, going);
}

const withoutWords = new WordSet(['without']);
const able = new WordSet(['could', 'can', 'cannot', "couldn't", 'unable', 'able']);

/** “could not take hydrocodone”, “did not finish the program”: what someone cannot take may have been tried, and what is not finished was begun. */
function isUnable(tokens: Tokens, { first }: Segment, { governor }: Stance): boolean {
  return (
    governor >= first &&
    (hasWord(tokens, { first: Math.max(first, governor - 3), end: governor }, able) ||
      hasWord(tokens, { first: governor, end: governor + 4 }, ending))
  );
}

const asking = new WordSet(['whether', 'how']);
const often = new WordSet(['often', 'long', 'much', 'well', 'many']);

/** “a record of how often the unit was used”: what is to be told, and not what was. */
function isAskedAbout(tokens: Tokens, segment: Segment, first: number): boolean {
  const at = wordIn(tokens, segment.first, first, asking);
  return at < first && (isWordOf(tokens, at + 1, often) || first - at < 4);
}

const afterwards = new WordSet(['after', 'following']);

/** “requested eight visits after the operation”: what is asked for is for after something that has not been, either. */
function isForAfter(tokens: Tokens, { does }: Segment, first: number, { governor, flags }: Stance): boolean {
  const at = isWordOf(tokens, first - 1, definite) ? first - 2 : first - 1;
  return isWordOf(tokens, at, afterwards) && governor >= 0 && (does & flags & Word.ask) !== 0;
}

const givenWord = intern('given');
const up = intern('up');

const lapsing = new WordSet(['lapse', 'lapsed']);

/** “The brace has been given up”, “let his exercises lapse”: what someone once had and has no longer. */
function isGivenUp(tokens: Tokens, { sentence }: Segment, end: number): boolean {
  for (let i = end; i < Math.min(sentence.end - 1, end + 4); i++)
    if (isWordOf(tokens, i, lapsing)) return true;
    else if (isWord(tokens, i, givenWord)) return isWord(tokens, i + 1, up);
  return false;
}

/** “The urine test did not show hydrocodone”: what a study does not find was not looked for in vain because it was never given. */
function isSought(tokens: Tokens, segment: Segment, { flags }: Stance): boolean {
  return (
    (flags & Word.show) !== 0 &&
    (hasWord(tokens, segment, testing) ||
      segment.terms.some((term) => term.kind === 'treatment' && term.treatment.kind === 'diagnostic'))
  );
}

const testing = new WordSet(['test', 'tests', 'screen', 'screens', 'sample', 'urine', 'specimen']);

const otherWords = new WordSet('other further additional stronger more new newer fresh repeat updated'.split(' '));
const noWord = new WordSet(['no']);
const earlierWords = new WordSet(['before', 'until', 'prior']);

/** “has not taken other opioids”, “before the operation she took no tramadol”: what is denied of others, or of a time before. */
function isOfOthers(tokens: Tokens, segment: Segment, first: number): boolean {
  return (
    isWordOf(tokens, first - 1, otherWords) ||
    // “No prior studies have been done” is of all time.
    (!isWordOf(tokens, segment.first, noWord) &&
      hasWord(tokens, { first: segment.first, end: Math.min(first, segment.first + 2) }, earlierWords))
  );
}

const useWord = new WordSet(['use']);
const ones = new WordSet([...workerNouns, 'he', 'she', 'his', 'her', 'him']);

/** “Opioid use for years calls for tests”: what is said of no one. */
function isUseOfNoOne(tokens: Tokens, segment: Segment, first: number, end: number): boolean {
  return (
    segment.passage === 'rationale' &&
    first === segment.first &&
    isWordOf(tokens, end, useWord) &&
    !hasWord(tokens, segment, ones)
  );
}

const needs = new WordSet(['necessity', 'need', 'needs', 'indication', 'indications', 'criteria']);
const forWords = new WordSet(['for', 'of']);

/** “Medical necessity for a repair having been shown”, “the need of the study”: what was shown is the need. */
function isNeeded(tokens: Tokens, first: number): boolean {
  const at = isWordOf(tokens, first - 1, definite) ? first - 2 : first - 1;
  return isWordOf(tokens, at - 1, needs) && isWordOf(tokens, at, forWords);
}

/** “An injection was offered but she declined it”: what “it” takes up was never given. */
function readDeclined(reading: Reading): void {
  const { tokens, segment, before, emit } = reading;
  const declined = wordIn(tokens, segment.first, segment.end, declining);
  const at = declined < segment.end ? declined : neverAt(tokens, segment);
  if (at >= segment.end - 1 || !isWordOf(tokens, at + 1, taken)) return;
  const last = [...before, segment].flatMap(namedTreatments).findLast(({ end }) => end <= at);
  if (last) emit(factOf(reading, last.subject, 'given', { first: at, end: at + 2 }, { polarity: -1, status: 'given' }));
}

const taken = new WordSet(['it', 'this', 'them']);
const having = new WordSet(['received', 'got', 'had', 'used', 'attended', 'completed', 'started', 'took']);
const never = new WordSet(['never']);

/** The verb of “never received them”; the end of the clause if there is none. */
function neverAt(tokens: Tokens, { first, end }: Segment): number {
  const at = wordIn(tokens, first, end, never);
  return at < end && isWordOf(tokens, at + 1, having) ? at + 1 : end;
}

/** “Outpatient therapy … was requested”: therapy of a kind that a summary need not name. */
function readAskedTherapy(reading: Reading): void {
  const { segment, emit } = reading;
  if (segment.passage !== 'summary' || (segment.does & (Word.ask | Word.refuse)) === 0) return;
  for (const { topic, first, end } of segment.topics)
    if (topic.id === anyTherapy.id) emit(factOf(reading, anyTherapy, 'site', { first, end }, { status: 'requested' }));
}

/** Whether something is counted by its own name: “two epidural injections”, “three operations”. */
function isCountable({ kind, id }: FactSubject): boolean {
  const own = kind === 'treatment' ? treatmentById(id)?.kind : undefined;
  return id === 'any-injection' || id === 'any-surgery' || own === 'injection' || own === 'surgery';
}

/** The number that counts what is named from token `end` on, no more than an adjective and a side between. */
function countBefore(tokens: Tokens, segment: Segment, end: number): { value: Bounds; first: number } | undefined {
  for (let i = end - 1; i >= Math.max(segment.first, end - 3) && tokens.kinds[i] !== Kind.mark; i--) {
    // “3x4 after surgery”
    if (isWordOf(tokens, i, parting)) return undefined;
    const ordinal = tokens.kinds[i] === Kind.word ? ordinals.get(tokens.values[i]!) : undefined;
    // “a second injection” counts the first, too.
    if (ordinal !== undefined) return { value: [ordinal, ordinal], first: i };
    const number = numberAt(tokens, i);
    if (!number) continue;
    // “L4-5 fusion”
    if (isMark(tokens, i - 1, Mark.hyphen)) return undefined;
    // “The first of two injections” and “L4 and L5 injections” count nothing that was given.
    return number.end <= end && number.value < 30 ? { value: [number.value, number.value], first: i } : undefined;
  }
  return undefined;
}

const ordinals = new WordMap([
  ['single', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);

const without = intern('without');
const than = intern('than');
const lookedAt = new WordSet(['without', 'on', 'in']);
const definite = new WordSet(['the', 'this', 'that', 'it', 'these']);

const on = intern('on');

/** “cannot be told without the test”, “there is none on the MRI”: what is wanted or looked at, and not what was not done. */
function isDefinite(tokens: Tokens, first: number): boolean {
  return (
    isWord(tokens, first - 1, on) || (isWordOf(tokens, first - 1, definite) && isWordOf(tokens, first - 2, lookedAt))
  );
}

/** “Pain of two days needs no scan”: what is not wanted may have been. */
const wanting = new WordSet('need needs require requires want wants demand demands'.split(' '));
/** “Both signs justify films”: what is wanted need not have been. */
const deserving = new WordSet(
  'justify justifies warrant warrants merit merits deserve deserves support supports'.split(' '),
);

/** “A blood thinner is to be started after the operation”: what is only to come. */
function isToCome(tokens: Tokens, end: number): boolean {
  const at = isWordOf(tokens, end, present) ? end : end + 1;
  return isWordOf(tokens, at, present) && isWord(tokens, at + 1, to) && isWordOf(tokens, at + 3, begun);
}

const begun = new WordSet('started begun resumed done given performed tried taken used held'.split(' '));

const proven = new WordSet(['shown', 'proven', 'found', 'demonstrated', 'established']);

const studied = new WordSet(['evaluated', 'studied', 'researched', 'validated']);

/** “A brace has not been shown to help”: what is denied is its worth. */
function isUnproven(tokens: Tokens, end: number): boolean {
  for (let i = end + 1; i < end + FAR; i++) {
    if (isWordOf(tokens, i, studied)) return true;
    if (isWordOf(tokens, i, proven)) return isWord(tokens, i + 1, to);
  }
  return false;
}

const sent = new WordSet(['sent', 'submitted', 'enclosed', 'attached', 'forwarded', 'included']);

/** “no radiograph had been sent”: what is missing is the paper. */
function isUnsent(tokens: Tokens, segment: Segment, end: number): boolean {
  return hasWord(tokens, { first: end, end: Math.min(segment.end, end + 5) }, sent);
}

const outcomes = new WordSet([
  'results',
  'result',
  'outcome',
  'outcomes',
  'response',
  'effect',
  'effects',
  'benefit',
  'notes',
  'records',
  'reports',
  'dates',
  'course',
  'details',
]);

const course = new WordSet(['course']);
const anyOf = new WordSet(['a', 'any', 'no']);

/** “The results of the earlier therapy are not described”: what is denied is not the therapy; “no record of a course of therapy” denies it. */
function isOfSomething(tokens: Tokens, segment: Segment, first: number): boolean {
  for (let i = first - 1; i >= Math.max(segment.first + 1, first - 4); i--)
    if (isWord(tokens, i, of) || isWord(tokens, i, to))
      return isWordOf(tokens, i - 1, outcomes) && !isAnyCourse(tokens, segment, i - 1);
  return false;
}

/** Whether a course is one that there was not: “no record of a course of therapy”, and not “a course that was not finished”. */
function isAnyCourse(tokens: Tokens, { first }: Segment, at: number): boolean {
  return (
    isWordOf(tokens, at, course) &&
    isWordOf(tokens, at - 1, anyOf) &&
    (flagsBetween(tokens, { first }, first, at) & Word.negative) !== 0 &&
    !hasWord(tokens, { first, end: at }, finishing)
  );
}

const finishing = new WordSet(['complete', 'completed', 'finish', 'finished']);

/** Nouns before which a treatment only says what kind they are of: “a physical medicine consultation”. */
const heads = new WordSet([
  'consultation',
  'consult',
  'report',
  'evaluation',
  'note',
  'notes',
  'provider',
  'specialist',
  'referral',
  'request',
  'guideline',
  'physician',
  'doctor',
  'department',
  'clinic',
  'office',
  'candidate',
  'order',
  'prescription',
  'records',
  'record',
  'history',
  'outcome',
  'outcomes',
]);

function isModifier(tokens: Tokens, end: number): boolean {
  return isWordOf(tokens, end, heads);
}

const elsewhere = new WordSet(['indoors', 'outdoors', 'outside', 'after']);

/** “uses no cane indoors”, “no crutches were needed after the first week”: what is denied there and then alone. */
function isElsewhere(tokens: Tokens, segment: Segment, end: number): boolean {
  return hasWord(tokens, { first: end, end: Math.min(segment.end, end + FAR) }, elsewhere);
}

/** How far after something the word may be that leaves some of it out, in tokens. */
const FAR = 5;

const of = intern('of');
const to = intern('to');
