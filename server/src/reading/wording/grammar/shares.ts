import { WordClass } from '../../../knowledge/words/word-class.ts';
import { WordSet } from '../../../text/word-set.ts';
import { ifWords } from './classes.ts';
import { nounPhrase } from './noun-phrases.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf } from './slip.ts';

const { singular, plural } = WordClass;
const agreement = slipOf('agreement');
/** After these, “but” takes something away and begins no clause: “all but the naloxone were”. */
export const allOrNone = new WordSet(
  'all none nothing anything everything nobody everybody everyone anyone any no every each'.split(' '),
);
const shares = new WordSet(['both', 'many', 'few', 'several', 'all', 'some', 'most']);
/** Words that go with one thing, of which some is intended: “Much of the pain”. */
const muchOf = new WordSet(['much', 'little']);
const oneThing = new WordSet(['this', 'that', 'it']);
const massOf = new WordSet(['all', 'much', 'most', 'some', 'none', 'any', 'little', 'part']);
const asIfWere = new WordSet(['were', "weren't"]);
const eachOf = new WordSet(['each', 'one', 'neither']);
/** “Both of the films was normal”: more than one of them; “Each of the visits were”: one. */
export function byShare(
  words: SentenceWords,
  verb: number,
  more: string | undefined,
  one: string | undefined,
): GrammarSlip | undefined {
  const clause = words.clauseStart(verb);
  const start = words.word(clause) === 'only' ? clause + 1 : clause;
  // “All but one of the visits were kept.”
  if (words.word(start - 1) === 'but' && words.is(start - 2, allOrNone)) return undefined;
  const isOne = one !== undefined && words.is(start, eachOf) && !words.hasBefore(start, ifWords, words.first);
  const isMass = one !== undefined && !words.is(verb, asIfWere) && words.opensClause(clause);
  if (!isOne && !isMass && (more === undefined || !words.is(start, shares))) return undefined;
  if (words.word(start + 1) !== 'of') return undefined;
  // “All of that are here”, “Much of the pain were gone”
  if (isMass && !isOne) {
    const isThis = words.is(start + 2, oneThing) && verb === start + 3 && words.is(start, massOf);
    const mass = words.is(start, muchOf) ? nounPhrase(words, start + 2, verb) : undefined;
    const isMuch = mass?.end === verb && words.canOnly(mass.head, singular, plural);
    return isThis || isMuch ? agreement('verb', start, verb + 1, verb, one) : undefined;
  }
  const noun = nounPhrase(words, start + 2, verb);
  return noun?.end === verb && words.canOnly(noun.head, plural, singular)
    ? agreement('verb', start, verb + 1, verb, isOne ? one : more)
    : undefined;
}
