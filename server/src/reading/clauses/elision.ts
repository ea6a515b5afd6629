import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import type { Sentence } from '../sentences.ts';
import { isUnknownPast, isVerb } from './fresh.ts';
import { builtInWord, isRestored, type Item, itemOf } from './items.ts';
import { BORDER, Flag, type Word } from './lexicon.ts';
import { isAdverb } from './verbs.ts';

const copula = builtInWord('is');

/** A stretch between borders, by the numbers of its items, and where its tokens begin and end. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly end: number;
}

/**
 * Puts the “is” back that a note leaves out: “Request not supported by the record.”, “Criteria met, scan approved.”, “No need for a brace.” It takes
 * no token. What has a verb of its own leaves none out: a sentence, or what comes after its last semicolon or dash.
 */
export function restoreCopulas(tokens: Tokens, items: readonly Item[], sentence: Sentence): readonly Item[] {
  const start = hasFiniteVerb(items, 0) ? lastPart(tokens, items) : 0;
  if (start === items.length || !items.some(({ word }, k) => k >= start - 1 && mayLeaveOut(word))) return items;
  if (start > 0 && hasFiniteVerb(items, start)) return items;
  const condition = items.findIndex(({ word }, k) => k >= start && isCondition(word));
  const places: number[] = [];
  let isListDenied = false;
  for (const stretch of stretchesOf(tokens, items, start, sentence)) {
    const border = items[stretch.from - 1];
    if (border && border.word.flags & Flag.semicolon) isListDenied = false;
    // “If therapy helps, no need for a block.” denies nothing yet.
    const isUnderCondition = condition >= 0 && condition < stretch.from;
    const deniesNeed = deniesNoun(items, stretch) && !isUnderCondition;
    const place =
      deniesNeed || (!isUnderCondition && isDecisionAlone(items, stretch))
        ? stretch.from
        : elisionIn(tokens, items, stretch, isListDenied, start > 0);
    if (place !== undefined) places.push(place);
    // “No scan, block or injection approved.”, “No need for a scan, block or injection supported.”
    if (deniesNeed || place === undefined)
      isListDenied ||= items.slice(stretch.from, stretch.to).some(({ word }) => word.negation === 'noun');
  }
  if (places.length === 0) return items;
  const restored: Item[] = [];
  let from = 0;
  for (const place of places) {
    while (from < place) restored.push(items[from++]!);
    const { first } = items[place]!;
    restored.push(itemOf(copula, first, first));
  }
  return [...restored, ...items.slice(from)];
}

/**
 * The number of the item after the last semicolon of a sentence, after its only dash or missed end, or after “, hence”; the number of items if it
 * has none.
 */
function lastPart(tokens: Tokens, items: readonly Item[]): number {
  const conclusion = items.findLastIndex(({ word }, k) => word.flags & Flag.conjunct && isComma(items[k - 1]));
  if (conclusion >= 0 && isDecisionNoun(items, conclusion + 1)) return conclusion + 1;
  const isParting = ({ word, first }: Item): boolean =>
    (word.flags & Flag.semicolon) !== 0 && !isMark(tokens, first, Mark.colon);
  const mark = items.findLastIndex(isParting);
  if (mark < 0) return items.length;
  // “is not — as things are — necessary”
  const isDash = !isMark(tokens, items[mark]!.first, Mark.semicolon);
  const goesOn = isDash && (items.findIndex(isParting) < mark || items[mark - 1]?.word.negation === 'verb');
  return goesOn ? items.length : mark + 1;
}

/** Tells whether a clause begins after item `k`, a mark, whose “is” was put back. */
export function startsRestored(items: readonly Item[], k: number): boolean {
  for (let at = k + 1; at < items.length; at++) {
    if (isRestored(items[at]!)) return true;
    if (items[at]!.word.flags & (Flag.comma | Flag.semicolon) || items[at]!.word.subordinator) return false;
  }
  return false;
}

/** The stretches of a sentence, from item `part` on, that no subordinating word begins. */
function stretchesOf(tokens: Tokens, items: readonly Item[], part: number, { first, end }: Sentence): Stretch[] {
  const stretches: Stretch[] = [];
  let start: { from: number; first: number } | undefined = { from: part, first: items[part - 1]?.end ?? first };
  const close = (to: number, at: number): void => {
    if (start && at > start.first) stretches.push({ ...start, to, end: at });
    start = undefined;
  };
  for (let k = part; k < items.length; k++) {
    const item = items[k]!;
    const { word } = item;
    const isMarkOf = (word.flags & (Flag.comma | Flag.semicolon)) !== 0;
    if (word.subordinator) close(k, item.first);
    else if (word.flags & BORDER && (start || isMarkOf)) {
      close(k, item.first);
      start = { from: k + 1, first: item.end };
    }
  }
  close(items.length, isMark(tokens, end - 1, Mark.stop) ? end - 1 : end);
  return stretches;
}

/** Tells whether one of the stretches from item `part` on holds a finite verb. */
function hasFiniteVerb(items: readonly Item[], part: number): boolean {
  let isOpen = true;
  for (let k = part; k < items.length; k++) {
    const item = items[k]!;
    const { flags, subordinator } = item.word;
    if (subordinator) isOpen = false;
    else if (flags & BORDER) isOpen ||= (flags & (Flag.comma | Flag.semicolon)) !== 0;
    else if (isOpen && isVerb(item)) return true;
  }
  return false;
}

/** The number of the item before which a stretch leaves its “is” out; what goes on with a list that “no” denies says something only with “not”. */
function elisionIn(
  tokens: Tokens,
  items: readonly Item[],
  { from, to, first, end }: Stretch,
  isListDenied: boolean,
  isLastPart: boolean,
): number | undefined {
  for (let k = from; k < to; k++) {
    const item = items[k]!;
    if (item.first - first > LONGEST_SUBJECT) return undefined;
    if (!mayBeSaid(item.word)) continue;
    // “The scan was approved; the block denied.”: whoever decided before may have decided this too.
    if (isLastPart && isDecision(item.word)) return undefined;
    const at = notBefore(tokens, items, k, from) ?? k;
    const isDenied = at < k;
    if (!isDenied && (isListDenied || !isSaidPlainly(items.slice(from, k), item.word))) continue;
    if (!endsThere(tokens, items, k, end)) continue;
    const subject = { from, to: at, first, end: items[at]!.first };
    // “Criteria for imaging: all met.”: what comes after a label and its colon is said of the label.
    if (isMark(tokens, first - 1, Mark.colon) && !hasNoun(items, subject)) return undefined;
    if (subject.end === first && !mayLackSubject(items, from, to, isDenied)) return undefined;
    return isSubject(tokens, items, subject) ? at : undefined;
  }
  return undefined;
}

/** “No current indication for a scan.”: whether a stretch begins with a “no” of what a request needs, of which “there is” is left out. */
function deniesNoun(items: readonly Item[], { from, to, first }: Stretch): boolean {
  const no = items[from];
  if (no?.first !== first || no.word.negation !== 'noun') return false;
  for (let k = from + 1; k < to; k++) {
    const { word } = items[k]!;
    // “No denial on file.” is no verdict.
    if (word.predicates.some(({ part }) => part === 'noun')) return !isDecision(word);
    if (word.flags & ~Flag.adjective || word.embeddings.length > 0) return false;
  }
  return false;
}

/** “…, hence the denial.”: whether a stretch after a word that concludes is a decision and nothing else. */
function isDecisionAlone(items: readonly Item[], { from, to, end }: Stretch): boolean {
  const border = items[from - 1];
  if (!border || !(border.word.flags & Flag.conjunct) || !isDecisionNoun(items, from)) return false;
  const noun = items[from + 1]!;
  const next = items[from + 2];
  // “hence the denial of the request”
  return noun.end === end || (from + 2 < to && next?.first === noun.end && (next.word.flags & Flag.preposition) !== 0);
}

/** Whether an article or “my” is item `k`, and a decision follows it: “the denial”, “my approval”. */
function isDecisionNoun(items: readonly Item[], k: number): boolean {
  const [article, noun] = [items[k], items[k + 1]];
  return (
    article !== undefined &&
    article.end === noun?.first &&
    (article.word.flags & Flag.determiner || article.word.owner === 'reviewer') !== 0 &&
    noun.word.predicates.some(
      ({ part, predicate, wording }) => part === 'noun' && predicate === 'necessary' && wording === 'review',
    )
  );
}

function isComma(item: Item | undefined): boolean {
  return item !== undefined && (item.word.flags & Flag.comma) !== 0;
}

/** Whether a stretch holds more than “all” or “none”. */
function hasNoun(items: readonly Item[], { from, to, first, end }: Stretch): boolean {
  const loose = items.slice(from, to).filter(({ word }) => word.negation ?? word.flags & Flag.determiner);
  return end - first > loose.reduce((count, item) => count + item.end - item.first, 0);
}

/** Whether a stretch from one item up to another may leave its subject out too. */
function mayLackSubject(items: readonly Item[], from: number, to: number, isDenied: boolean): boolean {
  const [before, next] = [items[from - 1], items[to + 1]];
  const isBetweenCommas = before && items[to] && (before.word.flags & items[to].word.flags & Flag.comma) !== 0;
  // “not reasonable and necessary”
  if (before && before.word.flags & Flag.coordinator) return false;
  // “The request, not supported in May, came …”; “Necessary, no.”
  return !(isBetweenCommas && next && !next.word.subordinator) && (isDenied || next?.word.negation !== 'noun');
}

/** Tells whether a word opens a condition or a question, under which nothing is said yet. */
export function isCondition({ subordinator }: Word): boolean {
  return subordinator?.kind === 'condition' || subordinator?.kind === 'question';
}

function isDecision({ predicates, embeddings }: Word): boolean {
  return (
    predicates.some(({ predicate }) => predicate === 'authorize' || predicate === 'deny') ||
    embeddings.some(({ takes }) => takes === 'decision')
  );
}

/** Whether a note may leave “is” out before a word. */
function mayLeaveOut(word: Word): boolean {
  return word.negation === 'noun' || (word.flags & Flag.conjunct) !== 0 || mayBeSaid(word);
}

/** Whether a word may be what is said of a subject: a participle or an adjective of the lexicon. */
function mayBeSaid({ flags, predicates, embeddings }: Word): boolean {
  if (flags & Flag.pastForm) return predicates.length + embeddings.length > 0;
  return predicates.some(({ part }) => part === 'adjective') || embeddings.some(({ part }) => part === 'adjective');
}

/** The “not” before an item, with adverbs between them at most. */
function notBefore(tokens: Tokens, items: readonly Item[], k: number, from: number): number | undefined {
  const not = items[k - 1];
  if (k - 1 < from || not?.word.negation !== 'verb') return undefined;
  for (let at = not.end; at < items[k]!.first; at++) if (!isAdverb(tokens, at)) return undefined;
  return k - 1;
}

const decided = new Set(['authorize', 'deny', 'meet', 'suffice', 'necessary']);

/** Whether a word that is not denied says something of what comes before it, and is no part of a name: “criteria met”, not “visits requested”. */
function isSaidPlainly(before: readonly Item[], { predicates, embeddings }: Word): boolean {
  return (
    predicates.some(({ predicate }) => decided.has(predicate)) ||
    embeddings.some(({ takes, part }) => takes === 'decision' || part === 'adjective') ||
    before.some(({ word }) => word.predicates.some(({ part, wording }) => part === 'noun' && wording === 'law'))
  );
}

/** What follows a word that no noun follows to which it would belong. */
const behind = new WordSet(
  'here now today yet again further this alone either given per absent without until for at in on by under with from based as due because'.split(
    ' ',
  ),
);

/** Whether nothing follows an item that it might be an attribute of. */
function endsThere(tokens: Tokens, items: readonly Item[], k: number, end: number): boolean {
  const at = items[k]!.end;
  if (at >= end || tokens.kinds[at] === Kind.mark || isAdverb(tokens, at) || isWordOf(tokens, at, behind)) return true;
  const next = items[k + 1];
  if (next?.first !== at) return false;
  const { flags, subordinator, adjunct, negation } = next.word;
  return (
    (flags & (Flag.preposition | Flag.to | BORDER)) !== 0 ||
    subordinator !== undefined ||
    adjunct !== undefined ||
    negation === 'phrase'
  );
}

/** What no subject of a note holds. */
const UNFIT = Flag.that | Flag.relative | Flag.to | Flag.pronoun | Flag.copulaForm;

/** How many tokens the subject of a note has at most, with its “not”. */
const LONGEST_SUBJECT = 14;

/** Whether the tokens of a stretch up to its “is” are a noun phrase, or nothing. */
function isSubject(tokens: Tokens, items: readonly Item[], { from, to, first, end }: Stretch): boolean {
  for (const { word } of items.slice(from, to))
    if (word.flags & UNFIT || word.mood || word.negation === 'verb') return false;
  let next = from;
  for (let at = first; at < end; at++) {
    while (next < to && items[next]!.end <= at) next++;
    const isKnown = next < to && items[next]!.first <= at;
    if (!isKnown && at > first && isUnknownPast(tokens, items, next, at)) return false;
  }
  return true;
}
