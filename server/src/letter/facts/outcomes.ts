import { formsOfBe } from '../../knowledge/clauses/common-words.ts';
import { type Term, termsWithin } from '../../reading/terms.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import { effectAt, functions as abilities, withoutLess } from './effects.ts';
import type { FactSubject } from './fact.ts';
import { factOf, type Reading, siteNear } from './passage.ts';
import { isTurned } from './polarity.ts';
import { topicSubject } from './results.ts';
import { flagsAt } from './flags.ts';
import { type Segment } from './segments.ts';
import { isRelative } from './lengths.ts';
import { anyCourse, anyTherapy, type CareTerm, namedTreatments, subjectOfTerm, treatmentSubjects } from './named.ts';
import { nounBefore } from './nouns.ts';
import { askedTherapy } from './visits.ts';
import { Word } from './words.ts';

const to = intern('to');
const be = intern('be');
/** Words that make an improvement one that is hoped for, small or passing: neither yes nor no. */
const small = new WordSet([
  'little',
  'minimal',
  'slight',
  'mild',
  'temporary',
  'transient',
  'limited',
  'some',
  'partial',
  'brief',
  'short',
  'briefly',
  'only',
  'sustained',
  'lasting',
  'further',
  'hoped',
  'insufficient',
  'adequate',
  'enough',
  'initially',
  'first',
  'second',
  'third',
  'other',
  'long',
]);
const verbs = new WordSet(['relieving']);

/** Reads whether treatments, and functions such as sleep, are said to have got better or not. */
export function readOutcome(reading: Reading): void {
  const { tokens, segment, before, asked, emit } = reading;
  if (segment.general || segment.denied) return;
  const isPlain =
    (segment.does & (Word.good | Word.bad | Word.negative)) !== 0 ||
    hasWord(tokens, segment, worths) ||
    hasWord(tokens, segment, faring) ||
    hasChange(tokens, segment);
  const place = (isPlain ? outcomeAt(tokens, segment) : undefined) ?? effectAt(tokens, segment);
  if (!place || isOfCare(tokens, segment, place.first)) return;
  const functions = segment.topics.filter(({ topic }) => topic.kind === 'function').map(topicSubject);
  const sides = before.map((one) => sideOf(tokens, one, one.end - 1));
  const all = classFirst(
    treatmentSubjects(withoutLess(tokens, sideOf(tokens, segment, place.first)), sides, { tokens, at: place.first }),
  );
  const named = isAdded(tokens, place.first)
    ? lastBefore(segment, place.first, all)
    : isRelative(tokens, segment)
      ? all.slice(-1)
      : all;
  const subjects: readonly FactSubject[] =
    named.length > 0
      ? named
      : functions.length === 0 && hasVisits(reading)
        ? [askedTherapy(asked) ?? anyTherapy]
        : functions;
  const written = 'written' in place ? place.written : kindOf(tokens, segment, place);
  const meant = subjects.length > 0 ? subjects : meantBy(reading, place.first);
  if (segment.passage === 'rationale' && hasWord(tokens, { first: segment.first, end: place.first }, newWords)) return;
  const site = siteNear(tokens, segment, place.first, place.end);
  for (const subject of meant)
    emit(factOf(reading, subject, 'helped', place, { polarity: place.sign, written, ...site }));
}

/** “A new brace helped”: another one than the summary reports. */
const newWords = new WordSet(['new', 'another', 'different']);

const contrasting = new WordSet(['but', 'whereas', 'while']);

const relatives = new WordSet(['which', 'that']);

/**
 * Narrows a clause to what an outcome at one of its tokens may be of: “The brace was of help, but therapy, pills and an injection failed”, the side
 * of a contrast where something is named on it; “which did not help, and a brace”, what comes before the comma that ends a relative clause.
 */
function sideOf(tokens: Tokens, segment: Segment, at: number): Segment {
  const { terms, topics } = segment;
  let { first, end } = segment;
  const isRelated = isWordOf(tokens, isMark(tokens, first, Mark.comma) ? first + 1 : first, relatives);
  if (isRelated) for (end = at; end < segment.end && !isMark(tokens, end, Mark.comma);) end++;
  for (let i = first; (i = wordIn(tokens, i, segment.end, contrasting)) < segment.end; i++)
    if (i <= at) first = i;
    else end = Math.min(end, i);
  if (first === segment.first && end === segment.end) return segment;
  const isWithin = (one: { readonly first: number; readonly end: number }): boolean =>
    one.first >= first && one.end <= end;
  const side = { ...segment, first, end, terms: terms.filter(isWithin), topics: topics.filter(isWithin) };
  return isRelated || namedTreatments(side).length > 0 ? side : segment;
}

/** “failure of conservative treatment, with therapy and a brace”: what is said of the whole is not said of each. */
function classFirst(subjects: readonly FactSubject[]): readonly FactSubject[] {
  const [whole, ...parts] = subjects;
  return whole?.id === 'conservative-care' && parts.length > 0 ? [whole] : subjects;
}

const care = new WordSet(['care', 'treatment', 'treatments', 'measures', 'management']);
const including = new WordSet(['including', 'included']);

/** “three years of care, including a brace, have not helped”: what is said of the whole is not said of each of it. */
function isOfCare(tokens: Tokens, { first, topics }: Segment, at: number): boolean {
  const from = wordIn(tokens, first, at, including);
  return (
    from < at &&
    hasWord(tokens, { first, end: from }, care) &&
    topics.every(({ topic }) => topic.id !== 'conservative-care')
  );
}

/** The treatment of a list that stands last before what came of it. */
function lastBefore(segment: Segment, at: number, all: readonly FactSubject[]): readonly FactSubject[] {
  const last = namedTreatments(segment).findLast(({ end }) => end <= at);
  return last ? [last.subject] : all.slice(-1);
}

const withWord = intern('with');

/** “a splint, ten visits, an injection with relief”: an outcome that is added to the last of a list. */
function isAdded(tokens: Tokens, at: number): boolean {
  // “the latter of no use”
  if (hasWord(tokens, { first: at - LATTER, end: at }, latter)) return true;
  return isWord(tokens, at - 1, withWord) || isWord(tokens, at - 2, withWord);
}

const latter = new WordSet(['latter']);
/** How far before an outcome “the latter” may be, in tokens. */
const LATTER = 5;
const it = intern('it');
/** How far back a treatment may be that “it” takes up, and how near another one makes it doubtful, in tokens. */
const TAKEN_UP = 30;
const DOUBTFUL = 12;
/** Nouns that are no treatment, or for which something else was named before. */
const untreated = new WordSet([
  ...['he', 'she', 'they', 'this', 'that', 'these', 'those', 'which', 'who', 'pain', 'symptoms', 'patient', 'worker'],
  ...['claimant', 'applicant', 'employee', 'function', 'condition', 'injury', 'both', 'none', 'all', 'one', 'nothing'],
  ...['goal', 'purpose', 'evidence', 'care', 'treatment', 'request', 'there', 'what', 'guideline', 'sleep', 'relief'],
]);

/** What helped or not where no table has it: what “it” takes up, or the noun that it is said of: “a trial of a pad did not help”. */
function meantBy(reading: Reading, at: number): readonly FactSubject[] {
  const { tokens, segment, terms } = reading;
  const noun = nounBefore(tokens, segment, at, undefined);
  // “gave good relief” says it of nothing that stands right before it.
  if (!noun || (noun.end === at && (flagsAt(tokens, at, segment.first) & Word.verb) === 0)) return [];
  if (!isWord(tokens, noun.head, it)) {
    if (isWordOf(tokens, noun.end - 1, courses) || isWordOf(tokens, noun.end, courses))
      return courseOf(reading, noun.first);
    const word = tokenText(tokens, noun.end - 1).toLowerCase();
    const isOpen = noun.end - noun.first <= 5 && !isWordOf(tokens, noun.end - 1, untreated) && word.length > 2;
    return isOpen && /^[a-z]+$/.test(word) ? [{ kind: 'state', id: `helped:${word}`, name: `the ${word}` }] : [];
  }
  const named = termsWithin(terms, Math.max(0, noun.first - TAKEN_UP - DOUBTFUL), noun.first).filter(
    (term) => term.kind === 'treatment' || term.kind === 'drug',
  );
  const last = named.at(-1);
  if (!last || noun.first - last.end > TAKEN_UP) return [];
  const subject = subjectOfTerm(last);
  const isDoubtful = named.some((other) => last.first - other.end < DOUBTFUL && subjectOfTerm(other).id !== subject.id);
  return isDoubtful ? [] : [subject];
}

/** What is had for a time or in turns, whatever it is. */
const courses = new WordSet(
  'use trial course round set series sessions visits treatments month months weeks wear'.split(' '),
);

/** What a course is one of: in a rationale what its title asks for, in a summary what was named last, or what will turn out to be asked for. */
function courseOf({ terms, asked, segment }: Reading, first: number): readonly FactSubject[] {
  const isCare = (term: Term): term is CareTerm => term.kind === 'treatment' || term.kind === 'drug';
  if (segment.passage !== 'summary') {
    const [one, ...others] = asked.filter(isCare);
    return one && others.length === 0 ? [subjectOfTerm(one)] : [];
  }
  const last = termsWithin(terms, Math.max(0, first - TAKEN_UP), first).findLast(isCare);
  return [last ? subjectOfTerm(last) : anyCourse];
}

/** Whether visits are counted in the sentence up to the clause: what helped or not is what they were of. */
function hasVisits({ segment, mentions }: Reading): boolean {
  return mentions.some(({ quantity, role }) => quantity.end <= segment.end && role !== 'limit' && role !== 'requested');
}

function outcomeAt(tokens: Tokens, segment: Segment): { first: number; end: number; sign: 1 | -1 } | undefined {
  let hedged = false;
  for (let i = segment.first; i < segment.end; i++) {
    const flags = flagsAt(tokens, i, segment.first);
    if (isMadeWorse(tokens, segment, i)) return { first: i, end: i + 1, sign: -1 };
    const worth = worthAt(tokens, i);
    if (worth) return { first: i - 1, end: i + 1, sign: worth };
    if (isWell(tokens, i)) return { first: i, end: i + 1, sign: 1 };
    if (isUnchanged(tokens, i)) return { first: i - 1, end: i + 1, sign: -1 };
    const change = changeAt(tokens, segment, i);
    if (change !== undefined && (flags & Word.good) === 0) {
      const negated = isNegated(tokens, segment, i);
      if (negated === undefined || isHedged(tokens, segment, i)) return undefined;
      const sign = negated ? (change === -1 || isWordOf(tokens, i, ending) ? undefined : -1) : change;
      return sign ? { first: i, end: i + 1, sign } : undefined;
    }
    // “was not found to be reduced”
    if ((flags & (Word.good | Word.bad)) === 0 || verbs.has(tokens.values[i]!) || isWord(tokens, i - 1, be)) continue;
    // “therapy to improve strength” says what it is for.
    if (isWord(tokens, i - 1, to) && !isWordOf(tokens, i - 2, leading) && !isFailed(tokens, i)) continue;
    if (hedged && !isAdded(tokens, i)) return undefined;
    // “an injection with brief relief, ten visits without benefit”: each item has its own.
    if (isHedged(tokens, segment, i)) {
      hedged = true;
      continue;
    }
    const negated = isNegated(tokens, segment, i);
    if (negated === undefined) return undefined;
    // “failed to improve” is one; “has not failed” and “to no avail” are read by their negation.
    if ((flags & Word.bad) !== 0)
      return negated && !isAvail(tokens, i) ? undefined : { first: i, end: i + 1, sign: -1 };
    const sign = negated || isFailed(tokens, i) ? -1 : 1;
    return { first: i, end: i + 1, sign };
  }
  return undefined;
}

const making = new WordSet(['made', 'makes', 'left', 'making']);
const worse = new WordSet(['worse']);

/** “made the pain worse” */
function isMadeWorse(tokens: Tokens, { first }: Segment, i: number): boolean {
  return isWordOf(tokens, i, worse) && hasWord(tokens, { first: Math.max(first, i - NEAR), end: i }, making);
}

/** “led to better sleep” */
const leading = new WordSet(['led', 'leads', 'leading']);
const bringing = new WordSet([
  'did',
  'does',
  'done',
  'brought',
  'gave',
  'yielded',
  'achieved',
  'accomplished',
  'changed',
  'produced',
]);
const nothing = intern('nothing');
const changes = new WordSet(['change', 'effect', 'response', 'difference', 'gain', 'progress']);
const none = new WordSet(['no', 'without', 'little']);

const lessening =
  'reduction decrease decreased decreases diminished diminishes lessening drop decline cut cuts soothed soothes dulled dulls calmed calms lessened lessens lessen lowers lowered reduces quiets quieted settles settled'.split(
    ' ',
  );
/** Their negation leaves room for less. */
const endings = 'halved halves eliminated abolished removed took takes taken'.split(' ');
const worsening = 'aggravated aggravates exacerbated exacerbates intensified increased'.split(' ');
/** What only its negation tells: “has not touched the pain”. */
const touching = 'touched touch changed change altered alter affected affect influenced dented budged moved'.split(' ');
/** What words make of a complaint. */
const changing = new WordMap<1 | -1 | 0>([
  ...[...lessening, ...endings].map((word) => [word, 1] as const),
  ...worsening.map((word) => [word, -1] as const),
  ...touching.map((word) => [word, 0] as const),
]);
const ending = new WordSet(endings);

function changeOf({ kinds, values }: Tokens, i: number): 1 | -1 | 0 | undefined {
  return kinds[i] === Kind.word ? changing.get(values[i]!) : undefined;
}

function hasChange(tokens: Tokens, { first, end }: { readonly first: number; readonly end: number }): boolean {
  for (let i = first; i < end; i++) if (changeOf(tokens, i) !== undefined) return true;
  return false;
}

/** “a reduction of spasm”, “decreased the pain”, “which aggravated his symptoms”: what a complaint became by something; undefined if it is none, or did so by itself. */
function changeAt(tokens: Tokens, segment: Segment, i: number): 1 | -1 | 0 | undefined {
  const sign = changeOf(tokens, i);
  if (sign === undefined) return undefined;
  const isAway = isWordOf(tokens, i, takingAway);
  const near = { first: i + 1, end: Math.min(segment.end, i + (isAway ? AWAY : NEAR)) };
  const at = Math.min(
    wordIn(tokens, near.first, near.end, complaints),
    sign === 0 ? wordIn(tokens, near.first, near.end, abilities) : near.end,
    ...segment.topics.flatMap(({ topic, first }) => (topic.kind === 'sign' && near.first <= first ? [first] : [])),
  );
  if (at >= near.end || (!isAway && hasWord(tokens, { first: near.first, end: at }, causing))) return undefined;
  // “takes tablets for pain”, and “took the pain away”
  if (isAway && !hasWord(tokens, { first: i, end: Math.min(segment.end, i + AWAY) }, away)) return undefined;
  // “increased pain on stairs”
  if (sign === -1 && (!isWordOf(tokens, i + 1, determining) || isWordOf(tokens, i - 1, being))) return undefined;
  return sign;
}

const takingAway = new WordSet(['took', 'takes', 'taken']);
const away = new WordSet(['away']);
const AWAY = 8;
/** How far after the word for a change that may be which changed. */
const NEAR = 4;
const complaints = new WordSet(
  'pain pains symptoms discomfort complaints burning spasm spasms ache aching headache headaches stiffness cramps tingling numbness'.split(
    ' ',
  ),
);
const causing = new WordSet(['by', 'with', 'on', 'when', 'after', 'for']);
const determining = new WordSet(['the', 'his', 'her', 'their']);

const well = intern('well');
const faring = new WordSet(['does', 'did', 'doing', 'done', 'do']);
const upon = new WordSet(['with', 'on', 'after', 'following']);

/** “does well with his orthotics”. */
function isWell(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i, well) && isWordOf(tokens, i - 1, faring) && isWordOf(tokens, i + 1, upon);
}

const worths = new WordSet(['value', 'help', 'use', 'benefit', 'service', 'good']);
const of = intern('of');
const no = intern('no');

/** “was of value”, “was of no use”. */
function worthAt(tokens: Tokens, i: number): 1 | -1 | undefined {
  if (!isWordOf(tokens, i, worths)) return undefined;
  if (isWord(tokens, i - 1, no) && (isWord(tokens, i - 2, of) || isWordOf(tokens, i - 2, being))) return -1;
  return isWord(tokens, i - 1, of) && isWordOf(tokens, i - 2, being) ? 1 : undefined;
}

const being = new WordSet([...formsOfBe, 'been']);

/** “without change”, “no effect”, “brought nothing”. */
function isUnchanged(tokens: Tokens, i: number): boolean {
  if (isWord(tokens, i, nothing)) return isWordOf(tokens, i - 1, bringing);
  return isWordOf(tokens, i, changes) && isWordOf(tokens, i - 1, none);
}

const painWords = new WordSet(['pain', 'relief', 'relieved', 'eased', 'alleviated', 'symptoms']);
const functional = new WordSet(['functional', 'function', 'objective', 'functionally']);

/** What got better: pain may, and function not. */
function kindOf(
  tokens: Tokens,
  segment: Segment,
  { first, end }: { readonly first: number; readonly end: number },
): string | undefined {
  for (let i = Math.max(segment.first, first - 3); i < Math.min(segment.end, end + 3); i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    if (functional.has(tokens.values[i]!)) return 'function';
    if (painWords.has(tokens.values[i]!)) return 'pain';
  }
  return undefined;
}

const avail = intern('avail');

function isAvail(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i, avail);
}

function isFailed(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i - 1, to) && (flagsAt(tokens, i - 2, 0) & Word.bad) !== 0;
}

function isHedged(tokens: Tokens, segment: Segment, i: number): boolean {
  return hasWord(tokens, { first: Math.max(segment.first, i - 4), end: Math.min(segment.end, i + 4) }, small);
}

/** “no relief”, “of no help”, “did not help”, “without any benefit”; undefined if a comma is between, and what is negated may be something else. */
function isNegated(tokens: Tokens, segment: Segment, i: number): boolean | undefined {
  let comma = false;
  for (let k = i - 1; k >= Math.max(segment.first, i - 24); k--) {
    if (isMark(tokens, k, Mark.comma)) comma = true;
    const flags = flagsAt(tokens, k, segment.first);
    const negative = (flags & Word.negative) !== 0;
    if (negative) return comma || i - k > 12 ? undefined : true;
    if ((flags & Word.verb) !== 0) return isTurned(tokens, segment, k);
  }
  return false;
}
