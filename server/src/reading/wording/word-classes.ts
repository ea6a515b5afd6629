import { WordClass } from '../../knowledge/words/word-class.ts';
import {
  beAny,
  beFinite,
  determiners,
  doAny,
  finiteVerbs,
  haveAny,
  modals,
  numerals,
  possessives,
  prepositions,
  pronouns,
  setOf,
  smallWords,
} from './grammar/classes.ts';
import type { SentenceWords } from './grammar/sentence-words.ts';

/** Says whether token `i` of a sentence is of a class. */
export type WordTest = (words: SentenceWords, i: number) => boolean;

/** “Doctor's”, where “it's” and “that's” are a pronoun and its verb. */
const genitive = /^(?!(?:it|that|s?he|there|here|what|who|where|let)')[a-z]+'s$/;

/** Words that compare and do not end in -er. */
const comparing = setOf(
  'rather other others another different differently else elsewhere twice less worse more prefer prefers preferable',
);
const those = setOf('that those which who whom some any each every all both not');

/** How words begin that are said with a vowel, as far as letters tell. */
const vowel = /^(?:[aio]|e(?![uw])|u(?!ni[^nm]|s|ti|ri|re))/;

const noun = WordClass.singular | WordClass.plural;

/** Words with -er that are adjectives and compare nothing. */
const notCompared = setOf(
  'number matter other another latter former upper inner outer under over after however either neither whether together proper tender eager bitter sober clever ever never',
);

/** “Higher”, “heavier”, “larger”, “bigger”: an adjective with -er, whether the list has it or only what it is made of. */
function isComparative(words: SentenceWords, i: number): boolean {
  const word = words.word(i);
  if (/^(?:more|less|worse)$/.test(word)) return true;
  if (!word.endsWith('er') || words.is(i, notCompared)) return false;
  if (words.can(i, WordClass.adjective | WordClass.adverb)) return true;
  // What gives is a “giver”, and no more given: nouns with -er compare nothing.
  if (words.can(i, noun)) return false;
  const stem = word.slice(0, -2);
  return [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')].some(
    (one) => (words.bitsOf(one) & WordClass.adjective) !== 0,
  );
}

/** “Treated”; “faded” and “fitted” too, of which the list says no more than that they are words or adjectives. */
function isParticiple(words: SentenceWords, i: number): boolean {
  if (words.can(i, WordClass.participle)) return true;
  return /^[a-z]{3,}ed$/.test(words.word(i)) && !words.can(i, noun | WordClass.base | WordClass.adverb);
}

/** How far a sentence is looked through for what a word needs, in tokens. */
const FAR = 40;

/** Whether something is compared before token `i` in its sentence: “more”, “stiffer”, “other”, “rather”. */
function isCompared(words: SentenceWords, i: number): boolean {
  for (let at = i; at >= Math.max(words.first, i - FAR); at--)
    if (words.is(at, comparing) || isComparative(words, at)) return true;
  return false;
}

/** Whether a thing is named from token `i` on, and nothing is said of it up to the next mark. */
function isVerbless(words: SentenceWords, i: number): boolean {
  const { singular, plural, past, third, onlyVerb } = WordClass;
  const opens =
    words.isNumber(i) || words.is(i, numerals) || words.is(i, determiners) || words.can(i, noun | WordClass.adjective);
  if (!opens || words.is(i, those) || words.is(i, prepositions)) return false;
  for (let at = i; at < i + FAR && !words.isEnd(at); at++) {
    if (words.is(at, finiteVerbs) || words.is(at, pronouns)) return false;
    const isVerb = words.can(at, past | onlyVerb) || words.canOnly(at, third, plural);
    if (isVerb || (words.can(at, third) && words.can(at - 1, singular))) return false;
  }
  return true;
}

/** The classes of words that grammar tells, by the name that a context calls them. */
export const grammarClasses: ReadonlyMap<string, WordTest> = new Map<string, WordTest>([
  ['@any', (words, i) => words.isWord(i)],
  ['@start', (words, i) => i === words.first - 1],
  ['@end', (words, i) => words.isEnd(i)],
  ['@det', (words, i) => words.is(i, determiners)],
  ['@possessive', (words, i) => words.is(i, possessives)],
  ['@owner', (words, i) => genitive.test(words.word(i))],
  ['@pronoun', (words, i) => words.is(i, pronouns)],
  ['@prep', (words, i) => words.is(i, prepositions)],
  ['@finite', (words, i) => words.is(i, finiteVerbs)],
  ['@be', (words, i) => words.is(i, beAny)],
  ['@beFinite', (words, i) => words.is(i, beFinite)],
  ['@have', (words, i) => words.is(i, haveAny)],
  ['@do', (words, i) => words.is(i, doAny)],
  // The months and names among them have a capital.
  ['@modal', (words, i) => words.is(i, modals) && (i === words.first || !words.isCapital(i))],
  ['@adverb', (words, i) => words.isAdverb(i)],
  ['@number', (words, i) => words.isNumber(i) || words.is(i, numerals)],
  ['@gerund', (words, i) => words.can(i, WordClass.gerund)],
  ['@participle', isParticiple],
  [
    '@past',
    (words, i) => words.canOnly(i, WordClass.past | WordClass.participle, WordClass.adjective | WordClass.singular),
  ],
  ['@base', (words, i) => words.can(i, WordClass.base) && !words.is(i, smallWords)],
  // A name of the word list in small letters: persons have a capital.
  ['@drug', (words, i) => words.can(i, WordClass.name) && !words.is(i, smallWords)],
  ['@third', (words, i) => words.canOnly(i, WordClass.third, WordClass.plural)],
  // “is to severe for”: an adjective that no “to” can have as its verb.
  [
    '@adjective',
    (words, i) => words.can(i, WordClass.adjective) && !words.is(i, determiners) && !words.is(i, prepositions),
  ],
  [
    '@adjectiveOnly',
    (words, i) => words.canOnly(i, WordClass.adjective, WordClass.base | WordClass.adverb) && !words.is(i, smallWords),
  ],
  // “the old letter”, not “the sick”, who can do something.
  [
    '@adjectiveNoNoun',
    (words, i) =>
      words.canOnly(i, WordClass.adjective, noun | WordClass.base | WordClass.adverb) && !words.is(i, smallWords),
  ],
  ['@comparative', isComparative],
  ['@compared', isCompared],
  ['@verbless', isVerbless],
  // “of carry”: a verb's bare form that nothing else can be.
  [
    '@onlyBase',
    (words, i) =>
      words.canOnly(i, WordClass.base, noun | WordClass.adjective | WordClass.adverb | WordClass.participle) &&
      !words.is(i, smallWords) &&
      !words.isCapital(i),
  ],
  ['@noun', (words, i) => words.can(i, noun) && !words.is(i, finiteVerbs)],
  ['@singular', (words, i) => words.canOnly(i, WordClass.singular, WordClass.plural) && !words.is(i, finiteVerbs)],
  ['@plural', (words, i) => words.can(i, WordClass.plural) && !words.can(i, WordClass.singular)],
  // “its use of”: a noun that is nothing else, and what follows does not make it part of a clause.
  [
    '@nounOnly',
    (words, i) =>
      words.canOnly(i, noun, WordClass.adjective | WordClass.adverb | WordClass.participle | WordClass.gerund) &&
      !words.is(i, finiteVerbs),
  ],
  ['@nounNoVerb', (words, i) => words.canOnly(i, noun, WordClass.base | WordClass.adjective)],
  // “an injection”: a thing that begins with a vowel, and no clause of its own.
  [
    '@vowelNoun',
    (words, i) =>
      vowel.test(words.word(i)) &&
      words.canOnly(
        i,
        WordClass.singular | WordClass.adjective,
        WordClass.plural | WordClass.adverb | WordClass.gerund,
      ) &&
      !words.is(i, determiners) &&
      !words.is(i, numerals) &&
      !words.is(words.pastAdverbs(i + 1), finiteVerbs) &&
      !words.canOnly(i + 1, WordClass.past, WordClass.adjective | WordClass.singular) &&
      !words.is(i, prepositions),
  ],
  // “an NSAID”: initials that are said with a vowel.
  ['@vowelInitials', (words, i) => words.isCapital(i) && /^[AEFHIL-ORSX][A-Z]+s?$/.test(words.text(i))],
  // “an associated bulge”: what is done to the thing that follows.
  [
    '@vowelParticiple',
    (words, i) =>
      vowel.test(words.word(i)) &&
      words.can(i, WordClass.participle) &&
      words.can(i + 1, noun) &&
      !words.is(i + 1, prepositions),
  ],
]);
