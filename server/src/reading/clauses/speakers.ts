import type { Actor } from '../../knowledge/clauses/clause-words.ts';
import { isMark, isWord, Mark } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import type { Draft } from './frame.ts';
import type { Item } from './items.ts';
import { Flag } from './lexicon.ts';
import type { Stack } from './stack.ts';
import { itemBefore } from './verbs.ts';

const by = intern('by');
const inWord = intern('in');
const of = intern('of');
const before = intern('before');

/** Takes note that the request is named as a subject. */
export function request(stack: Stack): void {
  const top = stack.clauseFrame();
  if (!top.hasVerb || top.folded) top.request = true;
}

/** Takes note of someone who acts or speaks: the first before the verb is its subject. */
export function speaker(stack: Stack, k: number): void {
  const { word, end } = stack.items[k]!;
  const { top, tokens } = stack;
  const owner = stack.items[k - 1];
  // “the claims administrator's reviewer”
  const owned =
    (word.speaker === 'reviewer' || word.speaker === 'provider') && owner?.end === stack.items[k]!.first
      ? owner.word.owner
      : undefined;
  const who = owned ?? employer(stack, k) ?? word.speaker ?? word.owner!;
  if (isOpinion(stack, k) || isPosition(stack, k)) stack.clauseFrame().says = who;
  if (!word.speaker && !top.hasVerb && (who === 'provider' || who === 'utilization-review')) top.owner = who;
  // “In my opinion the worker should …”: who says so does nothing.
  if (!word.speaker || (end - stack.items[k]!.first > 2 && isWord(tokens, stack.items[k]!.first, inWord))) return;
  // “No physician would …”: no one in particular.
  if (isDenied(stack, k)) return;
  if (who === 'record' && isWord(tokens, end, of)) return;
  if (top.attributes && (who === 'utilization-review' || who === 'provider' || who === 'worker')) {
    stack.clauseFrame().says = who;
    return;
  }
  // “seeing neither I decline”
  if (who === 'reviewer' && top.participle && !top.hasVerb && top.effective === -1)
    top.restart(stack.items[k]!.first, stack.drafts.length);
  const left = beforeArticle(stack, k);
  if (top.hasVerb && left && isWord(tokens, left.first, by)) {
    doneBy(stack, who);
    return;
  }
  if (top.hasVerb && who !== 'reviewer' && left && isInserted(stack, left)) {
    for (const draft of stack.drafts.slice(top.firstDraft)) draft.says = who;
    return;
  }
  if (top.hasVerb || top.request) return;
  const flags = left?.word.flags ?? 0;
  // “Neither the guideline nor the records …”: none of them alone.
  const isJoint = top.agent !== undefined || (who === 'guideline' && left !== undefined && left.first > top.begin);
  if (isJoint && flags & Flag.coordinator && !(isPerson(top.agent) && isPerson(who))) top.agent = 'record';
  // “The note of the treating physician …”
  const phrase = (flags & (Flag.preposition | Flag.to)) !== 0;
  // “the report of Dr. Lee”
  const ofRecord = phrase && isWord(tokens, left!.first, of) && isRecord(stack, k);
  if (top.agent === undefined ? !phrase || ofRecord : top.agent === 'record' && phrase) top.agent = who;
}

/** “Both the worker and the provider feel …”: someone else's words, whoever's. */
function isPerson(who: Draft['agent']): boolean {
  return who === 'provider' || who === 'worker';
}

/** “In the provider's opinion, …”: a phrase that begins the clause says whose words follow. */
function isOpinion(stack: Stack, k: number): boolean {
  const { items, top } = stack;
  const next = items[k + 1];
  const left = beforeArticle(stack, k);
  return (
    left !== undefined &&
    !top.hasVerb &&
    left.first === top.start &&
    (left.word.flags & Flag.preposition) !== 0 &&
    next?.first === items[k]!.end &&
    next.word.embeddings.some(({ part, speech }) => part === 'noun' && speech)
  );
}

/** The item right before an actor, an article passed over. */
function beforeArticle(stack: Stack, k: number): Item | undefined {
  const left = itemBefore(stack.tokens, stack.items, k);
  return left && left.word.flags & Flag.determiner ? itemBefore(stack.tokens, stack.items, k - 1) : left;
}

/** “… by utilization review”: who did what the verb before says. */
function doneBy(stack: Stack, who: NonNullable<Draft['agent']>): void {
  const { top } = stack;
  // “I cannot uphold the determination made by …”
  if (top.agent === 'reviewer') return;
  const theirs = who === 'utilization-review' || (top.folded?.speech && who !== 'reviewer');
  for (const draft of stack.drafts.slice(top.firstDraft)) {
    if (draft.first < top.verbFirst) continue;
    draft.agent = who;
    if (theirs) draft.says = who;
  }
  if (theirs) top.says = who;
}

/** “Ice is necessary for a week, says the guideline”: a verb of saying after a comma, of whoever comes after it. */
function isInserted({ tokens }: Stack, { first, end, word }: Item): boolean {
  return (
    end === first + 1 &&
    isMark(tokens, first - 1, Mark.comma) &&
    word.embeddings.some(({ part, speech }) => part === 'verb' && speech)
  );
}

/** Whether “the report of” is before an actor. */
function isRecord({ items }: Stack, k: number): boolean {
  const near = items.slice(Math.max(0, k - 4), k);
  const of = near.findLastIndex(({ word }) => (word.flags & Flag.preposition) !== 0);
  return near[of - 1]?.word.speaker === 'record' && near[of - 1]!.end === near[of]!.first;
}

/** For whom a reviewer acts: “the reviewer for the claims administrator”. */
function employer({ items, tokens }: Stack, k: number): Actor | undefined {
  const { word, end } = items[k]!;
  const [preposition, next] = [items[k + 1], items[k + 2]];
  // “the reviewer before me”
  if (word.speaker === 'reviewer' && isWord(tokens, end, before)) return 'utilization-review';
  if (word.speaker !== 'reviewer' || preposition?.first !== end || !(preposition.word.flags & Flag.preposition))
    return undefined;
  const whom = next && next.word.flags & Flag.determiner ? items[k + 3] : next;
  return whom?.word.speaker === 'utilization-review' ? 'utilization-review' : undefined;
}

/** Whether “no” or “few” is right before an actor. */
function isDenied({ items }: Stack, k: number): boolean {
  const before = items[k - 1];
  return before?.end === items[k]!.first && before.word.negation === 'noun';
}

/** “The surgeon's position is that …”: what follows is his. */
function isPosition({ items, top }: Stack, k: number): boolean {
  const [owner, noun, verb] = [items[k]!, items[k + 1], items[k + 2]];
  return (
    owner.word.owner !== undefined &&
    owner.word.owner !== 'reviewer' &&
    !top.hasVerb &&
    noun?.first === owner.end &&
    noun.word.embeddings.some(({ part, speech }) => part === 'noun' && speech) &&
    verb?.first === noun.end &&
    (verb.word.flags & Flag.copula) !== 0 &&
    ((items[k + 3]?.word.flags ?? 0) & Flag.that) !== 0
  );
}
