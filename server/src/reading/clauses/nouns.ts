import { possessiveWords } from '../../knowledge/clauses/common-words.ts';
import { isMark, isWord, Mark } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { measure } from './bounds.ts';
import { isDue } from './dues.ts';
import { endsClause } from './ellipsis.ts';
import type { Fold, Sign } from './frame.ts';
import { indexFrom } from './items.ts';
import { FINITE, Flag, type Predicate } from './lexicon.ts';
import type { Stack } from './stack.ts';

/** A noun that names a predicate is an object of what governs it, or as a subject waits for its verb. */
export function noun(stack: Stack, predicate: Predicate, k: number): void {
  const top = stack.top;
  const { first, end } = stack.items[k]!;
  if ((isDue(predicate) || predicate.wording === 'review') && isWithout(stack))
    return lack(stack, predicate, first, end);
  if (isDue(predicate)) return speakFor(stack, predicate, k);
  if (predicate.predicate !== 'necessary') {
    stack.record(predicate, 'none', first, end);
    return;
  }
  // “his refusal of the injection”
  const isTheirs = stack.items[k - 1]?.word.owner === 'worker' || isWordOf(stack.tokens, first - 1, persons);
  if (predicate.direction === -1 && isTheirs) return;
  const measured = predicate.wording === 'law' && top.hasVerb ? measure(stack, k) : 0;
  if (measured !== 0) {
    stack.record({ ...predicate, direction: measured }, 'passive', first, end);
    return;
  }
  // “leaves the medical necessity to guesswork”: how it is left tells.
  const isLeft = top.verb !== undefined && top.folded === top.verb && isWordOf(stack.tokens, top.verbFirst, leaving);
  if ((!top.hasVerb && top.place !== 'phrase') || isLeft) {
    stack.wait(top, stack.record(predicate, 'none', first, end));
    return;
  }
  if (
    top.folded
      ? governs(top.folded, predicate) ||
        // “There is no clear indication for …”
        ((top.folded.part === 'verb' ? top.objectNeg : top.effective) === -1 && predicate.direction === 1)
      : top.objectNeg === -1 && top.hasVerb
  ) {
    stack.record(predicate, 'none', first, end);
    return;
  }
  // “My recommendation is certification.”
  const isNamed = predicate.wording === 'review' && top.agent === 'reviewer' && first - top.verbEnd <= 2;
  // “cited in the denial”
  const article = stack.items[k - 1];
  const isGoverned =
    predicate.wording === 'review' && article !== undefined && isAfterPreposition(stack, article.first);
  // “is an established medical need”
  const isShown = article?.end === first && (article.word.flags & Flag.pastForm) !== 0;
  if (top.copula && (isNamed || (isAfterDeterminer(stack, isShown ? article.first : first) && !isGoverned)))
    stack.record(predicate, 'none', first, end);
  else if (predicate.wording === 'law') stack.record(predicate, 'attributive', first, end);
}

/** “their denial” may be that of the visits. */
const persons = new WordSet(possessiveWords.filter((word) => word !== 'their'));
const leaving = new WordSet(['leave', 'leaves', 'left', 'leaving']);

/** Reads a noun that speaks for something: “no case has been made for it”, “has no place in his care”, “there is no reason for it”. */
function speakFor(stack: Stack, predicate: Predicate, k: number): void {
  const { tokens, items, top } = stack;
  const { first, end } = items[k]!;
  const next = items[k + 1];
  // “has earned its place”
  const isItsOwn = isWordOf(tokens, first - 1, owning);
  const speaks =
    isWord(tokens, end - 1, forWord) ||
    // “no basis here for another month”
    (isWord(tokens, end, here) && isWord(tokens, end + 1, forWord)) ||
    (next?.first === end && (next.word.flags & (Flag.preposition | FINITE)) !== 0 && !isWord(tokens, end, of));
  // “in this case for”
  const isGoverned = items
    .slice(Math.max(0, k - 2), k)
    .some(({ word, end: before }) => word.flags & Flag.preposition && first - before < 2);
  // “has no merit”, “finds no place here”
  const isDenied = top.hasVerb && top.effective === -1 && !isGoverned;
  if (!speaks && !isItsOwn && !(isDenied && endsClause(stack, k, isWord(tokens, end, here) ? end + 1 : end))) return;
  if (top.hasVerb && (top.folded || isDenied)) stack.record(predicate, 'none', first, end);
  else if (!top.hasVerb && top.place !== 'phrase' && !isGoverned)
    stack.wait(top, stack.record(predicate, 'none', first, end));
}

const of = intern('of');
const here = intern('here');
const forWord = intern('for');
const owning = new WordSet(['its', 'their']);

/** Reads “is without medical justification”: what its subject lacks. */
function lack(stack: Stack, predicate: Predicate, first: number, end: number): void {
  const { place, verbFirst, verbNeg } = stack.top.outer!;
  const draft = stack.record(predicate, 'passive', first, end);
  draft.polarity = (draft.polarity * verbNeg) as Sign;
  Object.assign(draft, { place, first: verbFirst });
}

/** Whether “is without” or “remains, at this stage, without” stands right before. */
function isWithout({ tokens, top: { place, base, outer, start } }: Stack): boolean {
  if (place !== 'phrase' || base !== -1 || !outer!.copula) return false;
  const { verbEnd } = outer!;
  return start - verbEnd <= 2 || (isMark(tokens, verbEnd, Mark.comma) && isMark(tokens, start - 2, Mark.comma));
}

/** Whether what a verb takes can be this noun: one does not “determine the medical necessity” so that it is established. */
function governs(
  { part, speech, takes, predicate: name, direction }: Fold,
  { wording, direction: sign }: Predicate,
): boolean {
  if (takes === 'clause' || takes === 'nothing' || takes === 'predicate') return false;
  if (wording === 'law') return takes !== 'decision';
  if (sign === -1)
    return (
      takes === 'decision' ||
      speech === true ||
      name === 'support' ||
      name === 'recommend' ||
      (part !== 'adjective' && direction === -1)
    );
  return (
    name === 'support' ||
    name === 'recommend' ||
    part === 'noun' ||
    speech === true ||
    (name === undefined && direction === -1)
  );
}

/** Tells whether a preposition or article stands right before a token. */
export function isAfterPreposition({ items }: Stack, first: number): boolean {
  const before = items[indexFrom(items, first) - 1];
  return before?.end === first && (before.word.flags & (Flag.preposition | Flag.determiner)) !== 0;
}

/** Tells whether an article or “this” stands right before a token. */
export function isAfterDeterminer(stack: Stack, first: number): boolean {
  const { text, starts, ends } = stack.tokens;
  return first > 0 && /^(?:the|an?|any|some|this)$/i.test(text.slice(starts[first - 1], ends[first - 1]));
}
