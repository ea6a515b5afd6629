import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import { WordSet } from '../../../text/word-set.ts';
import {
  bodyParts,
  clauseOpeners,
  determiners,
  finiteVerbs,
  months,
  numerals,
  persons,
  prepositions,
  setOf,
} from './classes.ts';
import { regionAdjectives } from './lost-nouns.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { singular, plural, adjective, participle, past, third, gerund, base } = WordClass;

const slip = slipOf('missing-word');
const agreement = slipOf('agreement');
const apostrophe = slipOf('apostrophe');

const images = setOf('mri mra ct ray rays ultrasound arthrogram sonogram radiograph radiographs');
const sides = setOf('left right bilateral');
const wide = setOf('lower upper low mid');
const parts = setOf('spine back extremity extremities brain region column');

/** “An MRI left shoulder was ordered”: an image and what it is of. */
function imageOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  let first = words.isMark(i - 1, Mark.hyphen) ? i - 2 : i;
  const image = first;
  while (first > i - 5 && !words.is(first - 1, determiners) && words.can(first - 1, adjective | participle)) first--;
  if (!words.is(first - 1, determiners) || words.isTied(i)) return undefined;
  let at = words.word(i + 1) === 'scan' ? i + 2 : i + 1;
  const last = at - 1;
  while (words.is(at, sides) || words.is(at, wide) || words.is(at, regionAdjectives)) at++;
  if (!words.is(at, parts) && !words.is(at, bodyParts)) return undefined;
  if (words.isTied(at) || !isOver(words, at + 1)) return undefined;
  return slip('small', image, at + 1, last, `${words.text(last)} of the`);
}

/** Whether a noun phrase is over at token `i`. */
function isOver(words: SentenceWords, i: number): boolean {
  return words.isEnd(i) || words.is(i, prepositions) || words.is(i, finiteVerbs) || words.is(i, clauseOpeners);
}

const spans = setOf('day days week weeks month months year years');
const cares = setOf(
  'therapy treatment treatments care rest rehabilitation acupuncture immobilization bracing medication medications',
);
const spanOpeners = setOf(
  'after following of with despite least completed failed tried than through underwent received',
);
const counting = setOf('times per each every visits sessions a an');

/** “after 6 weeks conservative care”: so long a time of something. */
function spanOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  const count = i - 1;
  const isOne = words.word(count) === 'one' || words.text(count) === '1';
  const isCounted = words.isNumber(count) || words.is(count, numerals) || isOne;
  if (!isCounted || words.word(i).endsWith('s') === isOne || !words.is(count - 1, spanOpeners)) return undefined;
  if (words.isTied(count) || words.hasBefore(count, counting)) return undefined;
  let at = i + 1;
  while (words.can(at, adjective) && !words.is(at, cares) && at < i + 4) at++;
  if (!words.is(at, cares) || words.is(at + 1, finiteVerbs) || !isOver(words, at + 1)) return undefined;
  // “After 2 weeks physical therapy of the neck was begun”: a time, and then what happened.
  for (let next = at + 1; next < words.end && !words.isEnd(next); next++)
    if (words.is(next, finiteVerbs)) return undefined;
  return slip('of', i, at + 1, i, `${words.text(i)} of`);
}

/** “in absence of a fracture”: nouns that have an article in these phrases [dictionaries of English]. */
function inThe(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (words.word(i - 1) !== 'in' || words.word(i + 1) !== 'of' || words.isTied(i)) return undefined;
  return slip('small', i - 1, i + 2, i, `the ${words.text(i)}`);
}

const happened = setOf('sustained suffered underwent had incurred received saw examined evaluated treated');

/** “sustained an injury October 10”: the day on which something was had. */
function onDay(words: SentenceWords, i: number): GrammarSlip | undefined {
  const before = i - 1;
  if (!words.isCapital(i) || !words.isNumber(i + 1) || !words.can(before, singular) || words.is(before, prepositions))
    return undefined;
  if (words.is(before, determiners) || !words.hasBefore(before, happened)) return undefined;
  return { ...slip('small', before, i + 2, before, `${words.text(before)} on`), mild: true };
}

const hisOrHer: Readonly<Record<string, string>> = { he: 'his', she: 'her' };
const heads = setOf('hand head back chest');
const handed = setOf('handed dominant');

/** “states that he left knee pain is worse”: a person and a body part, with nothing between. */
function heKnee(words: SentenceWords, i: number): GrammarSlip | undefined {
  let at = i + 1;
  while (words.is(at, sides) || words.is(at, wide)) at++;
  if (at === i + 1 || !(words.is(at, bodyParts) || words.is(at, parts)) || !words.opensClause(i)) return undefined;
  const next = at + 1;
  if (words.is(next, handed) || (words.isMark(next, Mark.hyphen) && words.is(next + 1, handed)))
    return slip('verb', i, next, i, `${words.text(i)} is`);
  // “he left head down”: what he left may be something else.
  if (words.word(i + 1) === 'left' && (words.is(at, heads) || !hasVerb(words, next))) return undefined;
  if (!words.can(next, singular | plural) && !words.is(next, finiteVerbs)) return undefined;
  const right = hisOrHer[words.word(i)];
  return right === undefined ? undefined : slip('small', i, at + 1, i, right);
}

/** Whether one noun at most, and then a verb, stands at token `i`. */
function hasVerb(words: SentenceWords, i: number): boolean {
  const verb = words.pastAdverbs(words.can(i, singular | plural) && !words.is(i, finiteVerbs) ? i + 1 : i);
  return words.is(verb, finiteVerbs) || words.canOnly(verb, past | third, adjective | plural);
}

/** “The worker having trouble with stairs.”: a form in -ing that is the only verb. */
function isDoing(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = words.pastAdverbs(i + 1);
  const hasObject = words.is(at + 1, determiners) || words.is(at + 1, numerals) || words.isNumber(at + 1);
  if (!words.can(at, gerund) || words.isTied(at)) return undefined;
  if (!hasObject && words.can(at, singular | adjective)) return undefined;
  if (!words.is(words.first, determiners) || i - words.first > 2 || !words.isMark(words.end - 1, Mark.stop))
    return undefined;
  for (let next = at + 1; next < words.end; next++)
    if (
      words.is(next, finiteVerbs) ||
      words.can(next, past) ||
      words.canOnly(next, third, plural) ||
      words.isMark(next, Mark.colon)
    )
      return undefined;
  return slip('verb', i, at + 1, at, `is ${words.text(at)}`);
}

const plurals: Readonly<Record<string, string>> = {
  ...{ extremities: 'extremity', feet: 'foot', calves: 'calf' },
  ...Object.fromEntries(
    'knee shoulder hip ankle elbow wrist finger thumb toe heel leg arm forearm thigh'
      .split(' ')
      .map((one) => [`${one}s`, one]),
  ),
};
const felt = setOf('pain weakness numbness swelling stiffness tenderness paresthesias');

/** “lower extremities pain”: before another noun stands the one in the singular. */
function partsPain(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.is(i + 1, felt) || words.isTied(i)) return undefined;
  let first = i;
  while (words.can(first - 1, adjective) && !words.is(first - 1, determiners) && !words.is(first - 1, prepositions))
    first--;
  // “In both knees pain is worse”: the phrase may end before the pain.
  if (words.is(first - 1, determiners) || words.is(first - 1, numerals) || words.isNumber(first - 1)) return undefined;
  if (/^(?:in|of|at|to|with)$/.test(words.word(first - 1)) && words.hasBefore(first - 1, felt)) return undefined;
  const one = plurals[words.word(i)];
  if (one === undefined || words.is(i + 2, determiners)) return undefined;
  return agreement('one', i, i + 2, i, one);
}

const injured = setOf('injured');
const the = setOf('the this');
const timed = setOf('current previous prior past recent initial ongoing usual');
const compounding = setOf('specific friendly dependent sensitive safe');
const { adverb } = WordClass;

/** “The patient current medication is not told”: a person, and what only an owner can have before it. */
function ownerOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  const first = words.is(i - 1, injured) ? i - 2 : i - 1;
  if (!words.is(first, the) || !words.opensClause(first) || words.isTied(i)) return undefined;
  let at = i + 1;
  if (words.is(at, compounding) || words.is(at, prepositions) || words.is(at, determiners)) return undefined;
  if (
    !words.is(at, timed) &&
    !words.canOnly(at, adjective, singular | plural | base | participle | past | third | adverb)
  )
    return undefined;
  while (words.can(at, adjective) && !words.isTied(at) && at < i + 4) at++;
  if (!words.can(at, singular | plural) || words.is(at, prepositions) || words.is(at, clauseOpeners)) return undefined;
  return apostrophe('possessive', i, i + 2, i, `${words.text(i)}'s`);
}

const courses = setOf(
  'use trial course dose refill prescription continuation discontinuation initiation titration tapering weaning taper administration overuse misuse withdrawal',
);

/** “A trial ibuprofen was given”: what was done with a drug, and the drug. */
function courseOfDrug(words: SentenceWords, i: number): GrammarSlip | undefined {
  const drug = i + 1;
  if (!words.can(drug, WordClass.name) || words.isTied(i) || words.isTied(drug)) return undefined;
  let first = i;
  while (first > i - 4 && words.canOnly(first - 1, adjective, plural) && !words.is(first - 1, determiners)) first--;
  if (!words.is(first - 1, determiners) || !isOver(words, drug + 1)) return undefined;
  return { ...slip('of', i, drug + 1, i, `${words.text(i)} of`), mild: true };
}

const wrongWord = slipOf('slip', true);
const needing = setOf('the a');
const someone = setOf('his her their our my him them those people patients');

/** “to warrant the need of a scan”: the need for a thing; a person's own need is “of the worker”. */
function needOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (words.word(i + 1) !== 'of' || !words.is(i - 1, needing) || words.isTied(i)) return undefined;
  let at = words.is(i + 2, determiners) ? i + 3 : i + 2;
  if (words.is(i + 2, someone) || words.is(at, someone)) return undefined;
  while (words.can(at, adjective | singular) && words.can(at + 1, singular | plural) && !words.is(at, persons)) at++;
  if (words.is(at, persons) || !words.can(at, singular | plural | gerund)) return undefined;
  return wrongWord('found', i, i + 2, i + 1, 'for');
}

/** Small words that are lost between two that cannot stand side by side. */
export const lostLinks: readonly TriggeredPattern[] = [
  { at: images, find: imageOf },
  { at: spans, find: spanOf },
  { at: setOf('absence presence setting context event wake midst vicinity'), find: inThe },
  { at: months, find: onDay },
  { at: setOf('he she'), find: heKnee },
  { at: persons, find: isDoing },
  { at: new WordSet(Object.keys(plurals)), find: partsPain },
  { at: persons, find: ownerOf },
  { at: courses, find: courseOfDrug },
  { at: setOf('need'), find: needOf },
];
