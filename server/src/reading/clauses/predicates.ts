import { formsOfHave } from '../../knowledge/clauses/common-words.ts';
import { isWord } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import {
  isAgainst,
  isDecided,
  isDecision,
  isDisposal,
  isDisposed,
  isLeftToOthers,
  isOfDecision,
  isOther,
  isPresupposed,
  isResolved,
  lacksCopula,
} from './decisions.ts';
import { isCompared, isManner } from './degrees.ts';
import { isLonger, limitedBy } from './bounds.ts';
import { giveLeave, isDue, rejectsRequest } from './dues.ts';
import { endsClause, endsPhrase } from './ellipsis.ts';
import type { Fold, Frame, Sign } from './frame.ts';
import { isHearsay, isTheirWord, isUnnamed } from './hearsay.ts';
import { indexFrom } from './items.ts';
import { BORDER, type Embedding, embeddingOf, FINITE, Flag, type Predicate } from './lexicon.ts';
import type { Stack } from './stack.ts';
import { isExpletive, pointsBack, spanNames } from './spans.ts';
import { isAfterDeterminer, isAfterPreposition, noun } from './nouns.ts';
import { meetObject } from './unknown-verbs.ts';
import { finite, isMainHave } from './verb-groups.ts';
import { type VerbUse, verbUse } from './verbs.ts';

/** “is in the file”, not “nothing in the file shows”. */
const placing = new WordSet(['in', 'on', 'at', 'before', 'of']);
const to = intern('to');
const what = intern('what');
const be = intern('be');
const no = intern('no');
const too = intern('too');
const forWord = intern('for');

/** Reads a word that says or governs something: verbs, and the nouns and adjectives of the lexicon. */
export function content(stack: Stack, k: number): void {
  const { word, first, end } = stack.items[k]!;
  const isVerb = (word.flags & Flag.verb) !== 0;
  // “is lacking”
  const state =
    (word.flags & Flag.ing || (word.flags & (Flag.base | Flag.pastForm)) === Flag.base) &&
    stack.top.copula &&
    stack.top.open &&
    word.embeddings.some(({ part }) => part === 'adjective');
  let used: VerbUse = 'none';
  if (word.flags & FINITE) {
    if (isMainHave(stack, k)) used = 'finite';
  } else if (isVerb && !state) {
    used = verbUse(stack.tokens, stack.items, k, stack.clauseFrame());
    if (used === 'finite') {
      finite(stack, first, end, false);
      stack.top.past = (word.flags & (Flag.pastForm | Flag.base)) === Flag.pastForm;
    }
  }
  if (word.flags & Flag.adjective && stack.clauseFrame().hasVerb) stack.popPhrases();
  for (const predicate of word.predicates) readPredicate(stack, predicate, used, k);
  const { top } = stack;
  const isAlike = (word.flags & Flag.adjective) !== 0 && isCompared(stack, k);
  // “is against”, not “weighed against”
  const isPlace = word.flags & Flag.preposition || (end - first <= 3 && isWordOf(stack.tokens, first, placing));
  const governs = !isPlace || (stack.top.copula && first - stack.top.verbEnd < 3) || isAgainst(stack, k);
  // “The medical need must be documented.” does not say that anything is.
  const isOwed = used === 'passive' && stack.top.mood === 'obligation' && stack.top.waiting.length > 0;
  const owed = isOwed ? word.embeddings.find(({ predicate }) => predicate === 'document') : undefined;
  const embedding =
    owed ??
    word.embeddings.find(({ part }) =>
      part === 'verb' ? used !== 'none' && used !== 'attributive' : used === 'none' && governs,
    );
  // “…, making the request …”: what follows has a sign of its own.
  if (used === 'active' && word.flags & Flag.ing && stack.top.hasVerb && isAfterBorder(stack, k, Flag.comma)) {
    while (stack.top.place !== 'main' && stack.top.place !== 'bracket') stack.pop();
    stack.top.nextVerb();
  }
  if (word.flags & Flag.ing && !stack.top.hasVerb) stack.top.participle = true;
  // “falls short of the criteria” denies that they are met; what opposes or contradicts still says or supports something.
  for (const { predicate, part, direction } of word.embeddings)
    if (predicate && (part === 'verb') === (used !== 'none')) {
      const draft = stack.record({ predicate, direction: predicate === 'meet' ? direction : 1 }, used, first, end);
      // “Support for the visits cannot be found.”
      if (predicate === 'support' && used === 'none' && !top.hasVerb && isWord(stack.tokens, end, forWord))
        stack.wait(top, draft);
    }
  // “is unsupported and medically unnecessary”: what is said of the subject negates nothing nearby.
  const isSaidAlone =
    stack.top.copula &&
    stack.top.waiting.length === 0 &&
    (word.predicates.some(({ part, predicate }) => part === 'adjective' && predicate === 'necessary')
      ? isAtBorder(stack, k, BORDER)
      : embedding?.part === 'adjective' && embedding.direction === -1 && isAtBorder(stack, k, Flag.coordinator));
  if (embedding?.part === 'noun' && isDecision(stack, k)) {
    stack.record({ predicate: 'necessary', direction: -1, wording: 'review' }, 'none', first, end);
    return;
  }
  if (embedding && isPresupposed(stack, embedding, first)) {
    stack.push('restrictive', 1, end);
    stack.top.copula = true;
    stack.top.hasVerb = true;
    return;
  }
  if (isDisposed(stack, used) && word.predicates.some(isDisposal)) return;
  if (embedding && !isSaidAlone && !isManner(stack, embedding, first)) {
    // “I find the argument for medical necessity unconvincing.”
    if (embedding.part === 'adjective' && embedding.direction === -1 && !stack.top.copula && endsPhrase(stack, k))
      turnLast(stack, first);
    if (embedding.part === 'noun') meetObject(stack, k);
    const { drafts } = stack;
    const { waiting } = stack.top;
    embed(stack, embedding, isDoneToSubject(stack, k, used) ? 'passive' : used, end);
    if (embedding.part === 'noun' && (isHad(stack) || isCalled(stack, embedding, k)))
      stack.settle(stack.top, end, stack.top.sign);
    // “the record does not support that”
    const points = embedding.part === 'verb' && used !== 'passive' && isPointing(stack, k + 1);
    const upholds = embedding.takes === 'decision' && used === 'passive' && waiting.length === 0 && isTheirs(stack);
    // “I reverse.”
    const alone = used === 'finite' && stack.top.agent === 'reviewer' && endsClause(stack, k, end);
    // “Utilization review is reversed.”: by the reviewer.
    if (upholds) stack.top.judge();
    if (((points || alone) && embedding.takes === 'decision') || upholds) {
      // “The drug is well used, and I would not interfere with it.”
      const isOther = drafts.length > 0 && drafts.every(({ predicate }) => predicate === 'use' || predicate === 'give');
      stack.record({ predicate: 'necessary', direction: -1, wording: 'review' }, 'none', first, end).sure &&= !isOther;
    } else if (points) stack.record({ predicate: 'agree', direction: 1 }, 'active', first, end);
    // “none has been shown”, “this is not supported”
    if (!upholds && used === 'passive' && hasBareSubject(stack) && endsClause(stack, k, end))
      stack.record({ predicate: 'same', direction: 1 }, used, first, end);
  }
  if (isAlike) for (const draft of stack.drafts.slice(-2)) draft.sure &&= draft.end !== end;
  if (used !== 'none' && used !== 'attributive') {
    stack.top.open = false;
    stack.top.verbEnd = end;
  }
}

/** “The denial was given in June” tells when; only what allows is given or not. */
function isApprovalWaiting({ waiting, base, subjectNeg }: Frame): boolean {
  return waiting.length > 0 && waiting.every(({ polarity }) => polarity === base * subjectNeg);
}

function readPredicate(stack: Stack, predicate: Predicate, used: VerbUse, k: number): void {
  const top = stack.top;
  const { first, end } = stack.items[k]!;
  const { direction } = predicate;
  switch (predicate.part) {
    case 'verb':
      if (used === 'none') return;
      if (predicate.needs === 'worker' && top.agent !== 'worker') return;
      if (isDisposal(predicate) && !isDisposed(stack, used) && !rejectsRequest(stack, k, used)) return;
      if (predicate.needs === 'leave') {
        if (used === 'active') giveLeave(stack, predicate, k);
        return;
      }
      // “The request must fail”: without an object.
      if (predicate.needs === 'request') {
        if (used === 'passive' || used === 'attributive' || !endsPhrase(stack, k)) return;
        if (predicate.predicate === 'authorize' && stack.items[k + 1]?.word.negation === 'phrase') return;
        // “The visits qualify as physical medicine.”
        const next = stack.items[k + 1];
        if (predicate.predicate === 'authorize' && next?.first === end && next.word.subordinator) return;
        if (top.mood === 'obligation') top.mood = 'stated';
        const fails = predicate.predicate === 'deny' ? -1 : 1;
        if (top.waiting.length > 0) stack.settle(top, end, (top.effective * fails) as Sign);
        else if (stack.clauseFrame().request) stack.record(predicate, 'passive', first, end);
        // “The course fails for want of an indication.”
        else if (
          !hasBareSubject(stack) &&
          (used === 'finite' ? !top.past : !isAfterHave(stack)) &&
          top.agent === undefined
        )
          stack.record({ predicate: 'due', direction: fails }, used, first, end);
        // “It was for the provider to show that it is, and he has failed.”
        else stack.record({ predicate: 'agree', direction: fails }, 'active', first, end);
        return;
      }
      // “Medical necessity must be denied.”
      if (used === 'passive' && isDecided(predicate) && !top.past) {
        if (top.mood === 'obligation') top.mood = 'stated';
        if (top.waiting.some(({ wording }) => wording === 'law'))
          stack.settle(top, end, (top.effective * (predicate.predicate === 'deny' ? -1 : 1)) as Sign);
      }
      // “Medical necessity is hard to deny.”
      if (isDecided(predicate) && isDoneToSubject(stack, k, used))
        stack.settle(top, end, (top.effective * (predicate.predicate === 'deny' ? -1 : 1)) as Sign);
      if (used === 'active' && !top.hasVerb && predicate.predicate === 'deny') {
        stack.wait(top, stack.record(predicate, used, first, end));
        return;
      }
      // “Approval cannot be given.”
      if (used === 'passive' && predicate.predicate === 'give' && (isApprovalWaiting(top) || top.waiting.some(isDue)))
        stack.settle(top, end, (top.effective * predicate.direction) as Sign);
      if (isDecided(predicate) && isResolved(top)) top.mood = 'stated';
      // “There was no good reason to deny it.”
      if (isDecided(predicate) && used === 'active' && top.folded?.part === 'noun') top.judge();
      // “were denied as medically unnecessary”: the reason is theirs who denied it.
      if (predicate.predicate === 'deny' && used === 'passive' && top.past && top.agent === undefined && !top.says)
        top.says = 'utilization-review';
      stack.record({ ...predicate, direction: limitedBy(stack, predicate, first) }, used, first, end);
      // “no reason to order imaging that is …”: what it takes is a thing.
      if (used === 'active') top.bare = false;
      if (predicate.embeds && used !== 'attributive')
        embed(stack, embeddingOf({ part: 'verb', direction, predicate: 'recommend' }), used, end);
      return;
    case 'noun':
      if (used !== 'none' && used !== 'attributive') return;
      noun(stack, predicate, k);
      return;
    case 'adjective':
      // “is too strong”, “is too weak to build on”
      if (isWord(stack.tokens, first - 1, too)) return;
      // “It was unreasonable to deny it.”
      if (predicate.wording === 'review' && isExpletive(stack.tokens, top) && isOfDecision(stack, k)) {
        embed(stack, embeddingOf({ part: 'adjective', direction, frees: true }), used, end);
        return;
      }
      if (predicate.predicate === 'necessary' && !isSaid(stack, predicate, k)) {
        if (predicate.wording === 'law') stack.record(predicate, 'attributive', first, end);
        return;
      }
      if (lacksCopula(stack, k, predicate)) return;
      if (predicate.needs === 'worker') {
        if (top.agent === 'worker') stack.record(predicate, 'none', first, end);
        return;
      }
      // “The decision to deny the request was correct.”
      if (
        (predicate.wording === 'review' || predicate.predicate === 'agree') &&
        top.waiting.some((draft) => draft.wording !== 'law')
      ) {
        stack.settle(top, end, (top.effective * predicate.direction) as Sign);
        return;
      }
      // “…, and rightly so”
      if (predicate.predicate === 'agree' && !predicate.needs && !top.copula) {
        if (isAfterBorder(stack, k)) top.nextVerb();
        top.judge();
      }
      // “The requirements for finding it necessary have not been met.”
      if (predicate.predicate === 'necessary' && (isInGerund(stack, k) || isOfSubject(stack, predicate, k)))
        stack.wait(top, stack.record(predicate, 'none', first, end));
      // “Far from being medically necessary, it …”: said of the subject that follows.
      else
        stack.record(
          predicate,
          top.copula && (top.hasVerb || top.folded?.part !== 'adjective') ? 'passive' : 'none',
          first,
          end,
        );
      return;
    case 'comparison':
      // “is beyond the limit”, not “visits beyond the limit”
      if ((top.copula && first - top.verbEnd <= 3 && (!top.folded || top.folded.speech)) || isLonger(stack, k))
        stack.record(predicate, 'passive', first, end);
  }
}

/** Whether item `k` is “that” or “this” by itself: its clause ends after it. */
function isPointing(stack: Stack, k: number): boolean {
  const [verb, item] = [stack.items[k - 1]!, stack.items[k]];
  return (
    item?.first === verb.end &&
    (item.word.flags & (Flag.that | Flag.determiner | Flag.pronoun)) !== 0 &&
    endsClause(stack, k, item.end)
  );
}

/** Whether a mark or word with one of some flags follows item `k`. */
function isAtBorder({ items }: Stack, k: number, flags: number): boolean {
  const next = items[k + 1];
  return next?.first === items[k]!.end && (next.word.flags & flags) !== 0;
}

/** “The position of the claims administrator”: a subject that names who refused. */
function isTheirs({ tokens, top: { subject, says } }: Stack): boolean {
  return subject !== undefined && says === undefined && spanNames(tokens, subject, 'utilization-review');
}

/** Whether the subject only points at what was said before: “it”, “this”, “none”. */
function hasBareSubject({ tokens, top }: Stack): boolean {
  const { subject } = top;
  return subject !== undefined && subject.end > subject.first && pointsBack(tokens, subject);
}

/** Whether an adjective is said of the subject: “is medically necessary”, “find it reasonable”, not “the medically necessary treatment”. */
function isSaid(stack: Stack, { wording, needs }: Predicate, k: number): boolean {
  const top = stack.top;
  const { first } = stack.items[k]!;
  // “was no fair trial”
  const isAfterNo = isWord(stack.tokens, first - 1, no) && !endsPhrase(stack, k);
  const attributive = needs === 'copula' && (isAfterNo || isAfterDeterminer(stack, first));
  if (attributive) return false;
  if (top.copula && top.hasVerb) return true;
  if (top.folded && (wording === 'law' || top.folded.speech)) return true;
  // “Little makes it necessary.”, “Far from being necessary, it …”
  if (
    top.folded &&
    (isMaking(stack) || (top.folded.part === 'adjective' && top.folded.direction === -1 && !top.hasVerb)) &&
    endsPhrase(stack, k)
  )
    return true;
  // “Not medically necessary.” is a whole sentence, and “Therapy not medically necessary, as above.”
  return (
    !top.hasVerb && !top.folded && top.place === 'main' && !isAfterPreposition(stack, first) && endsPhrase(stack, k)
  );
}

function isMaking({ tokens, top }: Stack): boolean {
  return top.verb !== undefined && top.folded === top.verb && isWordOf(tokens, top.verbEnd - 1, making);
}

const making = new WordSet(['make', 'makes', 'made', 'making', 'render', 'renders', 'rendered', 'rendering']);

function isAfterBorder({ items }: Stack, k: number, flags = BORDER): boolean {
  const before = items[k - 1];
  return before !== undefined && before.end === items[k]!.first && (before.word.flags & flags) !== 0;
}

function embed(stack: Stack, embedding: Embedding, used: VerbUse, end: number): void {
  const top = stack.top;
  const { part, speech, takes, frees, direction } = embedding;
  // “I need not be shown more to call it necessary”: what is not needed for something does not deny it.
  if (part === 'verb' && takes === 'clause' && !speech) {
    if (used !== 'passive') top.sure &&= top.verbNeg === 1;
    // “No more tests are needed to see that …”
    else top.unclear ||= top.verbNeg * top.subjectNeg === -1 && isWord(stack.tokens, end, to);
  }
  // “It remains for the provider to show …”
  if (used === 'active' && !speech && isLeftToOthers(stack)) top.mood = 'possible';
  const denied = top.effective === -1;
  top.fold(embedding);
  if (takes === 'nothing' || takes === 'predicate') top.copula = true;
  // “will be considered not medically necessary”, “should be regarded as …”
  if (used === 'passive' && speech && top.mood !== 'possible' && top.mood !== 'hedged' && top.condition === 'none')
    top.mood = 'stated';
  if (used === 'passive' || takes === 'nothing' || (part === 'adjective' && top.hasVerb && !isBeforeVerb(stack, end)))
    settleWith(stack, embedding, used, end);
  // “has failed to be established”: what waits for its verb waits on.
  else if (
    part === 'verb' &&
    used !== 'attributive' &&
    takes !== 'predicate' &&
    !isBeforeBe(stack, end) &&
    !isWordOf(stack.tokens, end - 1, having)
  )
    top.waiting = top.waiting.filter(({ settled }) => settled);
  top.bare =
    part !== 'verb' || used !== 'passive'
      ? part !== 'verb' || (speech ?? false) || takes !== 'nothing'
      : isExpletive(stack.tokens, top) || (speech === true && top.agent === 'reviewer');
  // “If one reads the notes, it is plain that …”: what is plain does not depend on the reading.
  if (part === 'adjective' && direction === 1 && top.copula && top.mood === 'stated' && isExpletive(stack.tokens, top))
    top.condition = 'none';
  // “I will not overturn …”
  if (takes === 'decision' && isResolved(top)) top.mood = 'stated';
  // “No reviewer could conclude that …”, “nobody could doubt that …”
  if (top.statedIfDenied && denied) top.mood = 'stated';
  // “It would be hard to argue that …”
  if (
    part === 'adjective' &&
    direction === -1 &&
    top.mood === 'hypothetical' &&
    isExpletive(stack.tokens, top) &&
    top.condition === 'none'
  )
    top.mood = 'stated';
  // “Few would dispute that …”
  if (top.mood === 'hypothetical' && top.subjectNeg === -1 && top.condition === 'none') top.mood = 'stated';
  // “I would call it …”, “I must find …”: a reviewer's modest way of doing so.
  if (
    part === 'verb' &&
    used === 'active' &&
    (top.mood === 'hypothetical' || (speech && isResolved(top))) &&
    top.agent === 'reviewer'
  )
    top.mood = 'stated';
  // “must establish that …”: it is not said to be so.
  if (part === 'verb' && used !== 'passive' && !speech && top.mood === 'obligation' && top.agent !== 'reviewer')
    top.mood = 'possible';
  if (part === 'verb' && used === 'finite' && top.agent === undefined && isTheirWord(stack, embedding))
    top.says = top.owner;
  else if (frees) top.judge();
  else if (
    (part === 'verb' ? used !== 'passive' : part === 'adjective') &&
    (isOther(top.agent) || (embedding.reports && top.agent === 'record')) &&
    (speech ||
      (part === 'verb' && top.agent === 'utilization-review') ||
      embedding.predicate === 'recommend' ||
      (top.agent === 'guideline' && (embedding.predicate || takes === 'clause')))
  )
    top.says = top.agent;
  else if (
    embedding.reports &&
    used === 'finite' &&
    top.agent === undefined &&
    top.subjectNeg === 1 &&
    // “…, which argues that …”: no person does.
    top.place !== 'relative' &&
    !isExpletive(stack.tokens, top)
  )
    top.says = 'somebody';
  // “It was said that …”
  if (used === 'passive' && isHearsay(stack, embedding, end) && isUnnamed(stack)) top.says = 'somebody';
  // “The worker was told that …”
  if (embedding.reports && used === 'passive' && isOther(top.agent)) top.says = 'somebody';
  // “seems necessary”: the subject is still what that is said of.
  const links = takes === 'predicate' && top.hasVerb && !isWord(stack.tokens, end - 1, what);
  if (part === 'verb' && used !== 'passive' && !links)
    top.start = takes === 'predicate' && isWord(stack.tokens, end - 1, what) ? end - 1 : end;
}

/** “The view that it is medically necessary has no support”: what a subject has or lacks says whether it is so. */
function isHad({ tokens, top }: Stack): boolean {
  return top.hasVerb && top.waiting.length > 0 && isWordOf(tokens, top.verbFirst, having);
}

/** “The denial was a mistake”: what a decision is called says whether it stands. */
function isCalled(stack: Stack, { direction }: Fold, k: number): boolean {
  const { copula, waiting } = stack.top;
  return copula && waiting.length > 0 && direction === -1 && endsPhrase(stack, k);
}

/** “has failed”: what was so, and not what becomes of the request. */
function isAfterHave({ tokens, top }: Stack): boolean {
  return isWordOf(tokens, top.verbFirst, having);
}

const having = new WordSet([...formsOfHave, 'finds', 'find', 'found', 'lacks', 'lack', 'lacked']);

/** “Medical necessity is hard to …”: an adjective that tells nothing before the verb does. */
function isBeforeVerb(stack: Stack, end: number): boolean {
  return isWord(stack.tokens, end - 1, to) && !isBeforeBe(stack, end);
}

/** “hard to resist”, “impossible to accept”: what is so is not who does it, but what it is done to. */
function isDoneToSubject({ tokens, items, top }: Stack, k: number, used: VerbUse): boolean {
  const before = items[k - 1];
  return (
    used === 'active' &&
    top.waiting.length > 0 &&
    before?.end === items[k]!.first &&
    isWord(tokens, before.end - 1, to) &&
    before.word.embeddings.some(({ part }) => part === 'adjective')
  );
}

/** Settles what waits for its verb; “medical necessity was asserted” is someone else's word. */
function settleWith(stack: Stack, { reports }: Pick<Embedding, 'reports'>, used: VerbUse, end: number): void {
  const { top } = stack;
  if (reports && used === 'passive' && top.past && top.agent === undefined && !isExpletive(stack.tokens, top))
    top.says = 'somebody';
  stack.settle(top, end, top.sign);
}

function isBeforeBe({ tokens }: Stack, end: number): boolean {
  return isWord(tokens, end - 1, to) && isWord(tokens, end, be);
}

/** Whether a gerund in the subject, or that is the subject, takes what is read: “calling it necessary would be wrong”. */
function isInGerund({ top, items, lastFinite }: Stack, k: number): boolean {
  const { end } = items[k]!;
  if (top.hasVerb || top.place !== 'main' || top.folded?.part !== 'verb' || lastFinite < end) return false;
  const opening = items[indexFrom(items, top.begin)];
  if (!opening || !(opening.word.flags & (Flag.ing | Flag.copulaForm))) return opening !== undefined;
  const next = items[k + 1];
  return next?.first === end && (next.word.flags & FINITE) !== 0;
}

/** “The case for the bed as a medically necessary item”: a noun that is the subject takes it, and the verb is yet to come. */
function isOfSubject(stack: Stack, { wording }: Predicate, k: number): boolean {
  const { place, hasVerb, folded } = stack.top;
  return wording === 'law' && place === 'main' && !hasVerb && folded?.part === 'noun' && !endsPhrase(stack, k);
}

/** Turns what was read before token `before`: “unjustified” by itself turns nothing but is said already. */
function turnLast({ drafts, top }: Stack, before: number): void {
  const last = drafts.findLast(({ predicate, end }) => predicate === 'necessary' && end <= before);
  if (last?.settled && top.hasVerb && last.end > top.verbEnd && last.place !== 'attributive')
    last.polarity = -last.polarity as Sign;
}
