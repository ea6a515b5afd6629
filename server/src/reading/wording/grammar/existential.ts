import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import { WordSet } from '../../../text/word-set.ts';
import {
  articles,
  beFinite,
  bePlural,
  determiners,
  finiteVerbs,
  ifWords,
  looseNumber,
  numerals,
  prepositions,
  quantities,
  singularInitials,
  timeUnits,
  toMore,
  toOne,
} from './classes.ts';
import { isIrregular } from './forms.ts';
import { LONGEST_CLAUSE, type SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { singular, plural, adjective, participle, gerund, adverb, third, past, base } = WordClass;

const agreement = slipOf('agreement');
const missing = slipOf('missing-word');
const there = new WordSet(['there']);
const no = new WordSet(['no', 'not']);
const neither = new WordSet(['neither', 'little', 'few']);
const joins = new WordSet(['and', 'or', 'nor', 'as']);
const longer = new WordSet(['longer', 'more', 'sooner', 'less', 'one', 'fewer', 'later', 'earlier']);
const loose = new WordSet(['data', 'percent', 'means', 'series', 'pros', 'ups']);
const mass = new WordSet(
  'pain swelling evidence documentation improvement progress relief edema erythema crepitus atrophy instability motion strength sensation therapy treatment information'.split(
    ' ',
  ),
);
const opensAgain = new WordSet([
  'and',
  'but',
  'that',
  'while',
  'although',
  'because',
  'since',
  'as',
  'however',
  'therefore',
  'so',
]);

const perfect = new WordSet(['has', 'have']);

/** The last noun of the phrase after “there is”, and what kind of determiner it has. */
function nounBehind(
  words: SentenceWords,
  from: number,
): { head: number; hasArticle: boolean; hasNumber: boolean } | undefined {
  let at = words.pastAdverbs(from);
  let hasArticle = false;
  let hasNumber = false;
  while (words.is(at, determiners) || words.isNumber(at) || words.is(at, numerals) || words.isAdverb(at)) {
    hasArticle ||=
      words.is(at, articles) || /^(?:each|every|another|one|the|this|that|either|neither|much)$/.test(words.word(at));
    hasNumber ||= words.isNumber(at) || words.is(at, numerals);
    if (words.is(at, quantities) && words.word(at + 1) === 'of') return undefined;
    at++;
  }
  let head = -1;
  for (; words.isWord(at) || words.isMark(at, Mark.hyphen) || words.isMark(at, Mark.slash); at++) {
    if (words.is(at, prepositions) || words.is(at, joins) || words.is(at, finiteVerbs) || words.is(at, determiners))
      break;
    if (words.can(at, singular | plural)) {
      // “signs” of “no signs of”, but not the verb of “no test supports the”.
      if (head >= 0 && words.can(at, third) && words.is(at + 1, determiners)) break;
      // “two injections given”
      if (head >= 0 && words.can(at, participle) && isIrregular(words.word(at))) break;
      head = at;
    } else if (
      words.isWord(at) &&
      !words.can(at, adjective | participle | gerund | adverb) &&
      !words.is(at, singularInitials) &&
      !/^[A-Z]/.test(words.text(at))
    )
      break;
    else if (head >= 0 && words.can(at, participle | gerund | adverb)) break;
  }
  return head < 0 ? undefined : { head, hasArticle, hasNumber };
}

const severalWords = new WordSet(['several', 'many', 'few', 'numerous', 'various']);

/** “There was trigger points”, “There is no earlier films”, “There are a tear”. */
function number(words: SentenceWords, i: number): GrammarSlip | undefined {
  const verb = words.pastAdverbs(i + 1);
  const isPerfect = words.is(verb, perfect) && words.word(words.pastAdverbs(verb + 1)) === 'been';
  if (!isPerfect && !words.is(verb, beFinite)) return undefined;
  const after = isPerfect ? words.pastAdverbs(verb + 1) + 1 : verb + 1;
  // “There was several naps”: more than one, whatever they are.
  const det = words.pastAdverbs(after);
  const isSeveral = words.is(det, severalWords) && words.isWord(det + 1) && !words.is(det + 1, articles);
  if (isSeveral && (words.word(verb) === 'is' || words.word(verb) === 'was' || words.word(verb) === 'has'))
    return agreement('there', i, det + 2, verb, toMore[words.word(verb)]);
  const noun = nounBehind(words, after);
  if (!noun) return undefined;
  const { head, hasArticle, hasNumber } = noun;
  if (words.is(head, quantities) || words.is(head, loose) || words.isTied(head)) return undefined;
  const isMore = words.is(verb, bePlural) || words.word(verb) === 'have';
  if (!isMore) {
    const isPlural = words.canOnly(head, plural, singular) && !words.is(head, looseNumber);
    if (!isPlural || hasArticle || (hasNumber && words.is(head, timeUnits))) return undefined;
    return agreement('there', i, head + 1, verb, toMore[words.word(verb)]);
  }
  if (!words.canOnly(head, singular, plural) || hasNumber || words.is(head, looseNumber)) return undefined;
  // “If there were a tear, surgery would help.”
  if (words.word(verb) === 'were' && words.is(i - 1, ifWords)) return undefined;
  const isOne = /^(?:an?|no|one|another)$/.test(words.word(det));
  // “a tear and a cyst”: more may come; what “of” is followed by belongs to it: “no sign of heat or pain”.
  let isOf = false;
  for (let at = head + 1; at < Math.min(words.end, head + 14) && !endsNoun(words, at); at++) {
    if ((words.is(at, joins) || words.isMark(at, Mark.comma)) && (!isOf || words.is(at + 1, determiners))) {
      if (startsClause(words, at + 1)) break;
      return undefined;
    }
    isOf ||= words.is(at, of);
  }
  // “mild swelling” is not counted either; “mild swelling signs” is another noun.
  const isBare = !words.is(det, determiners);
  // “were therapy twice a week and ice”: of what has no article more may come later.
  if (isBare) for (let at = head + 1; at < words.end; at++) if (words.is(at, joins)) return undefined;
  if (!(isOne || (isBare && isMass(words, head))) || words.can(head + 1, singular | plural)) return undefined;
  return agreement('there', i, head + 1, verb, toOne[words.word(verb)]);
}

const of = new WordSet(['of']);

/** Whether a clause of its own begins at token `i`: “there were no swelling, the drawer was negative”. */
function startsClause(words: SentenceWords, i: number): boolean {
  let at = words.is(i, joins) ? i + 1 : i;
  while (words.is(at, determiners) && !words.is(at, no)) at++;
  while (words.can(at, singular | plural | adjective) && !words.is(at, finiteVerbs) && at < i + 5) at++;
  return at > i && words.is(at, finiteVerbs);
}

/** Whether token `i` begins what is said of a noun, so that no second noun of the list follows: “no evidence to support”, “no mention that”. */
function endsNoun(words: SentenceWords, i: number): boolean {
  return (words.is(i, prepositions) && !words.is(i, of)) || words.word(i) === 'that' || words.is(i, determiners);
}

/** “tenderness”, “swelling”: what is not counted. */
function isMass(words: SentenceWords, i: number): boolean {
  return /ness$/.test(words.word(i)) || words.is(i, mass);
}

/** “However, there no sign of infection.”, “In the notes there no sign of it.” */
function lostVerb(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!(i === words.first || words.isEnd(i - 1) || words.is(i - 1, opensAgain) || isFronted(words, i)))
    return undefined;
  // “There also no sign of it.”
  const det = words.word(i + 1) === 'also' || words.word(i + 1) === 'still' ? i + 2 : i + 1;
  const isNo = words.is(det, no) || words.is(det, neither);
  // “There tenderness over the joint line”, “However, there a lack of notes”
  const isBare =
    words.is(det, articles) ||
    words.canOnly(det, singular | plural | adjective, past | third | base | adverb | participle);
  if (!isNo && (!isBare || words.is(det, prepositions) || !isVerbless(words, det + 1) || words.is(i - 1, fromThere)))
    return undefined;
  if (words.is(det + 1, longer) || (isBare && det > i + 1)) return undefined;
  const noun = nounBehind(words, det);
  if (!noun && words.word(det) !== 'no' && !words.is(det, neither)) return undefined;
  const isPlural = noun !== undefined && words.canOnly(noun.head, plural, singular);
  return missing('verb', i, i + 2, i, `${words.text(i)} ${isPlural ? 'are' : 'is'}`);
}

const fromThere = new WordSet(['from', 'once', 'while', 'when', 'out', 'over']);

/** Whether no verb follows in the clause from token `i` on: “There a small spur on the film.”, but “There a spur was seen.” */
function isVerbless(words: SentenceWords, i: number): boolean {
  for (let at = i; at < words.end && !words.isMark(at, Mark.semicolon); at++) {
    if (at > i + LONGEST_CLAUSE) return false;
    if (words.is(at, opensAgain) || words.is(at, relatives)) return at > i;
    if (words.is(at, finiteVerbs) || words.canOnly(at, past, participle) || words.canOnly(at, third, plural))
      return false;
    // “There a spur removed in May”: a participle, unless it is the only verb.
    if (words.can(at, past) && !words.can(at, adjective | singular)) return false;
  }
  return true;
}
const relatives = new WordSet(['which', 'who', 'where', 'whether']);

/** Whether nothing but a phrase with a preposition, and no verb, comes before token `i` in its clause. */
function isFronted(words: SentenceWords, i: number): boolean {
  // “So far there no weakness in the hand.”
  if (words.pastAdverbs(words.first) === i) return true;
  const start = words.clauseStart(i);
  if (!words.is(start, prepositions)) return false;
  for (let at = start + 1; at < i; at++)
    if (words.is(at, finiteVerbs) || (words.can(at, third | past) && !words.can(at, singular | plural | participle)))
      return false;
  return true;
}

/** Slips after “there”. */
export const existential: readonly TriggeredPattern[] = [
  { at: there, find: number },
  { at: there, find: lostVerb },
];
