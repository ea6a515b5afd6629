import { formsOfBe } from '../../../knowledge/clauses/common-words.ts';
import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import { WordSet } from '../../../text/word-set.ts';
import {
  clauseOpeners,
  determiners,
  finiteVerbs,
  haveAny,
  modals,
  ofOne,
  persons,
  prepositions,
  pronouns,
  questionWords,
  sayings,
  setOf,
  thirdOf,
  toOne,
} from './classes.ts';
import { LONGEST_CLAUSE, type SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';
import { nounPhrase, subjectBefore } from './noun-phrases.ts';

const { past, participle, third, adjective, singular, plural } = WordClass;

/** Prepositions of two words and one → the conjunction that goes before a clause. */
const conjunctions: Readonly<Record<string, string>> = {
  ...{ 'due to': 'because', 'owing to': 'because', 'secondary to': 'because', 'prior to': 'before' },
  ...{ 'because of': 'because', 'spite of': 'although', despite: 'although', during: 'while' },
};
const slip = slipOf('missing-word');
const subjects = setOf('there he she they we');
const be = new WordSet([...formsOfBe, 'be', 'been']);
const linkVerbs = new WordSet([...formsOfBe, 'have', 'had', 'has', 'did', 'does', 'do']);
const and = setOf('and');

/** The preposition that ends before token `i`, with the conjunction that goes in its place. */
function prepositionBefore(words: SentenceWords, i: number): { first: number; right: string } | undefined {
  const two = conjunctions[`${words.word(i - 2)} ${words.word(i - 1)}`];
  const one = two ?? conjunctions[words.word(i - 1)];
  if (one === undefined) return undefined;
  const first = two === undefined ? i - 1 : words.word(i - 2) === 'spite' ? i - 3 : i - 2;
  return { first, right: words.isCapital(first) ? one.charAt(0).toUpperCase() + one.slice(1) : one };
}

/** “denied due to there is no note”, “despite he has improved”: a preposition before a whole clause. */
function beforeClause(words: SentenceWords, i: number): GrammarSlip | undefined {
  const preposition = prepositionBefore(words, i);
  if (!preposition) return undefined;
  const verb = words.pastAdverbs(i + 1);
  const isVerb =
    words.is(verb, finiteVerbs) || (words.word(i) !== 'there' && words.canOnly(verb, past | third, plural | adjective));
  return isVerb ? clauseSlip(preposition, i, verb) : undefined;
}

/** “was denied due to the notes are old”: the verb before the preposition is whole, and so no phrase is the subject of another one. */
function beforeNoun(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isLink = words.word(i) === 'to' || words.word(i) === 'of';
  const preposition = prepositionBefore(words, i + 1);
  if (!preposition || !words.is(i + 1, determiners) || (isLink && preposition.first === i)) return undefined;
  const { first } = preposition;
  let link = first - 2;
  while (words.isAdverb(link)) link--;
  if (!words.can(first - 1, participle | adjective) || !words.is(link, linkVerbs)) return undefined;
  if (words.hasBefore(first, questionWords, words.first)) return undefined;
  let verb = i + 1;
  while (verb < words.end && !words.isEnd(verb) && !words.is(verb, finiteVerbs)) verb++;
  if (!words.is(verb, finiteVerbs)) return undefined;
  let end = verb;
  while (words.isAdverb(end - 1)) end--;
  return nounPhrase(words, i + 1, end)?.end === end ? clauseSlip(preposition, i + 1, verb) : undefined;
}

function clauseSlip({ first, right }: { first: number; right: string }, end: number, verb: number): GrammarSlip {
  return slip('clause', first, verb + 1, first, right, end);
}

function relativeSlip(words: SentenceWords, noun: number, verb: number): GrammarSlip {
  const who = words.is(noun, persons) || words.word(noun).replace(/s$/, '') === 'patient' ? 'who' : 'which';
  const right = `${who} ${words.text(verb)}`;
  return slip('relative', noun, verb + 1, verb, right);
}

/** “is meant for patients have failed other drugs”: after a whole verb and its preposition no noun has a verb of its own. */
function lostRelative(words: SentenceWords, verb: number): GrammarSlip | undefined {
  const noun = verb - 1;
  if (!words.can(noun, plural | singular) || words.is(noun, prepositions) || words.isTied(noun)) return undefined;
  const next = words.pastAdverbs(verb + 1);
  if (!words.can(next, participle | adjective) && !words.is(next, determiners)) return undefined;
  let at = noun;
  while (at > words.first && words.can(at - 1, adjective | singular | plural) && !words.is(at - 1, prepositions)) at--;
  if (words.is(at - 1, determiners)) at--;
  const preposition = at - 1;
  const done = preposition - 1;
  if (!words.is(preposition, neverOpens) || !words.can(done, participle | adjective)) return undefined;
  let first = done - 1;
  while (words.isAdverb(first)) first--;
  if (!words.is(first, be)) return undefined;
  while (words.isAdverb(first - 1) || words.is(first - 1, finiteVerbs) || words.is(first - 1, be)) first--;
  if (words.hasBefore(noun, questionWords, words.first)) return undefined;
  const isSubject = words.is(first - 1, pronouns)
    ? words.opensClause(first - 1)
    : subjectBefore(words, first) !== undefined;
  return isSubject ? relativeSlip(words, noun, verb) : undefined;
}

/** Prepositions that are no conjunctions: “was measured since the drug was begun”. */
const neverOpens = setOf('for in of on at by to with from without under over through');
const undergone = setOf('had underwent received');
const papersSay = new WordSet(['documented', 'noted', 'reported', 'stated', ...[...sayings].flat()]);

/** “He had films of the spine showed no fracture”: the person who had something has shown nothing. */
function hadShowed(words: SentenceWords, verb: number): GrammarSlip | undefined {
  let had = verb - 1;
  for (; had > words.first && !words.is(had, undergone); had--) {
    if (words.isMark(had, Mark.hyphen) || words.isNumber(had) || words.isMark(had, Mark.slash)) continue;
    if (!words.isWord(had) || words.is(had, clauseOpeners) || words.is(had, pronouns) || words.is(had, finiteVerbs))
      return undefined;
    if (words.is(had, determiners) && !words.is(had - 1, prepositions) && !words.is(had - 1, undergone))
      return undefined;
  }
  if (!words.is(had, undergone) || had + 1 >= verb) return undefined;
  const who = words.is(had - 1, haveAny) || words.isAdverb(had - 1) ? had - 2 : had - 1;
  let first = who;
  if (words.is(who, persons))
    while (words.can(first - 1, participle | adjective) && !words.is(first - 1, determiners)) first--;
  if (words.is(first - 1, determiners) && words.is(who, persons)) first--;
  if (!words.is(who, persons) && !words.is(who, pronouns)) return undefined;
  const isOpener =
    first === words.first ||
    words.isMark(first - 1, Mark.comma) ||
    words.is(first - 1, papersSay) ||
    words.word(first - 1) === 'that';
  // “After he had films, …” and “before he had films showed”: what is said of a time goes on.
  if (!isOpener || words.hasBefore(first, timeWords, words.first)) return undefined;
  return relativeSlip(words, verb - 1, verb);
}
const timeWords = setOf('when while after before since until if although because once');

/** “The criteria have not been met and is not necessary”: a second verb for one, where the subject of the first is several. */
function secondVerb(words: SentenceWords, verb: number): GrammarSlip | undefined {
  let link = verb - 1;
  while (words.isAdverb(link)) link--;
  // “The studies were normal and so is the examination.”
  if (!words.is(link, and) || words.word(verb - 1) === 'so') return undefined;
  const start = words.clauseStart(link);
  // “Films were normal and has excluded it”: a noun of the plural opens the sentence.
  const isBare = start === words.first && words.canOnly(start, plural, singular);
  if (!(isBare || words.is(start, determiners))) return undefined;
  // “He says that his knees are sore and has asked for a brace”: what was begun before may go on.
  if (words.is(start - 1, clauseOpeners)) return undefined;
  if (words.hasBefore(link, questionWords, start)) return undefined;
  let firstVerb = start;
  while (firstVerb < link && !words.is(firstVerb, finiteVerbs)) firstVerb++;
  if (!words.is(firstVerb, pluralVerbs)) return undefined;
  for (let at = firstVerb + 1; at < link; at++) if (words.is(at, finiteVerbs)) return undefined;
  const subject = subjectBefore(words, firstVerb);
  if (!subject?.isPlural) return undefined;
  const right = `${words.text(link)} it`;
  return slip('subject', link, verb + 1, link, right);
}
const pluralVerbs = setOf('are were have do');
const forOne: Readonly<Record<string, string>> = { ...toOne, do: 'does' };
const bareAfter = new WordSet([
  'to',
  'let',
  'make',
  'makes',
  'made',
  'help',
  'helps',
  'nor',
  'neither',
  'did',
  'does',
  'do',
]);

/** “He works full duty and do not drive”: a verb for several, where the subject of the first is one. */
function secondOfOne(words: SentenceWords, verb: number): GrammarSlip | undefined {
  let link = verb - 1;
  while (words.isAdverb(link)) link--;
  if (!words.is(link, andBut) || words.isTied(verb)) return undefined;
  const start = words.first;
  const opens = words.is(start, onePronouns) || words.is(start, determiners);
  if (!opens || link < start + 2 || link > start + LONGEST_CLAUSE) return undefined;
  const isPronoun = words.is(start, onePronouns);
  let first = isPronoun ? words.pastAdverbs(start + 1) : start + 1;
  if (!isPronoun)
    while (first < link && !words.is(first, finiteVerbs) && !words.canOnly(first, third | past, plural | singular))
      first++;
  if (first >= link || words.is(first, pluralVerbs)) return undefined;
  for (let at = start; at < link; at++)
    if (
      (at > start && (words.is(at, pronouns) || words.is(at, clauseOpeners)) && !words.is(at, andBut)) ||
      words.is(at, modals) ||
      words.is(at, bareAfter) ||
      (words.isEnd(at) && !words.isMark(at, Mark.comma))
    )
      return undefined;
  const isOne = isPronoun ? words.can(first, past | third) || words.is(first, finiteVerbs) : isSingular(words, first);
  const bare = words.word(verb);
  return isOne ? slipOf('agreement')('verb', link, verb + 1, verb, forOne[bare] ?? thirdOf(bare)) : undefined;
}
/** What surely begins an object. */
const objectWords = setOf('the a an his her its their both him them every');

/** “The loss is mild and affect both ears”: any verb for several after one for one thing, with its object. */
function secondBare(words: SentenceWords, verb: number): GrammarSlip | undefined {
  if (!words.is(verb - 1, andBut) || !words.is(verb + 1, objectWords)) return undefined;
  return secondOfOne(words, verb);
}
const andBut = setOf('and but');
const onePronouns = setOf('he she it');

function isSingular(words: SentenceWords, verb: number): boolean {
  const subject = subjectBefore(words, verb);
  return subject !== undefined && !subject.isPlural && subject.first === words.first;
}

/** Clauses where none can be, or that have lost the word that leads to them. */
export const clausePlaces: readonly TriggeredPattern[] = [
  { at: subjects, find: beforeClause },
  { at: setOf('to of despite during'), find: beforeNoun },
  { at: setOf('have has are is were was'), find: lostRelative },
  { at: setOf('showed revealed demonstrated shows reveals demonstrates disclosed'), find: hadShowed },
  { at: ofOne, find: secondVerb },
  { at: pluralVerbs, find: secondOfOne },
  { at: new WordSet(sayings.values()), find: secondBare },
];
