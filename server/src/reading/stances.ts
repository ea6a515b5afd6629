import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../text/word-set.ts';
import type { Span } from './clauses/clause.ts';
import { FINITE, Flag } from './clauses/lexicon.ts';
import { spanHas, spanNames } from './clauses/spans.ts';
import { setsAside } from './judgments.ts';
import { limiting } from './rulings.ts';
import { isQuestion, type Sentence } from './sentences.ts';
import { plainTendency } from './tendency/tendency.ts';

/** How the words between two marks or joints stand to what they name: for it or against it. */
export interface Stance {
  readonly granted: boolean;
  readonly sentence: Sentence;
  readonly words: Span;
  /** Whether it decides in so many words, and does not only call something reasonable. */
  readonly decides: boolean;
  /** Whether the reviewer says that it is on no more than it names: “I would certify four only”, “a modified approval”. */
  readonly only: boolean;
}

/** Reads how the statements of sentences that follow each other stand to what they name, in order. */
export function readStances(tokens: Tokens, sentences: readonly Sentence[]): readonly Stance[] {
  const stances: Stance[] = [];
  for (const sentence of sentences) {
    if (sentence.end - sentence.first > LONGEST || isQuestion(tokens, sentence)) continue;
    for (const words of statementsOf(tokens, sentence)) {
      const stance = stanceOf(tokens, sentence, words, stances.at(-1));
      if (stance) stances.push(stance);
    }
  }
  return stances;
}

/** A sentence of more tokens is none that decides. */
const LONGEST = 120;

/** Cuts a sentence where it may turn: at a semicolon, at “but”, and where what follows says something of its own. */
function statementsOf(tokens: Tokens, { first, end }: Sentence): Span[] {
  const statements: Span[] = [];
  let from = first;
  let isDecided = false;
  for (let at = first; at < end; at++) {
    isDecided ||= isWordOf(tokens, at, allowing) || isWordOf(tokens, at, refused);
    if (!turnsAt(tokens, at) && !(isDecided && isJoint(tokens, at) && isDecidedAfter(tokens, at, end))) continue;
    if (at > from) statements.push({ first: from, end: at });
    from = at + 1;
    isDecided = false;
  }
  if (end > from) statements.push({ first: from, end });
  return statements;
}

function isJoint(tokens: Tokens, at: number): boolean {
  return isMark(tokens, at, Mark.comma) || isWordOf(tokens, at, adding);
}

/** Whether a few words after a joint decide something, before the next: “Six approved, six not”. */
function isDecidedAfter(tokens: Tokens, joint: number, end: number): boolean {
  if (isWordOf(tokens, joint + 1, continuing) || isWordOf(tokens, joint + 1, allowing)) return false;
  for (let at = joint + 1; at < Math.min(end, joint + NEAR) && !turnsAt(tokens, at); at++) {
    if (at > joint + 1 && isJoint(tokens, at)) return false;
    if (isWordOf(tokens, at, allowing) || isWordOf(tokens, at, refused) || isWordOf(tokens, at, nots)) return true;
  }
  return false;
}

/** “… is reasonable and is certified” goes on about the same. */
const continuing = new WordSet(['is', 'are', 'may', 'can', 'medically', 'therefore']);
/** So far after a joint stands the word that decides, in tokens. */
const NEAR = 12;

function turnsAt(tokens: Tokens, at: number): boolean {
  if (isMark(tokens, at, Mark.semicolon) || isWordOf(tokens, at, turning) || setsAside(tokens, at)) return true;
  const isComma = isMark(tokens, at, Mark.comma);
  // “the other six, no”
  if (isComma && tokens.kinds[at + 2] === Kind.mark) return false;
  if (isComma && isWordOf(tokens, at + 1, reasons)) return true;
  if (!isComma && !isWordOf(tokens, at, adding)) return false;
  if (isWordOf(tokens, at + 1, opposing) || isWordOf(tokens, at + 1, leading)) return true;
  return isWordOf(tokens, at + 1, definite) && isWordOf(tokens, at + 2, leading);
}

const reasons = new WordSet(['as', 'because', 'since', 'which', 'so', 'for', 'until']);
const turning = new WordSet(['but', 'whereas', 'while', 'though', 'although', 'however', 'yet', 'whilst']);
const adding = new WordSet(['and']);
const opposing = new WordSet(['not', 'no', 'nothing', 'to', 'that', 'at', 'i', 'those', 'so']);
const leading = new WordSet('other others remaining remainder rest balance second last additional excess'.split(' '));
const definite = new WordSet(['the', 'those', 'these', 'any']);

function stanceOf(tokens: Tokens, sentence: Sentence, words: Span, before: Stance | undefined): Stance | undefined {
  if (hasWord(tokens, words, told) || spanNames(tokens, words, 'utilization-review')) return undefined;
  const isReviewers = hasWord(tokens, words, reviewer);
  const make = (granted: boolean, decides: boolean): Stance => {
    const isOwn = isReviewers || (hasWord(tokens, words, formal) && !isGuidelines(tokens, words));
    const isLimited = isOwn && decides && hasWord(tokens, words, limiting);
    return { granted, sentence, words, decides, only: granted && (isLimited || isModified(tokens, words)) };
  };
  const signs = signsIn(tokens, words);
  if (signs.size > 1) return undefined;
  const [sign] = signs;
  if (sign === false) return make(false, true);
  if (sign) {
    // “The first six have been authorized.”: what was granted before is nothing that the reviewer grants.
    if (hasWord(tokens, words, been)) return undefined;
    const decides = hasWord(tokens, words, deciding);
    return !isReviewers && isLoose(tokens, words, decides) ? undefined : make(true, decides);
  }
  if (before?.granted && setsAside(tokens, words.first - 1)) return make(false, before.decides);
  const isBare = !spanHas(tokens, words, FINITE);
  if (before?.granted && endsDenied(tokens, words, isBare)) return make(false, before.decides);
  if (isBare && words.end - words.first < NEAR && hasWord(tokens, words, limiting)) return make(true, false);
  if (words.first !== sentence.first || words.end !== sentence.end) return undefined;
  return plainTendency(tokens, sentence) === false ? make(false, true) : undefined;
}

const been = new WordSet(['been']);

/** Whether words that call something reasonable may do so in general, on a condition or as a first step. */
function isLoose(tokens: Tokens, words: Span, decides: boolean): boolean {
  if (isGuidelines(tokens, subjectOf(tokens, words))) return true;
  if (hasWord(tokens, words, supposing) && !hasWord(tokens, words, necessity)) return true;
  if (decides) return false;
  const at = wordIn(tokens, words.first, words.end, initially);
  const isFirst = at < words.end && (at + 1 === words.end || tokens.kinds[at + 1] === Kind.mark);
  return isFirst || isGuidelines(tokens, words) || hasWord(tokens, words, leave) || hasWord(tokens, words, limiting);
}

const initially = new WordSet(['first', 'initially']);

/** Which way the words that decide something are meant: turned by a “not” before them, up to the next “and”. */
function signsIn(tokens: Tokens, { first, end }: Span): Set<boolean> {
  const signs = new Set<boolean>();
  let isDenied = false;
  for (let at = first; at < end; at++) {
    if (isWordOf(tokens, at, nots)) isDenied = !isWordOf(tokens, at + 1, lacking);
    else if (isWordOf(tokens, at, adding)) isDenied = false;
    else if (isWordOf(tokens, at, refused)) signs.add(isDenied);
    else if (isWordOf(tokens, at, allowing)) signs.add(!isDenied);
    else if (isDenied && isWordOf(tokens, at, grounds)) signs.add(false);
  }
  return signs;
}

/** The words from the last “and” to the word that decides. */
function subjectOf(tokens: Tokens, { first, end }: Span): Span {
  const at = wordIn(tokens, first, end, allowing);
  let from = at;
  while (from > first && !isWordOf(tokens, from - 1, adding)) from--;
  return { first: from, end: at };
}

function isGuidelines(tokens: Tokens, span: Span): boolean {
  return (
    spanHas(tokens, span, Flag.guideline) || spanHas(tokens, span, Flag.patients) || hasWord(tokens, span, doctors)
  );
}

/** “modified approval”, “modified certification” */
function isModified(tokens: Tokens, { first, end }: Span): boolean {
  const at = wordIn(tokens, first, end, modified);
  return at < end && isWordOf(tokens, at + 1, approvals);
}

/** “the other six are not”, “not the cervical one”, “and no more” */
function endsDenied(tokens: Tokens, { first, end }: Span, isBare: boolean): boolean {
  if (isBare && isWordOf(tokens, first, nots) && !isWordOf(tokens, first + 1, merely)) return true;
  for (let at = first; at < end; at++) {
    if (!isWordOf(tokens, at, nots)) continue;
    const next = isWordOf(tokens, at + 1, trailing) ? at + 2 : at + 1;
    if (next >= end || tokens.kinds[next] === Kind.mark) return true;
  }
  return false;
}

const merely = new WordSet(['only', 'just', 'merely']);
const lacking = new WordSet(['without']);
const nots = new WordSet(
  "not non no cannot nothing neither none never isn't aren't can't don't doesn't isn’t aren’t can’t don’t".split(' '),
);
const trailing = new WordSet(['be', 'now', 'yet', 'here']);
const refused = new WordSet(
  (
    'denied denial refused refuse withhold withheld decline declined exceed exceeds excessive unsupported unnecessary ' +
    'unjustified premature deferred noncertified rejected disallowed too deny unwarranted disapproved struck dropped ' +
    'excluded await wait uncertified'
  ).split(' '),
);
const deciding = new WordSet(
  (
    'approve approved approval certify certified certification authorize authorized grant granted allow allowed necessary ' +
    'recommend established permit permitted agreed support ok proceed'
  ).split(' '),
);
const necessity = new WordSet(['necessary']);
const allowing = new WordSet(
  (
    'approve approved approval certify certified certification authorize authorized grant granted allow allowed necessary ' +
    'recommend support supported appropriate reasonable proper warranted justified indicated justify ok proceed ' +
    'permit permitted agreed established accepted acceptable fine yes recommended'
  ).split(' '),
);
/** What a request lacks that is refused: “there is no indication for the left”. */
const grounds = new WordSet(
  'justification indication need needed support basis reason ground grounds rationale criteria necessity case'.split(
    ' ',
  ),
);
/** What is approved “only” so far is so by the reviewer. */
const formal = new WordSet(['approved', 'certified', 'authorized', 'granted']);
const modified = new WordSet(['modified', 'reduced', 'partial']);
const approvals = new WordSet(['approval', 'certification', 'authorization']);
const reviewer = new WordSet(['i', "i'd", 'i’d', "i'm"]);
const supposing = new WordSet(['would', 'might', 'could']);
const leave = new WordSet(['may']);
const doctors = new WordSet('provider physician surgeon doctor patient worker carrier insurer he she'.split(' '));
/** What is told, asked for on a condition or said of another request decides nothing. */
const told = new WordSet(
  'was were had did previously already if unless when once every usually either also likewise neither'.split(' '),
);
