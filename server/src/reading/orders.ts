import { portionNouns } from '../knowledge/clauses/common-words.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import type { AboutOf } from './about.ts';
import type { Span } from './clauses/clause.ts';
import { FINITE, Flag, lexiconOf, type Word } from './clauses/lexicon.ts';
import { isCondition } from './clauses/elision.ts';
import { isDash } from './clauses/items.ts';
import { someWord, spanHas, spanNames, startsWithRefusal } from './clauses/spans.ts';
import { pointsAtRequest } from './grants.ts';

/** What an order decides, and its words. */
export interface Order extends Span {
  readonly necessary: boolean;
}

/** The decision that a sentence gives as a note or an order: “Uphold.”, “UR reversed.”, “Okay to approve.”, “I leave the denial in place.” */
export function orderIn(tokens: Tokens, { first, end }: Span, aboutOf: AboutOf): Order | undefined {
  const whole = withoutStop(tokens, { first, end });
  if (whole.end - first > LONGEST) return undefined;
  return (
    noteIn(tokens, whole, aboutOf) ??
    biddingIn(tokens, whole, aboutOf) ??
    keepingIn(tokens, whole) ??
    bidIn(tokens, whole, aboutOf) ??
    endingIn(tokens, whole, aboutOf)
  );
}

/** Reads what the last words of a note bid, whatever comes before their mark: “No new finding - deny.”, “Criteria unmet; non-certify all 12.” */
export function lastBidIn(tokens: Tokens, sentence: Span, aboutOf: AboutOf): Order | undefined {
  const bid = bidIn(tokens, withoutStop(tokens, sentence), aboutOf);
  // After a comma or a colon it may be someone's word, or what is to be done in some case.
  const isApart = bid && (isDash(tokens, bid.first - 1) || isMark(tokens, bid.first - 1, Mark.semicolon));
  return isApart ? bid : undefined;
}

function bidIn(tokens: Tokens, { first, end }: Span, aboutOf: AboutOf): Order | undefined {
  let at = end;
  while (at > first && end - at <= LONGEST_NOTE && !isParting(tokens, at - 1)) at--;
  if (at > first && !isParting(tokens, at - 1)) return undefined;
  const before = { first, end: at };
  if (namesOthers(tokens, before)) return undefined;
  if (isUnderCondition(tokens, before)) return undefined;
  if (isWordOf(tokens, at, concluding)) at++;
  // “gel OK to continue”
  let leave = at;
  while (leave < end - 1 && !(isWordOf(tokens, leave, fine) && isWord(tokens, leave + 1, to))) leave++;
  const isLeave = leave < end - 1 && (leave === at || isAsked(tokens, { first: at, end: leave }, aboutOf));
  const verb = isLeave ? leave + 2 : at;
  const match = wordAt(tokens, verb, end);
  if (!match || !(match.value.flags & Flag.base)) return undefined;
  // “He has a home program; continue it.” is on something else.
  const isOfNote = at > first && match.end >= end && !spanHas(tokens, before, FINITE);
  const isNote = isOfNote && !isMark(tokens, at - 1, Mark.comma) && !isMark(tokens, at - 1, Mark.colon);
  const sign = bidding(match.value) ?? (isLeave || isNote ? doing(match.value) : undefined);
  return sign !== undefined && isWholeRest(tokens, { first: match.end, end }, aboutOf)
    ? { necessary: sign > 0, first: at, end }
    : undefined;
}

function withoutStop(tokens: Tokens, { first, end }: Span): Span {
  return { first, end: tokens.kinds[end - 1] === Kind.mark ? end - 1 : end };
}

/** Whether words name someone else, whose word may follow: “Utilization review: deny.” */
function namesOthers(tokens: Tokens, span: Span): boolean {
  return spanNames(tokens, span, 'utilization-review') || spanNames(tokens, span, 'provider');
}

/** “If the ankle fails at work, approve.”: whether words hold a condition or a question. */
function isUnderCondition(tokens: Tokens, span: Span): boolean {
  return someWord(tokens, span, isCondition);
}

/** Whether what follows a bidding verb is all that is asked for: nothing, a number, “all 12”, “as requested”, the request. */
function isWholeRest(tokens: Tokens, { first, end }: Span, aboutOf: AboutOf): boolean {
  let at = isWordOf(tokens, first, wholes) ? first + 1 : first;
  if (at < end && tokens.kinds[at] === Kind.number) at++;
  if (at >= end || (isWord(tokens, at, as) && end - at <= 2)) return true;
  return (
    !spanHas(tokens, { first, end }, FINITE | Flag.coordinator | Flag.comma) && isAsked(tokens, { first, end }, aboutOf)
  );
}

/** The longest order, in tokens. */
const LONGEST = 24;
/** The longest note, in tokens. */
const LONGEST_NOTE = 8;

function wordAt(
  tokens: Tokens,
  first: number,
  end: number,
): { readonly value: Word; readonly end: number } | undefined {
  return lexiconOf(tokens).words.matchAt(tokens, first, end);
}

/** “Uphold.”, “UR reversed.”, “Purchase not certified.”, “Request certified as submitted.”: a subject and a participle. */
function noteIn(tokens: Tokens, { first, end }: Span, aboutOf: AboutOf): Order | undefined {
  if (end - first > LONGEST_NOTE || spanHas(tokens, { first, end }, FINITE)) return undefined;
  for (let at = first; at < end; at++) {
    const match = wordAt(tokens, at, end);
    if (!match) continue;
    const isEnd = match.end === end || (isWord(tokens, match.end, as) && end - match.end <= 2);
    const subject = { first, end: isWord(tokens, at - 1, not) ? at - 1 : at };
    const isDenied = subject.end < at;
    const sign = isEnd ? signOf(tokens, match.value, subject, aboutOf) : 0;
    if (sign !== 0) return { necessary: sign > 0 !== isDenied, first, end };
    at = match.end - 1;
  }
  return undefined;
}

/** “Short course - OK.”, “Brace ok.”: the answer that ends a note. */
function endingIn(tokens: Tokens, { first, end }: Span, aboutOf: AboutOf): Order | undefined {
  const last = end - 1;
  const isDenied = isWord(tokens, last - 1, not);
  const at = isDenied ? last - 1 : last;
  if (at < first || tokens.kinds[last] !== Kind.word) return undefined;
  const before = { first, end: at };
  if (namesOthers(tokens, before)) return undefined;
  const isAfterMark = at === first || isParting(tokens, at - 1);
  const sign = answering(tokens, last);
  if (sign === undefined) return undefined;
  const isOfRequest = isWordOf(tokens, last, fine) && isOnRequest(tokens, before, aboutOf);
  if (!isAfterMark && !isOfRequest) return undefined;
  // “Necessary, no.”, “Reflexes: yes.” answer what comes before them.
  const isShort = at - first <= LONGEST_SUBJECT || isMark(tokens, at - 1, Mark.comma);
  if (isShort && isWordOf(tokens, last, answers)) return undefined;
  return { necessary: sign > 0 !== isDenied, first: at, end };
}

/** Whether token `i` parts a note from its last word. */
function isParting(tokens: Tokens, i: number): boolean {
  return [Mark.comma, Mark.colon, Mark.semicolon].some((mark) => isMark(tokens, i, mark)) || isDash(tokens, i);
}

/** 1 where a verb bids someone to do what grants a request, −1 where it bids him to end it: “continue”, “stop”. */
function doing({ predicates }: Word): number | undefined {
  return predicates.find(({ predicate }) => predicate === 'use' || predicate === 'give')?.direction;
}

/** What a verb by itself bids: 1 to grant, −1 to refuse. */
function bidding({ predicates, embeddings }: Word): number | undefined {
  const decided = predicates.find(({ predicate }) => predicate === 'authorize' || predicate === 'deny');
  const turned = embeddings.find(({ takes }) => takes === 'decision');
  if (decided) return decided.predicate === 'deny' ? -decided.direction : decided.direction;
  return turned && -turned.direction;
}

function answering(tokens: Tokens, i: number): number | undefined {
  if (isWordOf(tokens, i, fine) || isWordOf(tokens, i, yes)) return 1;
  return isWordOf(tokens, i, no) ? -1 : undefined;
}

/** Whether the few words after the last mark of a note are the request. */
function isOnRequest(tokens: Tokens, { first, end }: Span, aboutOf: AboutOf): boolean {
  let from = end;
  while (from > first && !isParting(tokens, from - 1)) from--;
  const span = { first: from, end };
  return (
    end - from <= LONGEST_SUBJECT && from < end && !spanHas(tokens, span, FINITE) && isAsked(tokens, span, aboutOf)
  );
}

/** The longest subject of a note that one word judges, in tokens. */
const LONGEST_SUBJECT = 4;

/** 1 where a verb grants what a note names, −1 where it refuses it, 0 where it does neither. */
function signOf(tokens: Tokens, { flags, embeddings, predicates }: Word, subject: Span, aboutOf: AboutOf): number {
  const turned = embeddings.find(({ takes }) => takes === 'decision');
  const isAlone = subject.first >= subject.end;
  if (turned) {
    const isRefusal = spanNames(tokens, subject, 'utilization-review') || startsWithRefusal(tokens, subject);
    return isAlone || (isRefusal && flags & Flag.pastForm) ? -turned.direction : 0;
  }
  const decided = predicates.find(({ predicate }) => predicate === 'authorize' || predicate === 'deny');
  if (!decided || isAlone || !(flags & Flag.pastForm) || !isAsked(tokens, subject, aboutOf)) return 0;
  return decided.predicate === 'deny' ? -decided.direction : decided.direction;
}

function isAsked(tokens: Tokens, span: Span, aboutOf: AboutOf): boolean {
  return (
    aboutOf({ subject: span, object: span }) === 'request' ||
    pointsAtRequest(tokens, span) ||
    (span.end - span.first === 1 && isWordOf(tokens, span.first, portions))
  );
}

/** “Okay to approve.”, “Please allow them.”: what someone is told to do. */
function biddingIn(tokens: Tokens, { first, end }: Span, aboutOf: AboutOf): Order | undefined {
  const isLeave = isWordOf(tokens, first, fine) && isWord(tokens, first + 1, to);
  if (!isLeave && !isWordOf(tokens, first, please)) return undefined;
  const at = isLeave ? first + 2 : first + 1;
  const match = wordAt(tokens, at, end);
  if (!match || !(match.value.flags & Flag.base)) return undefined;
  const object = { first: match.end, end };
  const isOpen = spanHas(tokens, object, FINITE | Flag.coordinator | Flag.comma);
  if (isOpen || !(object.first >= end || isAsked(tokens, object, aboutOf))) return undefined;
  const decided = match.value.predicates.find(({ predicate }) => predicate === 'authorize' || predicate === 'deny');
  const allowed = match.value.embeddings.some(({ predicate, direction }) => predicate === 'support' && direction === 1);
  return decided || allowed ? { necessary: decided?.predicate !== 'deny', first, end } : undefined;
}

/** “I maintain the negative decision of the reviewer.”, “I must leave the denial in place.” */
function keepingIn(tokens: Tokens, { first, end }: Span): Order | undefined {
  for (let at = first + 1; at < end - 2; at++) {
    if (!isWordOf(tokens, at, keeping) || !isWordOf(tokens, at + 1, the)) continue;
    const lead = { first: Math.max(first, at - LONGEST_LEAD), end: at };
    if (!spanNames(tokens, lead, 'reviewer') || hasWord(tokens, lead, denials)) return undefined;
    const noun = { first: at + 2, end };
    const isAdverse = isWordOf(tokens, noun.first, adverse) && isWordOf(tokens, noun.first + 1, decisions);
    if (!isAdverse && !startsWithRefusal(tokens, noun)) return undefined;
    return { necessary: false, first: at, end: Math.min(end, noun.first + 2) };
  }
  return undefined;
}

/** So many tokens may be between “I” and “leave”. */
const LONGEST_LEAD = 5;
const to = intern('to');
const as = intern('as');
const not = intern('not');
const fine = new WordSet(['okay', 'ok', 'fine', 'safe']);
const yes = new WordSet(['yes']);
const no = new WordSet(['no']);
const answers = new WordSet(['yes', 'no']);
const concluding = new WordSet(['so', 'hence', 'therefore', 'thus']);
const wholes = new WordSet(['all', 'both']);
const please = new WordSet(['please', 'kindly']);
const keeping = new WordSet(['maintain', 'leave', 'keep']);
const the = new WordSet(['the', 'this', 'that']);
const adverse = new WordSet(['negative', 'adverse', 'unfavorable']);
const decisions = new WordSet(['decision', 'determination', 'opinion', 'ruling']);
const denials = new WordSet(['not', 'never', 'cannot', 'neither', 'nor', "can't"]);
const portions = new WordSet([...portionNouns, 'purchase']);
