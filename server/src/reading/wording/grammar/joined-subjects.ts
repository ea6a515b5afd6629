import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import { kindOf, findings } from './compound-subjects.ts';
import {
  beAny,
  clauseOpeners,
  determiners,
  finiteVerbs,
  numerals,
  ofMore,
  ofOne,
  persons,
  possessives,
  prepositions,
  pronouns,
  sayings,
  setOf,
  thirdOf,
  timeUnits,
  toMore,
  toOne,
} from './classes.ts';
import { baseOf } from './forms.ts';
import { nounPhrase, subjectBefore } from './noun-phrases.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { singular, plural, adjective, base, third, past, participle } = WordClass;
const agreement = slipOf('agreement');

const objects = setOf('the a an his her its their this these no any');
/** How many tokens a subject may have. */
const FARTHEST = 24;

/** Whether token `i` is a verb's bare form with its object, and nothing else here. */
function isBare(words: SentenceWords, i: number): boolean {
  if (words.is(i, finiteVerbs) || words.is(i, beAny) || words.is(i, prepositions) || words.isTied(i)) return false;
  if (!words.canOnly(i, base, past | participle | third | plural)) return false;
  return words.is(i + 1, objects) || words.canOnly(i, base, singular | adjective);
}

/** “Neither the film nor the scan show a tear”: the last of two, each one thing, tells the number. */
function eitherOr(words: SentenceWords, i: number): GrammarSlip | undefined {
  const link = words.word(i) === 'neither' ? 'nor' : 'or';
  let or = i + 1;
  while (or < i + FARTHEST && !words.isEnd(or) && words.word(or) !== link && !words.is(or, finiteVerbs)) or++;
  if (words.word(or) !== link || !words.opensClause(i) || nounPhrase(words, i + 1, or)?.end !== or) return undefined;
  // “Neither roots nor imaging speak for it”: of several and one many take the plural.
  if (!words.canOnly(or - 1, singular, plural)) return undefined;
  for (let verb = or + 2; verb < or + FARTHEST && !words.isEnd(verb); verb++) {
    const bare = isBare(words, verb);
    if (!bare && !words.is(verb, ofMore)) {
      if (words.is(verb, finiteVerbs)) return undefined;
      continue;
    }
    const subject = subjectBefore(words, verb, or + 1);
    if (!subject || subject.isPlural) return undefined;
    return agreement('verb', i, verb + 1, verb, bare ? thirdOf(words.word(verb)) : toOne[words.word(verb)]);
  }
  return undefined;
}

/** “The use of heat, rest, and ice are advised”: one thing of a row of others. */
function ofRow(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (i !== words.first + 2 || !words.is(words.first, determiners)) return undefined;
  if (!words.is(i - 1, doings)) return undefined;
  let last = -1;
  for (let at = i + 1; at < i + FARTHEST && at < words.end; at++) {
    if (words.isMark(at, Mark.comma)) {
      last = at;
      // “The use of heat, the rest, and …” is a row of its own.
      if (words.is(words.word(at + 1) === 'and' ? at + 2 : at + 1, determiners)) return undefined;
      continue;
    }
    const bare = last > 0 && at > last + 2 && isBare(words, at);
    if (bare || words.is(at, ofMore))
      return last > 0 && words.word(last + 1) === 'and' && words.can(at - 1, singular | plural)
        ? agreement('verb', i - 1, at + 1, at, bare ? thirdOf(words.word(at)) : toOne[words.word(at)])
        : undefined;
    if (words.isEnd(at) || words.is(at, finiteVerbs) || words.is(at, pronouns)) return undefined;
    if (words.is(at, clauseOpeners) && words.word(at) !== 'and') return undefined;
    if (words.canOnly(at, past | third, plural | adjective | participle)) return undefined;
  }
  return undefined;
}

const doings = setOf('use combination addition review continuation prescription choice');

/** “The swelling of the hand and the stiffness of the wrist persists”: two findings, each with its place. */
function twoPlaced(words: SentenceWords, verb: number): GrammarSlip | undefined {
  const { first } = words;
  if (!words.is(first, determiners) || !words.is(first + 1, findings) || verb > first + FARTHEST) return undefined;
  let second = -1;
  for (let at = first + 2; at < verb; at++) {
    if (words.isEnd(at) || words.is(at, finiteVerbs) || words.is(at, pronouns)) return undefined;
    if (words.is(at, clauseOpeners) && words.word(at) !== 'and') return undefined;
    if (words.word(at) === 'and' && words.is(at + 1, determiners) && words.is(at + 2, findings)) second = at + 2;
  }
  if (second < 0 || !words.is(second + 1, prepositions) || !words.is(first + 2, prepositions)) return undefined;
  const right = toMore[words.word(verb)] ?? (words.can(verb, third) ? baseOf(words, words.word(verb)) : undefined);
  return right === undefined ? undefined : agreement('verb', second, verb + 1, verb, right);
}

/** “The claimant and his wife reports that”: two persons. */
function twoPersons(words: SentenceWords, verb: number): GrammarSlip | undefined {
  const and = verb - 3;
  if (!words.is(verb - 1, persons) || !words.is(verb - 2, determiners) || words.word(and) !== 'and') return undefined;
  if (!words.is(and - 1, persons) || !words.is(and - 2, determiners) || and - 2 !== words.first) return undefined;
  return words.word(verb + 1) === 'that' || words.is(verb + 1, objects)
    ? agreement('verb', words.first, verb + 1, verb, baseOf(words, words.word(verb)))
    : undefined;
}

/** “His sleep, mood, and appetite has declined”: three of a kind with which the sentence begins. */
function threeWithOne(words: SentenceWords, verb: number): GrammarSlip | undefined {
  const start = words.is(words.first, possessives) || words.word(words.first) === 'the' ? words.first + 1 : words.first;
  let and = verb - 2;
  while (and > start && words.can(and, adjective) && words.word(and) !== 'and') and--;
  const isOne = words.is(words.pastAdverbs(verb + 1), determiners);
  const kind = kindOf(words, verb - 1);
  if (words.word(and) !== 'and' || !kind || isOne || !words.hasMarkBefore(and, Mark.comma)) return undefined;
  for (let at = start; at < and; at++)
    if (!words.isMark(at, Mark.comma) && kindOf(words, at) !== kind && !words.can(at, adjective)) return undefined;
  return agreement('verb', start, verb + 1, verb, toMore[words.word(verb)]);
}

const turned = setOf('included enclosed attached noted among with in');
const several = setOf('several many');

/** “Included in the packet was four letters”: several things after their verb. */
function turnedOrder(words: SentenceWords, verb: number): GrammarSlip | undefined {
  if (!words.is(words.first, turned) || words.is(words.first, prepositions) !== (words.word(words.first) === 'among'))
    return undefined;
  for (let at = words.first + 1; at < verb; at++)
    if (words.isEnd(at) || words.is(at, finiteVerbs) || words.is(at, clauseOpeners)) return undefined;
  const count = verb + 1;
  if (!words.is(count, numerals) && !words.is(count, several)) return undefined;
  let at = count + 1;
  while (words.can(at, adjective) && !words.can(at, singular | plural)) at++;
  // “Included was two weeks of rest”: one time.
  if (words.is(at, timeUnits)) return undefined;
  return words.canOnly(at, plural, singular) && words.can(verb - 1, singular | plural)
    ? agreement('verb', verb, at + 1, verb, toMore[words.word(verb)])
    : undefined;
}

const recurring = setOf('persist worsen recur continue return improve resolve remain increase');

/** “if pain persist”: what is felt, without its article. */
function ifFelt(words: SentenceWords, i: number): GrammarSlip | undefined {
  const noun = i + 1;
  const verb = words.pastAdverbs(noun + 1);
  if (!words.is(noun, findings) || !words.is(verb, recurring) || words.isTied(verb)) return undefined;
  const isVerb = !words.can(verb, singular) || words.isEnd(verb + 1) || words.is(verb + 1, prepositions);
  return isVerb ? agreement('verb', noun, verb + 1, verb, thirdOf(words.word(verb))) : undefined;
}

/** Verbs that do not go with several subjects, or with one among several. */
export const joinedSubjects: readonly TriggeredPattern[] = [
  { at: setOf('neither either'), find: eitherOr },
  { at: setOf('of'), find: ofRow },
  { at: setOf('is was has persists remains continues'), find: twoPlaced },
  { at: setOf([...sayings.keys()].join(' ')), find: twoPersons },
  { at: ofOne, find: threeWithOne },
  { at: ofOne, find: turnedOrder },
  { at: setOf('if when'), find: ifFelt },
];
