import { articleWords } from '../knowledge/clauses/common-words.ts';
import type { Range } from '../text/range.ts';
import { isMark, isWord, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import type { About, AboutOf } from './about.ts';
import { type Clause, readClauses, type Span, type Wording } from './clauses/clause.ts';
import { Flag, lexiconOf } from './clauses/lexicon.ts';
import {
  behindFront,
  isDefinite,
  isOfThisCase,
  lastPart,
  pointsBack,
  spanHas,
  spanNames,
  startsWithActor,
  startsWithRefusal,
} from './clauses/spans.ts';
import { grantIn, pointsAtRequest } from './grants.ts';
import { numberAt } from './numbers.ts';
import { isQuestion, type Sentence } from './sentences.ts';
import { isOfUnknown, isOtherNeed } from './unread.ts';
import { weigh } from './weighed.ts';

export type { About, AboutOf } from './about.ts';
export type { Wording } from './clauses/clause.ts';

/** What a sentence says of the necessity of something. */
export interface Verdict {
  readonly necessary: boolean;
  readonly wording: Wording;
  readonly sentence: Sentence;
  /** The words of the verdict: “is not medically necessary”. */
  readonly range: Range;
  /** First token of the verdict's verb: what comes before it in the sentence is what the verdict is about. */
  readonly first: number;
  readonly end: number;
  /** What it is about: the words before its verb, and those after it. */
  readonly subject: Span;
  readonly object: Span;
  /** Whether it only “seems” so. */
  readonly hedged: boolean;
  /** Whether it only “may be” so, so that nothing may rest on its sign. */
  readonly possible: boolean;
  /** Whether it says what was so. */
  readonly past: boolean;
  /** Whether it says what would be so. */
  readonly supposed: boolean;
  /** Whether it says what can be necessary, and does not name the request: “a pool program can be …”. */
  readonly general: boolean;
  /** Whether its clause says plainly, of the request by name or pointing at it, that it is so: “the requested course”, “this injection”. */
  readonly ofRequest: boolean;
  readonly about: About;
  /** Whether its sentence says the same in the words of the law as well: “is denied, since medical necessity has not been shown”. */
  readonly grounded: boolean;
  /** Whether no verb says so, and it follows from what is said: “…, so no injection”. */
  readonly inferred?: boolean;
}

/** What a verdict is chosen by where a sentence gives several. */
export interface VerdictContext {
  /** The sentence before: “It is not.” and “I disagree.” refer to what that says. */
  readonly before?: Sentence | undefined;
  /** What a clause is about. */
  readonly aboutOf?: AboutOf | undefined;
}

/** The verdict of a sentence, its last in the words of the law, else its last; undefined if it gives none, or one that is not sure. */
export function verdictOf(
  tokens: Tokens,
  sentence: Sentence,
  { before, aboutOf = () => 'unnamed' }: VerdictContext = {},
): Verdict | undefined {
  if (isQuestion(tokens, sentence)) return undefined;
  const isAfterQuestion = before !== undefined && isQuestion(tokens, before);
  // “Is there a ground to refuse it? I find none.”
  const earlier =
    before &&
    readClauses(tokens, before).findLast((asked) => isOnNecessity(asked) || (isAfterQuestion && isDecision(asked)));
  const read = readClauses(tokens, sentence, earlier !== undefined);
  if (read.length === 0) return undefined;
  const clauses = weigh(tokens, sentence, read, aboutOf);
  const verdicts = clauses
    .flatMap((_, at) => resolve(tokens, sentence, clauses, at, earlier, aboutOf) ?? [])
    .map((clause) => grantIn(tokens, sentence, clause, aboutOf))
    .filter(
      (clause) => (isVerdict(clause) && !isOtherNeed(tokens, clause, aboutOf)) || isAdvice(tokens, clause, aboutOf),
    )
    .filter((clause) => !isOfUnknown(tokens, clause, clauses));
  const inLaw = verdicts.filter(({ wording }) => wording === 'law');
  // “Medical necessity having been shown, the request is approved.”: the decision itself is certain.
  const isClear = inLaw.length > 0 && (inLaw.at(-1)!.sure || verdicts.at(-1)!.wording === 'law');
  const candidates = isClear ? inLaw : verdicts.filter(({ wording, sure }) => wording !== 'law' || sure);
  const clause =
    candidates.findLast((candidate) => aboutOf(candidate) !== 'another') ??
    // “Imaging is not, whereas the therapy is medically necessary.”
    (candidates.length > 0
      ? clauses.findLast((aside) => isContrast(aside) && aboutOf(aside) !== 'another')
      : undefined) ??
    candidates.at(-1) ??
    // “The denial was proper, because the therapy is not medically necessary.”
    clauses.findLast((reason) => isGivenReason(reason, sentence)) ??
    clauses.findLast((guess) => isGuess(tokens, guess, aboutOf));
  if (!clause?.sure) return undefined;
  const about = aboutOf(clause);
  const necessary = isAffirmed(clause) !== isGrantedToDenier(tokens, clause);
  return {
    necessary,
    wording: clause.wording ?? 'review',
    sentence,
    range: rangeOf(tokens, clause.first, clause.end),
    first: clause.first,
    end: clause.end,
    subject: clause.subject,
    object: clause.object,
    hedged: clause.mood === 'hedged' || clause.mood === 'possible',
    // “The worker's refusal of surgery was reasonable.”
    possible: clause.mood === 'possible' || (about === 'another' && clause.past && clause.wording !== 'law'),
    past: clause.past,
    supposed: clause.mood === 'hypothetical',
    general: about !== 'request' && isSomewhere(tokens, clause),
    ofRequest:
      clause.mood === 'stated' &&
      (clause.subjectIsRequest ||
        ((about === 'request' || (about === 'unnamed' && isDefinite(tokens, clause.subject))) &&
          (clause.agent === 'record' || isOfThisCase(tokens, clause)))),
    about,
    grounded: clauses.some((ground) => ground.wording === 'law' && (!ground.sure || isAffirmed(ground) === necessary)),
  };
}

function isGivenReason(clause: Clause, { first }: Sentence): boolean {
  const isFronted = clause.subject.first - first < 2;
  return clause.place === 'reason' && clause.wording === 'law' && !isFronted && isVerdict({ ...clause, place: 'main' });
}

/** “The request may not be medically necessary.” */
function isGuess(tokens: Tokens, clause: Clause, aboutOf: AboutOf): boolean {
  const { mood, place, wording, subject } = clause;
  // “In my opinion the cushion may be …”
  const isNamed = aboutOf({ subject, object: subject }) === 'request' && !saysCan(tokens, clause);
  const { first } = behindFront(tokens, subject);
  const isPointed = isDefinite(tokens, { first, end: subject.end }) || isWordOf(tokens, first, articles);
  const subjectIsRequest =
    clause.subjectIsRequest || (clause.polarity === 1 && isNamed && isPointed && !isLimited(tokens, clause));
  return (
    mood === 'possible' &&
    place === 'main' &&
    wording === 'law' &&
    subjectIsRequest &&
    isVerdict({ ...clause, subjectIsRequest, mood: 'stated' })
  );
}

/** “… may be medically necessary for gross instability”: so for some. */
function isLimited(tokens: Tokens, { object }: Clause): boolean {
  return spanHas(tokens, object, Flag.restriction | Flag.patients);
}

const articles = new WordSet(articleWords);

/** “A pool program can be medically necessary.”: what can be so is so for someone, and not the request. */
function isSomewhere(tokens: Tokens, clause: Clause): boolean {
  return clause.polarity === 1 && !clause.subjectIsRequest && saysCan(tokens, clause);
}

function saysCan(tokens: Tokens, { first, end }: Clause): boolean {
  return hasWord(tokens, { first, end }, can);
}

/** “The drug is not recommended for this patient.”, “The drug cannot be recommended.” */
function isAdvice(tokens: Tokens, clause: Clause, aboutOf: AboutOf): boolean {
  const { predicate } = clause;
  return (
    (predicate === 'recommend' || predicate === 'support') &&
    aboutOf(clause) !== 'another' &&
    (isOfThisCase(tokens, clause) ||
      isPlain(tokens, clause, aboutOf) ||
      (saysCan(tokens, clause) && (isDefinite(tokens, clause.subject) || aboutOf(clause) === 'request'))) &&
    isVerdict({ ...clause, subjectIsRequest: true })
  );
}

/** “The consultation is recommended.”: of the request by name, and not of whom or what it is for. */
function isPlain(tokens: Tokens, clause: Clause, aboutOf: AboutOf): boolean {
  const { object, mood, agent } = clause;
  const subject = lastPart(tokens, clause.subject);
  return (
    mood === 'stated' &&
    agent === undefined &&
    isDefinite(tokens, subject) &&
    // “The denial of the visits is not supported.”
    !spanHas(tokens, subject, Flag.preposition) &&
    (aboutOf({ subject, object: subject }) === 'request' || pointsAtRequest(tokens, subject)) &&
    !spanHas(tokens, object, Flag.restriction | Flag.patients)
  );
}

function isContrast(clause: Clause): boolean {
  return clause.place === 'concession' && clause.wording === 'law' && isVerdict({ ...clause, place: 'main' });
}

/** “I come down on the side of the claims administrator.”: what is granted to who denied the request is no grant of it. */
function isGrantedToDenier(tokens: Tokens, { predicate, passive, object }: Clause): boolean {
  if (passive || (predicate !== 'authorize' && predicate !== 'deny')) return false;
  let first = object.first;
  while (first < object.end && spanHas(tokens, { first, end: first + 1 }, Flag.determiner)) first++;
  const whom = { first, end: object.end };
  // “I side with the denial.”
  return startsWithActor(tokens, whom, 'utilization-review') || startsWithRefusal(tokens, whom);
}

function isAffirmed({ predicate, polarity }: Pick<Clause, 'predicate' | 'polarity'>): boolean {
  return (polarity === 1) === (predicate !== 'deny');
}

/** Whether a clause says something of necessity that “it is not” can deny, or a reviewer disagree with. */
function isOnNecessity({ predicate, place, agent, says }: Clause): boolean {
  if (predicate === 'necessary') return place !== 'attributive' || says !== undefined;
  return isDecision({ predicate }) && (agent ?? says) === 'utilization-review';
}

function isDecision({ predicate }: Pick<Clause, 'predicate'>): boolean {
  return predicate === 'deny' || predicate === 'authorize';
}

/** The clause with what it leaves unsaid: “it is not” and “I disagree” are verdicts on what comes before them. */
function resolve(
  tokens: Tokens,
  sentence: Sentence,
  clauses: readonly Clause[],
  at: number,
  earlier: Clause | undefined,
  aboutOf: AboutOf,
): Clause | undefined {
  const clause = clauses[at]!;
  if (clause.predicate !== 'same' && clause.predicate !== 'agree') return clause;
  // “The appeal is without foundation.”
  if (
    clause.predicate === 'agree' &&
    clause.passive &&
    clause.subjectIsRequest &&
    clause.object.end - clause.object.first < 2
  )
    return { ...clause, predicate: 'necessary', wording: 'review' };
  const own = clauses.slice(0, at).findLast(isOnNecessity);
  const said = own ?? earlier;
  if (isSetAgainst(clause, said ?? clauses.slice(0, at).findLast(isAdvised), aboutOf))
    return { ...clause, predicate: 'necessary', wording: said?.wording ?? 'review' };
  if (!said || isVerdict(said)) {
    const whom = clause.predicate === 'agree' ? sided(tokens, clause) : 0;
    if (whom !== 0)
      return { ...clause, predicate: 'necessary', wording: 'review', polarity: (clause.polarity * whom) as 1 | -1 };
  }
  if (!said) return undefined;
  const verdict = { ...clause, predicate: 'necessary', wording: said.wording ?? 'review' } as const;
  const sign = isAffirmed(said) ? 1 : -1;
  const isAsked = said.end <= sentence.first && isMark(tokens, sentence.first - 1, Mark.question);
  if (clause.predicate === 'same') {
    // “The carrier approved the injection but not the fluoroscopy.”
    if (clause.agent === 'utilization-review' && clause.past) return undefined;
    if (sign + clause.polarity === -2)
      // “Utilization review thought it unnecessary; I do not.”
      return isTheirs(said) && clause.agent === 'reviewer' && !clause.passive && !hasWord(tokens, said, nots)
        ? { ...verdict, polarity: 1 }
        : undefined;
    if (!saysAgain(tokens, clause, said, own !== undefined, isAsked)) return undefined;
    // “The rental is medically necessary; a purchase is not.”
    const isOther = own?.polarity === -clause.polarity && isVerdict(own) && aboutOf(clause) !== 'request';
    if (!isOther || isNamed(tokens, clause)) return verdict;
    return isNamed(tokens, own) ? undefined : { ...verdict, sure: false };
  }
  const isAnswered = own !== undefined && clause.subject.first <= own.first && own.end <= clause.subject.end;
  // “It was for the provider to show that it is, and he has done so.”
  const isShown = own?.mood === 'possible' && clause.agent !== 'utilization-review';
  // “Is it necessary? Not on these notes.”
  const isReply = isAsked && clause.passive && clause.first === sentence.first;
  if ((isVerdict(said) && !isAsked) || !(isAnswered || isShown || isReply || agreesWithThat(tokens, clause)))
    return undefined;
  // “I considered the statement that it is, and do not accept it”: the words taken up are someone's, what is done with them is not.
  const says = clause.says === 'somebody' ? undefined : clause.says;
  // What the answer must be it is.
  const mood = isAnswered && clause.mood === 'obligation' ? 'stated' : clause.mood;
  // “The answer is no”: what it answers, and no answer, is or is not necessary.
  const subject = clause.passive ? { first: clause.first, end: clause.first } : clause.subject;
  return { ...verdict, subject, says, mood, polarity: (clause.polarity * sign) as Clause['polarity'] };
}

/** “Therapy would be appropriate, but acupuncture would not.”: what is said of another treatment is denied of the request. */
function isSetAgainst(clause: Clause, said: Clause | undefined, aboutOf: AboutOf): boolean {
  if (clause.predicate !== 'same' || clause.polarity === 1 || !said || !isAffirmed(said)) return false;
  const isOther = !said.subjectIsRequest && aboutOf(said) !== 'request';
  return isOther && aboutOf(clause) === 'request' && (!clause.past || said.past);
}

function isAdvised({ predicate, passive }: Clause): boolean {
  return passive && (predicate === 'recommend' || predicate === 'support');
}

/** Whether a clause is of something definite: the request, “the rental”, “it”, “six”. */
function isNamed(tokens: Tokens, { subject, subjectIsRequest }: Clause): boolean {
  const { first, end } = lastPart(tokens, subject);
  const part = { first: isWordOf(tokens, first, joints) ? first + 1 : first, end };
  return (
    subjectIsRequest ||
    isDefinite(tokens, part) ||
    pointsBack(tokens, part) ||
    numberAt(tokens, part.first)?.end === part.end
  );
}

const joints = new WordSet(['and', 'but']);
const that = intern('that');
const can = new WordSet(['can', 'cannot', "can't"]);

/** With whom the reviewer sides in “I agree with the claims administrator.”: −1 for who refused, 1 for who asked, 0 for no one. */
function sided(tokens: Tokens, { passive, agent, object }: Clause): -1 | 0 | 1 {
  // “I agree with the provider that …”
  if (passive || agent !== 'reviewer' || !pointsBack(tokens, object) || isWord(tokens, object.end - 1, that)) return 0;
  if (spanNames(tokens, object, 'utilization-review')) return -1;
  return spanNames(tokens, object, 'provider') ? 1 : 0;
}

/** Whether “it is not” and “I do not” are said of necessity: of what is in the same sentence, or what their subject points back at. */
function saysAgain(tokens: Tokens, clause: Clause, said: Clause, isNear: boolean, isAsked: boolean): boolean {
  const isOwed = said.mood === 'possible' || said.mood === 'obligation';
  // “Is imaging warranted? It is.”
  // “was needed in March, but is no longer”
  const isSame = isNear && clause.subject.first === said.subject.first && clause.subject.end > clause.subject.first;
  // “The surgeon says that it is needed; it is not.”
  const theirs = isTheirs(said);
  if ((said.wording !== 'law' && !isAsked && !isSame && !theirs) || (clause.past && !said.past && !isOwed))
    return false;
  // “The provider must show it; he has not.”
  // “The surgeon believes that it is needed, but the record does not.”
  if (!clause.passive)
    return (
      clause.agent === 'reviewer' ||
      (isOwed && clause.agent !== 'utilization-review') ||
      (theirs && clause.polarity === -1 && (clause.agent === 'record' || clause.agent === 'guideline'))
    );
  return isNear || clause.subjectIsRequest || pointsBack(tokens, lastPart(tokens, clause.subject));
}

/** Whether it is someone else who says what a clause does. */
function isTheirs({ says }: Clause): boolean {
  return says !== undefined && says !== 'reviewer';
}

const nots = new WordSet(['not', 'never', 'no']);

/** Whether a reviewer agrees or disagrees with what was just said, and not with something that the sentence names. */
function agreesWithThat(tokens: Tokens, { passive, agent, says, subject, object }: Clause): boolean {
  const own =
    (agent === undefined && (says === 'somebody' || says === undefined)) ||
    agent === 'reviewer' ||
    agent === 'record' ||
    agent === 'guideline';
  return pointsBack(tokens, object) && (passive ? pointsBack(tokens, subject) : own);
}

/**
 * Whether a sentence refers to medical necessity so that what it says of it is not certain, or decides in words that are not understood:
 * nothing may be missed there.
 */
export function isUndecided(tokens: Tokens, sentence: Sentence): boolean {
  return isUnsure(tokens, sentence) || seemsToDecide(tokens, sentence);
}

/**
 * Whether the reviewer speaks in words of deciding, it should be or would be decided so, or a decision is upheld or reversed.
 * What would be appropriate is no decision: “a clearance would be appropriate before an operation”.
 */
function seemsToDecide(tokens: Tokens, { first, end }: Sentence): boolean {
  const { words } = lexiconOf(tokens);
  let speaks = false;
  let should = false;
  let would = false;
  let decides = false;
  let finds = false;
  let turns = false;
  let others = false;
  for (let i = first; i < end; i++) {
    const match = words.matchAt(tokens, i, end);
    if (!match) continue;
    const { speaker, predicates, embeddings, mood } = match.value;
    should ||= mood === 'obligation';
    would ||= mood === 'hypothetical';
    others ||= speaker === 'utilization-review' || speaker === 'provider';
    turns ||= embeddings.some(({ takes }) => takes === 'decision');
    speaks ||= speaker === 'reviewer';
    decides ||= predicates.some(({ predicate }) => deciding.has(predicate));
    finds ||= predicates.some(({ predicate }) => predicate === 'necessary');
    i = match.end - 1;
  }
  return ((speaks || should || would) && decides) || ((speaks || should) && finds) || (turns && !others);
}

const deciding: ReadonlySet<Clause['predicate']> = new Set<Clause['predicate']>(['authorize', 'deny', 'agree']);

function isUnsure(tokens: Tokens, sentence: Sentence): boolean {
  const asked = isQuestion(tokens, sentence);
  const clauses = readClauses(tokens, sentence);
  // “It was denied as unnecessary, but is not.”
  if (clauses.at(-1)?.predicate === 'same' && clauses.some(isOnNecessity)) return true;
  return clauses.some((clause) => {
    const { predicate, wording, says, agent, sure, mood, condition, subject } = clause;
    if (predicate !== 'necessary') return false;
    if (wording !== 'law') return !sure && isOwn(says);
    // “The rental may not be called medically necessary.”
    const isPossible = mood === 'possible' && !isDefinite(tokens, subject);
    return !sure || (isOwn(says) && (asked || condition !== 'none' || !isPossible || agent === 'reviewer'));
  });
}

function isOwn(says: Clause['says']): boolean {
  return says === undefined || says === 'reviewer';
}

function isRefusedByReviewer(
  predicate: Clause['predicate'],
  polarity: Clause['polarity'],
  agent: Clause['agent'],
): boolean {
  return agent === 'reviewer' && !isAffirmed({ predicate, polarity });
}

/** Whether a clause is the author's own word on necessity, here and now. */
function isVerdict({
  predicate,
  polarity,
  wording,
  place,
  says,
  agent,
  condition,
  mood,
  past,
  passive,
  subjectIsRequest,
  general,
}: Clause): boolean {
  if (place !== 'main' && place !== 'complement' && place !== 'relative') return false;
  if (says !== undefined && says !== 'reviewer') return false;
  if (condition === 'conditional' || mood === 'possible' || mood === 'intended') return false;
  if (general) return false;
  const supposed = mood === 'hypothetical' || mood === 'obligation';
  if (supposed && condition !== 'none') return false;
  switch (predicate) {
    case 'necessary':
      // “Surgery would not be necessary” refuses; “a trial would be necessary” proposes something else.
      if (mood === 'obligation') return wording !== 'law' && subjectIsRequest;
      return !supposed || subjectIsRequest || polarity === -1;
    case 'authorize':
    case 'deny':
      // “I would not authorize it” refuses; “I would authorize six” proposes something else.
      if (past || (supposed && !subjectIsRequest && !isRefusedByReviewer(predicate, polarity, agent))) return false;
      // “The injection is declined by the worker.”
      if (passive && agent === 'worker') return false;
      return passive ? agent !== 'utilization-review' && agent !== 'provider' : agent === 'reviewer';
    case 'recommend':
    case 'support':
      return passive && subjectIsRequest && !past && agent !== 'guideline';
    default:
      return false;
  }
}
