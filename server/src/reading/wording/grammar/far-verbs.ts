import { possessiveWords } from '../../../knowledge/clauses/common-words.ts';
import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import {
  asking,
  beAny,
  clauseOpeners,
  determiners,
  finiteVerbs,
  modals,
  numerals,
  ofMore,
  ofOne,
  prepositions,
  pronouns,
  setOf,
  thirdOf,
  timeUnits,
  toMore,
  toOne,
} from './classes.ts';
import { baseOf } from './forms.ts';
import { singling, subjectBefore } from './noun-phrases.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { adverb, base, third, past, participle, gerund, singular, plural, adjective } = WordClass;
const agreement = slipOf('agreement');

const joins = setOf('and or');
const joining = setOf('and');
/** How many tokens a subject may have. */
const FARTHEST = 30;

/** The verb that comes next from token `i` on, if nothing but phrases is before it: no mark, no clause of its own, no other verb; -1 if none does. */
function nextVerb(words: SentenceWords, i: number): number {
  for (let at = i; at < words.end && at < i + FARTHEST; at++) {
    if (words.is(at, finiteVerbs)) return at;
    if (words.isEnd(at) || words.is(at, pronouns)) return -1;
    const isSoFar = words.word(at) === 'so' && words.word(at + 1) === 'far';
    if (words.is(at, clauseOpeners) && !words.is(at, joins) && !words.is(at, prepositions) && !isSoFar) return -1;
    // “The number of visits and the dose are”
    if (words.is(at, joins) && words.is(at + 1, determiners) && words.word(i - 1) !== 'both') return -1;
    if (words.canOnly(at, third, plural) || words.canOnly(at, past, participle | adjective | singular)) return -1;
  }
  return -1;
}

/** “The number of visits completed so far are not told”: one number. */
function numberOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (words.word(i - 1) !== 'the' || words.word(i + 1) !== 'of' || !words.opensClause(i - 1)) return undefined;
  const verb = nextVerb(words, i + 2);
  return words.is(verb, ofMore) ? agreement('verb', i, verb + 1, verb, toOne[words.word(verb)]) : undefined;
}

/** “Both the wrist and the elbow was tender”: two things. */
function bothAnd(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.opensClause(i) || words.is(i + 1, prepositions) || words.is(i + 1, clauseOpeners)) return undefined;
  const verb = nextVerb(words, i + 1);
  if (!words.is(verb, ofOne) || !words.hasBefore(verb, joining, i)) return undefined;
  return words.can(verb - 1, singular | plural) || words.isCapital(verb - 1)
    ? agreement('verb', i, verb + 1, verb, toMore[words.word(verb)])
    : undefined;
}

/** With what something is put next to a subject, between commas: “A list of drugs, with dates and doses, …”. */
const asideOpeners = setOf('with including along together like plus such especially particularly notably mainly');

/** Whether token `i` opens an aside: “with their doses”, “as well as the doses”. */
function opensAside(words: SentenceWords, i: number): boolean {
  return words.is(i, asideOpeners) || (words.word(i) === 'as' && words.word(i + 1) === 'well');
}

/** “A list of the drugs, with their doses, were sent”: what is between commas is no part of the subject. */
function afterAside(words: SentenceWords, verb: number): GrammarSlip | undefined {
  if (!words.isMark(verb - 1, Mark.comma)) return undefined;
  let comma = verb - 2;
  while (comma > words.first && !(words.isMark(comma, Mark.comma) && opensAside(words, comma + 1))) {
    if (words.is(comma, finiteVerbs) || words.is(comma, pronouns) || words.isMark(comma, Mark.semicolon))
      return undefined;
    comma--;
  }
  if (comma <= words.first || !words.is(words.first, determiners)) return undefined;
  const subject = subjectBefore(words, comma, words.first);
  if (!subject || words.hasBefore(comma, joining, words.first)) return undefined;
  return disagreement(words, verb, subject);
}

/** “and weakness”, “tried so far”: words within what belongs to a subject. */
const adding = setOf('and so');

/** “The complaints of pain and weakness in the arm has grown”, “The drugs tried so far was”: no clause begins within what belongs to the subject. */
function afterPair(words: SentenceWords, verb: number): GrammarSlip | undefined {
  if (!words.is(words.first, determiners) || !words.is(verb, ofOne)) return undefined;
  const subject = subjectBefore(words, verb, words.first);
  if (
    !subject?.isPlural ||
    !subject.isLong ||
    words.can(subject.head, third) ||
    !words.hasBefore(verb, adding, subject.head)
  )
    return undefined;
  return disagreement(words, verb, subject);
}

function disagreement(
  words: SentenceWords,
  verb: number,
  { first, head, isPlural }: { first: number; head: number; isPlural: boolean },
): GrammarSlip | undefined {
  if (words.isCapital(head) || words.is(head, timeUnits) || words.hasBefore(head, numerals, first)) return undefined;
  const right = (isPlural ? toMore : toOne)[words.word(verb)];
  return right === undefined ? undefined : agreement('verb', head, verb + 1, verb, right);
}

/** “Evidence of fever, loss of weight, or night pain are lacking”: however the row is read, one thing comes before the verb. */
function afterOr(words: SentenceWords, verb: number): GrammarSlip | undefined {
  if (!words.canOnly(verb - 1, singular, plural) || words.is(verb - 1, timeUnits)) return undefined;
  let or = verb - 2;
  while (or > verb - 6 && words.can(or, singular | adjective | participle) && !words.is(or, prepositions)) or--;
  if (words.word(or) !== 'or') return undefined;
  const of = words.is(words.first, determiners) ? words.first + 2 : words.first + 1;
  if (words.word(of) !== 'of' || !words.canOnly(of - 1, singular, plural)) return undefined;
  for (let at = of; at < verb; at++) {
    if (words.is(at, finiteVerbs) || words.is(at, pronouns) || words.is(at, joining)) return undefined;
    if (words.is(at, clauseOpeners) && at !== or && !words.is(at, joins)) return undefined;
    if (words.isEnd(at) && !words.isMark(at, Mark.comma)) return undefined;
    if (words.canOnly(at, plural, singular)) return undefined;
  }
  return agreement('verb', of - 1, verb + 1, verb, toOne[words.word(verb)]);
}

/** Nouns after which “that” says what is asked for, and the bare form is right. */
const wishes = setOf('request recommendation requirement order suggestion proposal demand condition wish rule plan');
const objects = setOf('the a an his her its their this these him them no any');

/** Whether token `i` is a verb's bare form, and no noun or other form in this place. */
function isBareVerb(words: SentenceWords, i: number): boolean {
  if (words.is(i, finiteVerbs) || words.is(i, beAny) || words.is(i, prepositions) || words.isTied(i)) return false;
  if (!words.can(i, base) || words.can(i, past | participle | third | gerund | plural)) return false;
  return !words.can(i, singular | adjective) || words.is(i + 1, objects);
}

/** “a tear that extend to the rim”: any bare verb after “that” and one thing. */
function relativeBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  const noun = i - 1;
  const verb = words.pastAdverbs(i + 1);
  if (!isBareVerb(words, verb) || !words.canOnly(noun, singular, plural) || words.is(noun, wishes)) return undefined;
  let first = noun;
  while (words.can(first - 1, adjective | singular | participle) && !words.is(first - 1, determiners)) first--;
  if (!words.is(first - 1, singling) || words.hasBefore(first, asking, words.first)) return undefined;
  return agreement('verb', noun, verb + 1, verb, thirdOf(words.word(verb)));
}

/** Words after which a whole clause comes, and no wish. */
const clauseWords = setOf('that because although since while whereas but');
const single = setOf('a an this each every another the his her its');

/** “The notes show that the program fail to help”: any bare verb after one thing that opens its clause. */
function clauseBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.is(i + 1, single) || !words.opensClause(i + 1)) return undefined;
  if (words.hasBefore(i, asking, words.first) || words.hasBefore(i, modals, words.clauseStart(i))) return undefined;
  if (words.is(i - 1, wishes) || words.can(i - 1, adjective)) return undefined;
  for (let verb = i + 3; verb < i + 8 && words.isWord(verb); verb++) {
    if (words.is(verb, finiteVerbs) || words.is(verb, clauseOpeners)) return undefined;
    // “shows that a home program fail.”: without it the clause would have no verb.
    const isLast = words.word(i) === 'that' && words.isEnd(words.pastAdverbs(verb + 1)) && words.can(verb, base);
    if (words.is(verb, beAny)) return undefined;
    if (!(isLast || isBareVerb(words, verb)) || !words.canOnly(verb - 1, singular, plural | adjective)) continue;
    const subject = subjectBefore(words, verb, i + 1);
    if (!subject || subject.isPlural || subject.head !== verb - 1) return undefined;
    return agreement('verb', subject.head, verb + 1, verb, thirdOf(words.word(verb)));
  }
  return undefined;
}

const owners = setOf([...possessiveWords, 'these', 'those', 'its'].join(' '));

/** “…, and its benefits fades soon”: a verb of one after several things that open their clause. */
function pluralThird(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.opensClause(i) || i === words.first) return undefined;
  let noun = i + 1;
  while (noun < i + 3 && words.canOnly(noun, adjective, plural)) noun++;
  const verb = words.pastAdverbs(noun + 1);
  if (!words.canOnly(noun, plural, singular) || !words.canOnly(verb, third, singular | adjective)) return undefined;
  if (words.is(verb, finiteVerbs) || words.isTied(noun) || words.isTied(verb)) return undefined;
  // “his exercise sheets lists” may be sheets and lists: something must go on after the verb.
  const isVerb =
    !words.can(verb, plural) ||
    words.is(verb + 1, objects) ||
    words.isEnd(verb + 1) ||
    words.canOnly(verb + 1, adverb, adjective);
  if (!isVerb) return undefined;
  // “Treating the knee and its effects helps”
  for (let at = words.first; at < i; at++) if (words.can(at, gerund)) return undefined;
  return agreement('verb', noun, verb + 1, verb, baseOf(words, words.word(verb)));
}

/** Verbs that do not go with a subject which is far from them, or opens an inner clause. */
export const farVerbs: readonly TriggeredPattern[] = [
  { at: setOf('number'), find: numberOf },
  { at: setOf('both'), find: bothAnd },
  { at: setOf('is was has are were have'), find: afterAside },
  { at: ofOne, find: afterPair },
  { at: ofMore, find: afterOr },
  { at: setOf('that which who'), find: relativeBare },
  { at: clauseWords, find: clauseBare },
  { at: owners, find: pluralThird },
];
