import { WordClass } from '../../../knowledge/words/word-class.ts';
import { WordSet } from '../../../text/word-set.ts';
import {
  beAny,
  beFinite,
  clauseOpeners,
  determiners,
  doAny,
  finiteVerbs,
  haveAny,
  modals,
  persons,
  prepositions,
  pronouns,
  whatWords,
} from './classes.ts';
import { baseOf, gerundOf, isIrregular, participleOf } from './forms.ts';
import type { SentenceWords } from './sentence-words.ts';
import type { GrammarSlip, Mending, TriggeredPattern } from './slip.ts';
import { subjectBefore } from './noun-phrases.ts';

const { base, third, past, participle, gerund, singular, plural, adjective, onlyVerb } = WordClass;
/** Those of them after which a clause may be the subject of the next verb. */
const wholeWords = new WordSet(['what', 'who', 'whom', 'which', 'whatever', 'that', 'all']);
const isOrWas = new WordSet(['is', 'was']);

const been = new WordSet(['been']);
const neverBare = new WordSet(['be', 'been']);
const plainBe = new WordSet(['be']);
const being = new WordSet(['being']);
const had = new WordSet(['had', 'have']);
const to = new WordSet(['to']);
const not = new WordSet(['not']);
/** After these a bare verb follows, but not their own “do” or “to”. */
const doOrTo = new WordSet([
  'do',
  'does',
  'did',
  'done',
  'doing',
  'to',
  'what',
  'all',
  'can',
  'could',
  'will',
  'would',
  'should',
  'must',
  'may',
  'might',
]);
/** Words whose “to” goes before a bare verb and nothing else. */
const wantsVerb = new WordSet(
  'able unable need needs needed want wants wanted likely unlikely required continue continues continued advised instructed try tries tried trying attempt attempts attempted hope hopes hoped plans planned intend intends intended asked encouraged fail failed fails began begins begun allowed expected supposed permitted going wish wishes wished order told taught urged reminded directed forced cleared decide decides decided decline declines declined refuse refuses refused agree agrees agreed offer offers offered manage manages managed learn learns learned struggle struggles struggled prefer prefers preferred promised tends choose chooses chose chosen forget forgot forgotten remember remembered ready willing unwilling reluctant eager afraid hesitant'.split(
    ' ',
  ),
);
/** Pasts that serve as participles too. */
const bothForms = new WordSet([
  'showed',
  'swelled',
  'got',
  'bit',
  'forgot',
  'proved',
  'beat',
  'was',
  'were',
  'did',
  'saw',
]);
/** Words with which an object begins, and no other phrase. */
const objectOpeners = new WordSet('the a an his her its their this these him them any'.split(' '));
/** “helps her to walk”: what someone is to do follows. */
const objectPronouns = new WordSet(['him', 'them', 'us', 'her']);
const people = new WordSet(['he', 'she', 'who', 'patient', 'worker', 'claimant', 'employee', 'they', 'we']);
const months = new WordSet(['may', 'will']);
const plainHave = new WordSet(['have']);

function slip(message: string, first: number, end: number, mendings: readonly Mending[] = []): GrammarSlip {
  return { rule: 'verb-form', message, first, end, mendings };
}

/** A change of tokens `first` up to `end` to what is there in other words; none if it cannot be told. */
function to1(first: number, end: number, right: string | undefined): Mending[] {
  return right === undefined ? [] : [{ first, end, right }];
}

/** “is been”, “was already been”. */
function beBeen(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = words.pastAdverbs(i + 1);
  if (!words.is(at, been) || words.isTied(at)) return undefined;
  const have = { is: 'has', are: 'have', was: 'had', were: 'had' }[words.word(i)];
  return slip('chain', i, at + 1, to1(i, i + 1, have));
}

/** “has had been”, “had has”; not “the pain he had has gone”, where a clause without its “that” ends. */
function haveHave(words: SentenceWords, i: number): GrammarSlip | undefined {
  const next = words.pastAdverbs(i + 1);
  if (!words.is(next, haveAny)) return undefined;
  if (words.is(next, had)) {
    const at = words.pastAdverbs(next + 1);
    if (!words.is(at, been) || words.hasBefore(i, whatWords, words.first)) return undefined;
    const gap = words.tokens.text.slice(words.tokens.ends[next], words.tokens.ends[at]);
    return slip('chain', i, at + 1, to1(i, at + 1, words.text(i) + gap));
  }
  // “He had previously has”: a pronoun with which the clause begins is its whole subject.
  const isWhole = words.is(i - 1, pronouns) ? words.clauseStart(i) === i - 1 : startsClauseSubject(words, i);
  return isWhole ? slip('twoVerbs', i, next + 1) : undefined;
}

/** Whether nothing but a determiner and one noun is between the beginning of the clause and token `i`. */
function startsClauseSubject(words: SentenceWords, i: number): boolean {
  const start = words.clauseStart(i);
  return words.can(i - 1, singular | plural) && (start === i - 1 || (start === i - 2 && words.is(start, determiners)));
}

/** “has be tried”, “has ever be seen”: between “has” and “be” something stands only in “has to be”. */
function haveBe(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = words.pastAdverbs(i + 1);
  if (!words.is(at, plainBe) || words.isTied(at) || !words.can(words.pastAdverbs(at + 1), participle | adjective))
    return undefined;
  return slip('participle', i, at + 1, to1(at, at + 1, 'been'));
}

/** “had being seen” for “had been seen”. */
function haveBeing(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = words.pastAdverbs(i + 1);
  const seen = words.pastAdverbs(at + 1);
  if (!words.is(at, being) || !words.can(seen, participle | adjective | gerund)) return undefined;
  return slip('being', i, at + 1, to1(at, at + 1, 'been'));
}

/** “are is”, “was is”; “is works”, “is complains”. */
function twoVerbs(words: SentenceWords, i: number): GrammarSlip | undefined {
  const next = i + 1;
  if (isBothBe(words, i))
    return slip('twoVerbs', i, next + 1, [...to1(i, next + 1, words.text(i)), ...to1(i, next + 1, words.text(next))]);
  if (words.hasBefore(i, whatWords, Math.max(words.first, i - 10))) return undefined;
  // “None was had”: who had it is not said.
  const isHad = words.word(next) === 'had' && !words.can(words.pastAdverbs(next + 1), participle);
  if ((words.is(next, beFinite) || words.is(next, haveAny)) && words.word(next) !== words.word(i) && !isHad)
    return words.can(i - 1, singular | plural) || words.is(i - 1, pronouns)
      ? isContactClause(words, i)
        ? undefined
        : slip('twoVerbs', i, next + 1, [...to1(i, next + 1, words.text(i)), ...to1(i, next + 1, words.text(next))])
      : undefined;
  const at = words.pastAdverbs(next);
  if (!words.can(at, third) || words.isTied(at) || words.is(at, finiteVerbs)) return undefined;
  // “Lifting is not hurts”: no things are what one does.
  const isVerb =
    words.canOnly(at, third, plural | singular | adjective) ||
    (words.is(i - 1, people) && words.can(at, third)) ||
    (words.is(at - 1, not) &&
      words.can(words.clauseStart(i), gerund) &&
      words.canOnly(at, third, singular | adjective));
  if (!isVerb || !words.is(i, isOrWas)) return undefined;
  return slip(
    'twoVerbs',
    i,
    at + 1,
    to1(i, at + 1, words.tokens.text.slice(words.tokens.starts[next], words.tokens.ends[at])),
  );
}

/** “The request is was denied”: two forms of “be” where no clause before them can have the first: “what it was is unclear”, “the man that he was is gone”. */
function isBothBe(words: SentenceWords, i: number): boolean {
  if (!words.is(i + 1, beFinite) || words.word(i + 1) === words.word(i) || isContactClause(words, i)) return false;
  if (words.hasBefore(i, surelyWhat, Math.max(words.first, i - 10)) || words.is(i - 1, thatWord)) return false;
  return !(words.is(i - 1, pronouns) && words.is(i - 2, thatWord));
}
const surelyWhat = new WordSet(['what', 'who', 'whom', 'where', 'how', 'which', 'whatever', 'why', 'whoever']);
const thatWord = new WordSet(['that', 'than', 'as']);

/** “the state it was is …”: a pronoun after a noun opens a clause that ends here. */
function isContactClause(words: SentenceWords, i: number): boolean {
  return words.is(i - 1, pronouns) && words.can(i - 2, singular | plural);
}

/** Pasts that are bare verbs too, which letters have no use for: to found a house, to fell a tree. */
const pastsAlike = new WordSet(['found', 'fell', 'saw', 'felt']);

/** “does not showed”, “did not meets”, “did not found”. */
function doFinite(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isNegated = words.word(i).endsWith("n't") || words.is(i + 1, not);
  const at = words.pastAdverbs(i + 1);
  const isPast = isNegated
    ? words.is(at, pastsAlike) || words.canOnly(at, third | past | participle, base)
    : words.canOnly(at, past, base | plural | singular | adjective) &&
      (words.is(at + 1, determiners) || words.is(at + 1, prepositions)) &&
      isWholeSubject(words, i);
  if (!isPast || words.isTied(at)) return undefined;
  // “did not, fusions having failed”: what can be a noun alone is none of this.
  if (words.is(at, finiteVerbs) && !words.is(at, haveAny) && !words.is(at, beFinite)) return undefined;
  return slip('bare', i, at + 1, to1(at, at + 1, baseOf(words, words.word(at))));
}

/** Whether the subject of token `i` opens the sentence: “The injection did brought”, not “the work he did brought”. */
function isWholeSubject(words: SentenceWords, i: number): boolean {
  if (words.is(i - 1, pronouns)) return i - 1 === words.first;
  return words.is(words.first, determiners) && subjectBefore(words, i)?.first === words.first;
}

const inverting = new WordSet(['nor', 'neither', 'never', 'rarely', 'only']);

/** “nor did he asked for it”: a bare verb after “did” and who did it. */
function doSubjectPast(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = words.pastAdverbs(i + 2);
  if (!words.is(i - 1, inverting) || !words.is(i + 1, pronouns)) return undefined;
  if (!words.canOnly(at, third | past | participle, base)) return undefined;
  return slip('bare', i, at + 1, to1(at, at + 1, baseOf(words, words.word(at))));
}

/** What is done to no one [dictionaries of English]. */
const intransitive = new WordSet(
  'occurred happened arisen persisted remained elapsed existed consisted belonged lasted appeared arrived emerged responded participated coincided'.split(
    ' ',
  ),
);

/** “has been occurred”, “was remained”. */
function beOccurred(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = words.pastAdverbs(i + 1);
  // “was responded to” is done to something.
  if (!words.is(at, intransitive) || words.hasBefore(i, whatWords) || words.is(at + 1, to)) return undefined;
  return slip('chain', i, at + 1, to1(i, at + 1, words.text(at)));
}

/** “should referred”, “may helps”, “could not walked”. */
function modalFinite(words: SentenceWords, i: number): GrammarSlip | undefined {
  // The month, the name, the testament, the tin.
  if (words.is(i - 1, determiners) || (words.is(i, months) && words.isCapital(i))) return undefined;
  const at = words.pastAdverbs(i + 1);
  if (words.isTied(at) || words.is(at, determiners) || words.is(at, prepositions)) return undefined;
  const isPast =
    words.canOnly(at, past | participle, base | adjective | singular) ||
    words.canOnly(at, participle | past, base | singular | plural);
  const isThird = words.word(at) === 'has' || words.canOnly(at, third, base | singular | adjective);
  if (!isPast && !isThird) return undefined;
  if (words.is(at, modals)) return undefined;
  const bare = baseOf(words, words.word(at));
  // “should been seen” has lost its “have”.
  if (words.is(at, been)) return slip('bare', i, at + 1, to1(at, at + 1, `have ${words.text(at)}`));
  const be =
    isThird || words.is(at, haveAny) || !words.can(at, participle) ? [] : to1(at, at + 1, `be ${words.text(at)}`);
  // A person lifts and walks; a drug is continued.
  const isDone = words.is(i - 1, people) || words.is(i - 1, pronouns) || words.word(i + 1) === 'not';
  const bareOf = to1(at, at + 1, bare);
  return slip('bare', i, at + 1, isDone ? [...bareOf, ...be] : [...be, ...bareOf]);
}

/** “was refer”, “is not recommend”. */
function beBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = words.pastAdverbs(i + 1);
  if (words.isTied(at) || !words.can(at, base) || words.can(at, past | participle | gerund)) return undefined;
  if (words.is(at, finiteVerbs)) return undefined;
  if (!words.canOnly(at, onlyVerb, adjective) && !isDoneBySomebody(words, i, at)) return undefined;
  // “What he can do is walk”; after “be” and “been” no bare verb ever stands.
  if (words.hasBefore(i, doOrTo, Math.max(words.clauseStart(i), i - 12)) && !words.is(i, neverBare)) {
    // “to be refer” has its own “to”.
    if (!words.is(i - 1, to)) return undefined;
  }
  if (words.is(i, being)) return undefined;
  return slip('participle', i, at + 1, to1(at, at + 1, participleOf(words, words.word(at))));
}

/** Nouns that are never what something “may be”, and words with which a sentence goes on after them. */
const doneVerbs = new WordSet(
  'need use review request support report document record limit schedule monitor show repeat increase decrease test'.split(
    ' ',
  ),
);
const towards = new WordSet(['for', 'to', 'by']);
const there = new WordSet(['there']);
/** Adverbs with which a verb is one in meaning: “ruled out”. */
const particles = new WordSet(['out', 'up', 'off', 'down', 'away']);
/** What something may have been without an article: “it has been work”. */
const lasting = new WordSet('work care pain help fun use rest need'.split(' '));
const goingOn = new WordSet('if when before after until unless at during as because'.split(' '));

const times = new WordSet(['in', 'on', 'since', 'before', 'until']);

/** “were review by a specialist”: a noun without an article that is a verb too, before “by” and someone. */
function isDoneBySomebody(words: SentenceWords, i: number, at: number): boolean {
  return (
    words.canOnly(at, base, adjective) &&
    participleOf(words, words.word(at)) !== undefined &&
    ((words.word(at + 1) === 'by' && words.is(at + 2, determiners)) ||
      // “was repair in 2014”
      (words.word(at + 1) === 'in' && words.isNumber(at + 2)) ||
      // “is schedule for a visit”
      (words.is(at, doneVerbs) && words.is(at + 1, towards)) ||
      // “It was start in the summer”: before a time, where no “that” follows.
      (words.is(i - 1, pronouns) &&
        !words.is(at, lasting) &&
        words.is(at + 1, times) &&
        (words.is(at + 2, determiners) || words.isNumber(at + 2) || words.isCapital(at + 2)) &&
        !hasAfter(words, at + 2, whatWords)) ||
      // “has not been sign”
      (words.is(i, been) && words.isEnd(at + 1) && !words.is(at, lasting) && !words.hasBefore(i, there)) ||
      // “has been rule out”
      (words.is(i, been) && words.is(at + 1, particles)) ||
      // “may be need if …”: after a modal, “be” and one of these no clause goes on without its participle.
      (words.is(at, doneVerbs) && words.is(at - 2, modals) && (words.isEnd(at + 1) || words.is(at + 1, goingOn))))
  );
}

/** Whether one of these words comes at token `i` or later. */
function hasAfter(words: SentenceWords, i: number, of: WordSet): boolean {
  for (let at = i; at < words.end; at++) if (words.is(at, of)) return true;
  return false;
}

/** “was fell”: no one is made to fall in a letter. */
const neverDone = new WordSet(['fell']);

/** “was began”, “can be did”, “was gave”: a past that is no participle. */
function bePast(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = words.pastAdverbs(i + 1);
  if (words.is(at, neverDone) && words.is(i - 1, people))
    return slip('participle', i, at + 1, to1(i, at + 1, words.text(at)));
  if (words.isTied(at) || words.is(at, bothForms) || words.is(at, finiteVerbs)) {
    if (!(words.is(i, neverBare) && words.word(at) === 'did')) return undefined;
  }
  // “was never spoke of”: of what can be a noun, only an irregular past without an article.
  const isNoun = isIrregular(words.word(at)) && !words.can(at + 1, singular | plural) ? 0 : singular;
  if (!words.canOnly(at, past, participle | base | isNoun | plural | adjective)) return undefined;
  // “All there was came late”; not “why it was began”.
  if (words.hasBefore(i, wholeWords, Math.max(words.first, i - 10))) return undefined;
  const bare = baseOf(words, words.word(at));
  return slip('participle', i, at + 1, to1(at, at + 1, bare && participleOf(words, bare)));
}

const nearby = new WordSet(
  'standing sitting walking lying driving waiting working passing living going coming running riding leaning staying stopping improving progressing recovering increasing decreasing changing healing growing'.split(
    ' ',
  ),
);

/** “was recommending by the surgeon”: what a person did to a thing. */
function beGerundBy(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = words.pastAdverbs(i + 1);
  if (!words.can(at, gerund) || words.is(at, nearby) || words.word(at + 1) !== 'by') return undefined;
  if (!words.is(at + 2, determiners) || ![at + 3, at + 4, at + 5].some((one) => words.is(one, persons)))
    return undefined;
  const bare = baseOf(words, words.word(at));
  return slip('participle', i, at + 1, to1(at, at + 1, bare && participleOf(words, bare)));
}

const tryWords = new WordSet(['try', 'stop', 'start', 'begin', 'avoid', 'continue']);

const sharing = new WordSet(['both', 'each', 'all']);

/** “has undergo”, “has went”, “have took”. */
function haveBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  const next = words.pastAdverbs(i + 1);
  // “had both fail”; not “have both help and rest”
  const isShared = words.is(next, sharing) && words.canOnly(next + 1, onlyVerb, singular | adjective);
  const at = isShared ? next + 1 : next;
  // “has not saw it”: no tool without its article.
  const isSaw = words.word(at) === 'saw' && words.is(at - 1, not);
  if (words.isTied(at) || words.is(at, finiteVerbs) || (words.is(at, bothForms) && !isSaw)) return undefined;
  if (words.can(at, participle | adjective)) return undefined;
  // “has not return”: after “have” and “not” stands no noun without its “any”.
  const isNegated = words.is(at - 1, not) && at > i + 1;
  // “has request the visits”, “had return to work”: a noun has no object.
  const hasObject = words.is(at + 1, objectOpeners) || (words.word(at) === 'return' && words.is(at + 1, to));
  // “has try stretching”
  const isTry = words.is(at, tryWords) && words.can(at + 1, gerund);
  const isVerb = isNegated || hasObject || isTry || words.canOnly(at, onlyVerb, singular);
  const isBare = words.can(at, base) && isVerb && !words.is(i - 1, to);
  const isPast = words.canOnly(at, past, (isIrregular(words.word(at)) ? 0 : singular) | plural | base);
  if (!isBare && !isPast) return undefined;
  const bare = isPast ? baseOf(words, words.word(at)) : words.word(at);
  return slip('participle', i, at + 1, to1(at, at + 1, bare && participleOf(words, bare)));
}

const foundWords = new WordSet(
  'found noted seen shown thought believed reported said known considered deemed felt observed'.split(' '),
);

/** “able to walked”, “needs to sees”, “needs to cleaned”, “unable to lifting”, “to drove”, “to continued the exercises”. */
function toFinite(words: SentenceWords, i: number): GrammarSlip | undefined {
  const plainPast = toPast(words, i);
  if (plainPast) return plainPast;
  const isTold = words.is(i - 1, objectPronouns);
  // “was found to fitted well”
  const isFound = words.is(i - 1, foundWords) && words.is(i - 2, beAny);
  const wants = isTold || isFound || words.is(i - 1, wantsVerb);
  const must = words.is(i - 1, haveAny) || words.is(i - 1, beFinite);
  if (!wants && !must) return undefined;
  const at = words.pastAdverbs(i + 1);
  if (words.isTied(at) || words.is(at, determiners) || words.is(at, finiteVerbs)) return undefined;
  const isFinite =
    words.canOnly(at, past | participle, base | adjective | plural | singular) ||
    (isFound && /ed$/.test(words.word(at)) && baseOf(words, words.word(at)) !== undefined && words.isAdverb(at + 1)) ||
    (wants && words.canOnly(at, third, isTold ? base | plural : base));
  const isGerund = wants && !isTold && words.canOnly(at, gerund, base) && !words.is(at + 1, clauseOpeners);
  if (!isFinite && !isGerund) return undefined;
  if (must && words.isEnd(at)) return undefined;
  const bare = baseOf(words, words.word(at));
  const be = words.can(at, participle) ? to1(at, at + 1, `be ${words.text(at)}`) : [];
  return slip('bare', i, at + 1, must ? be : [...to1(at, at + 1, bare), ...be]);
}

/** Verbs that go before a bare verb, and are no nouns. */
const barely = new WordSet(['should', 'must', 'could', 'would', 'cannot']);

/** “should to rest” */
function modalTo(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 2;
  if (!words.is(i + 1, to) || !words.can(at, base)) return undefined;
  return slip('bare', i, at + 1, to1(i + 1, at + 1, words.text(at)));
}

/** “denied to having”: verbs that go before the form in -ing, without “to”. */
const beforeGerund = new WordSet(
  'deny denies denied avoid avoids avoided enjoy enjoys enjoyed finish finishes finished stopped quit consider considers mind minds dislike dislikes postpone postpones postponed risk risks risked'.split(
    ' ',
  ),
);
/** Those of them that are active whatever comes before them, and never have a “to” of purpose. */
const neverTo = new WordSet(['avoids', 'enjoy', 'enjoys', 'dislikes', 'denies']);

function noTo(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (!words.is(i - 1, beforeGerund)) return undefined;
  if (words.canOnly(at, gerund, base)) return slip('gerund', i - 1, at + 1, to1(i, at + 1, words.text(at)));
  const isBare = words.is(at, plainHave) || (words.is(i - 1, neverTo) && words.can(at, base));
  return isBare ? slip('gerund', i - 1, at + 1, to1(i, at + 1, gerundOf(words, words.word(at)))) : undefined;
}

/** “to drove”, “to continued the exercises”: a form that is a past and no participle, or one with an object, stands after no “to” of any kind. */
function toPast(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = words.pastAdverbs(i + 1);
  if (words.isTied(i) || words.isTied(at) || words.is(at, finiteVerbs) || words.is(at, bothForms)) return undefined;
  const noNoun = isIrregular(words.word(at)) ? 0 : singular;
  const isPast = words.canOnly(at, past, participle | base | plural | adjective | noNoun);
  const hasObject = words.canOnly(at, past, base | plural | noNoun) && words.is(at + 1, objectOpeners);
  if (!isPast && !hasObject) return undefined;
  return slip('bare', i, at + 1, to1(at, at + 1, baseOf(words, words.word(at))));
}

/** Slips of the form of a verb. */
export const verbChains: readonly TriggeredPattern[] = [
  { at: beFinite, find: beBeen },
  { at: haveAny, find: haveHave },
  { at: haveAny, find: haveBe },
  { at: haveAny, find: haveBeing },
  { at: beFinite, find: twoVerbs },
  { at: doAny, find: doFinite },
  { at: doAny, find: doSubjectPast },
  { at: beAny, find: beOccurred },
  { at: modals, find: modalFinite },
  { at: barely, find: modalTo },
  { at: beAny, find: beBare },
  { at: beAny, find: bePast },
  { at: beAny, find: beGerundBy },
  { at: haveAny, find: haveBare },
  { at: to, find: noTo },
  { at: to, find: toFinite },
];
