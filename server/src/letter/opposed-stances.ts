import type { Span } from '../reading/clauses/clause.ts';
import { Flag } from '../reading/clauses/lexicon.ts';
import { spanHas } from '../reading/clauses/spans.ts';
import type { Sentence } from '../reading/sentences.ts';
import { readStances, type Stance } from '../reading/stances.ts';
import type { Range } from '../text/range.ts';
import { Kind, rangeOf, type Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import type { Named, RequestParts } from './request-parts.ts';

/** Where one statement grants a part and another, or the same, refuses the rest. */
export interface Opposed {
  readonly granted: Range;
  readonly refused: Range;
  readonly sentences: readonly Sentence[];
}

/** A stance with what its words name of the request. */
interface PartStance extends Stance {
  readonly named: Named;
}

/** Reads whether the last two statements of a rationale that name something of the request grant the one and refuse the other. */
export function readOpposed(
  tokens: Tokens,
  sentences: readonly Sentence[],
  partsOf: () => RequestParts,
  isOther: (words: Span) => boolean,
): Opposed | undefined {
  const all = readStances(tokens, sentences);
  if (!goBothWays(all) && !all.some(({ only }) => only)) return undefined;
  const parts = partsOf();
  const stances = all.flatMap((stance): PartStance[] => {
    const named = parts.read([stance.words]);
    return !named || (!named.rest && isOther(stance.words)) ? [] : [{ ...stance, named }];
  });
  for (let at = stances.length - 1; at >= 0; at--) {
    const last = stances[at]!;
    if (last.only && parts.isLess(last.named)) return partOf(tokens, last, last);
    if (!isOnPart(tokens, last)) {
      if (isOnWhole(tokens, parts, last)) return undefined;
      continue;
    }
    const earlier = stances.slice(0, at);
    const isOpposite = ({ granted }: Stance): boolean => granted !== last.granted;
    for (const before of [earlier.findLast((stance) => isOnPart(tokens, stance)), earlier.findLast(isOpposite)]) {
      if (!before || !isOpposite(before)) continue;
      const [granted, refused] = last.granted ? [last, before] : [before, last];
      if (isParted(tokens, parts, granted, refused, last)) return partOf(tokens, granted, refused);
    }
    return undefined;
  }
  return undefined;
}

/** Tells whether something is granted and something refused. */
export function goBothWays(decided: readonly { readonly granted: boolean }[]): boolean {
  return decided.some(({ granted }) => granted !== decided[0]!.granted);
}

/** Whether a statement names something by which the request may be divided. */
function isOnPart(tokens: Tokens, { named, words }: PartStance): boolean {
  const { amounts, sides, levels, parts, rest, refills, rental, purchase } = named;
  const isNamed = amounts.length + sides.size + levels.size + parts.size > 0 || rest || refills || rental || purchase;
  return isNamed || isMore(tokens, words);
}

/** “and no more”, “nothing beyond that” */
function isMore(tokens: Tokens, { first }: Span): boolean {
  return isWordOf(tokens, first, none) && isWordOf(tokens, first + 1, more);
}

const none = new WordSet(['no', 'not', 'nothing']);
const more = new WordSet(['more', 'further', 'beyond']);

/** Whether two stances part the request; a number set against all of it has to be granted in so many words, in the same sentence. */
function isParted(
  tokens: Tokens,
  parts: RequestParts,
  granted: PartStance,
  refused: PartStance,
  last: Stance,
): boolean {
  const parted = parts.partingOf(granted.named, refused.named);
  if (parted === 'names' || parted === 'numbers') return true;
  if (granted.sentence !== refused.sentence || !parts.isLess(granted.named)) return false;
  if (isMore(tokens, refused.words)) return true;
  if (!granted.decides) return false;
  return parted === 'number of all' || (last === granted && granted.named.amounts.length > 0 && !refused.named.rest);
}

/** Whether a statement that names no part is on the request as a whole: “The request is not medically necessary”, “Both are denied”. */
function isOnWhole(tokens: Tokens, parts: RequestParts, { words, sentence }: PartStance): boolean {
  if (hasWord(tokens, words, portions)) return false;
  const isOwn = words.first === sentence.first;
  return (
    isOwn ||
    parts.namesAsked(words) ||
    spanHas(tokens, words, Flag.request | Flag.pronoun) ||
    hasWord(tokens, words, wholes)
  );
}

const wholes = new WordSet(['both', 'all']);
const portions = new WordSet(['part', 'portion', 'component', 'more', 'that']);

function partOf(tokens: Tokens, granted: Stance, refused: Stance): Opposed {
  const sentences = granted.sentence === refused.sentence ? [granted.sentence] : [granted.sentence, refused.sentence];
  const given = placeOf(tokens, granted.words);
  const kept = granted === refused ? given : placeOf(tokens, refused.words);
  return { granted: given, refused: kept, sentences };
}

/** The place of a statement without the marks around it. */
function placeOf(tokens: Tokens, { first, end }: Span): Range {
  let from = first;
  let to = end;
  while (from < to - 1 && tokens.kinds[from] === Kind.mark) from++;
  while (to - 1 > from && tokens.kinds[to - 1] === Kind.mark) to--;
  return rangeOf(tokens, from, to);
}
