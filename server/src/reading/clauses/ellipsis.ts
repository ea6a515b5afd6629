import { isMark, Kind, Mark } from '../../text/tokens.ts';
import { hasWord, WordSet } from '../../text/word-set.ts';
import type { Sign } from './frame.ts';
import { freshBehind } from './fresh.ts';
import { BORDER, FINITE, Flag, type Predicate } from './lexicon.ts';
import type { Stack } from './stack.ts';

/** Words that may follow a verb group that is left bare: “it is not here”. */
const light = new WordSet([
  'here',
  'now',
  'today',
  'so',
  'yet',
  'either',
  'indeed',
  'any',
  'longer',
  'anymore',
  'more',
]);
/** “more than it was”: compared, and not said. */
const comparing = new WordSet(['than']);

/** What answers a question. */
const affirming = new WordSet(['yes', 'established', 'supported', 'met', 'affirmative', 'approved', 'granted']);
const answers = new WordSet(['yes', 'no']);
const denying = new WordSet(['no', 'none', 'not', 'unsupported', 'negative', 'denied']);

/** Reads “it is not”, “the others are”: a verb group that ends its clause says again, or denies, what was said before. */
export function ellipsis(stack: Stack, k: number): void {
  const { items, top, tokens } = stack;
  const { word, first } = items[k]!;
  let { end } = items[k]!;
  // “I do not find it to be.”
  if (word.flags & Flag.copulaForm) {
    if (top.folded?.speech && endsClause(stack, k, end))
      stack.record({ predicate: 'same', direction: 1 }, 'passive', first, end);
    return;
  }
  let sign: Sign = 1;
  let at = k;
  for (let next = items[at + 1]; next?.first === end; next = items[++at + 1]) {
    if (next.word.negation === 'verb') sign = -sign as Sign;
    else if (!(next.word.flags & Flag.copulaForm)) break;
    end = next.end;
  }
  if ((first === top.start && !top.hasVerb) || (word.flags & Flag.pronoun) !== 0 || !endsClause(stack, at, end)) return;
  const fronted = frontedIn(stack, k);
  if (fronted) stack.record({ ...fronted, direction: (fronted.direction * sign) as Sign }, 'passive', first, end);
  else if (!hasWord(tokens, { first: top.start, end: first }, comparing))
    stack.record(
      { predicate: 'same', direction: sign },
      word.flags & Flag.copula || at > k + 1 ? 'passive' : 'active',
      first,
      end,
    );
}

/** So many items a clause may take that begins with what it says. */
const LONGEST_FRONT = 16;

/** The adjective that begins the clause whose verb is item `k`: “Necessary the scan is not.” */
function frontedIn({ items, top }: Stack, k: number): Predicate | undefined {
  let at = k - 1;
  while (at > k - LONGEST_FRONT && at >= 0 && items[at]!.first > top.begin) at--;
  const { first, word } = items[at] ?? items[k]!;
  if (first !== top.begin || !(word.flags & Flag.adjective)) return undefined;
  return word.predicates.find(({ predicate, part }) => predicate === 'necessary' && part === 'adjective');
}

/** Reads “Medical necessity: no.” and the “Yes.” that answers a question: what is by itself says so, or denies it. */
export function answer(stack: Stack, k: number): void {
  const { items, tokens, top } = stack;
  const { first, end } = items[k]!;
  // “Is it necessary? Not on these notes.”
  if (
    items[k]!.word.negation === 'verb' &&
    first === stack.sentence.first &&
    stack.lastFinite < 0 &&
    top.place === 'main'
  ) {
    Object.assign(stack.record({ predicate: 'agree', direction: 1 }, 'passive', first, end), {
      place: 'main',
      polarity: -1,
    });
    return;
  }
  const sign = hasWord(tokens, { first, end }, affirming) ? 1 : hasWord(tokens, { first, end }, denying) ? -1 : 0;
  if (sign === 0 || !endsClause(stack, k, end)) return;
  // “My answer to the question of medical necessity is yes.”
  const isAnswer = top.copula && first === top.verbEnd && hasWord(tokens, { first, end }, answers);
  if (top.waiting.length > 0 && (isAnswer || tokens.kinds[first - 1] === Kind.mark)) {
    top.subjectNeg = 1;
    stack.settle(top, end, sign);
    return;
  }
  const said = stack.drafts.at(-1);
  // “Necessary, no.”
  if (
    said?.end === first - 1 &&
    said.predicate === 'necessary' &&
    !top.hasVerb &&
    isMark(tokens, first - 1, Mark.comma)
  )
    said.polarity = sign;
  else if (first === stack.sentence.first) {
    top.subjectNeg = 1;
    stack.record({ predicate: 'agree', direction: sign }, 'passive', first, end).place = 'main';
  }
}

/** Whether a clause ends at token `at`, the end of item `k`: with the sentence, or where a clause of its own follows a mark. */
export function endsClause({ tokens, items, sentence }: Stack, k: number, at: number): boolean {
  for (let words = 0; words < 2 && hasWord(tokens, { first: at, end: Math.min(at + 1, sentence.end) }, light); words++)
    at++;
  if (at >= sentence.end) return true;
  if (tokens.kinds[at] !== Kind.mark) return false;
  if (at === sentence.end - 1) return true;
  let border = k + 1;
  while (border < items.length && items[border]!.first < at) border++;
  const flags = items[border]?.first === at ? items[border]!.word.flags : 0;
  if (flags & (Flag.semicolon | Flag.close)) return true;
  if (flags & Flag.comma && isAdded(tokens, sentence, at + 1)) return true;
  return (flags & Flag.comma) !== 0 && freshBehind(tokens, items, border, sentence.end) !== 'no';
}

/** “… is not, since the wrist is normal”, not “…, as was said, needed”: whether only a ground or a term follows, up to the end. */
function isAdded(tokens: Stack['tokens'], sentence: Stack['sentence'], first: number): boolean {
  if (!hasWord(tokens, { first, end: Math.min(first + 1, sentence.end) }, adding)) return false;
  let at = first;
  while (at < sentence.end && !isMark(tokens, at, Mark.comma)) at++;
  return at >= sentence.end;
}

const adding = new WordSet(['since', 'because', 'as', 'until', 'pending', 'absent', 'given']);

/** “…, but not eight”: what follows “not” up to the end is a noun phrase. */
export function isBareDenial({ items, sentence }: Stack, k: number): boolean {
  const not = items[k + 1];
  if (not?.first !== items[k]!.end || not.word.negation !== 'verb' || not.end >= sentence.end - 1) return false;
  for (let at = k + 2; at < items.length; at++)
    if (items[at]!.word.predicates.length > 0 || items[at]!.word.flags & (FINITE | Flag.verb | BORDER)) return false;
  return true;
}

/** Tells whether no object follows item `k`: the sentence ends, or a mark, a preposition or a clause follows. */
export function endsPhrase({ tokens, items, sentence }: Stack, k: number): boolean {
  const at = items[k]!.end;
  if (at >= sentence.end - 1 || tokens.kinds[at] === Kind.mark) return true;
  const next = items[k + 1];
  return (
    next?.first === at &&
    ((next.word.flags & (Flag.preposition | Flag.coordinator)) !== 0 ||
      next.word.subordinator !== undefined ||
      next.word.adjunct !== undefined ||
      next.word.negation === 'phrase')
  );
}
