import type { Range } from '../text/range.ts';
import { hasCue, newCue } from '../text/cues.ts';
import { Kind, type Tokens } from '../text/tokens.ts';
import { PhraseTable } from '../text/phrases.ts';
import { intern } from '../text/vocabulary.ts';
import { WordSet } from '../text/word-set.ts';
import type { Sentence } from './sentences.ts';

/** In whose words a sentence says whether something is necessary: those of the law, or of utilization review and everyday medicine. */
export type Wording = 'law' | 'review';

/** What a sentence says of the necessity of something. */
export interface Verdict {
  readonly necessary: boolean;
  readonly wording: Wording;
  readonly sentence: Sentence;
  /** The words of the verdict: “is not medically necessary”. */
  readonly range: Range;
  /** First token of the verdict's verb: what stands before it in the sentence is what the verdict is about. */
  readonly first: number;
  readonly end: number;
}

interface Term {
  readonly wording: Wording;
  readonly noun: boolean;
}

const verdictCue = newCue();
const phrases = new PhraseTable<Term>(verdictCue, 'longest');
for (const phrase of [
  'medically necessary',
  'medically necessary and appropriate',
  'medically necessary or appropriate',
  'a medical necessity',
])
  phrases.add(phrase, { wording: 'law', noun: false });
phrases.add('medical necessity', { wording: 'law', noun: true });
for (const phrase of [
  'medically indicated',
  'medically appropriate',
  'medically warranted',
  'medically supported',
  'certified',
  'noncertified',
  'approved',
  'authorized',
  'indicated',
  'appropriate',
  'warranted',
  'supported',
  'necessary',
  'justified',
  'reasonable',
])
  phrases.add(phrase, { wording: 'review', noun: false });

const noncertified = intern('noncertified');
const non = intern('non');
const negations = new WordSet([
  'not',
  'cannot',
  'never',
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
  "can't",
  "doesn't",
  'neither',
  'nor',
]);
/** Words that may stand between a verb, its “not” and the verdict. */
const links = new WordSet([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'to',
  'considered',
  'deemed',
  'determined',
  'seen',
  'found',
  'felt',
  'as',
  'a',
  'an',
  'will',
  'would',
  'can',
  'could',
  'may',
  'should',
  'has',
  'have',
  'does',
  'do',
  'did',
  'appear',
  'appears',
  'seem',
  'seems',
  'currently',
  'also',
  'clearly',
  'therefore',
  'thus',
  'still',
  'both',
  'or',
  'and',
  'either',
  'medically',
  'necessary',
  'appropriate',
  'reasonable',
  'at',
  'this',
  'time',
  'meet',
  'remain',
  'remains',
  'become',
  'been',
  'shown',
  'proven',
  'established',
  'demonstrated',
  'documented',
  'by',
]);
const establishing = new WordSet([
  'established',
  'supported',
  'substantiated',
  'demonstrated',
  'documented',
  'shown',
  'proven',
  'evident',
  'met',
  'clear',
  'apparent',
  'confirmed',
  'justified',
  'determined',
  'made',
]);

/** The verdict of a sentence, its last; undefined where it gives none. A sentence that only speaks of decisions in general gives none. */
export function verdictOf(tokens: Tokens, sentence: Sentence): Verdict | undefined {
  if (!hasCue(tokens, sentence.first, sentence.end, verdictCue)) return undefined;
  let found: Verdict | undefined;
  for (let i = sentence.first; i < sentence.end; i++) {
    const match = phrases.matchAt(tokens, i, sentence.end);
    if (!match) continue;
    const verdict = match.value.noun
      ? nounVerdict(tokens, sentence, i, match.end)
      : predicate(tokens, sentence, i, match.end, match.value.wording);
    if (verdict && !(found?.wording === 'law' && verdict.wording === 'review')) found = verdict;
    i = match.end - 1;
  }
  return found;
}

/** “… is not medically necessary”: the verb group before the words holds the “not”, or does not. */
function predicate(tokens: Tokens, sentence: Sentence, i: number, end: number, wording: Wording): Verdict | undefined {
  let first = i;
  let negative = tokens.values[i] === noncertified;
  let verb = false;
  for (let at = i - 1; at >= sentence.first && i - at < 14; at--) {
    if (tokens.kinds[at] === Kind.mark) {
      if (tokens.values[at] === 45 || tokens.values[at] === 34 || tokens.values[at] === 39) continue;
      break;
    }
    const word = tokens.values[at]!;
    if (word !== 0 && (negations.has(word) || (word === non && at === i - 2))) negative = !negative;
    else if (word === 0 || !links.has(word)) break;
    if (isVerb(word)) verb = true;
    first = at;
  }
  // “the medically necessary treatment” is no verdict.
  if (!verb) return undefined;
  return {
    necessary: !negative,
    wording,
    sentence,
    range: { start: tokens.starts[first]!, end: tokens.ends[end - 1]! },
    first,
    end,
  };
}

const verbs = new WordSet([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'considered',
  'deemed',
  'determined',
  'appear',
  'appears',
  'seem',
  'seems',
  'remain',
  'remains',
  "isn't",
  "aren't",
  'cannot',
  'found',
  'felt',
]);

function isVerb(word: number): boolean {
  return verbs.has(word);
}

/** “medical necessity … is not established”, “does not support the medical necessity of …”. */
function nounVerdict(tokens: Tokens, sentence: Sentence, i: number, end: number): Verdict | undefined {
  let negative = false;
  let established = 0;
  for (let at = end; at < sentence.end && at < end + 60; at++) {
    if (tokens.kinds[at] !== Kind.word || tokens.values[at] === 0) continue;
    if (negations.has(tokens.values[at]!)) negative = true;
    if (establishing.has(tokens.values[at]!)) established = at;
  }
  if (established === 0) return undefined;
  return {
    necessary: !negative,
    wording: 'law',
    sentence,
    range: { start: tokens.starts[i]!, end: tokens.ends[established]! },
    first: i,
    end: established + 1,
  };
}
