import type { Actor } from '../../knowledge/clauses/clause-words.ts';
import { formsOfBe } from '../../knowledge/clauses/common-words.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import { endsClause } from './ellipsis.ts';
import type { Draft, Frame, Sign } from './frame.ts';
import type { Item } from './items.ts';
import { BORDER, FINITE, Flag, type Word } from './lexicon.ts';
import { isExpletive } from './spans.ts';
import type { Stack } from './stack.ts';
import { endsWith } from './verbs.ts';

const whoWord = intern('who');
const of = intern('of');
/** What a noun before “that” is, where no clause of a verb begins there. */
const NAMED = Flag.criteria | Flag.count;

/** Reads “that”: what it opens has the sign of what governs it. */
export function that(stack: Stack, k: number): void {
  const { first, end } = stack.items[k]!;
  const before = stack.items[k - 1];
  const adjacent = before?.end === first ? before : undefined;
  const next = stack.items[k + 1]?.first === end ? stack.items[k + 1] : undefined;
  if (adjacent && adjacent.word.flags & BORDER && reopens(stack, end)) return;
  // “…, and that denial is upheld”
  if (adjacent && adjacent.word.flags & Flag.coordinator && stack.top.hasVerb && stack.top.effective === 1) {
    stack.top.restart(first, stack.drafts.length);
    return;
  }
  if (adjacent && adjacent.word.flags & Flag.preposition && !(adjacent.word.flags & Flag.verb)) return;
  // “My view is not that of the provider.”
  if (isDeterminer(stack, k) || endsClause(stack, k, end) || isWord(stack.tokens, end, of)) return;
  // “That therapy is medically necessary does not follow.”
  if (first === stack.sentence.first && !next && hasTwoVerbs(stack, k)) return stack.push('complement', 1, end);
  const { place } = stack.top;
  if (
    (place === 'phrase' ||
      (place === 'reason' && !adjacent?.word.embeddings.some(({ direction }) => direction === 1))) &&
    isFronted(stack.top, stack.tokens)
  ) {
    stack.pop();
    return stack.push('complement', 1, end);
  }
  const top = stack.top;
  if (isConsequence(stack, first)) return stack.push('complement', 1, end);
  // “None of the conditions that the chapter sets is …”
  if (adjacent && adjacent.word.flags & NAMED && !top.hasVerb && next && next.word.flags & Flag.determiner)
    return stack.push('restrictive', 1, end);
  // “is not enough to refuse a drug that keeps him at work, and it is …”
  const given = stack.drafts.at(-1);
  if (given && isTaken(given, first) && !adjacent?.word.embeddings.length) {
    stack.push('restrictive', 1, end);
    stack.top.hasVerb = stack.tokens.kinds[end] === Kind.word && endsWith(stack.tokens, end, 's');
    return;
  }
  // “It cannot be denied that …”
  if (adjacent?.word.predicates.some(({ predicate }) => predicate === 'deny')) {
    // “Nobody could deny that …”
    if (top.statedIfDenied && top.effective === -1) top.mood = 'stated';
    complement(stack, top, end, -1);
    return;
  }
  const follows =
    adjacent !== undefined &&
    (adjacent.word.embeddings.length > 0 || (adjacent.word.flags & (Flag.copula | Flag.copulaForm)) !== 0);
  if (isTakenUp(stack, k)) {
    complement(stack, top, end);
    stack.top.says = 'somebody';
    return;
  }
  // “It was the opinion of utilization review that …”
  const whose = top.copula ? speakerOfNoun(stack, k) : undefined;
  if (whose) {
    complement(stack, top, end);
    stack.top.says = whose;
    return;
  }
  const subjectRelative =
    next !== undefined &&
    !(next.word.flags & Flag.pronoun) &&
    ((next.word.flags & FINITE) !== 0 || (next.word.flags & (Flag.third | Flag.noun)) === Flag.third);
  // “contains a drug that is recommended”: what follows a noun and has no subject of its own is said of the noun.
  const governs = follows || (top.bare && !(subjectRelative && top.place === 'restrictive'));
  // “It is the lack of findings that leads to …”: what follows is said whatever the noun is.
  // “It is with regret that I find …”: whatever is put first, what follows is said.
  if (top.copula && isExpletive(stack.tokens, top) && (subjectRelative ? !follows : !governs && top.effective === 1))
    stack.push('complement', 1, end);
  else if (
    governs ||
    ((top.folded || top.effective === -1) &&
      (!subjectRelative || ((top.copula || isDeniedNoun(stack, k)) && top.effective === -1)))
  ) {
    // “Nobody would gainsay that …”: what a verb does that the lexicon does not have is not known.
    const isUnknown = !top.folded && !top.copula && top.effective === -1;
    complement(stack, top, end);
    if (isUnknown) stack.top.sure = false;
  }
  // “The request is one that I find …”
  else if (top.copula && top.hasVerb && top.place === 'main')
    stack.push(top.unclear ? 'restrictive' : 'relative', top.effective, end);
  else if (first === top.start && (!next || top.outer)) return;
  else if (first === top.start) stack.push('complement', 1, end);
  else stack.push('restrictive', top.effective, end);
}

/** Whether what is refused or given stands right before. */
function isTaken({ predicate, passive, place, end }: Draft, first: number): boolean {
  const isGiven = predicate === 'deny' || predicate === 'authorize' || predicate === 'give' || predicate === 'use';
  return isGiven && !passive && place !== 'attributive' && first - end > 1 && first - end <= 3;
}

/** “It is for want of a goal that the visits cannot be …”: whether what is put first is a phrase of any kind, and what follows is said. */
function isFronted({ outer, start }: Frame, tokens: Tokens): boolean {
  return (
    outer !== undefined &&
    outer.place === 'main' &&
    outer.copula &&
    !outer.folded &&
    start - outer.verbEnd <= 3 &&
    isExpletive(tokens, outer)
  );
}

/** “Such is the lack of detail that no visits can be …”, “is so thin that …”: what follows from something is said, whatever that is. */
function isConsequence({ tokens, top, sentence }: Stack, first: number): boolean {
  if (!top.copula || top.place !== 'main') return false;
  const at = wordIn(tokens, Math.max(sentence.first, top.begin - 1), first - 1, degrees);
  return at < first - 1 && (at === top.verbEnd || isWordOf(tokens, at + 1, be) || isWordOf(tokens, at + 2, be));
}

const degrees = new WordSet(['such', 'so']);
const be = new WordSet(formsOfBe);

/** “can serve no purpose that could be called …”: what the denied noun would be is not. */
function isDeniedNoun({ items, top }: Stack, k: number): boolean {
  const { first } = items[k]!;
  return (
    top.hasVerb &&
    items.slice(Math.max(0, k - 2), k).some(({ word, end }) => word.negation === 'noun' && first - end <= 2)
  );
}

/** Whether two finite verbs follow item `k` with nothing between them that parts clauses: the first is that of the subject. */
function hasTwoVerbs({ items }: Stack, k: number): boolean {
  let verb: number | undefined;
  for (let at = k + 1; at < items.length; at++) {
    const { word, first, end } = items[at]!;
    if (word.flags & (BORDER | Flag.that | Flag.relative) || word.subordinator) return false;
    if (!(word.flags & FINITE)) continue;
    if (verb !== undefined && first > verb) return true;
    verb = end;
  }
  return false;
}

/** “cures that defect, and”: a noun and no verb follow. What is “shown that massage, six visits, is …” is a clause. */
function isDeterminer({ items, tokens, sentence }: Stack, k: number): boolean {
  const { first, end } = items[k]!;
  const before = items[k - 1];
  // “near that limit, and the scan is”: a noun of the lexicon.
  const isNoun = items[k + 1]?.first === end && isPlainNoun(items[k + 1]!.word);
  const [next, after] = isNoun ? [items[k + 2], items[k + 3]] : [items[k + 1], items[k + 2]];
  const takesClause =
    before?.end === first &&
    // “Lacking that clearance, the trial is”
    !(before.first === sentence.first && before.word.flags & Flag.ing) &&
    (before.word.embeddings.some(({ predicate }) => predicate !== 'meet') ||
      (before.word.flags & (Flag.copula | Flag.copulaForm)) !== 0);
  const isList = next && after?.first === next.end && (after.word.flags & (Flag.coordinator | Flag.contrast)) !== 0;
  if (takesClause && next && next.word.flags & Flag.comma && !isList) return false;
  return (
    next !== undefined &&
    next.first > end &&
    next.first - end <= 2 &&
    (next.word.flags & BORDER) !== 0 &&
    tokens.kinds[end] === Kind.word
  );
}

function isPlainNoun({ flags, embeddings, predicates, speaker }: Word): boolean {
  const isOther = (flags & (BORDER | FINITE | Flag.verb | Flag.determiner | Flag.pronoun | Flag.preposition)) !== 0;
  return (
    !isOther &&
    (speaker ?? 'record') === 'record' &&
    [...embeddings, ...predicates].every(({ part }) => part === 'noun')
  );
}

/** Opens a complement with the sign that is here. */
export function complement(stack: Stack, top: Frame, start: number, direction: Sign = 1): void {
  const base = (top.effective * direction) as Sign;
  top.complementBase = base;
  stack.bound(start);
  stack.push('complement', base, start);
  // “the guideline provides that …”, “utilization review denied that …”
  const theirs = top.agent === 'guideline' || (direction === -1 && top.agent !== 'reviewer') ? top.agent : undefined;
  if (stack.top !== top && theirs) stack.top.says = theirs;
}

/** Whether what a “that” follows is someone else's word, which the reviewer only takes up: “I considered the provider's statement that …”. */
function isTakenUp({ items, top }: Stack, k: number): boolean {
  if (top.effective === -1 || top.verb?.takes !== 'clause' || !top.verb.speech) return false;
  const before = items[k - 1]?.word;
  const isSaid = (word: Word | undefined): boolean => word !== undefined && isOpinion(word);
  if (isSaid(before)) return items[k - 2]?.word.owner !== undefined;
  const preposition = items[k - 2]?.word.flags ?? 0;
  return before?.speaker !== undefined && (preposition & Flag.preposition) !== 0 && isSaid(items[k - 3]?.word);
}

/** “… and that …”: another complement of the same verb. */
function reopens(stack: Stack, start: number): boolean {
  let frame: Frame | undefined = stack.top;
  while (frame && frame.complementBase === undefined) frame = frame.outer;
  if (!frame) return false;
  while (stack.top !== frame) stack.pop();
  stack.push('complement', frame.complementBase!, start);
  return true;
}

/** Reads “one I cannot endorse”, “something the guideline advises against”, where no “that” opens what someone does. */
export function bareRelative(stack: Stack, k: number): void {
  const { first, word } = stack.items[k]!;
  const { top, tokens } = stack;
  if (!top.copula || !top.hasVerb || first <= top.verbEnd || word.owner) return;
  const isNamed = word.flags & Flag.determiner && isWordOf(tokens, first - 1, indefinite);
  if (!isNamed && !(word.speaker === 'reviewer' && isSubject(stack, k))) return;
  complement(stack, top, first);
}

const indefinite = new WordSet(['something', 'anything', 'nothing', 'one']);

/** Whether “I” follows a noun and its verb follows it. */
function isSubject({ tokens, items }: Stack, k: number): boolean {
  const { first, end } = items[k]!;
  const [before, next] = [items[k - 1], items[k + 1]];
  if (end - first > 1 || next?.first !== end || tokens.kinds[first - 1] !== Kind.word) return false;
  if (!(next.word.flags & (FINITE | Flag.verb)) && next.word.mood === undefined) return false;
  return before?.end !== first || !(before.word.flags & (BORDER | Flag.that | Flag.relative | Flag.to));
}

/** Reads “which”, “who” and “where”. */
export function relative(stack: Stack, k: number): void {
  const { first, end } = stack.items[k]!;
  const before = stack.items[k - 1];
  // “which he enjoys and which …”: next to the last one, not in it.
  if (before?.end === first && before.word.flags & Flag.coordinator && endRelative(stack, end)) return;
  // “no grounds on which to reverse it”
  const next = stack.items[k + 1];
  if (next?.first === end && next.word.flags & Flag.to) return;
  // “…, all of which leads me to conclude that …”
  const isAllOf = isWord(stack.tokens, first - 1, of) && isMark(stack.tokens, first - 3, Mark.comma);
  const aside = isAllOf || (before !== undefined && before.end === first && (before.word.flags & Flag.comma) !== 0);
  const top = stack.top;
  // “Nothing I have read suggests …”
  if (stack.items[k]!.word.negation && stack.items[k]!.word.speaker && !top.hasVerb) top.subjectNeg = -1;
  // “therapy, where it is medically necessary, is …”
  if (aside && stack.items[k]!.word.subordinator) stack.push('restrictive', 1, end);
  else if (aside || stack.items[k]!.word.negation) stack.push('relative', stack.items[k]!.word.negation ? -1 : 1, end);
  else if (top.effective === -1 && top.hasVerb && (top.folded || top.copula)) complement(stack, top, end);
  else if (top.copula && top.hasVerb && top.place === 'main') stack.push('relative', 1, end);
  else stack.push('restrictive', 1, end);
  // “the physician, who regards it as …”: what follows is what he says.
  const { negation, subordinator } = stack.items[k]!.word;
  // “something I would not certify”
  const own = stack.items[k]!.word.speaker;
  if (stack.top !== top && own && !negation) stack.top.agent = own;
  // “for whom”, “where”
  if (stack.top === top || negation || subordinator || end - first > 1) return;
  // “No reviewer who read the notes could …”: what follows “who” is its verb.
  if (isWord(stack.tokens, first, whoWord) && stack.tokens.kinds[end] === Kind.word && !isAnyUse(next, end))
    stack.top.hasVerb = true;
  const who = antecedent(stack, k);
  stack.top.agent = who;
  if (who !== 'reviewer' && who !== 'record') stack.top.says ??= who;
}

/** Whether an item is at token `at` that does something: terms of review do nothing. */
function isAnyUse(item: Item | undefined, at: number): boolean {
  if (item?.first !== at) return false;
  const { flags, negation, mood, speaker, subordinator, adjunct, embeddings, predicates } = item.word;
  return (
    flags !== 0 ||
    embeddings.length + predicates.length > 0 ||
    (negation ?? mood ?? speaker ?? subordinator ?? adjunct) !== undefined
  );
}

/** Who is named right before a relative pronoun. */
function antecedent({ items }: Stack, k: number): Actor | undefined {
  let [before, start] = [k - 1, items[k]!.first];
  if (items[before]?.end === start && items[before]!.word.flags & Flag.comma) start = items[before--]!.first;
  return items[before]?.end === start ? items[before]!.word.speaker : undefined;
}

/** Ends the relative clause that is being read, and opens another of its kind; false if none is. */
function endRelative(stack: Stack, start: number): boolean {
  let frame: Frame | undefined = stack.top;
  while (frame && frame.place !== 'relative' && frame.place !== 'restrictive') frame = frame.outer;
  if (!frame?.hasVerb) return false;
  while (stack.top !== frame) stack.pop();
  stack.pop();
  stack.push(frame.place, frame.base, start);
  return true;
}

/** Whether a word names what someone says or thinks. */
function isOpinion({ embeddings }: Word): boolean {
  return embeddings.some(({ part, speech }) => part === 'noun' && speech);
}

/** Someone else whose opinion a noun before “that” is. */
function speakerOfNoun(stack: Stack, k: number): Actor | undefined {
  const { items } = stack;
  const [noun, of, actor] = [items[k - 3], items[k - 2], items[k - 1]];
  // “It is the claims administrator's position that …”
  if (of?.word.owner && of.end === actor?.first && isExpletive(stack.tokens, stack.top) && isOpinion(actor.word))
    return of.word.owner === 'reviewer' ? undefined : of.word.owner;
  const isSaid = noun !== undefined && isOpinion(noun.word);
  const who = actor?.word.speaker;
  return isSaid && of && of.word.flags & Flag.preposition && who !== 'reviewer' && who !== 'record' ? who : undefined;
}
