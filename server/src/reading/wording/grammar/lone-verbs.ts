import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import { WordSet } from '../../../text/word-set.ts';
import {
  clauseOpeners,
  determiners,
  finiteVerbs,
  numerals,
  persons,
  prepositions,
  pronouns,
  sayings,
  setOf,
  singularInitials,
  thirdOf,
  timeUnits,
} from './classes.ts';
import { baseOf } from './forms.ts';
import { isModalNeed, subjectBefore } from './noun-phrases.ts';
import { LONGEST_CLAUSE, type SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf } from './slip.ts';

const { singular, plural, adjective, past, participle, gerund, third, base, onlyVerb } = WordClass;
const noun = singular | plural;
const agreement = slipOf('agreement');

/** Pronouns that are one thing, after which no noun stands. */
const indefinite = setOf(
  'nobody nothing somebody someone something everybody everyone everything anybody anyone anything',
);
/** What begins an object, and no other phrase. */
const objects = setOf('the a an no any both each his her its their this these him them me us');
/** Words with which a clause of its own begins. */
const subordinators = setOf(
  'when if because although though while whereas since as unless until where whether how why what that which who whose so after before once than',
);
/** Words that may join a clause of its own to one. */
const joins = setOf('and but or nor');
/** Prepositions with which a noun goes on as often as a verb. */
const ofNouns = setOf('of for');
/** Those with which a noun hardly goes on. */
const towards = new WordSet(['to', 'from']);
/** How many tokens of a subject are looked at for its verb. */
const FARTHEST = 16;

/**
 * “The splint keep the wrist straight.”, “His fingers tingles at night.”: any verb at all that does not go with the subject that opens the
 * sentence, if no other word of its clause can be the verb.
 */
export function loneVerb(words: SentenceWords): GrammarSlip | undefined {
  const { first, end } = words;
  const isIndefinite = words.is(first, indefinite);
  if (!words.isMark(end - 1, Mark.stop) || !(isIndefinite || opensSubject(words, first))) return undefined;
  let isList = false;
  for (let at = first + 1; at < end - 1 && at < first + FARTHEST; at++) {
    if (!words.isWord(at)) {
      isList ||= words.isMark(at, Mark.comma);
      if (words.isEnd(at) && !words.isNumber(at) && !words.isMark(at, Mark.comma)) return undefined;
      continue;
    }
    if (words.is(at, finiteVerbs) || isModalNeed(words, at)) return undefined;
    if (words.is(at, clauseOpeners) && words.word(at) !== 'and') return undefined;
    const isAfterNoun =
      at === first + 1 ? isIndefinite || words.can(first, plural) : words.can(at - 1, noun) || words.isCapital(at - 1);
    if (words.can(at, past) && !(words.can(at + 1, noun) && !isAfterNoun)) return undefined;
    if (!isAfterNoun || !words.can(at, base | third) || words.is(at, prepositions) || words.isTied(at)) continue;
    if (words.is(at - 1, prepositions) || words.is(at - 1, determiners) || words.isTied(at - 1)) continue;
    const slip = isList ? listDisagreement(words, at) : disagreement(words, at, isIndefinite);
    if (slip === 'agrees') return undefined;
    if (slip) return slip;
  }
  return undefined;
}

/** Whether a subject can begin at token `i`: with a determiner, a number, or a noun of the plural. */
function opensSubject(words: SentenceWords, i: number): boolean {
  if (words.is(i, pronouns)) return false;
  return words.is(i, determiners) || words.is(i, numerals) || words.canOnly(i, plural, singular | third);
}

/** What the word at token `at` is if it is the verb: one that agrees with its subject, or none that does. */
function disagreement(words: SentenceWords, at: number, isIndefinite: boolean): GrammarSlip | 'agrees' | undefined {
  const subject = isIndefinite
    ? { first: words.first, head: words.first, isPlural: false }
    : subjectBefore(words, at, words.first);
  if (!subject) return undefined;
  const isOne = words.can(at, third);
  if (isOne !== subject.isPlural) return 'agrees';
  // “The numbness of the toe and the weakness of the ankle persist”: two things.
  if (!isOne && hasSecond(words, subject.head, at)) return 'agrees';
  if (words.is(subject.head, singularInitials) || words.is(subject.head, timeUnits)) return undefined;
  if (subject.isPlural && (words.isCapital(subject.head) || words.is(words.first, numerals))) return undefined;
  // “The notes of the therapist lists topics only.”: a person's name is no first half of another noun there.
  const isOfPerson = isOne && words.is(at - 1, persons) && words.can(at + 1, noun | adjective);
  const isSaid = words.can(at, onlyVerb) || (isOne && sayings.has(words.word(at)));
  const isSure = isOfPerson || (isSaid && !words.can(at, adjective));
  // “A clerk with neck pain since May”: what can be a noun is one after a preposition, unless it has an object.
  const hasObject = words.is(at + 1, objects);
  if (!isSure && !hasObject && !isIndefinite && at - 1 !== subject.head) return undefined;
  const isPlain = isSure || hasObject || isIndefinite;
  if (!goesOnAsVerb(words, at, isSure || isIndefinite) || !isOnlyVerbOfClause(words, at, isPlain)) return undefined;
  const right = isOne ? baseOf(words, words.word(at)) : thirdOf(words.word(at));
  const slip = agreement('verb', subject.head, at + 1, at, right);
  return isPlain ? slip : { ...slip, mild: true };
}

/** Whether “and” and a determiner put another thing next to the one at token `head`, before token `end`. */
function hasSecond(words: SentenceWords, head: number, end: number): boolean {
  for (let at = head + 1; at < end; at++) if (words.word(at) === 'and' && words.is(at + 1, determiners)) return true;
  return false;
}

/** “The thumb, index, and long fingers tingles at night.”: a row of things, the last of them several. */
function listDisagreement(words: SentenceWords, at: number): GrammarSlip | 'agrees' | undefined {
  if (!words.can(at, third)) return words.can(at, onlyVerb) ? 'agrees' : undefined;
  let and = at - 2;
  while (and > words.first && words.isWord(and) && words.word(and) !== 'and') and--;
  const isRow = words.word(and) === 'and' && words.canOnly(at - 1, plural, singular) && !words.can(at - 1, adjective);
  if (!isRow || !words.can(and + 1, noun | adjective) || !words.isMark(and - 1, Mark.comma)) return 'agrees';
  const isSure = words.can(at, onlyVerb) || words.is(at + 1, objects);
  if (!goesOnAsVerb(words, at, isSure) || !isOnlyVerbOfClause(words, at)) return 'agrees';
  const slip = agreement('verb', at - 1, at + 1, at, baseOf(words, words.word(at)));
  return isSure ? slip : { ...slip, mild: true };
}

/** Whether what follows token `at` goes on as after a verb; a noun is followed by less. */
function goesOnAsVerb(words: SentenceWords, at: number, isSure: boolean): boolean {
  const next = words.pastAdverbs(at + 1);
  if (words.is(next, objects) || next > at + 1) return true;
  if (words.is(next, prepositions))
    return isSure || words.is(next, towards) || (words.canOnly(at - 1, plural, singular) && !words.is(next, ofNouns));
  if (words.is(next, subordinators)) return true;
  if (words.is(next, joins)) return isSure;
  return (
    isSure &&
    (words.isEnd(next) ? words.can(at - 1, plural) || words.is(at - 1, persons) : words.can(next, noun | adjective))
  );
}

/**
 * Whether nothing after token `at` can be a verb, except for one after each word that begins a clause; of those that are prepositions too only if
 * the verb is sure: “A brief return to therapy after this setback is apt.”
 */
export function isOnlyVerbOfClause(words: SentenceWords, at: number, isSure = true): boolean {
  let openers = 0;
  let verbs = 0;
  for (let i = at + 1; i < words.end - 1; i++) {
    if (i > at + LONGEST_CLAUSE) return false;
    if (words.isMark(i, Mark.semicolon)) return true;
    if (words.isMark(i, Mark.colon) || words.isMark(i, Mark.quote)) return false;
    if (opensClause(words, i, isSure) || (words.is(i, joins) && words.is(i + 1, pronouns))) openers++;
    else if (canBeVerb(words, i)) {
      if (!words.is(i - 1, finiteVerbs)) verbs++;
      if (verbs > openers) return false;
    }
  }
  return true;
}

/** Whether a clause of its own begins with token `i`; not “when done”, whose verb is a participle. */
function opensClause(words: SentenceWords, i: number, isSure: boolean): boolean {
  if (!words.is(i, subordinators) || (!isSure && words.is(i, prepositions))) return false;
  return !words.can(words.pastAdverbs(i + 1), participle);
}

/** Whether token `i` can be the verb of a clause; what comes after a determiner or a preposition is a noun. */
function canBeVerb(words: SentenceWords, i: number): boolean {
  if (words.is(i, finiteVerbs)) return true;
  if (/['’](?:s|re|ve|ll|d)$/.test(words.text(i))) return true;
  const before = i - 1;
  // “a splint that helped her”
  const isNamed =
    (words.is(before, determiners) && !(words.word(before) === 'that' && words.can(i, past))) ||
    words.is(before, prepositions) ||
    words.isNumber(before) ||
    words.is(before, numerals);
  if (words.can(i, third | base) && words.can(i, noun) && (isNamed || isAdjective(words, before))) return false;
  if (words.can(i, past)) return !(words.can(i, participle) && (isNamed || words.is(i + 1, prepositions)));
  if (words.can(i, third)) return !(words.can(i, plural) && words.isEnd(i + 1));
  const subject = words.pastAdverbs(i - 1) === i - 1 ? i - 1 : i - 2;
  return (
    words.can(i, base) &&
    !words.can(i, gerund) &&
    (words.is(subject, pronouns) || words.canOnly(subject, plural, singular))
  );
}

function isAdjective(words: SentenceWords, i: number): boolean {
  return words.canOnly(i, adjective, noun | WordClass.adverb);
}
