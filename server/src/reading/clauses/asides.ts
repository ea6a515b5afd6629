import { isMark, isWord, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { freshBehind, isVerb } from './fresh.ts';
import { type Aside, type Item, itemOf } from './items.ts';
import { BORDER, FINITE, Flag } from './lexicon.ts';
import type { Stack } from './stack.ts';
import { isAdverb, isFinite } from './verbs.ts';

/** How many tokens an aside may take. */
const LONGEST = 24;
/** How many commas are tried for the one that closes an aside. */
const MOST_CLOSINGS = 3;
const asWord = intern('as');
const but = intern('but');
const and = intern('and');
const inside = new WordSet(['in', 'under', 'by', 'at', 'on', 'from']);

/**
 * Leaves out what is put in between words that belong together: a clause cannot end with “is not”, “cannot” or “fails”, and where a mark
 * comes there and after another one the clause goes on, what is between the two is an aside, whatever it says.
 */
export function passAsides(tokens: Tokens, items: readonly Item[], end: number): Item[] {
  const kept: Item[] = [];
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    const before = kept.at(-1);
    const close = OPENING & item.word.flags && before ? closingOf(tokens, items, k, kept, end) : -1;
    const found = close > 0 ? asideOf(tokens, items, k, close) : undefined;
    // “The brace, not the rental, is …”: what is between commas before a verb may be part of the subject.
    const aside = found && (!isGap(kept, item, items, close + 1) || doesAnything(found)) ? found : undefined;
    if (aside) kept[kept.length - 1] = itemOf(before!.word, before!.first, before!.end, aside);
    else kept.push(item);
    if (aside) k = close;
  }
  return kept;
}

function isGap(kept: readonly Item[], { word }: Item, items: readonly Item[], next: number): boolean {
  return (word.flags & Flag.comma) !== 0 && isVerbAt(items, next) && !isPerson(kept.at(-1)!);
}

/** “I, having read the file, do not find …” */
function isPerson({ word: { speaker, flags } }: Item): boolean {
  return speaker === 'reviewer' && (flags & Flag.pronoun) !== 0;
}

function doesAnything({ says, mood, condition, denies }: Aside): boolean {
  return (says ?? mood) !== undefined || condition !== 'none' || denies;
}

const OPENING = Flag.comma | Flag.semicolon | Flag.open;

/** Lets an aside do what it does, once the word before it has been read. */
export function meetAside(stack: Stack, { aside, end }: Item): void {
  if (!aside) return;
  const { top } = stack;
  const clause = stack.clauseFrame();
  if (top.open && top.verbEnd === end) top.verbEnd = aside.end;
  if (aside.says) clause.says = aside.says;
  if (aside.condition !== 'none') clause.condition = aside.condition;
  if (aside.mood) clause.mood = clause.baseMood = aside.mood;
  if (aside.general) stack.general.push(end);
}

/** The item that closes the aside that the mark which is item `open` begins; −1 where the clause does not go on after one. */
function closingOf(tokens: Tokens, items: readonly Item[], open: number, kept: readonly Item[], end: number): number {
  const { word, first } = items[open]!;
  if (isMark(tokens, first, Mark.colon) || isMark(tokens, first, Mark.semicolon)) return -1;
  // “necessary -- and”: the first of two hyphens is no item.
  const from = isMark(tokens, first - 1, Mark.hyphen) ? first - 1 : first;
  const goesOn = kept.at(-1)?.end === from ? continuing(tokens, kept) : undefined;
  const isDash = !(word.flags & Flag.comma);
  const closing = word.flags & Flag.open ? Flag.close : word.flags & (Flag.comma | Flag.semicolon);
  let tried = 0;
  for (let at = open + 1; at < items.length - 1 && items[at]!.first < first + LONGEST; at++) {
    if (!(items[at]!.word.flags & closing)) {
      if (isMark(tokens, items[at]!.first, Mark.colon) || isMark(tokens, items[at]!.first, Mark.semicolon)) return -1;
      continue;
    }
    const next = items[at + 1]!;
    const isNext = next.first === behindAdverbs(tokens, items[at]!.end, next.first);
    const isTaken = goesOn !== undefined && (next.word.flags & (Flag.that | Flag.to)) !== 0;
    const isGoing =
      isNext &&
      (goesOn?.(next) === true || ((isDash || (goesOn !== goesOnInGroup && tried === 0)) && isVerbAt(items, at + 1)));
    if (isGoing && isTaken && !isDash && saysAll(tokens, items, open, at)) return -1;
    if (isGoing && (isTaken || freshBehind(tokens, items, at, end) === 'no')) return at;
    if (++tried === MOST_CLOSINGS || closing !== Flag.comma) return -1;
  }
  return -1;
}

/** “…, I do not find acupuncture, 6 visits, to be …”: what is between the commas is a clause of its own; “, one must conclude,” is none. */
function saysAll(tokens: Tokens, items: readonly Item[], open: number, close: number): boolean {
  const begins = items[open + 1]!.word;
  const last = items[close - 1]!;
  const isSubordinate =
    begins.subordinator !== undefined ||
    begins.adjunct !== undefined ||
    (begins.flags & STARTING) !== 0 ||
    isWordOf(tokens, items[open]!.end, conceding);
  const isComment = last.end === items[close]!.first && last.word.embeddings.length > 0;
  return !isSubordinate && !isComment && items.slice(open + 1, close).some(({ word }) => (word.flags & FINITE) !== 0);
}

const conceding = new WordSet(['whatever', 'however', 'whichever', 'whoever', 'whether', 'or']);
const STARTING = Flag.relative | Flag.preposition;

/** “…, supports the request”: what comes after an aside and takes an object is a verb, a noun by itself or not. */
function isVerbAt(items: readonly Item[], k: number): boolean {
  const [item, next] = [items[k]!, items[k + 1]];
  if (isVerb(item)) return true;
  return (item.word.flags & Flag.third) !== 0 && next?.first === item.end && (next.word.flags & Flag.determiner) !== 0;
}

function behindAdverbs(tokens: Tokens, first: number, end: number): number {
  let at = first;
  while (at < end && isAdverb(tokens, at)) at++;
  return at;
}

/** Says how a clause goes on that cannot end with a word: undefined if it can. */
function continuing(tokens: Tokens, kept: readonly Item[]): ((next: Item) => boolean) | undefined {
  const k = kept.length - 1;
  const { word, first, end } = kept[k]!;
  const left = kept[k - 1];
  const { flags, negation, embeddings } = word;
  // “whether it helped or not”, “No, the request is”
  const near = left?.end === first ? left.word : undefined;
  if (near ? near.flags & Flag.coordinator : negation === 'noun') return undefined;
  // “since May, the knee”
  if (isWord(tokens, first, may) && tokens.text[tokens.starts[first]!] === 'M') return undefined;
  // “is not, on this record, necessary”
  if (flags & (FINITE | Flag.copulaForm | Flag.to) || negation === 'verb' || negation === 'nor') return goesOnInGroup;
  if (end - first === 1 && isWord(tokens, first, no)) return goesOnInGroup;
  // “I, having read the file, find …”
  if (isPerson(kept[k]!)) return (next) => (next.word.flags & (FINITE | Flag.base)) !== 0;
  // “fails, on this record, to show”, “lacks, on this record, medical necessity”
  // “the report, six pages, shows”
  const isNoun =
    flags & Flag.noun &&
    flags & Flag.base &&
    !((near?.flags ?? 0) & (FINITE | Flag.to) || near?.negation) &&
    !isFinite(tokens, kept, k);
  return !isNoun && embeddings.some(({ part }) => part !== 'noun') ? goesOnInObject : undefined;
}

const no = intern('no');
const may = intern('may');
const it = intern('it');

function goesOnInGroup(item: Item): boolean {
  const { flags, subordinator } = item.word;
  return (
    !isVerb(item) &&
    !(flags & (BORDER | FINITE | Flag.relative | Flag.pronoun | Flag.that | Flag.open | Flag.close)) &&
    subordinator === undefined
  );
}

function goesOnInObject({ word: { flags, predicates } }: Item): boolean {
  return (
    (flags & (Flag.that | Flag.to | Flag.determiner)) !== 0 ||
    (!(flags & (BORDER | FINITE)) && predicates.some(({ part }) => part === 'noun'))
  );
}

/** What the aside between two items does; undefined if it is none, since it may say or deny something of the clause. */
function asideOf(tokens: Tokens, items: readonly Item[], open: number, close: number): Aside | undefined {
  const inner = items.slice(open + 1, close);
  const { end } = items[close]!;
  const [first, second] = inner;
  const last = inner.at(-1);
  const begin = items[open]!.end;
  const starts = first?.first === begin ? first.word : undefined;
  const general = inner.some(({ word }) => word.flags & Flag.patients);
  const plain: Aside = { end, says: undefined, condition: 'none', mood: undefined, general, denies: false };
  if (!first || !last) return plain;
  const hasVerb = inner.some(({ word }) => word.flags & FINITE);
  if (starts && starts.flags & JOINING && !hasVerb && inner.some(({ word }) => word.negation))
    return { ...plain, denies: true };
  // “is not, but the therapy is, necessary”
  // “which this is not, and I find acupuncture, 6 visits, medically necessary”
  const isJoined = isWord(tokens, begin, and) && isMark(tokens, begin - 1, Mark.comma);
  if (isJoined && freshBehind(tokens, items, open, items[close]!.first) !== 'no') return undefined;
  const isElliptic =
    starts?.subordinator?.kind === 'concession' &&
    last.end === items[close]!.first &&
    continuing(tokens, [last]) === goesOnInGroup;
  if (isElliptic || isWord(tokens, begin, but)) return undefined;
  // “is, in no way, necessary”, “is, under no reading, necessary”
  const isDenied = starts?.negation === 'verb' && first.end === items[close]!.first;
  if (isDenied || (isWordOf(tokens, begin, inside) && second?.word.negation && second.first === first.end))
    return undefined;
  const { subordinator, adjunct } = starts ?? {};
  if (subordinator?.kind === 'condition')
    return { ...plain, condition: subordinator.refusalStands ? 'until' : 'conditional' };
  // “is, should therapy fail, necessary”
  if (starts && starts.flags & FINITE && (starts.mood || starts.flags & Flag.past))
    return { ...plain, condition: 'conditional' };
  if (starts?.mood === 'possible' && first.end === items[close]!.first) return { ...plain, mood: 'possible' };
  // “is not, as utilization review held, necessary”: the reviewer says so too; “as the surgeon sees it” is the surgeon's word.
  const isAs = isWord(tokens, begin, asWord) && !isWord(tokens, items[close]!.first - 1, it);
  if (isAs || (adjunct && !adjunct.attributes) || (starts?.flags ?? 0) & Flag.relative) return plain;
  const who = inner.map(({ word }) => word.speaker ?? word.owner).find((speaker) => speaker && speaker !== 'record');
  const speaks = inner.some(({ word }) => word.embeddings.some(({ speech }) => speech) || word.adjunct?.attributes);
  // “and here I differ with the surgeon”
  if (who === 'reviewer') return plain;
  if (who) return isWord(tokens, begin, asWord) || (speaks && !subordinator) ? { ...plain, says: who } : plain;
  // “is, it was argued, necessary”
  const isReported =
    inner.some(({ word }) => word.flags & Flag.pastForm && word.embeddings.some(({ reports }) => reports)) &&
    inner.some(({ word }) => word.flags & FINITE && word.flags & Flag.past);
  return isReported ? { ...plain, says: 'somebody' } : plain;
}

const JOINING = Flag.coordinator | Flag.contrast;
