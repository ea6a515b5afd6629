import type { Draft } from './frame.ts';
import type { Item } from './items.ts';
import { Flag } from './lexicon.ts';
import type { Stack } from './stack.ts';
import { itemBefore } from './verbs.ts';

export function request(stack: Stack): void {
  const top = stack.clauseFrame();
  if (!top.hasVerb || top.folded) top.request = true;
}

export function speaker(stack: Stack, k: number): void {
  const who = stack.items[k]!.word.speaker!;
  const { end } = stack.items[k]!;
  if (who === 'record' && stack.tokens.text.startsWith(' of ', stack.tokens.ends[end - 1])) return;
  const top = stack.top;
  if (top.attributes && (who === 'utilization-review' || who === 'provider' || who === 'worker')) {
    stack.clauseFrame().says = who;
    return;
  }
  const before = prepositionBefore(stack, k);
  if (
    top.hasVerb &&
    before &&
    stack.tokens.text.slice(stack.tokens.starts[before.first], stack.tokens.ends[before.first]) === 'by'
  ) {
    doneBy(stack, who);
    return;
  }
  if (top.hasVerb || top.request) return;
  if (top.agent === undefined ? !before : top.agent === 'record' && before) top.agent = who;
}

/** The preposition right before an actor, an article passed over. */
function prepositionBefore(stack: Stack, k: number): Item | undefined {
  let before = itemBefore(stack.tokens, stack.items, k);
  if (before && before.word.flags & Flag.determiner) before = itemBefore(stack.tokens, stack.items, k - 1);
  return before && before.word.flags & Flag.preposition ? before : undefined;
}

/** “… by utilization review”: who did what the verb before says. */
function doneBy(stack: Stack, who: NonNullable<Draft['agent']>): void {
  const top = stack.top;
  const theirs = who === 'utilization-review' || (top.folded?.speech && who !== 'reviewer');
  for (const draft of stack.drafts.slice(top.firstDraft)) {
    if (draft.first < top.verbFirst) continue;
    draft.agent = who;
    if (theirs) draft.says = who;
  }
  if (theirs) top.says = who;
}
