import { WordClass } from '../../../knowledge/words/word-class.ts';
import {
  articles,
  beAny,
  bodyParts,
  clauseOpeners,
  determiners,
  finiteVerbs,
  numerals,
  persons,
  prepositions,
  pronouns,
  setOf,
  timeUnits,
} from './classes.ts';
import { lost } from './missing-links.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { base, past, participle, gerund, third, singular, plural, adjective } = WordClass;

const slip = slipOf('missing-word');

const wholes = setOf('the these those his her its their');

/** “Several the tests are old”: a share of several things. */
function shareOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.opensClause(i) || !words.is(i + 1, wholes)) return undefined;
  let at = i + 2;
  while (words.can(at, adjective) && !words.can(at, singular | plural)) at++;
  return words.canOnly(at, plural, singular) ? lost(words, i, at + 1, 'of') : undefined;
}

const lasting = setOf('for after by over within lasted lasts last took takes');

/** “for more six months”: an amount of time, compared with nothing. */
function moreThan(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isCounted = (words.isNumber(i + 1) || words.is(i + 1, numerals)) && !words.isTied(i + 1);
  return isCounted && words.is(i - 1, lasting) && words.is(i + 2, timeUnits) && !words.isTied(i + 2)
    ? lost(words, i, i + 3, 'than')
    : undefined;
}

const would = setOf('would should');
const going = setOf('return continue try have be see get begin undergo proceed');
const verbObjects = setOf('a an the his her their any');

/** “would like continue with it”, “would like try the drug”. */
function likeTo(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (!words.is(i - 1, would) || words.isTied(at)) return undefined;
  const isBare =
    words.canOnly(at, base, singular | plural | adjective | participle | past) ||
    (words.is(at, going) && !words.can(at + 1, plural) && words.word(at + 1) !== 'of') ||
    (words.canOnly(at, base, plural | adjective | participle) && words.is(at + 1, verbObjects));
  return isBare && !words.is(at, prepositions) ? lost(words, i, at + 1, 'to') : undefined;
}

/** “would be just effective as rest”: what is compared has its “as”. */
function asGood(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isCompared = words.is(i - 1, beAny) && words.word(i + 2) === 'as' && !words.is(i + 3, beingSo);
  return isCompared && words.canOnly(i + 1, adjective, plural | participle) && !words.is(i + 1, amounts)
    ? lost(words, i, i + 3, 'as')
    : undefined;
}
const amounts = setOf('enough such');
const beingSo = setOf('long soon far noted stated described reported planned expected');

const felt = setOf('pain tenderness spasm swelling numbness weakness tingling stiffness crepitus effusion atrophy');
const sides = setOf('left right bilateral lower upper');
const beforeFelt = setOf('has had with of reports reported revealed reveals showed shows demonstrated noted found');

/** “revealed tenderness the left knee”: what is felt, and where, with nothing between. */
function feltIn(words: SentenceWords, i: number): GrammarSlip | undefined {
  let before = i - 1;
  while (words.can(before, adjective) && !words.is(before, determiners) && !words.is(before, beforeFelt)) before--;
  if (words.is(before, articles)) before--;
  if (!words.is(before, beforeFelt) || words.word(i + 1) !== 'the' || words.isTied(i)) return undefined;
  let at = i + 2;
  while (
    at < i + 6 &&
    (words.is(at, sides) || words.can(at, adjective)) &&
    words.isWord(at + 1) &&
    !isOver(words, at + 1)
  )
    at++;
  const isPlace = words.is(at, bodyParts) || words.is(i + 2, sides);
  if (!isPlace || !words.can(at, singular | plural) || !isOver(words, at + 1)) return undefined;
  for (let next = at + 1; next < words.end && !words.isEnd(next) && !words.is(next, clauseOpeners); next++)
    if (words.is(next, finiteVerbs) || words.can(next, third) || words.canOnly(next, past, adjective)) return undefined;
  return lost(words, i, at + 1, 'in');
}

/** Whether a phrase is over at token `i`. */
function isOver(words: SentenceWords, i: number): boolean {
  return words.isEnd(i) || words.is(i, prepositions) || words.is(i, clauseOpeners);
}

/** “8/10 without the drug and 4/10 it.”: a score, and what it is with. */
function withIt(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isScore = words.isNumber(i - 1) && words.isNumber(i - 3);
  return isScore && words.isEnd(i + 1) ? slip('small', i - 1, i + 1, i, `with ${words.text(i)}`) : undefined;
}

const things = setOf(
  'forklift truck car van bus dog horse ladder machine pallet box cart door beam pipe crate bolt hammer roof scaffold chair table step stool bicycle motorcycle tractor trailer conveyor tool',
);
const hurt = setOf(
  'struck hit bitten kicked crushed thrown pinned rammed knocked fell fallen falling slipped tripped jumped caught dragged',
);
const subjects = setOf('he she they it who the his her a an');

/** “was struck by forklift”, “fell off ladder”: one thing, in a sentence that has its other articles. */
function byA(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (!words.is(at, things) || words.isTied(at) || !isOver(words, at + 1)) return undefined;
  const start = words.clauseStart(i);
  if (!words.hasBefore(i, hurt, start) || !words.is(start, subjects)) return undefined;
  return slip('small', i, at + 1, at, `a ${words.text(at)}`);
}

const written = setOf('given received wrote written issued provided');

/** “is not candidate for it”, “was given prescription for a cane”. */
function oneOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.is(i + 1, setForOne)) return undefined;
  const before = words.word(i) === 'candidate' ? i - 1 : i;
  let verb = before;
  while (words.isAdverb(verb)) verb--;
  const isLost = words.word(i) === 'candidate' ? words.is(verb, beAny) : words.is(i - 1, written);
  return isLost
    ? slip('small', words.word(i) === 'candidate' ? verb : i - 1, i + 1, i, `a ${words.text(i)}`)
    : undefined;
}
const setForOne = setOf('for to');

const was = setOf('was were');

/** “The claimant was by a psychologist in May”: what was done is lost. */
function doneBy(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.is(i - 1, persons) && !words.is(i - 1, pronouns)) return undefined;
  if (words.word(i + 1) !== 'by' || !words.is(i + 2, articles)) return undefined;
  let at = i + 3;
  while (at < i + 6 && words.can(at, adjective | singular) && !words.is(at, persons)) at++;
  return words.is(at, persons) && isOver(words, at + 1) ? slip('verbless', i - 1, i + 1) : undefined;
}

/** “The request is to medically necessary”: after “is to” comes a verb. */
function isTo(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (words.word(i + 1) !== 'to' || words.word(i + 2) !== 'medically' || words.word(i + 3) !== 'necessary')
    return undefined;
  return slip('between', i, i + 4);
}

const joins = setOf('and but because');
const askingWords = setOf(
  'make makes made making keep keeps kept find finds found leave left render renders rendered consider considers considered deem deems deemed call calls called think thinks thought',
);

/** “It was tried in May, and it helpful.” */
function lostIs(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.is(i - 1, joins) || words.word(i) === 'i' || words.isTied(i)) return undefined;
  const at = words.pastAdverbs(i + 1);
  if (!words.canOnly(at, adjective, base | past | participle | gerund | singular | plural | third)) return undefined;
  if (!words.isEnd(at + 1) || words.word(at) === 'alone' || words.hasBefore(i, askingWords, words.first))
    return undefined;
  return slip('verbless', i, at + 1);
}

const oneMeans = setOf('is are was were be');

/** “An independent program number visits requested”: how many of which. */
function theNumber(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (words.word(i - 1) !== 'the' || words.isTied(i) || !words.canOnly(at, plural, adjective)) return undefined;
  const next = at + 1;
  const isThings = !words.can(at, third) || words.can(next, participle) || words.is(next, oneMeans);
  return isThings && words.opensClause(i - 1) ? lost(words, i, at + 1, 'of') : undefined;
}

/** “Strength is reduced as compared of the right”: what one compares with. */
function comparedTo(words: SentenceWords, i: number): GrammarSlip | undefined {
  return words.word(i + 1) === 'of' && words.is(i + 2, determiners) ? slip('between', i, i + 2) : undefined;
}

/** Small words that are left out between others. */
export const smallWordsLost: readonly TriggeredPattern[] = [
  { at: setOf('several some many most each'), find: shareOf },
  { at: setOf('more'), find: moreThan },
  { at: setOf('like'), find: likeTo },
  { at: setOf('just'), find: asGood },
  { at: felt, find: feltIn },
  { at: setOf('it them'), find: withIt },
  { at: setOf('by off from into against with'), find: byA },
  { at: setOf('candidate prescription referral'), find: oneOf },
  { at: was, find: doneBy },
  { at: setOf('is was'), find: isTo },
  { at: setOf('it he she they'), find: lostIs },
  { at: setOf('number'), find: theNumber },
  { at: setOf('compared'), find: comparedTo },
];
