import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import {
  clauseOpeners,
  determiners,
  finiteVerbs,
  persons,
  prepositions,
  pronouns,
  questionWords,
  sayings,
  setOf,
} from './classes.ts';
import { isOnlyVerbOfClause } from './lone-verbs.ts';
import { subjectBefore } from './noun-phrases.ts';
import { LONGEST_CLAUSE, type SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { past, third, participle, singular, adjective } = WordClass;
const comma = slipOf('comma', true);
const slip = slipOf('slip');
const missing = slipOf('missing-word', true);

/** How far into its sentence a subject is said again, in tokens. */
const FARTHEST = 16;

const pairing = setOf('neither nor not');
const there = setOf('there');

/** “There was no fever nor was there any redness”: a clause of its own after “nor” follows a comma. */
function norClause(words: SentenceWords, i: number): GrammarSlip | undefined {
  const before = i - 1;
  if (!words.isWord(before) || words.isTied(before) || !words.is(i + 1, finiteVerbs)) return undefined;
  if (!words.is(i + 2, pronouns) && !words.is(i + 2, determiners) && !words.is(i + 2, there)) return undefined;
  if (words.hasBefore(i, pairing, Math.max(words.first, i - 3))) return undefined;
  return comma('nor', before, i + 1, before, `${words.text(before)},`);
}

/** “The MRI it shows a tear.”: a subject, and at once a pronoun for it. */
function doubledSubject(words: SentenceWords, i: number): GrammarSlip | undefined {
  const head = i - 1;
  if (head < words.first || i > words.first + FARTHEST || words.isTied(head)) return undefined;
  const verb = words.pastAdverbs(i + 1);
  if (!words.is(verb, finiteVerbs) && !words.can(verb, third | past)) return undefined;
  const isInitials = /^[A-Z]{2,}$/.test(words.text(head)) && head <= words.first + 1;
  const subject = isInitials ? { head } : subjectBefore(words, i, words.first);
  if (subject?.head !== head || !words.isMark(words.end - 1, Mark.stop)) return undefined;
  // “The films she brought were old.”, “The pain it causes.”
  const isPlainVerb = words.is(verb, finiteVerbs) || words.is(words.pastAdverbs(verb + 1), objects);
  if (!isPlainVerb || !isOnlyVerbOfClause(words, verb) || words.isEnd(verb + 1)) return undefined;
  // “The physician hopes it will help”: what comes before the pronoun is the verb.
  if (words.can(head, third) && words.canOnly(head - 1, singular, adjective)) return undefined;
  // “The clinic he was sent to saw him once”: what the preposition ends with is followed by the verb.
  for (let at = verb + 1; at < words.end; at++)
    if (words.is(at, prepositions) && words.can(at + 1, past | third)) return undefined;
  // “The brace he had on admission.”: a person is no thing that someone had.
  const isPerson = words.is(head, persons);
  if (words.word(i) !== 'it' && !isPerson) return undefined;
  return { ...slip('found', head, i + 1, head, words.text(head), i + 1), mild: true };
}
const objects = setOf('a an the no that his her');

/** “It is noted that worker has a new job”: a person without an article after what is said. */
function bareWorker(words: SentenceWords, i: number): GrammarSlip | undefined {
  const said = i - 2;
  if (words.word(i - 1) !== 'that' || words.isTied(i) || words.isCapital(i)) return undefined;
  if (!words.is(words.pastAdverbs(i + 1), finiteVerbs)) return undefined;
  const isSaying = words.can(said, third | past | participle) || saying.has(words.word(said));
  return isSaying && !words.is(said, prepositions)
    ? missing('small', i - 1, i + 1, i, `the ${words.text(i)}`)
    : undefined;
}
const saying = new Set(sayings.values());

const plainSubjects = setOf('he she they');
const speaking = setOf(
  'says said thinks thought feels felt believes believed states stated reports reported explains explained adds added fears feared hopes hoped seems seemed',
);
const notOnly = setOf('not no only never neither nor less more rather the');

/** “The pain is worse, he cannot sleep.”: two whole clauses, the only ones of the sentence, that only a comma separates. */
function plainSplice(words: SentenceWords, i: number): GrammarSlip | undefined {
  const mark = i - 1;
  if (!words.isMark(mark, Mark.comma) || !words.isMark(words.end - 1, Mark.stop) || mark - words.first < 3)
    return undefined;
  if (words.end > words.first + LONGEST_CLAUSE) return undefined;
  const verb = words.pastAdverbs(i + 1);
  if (!words.is(verb, finiteVerbs) || words.is(verb, speaking)) return undefined;
  if (!words.is(words.first, determiners) && !words.is(words.first, pronouns)) return undefined;
  let hasVerb = false;
  for (let at = words.first; at < words.end - 1; at++) {
    if (at === mark) continue;
    if (words.isEnd(at) && !words.isNumber(at)) return undefined;
    if (at > mark) continue;
    if (at > words.first && (words.is(at, clauseOpeners) || words.is(at, questionWords) || words.is(at, notOnly)))
      return undefined;
    if (words.is(at, speaking)) return undefined;
    hasVerb ||= words.is(at, finiteVerbs);
  }
  return hasVerb ? comma('splice', mark - 1, i + 1, mark, ';') : undefined;
}

/** Clauses that are joined without what joins them, and subjects said twice. */
export const clauseJoints: readonly TriggeredPattern[] = [
  { at: setOf('nor'), find: norClause },
  { at: setOf('it he she they'), find: doubledSubject },
  { at: persons, find: bareWorker },
  { at: plainSubjects, find: plainSplice },
];
