import type { Region } from '../../knowledge/regions/region.ts';
import { overlapRegions } from '../../knowledge/regions/regions.ts';
import { idOf, onlySide, type Side } from '../../reading/terms.ts';
import { searchedCue } from '../../text/cues.ts';
import { isMark, Mark, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import { isCommon } from './figures/common.ts';
import { segmentsIn, type Telling, tellingsOf } from './passages.ts';
import { quotedContradiction } from './quoted.ts';
import { saidIn } from './said.ts';
import type { Segment } from './segments.ts';
import { Word } from './words.ts';

/** Words that say of a side that nothing is wrong with it. */
const sound = new WordSet(
  'normal none negative spared intact free unremarkable unaffected uninvolved asymptomatic painless sound healthy clear'.split(
    ' ',
  ),
  searchedCue,
);
/** Words allowed between a side and the word that says it is sound. */
const linking = new WordSet(
  'on at in the is was were are one side of both being entirely quite found read as labrum side knee hand wrist elbow shoulder hip ankle leg arm foot'.split(
    ' ',
  ),
);
/** How far such a word may be from its side, in tokens. */
const NEAR = 4;
/** Words with which a clause says that only one side has something. */
const only = new WordSet(['only', 'alone', 'confined', 'limited', 'solely', 'exclusively', 'unilateral']);

/** A sentence of the summary that has one side sound and the other not. */
interface Contrast {
  readonly spared: Side;
  readonly keys: ReadonlySet<string>;
  readonly regions: readonly Region[];
  readonly segment: Segment;
  /** The word that the side is sound. */
  readonly at: number;
}

/** Finds what the rationales of a part have wrong on the one side that the summary says is sound: “slowed at the left wrist only” after “slowed on the right and normal on the left”. */
export function onSoundSide(part: Letter, told: Letter): Contradiction[] {
  const contrasts = contrastsOf(told);
  if (contrasts.length === 0) return [];
  const { tokens } = part;
  const found: Contradiction[] = [];
  for (const telling of tellingsOf(part)) {
    if (telling.passage !== 'rationale') continue;
    for (const segment of segmentsIn(part, telling)) {
      const side = onlySide(segment.terms);
      if (!side || !isWrong(tokens, segment)) continue;
      const keys = keysOf(tokens, segment);
      const contrast = contrasts.find(
        ({ spared, keys: own, regions }) =>
          spared === side && areOfOne(regions, regionsOf(segment)) && [...keys].some((key) => own.has(key)),
      );
      if (contrast) found.push(contradiction(part, segment, told, contrast));
    }
  }
  return found;
}

function contradiction(part: Letter, segment: Segment, told: Letter, { segment: own, at }: Contrast): Contradiction {
  const sides = segment.terms.filter(({ kind }) => kind === 'side');
  const place = { first: sides[0]!.first, end: sides.at(-1)!.end };
  return quotedContradiction(
    'sound side',
    [part, { segment, ...place }],
    [told, { segment: own, first: at, end: at + 1 }],
    1,
  );
}

/** Whether a clause says plainly that something is wrong there. */
function isWrong(tokens: Tokens, segment: Segment): boolean {
  const { general, denied, does, topics } = segment;
  if (general || denied || (does & (Word.negative | Word.ask | Word.plan | Word.allow | Word.refuse)) !== 0)
    return false;
  if (hasWord(tokens, segment, sound)) return false;
  return (
    isOnly(tokens, segment) ||
    (does & (Word.abnormal | Word.positive)) !== 0 ||
    topics.some(({ topic }) => topic.kind === 'sign')
  );
}

/** “at the left wrist only”, “only the left knee”, “confined to the left”: whether a word says that it is the one side alone, right by it. */
function isOnly(tokens: Tokens, segment: Segment): boolean {
  const places = segment.terms.filter(({ kind }) => kind === 'side' || kind === 'region');
  return places.some(
    ({ first, end }) =>
      isWordOf(tokens, end, only) ||
      hasWord(tokens, { first: Math.max(segment.first, first - NEAR + 1), end: first }, only),
  );
}

function contrastsOf(told: Letter): readonly Contrast[] {
  return told.tokens.memo.once(contrastsOf, () =>
    tellingsOf(told).flatMap((telling) => (telling.passage === 'summary' ? contrastIn(told, telling) : [])),
  );
}

function contrastIn(told: Letter, telling: Telling): Contrast[] {
  const { tokens } = told;
  const { first, end } = telling.sentence;
  const at = wordIn(tokens, first, end, sound);
  if (at >= end || wordIn(tokens, at + 1, end, sound) < end) return [];
  const segments = segmentsIn(told, telling);
  const sides = segments.flatMap(({ terms }) => terms).filter((term) => term.kind === 'side');
  if (new Set(sides.map(({ side }) => side)).size !== 2 || sides.some(({ side }) => side === 'bilateral')) return [];
  const isLinked = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (!isWordOf(tokens, i, linking)) return false;
    return to - from <= NEAR;
  };
  const of =
    sides.find((term) => term.first > at && isLinked(at + 1, term.first)) ??
    sides.findLast((term) => term.end <= at && isLinked(term.end, at) && !isMark(tokens, term.end, Mark.comma));
  const segment = segments.find((one) => one.first <= at && at < one.end);
  if (!of || !segment) return [];
  const keys = new Set(segments.flatMap((one) => [...keysOf(tokens, one)]));
  return [{ spared: of.side, keys, regions: segments.flatMap(regionsOf), segment, at }];
}

function regionsOf({ terms }: Segment): Region[] {
  return terms.flatMap((term) => (term.kind === 'region' ? [term.region] : []));
}

/** Whether two clauses may be of one body part. */
function areOfOne(ones: readonly Region[], others: readonly Region[]): boolean {
  if (ones.length === 0 || others.length === 0) return true;
  return ones.some((one) => others.some((other) => overlapRegions(one.id, other.id)));
}

/** What a clause is about: body parts, studies and signs by their names, other words by their stems. */
function keysOf(tokens: Tokens, segment: Segment): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const term of segment.terms) {
    const id = idOf(term) ?? (term.kind === 'region' ? term.region.id : undefined);
    if (id) keys.add(id);
  }
  for (const { topic, stem } of saidIn(tokens, segment, false)) if (topic ?? !isCommon(stem)) keys.add(topic ?? stem);
  for (const side of ['left', 'right', 'only']) keys.delete(side);
  return keys;
}
