import { articleWords, caseWords, formsOfBe } from '../knowledge/clauses/common-words.ts';
import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import type { AboutOf } from './about.ts';
import { isOfCriteria } from './claims.ts';
import { type Clause, readClauses, type Span } from './clauses/clause.ts';
import { Flag, lexiconOf } from './clauses/lexicon.ts';
import { isDefinite, lastPart, someWord, spanHas, spanNames } from './clauses/spans.ts';
import { isOfClause, isRefusal, isWhole, pointsAtRequest } from './grants.ts';
import { holdsBack } from './holding.ts';
import { isBeyond, isOfChange, isOfProof } from './judgments.ts';
import { isEndless, type Sentence } from './sentences.ts';
import { isComparison, isOfEarlier, isOtherNeed, isUnread } from './unread.ts';
import { weigh } from './weighed.ts';

/** What a sentence leans to, and the words that do. */
export interface Leaning extends Span {
  readonly necessary: boolean;
}

/** Speaks for the request, against it, or does neither. */
type Sign = -1 | 0 | 1;

/**
 * What the last sentence of a rationale leans to, where none of its clauses is a verdict: all that it says for or against something here and now
 * points the same way, and it does not name only other treatments. Undefined if it says neither, or both.
 */
export function leaningOf(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf): Leaning | undefined {
  if (isEndless(sentence)) return undefined;
  const first = turnIn(tokens, sentence);
  const span = { first, end: sentence.end };
  const clauses = weigh(tokens, sentence, readClauses(tokens, sentence), aboutOf);
  const leanings = clauses.flatMap((clause) => {
    const sign = clause.first < first ? 0 : signOf(tokens, clause, clauses, aboutOf);
    return sign === 0 ? [] : { necessary: sign > 0, first: clause.first, end: clause.end };
  });
  leanings.push(...calledIn(tokens, span, aboutOf), ...appliedTo(tokens, clauses, sentence, aboutOf));
  const last = leanings.at(-1);
  // “Ice packs are advised and the device is not.”
  if (
    last &&
    clauses.some(({ predicate, polarity, first: at }) => predicate === 'same' && polarity === -1 && at > last.end)
  )
    return undefined;
  const before = { first, end: last?.first ?? first };
  if (aboutOf({ subject: before, object: before }) === 'another') return undefined;
  return leanings.every(({ necessary }) => necessary === last?.necessary) ? last : undefined;
}

/** Where what counts of a sentence begins: after its last “but”. */
function turnIn(tokens: Tokens, { first, end }: Sentence): number {
  for (let at = end - 1; at > first; at--) if (isWordOf(tokens, at, turning)) return at + 1;
  return first;
}

const turning = new WordSet(['but', 'yet', 'nonetheless', 'nevertheless']);

/** What a clause says for the request or against it; of what was, of others' words and of what may be it says nothing. */
function signOf(tokens: Tokens, clause: Clause, clauses: readonly Clause[], aboutOf: AboutOf): Sign {
  const { sure, mood, place, condition, subject, object, polarity } = clause;
  if (!sure || mood === 'intended' || spanHas(tokens, { first: subject.first, end: object.end }, Flag.patients))
    return 0;
  if (place !== 'main' && place !== 'complement' && place !== 'relative') return 0;
  if (isBeyond(tokens, subject) || isUnread(tokens, clause) || aboutOf(clause) === 'another') return 0;
  // “is justified where depression is present, as it is here”
  const applied = condition === 'conditional' ? appliedIn(clauses, clause) : 1;
  return (applied *
    leanOf(tokens, clause, clauses, aboutOf) *
    (clause.predicate === 'deny' ? -polarity : polarity)) as Sign;
}

/** 1 if the case fulfills the condition under which a clause holds, −1 if it does not, 0 if nothing says so. */
function appliedIn(clauses: readonly Clause[], { end }: Clause): Sign {
  const same = clauses.find(({ predicate, place, first }) => predicate === 'same' && place === 'reason' && first > end);
  return same ? same.polarity : 0;
}

/** 1 where a clause says something of the request that is granted or refused by it, −1 where it says so of its denial, 0 otherwise. */
function leanOf(tokens: Tokens, clause: Clause, clauses: readonly Clause[], aboutOf: AboutOf): Sign {
  const { predicate, passive, mood, agent, says, past, first, end, object, place: where } = clause;
  const subject = behindJoint(tokens, lastPart(tokens, clause.subject));
  const isOwn = !past && (says === undefined || says === 'reviewer');
  const isActing = agent === 'reviewer' && !passive;
  const isMeant = (): boolean => isRequest(tokens, subject, aboutOf);
  switch (predicate) {
    case 'necessary':
      return sign(
        isOwn &&
          mood !== 'possible' &&
          !isOtherNeed(tokens, clause, aboutOf) &&
          agent !== 'worker' &&
          !isOfChange(tokens, subject) &&
          !isOfProof(tokens, subject),
      );
    case 'authorize':
    case 'deny':
      // “The worker should be refused this injection.”
      return sign(
        isOwn &&
          (isActing ||
            (passive && (agent === undefined || (agent === 'worker' && namesRequest(tokens, object, aboutOf))))),
      );
    case 'recommend':
    case 'support':
      if (!isOwn || mood === 'possible' || mood === 'hypothetical') return 0;
      // “is recommended for chronic use”: so the guideline has it.
      // “is far longer than recommended”
      if (isWordOf(tokens, end - 2, than)) return 0;
      // “I recommend that it not be performed”: what is told after “that” counts.
      if (
        clauses.some((told) => isAdvised(told) && told.first >= end) ||
        (isActing && isWordOf(tokens, end, that) && !namesRequest(tokens, object, aboutOf))
      )
        return 0;
      // “should be encouraged at every visit”
      if (passive)
        return sign(
          agent === undefined &&
            !spanHas(tokens, object, Flag.restriction) &&
            (mood !== 'obligation' || isWhole(tokens, clause)) &&
            isMeant(),
        );
      return sign(
        isActing ||
          ((agent === undefined || agent === 'record') && where === 'main' && namesRequest(tokens, object, aboutOf)),
      );
    case 'give':
    case 'use':
    case 'postpone':
    case 'request':
      return sign(
        passive &&
          (says === undefined || says === 'reviewer') &&
          isWhole(tokens, clause) &&
          !isOfChange(tokens, subject) &&
          !isRefusal(tokens, subject) &&
          (mood === 'obligation' || isLet(tokens, clause)) &&
          // “I recommend that the home program be used.”
          (isAdvised(clause) ? hasWord(tokens, subject, itself) || namesRequest(tokens, subject, aboutOf) : isMeant()),
      );
    case 'suffice':
      return sign(isOwn && clause.polarity === -1 && !isOfEarlier(tokens, clause));
    case 'due':
      return sign(isOwn && mood === 'stated' && agent !== 'worker' && !isOfClause(tokens, clause));
    case 'within':
      return sign(
        isOwn &&
          agent === undefined &&
          (clause.subjectIsRequest ||
            (subject.end > subject.first &&
              spanHas(
                tokens,
                { first: object.first, end: Math.min(object.end, object.first + NEAR) },
                Flag.guideline | Flag.criteria,
              ))),
      );
    case 'meet':
      return sign(
        isOwn &&
          mood === 'stated' &&
          (isOfCriteria(tokens, clause) || clause.subjectIsRequest || spanNames(tokens, object, 'worker')),
      );
    case 'agree': {
      const decided = clauses.find(
        (other) =>
          other.first === first && other !== clause && (other.predicate === 'deny' || other.predicate === 'authorize'),
      );
      // “was denied in error”
      if (decided) return decided.predicate === 'deny' ? -1 : 1;
      if (!isOwn || mood === 'possible' || isComparison(tokens, clause)) return 0;
      const whom = passive ? subject : object;
      // “I stand with the reviewer who refused it.”
      if (!passive && spanNames(tokens, whom, 'reviewer')) return 0;
      if (!passive && agent !== 'reviewer' && agent !== 'record') return 0;
      if (spanNames(tokens, whom, 'utilization-review')) return -1;
      return sign(
        namesProvider(tokens, whom) ||
          (passive ? isMeant() : isRequest(tokens, { first: end + 1, end: object.end }, aboutOf)),
      );
    }
    default:
      return 0;
  }
}

/** “the surgeon”, “the surgeon's plan” */
function namesProvider(tokens: Tokens, span: Span): boolean {
  return someWord(tokens, span, ({ speaker, owner }) => (speaker ?? owner) === 'provider');
}

/** Tells whether a clause says what the reviewer advises to be done: “I recommend that it be performed”. */
function isAdvised({ place, mood }: Clause): boolean {
  return place === 'complement' && mood === 'obligation';
}

const that = new WordSet(['that']);
const itself = new WordSet(['it', 'they']);
const leave = new WordSet(['may', 'shall']);

/** “They may be dispensed.”, not “may be used as an adjunct” */
function isLet(tokens: Tokens, clause: Clause): boolean {
  return hasWord(tokens, clause, leave) && clause.object.end - clause.object.first < 2;
}

/** What a subject names, without the “and” before it. */
function behindJoint(tokens: Tokens, { first, end }: Span): Span {
  return { first: isWordOf(tokens, first, joints) ? first + 1 : first, end };
}

const joints = new WordSet(['and', 'so', 'or']);

function sign(isSaid: boolean): Sign {
  return isSaid ? 1 : 0;
}

/** So near the guideline is named that something accords with or departs from. */
const NEAR = 6;

/** Whether words name the request, or point at it, or at something. */
function isRequest(tokens: Tokens, span: Span, aboutOf: AboutOf): boolean {
  return span.first < span.end && (namesRequest(tokens, span, aboutOf) || isDefinite(tokens, span));
}

function namesRequest(tokens: Tokens, span: Span, aboutOf: AboutOf): boolean {
  return aboutOf({ subject: span, object: span }) === 'request' || pointsAtRequest(tokens, span);
}

/** “ODG reserves these for severe arthritis, which this patient does not have”: what a guideline says of the request, and whether it holds here. */
function appliedTo(tokens: Tokens, clauses: readonly Clause[], { end }: Sentence, aboutOf: AboutOf): Leaning[] {
  const said = clauses.find(
    (clause) =>
      (clause.predicate === 'recommend' || clause.predicate === 'necessary' || clause.predicate === 'improve') &&
      clause.sure &&
      !clause.past &&
      (clause.place === 'main' || clause.place === 'complement') &&
      (aboutOf(clause) === 'request' || pointsAtRequest(tokens, clause.object)),
  );
  if (!said) return [];
  for (let at = said.end; at < end - 2; at++) {
    if (!isMark(tokens, at, Mark.comma) || !isWordOf(tokens, at + 1, linking)) continue;
    const rest = { first: at + 2, end };
    if (!hasWord(tokens, rest, cases)) return [];
    let denials = 0;
    for (let i = rest.first; i < end; i++) if (isWordOf(tokens, i, denying)) denials++;
    if (denials > 1 || hasWord(tokens, rest, turning)) return [];
    return [{ necessary: (said.polarity === 1) === (denials === 0), first: said.first, end: said.end }];
  }
  return [];
}

const linking = new WordSet(['which', 'as']);
const cases = new WordSet([...caseWords, 'here', 'they']);
const denying = new WordSet([
  'not',
  'no',
  'never',
  'none',
  'lacks',
  'lack',
  'lacked',
  'without',
  'absent',
  'cannot',
  'neither',
  'nobody',
]);

/** “…, making the proposal an acceptable one”, “was a good decision”: what a noun of choice is called by its adjective. */
function calledIn(tokens: Tokens, { first, end }: Span, aboutOf: AboutOf): Leaning[] {
  if (spanHas(tokens, { first, end }, Flag.patients) || isWordOf(tokens, first, supposing)) return [];
  const { words } = lexiconOf(tokens);
  for (let at = first + 2; at < end - 1; at++) {
    if (tokens.kinds[at] !== Kind.word || isMark(tokens, at - 1, Mark.comma)) continue;
    let from = at - 1;
    while (from > first && from > at - LONGEST && !isWordOf(tokens, from, articles)) from--;
    if (!isWordOf(tokens, from, articles)) continue;
    const judged = words
      .matchAt(tokens, from + 1, at)
      ?.value.predicates.find(
        ({ part, predicate }) => part === 'adjective' && (predicate === 'necessary' || predicate === 'agree'),
      );
    const direction =
      judged?.direction ?? (isWordOf(tokens, from + 1, good) ? 1 : isWordOf(tokens, from + 1, bad) ? -1 : 0);
    if (direction === 0) continue;
    const verb = from - 1;
    const subject = lastPart(tokens, { first, end: verb });
    if (!isWordOf(tokens, at, choices) && !(judged && isRequest(tokens, subject, aboutOf))) continue;
    // “Leaving it alone would be the wrong choice.”
    if (holdsBack(tokens, subject)) continue;
    const isDenied = isWordOf(tokens, verb, nots);
    const isCalled =
      isWordOf(tokens, isDenied ? verb - 1 : verb, being) ||
      hasWord(tokens, { first: Math.max(first, verb - LONGEST), end: verb }, making);
    if (isCalled) return [{ necessary: (direction === 1) !== isDenied, first: from, end: at + 1 }];
  }
  return [];
}

/** So many tokens may be between an article and its noun, and between “making” and that article. */
const LONGEST = 4;
const articles = new WordSet(articleWords);
const choices = new WordSet(
  'choice option step measure alternative course plan decision selection candidate one move way approach means route tool test'.split(
    ' ',
  ),
);
const good = new WordSet(['good', 'best', 'right', 'rational', 'apt', 'logical', 'ideal', 'excellent']);
const bad = new WordSet(['poor', 'bad', 'wrong']);
const nots = new WordSet(['not', 'hardly', 'never']);
const than = new WordSet(['than']);
const supposing = new WordSet(['if', 'unless']);
const being = new WordSet([...formsOfBe, 'as', 'be', 'remains', 'remain', 'seems']);
const making = new WordSet(['making', 'makes', 'make']);
