import { possessiveWords } from '../../../knowledge/clauses/common-words.ts';
import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark, touches } from '../../../text/tokens.ts';
import { WordMap, WordSet } from '../../../text/word-set.ts';
import {
  articles,
  beAny,
  beFinite,
  bePlural,
  clauseOpeners,
  finiteVerbs,
  haveAny,
  looseNumber,
  moreWords,
  numerals,
  oneWords,
  persons,
  prepositions,
  pronouns,
  quantities,
  sayings,
} from './classes.ts';
import { isIrregular } from './forms.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { singular, plural, adjective, gerund, past, participle, third, base } = WordClass;
const counting = new WordSet(['come', 'comes', 'make', 'makes', 'exceed', 'exceeds', 'requested']);
const timeGoesOn = new WordSet(['of', 'to', 'for', 'in']);
const singling = new WordSet(['the', 'this', 'which', 'any', 'no', 'only']);
const lettered = new WordSet(['vitamin', 'hepatitis', 'grade', 'type', 'group']);
/** Adjectives with which a noun says when, or how many there are. */
const telling = new WordSet(['each', 'every', 'last', 'next', 'this', 'that', 'many', 'few', 'several']);
const grading = new WordSet(['so', 'how', 'too', 'as', 'very', 'just']);
const tellVerbs = new Set([...sayings].flat());
const measuring = new WordSet(['of', 'a', 'an', 'per']);
const joins = new WordSet(['and', 'or']);
const theWords = new WordSet([...possessiveWords, 'the', 'these', 'those']);
const pluralVerbs = new WordSet(['are', 'were', 'have']);

/** Nouns that are counted in letters: one → more. */
const counted = new WordMap<string>(
  'session visit treatment week month day year hour time tablet capsule pill injection dose refill patch unit level test study knee shoulder procedure course request issue film scan surgery operation fracture injury physician evaluation symptom finding episode consultation appointment finger toe screw bottle tube box kit device brace report note minute trial cycle radiograph scan block opinion specialist provider surgeon splint tear fragment sample'
    .split(' ')
    .map(
      (noun) =>
        [
          noun,
          /(?:[sxz]|[cs]h)$/.test(noun)
            ? `${noun}es`
            : /[^aeiou]y$/.test(noun)
              ? `${noun.slice(0, -1)}ies`
              : `${noun}s`,
        ] as const,
    ),
);
const units = new WordMap<string>(
  'weeks months days years hours minutes visits sessions'.split(' ').map((unit) => [unit, unit.slice(0, -1)] as const),
);
/** What follows a noun that is counted; after it stands no other noun that the two could belong to. */
const followers = new WordSet(
  'per over ago each weekly every is are was were have has had and or to at in of for on with a not he she that which then last this next later before after during from by within without remain remained'.split(
    ' ',
  ),
);
const severalWords = new WordSet(['several', 'multiple', 'numerous']);
const per = new WordSet(['per']);
const thisWord = new WordSet(['this']);
const theseWords = new WordSet(['these', 'those']);
const both = new WordSet(['both']);
const and = new WordSet(['and']);
const much = new WordSet(['much']);
const notMuch = new WordSet(['a', 'few', 'many', 'dozen', 'hundred', 'lot', 'lots', 'couple', 'great', 'number']);
const places = new WordSet([
  'no',
  'number',
  'issue',
  'phase',
  'level',
  'grade',
  'stage',
  'page',
  'type',
  'class',
  'section',
  'visit',
  'session',
  'exhibit',
  'part',
  'request',
]);

/** The first token from `i` on, after two at most, that is more than an adjective. */
function pastAdjectives(words: SentenceWords, i: number): number {
  let at = i;
  // “seven in autumn”, “six last spring”: the list has “in” as an adjective too, and what says when is no part of the number.
  while (
    at < i + 2 &&
    words.can(at, adjective) &&
    (!words.can(at, singular | plural) || words.word(at) === 'prior') &&
    !words.is(at, prepositions) &&
    !words.is(at, telling)
  )
    at++;
  return at;
}

const slip = slipOf('agreement');

/** Whether no noun follows to which token `i` could belong. */
function endsPhrase(words: SentenceWords, i: number): boolean {
  if (words.isTied(i) || (touches(words.tokens, i + 1) && words.isMark(i + 1, Mark.apostrophe))) return false;
  if (
    words.isEnd(i + 1) ||
    words.is(i + 1, prepositions) ||
    words.is(i + 1, finiteVerbs) ||
    words.is(i + 1, clauseOpeners) ||
    words.is(i + 1, followers) ||
    isMeasure(words, i)
  )
    return true;
  // “Two examiner found”: what a person did.
  if (words.is(i, persons) && words.can(i + 1, past)) return true;
  // “Four week comes to eight”: a verb follows.
  const isVerb = words.canOnly(i + 1, third | base, singular | plural | adjective) && !words.isTied(i + 1);
  if (isVerb || words.is(i + 1, counting) || tellVerbs.has(words.word(i + 1))) return true;
  return words.isAdverb(i + 1) || words.canOnly(i + 1, past, base | adjective | singular | plural);
}

/** Nouns whose plural is a word of its own: one → more. */
const irregular: ReadonlyMap<string, string> = new Map(
  'child children,tooth teeth,foot feet,man men,woman women,vertebra vertebrae,bursa bursae,prosthesis prostheses,diagnosis diagnoses,criterion criteria,phenomenon phenomena'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
const singulars: ReadonlyMap<string, string> = new Map([...irregular].map(([one, more]) => [more, one]));

/** Nouns of which letters have no plural: “six physical therapy” is said of visits. */
const uncounted = new WordSet(
  'therapy acupuncture evidence pain sclerosis myeloma trauma literature medicine surgery care work use equipment relief improvement percent dozen hundred thousand million half chiropractic thanks'.split(
    ' ',
  ),
);

/** The plural of a noun, if the list has it. */
function pluralOf(words: SentenceWords, noun: string): string | undefined {
  const known = irregular.get(noun);
  if (known) return known;
  return [`${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies')].find(
    (form) => form !== noun && (words.bitsOf(form) & plural) !== 0,
  );
}

/** The singular of a noun, if the list has it. */
function singularOf(words: SentenceWords, noun: string): string | undefined {
  const known = singulars.get(noun);
  if (known) return known;
  return [noun.replace(/ies$/, 'y'), noun.replace(/s$/, ''), noun.replace(/es$/, ''), noun.replace(/es$/, 'is')].find(
    (form) => form !== noun && (words.bitsOf(form) & singular) !== 0,
  );
}

function isPlural(words: SentenceWords, i: number): boolean {
  return (words.canOnly(i, plural, singular) || singulars.has(words.word(i))) && !words.is(i, looseNumber);
}

/** “ten bag of cement”, “several box an hour”: a noun, though it be a verb too. */
function isMeasure(words: SentenceWords, noun: number): boolean {
  return words.is(noun + 1, measuring);
}

/** The plural of any noun after a number in words: figures are before units and strengths as well. */
function afterNumeral(words: SentenceWords, i: number, noun: number): string | undefined {
  // “Three relative live with him”: the verb follows, so that what may be an adjective is the noun.
  // “He uses two cane”: what the number is the object of has its verb.
  const isObject = words.is(i - 1, haveAny) || words.is(i - 1, beAny) || words.canOnly(i - 1, third | past, plural);
  const hasVerb =
    isObject ||
    words.is(noun + 1, pluralVerbs) ||
    (words.can(noun + 1, base) && words.is(noun + 2, prepositions) && noun === i + 1);
  const isOne =
    words.is(i, numerals) &&
    words.canOnly(
      noun,
      singular,
      plural | gerund | (isMeasure(words, noun) || isObject ? 0 : base) | (hasVerb ? 0 : adjective),
    ) &&
    !words.is(noun, uncounted) &&
    !words.is(noun, looseNumber) &&
    !words.is(noun, quantities);
  return isOne ? pluralOf(words, words.word(noun)) : undefined;
}

/** “8 session per week”, “two week ago”, “2-3 time per week”, “six additional session”. */
export function afterNumber(words: SentenceWords, i: number): GrammarSlip | undefined {
  // “a figure of eight brace”
  if (words.word(i - 1) === 'of' && words.word(i - 2) === 'figure') return undefined;
  const noun = pastAdjectives(words, i + 1);
  const right = words.isWord(noun)
    ? (counted.get(words.tokens.values[noun]!) ?? irregular.get(words.word(noun)) ?? afterNumeral(words, i, noun))
    : undefined;
  if (right === undefined || touches(words.tokens, noun) || /^[A-Z]/.test(words.text(noun))) return undefined;
  const value = words.tokens.values[i]!;
  if (words.isNumber(i) && (value < 2 || value > 400 || words.text(i).startsWith('0'))) return undefined;
  let first = i;
  while (touches(words.tokens, first) && (words.isMark(first - 1, Mark.hyphen) || words.isNumber(first - 1))) first--;
  if (touches(words.tokens, first)) return undefined;
  // “1/2 session”, “visit 3”, “a 6 month, supervised program”.
  if (words.is(first - 1, places) || words.isMark(first - 1, Mark.hash) || words.isMark(i - 1, Mark.slash))
    return undefined;
  if (!endsPhrase(words, noun)) return undefined;
  if (
    words.isMark(noun + 1, Mark.comma) &&
    (words.is(first - 1, articles) || /^(?:the|this|his|her|initial|additional)$/.test(words.word(first - 1)))
  )
    return undefined;
  if (
    (words.is(noun + 1, and) || words.word(noun + 1) === 'or') &&
    (words.is(first - 1, articles) || words.can(noun + 2, singular))
  )
    return undefined;
  const isCounted = words.isMark(noun + 1, Mark.open) && words.isNumber(noun + 2);
  if (words.isMark(noun + 1, Mark.slash) || (words.isMark(noun + 1, Mark.open) && !isCounted)) return undefined;
  if (words.word(noun) === 'time' && words.is(noun + 1, timeGoesOn)) return undefined;
  return slip('number', first, noun + 1, noun, right);
}

/** “per weeks”, “each visits”, “one sessions”. */
function oneWithMore(words: SentenceWords, i: number): GrammarSlip | undefined {
  const noun = i + 1;
  if (words.is(i, per)) {
    const unit = words.isWord(noun) ? units.get(words.tokens.values[noun]!) : undefined;
    return unit === undefined || !endsPhrase(words, noun) ? undefined : slip('one', i, noun + 1, noun, unit);
  }
  if (words.is(noun, moreWords) || words.is(noun, numerals)) return undefined;
  const at = words.can(noun, adjective) && !words.can(noun, singular | plural) ? noun + 1 : noun;
  // “the later one counts”
  const isLast = words.can(i - 1, adjective) && words.is(i - 2, singling) && words.can(at, third);
  if (
    words.word(i) === 'one' &&
    (isLast || words.is(i - 1, singling) || words.isTied(i - 1) || words.is(i + 1, beFinite))
  )
    return undefined;
  if (
    !isPlural(words, at) ||
    (words.can(at, third) &&
      !words.is(at + 1, finiteVerbs) &&
      !words.isEnd(at + 1) &&
      !words.canOnly(at + 1, past, base | adjective)) ||
    !endsPhrase(words, at)
  )
    return undefined;
  return slip('one', i, at + 1, at, singularOf(words, words.word(at)));
}

/** “a visits”, “an injections”, “a new symptoms”; not “a records review”. */
function articleWithMore(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!/^an?$/.test(words.text(i)) && !(i === words.first && /^An?$/.test(words.text(i)))) return undefined;
  let at = i + 1;
  // “an additional nine sessions” is right.
  while (
    at < i + 3 &&
    !words.is(at, numerals) &&
    words.can(at, adjective) &&
    !words.can(at, singular | plural) &&
    !words.is(at, notMuch)
  )
    at++;
  if (
    words.is(at, notMuch) ||
    words.is(at, numerals) ||
    words.is(at, quantities) ||
    !isPlural(words, at) ||
    !endsPhrase(words, at)
  )
    return undefined;
  if (words.can(at, third) && at === i + 1 && words.is(i - 1, lettered)) return undefined;
  return slip('one', i, at + 1, at, singularOf(words, words.word(at)));
}

/** “several visit”, “both knee are sore”; not “several visit notes”, “both rest and ice”. */
function moreWithOne(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = pastAdjectives(words, i + 1);
  if (
    !words.canOnly(at, singular, plural | adjective | gerund) ||
    words.is(at, looseNumber) ||
    words.is(at, quantities)
  )
    return undefined;
  if (words.is(at, numerals) || words.is(at, moreWords) || !endsPhrase(words, at) || words.isCapital(at))
    return undefined;
  if (words.is(i - 1, grading) || (words.word(i - 1) === 'a' && words.word(i) !== 'few')) return undefined;
  // “various leg and foot braces”: the noun that is several comes last.
  if (words.is(at + 1, joins) && words.can(at + 2, singular | adjective) && words.can(at + 3, plural)) return undefined;
  if (words.is(i, both))
    for (let next = at; next < Math.min(at + 8, words.end); next++) if (words.is(next, and)) return undefined;
  // “The two films both show a fracture.”
  const isVerb = words.can(at, base) && !isMeasure(words, at);
  // “Both spoke against it.”
  if (at === i + 1 && isIrregular(words.word(at))) return undefined;
  // “Both record a loss”: what follows is done by both.
  if (words.is(i, both) && at === i + 1 && words.can(at, base) && words.is(at + 1, articles)) return undefined;
  // “He ordered several test, …”
  const isObject = words.is(i, severalWords) && words.isEnd(at + 1) && words.canOnly(i - 1, past | third, plural);
  if (isVerb && at === i + 1 && !isObject && !words.is(words.pastAdverbs(at + 1), finiteVerbs)) return undefined;
  // “both time and cost”, “few time slots”.
  if (words.word(at) === 'time' && !/^(?:several|many)$/.test(words.word(i))) return undefined;
  // “multiple sclerosis”
  if (words.is(at, uncounted)) return undefined;
  return slip('more', i, at + 1, at, pluralOf(words, words.word(at)));
}

/** “this records are old”, “this criteria”; not “this helps”. */
function thisWithMore(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = pastAdjectives(words, i + 1);
  if (!isPlural(words, at) || !endsPhrase(words, at)) return undefined;
  // “this pains begin at dusk”: a verb of several follows.
  const isSubject = words.canOnly(at + 1, base, singular | adjective | past);
  if (words.can(at, third) && !isSubject && !words.is(words.pastAdverbs(at + 1), finiteVerbs)) return undefined;
  return slip('this', i, at + 1, i, words.isCapital(i) ? 'These' : 'these');
}

/** “these request is new”, “those area”; not “these request forms”, “these were”. */
function theseWithOne(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = pastAdjectives(words, i + 1);
  // “these finding are”: a noun, since what it is said to be follows.
  const isSaid = words.is(words.pastAdverbs(at + 1), bePlural);
  if (!words.canOnly(at, singular, isSaid ? plural : plural | gerund) || words.is(at, looseNumber)) return undefined;
  if (!endsPhrase(words, at)) return undefined;
  // “on these date”: after a preposition it is a noun.
  const mayBeVerb = words.can(at, words.is(i - 1, prepositions) ? adjective : adjective | base);
  if (at === i + 1 && mayBeVerb && !words.is(words.pastAdverbs(at + 1), finiteVerbs)) return undefined;
  if (words.is(at + 1, joins)) return undefined;
  return slip('these', i, at + 1, at, pluralOf(words, words.word(at)));
}

/** “much visits”, “much of the visits”. */
function muchWithMore(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isShare = words.word(i + 1) === 'of' && words.is(i + 2, theWords);
  const at = isShare ? i + 3 : i + 1;
  // “Less visits were used”: a verb after it makes it a noun.
  const isNoun = isShare || !words.can(at, third) || words.is(at + 1, pluralVerbs);
  if (!isPlural(words, at) || !isNoun || !endsPhrase(words, at)) return undefined;
  const right = words.is(i, much) ? 'many' : 'fewer';
  return slip('much', i, at + 1, i, words.isCapital(i) ? right.charAt(0).toUpperCase() + right.slice(1) : right);
}

/** “That findings were normal.”; not “That records were lost is plain.” */
function thatWithMore(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = pastAdjectives(words, i + 1);
  if (i !== words.first || !isPlural(words, at) || !words.is(at + 1, pluralVerbs)) return undefined;
  for (let later = at + 2; later < words.end; later++)
    if (words.is(later, finiteVerbs) || words.canOnly(later, past | third, plural | adjective)) return undefined;
  return slip('this', i, at + 1, i, 'Those');
}

const manyWords = new WordSet(['many', 'several', 'few']);

/** “all of the request were denied”, “both of the knee are sore”. */
function allOfOne(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (words.word(i + 1) !== 'of' || !words.is(i + 2, theWords)) return undefined;
  let at = i + 3;
  // “of the x-ray”
  if (words.isTied(at)) at += 2;
  while (at < i + 6 && words.can(at, adjective) && !words.can(at, singular | plural)) at++;
  const verb = words.pastAdverbs(at + 1);
  // “One of the reason is cost”
  const hasVerb = words.is(verb, pluralVerbs) || (words.word(i) === 'one' && words.is(verb, beFinite));
  // “Many of the study cited by him”, “Several of the finding in it”: what many are of is several.
  const next = at + 1;
  const isAdded = words.can(next, participle) && words.is(next + 1, prepositions);
  const isMany = words.is(i, manyWords) && (words.is(next, prepositions) || words.is(next, pronouns) || isAdded);
  if (!words.canOnly(at, singular, plural | adjective | (isMany ? 0 : gerund)) || words.is(at, looseNumber))
    return undefined;
  return hasVerb || isMany ? slip('more', i, at + 1, at, pluralOf(words, words.word(at))) : undefined;
}

/** Nouns that do not go with the number before them. */
export const numbers: readonly TriggeredPattern[] = [
  { at: per, find: oneWithMore },
  { at: oneWords, find: oneWithMore },
  { at: articles, find: articleWithMore },
  { at: moreWords, find: moreWithOne },
  {
    at: new WordSet(['all', 'both', 'most', 'many', 'several', 'few', 'some', 'each', 'one', 'two', 'three']),
    find: allOfOne,
  },
  { at: numerals, find: afterNumber },
  { at: thisWord, find: thisWithMore },
  { at: theseWords, find: theseWithOne },
  { at: much, find: muchWithMore },
  { at: new WordSet(['less']), find: muchWithMore },
  { at: new WordSet(['that']), find: thatWithMore },
];
