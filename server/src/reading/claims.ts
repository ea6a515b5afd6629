import type { Range } from '../text/range.ts';
import { isWord, Kind, rangeOf, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import { type Clause, readClauses, type Span } from './clauses/clause.ts';
import { Flag } from './clauses/lexicon.ts';
import { isOfThisCase, spanHas } from './clauses/spans.ts';
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
}

/** What a request is compared with stands so near. */
const NEAR = 8;

/** What is too much by itself, with nothing to compare it with. */
const excess = new WordSet(['excess', 'excessive']);

/** What turns from something granted to the ground. */
const turning = new WordSet(['but', 'yet']);

/** The comparison that a sentence draws between the request and a limit; undefined where it draws none, or only supposes one. */
export function claimOf(tokens: Tokens, sentence: Sentence): Claim | undefined {
  for (const clause of readClauses(tokens, sentence)) {
    const kind = isOwn(clause) ? kindOf(tokens, clause) : undefined;
    if (!kind) continue;
    const range = rangeOf(tokens, clause.first, clause.end);
    return { kind, sentence, conceded: clause.place === 'concession' || isTurned(tokens, clause, sentence), range };
  }
  return undefined;
}

/** Whether “but” follows a clause and what it is compared with, after the comma. */
function isTurned(tokens: Tokens, clause: Clause, sentence: Sentence): boolean {
  const after = Math.max(clause.end, met(tokens, clause).end);
  return hasWord(tokens, { first: after, end: Math.min(after + 2, sentence.end) }, turning);
}

/** What a sentence says for one side without comparing numbers: the criteria are not met, or less than what is asked for is due. */
export type RemarkKind = 'unmet' | 'part';

/** A remark on the request by which the opposite decision could be expected. */
export interface Remark extends Omit<Claim, 'kind'> {
  readonly kind: RemarkKind;
}

/** The remark that a sentence makes; undefined where it makes none, or another makes it. */
export function remarkOf(tokens: Tokens, sentence: Sentence): Remark | undefined {
  for (const clause of readClauses(tokens, sentence)) {
    const kind = remarkKindOf(tokens, clause);
    if (!kind) continue;
    const first = kind === 'part' ? Math.max(sentence.first, clause.subject.first) : clause.first;
    const range = rangeOf(tokens, first, clause.end);
    return { kind, sentence, conceded: clause.place === 'concession' || isTurned(tokens, clause, sentence), range };
  }
  return undefined;
}

function remarkKindOf(tokens: Tokens, clause: Clause): RemarkKind | undefined {
  const { predicate, polarity, passive, subject } = clause;
  if (predicate === 'meet')
    return isOwn(clause) && polarity === -1 && spanHas(tokens, passive ? subject : met(tokens, clause), Flag.criteria)
      ? 'unmet'
      : undefined;
  const due = predicate === 'necessary' || predicate === 'support' || predicate === 'authorize';
  const mood = clause.mood === 'hypothetical' || clause.mood === 'possible' ? 'stated' : clause.mood;
  if (!due || polarity !== 1 || clause.past || clause.agent || !isOwn({ ...clause, mood })) return undefined;
  return isPart(tokens, subject) || isSmallerOffer(tokens, clause) ? 'part' : undefined;
}

/** “A trial for two weeks would be supported”: so much of something, offered in general words and not as the request. */
function isSmallerOffer(tokens: Tokens, { subject, subjectIsRequest, object, end }: Clause): boolean {
  // “Two weeks of rest are needed before exercise” offers nothing.
  if (subjectIsRequest || isWordOf(tokens, end - 1, needed) || spanHas(tokens, object, Flag.guideline | Flag.patients))
    return false;
  let { first } = subject;
  while (first < subject.end && tokens.kinds[first] === Kind.mark) first++;
  const isOffer = isWordOf(tokens, first, offers) || isWordOf(tokens, first + 1, offers);
  if (!isOffer) return false;
  for (let at = first + 1; at < subject.end - 2; at++)
    if (isWordOf(tokens, at, amounts) && numberAt(tokens, at + 1)) return true;
  return false;
}

/** What a reviewer offers in place of what is asked for, and the words before how much of it. */
const offers = new WordSet(['trial', 'supply', 'rental', 'course', 'help', 'refill', 'period', 'prescription', 'loan']);
const amounts = new WordSet(['for', 'of']);
const needed = new WordSet(['needed', 'required', 'essential']);

/** What is met: the “that” of “that requirement” ends no object. */
function met(tokens: Tokens, { object }: Clause): Span {
  const isThat = object.end === object.first + 1 && isWord(tokens, object.first, that);
  return isThat ? { first: object.first, end: Math.min(object.end + 1, tokens.count) } : object;
}

const that = intern('that');

/** Whether words name less than the whole: “a smaller number of visits”, “three of the four visits”. */
function isPart(tokens: Tokens, subject: Span): boolean {
  if (spanHas(tokens, subject, Flag.part)) return true;
  for (let at = subject.first; at < Math.min(subject.end - 2, subject.first + 3); at++)
    if (numberAt(tokens, at) && isWord(tokens, at + 1, of) && isWordOf(tokens, at + 2, definite)) return true;
  return false;
}

const of = intern('of');
const definite = new WordSet(['the', 'these', 'those']);

function isOwn({ sure, mood, condition, says, general, place }: Clause): boolean {
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

function kindOf(tokens: Tokens, clause: Clause): ClaimKind | undefined {
  const { predicate, polarity, subject, object, passive, agent, subjectIsRequest } = clause;
  switch (predicate) {
    case 'exceed':
    case 'within': {
      if (!subjectIsRequest && !spanHas(tokens, subject, Flag.count | Flag.pronoun) && !isOfThisCase(tokens, clause))
        return undefined;
      const compared =
        spanHas(tokens, { ...object, end: Math.min(object.end, object.first + NEAR) }, Flag.limit) ||
        isVisits(tokens, clause) ||
        (predicate === 'exceed' && isThatAlone(tokens, object));
      if (!compared && !isWordOf(tokens, clause.end - 1, excess)) return undefined;
      if (predicate === 'exceed') return polarity === 1 ? 'exceeds' : 'within';
      return polarity === 1 ? 'within' : 'inconsistent';
    }
    case 'support':
    case 'recommend':
      return passive && agent === 'guideline' && polarity === 1 && (subjectIsRequest || isOfThisCase(tokens, clause))
        ? 'within'
        : undefined;
    case 'meet':
      return polarity === 1 && spanHas(tokens, passive ? subject : met(tokens, clause), Flag.criteria)
        ? 'meets'
        : undefined;
    default:
      return undefined;
  }
}

/** “more than that”, “in excess of this.”: what was quoted just before. */
function isThatAlone(tokens: Tokens, { first, end }: Span): boolean {
  return (
    first < end && isWordOf(tokens, first, pointing) && (first + 1 >= end || tokens.kinds[first + 1] === Kind.mark)
  );
}

const pointing = new WordSet(['that', 'this', 'those', 'these']);

/** “within the three to six treatments”: within a number of visits, not of days. */
function isVisits(tokens: Tokens, { object }: Clause): boolean {
  for (let at = object.first; at < Math.min(object.end, object.first + 3); at++) {
    const part = partAt(tokens, at);
    if (part) return part.kind === 'total' && !part.bare;
  }
  return false;
}
