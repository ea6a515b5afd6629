import { Mark } from '../../../text/tokens.ts';
import { WordSet } from '../../../text/word-set.ts';
import type { Sentence } from '../../sentences.ts';
import { sameRun } from '../shapes.ts';
import { determiners } from './classes.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const linkers = new WordSet([
  'however',
  'therefore',
  'additionally',
  'furthermore',
  'moreover',
  'thus',
  'hence',
  'consequently',
  'accordingly',
  'nevertheless',
  'nonetheless',
  'besides',
]);
const seconds = new WordSet([
  'however',
  'therefore',
  'but',
  'so',
  'thus',
  'additionally',
  'also',
  'and',
  'yet',
  'hence',
]);
/** Nouns that tie a sentence to the one before it, after a preposition: “In addition”, “As a result”, “For this reason”. */
const tyingNouns = new WordSet(['addition', 'result', 'reason', 'consequence', 'contrast', 'conclusion', 'summary']);
/** The prepositions before them. */
const tying = new WordSet(['in', 'as', 'for', 'by']);
const slip = slipOf('opener', true);
const though = new WordSet(['although', 'though']);

/** “However, but he fell.” */
function twoInARow(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (i !== words.first && !isLastOfPhrase(words, i)) return undefined;
  const at = words.isWord(i + 1) ? i + 1 : i + 2;
  // “Therefore, as such, …”
  const phrase = at > i + 1 ? phraseEnd(words, at) : 0;
  if (phrase > 0 && words.isMark(phrase, Mark.comma)) return slip('twice', words.first, phrase);
  if (!(words.is(at, seconds) || words.is(at, linkers)) || !words.isWord(at)) return undefined;
  // “However much …”, “Thus also …” belong together.
  if (at === i + 1 && !words.is(at, linkers)) return undefined;
  return slip('twice', words.first, at + 1);
}

/** Whether a sentence opens with a phrase that token `i` ends: “In addition”, “As a result”. */
function isLastOfPhrase(words: SentenceWords, i: number): boolean {
  return i === phraseEnd(words) - 1;
}

/** The token after the phrase from `first` on with which a sentence is tied to the one before it; 0 if it opens with none. */
function phraseEnd(words: SentenceWords, first = words.first): number {
  if (words.word(first) === 'as' && words.word(first + 1) === 'such') return first + 2;
  if (!words.is(first, tying)) return 0;
  const noun = words.is(first + 1, determiners) ? first + 2 : first + 1;
  return words.is(noun, tyingNouns) ? noun + 1 : 0;
}

/** “Although he fell, but he works.” */
function althoughBut(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (i !== words.first) return undefined;
  for (let at = i + 3; at < words.end - 2; at++)
    if (words.word(at) === 'but' && words.isEnd(at - 1) && !words.isWord(at - 1)) {
      // “Although old but well, he works.”
      return slip('although', i, at + 1);
    }
  return undefined;
}

/** The same opener at the beginning of two sentences in a row. */
export function sameOpener(words: SentenceWords, before: Sentence | undefined): GrammarSlip | undefined {
  const { tokens, first } = words;
  if (!before) return undefined;
  const end = words.is(first, linkers) ? first + 1 : phraseEnd(words);
  if (end === 0 || before.first + end - first > before.end || !sameRun(tokens, before.first, first, end - first))
    return undefined;
  return slip('again', first, end);
}

/** Openers of sentences that say the same twice. */
export const openers: readonly TriggeredPattern[] = [
  { at: linkers, find: twoInARow },
  { at: tyingNouns, find: twoInARow },
  { at: though, find: althoughBut },
];
