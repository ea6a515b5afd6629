import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import { WordSet } from '../../../text/word-set.ts';
import {
  articles,
  beAny,
  clauseOpeners,
  determiners,
  finiteVerbs,
  modals,
  numerals,
  prepositions,
  pronouns,
  setOf,
  singularPronouns,
} from './classes.ts';
import { LONGEST_CLAUSE, type SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { singular, plural, base, past, third, participle, gerund, adjective, adverb } = WordClass;
const slip = slipOf('missing-word');

/** Prepositions that are no adverbs, and those that are: “with the cast on”. */
const pureWords = 'of for to with from at into during';
const pure = setOf(pureWords);
const small = setOf(`${pureWords} in on by without`);
/** Before these a preposition is a word of its own phrase: “of at least six”, “for in addition to”. */
const set = setOf(
  'least most first last times best worst present once example instance addition turn fact particular general total all part excess far course average itself themselves home night whom which',
);
const ofIts = setOf('care use advantage notice hold rid charge note made taken');
/** How many words of a sentence before it are looked at for one that takes a preposition away from its noun. */
const REACH = 14;
/** Verbs that stand after no preposition. */
const verbs = setOf('is are was were has have had does');
/** Adjectives of which “to” is a part: “due to of the fall”. */
const toWords = setOf('due according secondary owing prior');
const of = setOf('of');
const to = setOf('to');
const theOrA = setOf('the a an');
const closing = setOf('the a an every our their its my');
const whose = setOf('his their its our my');
const wholes = setOf('a an the his her its their our my this that these those');

/** Whether token `i` is a noun that no preposition after it was taken from: “the request”, not “the pills he asked”. */
function isPlainNoun(words: SentenceWords, i: number, isSubject = false): boolean {
  if (!words.can(i, singular | plural) || words.can(i, participle | past | gerund)) return false;
  if (words.is(i, prepositions) || words.is(i, finiteVerbs) || words.is(i, determiners)) return false;
  // “asked to care for”: what can be a verb is a noun after its article, or as the subject.
  if (words.is(i - 1, to)) return false;
  return isSubject || words.is(i - 1, determiners) || !words.can(i, base | third | adjective);
}

/** Whether a word before token `i` may have the preposition there for its own: “the brace that he asked for”, “the brace he has need of”. */
function mayBeStranded(words: SentenceWords, i: number): boolean {
  for (let at = Math.max(words.first, i - REACH); at < i; at++) {
    if (words.is(at, relatives)) return true;
    const isAfterNoun = words.can(at - 1, singular | plural) || words.is(at - 1, indefinite);
    if ((words.word(at) === 'that' || words.is(at, pronouns)) && isAfterNoun) return true;
  }
  return false;
}
const indefinite = setOf('everything nothing something anything everybody nobody somebody anybody someone anyone');
const relatives = setOf('what who whom whose which whatever where thing things one all');

function collision(words: SentenceWords, i: number): GrammarSlip {
  const choices = [i, i + 1].map((at) => ({ first: i, end: i + 2, right: words.text(at) }));
  return { ...slip('between', i, i + 2), mendings: choices };
}

/** “The request of for a brace”, “in of the knee”: two prepositions with nothing between. */
function twoPrepositions(words: SentenceWords, i: number): GrammarSlip | undefined {
  const next = i + 1;
  if (!words.is(next, small) || words.word(next) === words.word(i) || words.isTied(next) || words.isTied(i))
    return undefined;
  // “was taken care of by the nurse”
  if (words.is(i - 1, ofIts) && words.is(i, of)) return undefined;
  const after = next + 1;
  if (words.is(after, set) || (words.word(next) === 'from' && isCount(words, after))) return undefined;
  if (!words.isWord(after) && !words.isNumber(after)) return undefined;
  // “to in-house counsel”
  if (words.isTied(after) && !words.is(after, theOrA)) return undefined;
  if (words.is(next, of) || (words.is(i, to) && words.is(i - 1, toWords))) return collision(words, i);
  if (!words.is(i, pure) || !isPlainNoun(words, i - 1, words.is(i, of)) || mayBeStranded(words, i)) return undefined;
  return collision(words, i);
}

function isCount(words: SentenceWords, i: number): boolean {
  return words.isNumber(i) || words.is(i, numerals);
}

/** “the of the knee”: an article without its noun. */
function articleBefore(words: SentenceWords, i: number): GrammarSlip | undefined {
  const before = i - 1;
  if (!words.is(before, closing) || words.isTied(i) || words.isTied(before)) return undefined;
  // “grade A of”, “vitamin A in”
  if (words.text(before) === 'A' && before !== words.first) return undefined;
  // “the at home program”, “a with contrast study”: a phrase may be for an adjective.
  const isSure = words.is(i, never) || (words.is(i, rarely) && words.isWord(i + 1) && !words.is(i + 1, compounding));
  return isSure || words.is(i + 1, wholes) ? collision(words, before) : undefined;
}
const never = setOf('of from into during');
const rarely = setOf('to for with');
const compounding = setOf('do be date profit cause hire and or contrast');

/** “The treatment of is over”: a preposition before the verb of its clause. */
function beforeVerb(words: SentenceWords, i: number): GrammarSlip | undefined {
  const verb = i + 1;
  if (!words.is(verb, verbs) || words.isTied(verb) || (words.is(i, to) && !words.is(verb, neverBare))) return undefined;
  if (words.is(i - 1, subjects) && words.opensClause(i - 1)) return collision(words, i);
  if (!words.is(i, pure) || !isPlainNoun(words, i - 1, true) || mayBeStranded(words, i)) return undefined;
  for (let at = words.clauseStart(i); at < i; at++)
    if (words.is(at, finiteVerbs) || words.canOnly(at, past | third, singular | plural | adjective)) return undefined;
  return collision(words, i);
}

const neverBare = setOf('is are was were has had does');
const subjects = setOf('he she it they there');

/** “the a brace”, “a his brace”. */
function twoDeterminers(words: SentenceWords, i: number): GrammarSlip | undefined {
  const next = i + 1;
  if (words.text(i) === 'A' && i !== words.first) return undefined;
  if (words.is(next, wholes) && words.text(next) !== 'A' && words.is(i, articles) && words.word(next) !== words.word(i))
    return words.isTied(next) ? undefined : collision(words, i);
  const before = i - 1;
  const isAfter = (words.is(before, theOrA) && !words.is(before, articles)) || words.is(before, whose);
  // “of his the day before”
  if (!isAfter || words.text(i) !== words.word(i) || words.isTied(i)) return undefined;
  if (words.is(before, whose) && words.is(before - 1, of)) return undefined;
  return words.isWord(next) &&
    !words.is(next, finiteVerbs) &&
    !words.is(next, prepositions) &&
    !words.is(next, clauseOpeners)
    ? collision(words, before)
    : undefined;
}

/** “the his knee”, “his the knee”. */
function articleAndOwner(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (words.is(i - 1, theOrA) && words.can(i + 1, singular | plural | adjective) && !words.is(i + 1, clauseOpeners))
    return words.text(i - 1) === 'A' && i - 1 !== words.first ? undefined : collision(words, i - 1);
  return words.word(i) !== 'her' && words.word(i + 1) === 'the' && !words.is(i - 1, of)
    ? collision(words, i)
    : undefined;
}

const modalWords = setOf('should must could would may might cannot can will');
const nounsToo = setOf('can will');
const inverting = setOf('no not never nor neither only rarely seldom so such than as if what all little few');
const comparing = setOf('than as like nor or so neither');
const pointing = setOf('this that these those it');
const afterModal = setOf('of for with in on at from by during');
const openers = setOf('the a an his her its their this these those any');

/** “The brace would suitable”, “He should a trial”: a modal without its verb. */
function modalAlone(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (words.is(i - 1, determiners) || words.opensClause(i) || (words.word(i) === 'may' && words.isCapital(i)))
    return undefined;
  let subject = i - 1;
  while (words.isAdverb(subject)) subject--;
  const isPerson = words.is(subject, pronouns);
  const isNoun =
    words.can(subject, singular | plural) || words.is(subject, pointing) || /^[A-Z]{2,}$/.test(words.text(subject));
  if (!isPerson && (words.is(i, nounsToo) || !(isNoun || words.isMark(subject, Mark.close)))) return undefined;
  // “at no time would the”, “than the knee would in”: what is asked or compared has another order.
  const start = words.clauseStart(i);
  if (words.hasBefore(i, inverting, start) || words.is(start - 1, inverting) || words.is(start - 1, relatives))
    return undefined;
  const at = words.pastAdverbs(i + 1);
  if (words.isTied(at)) return undefined;
  // “may at your option choose”: after a phrase the verb may follow.
  const isPhrase = words.is(at, afterModal) && words.isWord(at + 1) && !hasBare(words, at + 1);
  // “return should the pain get worse”
  if (words.word(i) === 'should' && words.is(at, openers) && hasBare(words, at + 1)) return undefined;
  if (words.is(at, openers) || isPhrase) return slip('verbless', subject, at + 1);
  const isQuality =
    words.canOnly(at, adjective, base | adverb | past | participle | third) ||
    (words.word(at) === 'appropriate' && !words.is(at + 1, determiners));
  if (!isQuality || words.is(at, prepositions) || words.is(at, finiteVerbs) || words.is(at, determiners))
    return undefined;
  return slip('verb', i, at + 1, i, `${words.text(i)} be`);
}

/** Whether a word that can be a bare verb comes at token `i` or later in its clause. */
function hasBare(words: SentenceWords, i: number): boolean {
  for (let at = i; at < words.end && !words.isEnd(at) && !words.is(at, clauseOpeners); at++)
    if (words.can(at, base) || at > i + LONGEST_CLAUSE) return true;
  return false;
}

const reflexive = setOf('himself herself itself themselves alone both all each two three too also neither');
const noMore = setOf('longer more less doubt sooner later matter');
const subjectsOnly = setOf('he she they');

/** “She no work restrictions”, “He chronic neck pain”: a subject, and no verb after it. */
function subjectAlone(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (!words.opensClause(i) || words.is(i - 1, comparing) || words.isMark(i - 1, Mark.comma)) return undefined;
  if (words.is(at, reflexive) || words.isTied(at) || words.is(at, pronouns)) return undefined;
  const isNone = words.word(at) === 'no' && !words.is(at + 1, noMore);
  const isPhrase = isNone || words.is(at, setOfPhrase);
  // The list knows “traveled” as an adjective alone.
  const isOther =
    !words.word(at).endsWith('ed') &&
    words.canOnly(at, adjective | singular | plural, base | past | third | participle | gerund | adverb);
  if (!(isPhrase || isOther) || words.is(at, prepositions) || words.is(at, finiteVerbs)) return undefined;
  if (isOther && !isPhrase && (words.is(at, clauseOpeners) || words.isCapital(at))) return undefined;
  return slip('verbless', i, at + 1);
}
const setOfPhrase = setOf('the a an his their any');

/** Forms of “have”, short ones among them, without which there is no “been”. */
const haveForms = setOf(
  "has have had having hasn't haven't hadn't i've we've they've you've he's she's it's that's there's who's",
);

/** “He been seen twice”, “The worker not been given a splint”: no “been” without its “have”. */
function lostHave(words: SentenceWords, i: number): GrammarSlip | undefined {
  let first = i;
  while (words.word(first - 1) === 'not' || words.isAdverb(first - 1)) first--;
  const subject = first - 1;
  if (words.isTied(i) || words.isTied(i - 1) || words.is(subject, beAny) || words.is(subject, modals)) return undefined;
  // “has, since the fall, been”: after a mark or a small word the “have” may be anywhere before.
  const isSubject = words.is(subject, pronouns) || words.can(subject, singular | plural);
  if (i - words.first > LONGEST_CLAUSE && !isSubject) return undefined;
  if (words.hasBefore(i, haveForms, isSubject ? words.clauseStart(subject) : words.first)) return undefined;
  const have = words.is(subject, singularPronouns) || words.can(subject, singular) ? 'has' : 'have';
  const text = words.tokens.text.slice(words.tokens.starts[first], words.tokens.ends[i]);
  return slipOf('verb-form')('participle', subject, i + 1, first, `${have} ${text}`, i + 1);
}

/** Pronouns as subjects → as what follows a preposition. */
const asObject: Readonly<Record<string, string>> = { he: 'him', she: 'her', they: 'them', we: 'us' };
const asSubject: Readonly<Record<string, string>> = { him: 'he', them: 'they', us: 'we' };
const takesObject = setOf('of to with from at into between without against');
const wrongWord = slipOf('slip');

/** “between he and the surgeon”: a preposition before the form of the subject; not “the clinic she went to he …”. */
function subjectAfterPreposition(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.is(i - 1, takesObject) || words.isTied(i) || words.isTied(i - 1)) return undefined;
  const next = words.pastAdverbs(i + 1);
  if (words.is(next, finiteVerbs) || words.can(next, past | third) || mayBeStranded(words, i - 1)) return undefined;
  return wrongWord('found', i, i + 1, i, asObject[words.word(i)]);
}

/** “Him is able to walk”: a clause that begins with the form of the object. */
function objectAsSubject(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (i !== words.first || !words.is(words.pastAdverbs(i + 1), finiteVerbs)) return undefined;
  const right = asSubject[words.word(i)]!;
  return wrongWord('found', i, i + 1, i, right.charAt(0).toUpperCase() + right.slice(1));
}

const isOrWas = setOf('is was');
const heOrShe = setOf('he she');

/** “He is walks with a limp”: a pronoun, its verb, and another that can be nothing but a verb there. */
function isAndVerb(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (!words.is(i - 1, heOrShe) || words.isTied(at) || !words.can(at, third)) return undefined;
  if (words.can(at, adjective | adverb | past | participle | gerund) || words.isCapital(at)) return undefined;
  return slipOf('verb-form')('twoVerbs', i, at + 1);
}

/** Small words side by side that something must stand between, and subjects and modals without their verb. */
export const collisions: readonly TriggeredPattern[] = [
  { at: small, find: twoPrepositions },
  { at: small, find: articleBefore },
  { at: small, find: beforeVerb },
  { at: articles, find: twoDeterminers },
  { at: setOf('his her its their our my'), find: articleAndOwner },
  { at: modalWords, find: modalAlone },
  { at: setOf('been'), find: lostHave },
  { at: subjectsOnly, find: subjectAlone },
  { at: isOrWas, find: isAndVerb },
  { at: new WordSet(Object.keys(asObject)), find: subjectAfterPreposition },
  { at: new WordSet(Object.keys(asSubject)), find: objectAsSubject },
];
