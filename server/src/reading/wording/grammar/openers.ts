import { WordSet } from '../../../text/word-set.ts';
import type { Sentence } from '../../sentences.ts';
import { determiners } from './classes.ts';
import type { SentenceWords } from './sentence-words.ts';
import type { GrammarSlip, TriggeredPattern } from './slip.ts';

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
const though = new WordSet(['although', 'though']);

/** “However, but he fell.” */
function twoInARow(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (i !== words.first && !isLastOfPhrase(words, i)) return undefined;
  const at = words.isWord(i + 1) ? i + 1 : i + 2;
  if (!(words.is(at, seconds) || words.is(at, linkers)) || !words.isWord(at)) return undefined;
  // “However much …”, “Thus also …” belong together.
  if (at === i + 1 && !words.is(at, linkers)) return undefined;
  return { rule: 'opener', message: 'twice', first: words.first, end: at + 1, mendings: [], mild: true };
}

/** Whether a sentence opens with a phrase that token `i` ends: “In addition”, “As a result”. */
function isLastOfPhrase(words: SentenceWords, i: number): boolean {
  const determiner = words.is(words.first + 1, determiners) ? 1 : 0;
  return words.is(words.first, tying) && i === words.first + 1 + determiner && words.is(i, tyingNouns);
}

/** “Although he fell, but he works.” */
function althoughBut(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (i !== words.first) return undefined;
  for (let at = i + 3; at < words.end - 2; at++)
    if (words.word(at) === 'but' && words.isEnd(at - 1) && !words.isWord(at - 1)) {
      // “Although old but well, he works.”
      return { rule: 'opener', message: 'although', first: i, end: at + 1, mendings: [], mild: true };
    }
  return undefined;
}

/** The same opener at the beginning of two sentences in a row. */
export function sameOpener(words: SentenceWords, before: Sentence | undefined): GrammarSlip | undefined {
  const { tokens, first } = words;
  if (!before || !words.is(first, linkers)) return undefined;
  if (tokens.kinds[before.first] !== tokens.kinds[first] || tokens.values[before.first] !== tokens.values[first])
    return undefined;
  return { rule: 'opener', message: 'again', first, end: first + 1, mendings: [], mild: true };
}

/** Openers of sentences that say the same twice. */
export const openers: readonly TriggeredPattern[] = [
  { at: linkers, find: twoInARow },
  { at: tyingNouns, find: twoInARow },
  { at: though, find: althoughBut },
];
