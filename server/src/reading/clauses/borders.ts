import { isMark, isWord, Kind, Mark } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { complement } from './complements.ts';
import { startsRestored } from './elision.ts';
import { isBareDenial } from './ellipsis.ts';
import { freshBehind, isUnknownPast, isVerb } from './fresh.ts';
import { BORDER, FINITE, Flag } from './lexicon.ts';
import { isExpletive } from './spans.ts';
import type { Frame } from './frame.ts';
import { indexFrom, type Item } from './items.ts';
import { endsWith } from './verbs.ts';
import type { Stack } from './stack.ts';

const no = intern('no');
const never = intern('never');

/** Reads a comma, semicolon, “and” or “therefore”: a clause of its own begins there, or a list and an aside go on. */
export function border(stack: Stack, k: number): void {
  const { word, first, end } = stack.items[k]!;
  const { flags } = word;
  const marked = (flags & (Flag.comma | Flag.semicolon)) !== 0;
  const aside = marked && stack.top.place === 'phrase';
  if (aside) {
    stack.popPhrases();
    // “do not, in my judgment, make”: the verb group goes on.
    if (stack.top.open) stack.top.verbEnd = end;
  }
  // “No, the request …”, “So no, I …”: an answer.
  if (marked && stack.top.place === 'main' && !stack.top.hasVerb && isWord(stack.tokens, first - 1, no))
    stack.top.subjectNeg = 1;
  if (marked && startsRestored(stack.items, k)) {
    freshClause(stack, k, true, aside);
    stack.top.restart(end, stack.drafts.length);
    return;
  }
  if (isNextFragment(stack, k)) {
    stack.top.restart(end, stack.drafts.length);
    return;
  }
  if (mayEndInFragment(stack, k) && isFragment(stack, k)) {
    freshClause(stack, k, true, aside);
    stack.top.restart(end, stack.drafts.length);
    return;
  }
  if (marked && endsInIntransitive(stack, k)) stack.top.hasVerb = true;
  const fresh = freshBehind(stack.tokens, stack.items, k, stack.sentence.end);
  // “so that”, “therefore” and a semicolon part no list within a clause.
  const following = followingFlags(stack, k);
  const concludes =
    ((flags | following) & Flag.conjunct) !== 0 ||
    (flags & Flag.semicolon) !== 0 ||
    ((flags & Flag.comma) !== 0 && (following & Flag.contrast) !== 0);
  // “I am not persuaded that the gains outweigh the risks, and I …”: the reviewer goes on.
  const goesOn =
    ((flags & Flag.coordinator) !== 0 && startsClause(stack, k) && isReviewerNext(stack, k)) ||
    isPronounNext(stack, k, marked);
  if (fresh !== 'no' && !(fresh === 'clause' && stack.clauseFrame().inSubject && !concludes && !goesOn)) {
    // “The adjuster wrote: the request is …”
    const says = isMark(stack.tokens, first, Mark.colon) && stack.top.verb?.speech ? stack.top.says : undefined;
    freshClause(stack, k, fresh === 'request', aside);
    if (says) stack.top.says = says;
    return;
  }
  const top = stack.clauseFrame();
  const next = stack.items[k + 1];
  if (marked && isFrontEnd(stack, k)) top.subjectNeg = 1;
  if (marked) {
    // “and, in consequence, is …”: the aside parts the verb from nothing.
    const comma = commaBefore(stack, k);
    if (comma && comma.first === top.coordinatedAt) top.coordinatedAt = end;
    // “The request, although helpful, is not …”: the aside ends where the verb comes.
    if (next?.first === end && isVerb(next)) {
      stack.endAside();
      if (!top.hasVerb) forgetAside(stack, k, top);
    }
  }
  if (flags & Flag.contrast) {
    if (isBareDenial(stack, k))
      stack.record({ predicate: 'same', direction: -1 }, 'passive', end, end + 1).mood = 'stated';
    top.verbNeg = 1;
    top.objectNeg = 1;
    // “There is no dispute about the dose but much about medical necessity”
    if (top.folded?.direction === -1) top.unclear = true;
  }
  if (flags & (Flag.coordinator | Flag.contrast)) {
    if (isSpeakersVerb(stack, k)) return backToSpeaker(stack, end);
    top.coordinatedAt = end;
  }
  if (top.verbNeg === -1 || top.objectNeg === -1) top.borderAt = end;
}

/** “…, and it is not supported”: whether a comma, “and” and a pronoun with its verb are here, which no list goes on with. */
function isPronounNext({ items }: Stack, k: number, marked: boolean): boolean {
  const isRow = (at: number): boolean => items[at]?.first === items[at - 1]?.end;
  const joint = marked ? k + 1 : k;
  if (!isRow(joint) || !(items[joint]!.word.flags & Flag.coordinator)) return false;
  if (!((items[joint - 1]?.word.flags ?? 0) & Flag.comma)) return false;
  const pronoun = items[joint + 1];
  if (!isRow(joint + 1) || !(pronoun!.word.flags & Flag.pronoun)) return false;
  return (pronoun!.word.flags & FINITE) !== 0 || (isRow(joint + 2) && (items[joint + 2]!.word.flags & FINITE) !== 0);
}

/** Whether “I” is right after item `k`. */
function isReviewerNext({ items }: Stack, k: number): boolean {
  const next = items[k + 1];
  return next?.first === items[k]!.end && next.word.speaker === 'reviewer' && next.end - next.first === 1;
}

/** “With a normal examination and no weakness, repeat imaging is …”: whether a phrase that opens the clause ends at item `k`, and the subject follows. */
function isFrontEnd(stack: Stack, k: number): boolean {
  const { items, top } = stack;
  const { first, end } = items[k]!;
  if (top.hasVerb || top.subjectNeg === 1 || top.subjectNegAt >= first || !startsPhrase(stack, top.begin)) return false;
  for (let at = k + 1; at < Math.min(items.length, k + LONGEST_ASIDE); at++) {
    const { word, first: next } = items[at]!;
    if (word.flags & FINITE) return next > end;
    if (word.flags & (BORDER | Flag.that | Flag.relative) || word.subordinator) return false;
  }
  return false;
}

/** How far before an item the comma of its aside may be, in items. */
const LONGEST_ASIDE = 32;

/** The comma before item `k`; undefined if none is near. */
function commaBefore({ items }: Stack, k: number): Item | undefined {
  for (let at = k - 1; at >= Math.max(0, k - LONGEST_ASIDE); at--)
    if (items[at]!.word.flags & Flag.comma) return items[at];
  return undefined;
}

/** Takes back what an aside denied in the subject of a clause. */
function forgetAside(stack: Stack, k: number, top: Frame): void {
  const { tokens } = stack;
  const comma = commaBefore(stack, k);
  if (!comma || comma.first <= top.begin) return;
  // “A rental, not a purchase, is …”: which of the two is requested is not told. “The rental, not exceeding a month, is …”
  if (top.negatedAt === comma.end) {
    top.verbNeg = 1;
    top.sure &&=
      isWord(tokens, comma.end, never) || ['ing', 'ly'].some((ending) => endsWith(tokens, comma.end + 1, ending));
  }
  // “The rental, in my view and that of no other, is …”
  if (top.subjectNegAt > comma.first) top.subjectNeg = 1;
}

/** “I agree that opioids are seldom justified, but find …”: the verb agrees with “I”, and not with what was last spoken of. */
function isSpeakersVerb({ tokens, items, top }: Stack, k: number): boolean {
  const next = items[k + 1];
  if (next?.first !== items[k]!.end || top.mood !== top.baseMood) return false;
  const { flags } = next.word;
  // “I do not think that fusion is right and do not recommend it”
  const isOfI = isWordOf(tokens, next.first, first) && isWordOf(tokens, top.verbFirst, third);
  if (isOfI) return speakersFrame(top) !== undefined;
  return (
    (flags & Flag.base) !== 0 &&
    (flags & (Flag.noun | Flag.adjective | Flag.pastForm)) === 0 &&
    speakersFrame(top) !== undefined
  );
}

/** Auxiliaries of “I”, and of one thing. */
const first = new WordSet(['do', 'am', 'have']);
const third = new WordSet(['is', 'has', 'does', 'was']);

/** The frame about this one in which the reviewer speaks. */
function speakersFrame({ agent, outer }: Frame): Frame | undefined {
  let frame = agent === 'reviewer' ? undefined : outer;
  while (frame && frame.agent !== 'reviewer') frame = frame.outer;
  return frame?.hasVerb ? frame : undefined;
}

function backToSpeaker(stack: Stack, end: number): void {
  const frame = speakersFrame(stack.top)!;
  while (stack.top !== frame) stack.pop();
  frame.nextVerb();
  frame.start = end;
  frame.coordinatedAt = end;
}

/** Whether a mark or “and” stands right before item `k`, or nothing. */
function startsClause({ items, sentence }: Stack, k: number): boolean {
  const before = items[k - 1];
  return before
    ? before.end === items[k]!.first && (before.word.flags & BORDER) !== 0
    : items[k]!.first === sentence.first;
}

/** “MTUS not met, not medically necessary”: a note without verbs, of which each piece has a sign of its own. */
function isNextFragment({ items, top, lastFinite }: Stack, k: number): boolean {
  const { first, end, word } = items[k]!;
  if (top.hasVerb || top.place !== 'main' || lastFinite >= 0) return false;
  if (top.waiting.some(({ wording }) => wording === 'law')) return false;
  const next = items[k + 1];
  if (next?.first !== end || first <= top.begin) return false;
  if (word.flags & (Flag.comma | Flag.coordinator) && next.word.negation === 'verb') return true;
  return (word.flags & Flag.comma) !== 0 && (next.word.flags & (Flag.adjective | Flag.request)) !== 0;
}

/** Whether a verdict without a verb may follow: after a semicolon or “hence”, and after a comma where the request is named at once. */
function mayEndInFragment(stack: Stack, k: number): boolean {
  const { flags } = stack.items[k]!.word;
  if (flags & Flag.comma) return (followingFlags(stack, k) & Flag.request) !== 0 || isDenialNext(stack, k);
  return (flags & Flag.semicolon) !== 0 || ((flags & Flag.conjunct) !== 0 && startsClause(stack, k));
}

/** “The criteria are unmet, not medically necessary.” */
function isDenialNext({ items }: Stack, k: number): boolean {
  const [not, adjective] = [items[k + 1], items[k + 2]];
  return (
    not?.first === items[k]!.end &&
    not.word.negation === 'verb' &&
    adjective?.first === not.end &&
    (adjective.word.flags & Flag.adjective) !== 0
  );
}

/** The flags of the item right after item `k`, if one is there. */
function followingFlags({ items }: Stack, k: number): number {
  const next = items[k + 1];
  return next?.first === items[k]!.end ? next.word.flags : 0;
}

/** “The criteria are unmet; not medically necessary.”: a verdict without a verb. */
function isFragment({ items, lastFinite }: Stack, k: number): boolean {
  const { end } = items[k]!;
  if (lastFinite >= end) return false;
  for (let at = k + 1; at < Math.min(items.length, k + LONGEST_FRAGMENT); at++) {
    const { word } = items[at]!;
    if (word.predicates.some(({ wording, part }) => wording === 'law' && part !== 'verb')) return true;
    if (word.flags & NEVER_IN_FRAGMENT) return false;
  }
  return false;
}

/** How many items a verdict without a verb may take. */
const LONGEST_FRAGMENT = 16;

/** What a verdict without a verb does not hold before its adjective. */
const NEVER_IN_FRAGMENT =
  (BORDER & ~Flag.conjunct) | Flag.that | Flag.relative | Flag.to | Flag.adjective | Flag.copulaForm;

/** “Even if the first course helped, …”: a past form that ends its clause, and has no object to show that it is a verb. */
function endsInIntransitive({ items, top }: Stack, k: number): boolean {
  const before = items[k - 1];
  return (
    !top.hasVerb &&
    top.outer !== undefined &&
    top.place !== 'bracket' &&
    before?.end === items[k]!.first &&
    (before.word.flags & Flag.pastForm) !== 0 &&
    before.word.predicates.some(({ predicate, needs }) => predicate === 'improve' || needs === 'request')
  );
}

/** Begins a clause of its own: the frames that end there are closed, and signs start from scratch. */
export function freshClause(stack: Stack, k: number, ofRequest: boolean, aside: boolean): void {
  const { word, end } = stack.items[k]!;
  const before = stack.items[k - 1];
  const afterComma =
    before !== undefined && before.end === stack.items[k]!.first && (before.word.flags & Flag.comma) !== 0;
  const strong = afterComma || ofRequest || !(word.flags & Flag.coordinator);
  stack.bound(stack.items[k]!.first);
  const from = stack.top;
  let denied = false;
  for (let top = stack.top; top.outer && top.place !== 'bracket'; top = stack.top) {
    const fronted = top.beforeOuterVerb;
    if (!fronted && top.place !== 'phrase' && !strong) break;
    denied = !fronted && (denied || (top.place === 'complement' && top.base === -1));
    stack.pop();
    if (fronted && !stack.clauseFrame().hasVerb) break;
  }
  const top = stack.top;
  const unsure =
    !ofRequest &&
    !(followingFlags(stack, k) & Flag.conjunct) &&
    ((top.place === 'complement' && top.base === -1) || (denied && (word.flags & Flag.comma) !== 0));
  // A verb that the lexicon does not have: “nothing forbids it, and the request is”, “no objection survives; the request is”.
  const unknownVerb =
    (top.effective === -1 || top.subjectNeg === -1 || isSaidAlready(stack, k)) &&
    // “nothing marks this as such a case and I am …”
    ((!!(word.flags & Flag.coordinator) && isReviewerNext(stack, k)) ||
      // “With free motion, no swelling and no locking, an MRI is …”
      ((word.flags & Flag.comma) !== 0 && startsPhrase(stack, top.begin)) ||
      (word.flags & Flag.semicolon) !== 0 ||
      (afterComma && (startsNoun(stack, end) || holdsUnknownVerb(stack, top.begin, stack.items[k]!.first))));
  if (top.hasVerb || top.participle || unknownVerb) top.restart(end, stack.drafts.length);
  // A border within a subject only parts its list: “the neck and the back are”.
  else if (aside || stack.top !== from || word.flags & Flag.conjunct) {
    top.start = end;
    top.begin = end;
  }
  top.sure = (top.outer?.sure ?? true) && !unsure;
}

/** “The denial overlooks the weakness; the scan is”: a subject that waits has its verb, though the lexicon does not have it. */
function isSaidAlready({ tokens, items, top }: Stack, k: number): boolean {
  if (top.waiting.length === 0) return false;
  return (
    isMark(tokens, items[k]!.first, Mark.semicolon) || holdsUnknownVerb({ tokens, items }, top.begin, items[k]!.first)
  );
}

/** Whether a phrase begins at a token: “with no …”, “given …”, “on …”, or a clause without a verb that the lexicon has: “since therapy brought no gain”. */
function startsPhrase({ items }: Stack, first: number): boolean {
  const item = items[indexFrom(items, first)];
  if (item?.first !== first) return false;
  const { flags, adjunct, negation, subordinator } = item.word;
  return (flags & Flag.preposition) !== 0 || (adjunct ?? subordinator) !== undefined || negation === 'phrase';
}

/** “As a treatment by itself it is …”: what something is taken for, with its pronoun and verb after it, and no comma. */
function opensRole({ tokens, items }: Stack, k: number): boolean {
  const { end } = items[k]!;
  if (!isWord(tokens, end - 1, as) || !isWordOf(tokens, end, articles)) return false;
  for (let at = k + 2; at < Math.min(items.length - 1, k + LONGEST_ROLE); at++) {
    const { word, end: stop } = items[at]!;
    if (word.flags & (BORDER | FINITE) || word.subordinator) return false;
    if (isWord(tokens, stop - 1, it))
      return items[at + 1]!.first === stop && (items[at + 1]!.word.flags & FINITE) !== 0;
  }
  return false;
}

/** How many items may name what something is taken for. */
const LONGEST_ROLE = 8;
const as = intern('as');
const it = intern('it');
const articles = new WordSet(['a', 'an']);

/** Opens the clause that “if”, “although” or “because” begins; false if the word begins none. */
export function subordinates(stack: Stack, k: number): boolean {
  const { word, first, end } = stack.items[k]!;
  const { kind, needs, refusalStands, time, negatable } = word.subordinator!;
  const before = stack.items[k - 1];
  const afterComma = before !== undefined && before.end === first && (before.word.flags & BORDER) !== 0;
  // “the limit, where there is room for two”: a relative clause.
  if (time && afterComma && word.flags & Flag.relative) return false;
  if (needs === 'comma' && !afterComma) return false;
  if (needs === 'start') {
    if (first !== stack.top.start || stack.top.hasVerb) return false;
    stack.push('condition', 1, end);
    stack.top.sure = false;
    return true;
  }
  // “does not say why, and”
  if (kind === 'question' && !time && (end >= stack.sentence.end || stack.tokens.kinds[end] === Kind.mark)) return true;
  // “was once …”
  if (time && !(word.flags & Flag.relative) && before?.end === first && before.word.flags & FINITE) return true;
  // “what is to be injected, or where, and”
  if (time && isMark(stack.tokens, end, Mark.comma)) return true;
  // “whether by the provider or by the worker”, “whether viewed under this guideline or that”
  if (kind === 'question') {
    const participle = !time && endsWith(stack.tokens, end, 'ed') ? 1 : 0;
    const phrase = stack.items.slice(k + 1, k + 3).find((item) => item.first === end + participle);
    if (phrase && phrase.word.flags & Flag.preposition) return true;
  }
  // “the visits since surgery are”: a phrase in the subject.
  if (needs === 'clause' && !afterComma && !stack.top.hasVerb && first !== stack.top.start) return false;
  if (
    needs === 'clause' &&
    first === stack.top.start &&
    (opensRole(stack, k) || freshBehind(stack.tokens, stack.items, k, stack.sentence.end) === 'no')
  ) {
    stack.push('phrase', 1, end);
    return true;
  }
  if (needs !== undefined && freshBehind(stack.tokens, stack.items, k, stack.sentence.end) === 'no') return false;
  stack.popPhrases();
  // “because … and because …”: side by side, not within each other.
  const joined = before !== undefined && before.end === first && (before.word.flags & Flag.coordinator) !== 0;
  if (joined && stack.top.place !== 'main' && stack.top.place !== 'complement' && stack.top.hasVerb) stack.pop();
  const outer = stack.top;
  // “does not explain why …”: denied, as “that …” would be, and by the reviewer.
  if (kind === 'question' && negatable && outer.effective === -1 && (outer.hasVerb || outer.folded)) {
    complement(stack, outer, end);
    if (stack.top !== outer) stack.top.says = outer.outer?.says;
    return true;
  }
  // “It is evident why …”; “he has told us why …” may be no more than his word.
  if (kind === 'question' && negatable && outer.folded && outer.hasVerb) {
    complement(stack, outer, end);
    if (!isExpletive(stack.tokens, outer) && stack.top !== outer) {
      stack.top.says = outer.outer?.says;
      stack.top.sure = false;
    }
    return true;
  }
  if (kind === 'condition' && outer.hasVerb && !(time && outer.past))
    stack.depend('conditional', refusalStands ? 'refusal-stands' : 'conditional');
  const place = kind === 'question' ? 'condition' : kind;
  stack.bound(first);
  stack.push(place, 1, end);
  if (stack.top === outer || place !== 'condition') return true;
  stack.top.baseMood = 'hypothetical';
  stack.top.mood = 'hypothetical';
  if (kind === 'condition' && !(time && outer.past)) stack.top.condition = 'conditional';
  stack.top.refusalStands = refusalStands ?? false;
  return true;
}

/** Whether a noun phrase with an article, or a pronoun, begins at a token: lists after “no” have neither. */
function startsNoun({ items }: Stack, first: number): boolean {
  const next = items[indexFrom(items, first)];
  return next?.first === first && (next.word.flags & (Flag.determiner | Flag.pronoun)) !== 0;
}

/** Says whether a verb that the lexicon does not have is among the last words of a clause: “none of them measures a deficit, and”. */
export function holdsUnknownVerb(
  { tokens, items }: Pick<Stack, 'tokens' | 'items'>,
  begin: number,
  end: number,
): boolean {
  let next = indexFrom(items, end) - 1;
  for (let at = end - 1; at > Math.max(begin, end - LONGEST_CLAUSE); at--) {
    while (next >= 0 && items[next]!.first > at) next--;
    const item = items[next];
    if (item?.first === at && isUnknownPast(tokens, items, next, at - 1)) return true;
  }
  return false;
}

/** So many words before a border a verb without an entry is sought. */
const LONGEST_CLAUSE = 16;
