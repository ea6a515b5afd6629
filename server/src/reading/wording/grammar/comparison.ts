import { WordClass } from '../../../knowledge/words/word-class.ts';
import { WordSet } from '../../../text/word-set.ts';
import { smallWords } from './classes.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { singular, plural, adjective } = WordClass;
const irregular = new WordSet(['better', 'worse', 'best', 'worst']);

/** Tells whether an adjective with this ending is at token `i`: “stronger”, but not “tender”, which “tend” does not make. */
function isGraded(words: SentenceWords, i: number, ending: 'er' | 'est'): boolean {
  const word = words.word(i);
  if (!word.endsWith(ending)) return false;
  const stem = word.slice(0, -ending.length);
  return [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(?<letter>[bdgmnt])\k<letter>$/, '$<letter>')].some(
    (one) => one.length > 2 && (words.bitsOf(one) & adjective) !== 0,
  );
}

/** “more better”, “the most easiest exercise”; not “more lower back pain”, which there is more of. */
function comparedTwice(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  const isMost = words.word(i) === 'most';
  if (words.isTied(at) || words.is(at, smallWords)) return undefined;
  const isCompared =
    words.is(at, irregular) ||
    (isMost
      ? isGraded(words, at, 'est')
      : isGraded(words, at, 'er') && !words.can(at + 1, singular | plural | adjective));
  if (!isCompared) return undefined;
  const right = words.text(at);
  return slipOf('agreement')('degree', i, at + 1, i, right, at + 1);
}

/** Comparisons that are made twice. */
export const comparison: readonly TriggeredPattern[] = [{ at: new WordSet(['more', 'most']), find: comparedTwice }];
