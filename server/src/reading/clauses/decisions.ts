import { formsOfBe } from '../../knowledge/clauses/common-words.ts';
import { isWord } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { isDue } from './dues.ts';
import type { Draft, Fold, Frame } from './frame.ts';
import { BORDER, Flag, type Predicate } from './lexicon.ts';
import { isExpletive } from './spans.ts';
import type { Stack } from './stack.ts';
import type { VerbUse } from './verbs.ts';

/** Tells whether someone other than the reviewer decides. */
export function isOther(agent: Draft['agent']): boolean {
  return agent === 'utilization-review' || agent === 'provider' || agent === 'guideline' || agent === 'worker';
}

/** Tells whether what an adjective says is said of deciding: “… to deny”, “… for utilization review to uphold”. */
export function isOfDecision({ items }: Stack, k: number): boolean {
  for (let at = k + 1; at < Math.min(items.length - 1, k + 6); at++) {
    const { flags } = items[at]!.word;
    if (flags & BORDER) return false;
    if (!(flags & Flag.to)) continue;
    const { word, first } = items[at + 1]!;
    return (
      first === items[at]!.end &&
      (word.predicates.some(isDecided) ||
        word.embeddings.some(({ part, speech, takes }) => part === 'verb' && (speech || takes === 'decision')))
    );
  }
  return false;
}

/** Tells whether a decision is what a verb of upholding or reversing takes: before this review there is only the one that refused. */
export function isDecision({ top, items, tokens }: Stack, k: number): boolean {
  const { word, end } = items[k]!;
  const next = items[k + 1];
  if (next?.first === end && next.word.flags & (Flag.that | Flag.to)) return false;
  if (isOther(top.agent)) return false;
  return (
    word.embeddings.some(({ part, speech, predicate }) => part === 'noun' && speech && !predicate) &&
    top.folded !== undefined &&
    (top.folded.takes === 'decision' || (top.folded.part === 'noun' && top.folded.direction === -1)) &&
    DECIDED.has(tokens.values[end - 1]!)
  );
}

const DECIDED = new WordSet([
  'determination',
  'decision',
  'determinations',
  'decisions',
  'conclusion',
  'ruling',
  'finding',
]);

/** Tells whether “it is” or “it remains” takes what follows by itself: “it is for him to show”, “he was to show”, not “it is fair to say”. */
export function isLeftToOthers({ tokens, top }: Stack): boolean {
  const { folded, copula, agent } = top;
  if (!isExpletive(tokens, top)) return copula && !folded && agent === 'provider';
  return folded ? folded.takes === 'predicate' : copula;
}

/** Tells whether a predicate decides. */
export function isDecided({ predicate }: Pick<Predicate, 'predicate'>): boolean {
  return predicate === 'deny' || predicate === 'authorize';
}

/** Tells whether a reviewer says what he will or must do: he does it by saying so. */
export function isResolved({ mood, agent, past }: Frame): boolean {
  return agent === 'reviewer' && !past && (mood === 'intended' || mood === 'obligation');
}

/** Tells whether a verb of judging views, “reject”, decides where it is said of a request. */
export function isDisposal({ part, needs }: Pick<Predicate, 'part' | 'needs'>): boolean {
  return part === 'verb' && needs === 'copula';
}

/** Tells whether what such a verb says is said of the request: “the request is rejected”; “the view that it is …” is only judged. */
export function isDisposed({ top }: Stack, used: VerbUse): boolean {
  return used === 'passive' && top.waiting.length === 0 && !top.folded && top.place === 'main';
}

/** Tells whether what is refused or given is so, whatever is done with it: “no basis to refuse what is a medically necessary drug”. */
export function isPresupposed({ tokens, drafts }: Stack, { takes }: Fold, first: number): boolean {
  const verb = drafts.at(-1);
  return (
    takes === 'predicate' &&
    isWord(tokens, first, what) &&
    verb?.end === first &&
    (isDecided(verb) || verb.predicate === 'give' || verb.predicate === 'use')
  );
}

const what = intern('what');

const against = intern('against');

/** Tells whether “against” denies what a noun before it names: “nothing against the medical necessity of …”, “no argument against it” */
export function isAgainst({ tokens, items }: Stack, k: number): boolean {
  const before = items[k - 1];
  return (
    before?.end === items[k]!.first &&
    isWord(tokens, items[k]!.first, against) &&
    (before.word.negation === 'noun' || before.word.embeddings.some(({ part }) => part === 'noun'))
  );
}

/** Tells whether an adjective that says something only after “be” is without it: “against this background”, “present findings”. */
export function lacksCopula(
  { tokens, items, top }: Stack,
  k: number,
  { predicate }: Pick<Predicate, 'predicate'>,
): boolean {
  const { first } = items[k]!;
  if (predicate === 'support') return !isWordOf(tokens, first - 1, being) && !isWordOf(tokens, first - 2, being);
  return (isDue({ predicate }) || predicate === 'meet' || predicate === 'suffice') && !top.copula;
}

const being = new WordSet([...formsOfBe, 'am', 'be']);
