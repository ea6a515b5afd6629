import { CONTRARIES, type Scale } from '../../knowledge/record/contraries.ts';
import { isNumeral } from '../../reading/numbers.ts';
import { nextCue, searchedCue } from '../../text/cues.ts';
import { type PhraseMatch, PhraseTable } from '../../text/phrases.ts';
import { isMark, Mark, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import { isOfOtherTime, type Said, saidIn, tellsOfCase } from './denials.ts';
import { hedging } from './leeway.ts';
import { isNegative, segmentsIn, tellingsOf } from './passages.ts';
import { flagsAt, type Segment } from './segments.ts';
import { Word } from './words.ts';

interface Meaning {
  readonly scale: Scale;
  readonly value: number;
}

/** A word that excludes others of its scale, said of something: tokens `first` up to `end` with what it is said of. */
export interface Grade extends Meaning {
  /** What it is said of; nothing where that is the worker. */
  readonly of: readonly Said[];
  readonly segment: Segment;
  /** What comes after it in its clause: “at rest”. */
  readonly under: readonly Said[];
  /** Whether it is told of another time than the rest, or of a day. */
  readonly timed: boolean;
  readonly first: number;
  readonly end: number;
}

const phrases = new PhraseTable<readonly Meaning[]>(searchedCue);
const meanings = new Map<string, Meaning[]>();
for (const scale of CONTRARIES.scales)
  for (const [value, words] of scale.values.entries())
    for (const word of words) {
      const own = meanings.get(word) ?? [];
      own.push({ scale, value });
      meanings.set(word, own);
      if (own.length === 1) phrases.add(word, own);
    }

type Match = PhraseMatch<readonly Meaning[]>;

/** The words and phrases of scales at tokens `first` up to `end`, in order. */
function matchesIn(tokens: Tokens, { first, end }: { readonly first: number; readonly end: number }): Match[] {
  const found: Match[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, searchedCue)) < end; i++) {
    const match = phrases.matchAt(tokens, i, end);
    if (!match) continue;
    found.push(match);
    i = match.end - 1;
  }
  return found;
}

const hedges = new WordSet([...hedging, 'not', 'as']);
const carrying = new WordSet(['of', 'the', 'a', 'an', 'his', 'her']);

const again = new WordSet(['again']);

/** What the summary and the rationales of a part say by words that exclude others, in order. */
export function gradesOf(part: Letter): readonly Grade[] {
  return part.tokens.memo.once(readGrades, () => readGrades(part));
}

function readGrades(part: Letter): Grade[] {
  const { tokens } = part;
  const found: Grade[] = [];
  for (const telling of tellingsOf(part)) {
    const matches = matchesIn(tokens, telling.sentence);
    if (matches.length === 0) continue;
    for (const segment of segmentsIn(part, telling)) {
      const own = matches.filter(({ first, end }) => segment.first <= first && end <= segment.end);
      if (own.length === 0 || isNegative(tokens, segment) || !tellsOfCase(tokens, segment, own)) continue;
      const said = saidIn(tokens, segment, telling.denies);
      for (const match of own) found.push(...gradesAt(tokens, segment, said, match, own));
    }
  }
  return found;
}

function gradesAt(
  tokens: Tokens,
  segment: Segment,
  said: readonly Said[],
  match: Match,
  all: readonly Match[],
): Grade[] {
  const { first: at, end: last, value: own } = match;
  if (said.some((word) => word.at >= at && word.at < last && word.sign !== 1)) return [];
  if (hasWord(tokens, { first: Math.max(segment.first, at - 2), end: at }, hedges)) return [];
  const others = said.filter((word) => !all.some((one) => one.first <= word.at && word.at < one.end));
  const { of, first, end } = subjectOf(tokens, segment, others, match);
  const timed = isOfOtherTime(tokens, segment) || (segment.passage !== 'summary' && segment.dates.length > 0);
  const under = others.filter(({ at: place }) => place >= end);
  const isContrary = ({ scale, value }: Meaning): boolean =>
    all.some((other) => other.value.some((one) => one.scale === scale && one.value !== value));
  return own
    .filter(({ scale }) => of.length > 0 || scale.person === true)
    .filter((meaning) => !isContrary(meaning))
    .map((meaning) => ({ ...meaning, of, under, segment, timed, first, end }));
}

/** What a word is said of: the noun after it with what belongs to it, or else the subject before it. */
function subjectOf(
  tokens: Tokens,
  segment: Segment,
  said: readonly Said[],
  { first: at, end: last }: Match,
): { of: readonly Said[]; first: number; end: number } {
  let end = last;
  while (end < segment.end && isOfNoun(tokens, segment, said, end)) end++;
  const after = said.filter((one) => one.at >= last && one.at < end);
  if (after.length > 0) return { of: after, first: at, end: after.at(-1)!.at + 1 };
  let first = at;
  while (first > segment.first && !isMark(tokens, first - 1, Mark.comma)) first--;
  const before = said.filter((one) => one.at >= first && one.at < at && !isNumeral(tokens, one.at));
  return { of: before, first: before[0]?.at ?? at, end: last };
}

function isOfNoun(tokens: Tokens, segment: Segment, said: readonly Said[], i: number): boolean {
  if (isWordOf(tokens, i, carrying)) return true;
  if (isWordOf(tokens, i, again)) return false;
  return (flagsAt(tokens, i, segment.first) & Word.verb) === 0 && said.some(({ at }) => at === i);
}
