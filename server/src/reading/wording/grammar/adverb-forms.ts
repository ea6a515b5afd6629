import { WordClass } from '../../../knowledge/words/word-class.ts';
import {
  articles,
  beFinite,
  clauseOpeners,
  determiners,
  haveAny,
  persons,
  prepositions,
  pronouns,
  setOf,
} from './classes.ts';
import { gerundOf } from './forms.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { singular, plural, adjective, adverb, base, past, participle, gerund, third, name } = WordClass;
const slip = slipOf('slip');
const verbForm = slipOf('verb-form');

const manners = setOf(
  'complete gradual rapid careful easy significant spontaneous dramatic partial considerable successful quick slow steady uneventful abrupt cautious',
);
/** Verbs after which what is said of the subject is an adjective. */
const linking = setOf(
  'be is are was were been being seem seems seemed appear appears appeared feel feels felt look looks looked sound sounds sounded remain remains remained become becomes became get gets got grow grows grew prove proves proved proven turn turned stay stays stayed keep keeps kept make makes made found find finds deemed considered judged thought called rendered left run runs ran come comes came hold holds held taste tastes tasted smell smelled go goes went noted reported described listed marked stamped termed rated labeled recorded documented declared pronounced arrive arrived submitted filed sent printed returned emerged tested lay lie',
);

/** The adverb of an adjective: “easy” → “easily”; undefined if the list has none. */
function adverbOf(words: SentenceWords, word: string): string | undefined {
  const made = word.endsWith('ic') ? `${word}ally` : word.endsWith('le') ? word.replace(/e$/, 'y') : undefined;
  return [made, word.replace(/y$/, 'ily'), `${word}ly`].find(
    (one) => one !== undefined && one !== word && (words.bitsOf(one) & adverb) !== 0,
  );
}

/** “The rash cleared complete”, “She moves careful and guards it”: how something is done. */
function howDone(words: SentenceWords, i: number): GrammarSlip | undefined {
  const verb = i - 1;
  if (words.is(verb, linking) || words.isTied(i) || words.isTied(verb)) return undefined;
  const isVerb =
    words.canOnly(verb, past | participle, adjective | singular | plural) ||
    (words.can(verb, third) && (words.is(verb - 1, pronouns) || words.is(verb - 1, persons))) ||
    ((words.can(verb, past) || words.can(verb, participle)) &&
      (words.is(verb - 1, haveAny) || words.is(verb - 1, pronouns) || words.can(verb - 1, singular | plural)));
  // “complete and legible” is what something is.
  const isJoined = words.word(i + 1) === 'and' && !words.can(i + 2, adjective);
  const isLast = words.isEnd(i + 1) || words.word(i + 1) === 'since' || isJoined;
  const right = isVerb && isLast ? adverbOf(words, words.word(i)) : undefined;
  return right === undefined ? undefined : slip('found', verb, i + 1, i, right);
}

const grades: ReadonlyMap<string, string> = new Map(
  'mild moderate severe significant permanent complete constant total partial marked persistent sudden gradual'
    .split(' ')
    .map((one) => [`${one}ly`, one]),
);
const having = setOf('a an has had with of reports reported noted in for');

/** “a completely loss of sight”, “has mildly tenderness over it”, “The pain is constantly, and …”: what something is like. */
function whatLike(words: SentenceWords, i: number): GrammarSlip | undefined {
  const right = grades.get(words.word(i));
  if (right === undefined || words.isTied(i)) return undefined;
  const at = i + 1;
  if (words.is(i - 1, beFinite) && words.isEnd(at) && !words.is(i - 2, clauseOpeners) && !isAsHeIs(words, i - 1))
    return slip('found', i - 1, at, i, right);
  if (!words.is(i - 1, having) || words.isTied(at)) return undefined;
  if (!words.canOnly(at, singular, adjective | participle | gerund | adverb | base | past) && !words.is(at, nounsToo))
    return undefined;
  const isOver = words.isEnd(at + 1) || words.is(at + 1, prepositions) || words.word(at + 1) === 'and';
  return isOver ? slip('found', i, at + 1, i, right) : undefined;
}
const nounsToo = setOf('pain loss limp tenderness spasm decrease increase weakness relief improvement');

/** “as severe as it is constantly”: whether a form of “be” ends what another clause says. */
function isAsHeIs(words: SentenceWords, verb: number): boolean {
  return words.is(verb - 1, pronouns) && words.clauseStart(verb) !== words.first;
}

/** “The drug was abrupt stopped.” */
function howWas(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (!words.is(i - 1, beFinite) || !words.canOnly(at, participle, adjective | singular | plural)) return undefined;
  if (words.isTied(i) || words.isTied(at)) return undefined;
  const right = adverbOf(words, words.word(i));
  return right === undefined ? undefined : slip('found', i - 1, at + 1, i, right);
}

const denies = setOf('denies denied avoids avoided');

/** “denies have any”, “avoids lift the arm”: what one denies or avoids is a form in -ing. */
function denyBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  const isVerb =
    words.word(at) === 'have' ||
    (words.canOnly(at, base, plural | adjective) &&
      words.is(at + 1, owners) &&
      !(words.can(at, singular) && words.word(at + 1) === 'the'));
  if (!isVerb || words.is(at, prepositions) || words.is(at, pronouns) || words.is(at, determiners)) return undefined;
  return verbForm('gerund', i, at + 1, at, gerundOf(words, words.word(at)));
}
const owners = setOf('his her the any');

/** “She has been taken ibuprofen”: who takes a drug is taking it. */
function takenDrug(words: SentenceWords, i: number): GrammarSlip | undefined {
  let who = i - 3;
  while (words.isAdverb(who)) who--;
  if (words.word(i - 1) !== 'been' || !words.is(i - 2, haveAny)) return undefined;
  if (!words.is(who, persons) && !words.is(who, pronouns)) return undefined;
  return words.can(i + 1, name) && !words.is(i + 1, prepositions) && words.word(who) !== 'it'
    ? verbForm('gerund', i - 1, i + 1, i, 'taking')
    : undefined;
}

/** “The surgeon is request a scan”: what a person does. */
function isRequest(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isDoing = words.is(i - 1, beFinite) && words.is(i - 2, persons) && words.is(i + 1, articles);
  return isDoing ? verbForm('gerund', i - 1, i + 1, i, gerundOf(words, words.word(i))) : undefined;
}

/** Adjectives where an adverb belongs and the other way round, and a few verbs in another form than the one intended. */
export const adverbForms: readonly TriggeredPattern[] = [
  { at: manners, find: howDone },
  { at: manners, find: howWas },
  { at: setOf([...grades.keys()].join(' ')), find: whatLike },
  { at: denies, find: denyBare },
  { at: setOf('taken'), find: takenDrug },
  { at: setOf('request recommend order seek'), find: isRequest },
];
