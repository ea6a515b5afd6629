import { articleWords, formsOfBe } from '../../../knowledge/clauses/common-words.ts';
import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import { WordMap, WordSet } from '../../../text/word-set.ts';
import {
  asking,
  beAny,
  clauseOpeners,
  determiners,
  doAny,
  finiteVerbs,
  haveAny,
  ifWords,
  looseNumber,
  modals,
  numerals,
  persons,
  pluralPronouns,
  prepositions,
  pronouns,
  quantities,
  questionWords,
  sayings,
  singularInitials,
  singularPronouns,
  thirdOf,
  timeUnits,
} from './classes.ts';
import {
  and,
  clauseOf,
  isBetweenDays,
  isBetweenDrugs,
  isModalNeed,
  singling,
  type Subject,
  subjectBefore,
} from './noun-phrases.ts';
import { allOrNone, byShare } from './shares.ts';
import { baseOf } from './forms.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { base, third, past, participle, gerund, singular, plural, adjective, adverb, onlyVerb } = WordClass;
const agreement = slipOf('agreement');
const notYet = new WordSet(['lest', 'until', 'till', 'if', 'whether', 'or', 'nor']);
/** Words that are several things by themselves. */
const alone = new WordSet(['both', 'several', 'many']);
/** Words after which “he were” is right. */
const asIf = new WordSet([
  'if',
  'when',
  'unless',
  'whether',
  'though',
  'lest',
  'wish',
  'wishes',
  'as',
  'until',
  'time',
  'than',
  'that',
  'what',
]);
const heShe = new WordSet(['he', 'she']);
const haveOrDo = new WordSet(['have', 'do']);

/** Verb forms that go with one thing → with more. */
const withOne = new WordMap<string>([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ["isn't", "aren't"],
  ["wasn't", "weren't"],
  ["doesn't", "don't"],
  ...sayings,
]);
/** The other way round. */
const withMore = new WordMap<string>([
  ['are', 'is'],
  ['were', 'was'],
  ['have', 'has'],
  ['do', 'does'],
  ["aren't", "isn't"],
  ["weren't", "wasn't"],
  ["don't", "doesn't"],
  ...[...sayings].map(([form, bare]) => [bare, form] as const),
]);
const auxiliaryForms = [
  'is',
  'was',
  'has',
  'does',
  'are',
  'were',
  'have',
  'do',
  "isn't",
  "wasn't",
  "doesn't",
  "aren't",
  "weren't",
  "don't",
];
const auxiliaries = new WordSet(auxiliaryForms);
const verbs = new WordSet([...auxiliaryForms, ...sayings.keys(), ...sayings.values()]);
const singularAuxiliaries = new WordSet(['is', 'was', 'has', 'does']);
const to = new WordSet(['to']);
const objectPronouns = new WordSet(['him', 'them', 'us']);
const joins = new WordSet(['and', 'or', 'nor', 'as']);
const articlesAndNo = new WordSet([...articleWords, 'no']);
const beVerbs = new WordSet(formsOfBe);
const occasions = new WordSet(
  'day night morning afternoon evening week weekend month year spring summer fall winter date time visit'.split(' '),
);
const which = new WordSet(['which']);
const who = new WordSet(['who']);
const inverting = new WordSet(['so', 'neither', 'nor']);
const singleOf = new WordSet(['one', 'each', 'either', 'neither', 'none', 'any', 'only', 'every']);
const stateVerb = new WordSet(['state']);
const relatives = new WordSet(['that', 'which', 'who']);
/** What may come after a verb and not after a noun: “states that”, “shows a”. */
const objects = new WordSet(
  'that a an the no his her its their this these each every both any such he she it they'.split(' '),
);
const were = new WordSet(['were', "weren't"]);

/** A verb that does not go with the number of its subject. */
function disagrees(words: SentenceWords, verb: number): GrammarSlip | undefined {
  const more = words.isWord(verb) ? withOne.get(words.tokens.values[verb]!) : undefined;
  const one = words.isWord(verb) ? withMore.get(words.tokens.values[verb]!) : undefined;
  if ((more === undefined && one === undefined) || words.isTied(verb) || words.isTied(verb - 1)) return undefined;
  if (isModalNeed(words, verb)) return undefined;
  // “…, and so are the wrists”: the subject comes after it.
  if (words.is(verb - 1, inverting)) return undefined;
  // “…, which help at night”: what comes after this is a verb.
  const isAfterWhich = words.is(verb - 1, which) && words.isMark(verb - 2, Mark.comma);
  if (!words.is(verb, auxiliaries) && !words.is(verb - 1, pronouns) && !isAfterWhich && !isSurelyVerb(words, verb))
    return undefined;
  return (
    byPronoun(words, verb, one) ??
    byRelative(words, verb, more, one) ??
    byShare(words, verb, more, one) ??
    byNoun(words, verb, more, one)
  );
}

/** Whether a form that can be a noun is a verb here: what follows is an object. */
function isSurelyVerb(words: SentenceWords, verb: number): boolean {
  const next = words.pastAdverbs(verb + 1);
  // “The MTUS state that”: after initials no noun follows.
  if (words.is(verb - 1, singularInitials) && words.is(next, objects)) return true;
  // “The worker state that”: no state is a person's.
  if (words.is(verb - 1, persons) && words.is(verb, stateVerb) && words.is(next, objects)) return true;
  // “The supervisor want him back.”, “The worker want to avoid it.”
  if (words.is(verb - 1, persons) && words.is(next, objectPronouns)) return true;
  if (words.is(verb - 1, persons) && words.is(next, to) && words.can(next + 1, base))
    return !hasFinite(words, next + 1);
  // “The splint need to be refit.”
  if (words.word(verb) === 'need' && words.is(next, to) && words.is(next + 1, beAny))
    return words.can(verb - 1, singular) && !words.can(verb - 1, adjective) && !hasFinite(words, next + 1);
  // “a note that”: what may be a noun is one before “that”.
  if (words.is(next, objects))
    return !words.can(verb, singular) || words.can(verb, onlyVerb) || words.is(next, articlesAndNo);
  // “A deficit remain, since …”: the subject with which the sentence begins.
  if (words.canOnly(verb, onlyVerb, plural | singular | adjective))
    return !words.isEnd(verb + 1) || words.clauseStart(verb) === words.first;
  // “The symptoms comes from the neck.”
  if (words.can(verb, onlyVerb) && words.can(verb, third) && (words.is(next, prepositions) || words.can(next, adverb)))
    return !words.is(next, finiteVerbs);
  return isBetweenNouns(words, verb, next);
}

function hasFinite(words: SentenceWords, first: number): boolean {
  for (let at = first; at < words.end && !words.isEnd(at) && !words.is(at, clauseOpeners); at++)
    if (words.is(at, finiteVerbs)) return true;
  return false;
}

/** “Examination of both knees show tenderness”: a bare form after a noun of the plural, before a noun, in a clause without another verb. */
function isBetweenNouns(words: SentenceWords, verb: number, next: number): boolean {
  const isNoun = words.canOnly(verb - 1, plural, singular | adjective) || words.is(verb - 1, persons);
  if (!isNoun || !words.can(verb, base)) return false;
  if (!words.can(next, singular | plural | adjective) || words.is(next, prepositions)) return false;
  for (let at = next; at < words.end && !words.isEnd(at) && !words.is(at, clauseOpeners); at++)
    if (words.is(at, finiteVerbs) || words.can(at, past | third)) return false;
  return true;
}

/** “he report pain”, “it do not help”, “they shows a tear”. */
function byPronoun(words: SentenceWords, verb: number, one: string | undefined): GrammarSlip | undefined {
  let at = verb - 1;
  while (words.isAdverb(at)) at--;
  const opens = words.opensClause(at) && !words.isMark(at - 1, Mark.comma);
  const isPlural = words.is(at, pluralPronouns);
  // “From May on she were”: of these two none is an object.
  const isSheWere =
    words.is(at, heShe) && words.is(verb, beVerbs) && !words.is(at - 1, joins) && !words.is(at - 1, asIf);
  if (!opens && !isSheWere && !words.isMark(at - 1, Mark.comma)) return undefined;
  const start = Math.max(words.first, at - 12);
  // “They was seen”; not “what they is”.
  const isThey = (isPlural || words.is(at, alone)) && words.is(verb, singularAuxiliaries);
  if (isThey && !words.hasBefore(at, questionWords, words.first))
    return agreement('verb', at, verb + 1, verb, withOne.get(words.tokens.values[verb]!));
  if (isPlural && one === undefined) {
    // “These supports” may be things.
    const isThing = words.can(verb, plural) && !words.is(verb + 1, objects);
    if (isThing || words.is(verb, finiteVerbs) || !words.is(verb, verbs)) return undefined;
    return agreement('verb', at, verb + 1, verb, withOne.get(words.tokens.values[verb]!));
  }
  // “were” is a past itself, and of “he” and “she” only after “if” and “wish” right.
  const isWere = words.is(verb, were) && at === words.first;
  if (!words.is(at, singularPronouns) || one === undefined || (words.can(verb, past | participle) && !isWere))
    return undefined;
  if (words.is(verb, were) && words.hasBefore(at, ifWords, start)) return undefined;
  // “We ask that he report it”, “did he report”, “let it rest”.
  if (
    words.hasBefore(at, asking, start) ||
    words.hasBefore(at, modals, words.clauseStart(at)) ||
    words.is(at - 1, finiteVerbs)
  )
    return undefined;
  return agreement('verb', at, verb + 1, verb, one);
}

/** “symptoms that is worse”, “a program that include rest”; not “one of the programs that include rest”. */
function byRelative(
  words: SentenceWords,
  verb: number,
  more: string | undefined,
  one: string | undefined,
): GrammarSlip | undefined {
  const that = words.is(verb - 1, relatives)
    ? verb - 1
    : words.isAdverb(verb - 1) && words.is(verb - 2, relatives)
      ? verb - 2
      : -1;
  // “a splint, which help at night”: with the whole clause goes the form for one as well.
  const isWhich = words.is(that, which) && one !== undefined && words.isMark(that - 1, Mark.comma);
  const noun = isWhich ? that - 2 : that - 1;
  if (that < 0 || !words.isWord(noun) || words.is(noun, looseNumber) || words.is(noun, quantities)) return undefined;
  // “with 15 days a month who have”: no one is a month.
  if (words.is(that, who) && words.is(noun, amounts)) return undefined;
  // “for 12 sessions, which exceeds”: “which” may take up the whole clause.
  if (words.is(that, which) && !words.is(verb, beVerbs) && !isWhich) return undefined;
  let first = noun;
  while (
    words.can(first - 1, adjective | singular) &&
    !words.is(first - 1, prepositions) &&
    !words.is(first - 1, determiners) &&
    !words.is(first - 1, clauseOpeners) &&
    !words.is(first - 1, finiteVerbs)
  )
    first--;
  const before = words.is(first - 1, determiners) ? first - 2 : first - 1;
  // “for patients who has failed”: “who” takes up the persons next to it, except for “one of the patients who has”.
  const isWho = words.is(that, who) && !words.hasBefore(before, singleOf, Math.max(words.first, before - 3));
  if (words.isNumber(first - 1) || words.is(first - 1, numerals)) return undefined;
  if ((words.is(before, prepositions) && !isWho) || words.is(before, and)) return undefined;
  if (more !== undefined && words.canOnly(noun, plural, singular | third))
    return agreement('verb', noun, verb + 1, verb, more);
  // “has diagnosis that include”: with nothing before it the noun is what the verb has.
  const isOne = words.is(first - 1, singling) || words.is(first - 1, haveAny) || (isWho && words.is(noun, persons));
  if (one !== undefined && isOne && words.canOnly(noun, singular, plural) && !words.is(verb, were))
    return agreement('verb', noun, verb + 1, verb, one);
  return undefined;
}

/** The token at which what is before a verb ends: the verb itself, or the bracket that closes before it. */
function beforeBracket(words: SentenceWords, verb: number): number {
  if (!words.isMark(verb - 1, Mark.close)) return verb;
  let at = verb - 2;
  while (at > words.first && !words.isMark(at, Mark.open)) at--;
  return at;
}

/** “The findings of both scans was”, “A review of the reports reveal”, “The patient have”. */
function byNoun(
  words: SentenceWords,
  verb: number,
  more: string | undefined,
  one: string | undefined,
): GrammarSlip | undefined {
  // After a bracket a sentence goes on with what came before it: “The scans (old ones) is”.
  const subjectEnd = beforeBracket(words, verb);
  const start = clauseOf(words, subjectEnd);
  // Only where the clause surely begins with its subject: at the sentence's beginning, after a mark, or after “and”, “but”, “that”.
  const opener = words.word(start - 1);
  if (
    words.is(start - 1, clauseOpeners) &&
    !/^(?:and|but|that|because|although|while|whereas|however|therefore|when|where|if|unless|though|so|yet)$/.test(
      opener,
    )
  )
    return undefined;
  if (opener === 'but' && words.is(start - 2, allOrNone)) return undefined;
  if (words.isMark(start - 1, Mark.close)) return undefined;
  const subject = subjectBefore(words, subjectEnd) ?? afterPhrase(words, subjectEnd);
  if (!subject) return undefined;
  const { first, head, isPlural } = subject;
  // “Radiographs that day were normal”
  if (opener === 'that' && head === start && words.is(head, occasions)) return undefined;
  // “No gain that lasts is known”: the verb of “that” itself.
  if (head === start && opener === 'that' && words.can(head, third) && isSurelyNoun(words, start - 2)) return undefined;
  // “the point where the nerve crosses is tender”, “what the worker carries on at home is …”: the verb of the inner clause.
  const isNext = verb === head + 1 || words.is(head - 1, persons);
  const isInner = isNext && words.is(start - 1, clauseOpeners) && words.canOnly(head - 1, singular, plural);
  if (isInner && isPlural && words.can(head, third)) return undefined;
  // “the physician and the patient are”
  const isWhole = startsWithDeterminer(words, first);
  if (words.is(start - 1, joins) && !(isWhole && isPlural) && !((isWhole || isPlural) && joinsClauses(words, start)))
    return undefined;
  if (isPlural && words.is(head, amounts) && !startsWithDeterminer(words, first)) return undefined;
  if (isPlural && more !== undefined) {
    // “Lifting boxes is hard”
    if (head > first && words.can(first, gerund)) return undefined;
    // A title is one thing: “Official Disability Guidelines recommends”; so is an amount: “Six weeks is”.
    if ((head > first && words.isCapital(head)) || isListed(words, start, verb)) return undefined;
    if (!hasNumber(words, first, head)) return agreement('verb', head, verb + 1, verb, more);
    // “Six visits was given”: what happened to them happened to each.
    const next = words.pastAdverbs(verb + 1);
    const isFound = words.is(next, foundToBe) && !words.is(head, timeUnits);
    const isDone = words.can(next, participle) || isFound || !words.is(verb, beVerbs);
    return isDone && !words.is(head, amounts)
      ? { ...agreement('verb', first, verb + 1, verb, more), mild: true }
      : undefined;
  }
  if (isPlural || one === undefined) return undefined;
  if (words.is(verb, were) && words.hasBefore(verb, ifWords, words.first)) return undefined;
  // “It is proper that a surgeon see him”
  if (opener === 'that' && words.can(start - 2, adjective)) return undefined;
  if (opener === 'that' && words.hasBefore(start, asking, Math.max(words.first, start - 8))) return undefined;
  if (words.hasBefore(verb, questionWords, first) || mayBeTwo(words, head, verb, words.is(first, singling)))
    return undefined;
  if (isListed(words, start, verb) || words.can(verb, past | participle)) return undefined;
  // Without its article a noun may be the first half of another (“pain reports have”): one must come before it.
  const opensWithPhrase = head === words.first && words.is(head + 1, prepositions);
  // “Pain are worse”, “Motor strength were full”: a noun with which the sentence begins, right before its verb.
  const isBare =
    (first === words.first || (head === start && opener === 'that')) &&
    verb === head + 1 &&
    words.is(verb, auxiliaries) &&
    !words.word(head).endsWith('s');
  if (!startsWithDeterminer(words, first) && !words.is(head, singularInitials) && !opensWithPhrase && !isBare)
    return undefined;
  if (words.is(head + 1, haveOrDo) && words.hasBefore(first, modals, words.first)) return undefined;
  return agreement('verb', head, verb + 1, verb, one);
}

/** What is spoken of as one sum: “Six weeks is enough”. */
const amounts = new WordSet(
  'day days week weeks month months year years hour hours minute minutes second seconds mg mcg ml grams units percent degrees dollars miles pounds times points inches feet tablets capsules'.split(
    ' ',
  ),
);
/** What things are found to be, one by one: “The last two screens was negative”. */
const foundToBe = new WordSet(
  'consistent inconsistent negative positive normal abnormal present absent tender intact unremarkable'.split(' '),
);
const the = new WordSet(['the', 'his', 'her', 'these', 'those']);

/** “At the evaluation the depths was 2 mm”, “On 11/15/2016 the elbow were tender”: a subject with its article right after the phrase that opens the sentence. */
function afterPhrase(words: SentenceWords, verb: number): Subject | undefined {
  if (!words.is(words.first, prepositions) || !words.is(verb, auxiliaries)) return undefined;
  // “In the file of the surgeon are two notes” has its subject last.
  const next = words.pastAdverbs(verb + 1);
  if (words.isNumber(next) || words.is(next, determiners)) return undefined;
  for (let first = words.first + 2; first < verb; first++) {
    const before = first - 1;
    const isDay = words.isNumber(before) && words.isNumber(words.first + 1);
    if (words.isEnd(first) && !words.isNumber(words.first + 1)) return undefined;
    if (words.is(first, clauseOpeners) || words.is(first, finiteVerbs)) return undefined;
    if (words.is(first, the) && (isDay || (words.can(before, singular | plural) && !words.is(before, prepositions))))
      return subjectBefore(words, verb, first);
  }
  return undefined;
}

/** Whether token `i` can be a noun and no verb: after a verb “that” begins what is said. */
function isSurelyNoun(words: SentenceWords, i: number): boolean {
  const isNamed = words.is(i - 1, determiners) || words.is(i - 1, prepositions);
  return words.canOnly(i, singular | plural, isNamed ? 0 : third | past | adjective);
}

/** Whether the “and” before token `start` joins two clauses: a comma is before it, and a verb with no new clause after it before that. */
function joinsClauses(words: SentenceWords, start: number): boolean {
  // “Strength was 5/5 and the gait were slow”: what is no noun has none put next to it.
  const before = start - 2;
  if (words.isNumber(before) || words.canOnly(before, adjective | adverb | participle, singular | plural | gerund))
    return (
      words.word(start - 1) === 'and' &&
      words.clauseStart(before) !== before &&
      hasFinite(words, words.clauseStart(before))
    );
  if (!words.isMark(start - 2, Mark.comma)) return false;
  for (let at = start - 3; at >= words.first && !words.isMark(at, Mark.comma); at--) {
    if (words.is(at, clauseOpeners) && !words.is(at, joins)) return false;
    if (words.is(at, finiteVerbs) || (words.can(at, third | past) && words.is(at + 1, objects))) return true;
  }
  return false;
}

/** Whether an “and” between head and verb may join something to the head; of two drugs after a preposition none is: “The request for naproxen and baclofen”. */
function mayBeTwo(words: SentenceWords, head: number, verb: number, isOne: boolean): boolean {
  for (let at = head + 1; at < verb; at++)
    if (words.is(at, isOne ? joins : and) && !isBetweenDrugs(words, at) && !isBetweenDays(words, at)) return true;
  return false;
}

function startsWithDeterminer(words: SentenceWords, i: number): boolean {
  return words.is(i, determiners);
}

function hasNumber(words: SentenceWords, first: number, head: number): boolean {
  for (let at = first; at < head; at++)
    if (
      words.isNumber(at) ||
      /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty|thirty)$/.test(
        words.word(at),
      )
    )
      return true;
  return false;
}

/** Whether the clause goes on from one before a comma, so that its subject may be one of several, or stand there. */
function isListed(words: SentenceWords, start: number, verb: number): boolean {
  if (!words.isMark(start - 1, Mark.comma)) return false;
  // “However, the findings was” begins after a comma as well: then little comes before it.
  return start - words.first > 4 || words.hasBefore(verb, and, start);
}

/** “when he climb stairs”, “The patient choose rest”: any verb in its bare form after one person who opens the clause. */
function personBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isPronoun = words.is(i, singularPronouns);
  // “IT band”
  if (words.text(i) === 'IT') return undefined;
  const verb = words.pastAdverbs(i + 1);
  if (words.isTied(verb) || words.is(verb, verbs) || words.is(verb, finiteVerbs) || words.is(verb, prepositions))
    return undefined;
  if (!words.canOnly(verb, base, past | participle | third | gerund | adverb | (isPronoun ? 0 : adjective | singular)))
    return undefined;
  if (isModalNeed(words, verb)) return undefined;
  // “it pain free” has lost its verb.
  if (isPronoun && words.can(verb, adjective) && !words.is(verb + 1, determiners)) return undefined;
  let first = i;
  if (!isPronoun) while (first > words.first && words.can(first - 1, adjective | participle | singular)) first--;
  if (!isPronoun && !words.is(--first, singling) && words.word(first) !== 'the') return undefined;
  if (!words.opensClause(first) || words.hasBefore(first, asking, words.first)) return undefined;
  // “The surgeon and the patient intend”
  if (words.is(first - 1, and) && !joinsClauses(words, first)) return undefined;
  // “It matters that she stretch”, “It is best that he rest”
  if (words.word(first - 1) === 'that' && (words.can(first - 2, adjective) || words.word(first - 2) === 'matters'))
    return undefined;
  // “should he and she climb”, “until he return”: what is asked or not yet so has the bare form.
  if (
    words.hasBefore(first, modals, words.clauseStart(first - 1)) ||
    words.is(first - 1, notYet) ||
    words.is(verb, beAny)
  )
    return undefined;
  if (words.hasBefore(first, doAny, words.clauseStart(first - 1))) return undefined;
  return agreement('verb', i, verb + 1, verb, thirdOf(words.word(verb)));
}

/** “The factors that places a patient at risk”: any verb of one after “that” and several, with its object. */
function relativeOfOne(words: SentenceWords, i: number): GrammarSlip | undefined {
  const verb = words.pastAdverbs(i + 1);
  const noun = i - 1;
  if (!words.can(verb, third) || !words.is(verb + 1, objects) || words.is(verb, finiteVerbs)) return undefined;
  if (!words.canOnly(noun, plural, singular) || !words.is(noun - 1, the) || words.is(noun, looseNumber))
    return undefined;
  // “one of the factors that places a patient at risk” is said of one.
  if (words.is(noun - 2, prepositions)) return undefined;
  const bare = baseOf(words, words.word(verb));
  return bare === undefined ? undefined : agreement('verb', noun, verb + 1, verb, bare);
}

/** Verbs that do not go with their subjects. */
export const subjects: readonly TriggeredPattern[] = [
  { at: verbs, find: disagrees },
  { at: singularPronouns, find: personBare },
  { at: persons, find: personBare },
  { at: relatives, find: relativeOfOne },
];
