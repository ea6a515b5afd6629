import type { Side } from '../../reading/terms.ts';
import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import type { Fact } from './fact.ts';
import { isNeighbor, isOpposite } from './figures/alike.ts';
import { stem } from './figures/stem.ts';
import { otherTimes } from './leeway.ts';
import { factOf } from './passage.ts';
import { segmentsIn, tellingsOf } from './passages.ts';
import { factsWith } from './read.ts';
import type { Segment } from './segments.ts';
import { Word } from './words.ts';

const exceedingWords = 'exceeds exceeded surpasses surpassed tops'.split(' ');
/** Words that say which of two sides is more, each with the units of what they are said of; without units of any. */
const comparing = new WordMap<1 | -1 | 0>([
  ...'stronger larger bigger greater more farther further higher thicker wider fuller'
    .split(' ')
    .map((word) => [word, 1] as const),
  ...'weaker smaller less lower thinner narrower stiffer'.split(' ').map((word) => [word, -1] as const),
  ...exceedingWords.map((word) => [word, 1] as const),
  ...'equal alike symmetrical symmetric identical'.split(' ').map((word) => [word, 0] as const),
]);
const forces: ReadonlySet<string> = new Set(['pounds', 'kilograms']);
const lengths: ReadonlySet<string> = new Set(['millimeters', 'inches']);
const all: ReadonlySet<string> = new Set([...forces, ...lengths, 'degrees']);
/** By the word, the units that it is said of; a word that is not here is said of all. */
const unitsOf = new Map<string, ReadonlySet<string>>([
  ['stronger', forces],
  ['weaker', forces],
  ['larger', lengths],
  ['smaller', lengths],
  ['bigger', lengths],
  ['thinner', lengths],
  ['thicker', lengths],
  ['farther', new Set(['degrees'])],
  ['further', new Set(['degrees'])],
  ['stiffer', new Set(['degrees'])],
]);
const than = new WordSet(['than']);
/** Compare with what comes right after them. */
const exceeding = new WordSet(exceedingWords);
const sparedWords = 'uninjured contralateral sound healthy unaffected uninvolved'.split(' ');
const spared = new WordSet(sparedWords);
const otherSide = new WordSet(['other', 'opposite', ...sparedWords]);
const timing = new WordSet([...otherTimes, 'had', 'ago', 'last', 'earlier', 'it', 'month', 'visit', 'start']);
/** How far after “than” the other side may be, in tokens. */
const REACH = 5;
/** By how much of the larger two sides may differ and be called equal. */
const EQUAL = 0.2;

/** What a clause says of two sides: which is more, or that they are equal. */
interface Comparison {
  readonly side: Side | undefined;
  readonly sign: 1 | -1 | 0;
  readonly units: ReadonlySet<string>;
  readonly first: number;
  readonly end: number;
}

/** Finds what the rationales of a part say of one side against the other, “stronger than the left”, where the numbers of the summary have it the other way round. */
export function unequal(part: Letter, told: Letter): Contradiction[] {
  const pairs = pairsOf(told);
  if (pairs.length === 0) return [];
  const found: Contradiction[] = [];
  for (const telling of tellingsOf(part)) {
    if (telling.passage !== 'rationale') continue;
    for (const segment of segmentsIn(part, telling)) {
      const said = comparisonIn(part.tokens, segment, telling.asked);
      const pair = said && onlyPair(part.tokens, segment, said, pairs);
      if (!pair || isSo(said, pair)) continue;
      const subject = { kind: 'topic', id: 'sides', name: 'the sides' } as const;
      const fact = factOf({ tokens: part.tokens, segment }, subject, 'figure', said);
      found.push({ fact, contrary: withBoth(pair) });
    }
  }
  return found;
}

type Pair = readonly [one: Fact, other: Fact];

/** The figures of the summary that stand next to each other, one for each side. */
function pairsOf(told: Letter): readonly Pair[] {
  const figures = factsWith(told, 'figure').filter(
    ({ passage, subject, value }) => passage === 'summary' && all.has(subject.id) && value![0] === value![1],
  );
  return figures.flatMap((one, index) => {
    const other = figures[index + 1];
    return other && one.subject.id === other.subject.id && isOpposite(one, other) && isNeighbor(one, other)
      ? [[one, other] as const]
      : [];
  });
}

function comparisonIn(tokens: Tokens, segment: Segment, asked: Segment['terms']): Comparison | undefined {
  const { first, end, general, denied, does, terms } = segment;
  if (general || denied || (does & (Word.negative | Word.ask | Word.plan)) !== 0) return undefined;
  for (let i = first; i < end; i++) {
    const sign = tokens.kinds[i] === Kind.word ? comparing.get(tokens.values[i]!) : undefined;
    if (sign === undefined || hasWord(tokens, segment, timing)) continue;
    const units = unitsOf.get(tokenText(tokens, i).toLowerCase()) ?? all;
    const sides = terms.filter((term) => term.kind === 'side');
    if (sign === 0) return { side: undefined, sign, units, first: i, end: i + 1 };
    const at = isWordOf(tokens, i, exceeding) ? i : wordIn(tokens, i, Math.min(end, i + REACH), than);
    if (at >= Math.min(end, i + REACH)) {
      // “stronger on the left”: of the side that comes after it, and no other.
      const [only, ...more] = sides;
      return only && more.length === 0 && only.first > i
        ? { side: only.side, sign, units, first: i, end: only.end }
        : undefined;
    }
    const near = { first: at, end: Math.min(end, at + REACH) };
    const compared = sides.find((term) => term.first >= near.first && term.first < near.end);
    if (!compared && !hasWord(tokens, near, otherSide)) return undefined;
    const injured = hasWord(tokens, { first, end: i }, spared) ? opposite(sideOf(asked)) : sideOf(asked);
    const own = sides.findLast((term) => term.end <= i)?.side ?? opposite(compared?.side) ?? injured;
    return { side: own, sign, units, first: i, end: near.end };
  }
  return undefined;
}

function opposite(side: Side | undefined): Side | undefined {
  return side === 'left' ? 'right' : side === 'right' ? 'left' : undefined;
}

/** The one side that a title names. */
function sideOf(asked: Segment['terms']): Side | undefined {
  const sides = new Set(asked.flatMap((term) => (term.kind === 'side' ? [term.side] : [])));
  return sides.size === 1 ? [...sides][0] : undefined;
}

/** The one pair of the summary that a comparison may be of: the one that has a word in common with its clause, else the only one of its units. */
function onlyPair(tokens: Tokens, segment: Segment, { units }: Comparison, pairs: readonly Pair[]): Pair | undefined {
  const like = pairs.filter(([{ subject }]) => units.has(subject.id));
  const words = new Set<string>();
  for (let i = segment.sentence.first; i < segment.end; i++)
    if (tokens.kinds[i] === Kind.word) words.add(stem(tokenText(tokens, i).toLowerCase()));
  const named = like.filter(([one]) => one.about!.some((key) => words.has(key)) || isOfRegion(segment, one));
  const [only, ...more] = named.length > 0 || units === all ? named : like;
  return more.length === 0 ? only : undefined;
}

function isOfRegion({ terms }: Segment, { region }: Fact): boolean {
  return region !== undefined && terms.some((term) => term.kind === 'region' && term.region.id === region.id);
}

function isSo({ side, sign }: Comparison, [one, other]: Pair): boolean {
  const [low, high] = [one.value![0], other.value![0]];
  if (sign === 0) return Math.abs(low - high) <= EQUAL * Math.max(low, high);
  const own = one.side === side ? one : other.side === side ? other : undefined;
  if (!own) return true;
  return Math.sign(own.value![0] - (own === one ? high : low)) === sign;
}

/** A figure of one side with the place of both. */
function withBoth([one, other]: Pair): Fact {
  return { ...one, end: other.end, range: { start: one.range.start, end: other.range.end } };
}
