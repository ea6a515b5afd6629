import { addingWords, guidelineNames, pointingWords, possessiveWords } from '../knowledge/clauses/common-words.ts';
import { nounsOfPredicate, wordsOfPredicate } from '../knowledge/clauses/verb-words.ts';
import type { Range } from '../text/range.ts';
import { isWord, Kind, rangeOf, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import { type Amount, readAmounts } from './amounts/amount.ts';
import type { AboutOf } from './about.ts';
import { type Clause, readClauses, type Span } from './clauses/clause.ts';
import { Flag } from './clauses/lexicon.ts';
import { isDefinite, isOfThis, isOfThisCase, lastPart, spanHas } from './clauses/spans.ts';
import { numberAt } from './numbers.ts';
import { partAt } from './quantities/parts.ts';
import type { Sentence } from './sentences.ts';

/** What a sentence claims of a request and a limit, or of the guideline's criteria. */
export type ClaimKind = 'exceeds' | 'within' | 'inconsistent' | 'meets';

/** A comparison of the request with what guidelines recommend, as the rationale draws it. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly sentence: Sentence;
  /** Whether it is granted before the ground is given: “although six visits are within the limit, …”, “that is more than the limit, but …”. */
  readonly conceded: boolean;
  /** The words of the comparison. */
  readonly range: Range;
  /** The visits that the sentence itself holds against each other: “the 20 visits exceed the 26 of the guideline”. */
  readonly numbers?: ComparedNumbers | undefined;
  /** The visits that it holds against the limit, where it gives one number of them. */
  readonly counted?: number | undefined;
}

/** How many visits are compared, and with how many. */
export interface ComparedNumbers {
  readonly visits: number;
  readonly limit: number;
}

/** What a request is compared with stands so near. */
const NEAR = 8;

/** What is too much by itself, with nothing to compare it with. */
const excess = new WordSet(['excess', 'excessive', 'many']);

/** What turns from something granted to the ground. */
const turning = new WordSet(['but', 'yet']);

/** The comparison that a sentence draws between the request and a limit; undefined if it draws none, or only supposes one. */
export function claimOf(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf = () => 'unnamed'): Claim | undefined {
  for (const clause of readClauses(tokens, sentence)) {
    const { predicate, subject } = clause;
    // Criteria are those of something; what a request is compared with may name anything.
    // “His audiogram fulfills the requirements of that guideline.”
    const isOfHis = predicate === 'meet' && !clause.passive && isWordOf(tokens, subject.first, possessives);
    const measured = isOfHis ? { subject: clause.object, object: clause.object } : clause;
    const about = aboutOf(predicate === 'meet' ? measured : { subject, object: subject });
    const kind =
      isOwn(countsVisits(tokens, clause) ? { ...clause, general: false } : clause) && about !== 'another'
        ? kindOf(tokens, clause, sentence, about === 'request')
        : undefined;
    if (!kind) continue;
    const range = rangeOf(tokens, clause.first, clause.end);
    const conceded = clause.place === 'concession' || isTurned(tokens, clause, sentence);
    const counts = countsIn(tokens, subject);
    const counted = counts.length === 1 ? counts[0] : undefined;
    return { kind, sentence, conceded, range, numbers: numbersOf(tokens, clause), counted };
  }
  return undefined;
}

/** “… in most cases, and 10 visits lie within that range”: a number of visits is this case's, whatever was said before it. */
function countsVisits(tokens: Tokens, { predicate, subject }: Clause): boolean {
  if (predicate !== 'exceed' && predicate !== 'within') return false;
  const first = isWord(tokens, subject.first, and) ? subject.first + 1 : subject.first;
  return numberAt(tokens, first) !== undefined && spanHas(tokens, subject, Flag.count);
}

/** The visits of a clause's subject, and those of its object; undefined if one of them has no number, or several that make no sum. */
function numbersOf(tokens: Tokens, { subject, object }: Clause): ComparedNumbers | undefined {
  const counts = countsIn(tokens, subject);
  const [limit, ...more] = countsIn(tokens, object);
  const [first] = counts;
  if (first === undefined || limit === undefined || more.length > 0) return undefined;
  // “six more visits exceed the ten”: those before are counted too.
  if (counts.length === 1 && hasWord(tokens, subject, adding)) return undefined;
  const sum = counts.reduce((all, one) => all + one, 0);
  // “fourteen and six, 20 in all”
  const whole = counts.find((one) => counts.length > 2 && one * 2 === sum);
  return { visits: whole ?? sum, limit };
}

/** The numbers of visits in a span, and such as may be of visits; none if one is of something else or a range. */
function countsIn(tokens: Tokens, { first, end }: Span): number[] {
  const amounts = readAmounts(tokens, first, end, MOST_NUMBERS);
  const isCount = ({ min, max, unit, per }: Amount): boolean =>
    min === max && !per && (unit === 'visit' || unit === undefined);
  return amounts.every(isCount) ? amounts.map(({ min }) => min) : [];
}

const possessives = new WordSet(possessiveWords);
const adding = new WordSet([...addingWords, 'addition', 'already', 'earlier', 'previous', 'prior', 'past', 'those']);
const MOST_NUMBERS = 6;

/** Returns whether “but” follows a clause and what it is compared with, after the comma. */
export function isTurned(tokens: Tokens, clause: Clause, sentence: Sentence): boolean {
  const after = Math.max(clause.end, met(tokens, clause).end);
  return hasWord(tokens, { first: after, end: Math.min(after + 2, sentence.end) }, turning);
}

/** Gives the words for what is met: the “that” of “that requirement” ends no object. */
export function met(tokens: Tokens, { object }: Clause): Span {
  const isThat = object.end === object.first + 1 && isWord(tokens, object.first, that);
  return isThat ? { first: object.first, end: Math.min(object.end + 1, tokens.count) } : object;
}

/** Says whether it is criteria that a clause finds met or not: “meets the criteria”, “is a candidate”. */
export function isOfCriteria(tokens: Tokens, clause: Clause): boolean {
  const { passive, place, subject, object, first, end } = clause;
  return (
    spanHas(tokens, passive ? subject : met(tokens, clause), Flag.criteria | Flag.guideline) ||
    spanHas(tokens, { first, end }, Flag.criteria) ||
    // “There is no criterion that she fails to meet.”
    (!passive &&
      place !== 'main' &&
      object.end - object.first < 2 &&
      spanHas(tokens, namedBefore(subject), Flag.criteria))
  );
}

/** So near before a clause is the noun that it belongs to. */
function namedBefore({ first }: Span): Span {
  return { first: Math.max(0, first - 3), end: first };
}

/** Says whether a clause is so in part only: “is partly met”, “only one is met”, “meets two of the three”. */
export function isPartly(tokens: Tokens, clause: Clause): boolean {
  const { first, end, subject } = clause;
  const number = numberAt(tokens, (clause.passive ? subject : clause.object).first);
  return (
    (number !== undefined && isWord(tokens, number.end, of)) ||
    hasWord(tokens, { first: Math.max(0, first - 1), end: Math.min(end + 1, tokens.count) }, partly) ||
    hasWord(tokens, lastPart(tokens, subject), only)
  );
}

const partly = new WordSet(['partly', 'partially']);
const only = new WordSet(['only']);

const and = intern('and');
const that = intern('that');
const of = intern('of');

/** Says whether a clause is the author's own word of this case, stated and without a condition. */
export function isOwn({ sure, mood, condition, says, general, place }: Clause): boolean {
  return (
    sure &&
    (mood === 'stated' || mood === 'intended') &&
    condition === 'none' &&
    says === undefined &&
    !general &&
    place !== 'condition' &&
    place !== 'bracket' &&
    place !== 'attributive'
  );
}

function kindOf(tokens: Tokens, clause: Clause, sentence: Sentence, isAsked: boolean): ClaimKind | undefined {
  const { predicate, polarity, subject, object, passive, agent, subjectIsRequest } = clause;
  switch (predicate) {
    case 'exceed':
    case 'within': {
      const limit = { ...object, end: Math.min(sentence.end, object.first + NEAR) };
      const isOnRequest =
        subjectIsRequest ||
        ((isAsked || spanHas(tokens, limit, Flag.guideline)) && isDefinite(tokens, subject)) ||
        numberAt(tokens, subject.first) !== undefined ||
        isOfThisCase(tokens, clause) ||
        isOfThis(tokens, subject);
      if (!isOnRequest && !spanHas(tokens, subject, Flag.count | Flag.pronoun)) return undefined;
      // “He remains under the limit of 20 pounds.”
      if (!isOnRequest && isWordOf(tokens, subject.first, worker)) return undefined;
      const compared =
        spanHas(tokens, limit, Flag.limit) ||
        isVisits(tokens, clause) ||
        isWhatIsAllowed(tokens, limit) ||
        (predicate === 'exceed' && isThatAlone(tokens, object)) ||
        (isCount(tokens, subject) && isSpokenOf(tokens, object));
      if (!compared && !isWordOf(tokens, clause.end - 1, excess)) return undefined;
      if (predicate === 'exceed')
        return polarity === 1 ? 'exceeds' : isForReason(tokens, clause) ? undefined : 'within';
      return polarity === 1 ? 'within' : 'inconsistent';
    }
    case 'support':
    case 'recommend':
      return passive && agent === 'guideline' && polarity === 1 && (subjectIsRequest || isOfThisCase(tokens, clause))
        ? 'within'
        : undefined;
    case 'meet':
      return polarity === 1 && isOfCriteria(tokens, clause) && !isPartly(tokens, clause) ? 'meets' : undefined;
    default:
      return undefined;
  }
}

/** “no reason to go beyond the guideline”, “no ground for exceeding it”: what is denied is the reason. */
function isForReason(tokens: Tokens, { first }: Clause): boolean {
  return isWordOf(tokens, first - 1, purposes) && isWordOf(tokens, first - 2, reasons);
}

const worker = new WordSet(['he', 'she']);
const purposes = new WordSet(['to', 'for', 'of']);
const reasons = new WordSet([
  ...nounsOfPredicate('cause'),
  ...nounsOfPredicate('due'),
  'cause',
  'need',
  'necessity',
  'explanation',
]);

/** “more than that”, “in excess of this.”: what was quoted just before. */
function isThatAlone(tokens: Tokens, { first, end }: Span): boolean {
  return (
    first < end && isWordOf(tokens, first, pointing) && (first + 1 >= end || tokens.kinds[first + 1] === Kind.mark)
  );
}

const pointing = new WordSet([...pointingWords, 'it', 'them']);

/** Whether a subject is a number of visits, or a number and nothing else: “ten”, “the ten”, “and four visits”. */
function isCount(tokens: Tokens, { first, end }: Span): boolean {
  let at = first;
  while (at < end && isWordOf(tokens, at, leading)) at++;
  const number = numberAt(tokens, at);
  return (
    number !== undefined &&
    (number.end >= end || isWordOf(tokens, number.end, asked) || spanHas(tokens, { first: at, end }, Flag.count))
  );
}

/** Words after a number that say which ones it counts: “the six that are wanted”. */
const asked = new WordSet(['that', 'which', 'sought', 'asked', 'requested', 'wanted']);
const leading = new WordSet(['and', 'the', 'but', 'so', 'these', 'those', 'all']);
/** How many words at most come back to a limit: “that upper bound”. */
const BACK = 3;

/** “it”, “that frame”, “those bounds”: a limit that was named before, where the clause or its sentence ends. */
function isSpokenOf(tokens: Tokens, { first, end }: Span): boolean {
  const last = end > first && tokens.kinds[end - 1] === Kind.mark ? end - 1 : end;
  return last > first && last - first <= BACK && isWordOf(tokens, first, pointing);
}

const what = intern('what');
const allowing = new WordSet([
  ...(['authorize', 'recommend'] as const).flatMap((name) => wordsOfPredicate(name)),
  ...'allow allows permit permits set sets provide provides'.split(' '),
]);

/** “below what it permits”, “over what they recommend”, “more than the section permits” */
function isWhatIsAllowed(tokens: Tokens, { first, end }: Span): boolean {
  if (isWord(tokens, first, what)) return hasWord(tokens, { first, end }, allowing);
  return (
    isWordOf(tokens, first, leading) && isWordOf(tokens, first + 1, setters) && isWordOf(tokens, first + 2, allowing)
  );
}

const setters = new WordSet([...guidelineNames, 'section', 'chapter', 'schedule']);

/** “within the three to six treatments”: within a number of visits, not of days. */
function isVisits(tokens: Tokens, { object }: Clause): boolean {
  for (let at = object.first; at < Math.min(object.end, object.first + 3); at++) {
    const part = partAt(tokens, at);
    if (part) return part.kind === 'total' && !part.bare;
  }
  return false;
}
