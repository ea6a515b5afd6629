import { articleWords, formsOfHave, possessiveWords } from '../../../knowledge/clauses/common-words.ts';
import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import { WordSet } from '../../../text/word-set.ts';
import {
  articles,
  beAny,
  clauseOpeners,
  determiners,
  finiteVerbs,
  haveAny,
  ifWords,
  numerals,
  oneWords,
  persons,
  prepositions,
  pronouns,
  questionWords,
  singularInitials,
} from './classes.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { base, past, participle, third, singular, plural, adjective, onlyVerb, gerund } = WordClass;

const beOrHave = new WordSet(['be', 'have']);
const found = new WordSet([
  'noted',
  'found',
  'reported',
  'said',
  'known',
  'thought',
  'felt',
  'shown',
  'considered',
  'believed',
  'seen',
  'expected',
  'likely',
  'deemed',
]);
const goesOn = new WordSet(
  'continue continues continued appear appears appeared seem seems seemed remain remains fail fails failed tend tends tended need needs needed want wants wanted wish wishes decline declines declined hope hopes try tries'.split(
    ' ',
  ),
);
const ableWords = new WordSet(['able', 'unable']);
/** What a person is told or made to do, always with “to” and a verb. */
const made = new WordSet(
  'asked instructed told encouraged required expected allowed permitted supposed scheduled advised unwilling ready likely unlikely afraid reluctant hesitant eager willing'.split(
    ' ',
  ),
);
const willing = new WordSet(['afraid', 'reluctant', 'hesitant', 'eager', 'willing', 'unwilling', 'unlikely']);
const dueWords = new WordSet(['due', 'according', 'secondary', 'pursuant', 'owing', 'prior']);
const supported = new WordSet(
  'supported recommended endorsed approved covered addressed advised indicated substantiated corroborated backed'.split(
    ' ',
  ),
);
const authorities = new WordSet(
  'guidelines guideline mtus odg acoem evidence records literature documentation physician provider findings examination notes'.split(
    ' ',
  ),
);
const the = new WordSet([...possessiveWords, 'the', 'this', 'these', 'its', 'current', 'mtus', 'odg', 'acoem']);
const haveBe = new WordSet(['have', 'be', 'do', 'get', 'take']);
const not = new WordSet(['not']);
const exams = new WordSet(['examination', 'exam', 'palpation', 'inspection', 'evaluation', 'testing', 'review']);
const revealed = new WordSet([
  'revealed',
  'reveals',
  'showed',
  'shows',
  'demonstrated',
  'demonstrates',
  'noted',
  'found',
  'disclosed',
]);
const on = new WordSet(['on', 'upon']);
const ofNouns = new WordSet('evidence absence presence lack sign signs documentation mention proof'.split(' '));
/** Of these the last word is never the first half of another noun: after their article an “of” must follow. */
const lackNouns = new WordSet(['absence', 'lack', 'presence']);
const historyOpeners = new WordSet([...formsOfHave, 'with', 'denies', 'denied', 'reports', 'reported']);
/** What “history” is the first half of. */
const historyHeads = new WordSet(
  'taking form forms note notes sheet section intake questionnaire review report examination exam interview findings'.split(
    ' ',
  ),
);
const needWord = new WordSet(['need']);
const beforeNeed = new WordSet(['to', 'will', 'may', 'they', 'not']);
const nounOpeners = new WordSet([...articleWords, ...possessiveWords, 'this', 'these', 'its']);
const beforeDue = new WordSet(['the', 'of']);
const beforeEvidence = new WordSet([
  ...articleWords,
  'any',
  'without',
  'is',
  'was',
  'some',
  'objective',
  'clinical',
  'no',
]);
const qualities = new WordSet(['any', 'significant', 'acute', 'active', 'functional']);

const bothSides = new WordSet(['both', 'left', 'right']);
const motion = new WordSet(['motion']);
/** What a request is not, with its “is” before it. */
const judged = new WordSet(
  'supported approved recommended indicated certified warranted established justified authorized necessary appropriate'.split(
    ' ',
  ),
);
/** What a person may be without a verb only by a slip. */
const predicates = new WordSet(['unable', 'able', 'aware', 'scheduled', 'not']);

const slip = slipOf('missing-word');

const lost = (words: SentenceWords, first: number, end: number, word: string, at: number): GrammarSlip =>
  slip(word, first, end, at, `${words.text(at)} ${word}`);

/** “was found be pale”; “was found improve”, of which no noun is made. */
function foundBare(words: SentenceWords, before: number): GrammarSlip | undefined {
  const i = before + 1;
  const isBare = words.is(i, beOrHave) || words.canOnly(i, onlyVerb, past | participle | adjective | singular | third);
  if (!isBare) return undefined;
  let verb = before - 1;
  while (words.isAdverb(verb)) verb--;
  return words.is(verb, beAny) || words.is(verb, haveAny) ? lost(words, before, i + 1, 'to', before) : undefined;
}

/** “The exercises he needs have never been taught”: whether a verb and its pronoun are said of the noun before them. */
function isOfNoun(words: SentenceWords, verb: number): boolean {
  return words.is(verb - 1, pronouns) && words.can(verb - 2, singular | plural) && !words.is(verb - 2, clauseOpeners);
}

/** “continues have pain”, “needs see a surgeon”. */
function goesOnBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  const isBare =
    words.is(at, haveBe) ||
    (words.canOnly(at, onlyVerb, past | participle | adjective | singular) && words.can(at, base));
  if (
    !isBare ||
    words.isTied(at) ||
    words.hasBefore(i, ifWords, words.first) ||
    words.word(at) === 'except' ||
    words.is(i - 1, determiners) ||
    isOfNoun(words, i) ||
    (words.is(i, needWord) && !words.is(i - 1, beforeNeed))
  )
    return undefined;
  return lost(words, i, at + 1, 'to', i);
}

/** “unable lift”, “is able walk”. */
function ableBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (!words.can(at, base) || words.can(at, adjective | plural | participle) || words.isTied(at)) return undefined;
  // “an able lead”: what a person is said to be is after its verb.
  let verb = i - 1;
  while (words.isAdverb(verb)) verb--;
  const isSaid = words.is(verb, beAny);
  if (words.word(i) === 'able' && !isSaid && words.can(at, singular) && !words.can(at, onlyVerb)) return undefined;
  if (words.is(at, prepositions) || (words.is(at, finiteVerbs) && !words.is(at, haveBe))) return undefined;
  return lost(words, i, at + 1, 'to', i);
}

/** “was instructed avoid lifting”, “is likely improve”; not “was advised rest”. */
function madeBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  let verb = i - 1;
  while (words.isAdverb(verb)) verb--;
  if (!words.is(verb, beAny) || words.hasBefore(verb, questionWords, words.first)) return undefined;
  const at = i + 1;
  // “asked review the films”, “afraid fall”: what can be a noun is none before an object, nor where no noun can be.
  const isVerb = words.is(at + 1, determiners) || words.is(i, willing);
  if (words.word(at) === 'except') return undefined;
  if (
    !words.is(at, haveBe) &&
    !words.canOnly(at, onlyVerb, past | participle | adjective | singular) &&
    !(isVerb && !words.can(at, past | participle | plural) && !words.is(at, prepositions))
  )
    return undefined;
  return words.can(at, base) && !words.isTied(at) ? lost(words, i, at + 1, 'to', i) : undefined;
}

/** “due the fall”, “according the note”, “prior the visit”. */
function dueThe(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (!(words.is(at, nounOpeners) || words.is(at, singularInitials))) return undefined;
  if (words.word(i) === 'due' && words.is(i - 1, beforeDue)) return undefined;
  // “the secondary, the prior”: an adjective has its article before it.
  if (
    (words.word(i) === 'prior' || words.word(i) === 'secondary') &&
    (words.is(i - 1, determiners) || words.isCapital(i))
  )
    return undefined;
  return lost(words, i, at + 1, 'to', i);
}

/** “is not supported the evidence”. */
function supportedThe(words: SentenceWords, i: number): GrammarSlip | undefined {
  let verb = i - 1;
  while (words.isAdverb(verb)) verb--;
  if (!words.is(verb, beAny) || words.hasBefore(verb, questionWords, words.first)) return undefined;
  let at = i + 1;
  if (!words.is(at, the)) return undefined;
  for (const end = at + 5; at < end; at++) {
    if (words.is(at, authorities)) return lost(words, verb, at + 1, 'by', i);
    if (!words.isWord(at) || words.is(at, prepositions) || words.is(at, finiteVerbs)) return undefined;
  }
  return undefined;
}

/** “no evidence a tear”, “no sign any infection”; not “no evidence the patient has improved”. */
function evidenceOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (words.is(i, lackNouns) && words.is(i - 1, nounOpeners) && isBareNoun(words, at))
    return lost(words, i, at + 1, 'of', i);
  if (!words.is(i - 1, beforeEvidence)) return undefined;
  if (!(words.is(at, nounOpeners) || words.is(at, qualities)) || words.isTied(at)) return undefined;
  for (let next = at; next < words.end && !words.isEnd(next); next++)
    if (
      words.is(next, finiteVerbs) ||
      words.canOnly(next, past | third, words.is(at, articles) ? participle | plural : plural)
    )
      return undefined;
  // “documentation the worker's effort”
  if (!words.can(at + 1, singular | plural | adjective) && !/['’]s$/.test(words.text(at + 1))) return undefined;
  return lost(words, i, at + 1, 'of', i);
}

/** “complains neck pain”; not “complains of”, “complains that”. */
function complainsOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (words.is(at, prepositions) || words.is(at, clauseOpeners) || words.is(at, finiteVerbs) || words.isAdverb(at))
    return undefined;
  if (!words.can(at, singular | plural | adjective) || words.can(at, gerund)) return undefined;
  if (words.is(i - 1, beAny) && words.word(i) !== 'complaining') return undefined;
  return lost(words, i, at + 1, 'of', i);
}

/** “radiates the left foot”: it is never done to a thing. */
function radiatesTo(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isTo = words.is(i + 1, nounOpeners) || words.is(i + 1, bothSides);
  return isTo ? lost(words, i, i + 2, 'to', i) : undefined;
}

/** A noun without an article, after which its phrase ends. */
function isBareNoun(words: SentenceWords, i: number): boolean {
  if (!words.can(i, singular | plural) || words.can(i, adjective) || words.is(i, prepositions)) return false;
  if (words.isTied(i) || words.is(i, determiners) || words.is(i, finiteVerbs) || words.is(i, clauseOpeners))
    return false;
  return words.isEnd(i + 1) || words.is(i + 1, prepositions) || words.is(i + 1, clauseOpeners);
}

/** “She has a history asthma”, “with a long history back pain”; not “has a history form”. */
function historyOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  let before = i - 1;
  while (words.can(before, adjective | singular) && !words.is(before, determiners) && before > i - 4) before--;
  if (!words.is(before, articles) || !words.is(before - 1, historyOpeners)) return undefined;
  let at = i + 1;
  while (at < i + 4 && words.can(at, singular | adjective) && words.can(at + 1, singular | plural)) at++;
  if (words.is(at, historyHeads) || !isBareNoun(words, at)) return undefined;
  return lost(words, i, at + 1, 'of', i);
}

/** “range motion”, “a course acupuncture”. */
function courseOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (words.word(i) === 'range')
    return words.is(at, motion) && !words.isTied(i) ? lost(words, i, at + 1, 'of', i) : undefined;
  if (words.word(i) !== 'course') return undefined;
  if (
    !/^(?:a|full|short|brief|prior|initial|previous|first|second|week|month|recent|earlier|extended|further)$/.test(
      words.word(i - 1),
    )
  )
    return undefined;
  if (
    !/^(?:acupuncture|physical|chiropractic|therapy|treatment|oral|massage|aquatic|occupational|conservative|antibiotics|medication|steroids|care)$/.test(
      words.word(at),
    )
  )
    return undefined;
  return lost(words, i, at + 1, 'of', i);
}

/** “A total six visits”. */
function totalOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  const isCounted = words.is(i - 1, articles) && (words.isNumber(at) || words.is(at, numerals)) && !words.isTied(at);
  return isCounted && words.can(at + 1, plural) ? lost(words, i, at + 1, 'of', i) : undefined;
}

/** “Because the pain, he rests.”, “stopped because lack of time.”: no verb before its clause is over. */
function becauseOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  const noun = words.is(i + 1, nounOpeners) ? i + 2 : i + 1;
  let at = noun;
  let isNoun = false;
  for (; at <= i + 6; at++) {
    if (words.is(at, finiteVerbs) || words.is(at, clauseOpeners)) return undefined;
    const isLink = isNoun && (words.word(at) === 'of' || (words.word(at - 1) === 'of' && words.is(at, determiners)));
    if (isLink) continue;
    if (words.is(at, prepositions) || words.is(at, determiners) || words.is(at, pronouns)) break;
    const verbs = words.word(at - 1) === 'of' ? past | participle : past | participle | third;
    if (!words.can(at, singular | plural | adjective) || words.can(at, verbs)) break;
    isNoun = words.can(at, singular | plural);
  }
  // “because stomach upset, and a gel was begun”
  const endsClause = words.isMark(at, Mark.stop) || (words.isMark(at, Mark.comma) && words.is(at + 1, goingOn));
  const isOver = i === words.first ? words.isMark(at, Mark.comma) || opensLast(words, at) : endsClause;
  return isNoun && at > noun && isOver && words.word(at - 1) !== 'of' ? lost(words, i, i + 2, 'of', i) : undefined;
}

const goingOn = new WordSet(['and', 'but', 'so', 'which']);

/** Whether “he” or “she” opens the only clause that is left at token `i`: “Because his pain he sleeps badly.” */
function opensLast(words: SentenceWords, i: number): boolean {
  if (!words.is(i, pronouns)) return false;
  let verbs = 0;
  for (let at = i + 1; at < words.end; at++)
    if (words.is(at, finiteVerbs) || words.canOnly(at, past | third, plural)) verbs++;
  return verbs === 1;
}

const workplaces = new WordSet(['clinic', 'hospital', 'office', 'pharmacy', 'er', 'gym', 'ward', 'workplace']);
const emergencies = new WordSet(['room', 'department']);
const workWords = new WordSet(['work', 'duty', 'duties']);

/** “returned the clinic on Monday”, “went the emergency room”, “returned work”; not “returned the clinic said”. */
function wentTo(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (words.is(i - 1, determiners) || words.isTied(i)) return undefined;
  const isWork = words.is(i + 1, workWords) && words.word(i).startsWith('return');
  let at = isWork ? i + 1 : i + 2;
  if (!isWork) {
    if (!words.is(i + 1, nounOpeners)) return undefined;
    if (words.word(at) === 'emergency' && words.is(at + 1, emergencies)) at++;
    else if (!words.is(at, workplaces)) return undefined;
  }
  const next = at + 1;
  const isOver =
    words.isEnd(next) || words.is(next, prepositions) || words.is(next, clauseOpeners) || words.is(next, oneWords);
  return isOver ? lost(words, i, i + 2, 'to', i) : undefined;
}

/** “He unable to sit.”, “The request not medically necessary.” */
function lostBe(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isNot = words.is(i, not);
  let subject = i - 1;
  while (words.isAdverb(subject)) subject--;
  const isPronoun = words.is(subject, pronouns) && words.opensClause(subject);
  const isPerson = words.is(subject, persons) && words.is(words.first, determiners) && subject - words.first <= 2;
  if (isNot) {
    // “UR, March 14: not certified” is a heading with what it says.
    if (!words.isWord(subject)) return undefined;
    const isMedically = words.word(i + 1) === 'medically' && words.word(i + 2) === 'necessary';
    const isJudged = words.is(i + 1, judged) && words.isEnd(i + 2);
    // “Bone scan not medically necessary.” is a note, without its article too.
    if ((isMedically || isJudged) && !words.is(words.first, determiners)) return undefined;
    const isDoing = isPronoun && words.word(i - 1) !== 'or' && words.can(i + 1, gerund);
    if (!(isMedically || isJudged || isDoing) || finiteIn(words, words.first, words.end, i + 1)) return undefined;
  } else {
    if (!isPronoun && !isPerson) return undefined;
    // “found him unable to sit”, “a patient able to sit was seen”.
    if (finiteIn(words, isPronoun ? words.clauseStart(subject) : words.first, isPerson ? words.end : i))
      return undefined;
    if (words.is(i, ableWords) && words.word(i + 1) !== 'to') return undefined;
    if (words.word(i) === 'scheduled' && !/^(?:for|to)$/.test(words.word(i + 1))) return undefined;
    if (words.word(i) === 'aware' && !/^(?:of|that)$/.test(words.word(i + 1))) return undefined;
    if (words.word(subject) === 'i') return undefined;
  }
  const is = /^(?:they|we|you)$/.test(words.word(subject)) ? 'are' : 'is';
  const from = isNot ? i - 1 : subject;
  return slip('verb', from, i + 1, i, `${is} ${words.text(i)}`);
}

function finiteIn(words: SentenceWords, first: number, end: number, but = -1): boolean {
  for (let at = first; at < end; at++)
    if (at !== but && (words.is(at, finiteVerbs) || words.canOnly(at, past | third, participle | plural))) return true;
  return false;
}

/** “On examination revealed spasm.” */
function onExamination(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.opensClause(i)) return undefined;
  let at = i + 1;
  while (words.can(at, adjective) && !words.is(at, exams) && at < i + 3) at++;
  if (!words.is(at, exams) || !words.is(at + 1, revealed)) return undefined;
  const noun = words.text(i + 1);
  const right = words.isCapital(i) ? (noun[0]?.toUpperCase() ?? '') + noun.slice(1) : noun;
  return slip('subject', i, at + 2, i, right, i + 2);
}

/** “The request supported by the guideline.”: what a guideline does to it needs its “is”. */
function lostPassive(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isAgent = words.word(i + 1) === 'by' && authorityIn(words, i + 2);
  if (!isAgent || !words.is(words.first, determiners) || !words.isMark(words.end - 1, Mark.stop)) return undefined;
  for (let at = words.first; at < words.end; at++)
    if (words.is(at, finiteVerbs) || (at !== i && words.can(at, past | third) && !words.can(at, plural)))
      return undefined;
  return words.can(i - 1, singular) && i - words.first <= 3
    ? slip('verb', i - 1, i + 1, i, `is ${words.text(i)}`)
    : undefined;
}

/** Whether token `i`, past its article, is what a decision rests on, and the sentence ends with it. */
function authorityIn(words: SentenceWords, i: number): boolean {
  const at = words.is(i, determiners) ? i + 1 : i;
  return words.is(at, authorities) && words.isEnd(at + 1);
}

/** Words that are left out. */
export const missing: readonly TriggeredPattern[] = [
  { at: found, find: foundBare },
  { at: goesOn, find: goesOnBare },
  { at: ableWords, find: ableBare },
  { at: made, find: madeBare },
  { at: new WordSet(['complain', 'complains', 'complained', 'complaining']), find: complainsOf },
  { at: new WordSet(['radiate', 'radiates', 'radiated', 'radiating']), find: radiatesTo },
  { at: dueWords, find: dueThe },
  { at: new WordSet(['history']), find: historyOf },
  { at: supported, find: supportedThe },
  { at: supported, find: lostPassive },
  { at: ofNouns, find: evidenceOf },
  { at: new WordSet(['course', 'range']), find: courseOf },
  { at: new WordSet(['total']), find: totalOf },
  { at: new WordSet(['because']), find: becauseOf },
  {
    at: new WordSet('go goes went going return returns returned returning come comes came'.split(' ')),
    find: wentTo,
  },
  { at: predicates, find: lostBe },
  { at: on, find: onExamination },
];
