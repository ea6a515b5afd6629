import { addingWords, articleWords, formsOfHave } from '../knowledge/clauses/common-words.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../text/word-set.ts';
import type { AboutOf } from './about.ts';
import type { Clause } from './clauses/clause.ts';
import { Flag } from './clauses/lexicon.ts';
import { isDefinite, lastPart, pointsBack, spanHas, startsWithActor } from './clauses/spans.ts';
import { holdsBack } from './holding.ts';
import { isBeyond, isOfChange, isOfProof } from './judgments.ts';

/**
 * Tells whether what a clause says in other words than the law's may be on something else than the request, or turned by words that are not read:
 * such a clause decides nothing.
 */
export function isUnread(tokens: Tokens, clause: Clause): boolean {
  if (clause.object.end - clause.subject.first > LONGEST_CLAUSE) return false;
  if (clause.wording === 'law') return isAsDetermined(tokens, clause);
  return (
    withholds(tokens, clause) ||
    isAdviceTo(tokens, clause) ||
    isOfUse(tokens, clause) ||
    isInManner(tokens, clause) ||
    isOfWhatever(tokens, clause) ||
    isNoAuthorization(tokens, clause) ||
    isJoined(tokens, clause)
  );
}

/** “no sense in making her wait”, “wrong to leave it alone”, “support ending the visits”: what is judged is that the treatment is not given. */
function withholds(tokens: Tokens, { subject, first, end, object }: Clause): boolean {
  const own = lastPart(tokens, subject);
  return (
    (own.first < own.end && holdsBack(tokens, { first: Math.max(0, own.first - 1), end: own.end })) ||
    holdsBack(tokens, object) ||
    hasWord(tokens, { first, end }, ending)
  );
}

/** A clause of more tokens, with its subject and object, and a sentence of more clauses are none that a person wrote: each would be held against all. */
const LONGEST_CLAUSE = 120;
const MOST_CLAUSES = 60;

const ending = new WordSet(['ending', 'stopping', 'ceasing', 'discontinuing', 'interrupting']);

/** “It is advisable for the psychologist to …”, “I recommend that the surgeon review …”: advice to someone. */
function isAdviceTo(tokens: Tokens, { predicate, passive, agent, subject, end, object }: Clause): boolean {
  const isSaid = passive ? isWordOf(tokens, subject.first, it) : predicate === 'recommend' && agent === 'reviewer';
  if (!isSaid || subject.end - subject.first > 2 || (predicate !== 'necessary' && predicate !== 'recommend'))
    return false;
  const at = isWordOf(tokens, end - 1, opening) ? end : end + 1;
  if (!isWordOf(tokens, at - 1, opening)) return false;
  const whom = { first: isWordOf(tokens, at, articles) ? at + 1 : at, end: Math.max(object.end, at + 3) };
  while (isWordOf(tokens, whom.first, articles)) whom.first++;
  return startsWithActor(tokens, whom, 'provider') || startsWithActor(tokens, whom, 'worker');
}

const it = new WordSet(['it']);
const opening = new WordSet(['that', 'for']);
const articles = new WordSet([...articleWords, 'treating', 'requesting', 'prescribing', 'primary']);

/** “is approved by the FDA for …”, “is accepted for tendinitis”: what something is for at large. */
function isOfUse(
  tokens: Tokens,
  { predicate, passive, agent, subject, subjectIsRequest, object, end: stop }: Clause,
): boolean {
  if ((predicate !== 'authorize' && !isWordOf(tokens, stop - 1, accepted)) || !passive || subjectIsRequest)
    return false;
  const { first, end } = object;
  if (isWord(tokens, first, by)) return agent === 'guideline';
  // “for six visits”, “for the left knee”
  const isOfKind = isWord(tokens, first, forWord) && first + 1 < end && tokens.kinds[first + 1] === Kind.word;
  return (
    isOfKind &&
    !isDefinite(tokens, lastPart(tokens, subject)) &&
    !spanHas(tokens, { first: first + 1, end: first + 2 }, Flag.determiner | Flag.pronoun)
  );
}

const by = intern('by');
const forWord = intern('for');
const accepted = new WordSet(['accepted']);

/** “I do not approve them lightly”: what is denied is how. */
function isInManner(tokens: Tokens, { polarity, object: { first, end } }: Clause): boolean {
  return polarity === -1 && hasWord(tokens, { first, end: Math.min(end, first + 4) }, manners);
}

const manners = new WordSet('lightly routinely automatically blindly casually reflexively uncritically'.split(' '));

/** “which is what would be needed”: what is so is named before, and may be lacking. */
function isOfWhatever(tokens: Tokens, { place, subject }: Clause): boolean {
  return place === 'relative' && isWordOf(tokens, subject.end - 1, what);
}

const what = new WordSet(['what', 'whatever']);

/** “It is not an authorization for surgery.”: what it is not says nothing of what it is. */
function isNoAuthorization(tokens: Tokens, { passive, polarity, first, end }: Clause): boolean {
  return (
    !passive &&
    polarity === -1 &&
    isWordOf(tokens, end - 2, indefinite) &&
    isWordOf(tokens, end - 3, nots) &&
    end - 3 > first
  );
}

const indefinite = new WordSet(['a', 'an']);
const nots = new WordSet(['not', 'no']);

/** “is unlikely to change anything and is unwarranted”: a verb that is taken for that of its neighbor. */
function isJoined(tokens: Tokens, { place, subject }: Clause): boolean {
  return place === 'complement' && isWordOf(tokens, subject.end - 2, joints);
}

const joints = new WordSet(['and', 'or']);

/** “are recommended as determined to be medically necessary”: so far as they are. */
function isAsDetermined(tokens: Tokens, { first, end }: Clause): boolean {
  const at = wordIn(tokens, first, end, as);
  return at < end && isWordOf(tokens, at + 1, determined) && at > first;
}

const as = new WordSet(['as']);
const determined = new WordSet(['determined', 'deemed', 'judged', 'found']);

/**
 * Tells whether what is needed is something else: “She needs help with dressing.”, “No further evidence is needed.” What the worker or the file
 * needs is on the request only where that is named.
 */
export function isOtherNeed(tokens: Tokens, clause: Clause, aboutOf: AboutOf): boolean {
  const { predicate, passive, wording, agent, subject, subjectIsRequest } = clause;
  if (predicate !== 'necessary' || wording !== 'review') return false;
  const isOther = passive
    ? needsNone(tokens, clause) ||
      (!subjectIsRequest &&
        (isOfProof(tokens, subject) || (hasWord(tokens, subject, adding) && hasWord(tokens, subject, studies))))
    : agent === 'worker';
  return isOther && aboutOf(clause) !== 'request';
}

/** “There is no guideline needed to …” */
function needsNone(tokens: Tokens, { predicate, subject, first, end }: Clause): boolean {
  return predicate === 'necessary' && subject.first >= subject.end && spanHas(tokens, { first, end }, Flag.guideline);
}

const adding = new WordSet(addingWords);
const studies = new WordSet(['studies', 'research', 'trials', 'literature']);

/** Tells whether what a clause is said of is not understood: “It is not fair to strip the worker of a drug that is medically necessary”. */
export function isOfUnknown(tokens: Tokens, clause: Clause, clauses: readonly Clause[]): boolean {
  if (clauses.length > MOST_CLAUSES) return false;
  const { wording, place, polarity, subject, end } = clause;
  if (isUnread(tokens, clause)) return true;
  // “There is no guideline needed to see that he should have them.”
  if (place === 'complement' && clauses.some((other) => other.first < clause.first && needsNone(tokens, other)))
    return true;
  // “Visits beyond these would not be supported.”
  if (isBeyond(tokens, subject) || (wording === 'review' && isOfChange(tokens, subject))) return true;
  // “means treatment that is reasonably required”
  if (wording === 'review' && polarity === 1 && place === 'complement' && subject.first >= subject.end) return true;
  return (
    wording === 'review' &&
    clauses.some((other) => other.wording === 'law' && !other.sure && other.first >= end) &&
    pointsBack(tokens, subject)
  );
}

/** Tells whether what was enough or not is earlier treatment: “The pills have not been enough.” */
export function isOfEarlier(tokens: Tokens, { first, end, subject }: Clause): boolean {
  return isWordOf(tokens, first, having) && hasWord(tokens, { first, end }, been) && !isOfProof(tokens, subject);
}

const having = new WordSet(formsOfHave);
const been = new WordSet(['been']);

/** Tells whether an adjective is held against another: “is considered more accurate than”, “Few are more clearly justified than this.” */
export function isComparison(tokens: Tokens, { first, end, object }: Clause): boolean {
  return (
    isWordOf(tokens, object.first, than) &&
    hasWord(tokens, { first, end }, more) &&
    !isMark(tokens, end - 1, Mark.comma)
  );
}

const than = new WordSet(['than']);
const more = new WordSet(['more', 'less', 'better', 'safer']);
