import { askingWords } from '../knowledge/clauses/asking-words.ts';
import { articleWords, contrastWords, judgingWords, portionNouns } from '../knowledge/clauses/common-words.ts';
import { searchedCue } from '../text/cues.ts';
import type { Range } from '../text/range.ts';
import { isMark, isWord, Kind, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import type { AboutOf } from './about.ts';
import { type Claim, isOfCriteria } from './claims.ts';
import { type Clause, readClauses, type Span } from './clauses/clause.ts';
import { FINITE, Flag, lexiconOf } from './clauses/lexicon.ts';
import {
  isDefinite,
  isOfThisCase,
  lastPart,
  pointsBack,
  someWord,
  spanHas,
  startsWithRefusal,
} from './clauses/spans.ts';
import { pointsAtRequest } from './grants.ts';
import { holdsBack } from './holding.ts';
import { setsAside } from './judgments.ts';
import { numberAt } from './numbers.ts';
import { leaningOf } from './leanings.ts';
import { lastBidIn, orderIn } from './orders.ts';
import type { Remark } from './remarks.ts';
import { isQuestion, type Sentence } from './sentences.ts';
import { plainTendency } from './tendency/tendency.ts';
import type { Verdict } from './verdicts.ts';

/** What a sentence decides: the words that do, and what they are on. */
interface Closing extends Span {
  readonly necessary: boolean;
  readonly subject: Span;
  readonly object: Span;
  readonly range?: Range;
}

/**
 * What the last sentence of a rationale decides without a verdict, where it is said of the request: “…, so no injection.”, “The scan is the
 * proper next step.”, “It is not one that the guideline supports.”, or that it departs from the guideline or does not meet its criteria.
 */
export function closingOf(
  tokens: Tokens,
  sentence: Sentence,
  compared: readonly (Claim | Remark)[],
  aboutOf: AboutOf,
  before?: Sentence,
): Verdict | undefined {
  if (isQuestion(tokens, sentence)) return undefined;
  const closing =
    decisionIn(tokens, sentence, aboutOf) ??
    (before && answerIn(tokens, sentence, before)) ??
    setAsideIn(tokens, sentence, aboutOf) ??
    noteIn(tokens, sentence, aboutOf) ??
    letIn(tokens, sentence, aboutOf) ??
    namedIn(tokens, sentence, aboutOf) ??
    recommendedIn(tokens, sentence, aboutOf) ??
    comparedIn(tokens, sentence, compared) ??
    likenedIn(tokens, sentence, aboutOf);
  return closing && inferred(tokens, sentence, closing);
}

/** What the last words of a sentence bid, as a verdict: “No new finding - deny.” */
export function bidOf(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf): Verdict | undefined {
  const bid = lastBidIn(tokens, sentence, aboutOf);
  return bid && inferred(tokens, sentence, { ...bid, ...nothingOf(sentence) });
}

/** What the last sentence leans to, as a verdict. */
export function leanIn(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf): Verdict | undefined {
  if (isQuestion(tokens, sentence)) return undefined;
  const leaning = leaningOf(tokens, sentence, aboutOf);
  return leaning && inferred(tokens, sentence, { ...leaning, ...nothingOf(sentence) });
}

/** The subject and object of what names neither. */
function nothingOf({ first }: Sentence): Pick<Closing, 'subject' | 'object'> {
  const span = { first, end: first };
  return { subject: span, object: span };
}

/** What the wording of the last sentence tells, as a verdict, where nothing else does and it is not on something else. */
export function tendIn(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf): Verdict | undefined {
  // “Skipping the scan is the safer course.”: what is withheld turns what its words tell.
  if (holdsBack(tokens, sentence)) return undefined;
  const necessary = plainTendency(tokens, sentence);
  if (necessary === undefined || isOnAnother(tokens, sentence, necessary, aboutOf)) return undefined;
  const { first, end } = sentence;
  const verdict = inferred(tokens, sentence, { necessary, first, end, ...nothingOf(sentence) });
  // “The request for ketorolac 60 mg once is not medically necessary.”: in the words of the law, whatever is not understood between them
  return hasWord(tokens, sentence, lawful) ? { ...verdict, wording: 'law' } : verdict;
}

const lawful = new WordSet(['medically', 'necessity']);

/** “There is no place for a cast.”, “He can go on with his exercises.”: on something that is not requested; what is denied may be a reason. */
function isOnAnother(tokens: Tokens, sentence: Sentence, approves: boolean, aboutOf: AboutOf): boolean {
  return (
    (approves && aboutOf({ subject: sentence, object: sentence }) === 'another') ||
    readClauses(tokens, sentence).some((clause) => clause.place === 'main' && aboutOf(clause) === 'another')
  );
}

function inferred(tokens: Tokens, sentence: Sentence, closing: Closing): Verdict {
  const { necessary, first, end, subject, object, range = rangeOf(tokens, first, end) } = closing;
  const own = {
    hedged: false,
    possible: false,
    past: false,
    supposed: false,
    general: false,
    ofRequest: true,
    grounded: false,
    inferred: true,
  };
  return { necessary, wording: 'review', sentence, range, first, end, subject, object, about: 'request', ...own };
}

/** The decision by its words alone: “Overturned.”, “Purchase not certified.” */
function decisionIn(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf): Closing | undefined {
  const order = orderIn(tokens, sentence, aboutOf);
  return order && { ...order, ...nothingOf(sentence) };
}

/** “Do these facts meet the chapter? They do not.”: what is asked of the criteria, and its answer. */
function answerIn(tokens: Tokens, sentence: Sentence, before: Sentence): Closing | undefined {
  if (!isQuestion(tokens, before)) return undefined;
  const asked = readClauses(tokens, before).findLast(
    (clause) => clause.predicate === 'meet' && isOfCriteria(tokens, clause),
  );
  const answer =
    asked && readClauses(tokens, sentence, true).find(({ predicate }) => predicate === 'same' || predicate === 'agree');
  if (!answer?.sure || !pointsBack(tokens, answer.subject)) return undefined;
  const { first, end, subject } = answer;
  return { necessary: asked!.polarity === answer.polarity, first, end, subject, object: { first: end, end } };
}

/** “Weaning, rather than a refill, is indicated.”: whether something else is called for, and the request is set aside. */
function setAsideIn(tokens: Tokens, { first, end }: Sentence, aboutOf: AboutOf): Closing | undefined {
  if (!hasWord(tokens, { first, end }, judging)) return undefined;
  for (let at = first; at < end - 1; at++) {
    const from = setAsideEnd(tokens, at);
    if (from === undefined) continue;
    const object = { first: from, end: nounEnd(tokens, from, end) };
    const rest = { first: at === first ? object.end : first, end: at === first ? end : at };
    if (!isAsked(tokens, object, aboutOf) || hasWord(tokens, rest, nots) || tellsPast(tokens, rest)) return undefined;
    // “What is asked for is care rather than housekeeping.”
    if (aboutOf({ subject: rest, object: rest }) === 'request' || hasWord(tokens, rest, asking)) return undefined;
    return { necessary: false, first: at, end: object.end, subject: { first: at, end: at }, object };
  }
  return undefined;
}

/** Where the words end that set aside what follows them: “rather than”, “in place of”, “, not”, “and not in”. */
function setAsideEnd(tokens: Tokens, at: number): number | undefined {
  if (setsAside(tokens, at)) return at + 2;
  const isParted = isMark(tokens, at - 1, Mark.comma) || isWordOf(tokens, at - 1, joining);
  if (!isParted || !isWord(tokens, at, not)) return undefined;
  return isWordOf(tokens, at + 1, placing) ? at + 2 : at + 1;
}

/** Where a noun phrase ends: at a mark, or a verb. */
function nounEnd(tokens: Tokens, first: number, end: number): number {
  let at = first;
  while (at < end && tokens.kinds[at] !== Kind.mark && !spanHas(tokens, { first: at, end: at + 1 }, FINITE)) at++;
  return at;
}

function isAsked(tokens: Tokens, object: Span, aboutOf: AboutOf): boolean {
  if (aboutOf({ subject: object, object }) === 'request' || pointsAtRequest(tokens, object)) return true;
  const whole = { first: object.first, end: Math.min(object.end, object.first + 3) };
  return (
    isWordOf(tokens, object.first, again) || (isWordOf(tokens, object.first, leading) && hasWord(tokens, whole, wholes))
  );
}

function tellsPast(tokens: Tokens, span: Span): boolean {
  return someWord(tokens, span, ({ flags }) => (flags & FINITE) !== 0 && (flags & Flag.past) !== 0);
}

const judging = new WordSet(judgingWords, searchedCue);
const asking = new WordSet(askingWords);
const joining = new WordSet(['and', 'but']);
const placing = new WordSet(['in', 'for', 'on', 'to']);
const again = new WordSet(['more', 'another', 'further', 'continuation', 'continuing', 'continued']);
const leading = new WordSet(['a', 'an']);
const wholes = new WordSet(portionNouns);
const not = intern('not');

/** “…, so no injection.”: a note without a verb. */
function noteIn(tokens: Tokens, { first, end }: Sentence, aboutOf: AboutOf): Closing | undefined {
  const stop = tokens.kinds[end - 1] === Kind.mark ? end - 1 : end;
  for (let at = Math.max(first, stop - LONGEST_NOTE); at < stop - 1; at++) {
    // “no indication, no scan”
    const follows =
      isMark(tokens, at - 1, Mark.comma) && isWordOf(tokens, Math.max(first, noteStart(tokens, at - 2)), denying);
    if (!isWordOf(tokens, at, denying) || !(follows || isWordOf(tokens, at - 1, concluding))) continue;
    const object = { first: at, end: stop };
    if (spanHas(tokens, object, VERBAL) || aboutOf({ subject: object, object }) !== 'request') return undefined;
    return { necessary: false, first: at, end: stop, subject: { first: at, end: at }, object };
  }
  return undefined;
}

/** The first token of the words of one phrase that end at token `at`. */
function noteStart(tokens: Tokens, at: number): number {
  let first = at;
  while (first > at - LONGEST_NOTE && tokens.kinds[first - 1] !== Kind.mark) first--;
  return first;
}

/** “Let the scan be done.”: the reviewer lets it be, or lets the denial of it stand. */
function letIn(tokens: Tokens, { first, end }: Sentence, aboutOf: AboutOf): Closing | undefined {
  for (let at = first; at < Math.min(end - 2, first + LONGEST_LEAD); at++) {
    if (!isWordOf(tokens, at, letting)) continue;
    const lead = { first, end: at };
    if (hasWord(tokens, lead, nots) || spanHas(tokens, lead, Flag.pronoun & ~Flag.copula)) return undefined;
    const object = { first: at + 1, end };
    if (!isDefinite(tokens, object) || spanHas(tokens, object, VERBAL | Flag.comma) || hasWord(tokens, object, nots))
      return undefined;
    // “the denial stand”
    const isRefusal = startsWithRefusal(tokens, { first: object.first + 1, end });
    if (!isRefusal && !isOnRequest(tokens, object, aboutOf)) return undefined;
    return { necessary: !isRefusal, first: at, end, subject: { first: at, end: at }, object: { first: end, end } };
  }
  return undefined;
}

const letting = new WordSet(['let']);
/** How many words may come before “let”: “By all means”. */
const LONGEST_LEAD = 5;
const LONGEST_NOTE = 9;
const denying = new WordSet(['no']);
const concluding = new WordSet(['so', 'hence', 'therefore', 'thus', 'consequently', 'accordingly']);
const VERBAL = Flag.copula | Flag.auxiliary | Flag.that | Flag.relative;

/** “The scan is the proper next test.”: what the request is called by an adjective before its noun. */
function namedIn(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf): Closing | undefined {
  const { first, end } = sentence;
  const { words } = lexiconOf(tokens);
  for (let at = first + 1; at < end - 2; at++) {
    if (!isWordOf(tokens, at, is)) continue;
    const denied = isWordOf(tokens, at + 1, nots);
    const article = denied ? at + 2 : at + 1;
    if (!isWordOf(tokens, article, articles)) continue;
    const match = words.matchAt(tokens, article + 1, end);
    const judging = match?.value.predicates.find(
      ({ part, predicate, wording }) =>
        part === 'adjective' && ((predicate === 'necessary' && wording === 'review') || predicate === 'agree'),
    );
    if (!match || !judging || tokens.kinds[match.end] !== Kind.word) continue;
    const subject = lastPart(tokens, { first, end: at });
    const object = { first: match.end, end };
    const isThis =
      isWordOf(tokens, article, the) ||
      isDefinite(tokens, subject) ||
      isOfThisCase(tokens, { subject, object, first: at, end: match.end });
    if (!isThis || spanHas(tokens, object, Flag.restriction | Flag.patients) || !isOnRequest(tokens, subject, aboutOf))
      continue;
    return {
      necessary: (judging.direction === 1) !== denied,
      first: at,
      end: match.end + 1,
      subject,
      object: { first: end, end },
    };
  }
  return undefined;
}

const is = new WordSet(['is', 'are', 'remains', 'remain']);
const nots = new WordSet(['not', 'hardly', 'never']);
const articles = new WordSet(articleWords);
const the = new WordSet(['the']);

/** “The test is not one that the guideline advises.”, “This is what the guideline recommends.” */
function recommendedIn(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf): Closing | undefined {
  const clauses = readClauses(tokens, sentence);
  const clause = clauses.at(-1);
  if (!clause || !recommending.has(clause.predicate)) return undefined;
  const { agent, passive, place, sure, object, subject: guideline, end } = clause;
  if (agent !== 'guideline' || passive || !sure || (place !== 'complement' && place !== 'relative')) return undefined;
  if (clause.condition !== 'none' || clause.mood === 'possible') return undefined;
  // “one that the guideline advises for …”
  const isParted = tokens.kinds[object.first] === Kind.mark;
  if (!isParted && spanHas(tokens, object, Flag.restriction | Flag.patients)) return undefined;
  let verb = guideline.first - 1;
  while (verb > sentence.first && !isWordOf(tokens, verb, is)) verb--;
  const subject = lastPart(tokens, { first: sentence.first, end: verb });
  if (!hasWord(tokens, { first: verb, end: guideline.first }, ones) || !isOnRequest(tokens, subject, aboutOf))
    return undefined;
  return { necessary: clause.polarity === 1, first: verb, end, subject, object: { first: end, end } };
}

const recommending: ReadonlySet<Clause['predicate']> = new Set<Clause['predicate']>(['recommend', 'support']);
const ones = new WordSet(['one', 'what', 'something', 'treatment', 'which']);

/** What is compared with the guideline or its criteria, except for numbers: what is within a limit may still be refused, and what exceeds it granted. */
function comparedIn(tokens: Tokens, sentence: Sentence, compared: readonly (Claim | Remark)[]): Closing | undefined {
  const last = compared.findLast((claim) => claim.sentence === sentence && claim.kind in meaning);
  if (!last || last.conceded || last.kind === 'exceeds' || hasWord(tokens, sentence, contrasts)) return undefined;
  // “I support ending the visits.”
  if (holdsBack(tokens, sentence)) return undefined;
  const isOfNumbers = hasNumber(tokens, sentence) || !spanHas(tokens, sentence, Flag.guideline);
  if (last.kind === 'within' && isOfNumbers) return undefined;
  const { first, end } = sentence;
  const span = { first: end, end };
  return {
    necessary: meaning[last.kind as keyof typeof meaning],
    first,
    end,
    subject: span,
    object: span,
    range: last.range,
  };
}

function hasNumber(tokens: Tokens, { first, end }: Span): boolean {
  for (let i = first; i < end; i++) if (numberAt(tokens, i)) return true;
  return false;
}

/** “Continued use of the drug is consistent with the guideline.”: what agrees with a guideline by name, or departs from it, in no number. */
function likenedIn(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf): Closing | undefined {
  const clause = readClauses(tokens, sentence).at(-1);
  if (clause?.predicate !== 'within' || clause.past || clause.place !== 'main' || !clause.sure) return undefined;
  const { subject, object, polarity, mood, condition, says, agent, general, first, end } = clause;
  if ((mood !== 'stated' && mood !== 'hypothetical') || condition !== 'none' || says !== undefined || general)
    return undefined;
  const guideline = { first: object.first, end: Math.min(object.end, object.first + NEAR) };
  if (!spanHas(tokens, guideline, Flag.guideline | Flag.criteria) || spanHas(tokens, object, Flag.patients))
    return undefined;
  // “The worker falls outside the criteria for an injection.”
  const isOfWorker = agent === 'worker' && aboutOf({ subject: object, object }) !== 'another';
  if (!(isOfWorker || aboutOf({ subject, object: subject }) === 'request') || hasWord(tokens, sentence, contrasts))
    return undefined;
  return { necessary: polarity === 1, first, end, subject, object: { first: end, end } };
}

/** So near the guideline is named with which something agrees. */
const NEAR = 5;

const meaning = {
  within: true,
  meets: true,
  supported: true,
  exceeds: false,
  inconsistent: false,
  unmet: false,
  unsupported: false,
} as const;
const contrasts = new WordSet([...contrastWords, 'if', 'unless', 'otherwise']);

function isOnRequest(tokens: Tokens, subject: Span, aboutOf: AboutOf): boolean {
  const about = aboutOf({ subject, object: subject });
  return (
    about === 'request' || (about === 'unnamed' && (pointsAtRequest(tokens, subject) || pointsBack(tokens, subject)))
  );
}
