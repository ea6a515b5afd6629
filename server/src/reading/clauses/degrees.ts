import { isWord } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, WordSet } from '../../text/word-set.ts';
import type { Fold } from './frame.ts';
import { Flag } from './lexicon.ts';
import type { Stack } from './stack.ts';
import { isAdverb } from './verbs.ts';

/** So far before or after an adjective what it is compared with is named, in tokens. */
const FAR = 10;
const more = intern('more');
const thanWord = intern('than');
const withWord = intern('with');
const asWord = intern('as');
const much = new WordSet(['much', 'little']);
const than = new WordSet(['than']);

/** Whether “more” is that of “could not be more necessary”: nothing could be so more than this, so that the denial affirms. */
export function isMost({ tokens, items, top, sentence }: Stack, k: number): boolean {
  const { first, end } = items[k]!;
  const before = items[k - 1];
  return (
    isWord(tokens, first, more) &&
    end === first + 1 &&
    before?.end === first &&
    (before.word.flags & Flag.copulaForm) !== 0 &&
    top.verbNeg === -1 &&
    (top.mood === 'possible' || top.mood === 'stated') &&
    !hasWord(tokens, { first, end: Math.min(sentence.end, end + FAR) }, than)
  );
}

/** Tells whether an adjective is only compared with another: “less than necessary”, “more convenient than necessary”, “not so much convenient as necessary”. */
export function isCompared({ tokens, items }: Stack, k: number): boolean {
  const { first } = items[k]!;
  let at = first - 1;
  while (at > first - FAR && isAdverb(tokens, at)) at--;
  const before = items[k - 1];
  // “convenient rather than necessary”, “nothing less than necessary”
  const isOwn = before !== undefined && before.end === at + 1 && before.word.predicates.length === 0;
  if (isWord(tokens, at, thanWord)) return !isOwn;
  return isWord(tokens, at, asWord) && hasWord(tokens, { first: Math.max(0, at - FAR), end: at }, much);
}

/** Doubts what was just said where its clause goes on to deny something: “is necessary neither for diagnosis nor for planning”, “in no case”. */
export function denyBehind({ items, drafts }: Stack, k: number): void {
  const { first } = items[k]!;
  const before = items[k - 1];
  const from = before && before.end === first && before.word.flags & Flag.preposition ? before.first : first;
  for (let at = drafts.length - 1; at >= 0 && drafts[at]!.end === from; at--)
    if (drafts[at]!.passive) drafts[at]!.sure = false;
}

/** Tells whether a noun says only how something is done, which turns nothing: “with some hesitation I find …”. */
export function isManner({ tokens }: Stack, { part, direction }: Fold, first: number): boolean {
  return (
    part === 'noun' && direction === -1 && (isWord(tokens, first - 1, withWord) || isWord(tokens, first - 2, withWord))
  );
}
