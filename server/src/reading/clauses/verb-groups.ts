import { isMark, isWord, Kind, Mark } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { denyBehind } from './degrees.ts';
import { endsClause } from './ellipsis.ts';
import type { Frame, Sign } from './frame.ts';
import { BORDER, FINITE, Flag, type Word } from './lexicon.ts';
import type { Stack } from './stack.ts';
import { endsWith } from './verbs.ts';

const no = intern('no');
const there = intern('there');
const neither = intern('neither');

/** Whether “has” or “had” is the main verb: no participle follows. */
export function isMainHave(stack: Stack, k: number): boolean {
  const { end: verbEnd, word } = stack.items[k]!;
  if (!word.embeddings.some(({ part }) => part === 'verb')) return false;
  // “has not medical necessity”
  const not = stack.items[k + 1]?.first === verbEnd && stack.items[k + 1]!.word.negation === 'verb' ? 1 : 0;
  const next = stack.items[k + 1 + not];
  const { end } = stack.items[k + not]!;
  return next?.first === end
    ? (next.word.flags & Flag.determiner) !== 0 || next.word.negation === 'noun' || isNecessity(next.word)
    : stack.tokens.kinds[end] === Kind.number;
}

function isNecessity({ predicates }: Word): boolean {
  return predicates.some(({ part, wording }) => part === 'noun' && wording === 'law');
}

/** A finite verb begins its group; `firm` where it cannot be anything else. */
export function finite(stack: Stack, first: number, end: number, firm: boolean): void {
  stack.bound(first);
  for (;;) {
    const top = stack.top;
    if (top.place === 'phrase') {
      stack.pop();
      continue;
    }
    if (!top.hasVerb) {
      // “The fact that pain persists does not …”: a verb that the lexicon does not have stands right before.
      if (!firm || !top.inSubject || !top.beforeOuterVerb || !isUnknownVerb(stack, first)) break;
      stack.pop();
      continue;
    }
    // “does not have”, “would have been”: the group goes on.
    if (top.open && first === top.verbEnd) {
      top.verbEnd = end;
      return;
    }
    if (isJoined(top, first)) {
      const denied = top.negatedAt >= top.coordinatedAt;
      // “The visits overstep what the guideline allows and are …”: the verb is not the guideline's.
      if (endsWith(stack.tokens, top.verbFirst, 's') && isWordOf(stack.tokens, first, plural)) {
        top.agent = undefined;
        top.says = top.outer?.says;
      }
      top.nextVerb();
      if (denied) top.verbNeg = -1;
      break;
    }
    if (top.beforeOuterVerb && top.place !== 'bracket') {
      stack.pop();
      continue;
    }
    if (top.bare && top.start < first) {
      const { start } = top;
      stack.push('complement', top.effective, start);
      if (stack.top === top) break;
      stack.top.request = top.request;
      stack.takeSubject(top);
      continue;
    }
    if (!firm) return;
    top.restart(top.verbEnd, stack.drafts.length);
    break;
  }
  const top = stack.top;
  top.subject ??= { first: top.start, end: first };
  // “To call it anything but necessary would be …”: what was denied there is denied.
  if (top.waiting.length > 0 && top.folded?.part === 'verb' && first - top.negatedAt > 1) top.verbNeg = 1;
  top.unfold();
  // “Insufficient evidence means that it cannot be …”: what follows from a lack is not denied with it.
  if (isWordOf(stack.tokens, first, following)) top.subjectNeg = 1;
  top.hasVerb = true;
  top.open = true;
  top.past = false;
  top.copula = false;
  top.verbFirst = first;
  top.verbEnd = end;
}

/** Whether a word right before the last verb of the sentence is one itself: it agrees with no plural, as in “pain persists does”. */
function isUnknownVerb({ tokens, items, lastFinite }: Stack, first: number): boolean {
  const at = first - 1;
  if (first < lastFinite || tokens.kinds[at] !== Kind.word || items.some(({ end }) => end === first)) return false;
  // “the bed is”
  if (items.some(({ word, end }) => end === at && word.flags & Flag.determiner)) return false;
  const singular = endsWith(tokens, at, 's') && !endsWith(tokens, at, 'ss') && endsWith(tokens, first, 's');
  return singular || endsWith(tokens, at, 'ed');
}

const following = new WordSet(['means', 'mean']);
const plural = new WordSet(['are', 'were', 'have', 'do']);

/** Whether “and” or “but not” stands right before, so that the verb is another of the same subject. */
function isJoined(top: Frame, first: number): boolean {
  return top.coordinatedAt >= 0 && first - top.coordinatedAt <= 2;
}

/** Turns what a negation reaches: its verb, its noun phrase, or what follows up to “to”. */
export function negate(stack: Stack, k: number): void {
  const { word, first, end } = stack.items[k]!;
  const top = stack.top;
  if (word.negation === 'noun' || word.negation === 'verb') denyBehind(stack, k);
  switch (word.negation) {
    case 'verb':
      // “Neither requirement is met.”
      if (isWord(stack.tokens, first, neither) && !top.hasVerb && !top.folded) {
        top.subjectNeg = -1;
        break;
      }
      if (isLocal(stack, k)) break;
      // “The therapy is necessary, the brace not.”
      if (isGap(stack, k)) {
        stack.record({ predicate: 'same', direction: -1 }, 'passive', first, end);
        break;
      }
      if (word.frees) top.judge();
      top.verbNeg = -1;
      top.negatedAt = first;
      top.borderAt = -1;
      if (top.open) top.verbEnd = end;
      break;
    case 'nor':
      // “Neither the history nor the examination shows …”
      if (!top.hasVerb && top.subjectNeg === -1) break;
      // “neither supported by the guideline nor medically necessary”: each is denied by itself.
      top.nor = true;
      top.sign = top.base;
      top.subjectFolded = true;
      top.objectNeg = 1;
      top.verbNeg = -1;
      break;
    case 'excess':
      if (toFollows(stack, k)) objectOrSubject(stack, k);
      break;
    default: {
      // “The answer is no.”
      if (top.copula && isWord(stack.tokens, first, no) && endsClause(stack, k, end))
        stack.record({ predicate: 'agree', direction: -1 }, 'passive', first, end);
      const turned = stack.drafts.at(-1);
      if (turned && turned.end === first && turned.place !== 'attributive' && !turned.wording)
        turned.polarity = -turned.polarity as Sign;
      // “…, and none are authorized”
      const [joint, next] = [stack.items[k - 1], stack.items[k + 1]];
      const isJoint = joint?.end === first && (joint.word.flags & Flag.coordinator) !== 0;
      if (isJoint && next?.first === end && next.word.flags & FINITE) top.restart(first, stack.drafts.length);
      // “There is no dispute about the dose, and none about medical necessity”
      if (top.folded?.direction === -1 && top.hasVerb && top.coordinatedAt > top.verbEnd) top.unclear = true;
      // “little to suggest, and nothing to prove, that …”: side by side, not within each other.
      if (top.folded && top.coordinatedAt === first && (!top.verb || isWord(stack.tokens, top.verbFirst, there)))
        top.sign = top.base;
      // “Without a nonunion no stimulator is …”: the subject begins, and the phrase before it ends.
      if (isAfterPhrase(stack, k)) stack.popPhrases();
      objectOrSubject(stack, k);
    }
  }
}

/** Whether a noun phrase begins right after the noun of a phrase that opens the sentence. */
function isAfterPhrase({ top, items, tokens }: Stack, k: number): boolean {
  const { first } = items[k]!;
  if (top.place !== 'phrase' || !top.beforeOuterVerb || tokens.kinds[first - 1] !== Kind.word) return false;
  return first > top.start + 1 && items[k - 1]?.end !== first;
}

/** “Not surprisingly, …”, “at a dose not above the usual”: what denies an adverb or a phrase of the subject. */
function isLocal({ tokens, items, top }: Stack, k: number): boolean {
  const { first, end } = items[k]!;
  if (top.hasVerb) return false;
  if (first === top.begin) return endsWith(tokens, end, 'ly') && isMark(tokens, end + 1, Mark.comma);
  const next = items[k + 1];
  return next?.first === end && next.word.predicates.some(({ part }) => part === 'comparison');
}

/** How many tokens what is set against the subject may take: “, the brace not”. */
const LONGEST_GAP = 6;

/** Whether “not” ends the sentence after a comma and a noun phrase, with the verb before the comma for its own. */
function isGap({ items, sentence, top }: Stack, k: number): boolean {
  const { first, end } = items[k]!;
  if (end < sentence.end - 1 || !top.hasVerb || top.verbEnd >= first) return false;
  const comma = items.findLastIndex(({ word }, at) => at < k && (word.flags & Flag.comma) !== 0);
  const from = items[comma]?.end ?? first;
  return top.verbEnd < from && from < first && first - from <= LONGEST_GAP;
}

/** “answers no need”, “leaves little doubt”: a word in -s right before “no” is a verb, in the lexicon or not. */
function isAfterUnknownVerb({ top, items, tokens }: Stack, k: number): boolean {
  const { first, end } = items[k]!;
  const at = first - 1;
  // “goes no further”
  if (isWordOf(tokens, end, degrees)) return false;
  if (top.hasVerb || tokens.kinds[at] !== Kind.word) return false;
  const before = items[k - 1];
  // “sessions that brought nothing”
  if (top.place === 'restrictive' && at === top.start && before?.end === at) return true;
  if (top.place !== 'main' || at <= top.start) return false;
  const isKnown = before?.end === first && before.word.embeddings.length === 0;
  return !isKnown && endsWith(tokens, at, 's') && !endsWith(tokens, at, 'ss');
}

const degrees = new WordSet(['further', 'farther', 'longer', 'more', 'less', 'better']);

function objectOrSubject(stack: Stack, k: number): void {
  const { top, items, tokens } = stack;
  // “is, for these reasons and no others, …”: what an aside within the verb group denies may be only its own.
  const closes = isMark(tokens, items[k]!.first - 1, Mark.comma) && items[k]!.first - 1 !== top.verbEnd;
  if (top.copula && top.open && !closes && isMark(tokens, top.verbEnd, Mark.comma)) top.sure = false;
  // “On this evidence nobody could …”, not “evidence of no relief”
  const before = items[k - 1];
  if (isAfterUnknownVerb(stack, k)) {
    top.hasVerb = true;
    top.verbFirst = items[k]!.first - 1;
    top.verbEnd = items[k]!.first;
  }
  const isGoverned = before?.end === items[k]!.first && (before.word.flags & Flag.preposition) !== 0;
  if (top.hasVerb || (top.folded && isGoverned)) top.objectNeg = -1;
  else {
    if (top.subjectNeg === 1) top.subjectNegAt = items[k]!.first;
    top.subjectNeg = -1;
  }
}

/** “too many questions … for the request to be”: how many items may come before “to”. */
const REACH_OF_EXCESS = 12;

function toFollows(stack: Stack, k: number): boolean {
  for (let at = k + 1; at < stack.items.length && at < k + REACH_OF_EXCESS; at++) {
    const { flags } = stack.items[at]!.word;
    if (flags & Flag.to) return true;
    if (flags & BORDER) return false;
  }
  return false;
}

/** Takes note of how its clause is intended. */
export function mood({ top }: Stack, { mood, statedIfDenied }: Word): void {
  // “would seem” hedges as “seems” does.
  if (mood === undefined || (mood === 'hedged' && top.mood !== 'stated' && top.mood !== 'hypothetical')) return;
  top.mood = mood;
  top.statedIfDenied = statedIfDenied;
}
