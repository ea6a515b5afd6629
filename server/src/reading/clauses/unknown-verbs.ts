import { isWord, Kind } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { isUnknownPast } from './fresh.ts';
import type { Item } from './items.ts';
import { Flag } from './lexicon.ts';
import type { Stack } from './stack.ts';
import { isAdverb } from './verbs.ts';

const no = intern('no');
const to = intern('to');
const not = intern('not');

/** Adverbs whose ending does not tell that they are, which may be between “not” and its verb. */
const adverbs = new WordSet(['here', 'now', 'still', 'ever', 'even', 'also', 'just', 'then', 'alone', 'together']);

/**
 * Takes note of a verb that the lexicon does not have, after its auxiliary or “to”: “does not blunt the finding that …”, “no reason to
 * revisit …”. Whether it passes a negation on no one knows, so that what its nouns govern is not sure.
 */
export function meetUnknownVerb(stack: Stack, k: number): void {
  const { tokens, items, top } = stack;
  const { word, first, end } = items[k]!;
  const before = items[k - 1];
  // “need not revisit”
  const isNeed = before?.end === first && before.word.embeddings.some(({ takes }) => takes === 'clause');
  // “never dents the finding that …”
  const isBare = !top.hasVerb && first > top.begin && !isWord(tokens, first, not);
  const isGroup = (top.open && end === top.verbEnd) || (word.negation === 'verb' && (isNeed || isBare));
  if (!isGroup && !isWord(tokens, end - 1, to)) return;
  const next = items[k + 1];
  const at = behindAdverbs(stack, end, next);
  const isUnknown = next?.first !== at && at < stack.sentence.end && tokens.kinds[at] === Kind.word;
  if (isGroup) {
    const isHave = word.embeddings.length > 0;
    // “is not blind to the fact that …”, not “is no treatment that …”
    const takes = next?.first === at + 1 && (next.word.flags & (Flag.preposition | Flag.to)) !== 0;
    const isTo = takes && (next.word.flags & Flag.to) !== 0;
    if (isUnknown && !isHave && (!top.copula || isTo || (takes && top.effective === -1))) top.unclear = true;
  } else {
    const governor = word.flags & Flag.to ? (before?.end === first ? before.word : undefined) : word;
    const governs = governor && (governor.embeddings.length > 0 || governor.negation !== undefined);
    if (isUnknown ? governs && !isWordOf(tokens, at, persons) : top.effective === -1 && isPurpose(stack, k))
      top.unclear = true;
  }
}

const persons = new WordSet(['me', 'us', 'him', 'them']);

/** “takes no learning to see that …”: what is not needed for something does not deny it. */
function isPurpose({ tokens, items, top }: Stack, k: number): boolean {
  const { first, end } = items[k]!;
  const [before, next] = [items[k - 1], items[k + 1]];
  return (
    next?.first === end &&
    (next.word.flags & Flag.base) !== 0 &&
    top.objectNeg === -1 &&
    before?.word.negation === 'noun' &&
    before.end < first &&
    isWord(tokens, before.first, no)
  );
}

function behindAdverbs({ tokens }: Stack, at: number, next: Item | undefined): number {
  while (next?.first !== at && (isAdverb(tokens, at) || isWordOf(tokens, at, adverbs))) at++;
  return at;
}

/** Takes note of a verb that the lexicon does not have right before its object: “shakes the conclusion that …”, “does not survive the finding that …”. */
export function meetObject({ tokens, items, top }: Stack, k: number): void {
  const { first } = items[k]!;
  const article = items[k - 1];
  if (article?.end !== first || !(article.word.flags & Flag.determiner)) return;
  const before = items[k - 2];
  const isUnknown =
    before?.end === article.first
      ? before.end === top.verbEnd && top.folded?.takes === 'nothing'
      : top.effective === -1 && isUnknownPast(tokens, items, k - 1, article.first - 1);
  if (isUnknown) top.unclear = true;
}
