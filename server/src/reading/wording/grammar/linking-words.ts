import { WordClass } from '../../../knowledge/words/word-class.ts';
import { WordSet } from '../../../text/word-set.ts';
import { determiners, finiteVerbs, prepositions, setOf } from './classes.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { singular, plural, adjective, gerund } = WordClass;
const slip = slipOf('slip');
const mild = slipOf('slip', true);

/** Words with the preposition that they take, and those that they are given by mistake and never take [dictionaries of English]. */
const links: readonly (readonly [words: string, right: string, wrong: string])[] = [
  [
    'depend depends depended depending dependent rely relies relied relying reliant insist insists insisted',
    'on',
    'of',
  ],
  ['depend depends depended depending rely relies relied relying', 'on', 'from'],
  ['consist consists consisted consisting', 'of', 'from on'],
  ['suffer suffers suffered suffering refrain refrains refrained', 'from', 'of'],
  ['interfere interferes interfered interfering comply complies complied complying', 'with', 'to of'],
  ['diagnosed', 'with', 'of'],
  ['consistent', 'with', 'of to'],
  ['participate participates participated participating', 'in', 'on to'],
  ['respond responds responded responding pertain pertains pertained pertaining belong belongs belonged', 'to', 'of'],
  ['similar adjacent attributable', 'to', 'with'],
];

const ofTimes = setOf('late course');

/** “depends of the result”, “similar with the last one”. */
function linkedBy(right: string, wrong: WordSet): (words: SentenceWords, i: number) => GrammarSlip | undefined {
  return (words, i) => {
    const at = i + 1;
    // “of late”, “of course”
    if (words.is(at + 1, ofTimes)) return undefined;
    const isNoun =
      words.is(at + 1, determiners) ||
      (words.can(at + 1, singular | plural | adjective | gerund) && !words.is(at + 1, prepositions));
    return words.is(at, wrong) && isNoun && !words.isTied(i) ? slip('found', i, at + 1, at, right) : undefined;
  };
}

/** How far from “neither” its second half is, in tokens. */
const FARTHEST = 8;
const nor = setOf('nor');

/** “neither locks or swells”: “neither” goes with “nor”. */
function neitherOr(words: SentenceWords, i: number): GrammarSlip | undefined {
  // “Neither knee has heat or swelling”: what has neither is told by its own “or”.
  if (words.word(i + 1) === 'of') return undefined;
  let or = 0;
  for (let at = i + 1; at < words.end; at++) {
    if (words.is(at, nor)) return undefined;
    if (or === 0 && words.word(at) === 'or' && at < i + FARTHEST) or = at;
  }
  const isOfNoun = words.can(i + 1, singular) && !words.is(i + 1, prepositions);
  for (let at = i + 1; at < or; at++)
    if (words.isEnd(at) || (isOfNoun && at > i + 1 && words.is(at, finiteVerbs))) return undefined;
  return or > i + 1 ? slip('found', i, or + 1, or, 'nor') : undefined;
}

const short: Readonly<Record<string, string>> = { ie: 'i.e.', eg: 'e.g.' };

/** “ie a brace”: what is short for two words of Latin has two stops. */
function withoutStops(words: SentenceWords, i: number): GrammarSlip | undefined {
  const right = short[words.text(i)];
  return right === undefined || words.isTied(i) || i === words.first ? undefined : mild('found', i, i + 1, i, right);
}

/** Small words that do not go with what they link. */
export const linkingWords: readonly TriggeredPattern[] = [
  ...links.map(([words, right, wrong]): TriggeredPattern => ({
    at: setOf(words),
    find: linkedBy(right, setOf(wrong)),
  })),
  { at: setOf('neither'), find: neitherOr },
  { at: new WordSet(Object.keys(short)), find: withoutStops },
];
