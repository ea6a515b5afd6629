import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import { WordSet } from '../../../text/word-set.ts';
import {
  clauseOpeners,
  determiners,
  finiteVerbs,
  looseNumber,
  months,
  numerals,
  oneWords,
  prepositions,
  pronouns,
  quantities,
  singularInitials,
} from './classes.ts';
import { isIrregular } from './forms.ts';
import type { SentenceWords } from './sentence-words.ts';

const ratios = new WordSet(['a', 'per', 'each', 'every']);
const { participle, gerund, singular, plural, adjective, name, third } = WordClass;
/** Words that go with one thing and no more. */
export const singling = new WordSet(['a', 'an', 'this', 'each', 'every', 'one']);
/** Words that put another noun next to a noun. */
export const and = new WordSet(['and', 'or', 'nor', 'as', 'with']);
const alsoClauses = new WordSet(['before', 'after', 'since', 'until']);
const comparing = new WordSet(['than', 'as', 'like']);
const to = new WordSet(['to']);
/** With “no” they say when: “no longer”. */
const adverbsOfNo = new WordSet(['longer', 'sooner', 'more', 'less']);
const relatives = new WordSet(['that', 'which', 'who']);
const notOrOnly = new WordSet(['not', 'only', 'never', 'hardly', 'scarcely']);
/** Pronouns that are one thing or more. */
const owners = new WordSet(['mine', 'yours', 'hers', 'ours', 'theirs']);

/** A subject: its head, and whether it is one thing or more. */
export interface Subject {
  readonly first: number;
  readonly head: number;
  readonly isPlural: boolean;
  /** Whether an “of” or the like is between head and verb. */
  readonly isLong: boolean;
}

/**
 * The subject that stands whole between the beginning of a clause and the verb at token `verb`: a determiner, what mentions the noun, the noun,
 * and phrases with a preposition. Undefined if it is anything else, so that what is not understood is not judged.
 */
export function subjectBefore(words: SentenceWords, verb: number, from = clauseOf(words, verb)): Subject | undefined {
  let first = from;
  // An adverb, or “that” of a clause, may come before the subject.
  while (first < verb && words.isAdverb(first)) first++;
  let end = verb;
  while (end > first && words.isAdverb(end - 1)) end--;
  // “Two a year are enough”
  for (let at = first - 1; at <= first; at++)
    if ((words.isNumber(at) || words.is(at, numerals)) && words.is(at + 1, ratios)) return undefined;
  // “A thumb that no longer opens is”
  if (words.word(first) === 'no' && words.is(first + 1, adverbsOfNo)) return undefined;
  const phrase = nounPhrase(words, first, end);
  // “The remaining fourteen are”
  if (phrase && words.is(phrase.head, numerals)) return undefined;
  // “Pain that merely lasts is …”
  if (!phrase || (phrase.end === first + 1 && words.is(from - 1, relatives) && words.can(first, third)))
    return undefined;
  let at = phrase.end;
  while (at < end) {
    // “The drugs necessary for sleep are”
    if (isAddedTo(words, at)) at++;
    // “The treatments tried so far are”, “the visits already used are”
    const done = pastDone(words, at);
    if (done > at) {
      at = Math.min(done, end);
      continue;
    }
    // “The criteria for surgery to be approved”
    if (isToBeDone(words, at)) {
      at += 3;
      continue;
    }
    if (!words.is(at, prepositions) || words.is(at, comparing)) return undefined;
    const inner = nounPhrase(words, at + 1, end, true);
    // “an evaluation before opioids are given”: what comes before its verb is a clause.
    if (!inner || (inner.end === end && words.is(at, alsoClauses))) return undefined;
    at = inner.end;
    // “of pain and numbness” is one phrase.
    while (words.is(at, and)) {
      const other = nounPhrase(words, at + 1, end, true);
      if (!other) return undefined;
      at = other.end;
    }
  }
  const { head } = phrase;
  const isLong = phrase.end < end;
  const isMotion = words.word(head) === 'range' && words.word(head + 2) === 'motion';
  if ((words.is(head, quantities) && !isMotion) || words.is(head, looseNumber)) return undefined;
  // “The knees each are sore”; not “Each patient were seen”.
  if (words.is(first, oneWords) && first !== words.first) return undefined;
  // “An MRI have”
  const initials =
    words.is(head, singularInitials) || (words.is(first, singling) && /^[A-Z]{2,6}$/.test(words.text(head)));
  const isPlural = words.canOnly(head, plural, singular);
  const isSingular = initials || words.canOnly(head, singular, plural);
  if (!isPlural && !isSingular) return undefined;
  return { first, head, isPlural, isLong };
}

/** The first token of the clause in which token `i` stands; an “and” between two drugs or days begins none: “for baclofen and naproxen”. */
export function clauseOf(words: SentenceWords, i: number): number {
  let start = words.clauseStart(i);
  while (isBetweenDrugs(words, start - 1) || isBetweenDays(words, start - 1)) start = words.clauseStart(start - 1);
  return start;
}

/** Tells whether token `i` is an “and” between two days or months: “of 02/09/2016 and 08/16/2016”, “from May and June”. */
export function isBetweenDays(words: SentenceWords, i: number): boolean {
  if (!words.is(i, and)) return false;
  return words.isNumber(i - 1) ? dateEnd(words, i + 1) > i + 1 : words.is(i - 1, months) && words.is(i + 1, months);
}

/** Tells whether token `i` is an “and” between two drugs. */
export function isBetweenDrugs(words: SentenceWords, i: number): boolean {
  return words.is(i, and) && words.can(i - 1, name) && words.can(i + 1, name);
}

/** Whether token `i` adds to the noun before it what it is or what was done to it: “given”, “specific to”, “found in”. */
function isAddedTo(words: SentenceWords, i: number): boolean {
  if (words.can(i, participle) && isIrregular(words.word(i))) return true;
  return words.can(i, adjective | participle | gerund) && words.is(i + 1, prepositions);
}

/** The token after a participle that is added to the noun before it with “already” or “so far”; `i` if there is none. */
function pastDone(words: SentenceWords, i: number): number {
  const at = words.pastAdverbs(i);
  if (!words.can(at, participle)) return i;
  if (words.word(at + 1) === 'so' && words.word(at + 2) === 'far') return at + 3;
  if (words.word(at + 1) === 'to' && words.word(at + 2) === 'date') return at + 3;
  return words.is(at - 1, already) ? at + 1 : i;
}
const already = new WordSet(['already', 'previously', 'recently']);

/** “She need not rest”, “He need only ask”: as “must”, it has one form. */
export function isModalNeed(words: SentenceWords, verb: number): boolean {
  return words.word(verb) === 'need' && words.is(verb + 1, notOrOnly);
}

/** “to be approved”, said of a noun. */
function isToBeDone(words: SentenceWords, i: number): boolean {
  return words.is(i, to) && words.word(i + 1) === 'be' && words.can(i + 2, participle);
}

/** Where a date in figures ends that begins at token `i`: “02/09/2016”; `i` if there is none. */
function dateEnd(words: SentenceWords, i: number): number {
  let at = i;
  while (words.isNumber(at) && (words.isMark(at + 1, Mark.slash) || words.isMark(at + 1, Mark.hyphen))) at += 2;
  return at === i + 4 && words.isNumber(at) ? at + 1 : i;
}

/** The noun phrase that begins at token `first`: up to its last noun. */
export function nounPhrase(
  words: SentenceWords,
  first: number,
  end: number,
  isInner = false,
): { head: number; end: number } | undefined {
  let at = first;
  const date = isInner ? dateEnd(words, first) : first;
  if (date > first) return { head: date - 1, end: date };
  while (words.is(at, determiners) || words.isNumber(at) || words.is(at, numerals)) at++;
  let head = -1;
  for (; at < end; at++) {
    // “for creams/gels”: what is after a preposition is no subject, however many it is.
    if (words.isMark(at, Mark.hyphen) || (isInner && words.isMark(at, Mark.slash))) continue;
    if (
      !words.isWord(at) ||
      words.is(at, prepositions) ||
      words.is(at, and) ||
      words.is(at, finiteVerbs) ||
      words.is(at, clauseOpeners)
    )
      break;
    if (words.is(at, pronouns) || words.is(at, owners)) return undefined;
    // “The ten visits given were”, “The drugs necessary for sleep are”
    if (
      !isInner &&
      head === at - 1 &&
      words.canOnly(head, plural, singular) &&
      (isAddedTo(words, at) || pastDone(words, at) > at)
    )
      break;
    // “of the study obtained in March”
    const isDone = words.canOnly(at, participle, singular | plural | adjective) || isIrregular(words.word(at));
    if (isInner && head === at - 1 && isDone && words.is(at + 1, prepositions) && isAddedTo(words, at)) break;
    // “the notes of May”: a name is a noun.
    if (
      words.is(at, singularInitials) ||
      words.can(at, singular | plural | name) ||
      ((at > first || isInner) && /^[A-Z][a-z]/.test(words.text(at))) ||
      /^[A-Z]{2,6}s?$/.test(words.text(at))
    )
      head = at;
    else if (!words.can(at, adjective | participle | gerund) && !/['’]s?$/.test(words.text(at))) return undefined;
  }
  return head < 0 || head !== at - 1 ? undefined : { head, end: at };
}
