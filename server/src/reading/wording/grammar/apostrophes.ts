import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark, touches } from '../../../text/tokens.ts';
import { WordSet } from '../../../text/word-set.ts';
import {
  articles,
  bodyParts,
  clauseOpeners,
  determiners,
  finiteVerbs,
  numerals,
  ofOne,
  personPlurals,
  prepositions,
  quantities,
  sayings,
} from './classes.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { singular, plural, adjective, base, past, participle, gerund, third, onlyVerb } = WordClass;
const introducing = new WordSet(['per', 'of', 'by', 'to', 'with']);

/** Words with an apostrophe that no one writes. */
const never: ReadonlyMap<string, string> = new Map([
  ["her's", 'hers'],
  ["your's", 'yours'],
  ["our's", 'ours'],
  ["their's", 'theirs'],
]);
const workers = new WordSet(['patients', 'claimants', 'workers', 'employees']);
const injured = new WordSet(['injured']);
const theWords = new WordSet(['the', 'this']);
const compensation = new WordSet(['compensation', 'comp']);
/** Verbs of one: “The patients pain drawing shows”. */
const sayingsOfOne = new Set(sayings.keys());
const saysWhat = new WordSet(['that', 'whether', 'if', 'why', 'how', 'when']);
const persons = new Set(personPlurals.values());
/** Words after which “it is” never stands, and “its” does. */
const beforeIts = new WordSet(
  'lost kept regained retained reached lacks has had have of with in to from despite during'.split(' '),
);
const pluralVerbs = new WordSet(['are', 'were', 'have']);
/** Verbs of a subject of several things. */
const ownVerbs = new WordSet('are were have do did had can could may might should will would must cannot'.split(' '));
/** Persons whose plural is another word, with an -s that has lost its apostrophe. */
const irregularOwners = new WordSet(
  'foremans salesmans workmans repairmans policemans firemans fishermans craftsmans womans mens womens childrens'.split(
    ' ',
  ),
);

const slip = slipOf('apostrophe');

/** A word in -s with its apostrophe before it: “patients” → “patient's”. */
function owner(words: SentenceWords, i: number): string {
  return `${words.text(i).slice(0, -1)}'s`;
}

/** The worker of a letter is one: “of the patients range of motion”; not “many of the patients report”. */
function workersOwn(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.is(i, workers) || words.isTied(i)) return undefined;
  const the = words.is(i - 1, injured) ? i - 2 : i - 1;
  if (!words.is(the, theWords) || !words.is(the - 1, prepositions) || words.is(the - 2, quantities)) return undefined;
  let at = i + 1;
  while (at < i + 4 && words.can(at, adjective) && words.can(at + 1, singular | plural) && !words.is(at, prepositions))
    at++;
  if (
    !words.can(at, singular | plural) ||
    words.is(at, prepositions) ||
    words.is(at, clauseOpeners) ||
    words.is(at, determiners)
  )
    return undefined;
  if (words.is(at, finiteVerbs) || words.is(at, compensation) || words.can(at, third)) return undefined;
  while (
    at < i + 6 &&
    words.can(at + 1, singular | plural) &&
    !words.is(at + 1, prepositions) &&
    !words.is(at + 1, finiteVerbs)
  )
    at++;
  const isOver =
    words.isEnd(at + 1) ||
    words.is(at + 1, prepositions) ||
    words.is(at + 1, finiteVerbs) ||
    words.is(at + 1, clauseOpeners);
  return isOver ? slip('possessive', i, at + 1, i, owner(words, i)) : undefined;
}

/** Whether a noun begins at token `i`, after one adjective at most. */
function leadsToNoun(words: SentenceWords, i: number): boolean {
  return words.can(i, singular | plural) || (words.can(i, adjective) && words.can(i + 1, singular | plural));
}

const objects = new WordSet(['out', 'up', 'that', 'no', 'the', 'a', 'an', 'his', 'her']);

/** “The patients right ear rings since May”, “The therapists report sets out the goals”: the last noun of a row, which ends before `end`, is its verb. */
function endsInVerb(words: SentenceWords, at: number, end: number): boolean {
  if (end < at + 2 || !words.can(end - 1, third)) return false;
  if (words.can(at, base)) return words.can(end - 2, singular) && words.is(end, objects);
  if (!words.canOnly(end - 2, singular, adjective | base | past)) return false;
  return words.isEnd(end) || (words.is(end, prepositions) && words.word(end) !== 'of') || words.word(end) === 'since';
}

/** “the claimants wife”, “The patients low back pain is worse”; not “the workers report pain”. */
function lostPossessive(words: SentenceWords, i: number): GrammarSlip | undefined {
  const ofWorker = workersOwn(words, i);
  if (ofWorker) return ofWorker;
  let before = i - 1;
  while (words.can(before, adjective | participle | gerund) && !words.is(before, determiners) && before > i - 4)
    before--;
  if (words.word(before) === 'that') return undefined;
  const isOpener = i === words.first;
  // “the American College of Surgeons lists it”
  if (!isOpener && words.isCapital(i)) return undefined;
  const isOwned = /['’]s$/.test(words.text(before));
  if (!isOpener && !isOwned && !words.is(before, determiners) && !words.is(i - 1, introducing)) return undefined;
  if (words.isTied(i) || words.is(i + 1, compensation) || words.is(i + 1, finiteVerbs)) return undefined;
  let at = i + 1;
  while (
    at < i + 4 &&
    words.can(at, adjective | gerund | participle) &&
    !words.can(at, singular | plural | base) &&
    !words.is(at, prepositions)
  )
    at++;
  if (at > i + 1 && words.can(i + 1, participle)) return undefined;
  if (
    !words.can(at, singular | plural) ||
    words.is(at, prepositions) ||
    words.is(at, clauseOpeners) ||
    words.is(at, determiners)
  )
    return undefined;
  let end = at + 1;
  while (
    end < at + 4 &&
    words.can(end, singular | plural) &&
    !words.is(end, prepositions) &&
    !words.is(end, finiteVerbs) &&
    !sayingsOfOne.has(words.word(end))
  )
    end++;
  // “a drivers license”: what is one is no driver, and “drivers” no subject.
  if (words.is(before, articles)) return slip('possessive', i, at + 1, i, owner(words, i));
  // “Nothing the surgeons say is new”: what is no noun is their verb.
  if (words.can(at, base) && words.can(at, onlyVerb)) return undefined;
  // “The providers sent their notes”: a verb with what it is done to.
  if (words.can(at, past | base) && words.is(at + 1, determiners)) return undefined;
  // “The patients work”, “the workers report pain”: what can be a verb is one, unless another verb follows.
  const isVerb = words.can(at, base) || (at === i + 1 && words.can(at, adjective));
  const verb = words.pastAdverbs(end);
  const isLed =
    words.is(before, determiners) &&
    words.is(before - 1, prepositions) &&
    end > at + 1 &&
    words.isMark(end, Mark.comma);
  const goesOn =
    words.is(verb, finiteVerbs) ||
    (end > at && sayingsOfOne.has(words.word(verb))) ||
    // “The adjusters letter arrived late”; not “the patients report improved sleep”.
    (words.canOnly(verb, past, adjective | base | singular) && !leadsToNoun(words, verb + 1)) ||
    isLed ||
    endsInVerb(words, at, end) ||
    // “The doctors note of 10/12 lists”
    (words.word(end) === 'of' && words.is(before, determiners) && words.can(at, base)) ||
    (words.word(end) === 'of' && words.isNumber(end + 1)) ||
    (words.word(end) === 'of' && words.can(end + 1, singular) && words.is(words.pastAdverbs(end + 2), ofOne));
  if ((isVerb || isOpener) && !goesOn) return undefined;
  // “Employers office staff are covered”: without its article, more of them may be meant.
  if (isOpener && words.is(verb, pluralVerbs)) return undefined;
  if (words.word(i) === 'providers' && words.word(i - 1) === 'other') return undefined;
  const person = personPlurals.get(words.word(i));
  if (person === undefined) return undefined;
  return slip('possessive', i, at + 1, i, owner(words, i));
}

const shares = new WordSet(['all', 'both', 'most', 'many', 'several', 'some']);
const saidNext = new WordSet(['that', 'a', 'an', 'the', 'to', 'on', 'with', 'in']);

/** “Two MRI's were read”, “six visit's”. */
export function strayApostrophe(words: SentenceWords, i: number): GrammarSlip | undefined {
  const word = words.text(i);
  const right = never.get(words.word(i));
  if (right) return slip('never', i, i + 1, i, right);
  if (!/['’]s$/.test(word)) return undefined;
  const noun = word.slice(0, -2);
  // “the four A's”: letters may have it.
  if (/^[A-Z]$/.test(noun)) return undefined;
  // “two different surgeon's have”
  const isMore = words.is(i - 1, determiners) || words.is(i - 1, numerals);
  const before = !isMore && words.canOnly(i - 1, adjective, singular | plural) ? i - 2 : i - 1;
  const isCounted =
    words.isNumber(before) ||
    words.is(before, numerals) ||
    /^(?:several|many|both|multiple|these|those)$/.test(words.word(before));
  const goesWithMore = words.is(words.pastAdverbs(i + 1), pluralVerbs);
  const isInitials = /^(?:[A-Z]{2,}|ray)$/.test(noun);
  const isNoun = isInitials || (words.bitsOf(noun) & singular) !== 0;
  // “The brace's were worn”: no thing owns what is not named.
  const isThing =
    isNoun && words.is(i - 1, determiners) && words.opensClause(i - 1) && !persons.has(noun.toLowerCase());
  // “NSAID's did not help”, “The X-ray's of the wrist”: what is owned would come first.
  const isOwnVerb = isInitials && (words.is(i + 1, ownVerbs) || words.is(i + 1, prepositions));
  // “Both surgeon's agreed that it is old”: a verb, since what was done follows.
  const isAll = words.is(i - 1, determiners) && words.word(i - 2) === 'of' && words.is(i - 3, shares);
  const isDone =
    (words.canOnly(i + 1, past | base, singular | plural) && (words.is(i + 2, saidNext) || words.isEnd(i + 2))) ||
    (isAll && words.canOnly(i + 1, base, singular | plural | adjective));
  // “The worker's were paid”
  const isPerson = persons.has(noun.toLowerCase()) && words.is(i - 1, determiners);
  if (!isNoun || !(isCounted || isAll || ((isInitials || isPerson || isThing) && goesWithMore) || isOwnVerb))
    return undefined;
  if (!(
    words.isEnd(i + 1) ||
    goesWithMore ||
    isOwnVerb ||
    isDone ||
    words.is(i + 1, prepositions) ||
    words.is(i + 1, clauseOpeners)
  ))
    return undefined;
  // “two weeks' rest”, “in 6 day's time”.
  if (
    isCounted &&
    !isInitials &&
    words.isEnd(i + 1) &&
    words.is(i - 1, determiners) &&
    !/^(?:several|many|both|these|those)$/.test(words.word(i - 1))
  )
    return undefined;
  return slip('stray', i, i + 1, i, `${noun}s`);
}

/** “It's use beyond that point is not advised”: a noun with its phrase, and then the verb. */
function isFarSubject(words: SentenceWords, noun: number): boolean {
  if (!words.canOnly(noun, singular, adjective) || !words.is(noun + 1, prepositions)) return false;
  for (let at = noun + 2; at < words.end && !words.isEnd(at) && !words.is(at, clauseOpeners); at++)
    if (words.is(at, finiteVerbs)) return true;
  return false;
}

/** “…, and it's brace broke”: what a thing of it did. */
function isDoer(words: SentenceWords, i: number, noun: number): boolean {
  return words.word(i - 1) === 'and' && words.canOnly(noun + 1, past, adjective | base | singular | participle);
}

/** “It's range is full”, “has lost it's strap”. */
function itIs(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  const isOwner =
    words.is(i - 1, beforeIts) &&
    words.can(at, singular | plural | adjective) &&
    !words.can(at, participle | gerund) &&
    !words.is(at, determiners) &&
    !words.is(at, prepositions);
  let noun = at;
  while (words.canOnly(noun, adjective, singular | plural) && noun < at + 2) noun++;
  const isSubject =
    words.opensClause(i) &&
    words.can(noun, singular | plural) &&
    !words.is(noun, determiners) &&
    (words.is(words.pastAdverbs(noun + 1), finiteVerbs) || isFarSubject(words, noun) || isDoer(words, i, noun));
  return isOwner || isSubject ? slip('its', i, at + 1, i, words.text(i).replace(/['’]/, '')) : undefined;
}

/** “its' use”; not “… its'” at the end of a quotation. */
function itsApostrophe(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.isMark(i + 1, Mark.apostrophe) || !touches(words.tokens, i + 1) || !words.isWord(i + 2)) return undefined;
  if (touches(words.tokens, i + 2) || words.hasMarkBefore(i, Mark.apostrophe)) return undefined;
  return { ...slip('never', i, i + 2, i, 'its'), mendings: [{ first: i, end: i + 2, right: words.text(i) }] };
}

/** “Its unclear whether …”, “Its not known if …”. */
function itsThat(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (words.word(i) !== 'its' || !words.opensClause(i)) return undefined;
  // “likely” and “early” are adverbs too.
  const at = words.can(i + 1, adjective) ? i + 1 : words.pastAdverbs(i + 1);
  if (!words.can(at, adjective | participle) || !words.is(at + 1, saysWhat)) return undefined;
  return slip('lost', i, at + 2, i, owner(words, i));
}

/** “The foremans report”: of men and women no one makes a plural with -s. */
function irregularOwner(words: SentenceWords, i: number): GrammarSlip | undefined {
  return words.can(i + 1, singular | plural | adjective) && !words.isTied(i)
    ? slip('lost', i, i + 2, i, owner(words, i))
    : undefined;
}

const spans = new WordSet(['days', 'weeks', 'months', 'years', 'hours', 'minutes']);
const afterSpan = new WordSet(['and', 'before', 'in']);
const spent = new WordSet(['rest', 'leave', 'notice', 'pay', 'wages', 'absence', 'delay', 'worth']);

/** “three weeks rest”, “two days leave”; not “two months rest on that date”. */
function spanOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isCounted = words.isNumber(i - 1) || words.is(i - 1, numerals);
  if (!isCounted || !words.is(i + 1, spent)) return undefined;
  if (!words.isEnd(i + 2) && !words.is(i + 2, afterSpan)) return undefined;
  return { ...slip('lost', i, i + 2, i, `${words.text(i)}'`), mild: true };
}

const sides = new WordSet(['left', 'right']);

/** “The patients right ring finger locks each day”: whose a part of the body on one side is. */
function ownPart(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.is(i - 1, theWords) || !words.opensClause(i - 1) || !words.is(i + 1, sides)) return undefined;
  let part = i + 2;
  while (part < i + 4 && !words.is(part, bodyParts) && words.can(part, singular | adjective)) part++;
  const verb = words.pastAdverbs(part + 1);
  if (!words.is(part, bodyParts) || words.isTied(part)) return undefined;
  // “The workers left ankle braces there”: what they left may be several things.
  const isSubject =
    words.is(verb, finiteVerbs) || words.canOnly(verb, third, words.word(i + 1) === 'left' ? plural : 0);
  return isSubject ? slip('possessive', i, part + 1, i, owner(words, i)) : undefined;
}

const ownTimes = new WordSet(['current', 'previous', 'prior', 'usual', 'own', 'former']);

/** “The workers current employer offers rest”: what is so now is his. */
function ownNow(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.is(i - 1, theWords) || !words.is(i + 1, ownTimes) || !words.can(i + 2, singular | plural))
    return undefined;
  return slip('possessive', i, i + 3, i, owner(words, i));
}

/** “Both patients' described in it”: no noun that they could own. */
function ownsNothing(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 2;
  if (!words.isMark(i + 1, Mark.apostrophe) || !touches(words.tokens, i + 1) || touches(words.tokens, at))
    return undefined;
  if (words.hasMarkBefore(i, Mark.apostrophe) || words.isEnd(at)) return undefined;
  const isVerb =
    words.is(at, finiteVerbs) ||
    (words.can(at, participle) && (words.is(at + 1, prepositions) || words.isAdverb(at + 1))) ||
    words.canOnly(at, past, adjective | participle | singular);
  return isVerb
    ? { ...slip('stray', i, i + 2), mendings: [{ first: i, end: i + 2, right: words.text(i) }] }
    : undefined;
}

/** Verbs whose “not” has its apostrophe a letter too early. */
const earlyMarks = new WordSet(
  'is are was were do does did has have had could would should'.split(' ').map((verb) => `${verb}'nt`),
);

/** “He did'nt rest.” */
function earlyMark(words: SentenceWords, i: number): GrammarSlip | undefined {
  return slip('never', i, i + 1, i, words.text(i).replace(/(['’])n/, 'n$1'));
}

const lastNext = new WordSet(['last', 'next']);

/** “Last weeks films showed it”: of which week. */
function weekOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.is(i - 1, lastNext) || !words.opensClause(i - 1) || !words.can(i + 1, singular | plural)) return undefined;
  if (words.is(i + 1, prepositions) || words.is(i + 1, finiteVerbs) || words.is(i + 1, determiners)) return undefined;
  return slip('lost', i, i + 2, i, owner(words, i));
}

const severalPersons = new WordSet(personPlurals.keys());

/** Apostrophes that are lost or stray. */
export const apostrophes: readonly TriggeredPattern[] = [
  { at: severalPersons, find: lostPossessive },
  { at: severalPersons, find: ownPart },
  { at: workers, find: ownNow },
  { at: severalPersons, find: ownsNothing },
  { at: new WordSet(['weeks', 'months', 'years']), find: weekOf },
  { at: earlyMarks, find: earlyMark },
  { at: irregularOwners, find: irregularOwner },
  { at: new WordSet(["it's"]), find: itIs },
  { at: new WordSet(['its', 'theirs']), find: itsApostrophe },
  { at: new WordSet(['its']), find: itsThat },
  { at: spans, find: spanOf },
];
