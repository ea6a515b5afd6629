import { portionNouns } from '../knowledge/clauses/common-words.ts';
import { nounsOfPredicate } from '../knowledge/clauses/verb-words.ts';
import { isWord, Kind, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import { isOfCriteria } from './claims.ts';
import type { AboutOf } from './about.ts';
import type { Clause, Span } from './clauses/clause.ts';
import { Flag, lexiconOf } from './clauses/lexicon.ts';
import { isDefinite, isOfThisCase, lastPart, spanHas, spanNames, startsWithRefusal } from './clauses/spans.ts';
import { unitOf } from './amounts/units.ts';
import { holdsBack } from './holding.ts';
import { numberAt } from './numbers.ts';
import type { Sentence } from './sentences.ts';

/**
 * The verdict that a clause gives without a word of necessity, where it is on the request: “should be provided”, “may go ahead”, “has no place
 * in her care”, “I endorse it”. Other clauses are given back as they are.
 */
export function grantIn(tokens: Tokens, sentence: Sentence, clause: Clause, aboutOf: AboutOf): Clause {
  const { place, past, condition, general, says } = clause;
  if (past || general || (says && says !== 'reviewer')) return clause;
  // “should be deferred until therapy has been tried”
  if (condition !== 'none' && condition !== 'refusal-stands') return clause;
  if (place === 'condition' || place === 'attributive') return clause;
  for (const words of grantedIn(tokens, sentence, clause)) {
    const span = nounPhrase(tokens, words);
    // “no reason to delay the denial”
    if (isRefusal(tokens, span) || spanNames(tokens, span, 'utilization-review')) return clause;
    const about = span.first < span.end ? aboutOf({ subject: span, object: span }) : 'unnamed';
    if (about === 'another') return clause;
    if (about === 'request' || pointsAtRequest(tokens, span)) return { ...onGiving(tokens, clause), ...OWED };
  }
  return clause;
}

/** What a grant or refusal without a word of necessity says of the request. */
const OWED = {
  predicate: 'necessary',
  wording: 'review',
  mood: 'obligation',
  subjectIsRequest: true,
  agent: undefined,
} as const;

/** “I find no ground for cutting the therapy short.”: a reason to stop something as one to give it, turned round. */
function onGiving(tokens: Tokens, clause: Clause): Clause {
  const { predicate, object, end, polarity } = clause;
  if (predicate !== 'cause' || !holdsBack(tokens, object)) return clause;
  return { ...clause, polarity: polarity === 1 ? -1 : 1, object: { first: end, end } };
}

/** The words that may name what a clause gives or refuses, those that tell most of it first; none if it does neither. */
function grantedIn(tokens: Tokens, { first, end }: Sentence, clause: Clause): readonly Span[] {
  const { predicate, passive, polarity, mood, agent, subject, object } = clause;
  const before = { first: Math.min(subject.first, first), end: clause.first };
  // “She should receive it.”, “The claims administrator must provide it.”
  const isOwed = mood === 'obligation' && (agent === 'worker' || (agent === 'utilization-review' && !passive));
  if (isReasonFor(tokens, clause) || isResolve(tokens, clause, first)) return [object];
  switch (predicate) {
    case 'due':
      if (isOfClause(tokens, clause)) return [];
      // “is one that she is entitled to receive”
      if (agent === 'worker') return isSaidBefore(clause) ? [before] : [object];
      // “Manual therapy has its place in low back pain, but …”
      if (polarity === 1 && hasWord(tokens, { first: clause.end, end }, turning)) return [];
      // “The provider has made a case for it”: so far he has.
      if (polarity === 1 && agent === 'provider') return [];
      if (!passive || isNoun(tokens, clause)) return [object, before];
      return isWhole(tokens, clause) ? [before] : [];
    // That there is a reason decides nothing; that there is a good one does.
    case 'cause':
      // “The guideline lists severe changes among the reasons for it.”, “no reason for taking it away”, “no ground for the refusal”
      if (spanHas(tokens, before, Flag.guideline) || isRefusal(tokens, object)) return [];
      return polarity === -1 || hasWord(tokens, clause, strengths) ? [deedIn(tokens, object), before] : [];
    case 'necessary':
      // “is one that he can do without”
      return agent === 'worker' && isSaidBefore(clause) && object.end - object.first < 2 ? [before] : [];
    case 'authorize':
      return isOwed && !passive ? [object] : [];
    case 'give':
    case 'use':
    case 'postpone':
      // “He should use the visits that he has.”
      if (isOwed || isLet(tokens, clause)) return hasWord(tokens, object, existing) ? [] : [object];
      return passive && isWhole(tokens, clause) && (mood === 'obligation' || isLeave(tokens, clause)) ? [subject] : [];
    case 'recommend':
    case 'support':
      if (mood === 'obligation') return passive && isWhole(tokens, clause) ? [subject] : [];
      // “is past the point at which I could support it”
      if (mood === 'possible' && polarity === 1 && clause.place !== 'main') return [];
      // “I cannot endorse it”, “is not something I can endorse”
      if (agent === 'reviewer' && !passive) return object.end - object.first > 1 ? [object] : [before];
      if (passive) return subject.first >= subject.end && clause.place === 'complement' ? [before] : [];
      return predicate === 'support' && isShowing(tokens, clause) ? (polarity === 1 ? [object] : [object, before]) : [];
    case 'meet':
      return polarity === -1 && clause.subjectIsRequest && (!passive || isOfCriteria(tokens, clause)) ? [before] : [];
    default:
      return [];
  }
}

/** What a reason is one to do something with: the “it” of “for prolonging it”; other words are given back as they are. */
function deedIn(tokens: Tokens, { first, end }: Span): Span {
  const at = first < end && isWordOf(tokens, first, leading) ? first + 1 : first;
  const match = lexiconOf(tokens).words.matchAt(tokens, at, end);
  const isDone =
    match !== undefined &&
    (match.value.flags & Flag.ing) !== 0 &&
    match.value.predicates.some(({ predicate, direction }) => done.has(predicate) && direction === 1);
  return { first: isDone ? match.end : first, end };
}

/** Tells whether words name a refusal: “the denial of the visits”. */
export function isRefusal(tokens: Tokens, object: Span): boolean {
  let { first } = object;
  while (
    first < object.end &&
    (isWordOf(tokens, first, leading) || spanHas(tokens, { first, end: first + 1 }, Flag.determiner))
  )
    first++;
  return startsWithRefusal(tokens, { first, end: object.end });
}

/** “It is mandatory that a home program be tried”: whether what is due is told after “that”. */
export function isOfClause(tokens: Tokens, { subject, end }: Clause): boolean {
  return isWord(tokens, end, thatWord) && isWord(tokens, subject.end - 1, itWord);
}

const thatWord = intern('that');
const itWord = intern('it');
const turning = new WordSet(['but', 'yet']);
const existing = new WordSet(['already', 'remaining', 'unused', 'left', 'still']);

/** “I see no reason to continue it”, “there is every reason to give it”: whether there is a reason to do something with what it takes. */
function isReasonFor(tokens: Tokens, clause: Clause): boolean {
  const { predicate, passive, polarity, mood, agent, place, first, end } = clause;
  if (passive || !done.has(predicate) || mood !== 'stated' || place !== 'main') return false;
  if (agent !== undefined && agent !== 'reviewer' && agent !== 'record') return false;
  // “to give”, “to pay for”
  const at = isWord(tokens, end - 2, to) ? end - 3 : isWord(tokens, end - 3, to) ? end - 4 : -1;
  if (at <= first || !isWordOf(tokens, at, reasons)) return false;
  // “no reason to stop it”
  return polarity === -1 || hasWord(tokens, clause, strengths) || hasWord(tokens, { first, end: at }, nothing);
}

/** “I would order the scan”, “I would not allow it”: what the reviewer would do with it, and nothing that it depends on is named. */
function isResolve(tokens: Tokens, clause: Clause, start: number): boolean {
  const { predicate, passive, mood, agent, place, object, first } = clause;
  if (passive || agent !== 'reviewer' || mood !== 'hypothetical' || place !== 'main') return false;
  if (!done.has(predicate) && predicate !== 'authorize' && predicate !== 'recommend') return false;
  // “I would allow six visits”: six of how many?
  if (hasWord(tokens, { first: start, end: first }, depending) || !isDefinite(tokens, object)) return false;
  return !hasWord(tokens, object, depending);
}

/** “She may begin the program.”: what the worker has leave to have. */
function isLet(tokens: Tokens, { mood, agent, passive, polarity, object, first, end }: Clause): boolean {
  return (
    mood === 'possible' &&
    agent === 'worker' &&
    !passive &&
    polarity === 1 &&
    isDefinite(tokens, object) &&
    hasWord(tokens, { first, end }, leave)
  );
}

/** “The prescription may be filled.”: what the reviewer gives leave to do. */
function isLeave(tokens: Tokens, { mood, agent, subject, first, end }: Clause): boolean {
  return (
    mood === 'possible' &&
    agent === undefined &&
    isDefinite(tokens, nounPhrase(tokens, subject)) &&
    hasWord(tokens, { first, end }, leave)
  );
}

const leave = new WordSet(['may']);
const done: ReadonlySet<Clause['predicate']> = new Set<Clause['predicate']>([
  'use',
  'give',
  'postpone',
  'request',
  'support',
]);
const nothing = new WordSet(['no', 'not', 'cannot', 'never', 'little']);
/** What there is for something, in words that do not tell how much of it there is. */
const reasons = new WordSet([...nounsOfPredicate('cause'), 'cause']);
/** How much of a reason is enough. */
const strengths = new WordSet([
  'every',
  'good',
  'ample',
  'sufficient',
  'strong',
  'sound',
  'clear',
  'solid',
  'excellent',
  'compelling',
  'enough',
  'abundant',
  'justification',
]);
/** What a resolve may depend on. */
const depending = new WordSet([
  'with',
  'without',
  'then',
  'otherwise',
  'if',
  'unless',
  'once',
  'given',
  'instead',
  'only',
  'rather',
]);

/** Whether what a clause says is one word, or ends in “for”: “the case for it”, and not “is due”. */
function isNoun(tokens: Tokens, { first, end }: Clause): boolean {
  return end - first === 1 || isWord(tokens, end - 1, forWord);
}

const forWord = intern('for');

/** Whether a clause is said of what its sentence named before: “something that …”. */
function isSaidBefore({ place }: Clause): boolean {
  return place === 'relative' || place === 'complement';
}

/** “The findings support these visits.”, “Neither the notes nor the guideline supports them”, not “what would support them”, “notes to support them”. */
function isShowing(tokens: Tokens, { mood, agent, place, first, end, polarity }: Clause): boolean {
  if (
    (place !== 'main' && (place !== 'complement' || polarity === 1)) ||
    (mood !== 'stated' && (mood !== 'hypothetical' || polarity === 1)) ||
    (agent !== undefined && agent !== 'record')
  )
    return false;
  // “are what the guideline supports”
  if (spanHas(tokens, { first, end }, Flag.guideline)) return false;
  return polarity === -1 || !isWord(tokens, end - 2, to);
}

const to = intern('to');

/** Tells whether nothing follows that tells only how or when: “should be given under anesthesia”. */
export function isWhole(tokens: Tokens, clause: Clause): boolean {
  const { object } = clause;
  return (
    object.end - object.first < 2 ||
    tokens.kinds[object.first] === Kind.mark ||
    isWordOf(tokens, object.first, going) ||
    isOfThisCase(tokens, clause)
  );
}

const going = new WordSet(['for', 'as', 'to', 'here', 'now']);

/** What words are on, without what only belongs to it: the “payment” of “payment for the visits”, the “claim” of “the claim that …”. */
function nounPhrase(tokens: Tokens, words: Span): Span {
  const part = lastPart(tokens, words);
  let { first } = part;
  while (first < part.end && (tokens.kinds[first] === Kind.mark || isWordOf(tokens, first, leading))) first++;
  let end = first + 1;
  while (
    end < part.end &&
    !isWordOf(tokens, end, contrasting) &&
    (isWord(tokens, end, of) || !spanHas(tokens, { first: end, end: end + 1 }, OUTSIDE))
  )
    end++;
  return spanHas(tokens, { first, end: first + 1 }, OUTSIDE & ~Flag.that)
    ? words
    : { first, end: Math.min(end, part.end) };
}

/** “the home program rather than the visits” */
const contrasting = new WordSet(['rather', 'instead', 'than', 'before', 'until']);
const OUTSIDE = Flag.preposition | Flag.to | Flag.that | Flag.relative;
const of = intern('of');

/** Tells whether words that name no treatment point at the request: “the six visits”, “the trial”, “them”, “the request”. */
export function pointsAtRequest(tokens: Tokens, span: Span): boolean {
  // “the home program” is what is done instead.
  if (hasWord(tokens, span, instead)) return false;
  if (spanHas(tokens, span, Flag.request)) return true;
  if (
    isWordOf(tokens, span.first, pronouns) &&
    (span.end - span.first < 2 || tokens.kinds[span.first + 1] === Kind.mark)
  )
    return true;
  const number = numberAt(tokens, span.first);
  // “ninety tablets”
  if (number && number.value > MOST_AT_ONCE && unitOf(tokens, number.end) === 'piece') return true;
  if (!spanHas(tokens, span, Flag.count) && !hasWord(tokens, span, portions)) return false;
  return isDefinite(tokens, span) || number !== undefined || hasWord(tokens, span, pointing);
}

/** As many tablets are a dose; more are a supply. */
const MOST_AT_ONCE = 4;
const pointing = new WordSet(['the', 'these', 'this']);
const instead = new WordSet(['home', 'conservative']);
const pronouns = new WordSet(['it', 'them', 'they', 'this', 'these']);
const leading = new WordSet(['for', 'of', 'to', 'and', 'but', 'so', 'therefore', 'thus']);
const portions = new WordSet([...portionNouns, 'purchase']);
