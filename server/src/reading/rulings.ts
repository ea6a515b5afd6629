import { formsOfHave } from '../knowledge/clauses/common-words.ts';
import { isMark, isWord, Kind, Mark, type Tokens, touches } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../text/word-set.ts';
import { type Clause, readClauses, type Span } from './clauses/clause.ts';
import { FINITE, Flag } from './clauses/lexicon.ts';
import { lastPart, spanHas, spanNames, startsWithActor } from './clauses/spans.ts';
import { isWhole } from './grants.ts';
import { preferring, setsAside } from './judgments.ts';
import { isEndless, isQuestion, type Sentence } from './sentences.ts';

/** What the reviewer grants or refuses in so many words, which may be a part of the request. */
export interface Ruling {
  readonly granted: boolean;
  readonly sentence: Sentence;
  /** The words that grant or refuse it. */
  readonly said: Span;
  /** The words that name what it is on: the first of these that name something. */
  readonly on: readonly Span[];
  /** Whether it is on the request by that word: “the request for 12 visits”. */
  readonly ofRequest: boolean;
  /** Whether it decides in so many words, finds that something is reasonable, or only supposes that it would be. */
  readonly force: 'decides' | 'finds' | 'supposes';
  /** Whether it says that it is on less than all: “is partially certified”, that it makes less of it: “is modified to”, or that it is on no more than it names: “only six”. */
  readonly partly?: 'part' | 'less' | 'only' | undefined;
}

/** Reads what sentences that follow each other grant and refuse, in order. */
export function readRulings(tokens: Tokens, sentences: readonly Sentence[]): readonly Ruling[] {
  const rulings: Ruling[] = [];
  for (const sentence of sentences) {
    if (isEndless(sentence) || isQuestion(tokens, sentence)) continue;
    let from = sentence.first;
    let told = sentence.first;
    let isReviewer = false;
    const clauses = readClauses(tokens, sentence, rulings.length > 0);
    for (const clause of clauses) {
      // One verb may be read as several predicates, and as a part of a longer one.
      if (clause.first < from) continue;
      const granted = directionOf(tokens, sentence, clause, rulings.at(-1), isReviewer);
      if (granted === undefined) continue;
      const next = nextAfter(tokens, clauses, clause) ?? sentence.end;
      const ruling = makeRuling(tokens, sentence, clause, granted, told, rulings.at(-1));
      const on = ruling.on.map((span) => cutAt(span, next, clause.end));
      rulings.push(...split(tokens, { ...ruling, on }));
      from = clause.end;
      told = Math.max(from, clause.object.end);
      isReviewer = !clause.passive;
    }
    const reduced = reductionIn(tokens, sentence);
    if (reduced) rulings.push(...split(tokens, reduced));
    const deferred = deferralIn(tokens, sentence, told);
    if (deferred) rulings.push(deferred);
  }
  return rulings;
}

/** Where the next clause begins after one; “refills” is no clause. */
function nextAfter(tokens: Tokens, clauses: readonly Clause[], { end }: Clause): number | undefined {
  const next = clauses.find(
    ({ first, end: last, predicate }) => first > end && !(predicate === 'give' && last - first === 1),
  );
  if (!next) return undefined;
  if (next.subject.first > end && next.subject.first < next.subject.end) return next.subject.first;
  let at = next.first;
  if (next.passive) while (at > end && tokens.kinds[at] !== Kind.mark && !isWordOf(tokens, at, joining)) at--;
  return at;
}

function makeRuling(
  tokens: Tokens,
  sentence: Sentence,
  clause: Clause,
  granted: boolean,
  told: number,
  last: Ruling | undefined,
): Ruling {
  const { passive, predicate, agent, subject, subjectIsRequest, object, first, end } = clause;
  const before = [lastPart(tokens, subject), { first: Math.min(told, first), end: first }];
  const from = object.first < object.end ? object.first : end;
  const after = { first: from, end: Math.max(object.end, phraseEnd(tokens, from, sentence.end)) };
  const isOnSubject = passive || (predicate === 'same' && agent !== 'reviewer');
  const isPart =
    hasWord(tokens, { first: Math.max(sentence.first, first - 1), end: Math.min(object.end, end + NEAR) }, partly) ||
    isInPart(tokens, end);
  return {
    granted,
    sentence,
    said: { first, end },
    on: isOnSubject && !(subjectIsRequest && after.end - after.first > 1) ? [...before, after] : [after, ...before],
    ofRequest: subjectIsRequest,
    force: predicate === 'same' && last ? last.force : isDecidedToo(tokens, end) ? 'decides' : forceOf(clause),
    partly: !granted
      ? undefined
      : isPart
        ? 'part'
        : isLimited(tokens, { first: subject.first, end: after.end })
          ? 'only'
          : undefined,
  };
}

/** “is reasonable and approved” */
function isDecidedToo(tokens: Tokens, at: number): boolean {
  return isWordOf(tokens, at, joining) && (isWordOf(tokens, at + 1, allowed) || isWordOf(tokens, at + 1, refused));
}

function forceOf({ predicate, passive, agent, mood, wording }: Clause): Ruling['force'] {
  if (passive && mood === 'hypothetical') return 'supposes';
  const isDecision = predicate === 'authorize' || predicate === 'deny' || wording === 'law';
  return isDecision || (!passive && agent === 'reviewer') ? 'decides' : 'finds';
}

/** So far after a verb stands the noun that says that it is on a part: “recommend partial certification”. */
const NEAR = 2;

/** “Only the right splint is certified”, “… for six sessions only” */
function isLimited(tokens: Tokens, { first, end }: Span): boolean {
  if (hasWord(tokens, { first, end }, limiting)) return true;
  return isWordOf(tokens, first, fewest) && isWordOf(tokens, first + 1, bounds);
}

/** Words that say of something that it is no more. */
export const limiting = new WordSet(['only', 'alone', 'just']);
const fewest = new WordSet(['no', 'at']);
const bounds = new WordSet(['more', 'most']);

/** “is certified in part”, “to that extent”, not “in part because …” */
function isInPart(tokens: Tokens, at: number): boolean {
  const after = at + 2;
  if (isWord(tokens, at, toWord) && isWord(tokens, at + 2, extent)) return true;
  return (
    isWord(tokens, at, inWord) &&
    isWord(tokens, at + 1, part) &&
    (tokens.kinds[after] !== Kind.word || isWord(tokens, after, forWord))
  );
}

const inWord = intern('in');
const part = intern('part');
const extent = intern('extent');
const forWord = intern('for');
const partly = new WordSet(['partially', 'partly', 'partial']);

/** Whether a clause grants what it is on or refuses it, here and now and in the reviewer's words; undefined if it does neither. */
function directionOf(
  tokens: Tokens,
  sentence: Sentence,
  clause: Clause,
  before: Ruling | undefined,
  isReviewer: boolean,
): boolean | undefined {
  const { predicate, polarity, place, says, past, general, sure, passive, first, end } = clause;
  // “is approved rather than purchase”: what is set aside leaves the verb certain.
  const isSure = sure || isWordOf(tokens, clause.object.first, preferring);
  if (!isSure || past || general || !places.has(place) || (says && says !== 'reviewer')) return undefined;
  if (isOfAnother(tokens, sentence, clause, isReviewer) || !isNow(tokens, sentence, clause)) return undefined;
  // “has been certified” tells what was done before, “would have certified” what was not.
  const isPerfect = hasWord(tokens, { first, end }, having);
  if (isPerfect && (passive ? clause.wording !== 'law' : clause.mood === 'hypothetical')) return undefined;
  switch (predicate) {
    case 'deny':
      return polarity === -1;
    case 'authorize':
      return polarity === 1;
    case 'necessary':
    case 'support':
    case 'recommend':
      return isWeak(tokens, clause) || (polarity === 1 && isNeed(tokens, clause)) ? undefined : polarity === 1;
    case 'agree':
      // “I agree to the right-sided injection”, “I disagree as to the brace”
      return !passive && isWordOf(tokens, end, matters) ? polarity === 1 : undefined;
    case 'due':
    case 'give':
    case 'use':
      return passive && isWhole(tokens, clause) && isLet(clause) ? polarity === 1 : undefined;
    case 'same':
      return before && !isPronoun(tokens, clause.subject) ? sameAs(tokens, before, polarity) : undefined;
    default:
      return undefined;
  }
}

const places: ReadonlySet<Clause['place']> = new Set<Clause['place']>(['main', 'complement', 'relative', 'concession']);
const matters = new WordSet(['to', 'as', 'regarding']);
const having = new WordSet([...formsOfHave, 'having']);

/** “may go ahead”, “should be continued”, “cannot be used” */
function isLet({ predicate, polarity, mood }: Clause): boolean {
  if (predicate === 'due') return polarity === -1 || mood === 'obligation';
  return mood === 'possible' || mood === 'obligation';
}

/** “…; the other six are not”, “…; the rest is”: what was said before, said again or turned. */
function sameAs(tokens: Tokens, { granted, said }: Ruling, polarity: 1 | -1): boolean {
  const isDenied = hasWord(tokens, said, nots);
  return granted === ((polarity === -1) === isDenied);
}

/** Whether a subject is a pronoun alone: “but it”. */
function isPronoun(tokens: Tokens, { first, end }: Span): boolean {
  return end - first <= 2 && (first >= end || isWordOf(tokens, end - 1, pronouns));
}

const pronouns = new WordSet('it this that he she they i which who'.split(' '));
const nots = new WordSet(['not', 'cannot', 'never', 'neither', "isn't", "aren't", "can't"]);

/** Whether another than the reviewer does what a clause says. */
function isOfAnother(tokens: Tokens, { first: start }: Sentence, clause: Clause, isReviewer: boolean): boolean {
  const { agent, passive, predicate, subject, object, first } = clause;
  if (agent === 'record' || (agent === undefined && (passive || predicate === 'same'))) return false;
  if (agent === 'reviewer') return !passive && spanNames(tokens, { first, end: object.end }, 'utilization-review');
  // “The assistant surgeon is not.”
  if (passive && predicate === 'same') return agent !== 'provider';
  // “The other two exceed the guideline and are denied.”
  if (passive) return agent !== 'guideline' || !decisions.has(predicate) || !spanHas(tokens, subject, Flag.guideline);
  // “I'd approve …”, “… and would not approve the last two”, “Deny the chair.”
  const isSubjectless = first === start || isWordOf(tokens, first, reviewers) || isReviewer;
  return agent !== undefined || !decisions.has(predicate) || !isSubjectless;
}

const decisions: ReadonlySet<Clause['predicate']> = new Set<Clause['predicate']>(['authorize', 'deny']);
const reviewers = new WordSet(["i'd", "i'm", "i've"]);

/** Whether a clause says that something is so, and not that it may be or on which condition. */
function isNow(tokens: Tokens, sentence: Sentence, { mood, condition, predicate, first, end }: Clause): boolean {
  if (mood === 'intended') return false;
  if (mood === 'possible' && (predicate === 'necessary' || !hasWord(tokens, { first, end }, leave))) return false;
  // “I would certify six now and deny the rest until progress is shown”
  return condition !== 'conditional' || (hasWord(tokens, sentence, until) && !hasWord(tokens, sentence, conditions));
}

const leave = new WordSet(['may', 'can', 'cannot']);
const until = new WordSet(['until', 'pending', 'subject']);
const conditions = new WordSet(['if', 'unless', 'when', 'once', 'provided', 'should', 'where', 'whenever']);

/** “is supported by the guideline”, “is reasonable for patients with …”: what a guideline has of something decides nothing. */
function isWeak(tokens: Tokens, { passive, agent, subject, object }: Clause): boolean {
  if (!passive && agent !== 'reviewer') return true;
  return [subject, object].some(
    (span) => spanHas(tokens, span, Flag.guideline | Flag.patients) || hasWord(tokens, span, everyone),
  );
}

const everyone = new WordSet(['every', 'everyone', 'most', 'anyone']);

/** “A trial is required before purchase”, “is recommended for seven days”: what is called for in general grants nothing. */
function isNeed(tokens: Tokens, { predicate, passive, first, end }: Clause): boolean {
  return passive && (predicate === 'recommend' || hasWord(tokens, { first, end }, needed));
}

const needed = new WordSet(['required', 'needed', 'essential', 'recommended', 'advised', 'preferred']);

/** “is approved without the refills”, “I approve the kit but not the trainer”: a ruling with those that the words after it add. */
function split(tokens: Tokens, ruling: Ruling): readonly Ruling[] {
  const { said, sentence, granted, force } = ruling;
  const tails = tailsIn(tokens, { first: said.end, end: sentence.end }, granted);
  const [tail] = tails;
  if (!tail) return [ruling];
  return [
    { ...ruling, on: ruling.on.map((span) => cutAt(span, tail.said.first, said.end)) },
    ...tails.map((own) => ({ granted: !granted, sentence, said: own.said, on: [own.on], ofRequest: false, force })),
  ];
}

/** A span after a verb up to the place where something else begins. */
function cutAt({ first, end }: Span, at: number, verbEnd: number): Span {
  return { first, end: first >= verbEnd ? Math.max(first, Math.min(end, at)) : end };
}

/** What words add to a ruling, and what that is on. */
interface Tail {
  readonly said: Span;
  readonly on: Span;
}

/** What words after a ruling add that is decided the other way, up to the next semicolon. */
function tailsIn(tokens: Tokens, { first, end }: Span, granted: boolean): Tail[] {
  const tails: Tail[] = [];
  for (let at = first; at < end && !isMark(tokens, at, Mark.semicolon); at++) {
    const tail = tailAt(tokens, at, end, granted);
    if (!tail || tail.on.first >= tail.on.end) continue;
    tails.push(tail);
    at = tail.said.end - 1;
  }
  return tails;
}

/** What words add that begin at a token: “but not …”, “without …”, “in place of …”, “with the rest denied”, “and denied for …”, “and the other six not”. */
function tailAt(tokens: Tokens, at: number, end: number, granted: boolean): Tail | undefined {
  const from = tailStart(tokens, at, granted);
  if (from !== undefined) {
    const stop = phraseEnd(tokens, from, end);
    const first = isWord(tokens, at - 1, inWord) ? at - 1 : at;
    return { said: { first, end: stop }, on: { first: from, end: stop } };
  }
  if (!granted || !(isWord(tokens, at, withWord) || isMark(tokens, at, Mark.comma) || isWordOf(tokens, at, joining)))
    return undefined;
  let first = at + 1;
  while (isWordOf(tokens, first, joining)) first++;
  const on = { first, end: Math.min(end, at + LONGEST_NOUN) };
  const turn = wordIn(tokens, on.first, on.end, refused);
  if (turn === on.first || turn === on.end || spanHas(tokens, { first: on.first, end: turn }, FINITE)) return undefined;
  const turnEnd = behindHyphen(tokens, turn);
  const isEnd =
    tokens.kinds[turnEnd] !== Kind.word ||
    isWordOf(tokens, turnEnd, after) ||
    (isWord(tokens, turn, not) && isWordOf(tokens, turnEnd, judged));
  return isEnd ? { said: { first: at, end: turnEnd }, on: { first: on.first, end: turn } } : undefined;
}

/** Where a word ends that begins at a token: “non-certified”. */
function behindHyphen(tokens: Tokens, at: number): number {
  return isMark(tokens, at + 1, Mark.hyphen) && touches(tokens, at + 1) ? at + 3 : at + 1;
}

/** So many tokens may name what is not granted. */
const LONGEST_NOUN = 10;
const after = new WordSet('until pending at for as because since now here'.split(' '));
const judged = new WordSet('medically necessary certified approved authorized allowed granted supported'.split(' '));

/** Where what is decided the other way is named after words that begin at a token. */
function tailStart(tokens: Tokens, at: number, granted: boolean): number | undefined {
  const isJoined = isWordOf(tokens, at - 1, joining) || isMark(tokens, at - 1, Mark.comma);
  const end = behindHyphen(tokens, at);
  if (isJoined && isWordOf(tokens, at, granted ? refused : allowed) && isWordOf(tokens, end, targets)) return end + 1;
  if (!granted) return undefined;
  if (isJoined && (isWordOf(tokens, at, refusing) || isWordOf(tokens, at, nothing))) return end;
  if (isWord(tokens, at, without)) return at + 1;
  if (isWord(tokens, at, withWord) && isWord(tokens, at + 1, no)) return at + 2;
  if (isJoined && isWord(tokens, at, not)) return at + 1;
  return setsAside(tokens, at) ? at + 2 : undefined;
}

/** Where a phrase ends: at the next comma, semicolon or stop. */
function phraseEnd(tokens: Tokens, first: number, end: number): number {
  let at = first;
  while (at < end && !(tokens.kinds[at] === Kind.mark && ending.has(tokens.values[at]!))) at++;
  return at;
}

const ending: ReadonlySet<number> = new Set([Mark.comma, Mark.semicolon, Mark.stop]);
const not = intern('not');
const no = intern('no');
const without = intern('without');
const withWord = intern('with');
const joining = new WordSet(['and', 'but', 'though', 'while', 'whereas']);
const refused = new WordSet(
  'denied refused disallowed rejected withheld non-certified noncertified uncertified unapproved disapproved denial refusal non-certification noncertification not upheld affirmed sustained non'.split(
    ' ',
  ),
);
const nothing = new WordSet(['nothing', 'none']);
const refusing = new WordSet(['deny', 'refuse', 'disallow', 'non']);
const allowed = new WordSet(
  'approved certified authorized granted allowed approval certification authorization overturned reversed'.split(' '),
);
const targets = new WordSet(['for', 'of', 'as', 'regarding', 'concerning']);

/** “I have reduced the quantity to #60”, “The approval is limited to the right knee”, “Norco is cut to #90”: the reviewer makes less of the request. */
function reductionIn(tokens: Tokens, sentence: Sentence): Ruling | undefined {
  const { first, end } = sentence;
  const at = wordIn(tokens, first, end, reducing);
  if (at === end || !isReviewers(tokens, sentence, at)) return undefined;
  const subject = { first, end: at };
  // “Pain is reduced to 3”: what is reduced has to be asked for.
  const ofRequest =
    !isWordOf(tokens, skipAdverb(tokens, at) - 1, being) ||
    hasWord(tokens, subject, sizes) ||
    spanHas(tokens, subject, Flag.request);
  const made = { granted: true, sentence, ofRequest, force: 'decides' } as const;
  if (isWordOf(tokens, at + 1, accordingly))
    return { ...made, said: { first: at, end: at + 2 }, on: [], partly: 'part' };
  for (let to = at + 1; to < Math.min(end, at + FAR); to++) {
    if (!isWord(tokens, to, toWord)) continue;
    const on = [{ first: to + 1, end: phraseEnd(tokens, to, end) }, subject];
    return { ...made, said: { first: at, end: to + 1 }, on, partly: 'less' };
  }
  return undefined;
}

/** Whether a verb has the reviewer before it, or the request that is, or should be, what it says. */
function isReviewers(tokens: Tokens, { first, end }: Sentence, at: number): boolean {
  const isTheirs = (['utilization-review', 'provider'] as const).some((who) => spanNames(tokens, { first, end }, who));
  if (isTheirs || (hasWord(tokens, { first, end }, conditions) && !hasWord(tokens, { first, end: at }, owing)))
    return false;
  const before = { first: Math.max(first, at - NEAR_VERB), end: at };
  if (hasWord(tokens, before, denials)) return false;
  if (at === first || hasWord(tokens, before, reviewers)) return true;
  for (let i = before.first; i < at; i++) if (startsWithActor(tokens, { first: i, end: at }, 'reviewer')) return true;
  const subject = { first, end: at };
  const isSize = hasWord(tokens, subject, sizes);
  // “The surgery is approved, with therapy reduced to six visits.”
  if (hasWord(tokens, before, withs)) return hasWord(tokens, subject, allowed) || hasWord(tokens, subject, judged);
  // “The request is limited to the knee” tells what it is.
  return isWordOf(tokens, skipAdverb(tokens, at) - 1, being) && (isSize || !isWordOf(tokens, at, bounding));
}

const accordingly = new WordSet(['accordingly']);
const withs = new WordSet(['with']);

/** “…, and the other ten should wait for a report”: what is put off is not granted. */
function deferralIn(tokens: Tokens, sentence: Sentence, from: number): Ruling | undefined {
  const at = wordIn(tokens, Math.max(from, sentence.first + 1), sentence.end, waiting);
  if (at === sentence.end || !isWordOf(tokens, at - 1, bound)) return undefined;
  const on = [{ first: from, end: at - 1 }];
  return { granted: false, sentence, said: { first: at - 1, end: at + 1 }, on, ofRequest: false, force: 'finds' };
}

const waiting = new WordSet(['wait', 'await', 'depend']);
const bound = new WordSet(['should', 'must', 'can']);

function skipAdverb(tokens: Tokens, at: number): number {
  return isWordOf(tokens, at - 1, adverbs) ? at - 1 : at;
}

/** So far before its verb the reviewer is named, and so far after it what is made of the request, in tokens. */
const NEAR_VERB = 4;
const FAR = 8;
const toWord = intern('to');
const owing = new WordSet(['should']);
const denials = new WordSet(['not', 'cannot', 'no']);
const being = new WordSet(['is', 'are', 'be']);
const adverbs = new WordSet(['therefore', 'thus', 'hereby', 'hence', 'accordingly', 'further', 'being']);
const bounding = new WordSet(['limited', 'restricted']);
/** What of a request is made less. */
const sizes = new WordSet('quantity number amount duration length approval certification authorization'.split(' '));
const reducing = new WordSet(
  ['cut', 'modif', 'reduc', 'limit', 'lower', 'decreas', 'shorten', 'restrict'].flatMap((stem) =>
    (stem === 'modif' ? ['y', 'ied', 'ying'] : /c$|s$/.test(stem) ? ['e', 'ed', 'ing'] : ['', 'ed', 'ing']).map(
      (ending) => stem + ending,
    ),
  ),
);
