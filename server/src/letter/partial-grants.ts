import { formsOfHave } from '../knowledge/clauses/common-words.ts';
import type { AboutOf } from '../reading/about.ts';
import { type Clause, readClauses, type Span } from '../reading/clauses/clause.ts';
import { Flag } from '../reading/clauses/lexicon.ts';
import { spanHas } from '../reading/clauses/spans.ts';
import { type Ruling, readRulings } from '../reading/rulings.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { Range } from '../text/range.ts';
import { Kind, rangeOf, type Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import { goBothWays, readOpposed } from './opposed-stances.ts';
import type { Named, RequestParts } from './request-parts.ts';

/** Where a rationale grants a part of the request and refuses the rest. */
export interface PartialGrant {
  readonly granted: Range;
  /** The same as `granted` where one clause says both: “is partially certified”. */
  readonly refused: Range;
  readonly sentences: readonly Sentence[];
  /** Whether both are decided in so many words; otherwise the part may only be called reasonable. */
  readonly sure: boolean;
  /** Whether the rationale goes on to decide, and so on all of the request. */
  readonly overruled: boolean;
}

/** How many sentences from the end the parts may be decided in. */
const NEAR_END = 3;

/**
 * Reads what of the request the end of a rationale grants and refuses; undefined if it does not part it. The parts of the request are only asked
 * for where something is granted and something refused: most rationales do one of both.
 */
export function readPartialGrant(
  tokens: Tokens,
  sentences: readonly Sentence[],
  partsOf: () => RequestParts,
  aboutOf: AboutOf,
): PartialGrant | undefined {
  const isOther = (words: Span | undefined): boolean =>
    words !== undefined && aboutOf({ subject: words, object: words }) === 'another' && !partsOf().namesAsked(words);
  const ruled = readRuled(tokens, sentences, partsOf, isOther);
  if (ruled?.sure || ruled?.overruled) return ruled;
  const found = readOpposed(tokens, sentences.slice(-NEAR_END), partsOf, isOther);
  // “Six were certified; the other six are not necessary”: what is left is all that is asked for.
  if (!found || sentences.some((sentence) => tellsOfGrant(tokens, sentence))) return ruled;
  return { ...found, sure: true, overruled: false };
}

/** Reads what clauses that decide in so many words part. */
function readRuled(
  tokens: Tokens,
  sentences: readonly Sentence[],
  partsOf: () => RequestParts,
  isOther: (words: Span | undefined) => boolean,
): PartialGrant | undefined {
  const all = readRulings(tokens, sentences.slice(-NEAR_END));
  if (!goBothWays(all) && !all.some(({ partly }) => partly)) return undefined;
  const parts = partsOf();
  const rulings = all.flatMap((ruling) => {
    const { on, partly, ofRequest } = ruling;
    const isUnasked = partly === 'less' && !ofRequest && !on.some((words) => parts.namesAsked(words));
    const named = isUnasked || isOther(on[0]) ? undefined : parts.read(on);
    return named ? { ...ruling, named } : [];
  });
  for (let at = rulings.length - 1; at >= 0; at--) {
    const parted = partedAt(tokens, rulings, at, parts);
    const partly = parted?.sure ? undefined : partlyAt(tokens, rulings[at]!, parts);
    const found = partly?.sure ? { ...partly, ...parted, sure: true } : (parted ?? partly);
    if (!found) continue;
    if (found.counted && sentences.some((sentence) => tellsOfGrant(tokens, sentence))) return undefined;
    const overruled = rulings
      .slice(at + 1)
      .some(
        ({ sentence, named, ofRequest }) =>
          (ofRequest || !found.sentences.includes(sentence)) && !named.rest && !parts.isLess(named),
      );
    return { ...found, overruled };
  }
  return undefined;
}

/** A ruling with what its words name of the request. */
interface PartRuling extends Ruling {
  readonly named: Named;
}

interface Found extends Omit<PartialGrant, 'overruled'> {
  /** Whether it is divided by a number. */
  readonly counted: boolean;
}

/** What a ruling does to the request that says by itself that it is on a part. */
function partlyAt(
  tokens: Tokens,
  { partly, force, named, on, said, sentence }: PartRuling,
  parts: RequestParts,
): Found | undefined {
  if (!partly || (partly !== 'part' && !parts.isLess(named)) || (partly === 'only' && force !== 'decides'))
    return undefined;
  const range = placeOf(tokens, { said, on });
  return { granted: range, refused: range, sentences: [sentence], sure: partly !== 'only', counted: partly === 'only' };
}

/** What the ruling at a place does to the request, with the nearest before it that says the opposite of another part. */
function partedAt(tokens: Tokens, rulings: readonly PartRuling[], at: number, parts: RequestParts): Found | undefined {
  const last = rulings[at]!;
  for (let i = at - 1; i >= 0; i--) {
    const before = rulings[i]!;
    if (before.granted === last.granted) continue;
    const [granted, refused] = last.granted ? [last, before] : [before, last];
    const parted = parts.partingOf(granted.named, refused.named);
    if (!parted || (parted === 'number of all' && (granted.force !== 'decides' || refused.ofRequest))) continue;
    const least = parted === 'names' ? ['finds', 'decides'] : ['decides'];
    return {
      granted: placeOf(tokens, granted),
      refused: placeOf(tokens, refused),
      sentences: before.sentence === last.sentence ? [last.sentence] : [before.sentence, last.sentence],
      sure: parted !== 'number of all' && least.includes(granted.force) && refused.force !== 'supposes',
      counted: parted !== 'names',
    };
  }
  return undefined;
}

/** Whether a sentence tells that something was granted before, or that utilization review grants it. */
function tellsOfGrant(tokens: Tokens, sentence: Sentence): boolean {
  return readClauses(tokens, sentence).some((clause) => {
    const { predicate, polarity, passive, past, agent, says, subject, object, first, end } = clause;
    if (!granting.has(predicate) || polarity === -1) return false;
    if (![subject, object].some((span) => spanHas(tokens, span, Flag.request | Flag.count | Flag.part))) return false;
    if (agent === 'utilization-review' || says === 'utilization-review') return true;
    return predicate !== 'support' && passive && (past || hasWord(tokens, { first, end }, having));
  });
}

const granting: ReadonlySet<Clause['predicate']> = new Set<Clause['predicate']>(['authorize', 'modify', 'support']);
const having = new WordSet(formsOfHave);

/** The words of a ruling with what it is on, where that stands next to it. */
function placeOf(tokens: Tokens, { said, on: [words] }: Pick<Ruling, 'said' | 'on'>): Range {
  const isNear =
    words !== undefined && words.first < words.end && (words.end === said.first || words.first === said.end);
  let first = isNear ? Math.min(words.first, said.first) : said.first;
  let end = isNear ? Math.max(words.end, said.end) : said.end;
  const isEdge = (at: number): boolean => tokens.kinds[at] === Kind.mark || isWordOf(tokens, at, joining);
  while (first < end - 1 && isEdge(first)) first++;
  while (first < end - 1 && isEdge(end - 1)) end--;
  return rangeOf(tokens, first, end);
}

const joining = new WordSet(['and', 'but', 'so', 'while', 'whereas', 'though']);
