import { formsOfBe, formsOfHave, workerNouns } from '../../knowledge/clauses/common-words.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import { isOfCourse } from './course.ts';
import type { FactStatus } from './fact.ts';
import { flagsAt, flagsBetween, isFailedTo, isFinite } from './flags.ts';
import { joining, type Segment, type Stance } from './segments.ts';
import { Word } from './words.ts';

const not = new WordSet([
  'not',
  'never',
  'nowhere',
  "wasn't",
  "isn't",
  "aren't",
  "weren't",
  "hasn't",
  "haven't",
  "hadn't",
  "doesn't",
  "didn't",
  "don't",
]);
const no = intern('no');
/** Words after “no” and “not” that make them something else: “no longer”, “not only”. */
const others = new WordSet([
  'longer',
  'doubt',
  'more',
  'less',
  'only',
  'just',
  'merely',
  'change',
  'changes',
  'further',
  'additional',
  'new',
  'recent',
  'greater',
  'other',
  'significant',
  'adequate',
  'sufficient',
  'clear',
  'consistent',
  'improvement',
]);
const absence = new WordSet([
  'silent',
  'without',
  'absence',
  'lack',
  'lacks',
  'lacked',
  'lacking',
  'denies',
  'denied',
  'denying',
  'free',
  'neither',
  'nor',
  'none',
  'naive',
]);

/** Whether what is at tokens `first` up to `end` of a clause is said to be there or not, and how. */
export function stanceOf(tokens: Tokens, segment: Segment, first: number, end: number): Stance {
  const { stances } = segment;
  const key = (first - segment.first) * WIDEST_SENTENCE + (end - segment.first);
  let stance = stances.get(key);
  if (!stance) stances.set(key, (stance = readStance(tokens, segment, first, end)));
  return stance;
}

/** More tokens than a sentence has from which facts are read. */
const WIDEST_SENTENCE = 1024;

function readStance(tokens: Tokens, segment: Segment, first: number, end: number): Stance {
  const left = lookLeft(tokens, segment, first);
  const governed = left.governor >= 0;
  // Where a verb before it governs it, what comes after says nothing of it.
  const right = governed ? nothing : lookRight(tokens, segment, end);
  const governor = governed ? left.governor : right.governor;
  const flags = governed ? left.flags : right.flags;
  const turned = governed ? isTurned(tokens, segment, governor) : right.turned;
  const status =
    givenBy(tokens, segment, governed ? governor : -1) && !segment.general
      ? 'given'
      : statusOf(tokens, segment, left, right, governed);
  let sign: Stance['sign'] = 1;
  // “changed neither the pain score nor the restrictions” says that both are there.
  const keeps = governed && left.neither && (flagsAt(tokens, governor, segment.first) & done) === 0;
  if (keeps || (!governed && left.neither && !isPassive(tokens, segment, right.governor))) sign = 0;
  else if (segment.denied || left.unsure || (left.negative && turned) || (turned && governed && left.far)) sign = 0;
  else if (!governed && (right.unsure || (left.far && (turned || right.missing)))) sign = 0;
  else if (!governed && (turned || right.missing) && isAttached(tokens, segment, first)) sign = 0;
  else if (left.negative || turned || (!governed && right.missing)) sign = -1;
  const negated = segment.denied || left.negative || left.unsure || (governed && turned);
  return { sign, status, governor, flags, negated, denied: !governed && right.turned };
}

/** Words that only say where, when or how much of a sign there is. */
const plainly = new WordSet([
  'focal',
  'oral',
  'gross',
  'acute',
  'palpable',
  'frank',
  'true',
  'overt',
  'visible',
  'residual',
  'joint',
  'muscle',
  'muscular',
  'paraspinal',
  'motor',
  'sensory',
  'neurological',
  'neurologic',
  'obvious',
  'apparent',
  'definite',
  'new',
  'red',
  'presence',
  'ankle',
  'calf',
  'noticeable',
  'numerical',
  'daily',
  'regular',
  'numeric',
  'specific',
  'current',
  'valid',
  'written',
  'signed',
  'complete',
  'detailed',
  'thorough',
  'single',
  'such',
  'own',
  'actual',
]);

const pairs = new WordSet(['neither', 'nor']);
const causes = new WordSet(['because', 'due', 'owing', 'despite']);

interface Left {
  readonly negative: boolean;
  /** Whether the negation is one of two things: what they are not may be elsewhere. */
  readonly neither: boolean;
  readonly unsure: boolean;
  /** The verb to the left that governs the place, or -1. */
  readonly governor: number;
  readonly flags: number;
  /** What the words between the verb and the place do, and those of its subject. */
  readonly seen: number;
  readonly subject: number;
  /** Whether a word is between the negation or the verb and the place that may be the one that is intended. */
  readonly far: boolean;
}

function lookLeft(tokens: Tokens, segment: Segment, first: number): Left {
  let far = false;
  let seen = 0;
  let negative = false;
  let unsure = false;
  let neither = false;
  let having = false;
  let parted = false;
  for (let i = first - 1; i >= Math.max(segment.first, first - 24); i--) {
    if (tokens.kinds[i] !== Kind.word) {
      parted ||= isMark(tokens, i, Mark.comma);
      continue;
    }
    // “In this worker orthotics have not been tried.”
    if (isOpening(tokens, segment, i)) break;
    if (isWord(tokens, i, without) && isCondition(tokens, i, parted)) continue;
    // “an injection, without lasting effect, a cane”: what follows the comma is another thing.
    if (parted && far && isWord(tokens, i, without) && isItem(tokens, i, first)) continue;
    // “7/10 without and 4/10 with gabapentin”
    if (having && isWord(tokens, i, without)) break;
    having ||= isWord(tokens, i, withWord);
    // “takes none because of an ulcer”: the ulcer is there.
    const word = tokens.values[i]!;
    const flags = flagsAt(tokens, i, segment.first);
    if (causes.has(word)) {
      seen |= flags;
      break;
    }
    if ((flags & Word.uncertain) !== 0 && first - i <= 4) unsure = true;
    // “no evidence that massage cures”
    if (isWord(tokens, i, that) && isWordOf(tokens, i - 1, evidence)) unsure = true;
    const negation = (flags & Word.negative) !== 0 && !not.has(word);
    if (negation) {
      // “is lacking for therapy”, “no indication for imaging”: what is not there is something else.
      if (isJudged(tokens, i)) unsure = true;
      else if (word === no && isWordOf(tokens, i + 1, others)) unsure = true;
      else if (word === no || absence.has(word)) {
        negative = true;
        neither ||= pairs.has(word);
        if (far) unsure = true;
      }
    }
    if ((flags & Word.verb) !== 0)
      return {
        negative,
        neither,
        unsure: unsure || isDoubted(tokens, segment, i),
        governor: i,
        flags: flags | seen,
        seen,
        subject: flagsBetween(tokens, segment, segment.first, i),
        far,
      };
    seen |= flags;
    if (
      !negative &&
      !not.has(word) &&
      (flags & (Word.link | Word.give)) === 0 &&
      !plainly.has(word) &&
      !isListedPain(tokens, i) &&
      !inTerm(segment, i)
    )
      far = true;
  }
  return { negative, neither, unsure, governor: -1, flags: seen, seen, subject: 0, far };
}

const painWord = intern('pain');

/** “no radiating pain, numbness or weakness” */
function isListedPain(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i, painWord) && (isMark(tokens, i + 1, Mark.comma) || isWordOf(tokens, i + 1, ors));
}

const cases = new WordSet([...workerNouns, 'case', 'man', 'woman']);
const ofCase = new WordSet(['this', 'the', 'his', 'her']);
const inWords = new WordSet(['in', 'for', 'with']);

/** “In this worker”, “in her case”: whether a clause begins with whom it is about, up to token `i`. */
function isOpening(tokens: Tokens, { first }: Segment, i: number): boolean {
  return (
    isWordOf(tokens, i, cases) && i === first + 2 && isWordOf(tokens, i - 1, ofCase) && isWordOf(tokens, first, inWords)
  );
}

/** Whether “without” at token `i` says when something was measured and denies nothing that comes after it: “with and without tramadol”, and past a comma “6/10 without a brace, …”. */
function isCondition(tokens: Tokens, i: number, parted: boolean): boolean {
  if (isWordOf(tokens, i - 1, joining) && isWord(tokens, i - 2, withWord)) return true;
  return parted && tokens.kinds[i - 1] === Kind.number;
}

const articles = new WordSet(['a', 'an', 'the']);

/** Whether what ends before token `first` begins an item of its own after the last comma, with its article, and “or” joins it to nothing before. */
function isItem(tokens: Tokens, from: number, first: number): boolean {
  let comma = first - 1;
  while (comma > from && !isMark(tokens, comma, Mark.comma)) comma--;
  return isWordOf(tokens, comma + 1, articles) && !hasWord(tokens, { first: from, end: first }, ors);
}

const ors = new WordSet(['or', 'nor']);
const that = intern('that');
const withWord = intern('with');
const without = intern('without');
const forWord = intern('for');
const judging = new WordSet([
  'indication',
  'need',
  'reason',
  'basis',
  'case',
  'place',
  'role',
  'support',
  'necessity',
  'justification',
]);
const lacking = new WordSet(['lacking', 'free']);

/** Whether a negation at token `i` denies the grounds for something, or something that is not the thing after its “for”. */
function isJudged(tokens: Tokens, i: number): boolean {
  if (isWordOf(tokens, i, lacking)) return isWord(tokens, i + 1, forWord);
  for (let k = i + 1; k < i + 4; k++) if (isWordOf(tokens, k, judging)) return isWord(tokens, k + 1, forWord);
  return false;
}

const prepositions = new WordSet(['since', 'of', 'after', 'from', 'with', 'before', 'during', 'following', 'to', 'by']);
const carrying = new WordSet('trial trials course courses use history evidence number kind'.split(' '));

/** “The gains since the operation are not described”: what is denied of a noun says nothing of what a preposition attaches to it. */
function isAttached(tokens: Tokens, segment: Segment, first: number): boolean {
  let at = first - 1;
  while (at >= segment.first && first - at < 4 && !isWordOf(tokens, at, prepositions)) {
    if (
      tokens.kinds[at] !== Kind.word ||
      ((flagsAt(tokens, at, segment.first) & Word.link) === 0 && !inTerm(segment, at))
    )
      return false;
    at--;
  }
  if (at <= segment.sentence.first || !isWordOf(tokens, at, prepositions) || tokens.kinds[at - 1] !== Kind.word)
    return false;
  if (isWordOf(tokens, at - 1, grading))
    return segment.topics.every((term) => term.first !== first || !graded.has(term.topic.kind));
  return !isWordOf(tokens, at - 1, carrying) && !isWordOf(tokens, at - 1, evidence);
}

/** “The strength of the grip was not measured”: what says how much there is of a function, and of nothing else. */
const grading = new WordSet(['strength', 'force', 'power']);
const graded: ReadonlySet<string> = new Set(['function', 'movement']);

const evidence = new WordSet(['documentation', 'evidence', 'indication', 'mention', 'record', 'records', 'report']);

/** “no documentation indicating the patient has exhausted …”: what is told is only said not to be shown. */
function isDoubted(tokens: Tokens, segment: Segment, verb: number): boolean {
  for (let i = segment.first + 1; i < verb; i++)
    if (
      isWordOf(tokens, i, evidence) &&
      (flagsBetween(tokens, segment, Math.max(segment.first, i - 3), i) & Word.negative) !== 0
    )
      return true;
  return false;
}

interface Right {
  readonly turned: boolean;
  readonly missing: boolean;
  readonly unsure: boolean;
  readonly governor: number;
  readonly flags: number;
}

const relatives = new WordSet(['that', 'which', 'who']);
/** “completed before the request”: what comes after is not what was done. */
const bounds = new WordSet(['before', 'after', 'since', 'until', 'when']);

const nothing: Right = { turned: false, missing: false, unsure: false, governor: -1, flags: 0 };

/** What the verb after a subject says of it; unsure where another noun is between, or where what is negated is something that it does. */
function lookRight(tokens: Tokens, segment: Segment, end: number): Right {
  let governor = -1;
  let flags = 0;
  let turned = false;
  let missing = false;
  let far = false;
  for (let i = end; i < Math.min(segment.end, end + 16); i++) {
    if (governor >= 0 && isMark(tokens, i, Mark.comma)) break;
    if (tokens.kinds[i] !== Kind.word) continue;
    const own = flagsAt(tokens, i, segment.first);
    // “An injection calls for a finding that the scan confirms”: what confirms is not what was looked from.
    if (governor < 0 && far && isWordOf(tokens, i, relatives)) break;
    if (governor < 0) {
      // “a TENS unit for home use”
      if ((own & Word.verb) === 0 || (i < end + PURPOSE && isWordOf(tokens, end, purposes))) {
        if ((own & (Word.link | Word.give)) === 0 && !inTerm(segment, i)) far = true;
        continue;
      }
      governor = i;
    } else if ((i - governor > 5 && (own & Word.verb) !== 0) || isWordOf(tokens, i, bounds)) break;
    else if (turned ? startsAnew(tokens, segment, i) : isBegun(tokens, i)) break;
    if (i - governor > 6) break;
    flags |= own;
    if (not.has(tokens.values[i]!)) turned = true;
    if ((own & Word.missing) !== 0) missing = true;
  }
  const unsure = (turned || missing) && (far || (turned && !isPassive(tokens, segment, governor)));
  return { turned, missing, unsure, governor, flags };
}

const purposes = new WordSet(['for']);
/** In so many tokens after “for” is said what something is for. */
const PURPOSE = 4;

const be = new WordSet([...formsOfBe, 'been', 'be', "wasn't", "isn't", "aren't", "weren't"]);
const beginning = new WordSet(['begun', 'started', 'commenced', 'occurred', 'happened', 'begin', 'start', 'place']);
const done = Word.give | Word.show | Word.examine;

const butWord = intern('but');
const begunWords = new WordSet(['begun', 'started', 'tried', 'commenced', 'used', 'given']);

/** “has been started but not carried through”: what comes after “but” denies nothing of what was begun. */
function isBegun(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i, butWord) && isWordOf(tokens, i - 1, begunWords);
}

/** “did not help and was given up”: whether another verb is joined to the one before. */
function startsAnew(tokens: Tokens, { first }: Segment, i: number): boolean {
  return isWordOf(tokens, i, joining) && (flagsAt(tokens, i + 1, first) & Word.verb) !== 0;
}

/** “was not documented”, “has never been tried”, “is not in the file”: a form of be, and after it what was or was not done. */
function isPassive(tokens: Tokens, segment: Segment, governor: number): boolean {
  let being = false;
  let turned = false;
  for (let i = governor; i < Math.min(segment.end, governor + 7); i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    turned ||= not.has(tokens.values[i]!);
    if (turned && startsAnew(tokens, segment, i)) return false;
    if (be.has(tokens.values[i]!)) being = true;
    else if (being && (flagsAt(tokens, i, segment.first) & done) !== 0) return true;
    else if (isWordOf(tokens, i, beginning)) return true;
  }
  return false;
}

/** How many tokens a place takes in at most. */
const WIDEST = 12;

/** The place of something with the negation or the verb that refers to it, as a reader would underline it: “No physical therapy has been given”. */
export function placeWith(
  tokens: Tokens,
  { first: from, end: to }: Segment,
  term: { readonly first: number; readonly end: number },
  { governor, sign }: Stance,
): { readonly first: number; readonly end: number } {
  if (sign !== -1) return { first: term.first, end: term.end };
  let first = term.first;
  for (let i = term.first - 1; i >= Math.max(from, term.first - 4); i--)
    if ((flagsAt(tokens, i, from) & Word.negative) !== 0) first = i;
  if (governor >= 0) first = Math.min(first, governor);
  let end = Math.max(term.end, governor + 1);
  // After an auxiliary stands what was not done.
  for (let i = end; governor >= term.end && i < Math.min(to, governor + 5); i++)
    if ((flagsAt(tokens, i, from) & (done | Word.missing)) !== 0) end = i + 1;
  return end - first <= WIDEST ? { first, end } : { first: term.first, end: term.end };
}

/** Turns a sign round. */
export function turned(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

/** Whether the verb group at a token is negated: “has not had”, “does not show”, “was never”, “failed to mention”. */
export function isTurned(tokens: Tokens, { first, end }: Segment, verb: number): boolean {
  if (isFailedTo(tokens, verb)) return !isWordOf(tokens, verb - 3, not);
  let from = Math.max(first, verb - 3);
  // “does not drive and walks”
  if (isFinite(tokens, verb, first)) for (let i = from; i < verb; i++) if (isWordOf(tokens, i, joining)) from = i;
  for (let i = from; i < Math.min(end, verb + 3); i++)
    if (isWordOf(tokens, i, not) && !others.has(tokens.values[i + 1] ?? 0)) return true;
  return false;
}

function inTerm({ terms, topics }: Segment, i: number): boolean {
  return (
    terms.some((term) => term.first <= i && i < term.end) || topics.some((topic) => topic.first <= i && i < topic.end)
  );
}

const auxiliaries = new WordSet([...formsOfHave, 'did', 'do', 'does']);

/** Whether a verb says by itself that something was given: “completed 6 of the 8 authorized visits”. */
function givenBy(tokens: Tokens, { first }: Segment, governor: number): boolean {
  if (governor < 0 || auxiliaries.has(tokens.values[governor]!)) return false;
  const flags = flagsAt(tokens, governor, first);
  return (flags & Word.give) !== 0 && (flags & (Word.ask | Word.plan)) === 0 && !isPlan(tokens, first, governor);
}

function isPlan(tokens: Tokens, first: number, governor: number): boolean {
  for (let i = first; i < governor; i++) if ((flagsAt(tokens, i, first) & (Word.plan | Word.ask)) !== 0) return true;
  return false;
}

function statusOf(tokens: Tokens, segment: Segment, left: Left, right: Right, governed: boolean): FactStatus {
  if (segment.general) return 'general';
  const near = left.seen | (governed ? left.flags : 0);
  const all = governed ? near | (left.subject & (Word.plan | Word.ask)) : near | right.flags;
  if ((all & Word.ask) !== 0 && (near & Word.give & ~Word.ask) === 0) return 'requested';
  if ((left.subject & (Word.plan | Word.ask)) !== 0) return 'planned';
  if ((all & Word.allow) !== 0) return 'authorized';
  if ((all & Word.refuse) !== 0) return 'denied';
  if ((all & Word.plan) !== 0) return 'planned';
  // “Treatment has consisted of a brace and ten visits”
  const isCourse =
    segment.passage === 'summary' &&
    (left.subject & Word.course) !== 0 &&
    isOfCourse(tokens, segment.first, left.governor);
  return (all & Word.give) !== 0 || isCourse || ((left.seen | left.subject) & Word.regimen) !== 0 ? 'given' : 'stated';
}
