import { isMark, isWord, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import type { Frame } from './frame.ts';
import type { Item } from './items.ts';
import { FINITE, Flag } from './lexicon.ts';

/**
 * How a word that can be a verb is in its clause. Many are nouns as well (“the request”, “records show”, “a need for”), and a
 * participle may belong to a noun (“the visits requested”).
 */
export type VerbUse = 'none' | 'active' | 'passive' | 'finite' | 'attributive';

const to = intern('to');
const none = intern('none');
const not = intern('not');
const or = intern('or');
const singular = new WordSet(['this', 'nothing', 'nobody']);

const floating = new WordSet(['all', 'both', 'each']);

/** How far after the auxiliary its main verb may be. */
const GROUP = 6;

/** Says how the item with number `k` is in the frame. */
export function verbUse(tokens: Tokens, items: readonly Item[], k: number, frame: Frame): VerbUse {
  const { word, first, end } = items[k]!;
  const { flags } = word;
  const before = itemBefore(tokens, items, k);
  const left = before?.word.flags ?? 0;
  const joined = (left & (Flag.coordinator | Flag.contrast)) !== 0 && frame.hasVerb;
  const mayBegin = !frame.hasVerb || joined;
  const named =
    before !== undefined &&
    (before.word.speaker !== undefined || (left & (Flag.pronoun | Flag.relative | Flag.that)) !== 0);
  // “opioid-containing”
  if (isMark(tokens, first - 1, Mark.hyphen) && touches(tokens, first)) return 'none';
  const open = frame.open && first - frame.verbEnd < GROUP;
  const owned = before?.word.owner !== undefined;
  if (flags & Flag.ing) return owned || left & Flag.determiner ? 'none' : 'active';
  if (owned && flags & (Flag.noun | Flag.base | Flag.third)) return 'none';
  // “no evidence”, not “none support it”
  if (before?.word.negation === 'noun' && flags & Flag.base && flags & Flag.noun && !isWord(tokens, first - 1, none))
    return 'none';
  // “this supports”, “nothing suggests”: no plural follows.
  if (before && flags & Flag.third && isWordOf(tokens, before.first, singular)) return 'finite';
  // “are not all met”
  const floats = open && before !== undefined && isWordOf(tokens, before.first, floating);
  if (left & Flag.determiner && !floats) return flags & Flag.pastForm ? 'attributive' : 'none';
  if (flags & Flag.pastForm && !(flags & Flag.base && !open)) {
    // “should remain denied”
    const isLinked = before?.end === first && before.word.embeddings.some(({ takes }) => takes === 'predicate');
    if (open || isLinked || left & Flag.copulaForm)
      return frame.copula || left & Flag.copulaForm ? 'passive' : 'active';
    // “MTUS not met”
    if (left & Flag.preposition || isWord(tokens, first - 1, not)) return 'attributive';
    // “The visits ceased to be …”
    if (mayBegin && !(left & Flag.ing) && isWord(tokens, end - 1, to)) return 'finite';
    const object = objectFollows(tokens, items, k, end);
    return mayBegin && (joined || named || object || (frame.agent !== undefined && !object)) ? 'finite' : 'attributive';
  }
  if (left & Flag.preposition) return 'none';
  // “The six that are wanted go beyond it.”
  if (open && flags & Flag.base && frame.place === 'restrictive' && frame.copula && isParticiple(tokens, items, k))
    return 'finite';
  if (flags & Flag.third) {
    if (flags & Flag.noun && !named && !joined && !opensClause(items, k) && !(mayBegin && takesObject(items, k)))
      return 'none';
    return mayBegin || !(flags & Flag.noun) ? 'finite' : 'none';
  }
  if (
    open ||
    left & Flag.to ||
    isAfterTo(tokens, before, first) ||
    before?.word.negation === 'verb' ||
    before?.word.mood
  )
    return 'active';
  // “I disagree and find …”, “I do not agree and find …”
  // “I part company with him and find …”: whatever the first verb is.
  // “I would not order or authorize it”: both are denied.
  const isAlternative = before !== undefined && isWord(tokens, before.first, or) && frame.verbNeg === -1 && joined;
  if ((joined || left & Flag.coordinator) && frame.agent === 'reviewer' && !(flags & Flag.noun))
    return isAlternative ? 'active' : 'finite';
  if (joined && !(flags & Flag.noun)) return 'active';
  if (!mayBegin) return 'none';
  // “Recommend denial of the request.”
  if (k === 0 && frame.outer === undefined && flags & Flag.base && word.predicates.some(({ embeds }) => embeds))
    return 'finite';
  if (
    named &&
    (left & (Flag.pronoun | Flag.relative) ||
      isPlural(tokens, left & Flag.that ? before.first - 1 : before.end - 1) ||
      isJoinedName(items, k - 1))
  )
    return 'finite';
  // “the visits requested exceed”
  const bare = beforeAside(tokens, before?.end === first && left & Flag.pastForm ? before.first - 1 : first - 1);
  // “the conditions for a rental remain unmet”
  const links = word.embeddings.some(({ takes }) => takes === 'predicate');
  // “the six requested, 20 in all, exceed the limit”
  const acts = flags & Flag.base && before !== undefined && takesObject(items, k);
  // “the symptoms warrant this study”: an article after two nouns follows a verb.
  if (flags & Flag.noun) return acts && isPlural(tokens, first - 1) ? 'finite' : 'none';
  return links || acts || isPlural(tokens, bare) ? 'finite' : 'none';
}

/** Whether a participle that the lexicon does not have stands right before. */
function isParticiple(tokens: Tokens, items: readonly Item[], k: number): boolean {
  const at = items[k]!.first - 1;
  return items[k - 1]?.end === at && tokens.kinds[at] === Kind.word && endsWith(tokens, at, 'ed');
}

/** Whether “to” is right before, by itself or as the end of a phrase: “declines to”. */
export function isAfterTo(tokens: Tokens, before: Item | undefined, first: number): boolean {
  return before?.end === first && isWord(tokens, first - 1, to);
}

/** How many tokens an aside between a subject and its verb may take. */
const LONGEST_ASIDE = 8;

/** The token that an aside before a verb follows: “the visits, in consequence, fail”. */
function beforeAside(tokens: Tokens, at: number): number {
  if (!isMark(tokens, at, Mark.comma)) return at;
  for (let from = at - 2; from >= Math.max(1, at - LONGEST_ASIDE); from--)
    if (isMark(tokens, from, Mark.comma)) return from - 1;
  return at;
}

/** “the worker and the provider feel” */
function isJoinedName(items: readonly Item[], k: number): boolean {
  const left = items[k - 1];
  const joint = left && left.word.flags & Flag.determiner ? items[k - 2] : left;
  return joint !== undefined && (joint.word.flags & Flag.coordinator) !== 0;
}

/** “shows that the knee is”, not “the shows that are”: a clause follows, and no relative one. */
function opensClause(items: readonly Item[], k: number): boolean {
  const next = items[k + 1];
  if (next?.first !== items[k]!.end || !(next.word.flags & Flag.that)) return false;
  const after = items[k + 2];
  return after?.first !== next.end || !(after.word.flags & FINITE) || (after.word.flags & Flag.pronoun) !== 0;
}

/** “supports a finding”: an article or “no” follows, as it hardly does after a noun. */
function takesObject(items: readonly Item[], k: number): boolean {
  const next = items[k + 1];
  return (
    next?.first === items[k]!.end &&
    ((next.word.flags & Flag.determiner) !== 0 ||
      next.word.negation === 'noun' ||
      next.word.predicates.some(({ part, predicate }) => part === 'noun' && predicate === 'necessary')) &&
    (items[k - 1]?.end !== items[k]!.first || !(items[k - 1]!.word.flags & FINITE))
  );
}

/** The item right before, adverbs passed over. */
export function itemBefore(tokens: Tokens, items: readonly Item[], k: number): Item | undefined {
  const before = items[k - 1];
  if (!before) return undefined;
  // An adverb that the lexicon has: “I respectfully disagree”, “they nevertheless fall short”.
  const isAdverbial = before.word.flags === Flag.conjunct || (before.word.flags === 0 && isPlainAdverb(tokens, before));
  if (isAdverbial && before.end === items[k]!.first) return itemBefore(tokens, items, k - 1);
  let at = items[k]!.first - 1;
  while (at >= before.end && isAdverb(tokens, at)) at--;
  return at < before.end ? before : undefined;
}

/** Whether a noun phrase or “that” follows at token `end`, as after a verb. */
function objectFollows(tokens: Tokens, items: readonly Item[], k: number, end: number): boolean {
  const next = items[k + 1];
  if (next?.first !== end) return tokens.kinds[end] === Kind.number;
  return (next.word.flags & (Flag.determiner | Flag.that | Flag.pronoun)) !== 0 || next.word.negation === 'noun';
}

function isPlainAdverb(tokens: Tokens, { word, end }: Item): boolean {
  return (
    word.negation === undefined && word.mood === undefined && word.predicates.length === 0 && isAdverb(tokens, end - 1)
  );
}

/** Whether token `i` is an adverb by its ending. */
export function isAdverb(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.word && endsWith(tokens, i, 'ly');
}

/** Whether token `i` is a word in -s, as plural nouns are. */
function isPlural(tokens: Tokens, i: number): boolean {
  return i >= 0 && tokens.kinds[i] === Kind.word && endsWith(tokens, i, 's') && !endsWith(tokens, i, 'ss');
}

/** Whether the word at token `i` ends so. */
export function endsWith(tokens: Tokens, i: number, ending: string): boolean {
  return (
    tokens.text.startsWith(ending, tokens.ends[i]! - ending.length) &&
    tokens.ends[i]! - tokens.starts[i]! > ending.length
  );
}

/** Whether the item is a finite verb wherever it stands, or is one to judge by what follows: “shows”, “documented no …”. */
export function isFinite(tokens: Tokens, items: readonly Item[], k: number): boolean {
  const { word, end } = items[k]!;
  const { flags } = word;
  if (flags & FINITE) return true;
  if (!(flags & Flag.verb)) return false;
  const before = itemBefore(tokens, items, k);
  const left = before?.word.flags ?? 0;
  if (before && flags & Flag.third && isWordOf(tokens, before.first, singular)) return true;
  if (left & (Flag.determiner | Flag.preposition | Flag.to)) return false;
  if (flags & Flag.third)
    return (
      !(flags & Flag.noun) ||
      opensClause(items, k) ||
      takesObject(items, k) ||
      (before !== undefined && (before.word.speaker !== undefined || (left & Flag.pronoun) !== 0))
    );
  if (flags & Flag.pastForm) return objectFollows(tokens, items, k, end);
  if (!(flags & Flag.noun) && before && !before.word.negation && !before.word.mood && takesObject(items, k))
    return true;
  // “and the visits count as …”, “and the six visits asked for go beyond it”
  const isAsked = before?.end === items[k]!.first && (left & Flag.pastForm) !== 0;
  const at = isAsked ? before.first - 1 : items[k]!.first - 1;
  if (
    flags & Flag.base &&
    !(flags & Flag.noun) &&
    !before?.word.owner &&
    isPlural(tokens, at) &&
    !isMark(tokens, at - 1, Mark.comma)
  )
    return true;
  return (
    (flags & Flag.base) !== 0 &&
    before !== undefined &&
    ((left & Flag.pronoun) !== 0 || (before.word.speaker !== undefined && isPlural(tokens, before.end - 1)))
  );
}
