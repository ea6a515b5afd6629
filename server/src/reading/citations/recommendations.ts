import { hasCue, newCue } from '../../text/cues.ts';
import { PhraseTable } from '../../text/phrases.ts';
import type { Range } from '../../text/range.ts';
import { Kind, type Tokens } from '../../text/tokens.ts';
import { WordSet } from '../../text/word-set.ts';
import type { Sentence } from '../sentences.ts';

/** What a sentence says guidelines recommend or not, plainly and without a condition. */
export interface Recommendation {
  readonly recommended: boolean;
  readonly sentence: Sentence;
  /** The words that say so. */
  readonly range: Range;
}

const recommendationCue = newCue();
const phrases = new PhraseTable<boolean>(recommendationCue, 'longest');
for (const phrase of [
  'is not recommended',
  'are not recommended',
  'do not recommend',
  'does not recommend',
  'is not supported by the guidelines',
  'recommend against',
  'recommends against',
])
  phrases.add(phrase, false);
for (const phrase of ['is recommended', 'are recommended', 'recommend', 'recommends']) phrases.add(phrase, true);

/** Words after which a recommendation holds for some cases only, or is not what the guideline says of this one. */
const conditions = new WordSet([
  'if',
  'unless',
  'when',
  'where',
  'until',
  'without',
  'only',
  'except',
  'but',
  'however',
  'although',
  'though',
  'as',
  'for',
  'in',
  'after',
  'before',
  'with',
  'routine',
  'routinely',
  'prior',
  'beyond',
  'over',
  'more',
  'no',
  'may',
  'should',
  'option',
  'alone',
  'isolated',
  'long',
  'specific',
]);
const guidelineWords = new WordSet(['guideline', 'guidelines', 'mtus', 'acoem', 'odg']);

/** What a sentence that names guidelines recommends; undefined where it names none, sets a condition or says both. */
export function recommendationOf(tokens: Tokens, sentence: Sentence): Recommendation | undefined {
  if (!hasCue(tokens, sentence.first, sentence.end, recommendationCue)) return undefined;
  let found: Recommendation | undefined;
  let named = false;
  for (let i = sentence.first; i < sentence.end; i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    if (guidelineWords.has(tokens.values[i]!)) named = true;
    const match = phrases.matchAt(tokens, i, sentence.end);
    if (match) {
      if (found && found.recommended !== match.value) return undefined;
      found = {
        recommended: match.value,
        sentence,
        range: { start: tokens.starts[i]!, end: tokens.ends[match.end - 1]! },
      };
      i = match.end - 1;
    } else if (conditions.has(tokens.values[i]!)) return undefined;
  }
  return named ? found : undefined;
}
