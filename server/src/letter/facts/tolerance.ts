import { articleWords, formsOfBe } from '../../knowledge/clauses/common-words.ts';
import { inOneLine } from '../../text/range.ts';
import { Kind, rangeOf, type Tokens, tokenText } from '../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import { flagsAt, flagsBetween } from './flags.ts';
import { drugSubject, namedTreatments } from './named.ts';
import type { FactSubject } from './fact.ts';
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
  /** Whether only the one thing that is named was spared. */
  readonly isOfKind?: boolean;
  /** What was taken, where it is plain of a clause with more than one treatment. */
  readonly of?: FactSubject | undefined;
}

const bearingWords = 'tolerate tolerates tolerated tolerating'.split(' ');
const bearing = new WordSet(bearingWords);
const takingWords = ['take', 'use'];
const taking = new WordSet(takingWords);
const unable = new WordSet(['cannot', 'unable', "can't", "couldn't", 'not']);
const able = new WordSet(['could', 'can', 'cannot', 'unable', "can't", "couldn't"]);
const refusing = new WordSet('cannot unable intolerant intolerance poorly badly'.split(' '));
const stopping = new WordSet(
  'stopped stop stopping discontinued discontinue quit ceased abandoned withdrawn withdrew halted dropped'.split(' '),
);
const continuing = new WordSet(['continued', 'continue', 'kept']);
const leavingOff = new WordSet(['left', 'came', 'taken', 'took', 'leave', 'weaned', 'come']);
const offWord = new WordSet(['off']);
const giving = new WordSet('give gives given gave giving'.split(' '));
const up = new WordSet(['up']);
const owingWords = ['because', 'due', 'owing', 'account'];
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
const troubles = 'trouble difficulty problem problems upset discomfort'.split(' ');
const clues = new WordSet([...bearingWords, ...takingWords, ...effectsNamed, ...owingWords, ...troubles]);

/** Reads whether a drug or treatment was borne: “is well tolerated”, “without side effects”; or not: “caused nausea”, “was stopped because of dizziness”. */
export function readTolerance(reading: Reading): void {
  const { tokens, segment, before, emit } = reading;
  if (segment.general || segment.denied) return;
  if (segment.topics.length === 0 && !hasWord(tokens, segment, clues)) return;
  const place = toleranceIn(tokens, segment);
  if (!place) return;
  // “because of sedation” names what came of it.
  const own = namedTreatments(segment).filter(({ first, end }) => first < place.first || end > place.end);
  const [named, ...more] = own.length > 0 ? own : before.flatMap(namedTreatments).slice(-1);
  const subject = place.of ?? (named && more.length === 0 && !named.study ? named.subject : undefined);
  if (!subject) return;
  const { id } = subject;
  const name = `“${inOneLine(tokens.text, rangeOf(tokens, place.first, place.end))}”`;
  const emitBorne = (what: string): void =>
    emit(factOf(reading, { kind: 'state', id: `borne:${what}`, name }, 'result', place, { polarity: place.sign }));
  if (!place.isOfKind) emitBorne(id);
  // Of a sign that a rationale names, the result itself is held against the summary's.
  const isResult = segment.passage !== 'summary' && segment.topics.some(({ topic }) => topic.kind === 'sign');
  for (const written of harmsIn(tokens, segment)) {
    if (!isResult && (place.isOfKind || place.sign === -1)) emitBorne(`${id}:${written}`);
    if (place.isStopped) emit(factOf(reading, subject, 'stopped', place, { written }));
  }
}

/** Unwanted effects that are of one kind, by the word or the topic. */
const kindsOfHarm = new Map(
  Object.entries({
    'a reaction of the skin': 'rash hives itching',
    'the stomach': 'nausea heartburn ulcer bleeding constipation stomach',
    drowsiness: 'sedation sedated drowsiness drowsy sleepiness sleepy somnolence groggy grogginess',
    dizziness: 'dizziness',
    headache: 'headache',
    swelling: 'swelling',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

const harmed = new WordSet([...effectsNamed, 'stomach']);

/** The kinds of unwanted effects that a clause names. */
function harmsIn(tokens: Tokens, segment: Segment): ReadonlySet<string> {
  const words = segment.topics.map(({ topic }) => topic.id);
  for (let i = segment.first; (i = wordIn(tokens, i, segment.end, harmed)) < segment.end; i++)
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
  const stopped = stoppedIn(tokens, segment, harm);
  const plain = stopped ?? sparedIn(tokens, segment, harm);
  if (plain || !harm) return plain;
  const { first, end } = harm;
  if (isWordOf(tokens, first - 1, without) && hasWord(tokens, harm, effectWords))
    return { first: first - 1, end, sign: 1 };
  const verb = lastOf(tokens, segment, first, causing);
  const isActive = verb >= segment.first && !isWordOf(tokens, verb - 1, being) && !isTurned(tokens, segment, verb);
  return isActive && first - verb <= FAR && isPlain(tokens, segment, verb, first)
    ? { first: verb, end, sign: -1, isStopped: isStoppedFor(tokens, segment) }
    : undefined;
}

type Harm = { readonly first: number; readonly end: number } | undefined;

/** “was given up because of a cough”; what is stopped for want of an effect was borne. */
function stoppedIn(tokens: Tokens, segment: Segment, harm: Harm): Place | undefined {
  const stop = stopIn(tokens, segment);
  const cause = causeIn(tokens, segment, stop, harm);
  if (cause === segment.end) return undefined;
  let end = harm?.end ?? cause;
  if (!harm) while (end < segment.end && tokens.kinds[end] === Kind.word) end++;
  if (!harm && (!isReason(tokens, cause) || hasWord(tokens, { first: cause, end }, wanting))) return undefined;
  // “had to give up ibuprofen because of his stomach, but the cream fails because of its baclofen”
  const [drug, ...others] = namedTreatments(segment).filter((one) => one.end <= cause && !one.study);
  return { first: cause, end, sign: -1, isStopped: true, of: others.length === 0 ? drug?.subject : undefined };
}

/** “made him sleepy and was given up”, “was given up because it made him sleepy”: whether the sentence of what a drug caused ends with it, and has no other. */
function isStoppedFor(tokens: Tokens, { sentence }: Segment): boolean {
  const stop = stopIn(tokens, sentence);
  return stop < sentence.end && !hasWord(tokens, sentence, contrastWord);
}

const contrastWord = new WordSet(['but', 'while', 'whereas', 'not', 'never']);
const forWord = new WordSet(['for']);
const articles = new WordSet(articleWords);

/** The word between what was stopped and why: “because”, “for” right before what came of it; the end of the clause where none stands. */
function causeIn(tokens: Tokens, segment: Segment, stop: number, harm: Harm): number {
  if (stop >= segment.end) return segment.end;
  if (!harm) return wordIn(tokens, stop, segment.end, owing);
  const cause = lastOf(tokens, segment, harm.first, owing);
  if (cause > stop) return cause;
  // “stopped for a rash”
  const at = isWordOf(tokens, harm.first - 1, articles) ? harm.first - 2 : harm.first - 1;
  return at > stop && isWordOf(tokens, at, forWord) ? at : segment.end;
}

/** The word that tells that something was stopped or given up: “stopped”, “gave up”, “left off”, “could not be continued”; the end of the clause where none does. */
function stopIn(tokens: Tokens, { first, end }: { readonly first: number; readonly end: number }): number {
  const stop = wordIn(tokens, first, end, stopping);
  if (stop < end) return stop;
  const going = wordIn(tokens, first, end, continuing);
  if (going < end && hasWord(tokens, { first: Math.max(first, going - 3), end: going }, unable)) return going;
  const left = wordIn(tokens, first, end, leavingOff);
  if (left < end && hasWord(tokens, { first: left + 1, end: Math.min(end, left + FAR) }, offWord)) return left;
  const given = wordIn(tokens, first, end, giving);
  return given < end && hasWord(tokens, { first: given, end: Math.min(end, given + FAR) }, up) ? given : end;
}

const withoutWord = new WordSet(['without']);
const any = new WordSet(['any', 'much', 'further', 'stomach']);
const troubling = new WordSet(troubles);
const regular = new WordSet('takes took take taking taken uses used use using'.split(' '));

/** “takes naproxen without trouble”, “took it without any stomach upset”: what taking a drug did not bring, at the end of its clause. */
function sparedIn(tokens: Tokens, segment: Segment, harm: Harm): Place | undefined {
  const at = wordIn(tokens, segment.first, segment.end, withoutWord);
  if (at === segment.end || isTurned(tokens, segment, at)) return undefined;
  const drug = segment.terms.findLast(({ kind, end }) => kind === 'drug' && end <= at);
  if (
    drug?.kind !== 'drug' ||
    at - drug.end > FAR ||
    !hasWord(tokens, { first: segment.first, end: drug.first }, regular)
  )
    return undefined;
  // “takes naproxen and walks without trouble”
  if ((flagsBetween(tokens, segment, drug.end, at) & (Word.verb | Word.joiner)) !== 0) return undefined;
  const from = isWordOf(tokens, at + 1, any) ? at + 2 : at + 1;
  const isHarm = harm !== undefined && (harm.first === from || harm.first === at + 1);
  const end = isHarm ? harm.end : isWordOf(tokens, from, troubling) ? from + 1 : from;
  if (end === from || (end < segment.end && tokens.kinds[end] === Kind.word && !isWordOf(tokens, end, ending)))
    return undefined;
  return {
    first: at,
    end,
    sign: 1,
    isOfKind: isHarm && !hasWord(tokens, harm, effectWords),
    of: drugSubject(drug.drug),
  };
}

/** What may come after what a drug did not bring. */
const ending = new WordSet(['and', 'or', 'but', 'from', 'so', 'now', 'for', 'since']);

const effectWords = new WordSet(['effect', 'effects', 'reaction', 'reactions']);
const wanting = new WordSet(
  'start switch change end completion recovery resolution improvement healing lack cost costs price insufficient no not poor ineffective ineffectiveness failure denial denied pregnancy pregnant surgery operation insurance'.split(
    ' ',
  ),
);

/** Whether “because”, “due” or “owing” is a preposition here: “because of”, “due to”. */
function isReason(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i + 1, prepositions);
}

const prepositions = new WordSet(['of', 'to']);

/** A complaint or an unwanted effect that a clause names. */
function harmIn(tokens: Tokens, segment: Segment): Harm {
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

/** The last of some words of a clause before a token; -1 if there is none. */
function lastOf(tokens: Tokens, { first }: Segment, end: number, words: WordSet): number {
  for (let i = end - 1; i >= first; i--) if (isWordOf(tokens, i, words)) return i;
  return -1;
}
