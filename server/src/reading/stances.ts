import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../text/word-set.ts';
import type { Span } from './clauses/clause.ts';
import { Flag } from './clauses/lexicon.ts';
import { spanHas, spanNames } from './clauses/spans.ts';
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

/** Cuts a sentence where it may turn: at a semicolon, at “but”, and at “and” before what is left or refused. */
function statementsOf(tokens: Tokens, { first, end }: Sentence): Span[] {
  const statements: Span[] = [];
  let from = first;
  for (let at = first; at < end; at++) {
    if (!turnsAt(tokens, at)) continue;
    if (at > from) statements.push({ first: from, end: at });
    from = at + 1;
  }
  if (end > from) statements.push({ first: from, end });
  return statements;
}

function turnsAt(tokens: Tokens, at: number): boolean {
  if (isMark(tokens, at, Mark.semicolon) || isWordOf(tokens, at, turning)) return true;
  const isComma = isMark(tokens, at, Mark.comma);
  if (!isComma && !isWordOf(tokens, at, adding)) return false;
  if (isWordOf(tokens, at + 1, opposing) || isWordOf(tokens, at + 1, leading)) return true;
  return isWordOf(tokens, at + 1, definite) && isWordOf(tokens, at + 2, leading);
}

const turning = new WordSet(['but', 'whereas', 'while', 'though', 'although', 'however']);
const adding = new WordSet(['and']);
const opposing = new WordSet(['not', 'no', 'nothing', 'to', 'that', 'at', 'i', 'those', 'so']);
const leading = new WordSet('other others remaining remainder rest balance second last additional excess'.split(' '));
const definite = new WordSet(['the', 'those', 'these', 'any']);

function stanceOf(tokens: Tokens, sentence: Sentence, words: Span, before: Stance | undefined): Stance | undefined {
  if (hasWord(tokens, words, told) || spanNames(tokens, words, 'utilization-review')) return undefined;
  const isDenied = hasWord(tokens, words, nots);
  const isRefused = hasWord(tokens, words, refused);
  const isAllowed = hasWord(tokens, words, allowing);
  const isReviewers = hasWord(tokens, words, reviewer);
  const make = (granted: boolean, decides: boolean): Stance => {
    const only = granted && ((isReviewers && decides && hasWord(tokens, words, limiting)) || isModified(tokens, words));
    return { granted, sentence, words, decides, only };
  };
  if (isRefused) return isDenied ? undefined : make(false, true);
  if (isDenied) {
    if (isAllowed || hasWord(tokens, words, grounds)) return make(false, true);
    return before?.granted && endsDenied(tokens, words) ? make(false, before.decides) : undefined;
  }
  if (isAllowed) {
    const at = wordIn(tokens, words.first, words.end, allowing);
    if (!isReviewers && isGuidelines(tokens, { first: words.first, end: at })) return undefined;
    if (hasWord(tokens, words, supposing) && !isReviewers && !hasWord(tokens, words, necessity)) return undefined;
    return make(true, hasWord(tokens, words, deciding));
  }
  if (words.first !== sentence.first || words.end !== sentence.end) return undefined;
  return plainTendency(tokens, sentence) === false ? make(false, true) : undefined;
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
function endsDenied(tokens: Tokens, { first, end }: Span): boolean {
  let last = end - 1;
  while (last > first && (tokens.kinds[last] === Kind.mark || isWordOf(tokens, last, trailing))) last--;
  return isWordOf(tokens, last, nots) || isWordOf(tokens, first, nots);
}

const nots = new WordSet(
  "not non no cannot nothing neither none never isn't aren't can't don't doesn't isn’t aren’t can’t don’t".split(' '),
);
const trailing = new WordSet(['be', 'now', 'yet', 'here']);
const refused = new WordSet(
  (
    'denied denial refused refuse withhold withheld decline declined exceed exceeds excessive unsupported unnecessary ' +
    'unjustified premature deferred noncertified rejected disallowed too deny unwarranted'
  ).split(' '),
);
const deciding = new WordSet(
  (
    'approve approved approval certify certified certification authorize authorized grant granted allow allowed necessary ' +
    'recommend support ok proceed'
  ).split(' '),
);
const necessity = new WordSet(['necessary']);
const allowing = new WordSet(
  (
    'approve approved approval certify certified certification authorize authorized grant granted allow allowed necessary ' +
    'recommend support supported appropriate reasonable proper warranted justified indicated justify ok proceed ' +
    'established'
  ).split(' '),
);
/** What a request lacks that is refused: “there is no indication for the left”. */
const grounds = new WordSet(
  'justification indication need needed support basis reason ground grounds rationale criteria necessity case'.split(
    ' ',
  ),
);
const limiting = new WordSet(['only', 'alone', 'just']);
const modified = new WordSet(['modified', 'reduced', 'partial']);
const approvals = new WordSet(['approval', 'certification', 'authorization']);
const reviewer = new WordSet(['i', "i'd", 'i’d', "i'm"]);
const supposing = new WordSet(['would', 'might', 'could', 'may']);
const doctors = new WordSet('provider physician surgeon doctor patient worker carrier insurer he she'.split(' '));
/** What is told, asked for on a condition or said of another request decides nothing. */
const told = new WordSet('was were had did previously already if unless when once until every usually'.split(' '));
