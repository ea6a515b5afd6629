import { articleWords } from '../../knowledge/clauses/common-words.ts';
import { ARTICLES } from '../../knowledge/wording/wording.ts';
import { cueWords, newCue, nextCue } from '../../text/cues.ts';
import type { Range } from '../../text/range.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isAbbreviation } from '../sentences.ts';
import { isCapital, isSmall, lengthOf } from './shapes.ts';
import { WordSet } from '../../text/word-set.ts';

/** An article that does not go with the word after it. `range` is the article's, to be replaced by `right`. */
export interface WrongArticle {
  readonly range: Range;
  readonly right: string;
  /** The word after the article. */
  readonly word: string;
  readonly shown: Range;
}

const a = intern('a');
const articleCue = cueWords(newCue(), ['a', 'an']);
const vowels = new Set(['a', 'e', 'i', 'o', 'u']);
const said = new Map<string, 'a' | 'an'>([
  ...ARTICLES.an.map((word) => [word, 'an'] as const),
  ...ARTICLES.a.map((word) => [word, 'a'] as const),
]);
const exceptions = new Map<number, 'a' | 'an'>([
  ...ARTICLES.anWords.map((word) => [intern(word), 'an'] as const),
  ...ARTICLES.aWords.map((word) => [intern(word), 'a'] as const),
]);
/** Words that come after the letter “a” when it is none: “a and b”, “a is”. */
const notNouns = new WordSet([
  ...articleWords,
  'and',
  'or',
  'is',
  'are',
  'as',
  'at',
  'in',
  'if',
  'of',
  'on',
  'to',
  'it',
  'i',
  'e',
  'o',
  'u',
  'l',
  'r',
]);

/** Words whose h is surely said, in small letters; some say “an historic”, “an habitual”, “an herb”. */
const soundedH = /^h(?:a(?!bit|llu)|e(?!i|r[be])|i(?!st|la)|o(?!ur|n|te|rr)|u(?!m))/;

/** Reads the articles of tokens `first` up to `end` that do not go with the sound of the next word, where that sound is certain. */
export function readWrongArticles(tokens: Tokens, first: number, end: number): WrongArticle[] {
  const wrong: WrongArticle[] = [];
  const last = end - 1;
  for (let i = first; (i = nextCue(tokens, i, last, articleCue)) < last; i++) {
    const value = tokens.values[i]!;
    if (touches(tokens, i + 1) || !isArticle(tokens, i, first)) continue;
    const wanted = articleFor(tokens, i + 1);
    if (wanted === undefined || (wanted === 'a') === (value === a)) continue;
    const range = rangeOf(tokens, i, i + 1);
    wrong.push({
      range,
      right: isCapital(tokens.text.charCodeAt(range.start)) ? wanted[0]!.toUpperCase() + wanted.slice(1) : wanted,
      word: tokens.text.slice(tokens.starts[i + 1], tokens.ends[i + 1]),
      shown: { start: range.start, end: tokens.ends[i + 1]! },
    });
  }
  return wrong;
}

/** A capital “A” is an article only at the beginning of a sentence: vitamins and grades have it too, and “Dr. A” an initial. */
function isArticle(tokens: Tokens, i: number, first: number): boolean {
  if (i > first && touches(tokens, i) && tokens.values[i - 1] !== Mark.open && tokens.values[i - 1] !== Mark.quote)
    return false;
  const small = isSmall(tokens.text.charCodeAt(tokens.ends[i]! - 1));
  if (small && isSmall(tokens.text.charCodeAt(tokens.starts[i]!))) return true;
  return (
    (small || lengthOf(tokens, i) === 1) &&
    (i === first || (isMark(tokens, i - 1, Mark.stop) && !endsAbbreviation(tokens, i - 1)))
  );
}

function endsAbbreviation(tokens: Tokens, stop: number): boolean {
  return stop > 0 && tokens.kinds[stop - 1] === Kind.word && isAbbreviation(tokens, stop - 1);
}

/** The article that goes with token `i`; undefined if its first sound is not certain. */
function articleFor(tokens: Tokens, i: number): 'a' | 'an' | undefined {
  if (tokens.kinds[i] === Kind.number) return articleForNumber(tokens, i);
  if (tokens.kinds[i] !== Kind.word || notNouns.has(tokens.values[i]!)) return undefined;
  const word = tokens.text.slice(tokens.starts[i], tokens.ends[i]);
  const abbreviation = said.get(word) ?? articleForLetters(tokens, i, word);
  if (abbreviation) return abbreviation;
  if (word.length < 2 || !/^[A-Za-z][a-z]+$/.test(word)) return undefined;
  // The rest of a word broken at a line end may change its sound.
  if (touches(tokens, i + 1) && tokens.values[i + 1] === Mark.hyphen && tokens.breaks[i + 2]! > 0) return undefined;
  const exception = exceptions.get(tokens.values[i]!);
  if (exception && tokens.values[i] !== 0) return exception;
  return articleForSpelling(word.toLowerCase());
}

/** “an X-ray”, “an L5-S1 disc”, “a T-cell”, “an MCL tear”: a capital before a hyphen or figure, and capitals without a vowel, are said by their letters. */
function articleForLetters(tokens: Tokens, i: number, word: string): 'a' | 'an' | undefined {
  const isLetter =
    /^[A-Z]$/.test(word) &&
    touches(tokens, i + 1) &&
    (isMark(tokens, i + 1, Mark.hyphen)
      ? touches(tokens, i + 2) && tokens.breaks[i + 2] === 0
      : tokens.kinds[i + 1] === Kind.number);
  if (!isLetter && !/^[B-DF-HJ-NP-TV-Z]{2,5}$/.test(word)) return undefined;
  return /[AEFHIL-ORSX]/.test(word[0]!) ? 'an' : 'a';
}

function articleForSpelling(word: string): 'a' | 'an' | undefined {
  const letter = word[0]!;
  if (letter === 'u')
    return /^uni/.test(word)
      ? /^uni[nmd]/.test(word)
        ? 'an'
        : undefined
      : ARTICLES.vowelsOfU.some((start) => word.startsWith(start))
        ? 'an'
        : undefined;
  if (letter === 'e') return /^e[uw]/.test(word) ? undefined : 'an';
  if (letter === 'o') return /^(?:on[ec]|oui)/.test(word) ? undefined : 'an';
  if (vowels.has(letter)) return 'an';
  if (letter === 'h' && soundedH.test(word)) return 'a';
  // Of words in h and x, and of those without a vowel, the first sound is not certain.
  if (letter === 'y') return vowels.has(word[1]!) ? 'a' : undefined;
  return letter === 'h' || letter === 'x' || !/[aeiouy]/.test(word) ? undefined : 'a';
}

/** “an 8-week”, “an 11-year-old”, “a 6-week”. Numbers from 100 are said in more than one way. */
function articleForNumber(tokens: Tokens, i: number): 'a' | 'an' | undefined {
  const value = tokens.values[i]!;
  if (value > 99 || value === 0 || lengthOf(tokens, i) > 2) return undefined;
  return value === 8 || value === 11 || value === 18 || (value >= 80 && value < 90) ? 'an' : 'a';
}
