import { formsOfBe } from '../../knowledge/clauses/common-words.ts';
import { inOneLine } from '../../text/range.ts';
import { rangeOf, type Tokens, tokenText } from '../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import { flagsAt } from './flags.ts';
import { namedTreatments } from './named.ts';
import { factOf, type Reading } from './passage.ts';
import { isTurned } from './polarity.ts';
import type { Segment } from './segments.ts';
import { Word } from './words.ts';

interface Place {
  readonly first: number;
  readonly end: number;
  readonly sign: 1 | -1;
  /** Whether it was stopped because of what came of it. */
  readonly isStopped?: boolean;
}

const bearingWords = 'tolerate tolerates tolerated tolerating'.split(' ');
const bearing = new WordSet(bearingWords);
const takingWords = ['take', 'use'];
const taking = new WordSet(takingWords);
const unable = new WordSet(['cannot', 'unable', "can't", "couldn't", 'not']);
const able = new WordSet(['could', 'can', 'cannot', 'unable', "can't", "couldn't"]);
const refusing = new WordSet('cannot unable intolerant intolerance poorly badly'.split(' '));
const stopping = new WordSet('stopped stop discontinued discontinue quit ceased abandoned given gave'.split(' '));
const owingWords = ['because', 'due', 'owing'];
const owing = new WordSet(owingWords);
const causing = new WordSet('caused causes gave made makes produced induced'.split(' '));
const contrasting = new WordSet(['but', 'only', 'and']);
const turning = new WordSet(['not', 'when', 'at', 'in', 'by']);
/** Unwanted effects for which the record has no topic. */
const effectsNamed =
  'sedation sedated drowsiness drowsy sleepiness sleepy somnolence groggy grogginess rash hives itching sick ill'.split(
    ' ',
  );
const effects = new WordSet(effectsNamed);
const without = new WordSet('no without any'.split(' '));
/** A clause without a sign of the record and one of these tells nothing of it. */
const clues = new WordSet([...bearingWords, ...takingWords, ...effectsNamed, ...owingWords]);

/** Reads whether a drug or treatment was borne: “is well tolerated”, “without side effects”; or not: “caused nausea”, “was stopped because of dizziness”. */
export function readTolerance(reading: Reading): void {
  const { tokens, segment, before, emit } = reading;
  if (segment.general || segment.denied) return;
  if (segment.topics.length === 0 && !hasWord(tokens, segment, clues)) return;
  const place = toleranceIn(tokens, segment);
  if (!place) return;
  // “because of sedation” names what came of it.
  const own = namedTreatments(segment).filter(({ first, end }) => first < place.first || end > place.end);
  const [subject, ...more] = own.length > 0 ? own : before.flatMap(namedTreatments).slice(-1);
  if (!subject || more.length > 0 || subject.study) return;
  const { id } = subject.subject;
  const name = `“${inOneLine(tokens.text, rangeOf(tokens, place.first, place.end))}”`;
  emit(factOf(reading, { kind: 'state', id: `borne:${id}`, name }, 'result', place, { polarity: place.sign }));
  if (place.isStopped)
    for (const written of harmsIn(tokens, segment))
      emit(factOf(reading, subject.subject, 'stopped', place, { written }));
}

/** Unwanted effects that are of one kind, by the word or the topic. */
const kindsOfHarm = new Map(
  Object.entries({
    'a reaction of the skin': 'rash hives itching',
    'the stomach': 'nausea heartburn ulcer bleeding constipation',
    drowsiness: 'sedation sedated drowsiness drowsy sleepiness sleepy somnolence groggy grogginess',
    dizziness: 'dizziness',
    headache: 'headache',
    swelling: 'swelling',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** The kinds of unwanted effects that a clause names. */
function harmsIn(tokens: Tokens, segment: Segment): ReadonlySet<string> {
  const words = segment.topics.map(({ topic }) => topic.id);
  for (let i = segment.first; (i = wordIn(tokens, i, segment.end, effects)) < segment.end; i++)
    words.push(tokenText(tokens, i).toLowerCase());
  return new Set(words.flatMap((word) => kindsOfHarm.get(word) ?? []));
}

function toleranceIn(tokens: Tokens, segment: Segment): Place | undefined {
  const at = wordIn(tokens, segment.first, segment.end, bearing);
  if (at < segment.end) {
    // “by night but not by day”
    for (let i = at; i < segment.sentence.end - 1; i++)
      if (isWordOf(tokens, i, contrasting) && isWordOf(tokens, i + 1, turning)) return undefined;
    const isRefused =
      isTurned(tokens, segment, at) || hasWord(tokens, { first: Math.max(segment.first, at - 3), end: at }, refusing);
    return { first: at, end: at + 1, sign: isRefused ? -1 : 1 };
  }
  // “could not take it”
  const take = wordIn(tokens, segment.first, segment.end, taking);
  const near = { first: Math.max(segment.first, take - 3), end: take };
  if (take < segment.end && hasWord(tokens, near, unable) && hasWord(tokens, near, able))
    return { first: near.first, end: take + 1, sign: -1 };
  const harm = harmIn(tokens, segment);
  const cause = lastOf(tokens, segment, harm?.first ?? segment.end, owing);
  const isStopped = cause > segment.first && hasWord(tokens, { first: segment.first, end: cause }, stopping);
  // “was given up because of a cough”; what is stopped for want of an effect was borne.
  if (isStopped && (harm || (isReason(tokens, cause) && !hasWord(tokens, { first: cause, end: segment.end }, wanting))))
    return { first: cause, end: harm?.end ?? segment.end, sign: -1, isStopped: true };
  if (!harm) return undefined;
  const { first, end } = harm;
  if (isWordOf(tokens, first - 1, without) && hasWord(tokens, harm, effectWords))
    return { first: first - 1, end, sign: 1 };
  const verb = lastOf(tokens, segment, first, causing);
  const isActive = verb >= segment.first && !isWordOf(tokens, verb - 1, being) && !isTurned(tokens, segment, verb);
  return isActive && first - verb <= FAR && isPlain(tokens, segment, verb, first)
    ? { first: verb, end, sign: -1 }
    : undefined;
}

const effectWords = new WordSet(['effect', 'effects', 'reaction', 'reactions']);
const wanting = new WordSet(
  'lack cost costs price insufficient no not poor ineffective ineffectiveness failure denial denied pregnancy pregnant surgery operation insurance'.split(
    ' ',
  ),
);

/** Whether “because”, “due” or “owing” is a preposition here: “because of”, “due to”. */
function isReason(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i + 1, prepositions);
}

const prepositions = new WordSet(['of', 'to']);

/** A complaint or an unwanted effect that a clause names. */
function harmIn(tokens: Tokens, segment: Segment): { readonly first: number; readonly end: number } | undefined {
  const sign = segment.topics.find(({ topic }) => topic.kind === 'sign');
  if (sign) return sign;
  const at = wordIn(tokens, segment.first, segment.end, effects);
  return at < segment.end ? { first: at, end: at + 1 } : undefined;
}

const being = new WordSet([...formsOfBe, 'been', 'be']);
/** How far after its verb what a drug caused may be, in tokens. */
const FAR = 5;

/** Whether nothing between the verb and what was caused says that there was less of it, or none. */
function isPlain(tokens: Tokens, { first }: Segment, verb: number, end: number): boolean {
  for (let i = verb + 1; i < end; i++)
    if ((flagsAt(tokens, i, first) & (Word.good | Word.negative | Word.abnormal)) !== 0) return false;
  return true;
}

/** The last of some words of a clause before a token; -1 where there is none. */
function lastOf(tokens: Tokens, { first }: Segment, end: number, words: WordSet): number {
  for (let i = end - 1; i >= first; i--) if (isWordOf(tokens, i, words)) return i;
  return -1;
}
