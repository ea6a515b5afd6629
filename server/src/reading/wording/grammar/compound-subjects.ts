import { WordClass } from '../../../knowledge/words/word-class.ts';
import { WordSet } from '../../../text/word-set.ts';
import { Mark } from '../../../text/tokens.ts';
import { bodyParts, clauseOpeners, determiners, finiteVerbs, prepositions, pronouns, toMore } from './classes.ts';
import { nounPhrase, subjectBefore } from './noun-phrases.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { singular, plural, adjective, past, third } = WordClass;
/** Forms for one thing → for more; of other verbs those that are no nouns. */
const forMore: Readonly<Record<string, string>> = {
  ...toMore,
  ...{ does: 'do' },
  ...{ agrees: 'agree', disagrees: 'disagree', recommends: 'recommend', includes: 'include', remains: 'remain' },
  ...{ describes: 'describe', indicates: 'indicate', suggests: 'suggest', confirms: 'confirm', appears: 'appear' },
};
const singulars = new WordSet(Object.keys(forMore));
const articles = new WordSet(['the', 'her', 'his']);
/** What is found in a body or felt, of which each is a thing of its own: “redness and warmth”. */
export const findings = new WordSet(
  `pain redness warmth swelling stiffness tenderness numbness weakness tingling spasm soreness tightness fatigue nausea dizziness anxiety depression
  insomnia fever drainage erythema edema effusion crepitus atrophy instability limitation sleep mood appetite memory concentration gait strength sensation motion function
  endurance balance discoloration bruising guarding burning itching vomiting constipation headache discomfort flexion extension abduction adduction rotation pronation supination grip pinch locking catching popping clicking`.split(
    /\s+/,
  ),
);
/** How nouns end and begin that say what is wrong with a body [medical word formation]. */
const illness = /(?:ness|algia|itis|pathy|esthesia|plegia|paresis|edema|trophy|osis)$|^dys[a-z]+(?:ion|ia)$/;
/** What is done for a patient, of which each is a thing of its own. */
const treatments = new WordSet(
  'medication therapy acupuncture massage surgery rest ice heat exercise bracing traction'.split(' '),
);
/** Adjectives that belong to the noun right after them alone: “medication and physical therapy”, not “heat and cold therapy”. */
const relational = /(?:al|ic|ive)$/;

/** “The neck and back was tender”, “The request and the report was read”: two things with a verb for one. */
function twoWithOne(words: SentenceWords, verb: number): GrammarSlip | undefined {
  const second = verb - 1;
  // “Rest and ice was the plan”: what two are together may be one.
  const isOne = words.is(words.pastAdverbs(verb + 1), determiners);
  if (!words.canOnly(second, singular, plural) || words.isTied(verb)) return undefined;
  const kind = kindOf(words, second);
  let at = second - 1;
  const between = kind === findings ? adjective | singular : adjective;
  while (at > words.first && words.can(at, between) && !words.is(at, determiners) && words.word(at) !== 'and') at--;
  const hasArticle = words.is(at, articles);
  if (hasArticle) at--;
  const first = at - 1;
  if (words.word(at) !== 'and' || !(kind ? kindOf(words, first) === kind : hasArticle)) return undefined;
  if (kind === treatments && at < second - 1 && !relational.test(words.word(at + 1))) return undefined;
  let start = first;
  while (start > words.first && words.can(start - 1, adjective | singular) && !words.is(start - 1, determiners))
    start--;
  // “Redness and warmth was noted”: nothing comes before the two.
  if ((kind === findings || kind === treatments) && !isOne && isOpening(words, start))
    return agreementOf(words, start, verb);
  start--;
  // The clause begins with the two of them; what comes before may belong to them (“the note on the neck and back”).
  if (!words.is(start, articles) || !words.can(first, singular) || !words.opensClause(start)) return undefined;
  if (words.word(start - 1) === 'and' || words.word(start - 1) === 'or') return undefined;
  return agreementOf(words, start, verb);
}

/** The kind of things that a noun names, of those of which two are two. */
export function kindOf(words: SentenceWords, i: number): WordSet | undefined {
  if (words.is(i, bodyParts)) return bodyParts;
  if (words.is(i, treatments)) return treatments;
  return words.is(i, findings) || (words.can(i, singular) && illness.test(words.word(i))) ? findings : undefined;
}

/** Whether the sentence begins at token `i`, or one phrase and a comma come before it: “In this case, pain and fatigue was”. */
function isOpening(words: SentenceWords, i: number): boolean {
  if (i === words.first) return true;
  // “The claimant's grip and pinch was”
  if (/['’]s$/.test(words.text(i - 1)) && i - 2 === words.first) return true;
  if (!words.isMark(i - 1, Mark.comma) || !words.is(words.first, prepositions)) return false;
  for (let at = words.first; at < i - 1; at++) if (words.isEnd(at) || words.is(at, finiteVerbs)) return false;
  return true;
}

function agreementOf(words: SentenceWords, first: number, verb: number): GrammarSlip | undefined {
  const right = forMore[words.word(verb)];
  if (right === undefined) return undefined;
  return slipOf('agreement')('verb', first, verb + 1, verb, right);
}

const relatives = new WordSet(['that', 'who']);
/** Words that may come before the subject with which a sentence begins. */
const openers = new WordSet(['since', 'because', 'although', 'while', 'as', 'if', 'when']);
const auxiliaries = new WordSet(['is', 'was', 'has', 'does']);

/** “The exercises that were taught in June has helped”: between the subject and its verb a clause of its own, with one verb. */
function overRelative(words: SentenceWords, verb: number): GrammarSlip | undefined {
  const start = words.is(words.first, openers) ? words.first + 1 : words.first;
  if (!words.is(start, determiners) || verb > start + FARTHEST || words.isTied(verb)) return undefined;
  let that = start + 1;
  while (that < verb && words.can(that, singular | plural | adjective) && !words.is(that, relatives)) that++;
  const head = that - 1;
  if (!words.is(that, relatives) || !words.canOnly(head, plural, singular) || words.is(verb - 1, determiners))
    return undefined;
  let verbs = 0;
  for (let at = that + 1; at < verb; at++) {
    if (words.isEnd(at) || words.is(at, clauseOpeners) || words.is(at, pronouns)) return undefined;
    const isVerb = words.is(at, finiteVerbs) || words.canOnly(at, past | third, plural | adjective);
    if (isVerb && !words.is(at - 1, finiteVerbs)) verbs++;
  }
  const before = verb - 1;
  const isSaid = (words.can(before, singular | plural) || words.isCapital(before)) && !words.is(before, prepositions);
  return verbs === 1 && isSaid && !words.is(that + 1, auxiliaries) ? agreementOf(words, start, verb) : undefined;
}

/** “Naproxen and nine visits of therapy has not helped”: a drug or a thing, and several of another. */
function thingAndSeveral(words: SentenceWords, verb: number): GrammarSlip | undefined {
  if (verb > words.first + FARTHEST || words.isTied(verb)) return undefined;
  // “Rest and six visits is the plan”: what two are together may be one.
  const next = words.pastAdverbs(verb + 1);
  if (words.is(next, determiners) || !words.can(next, WordClass.participle)) return undefined;
  let and = words.first + 1;
  while (and < verb && words.word(and) !== 'and' && !words.isEnd(and)) and++;
  if (words.word(and) !== 'and' || nounPhrase(words, words.first, and)?.end !== and) return undefined;
  const second = subjectBefore(words, verb, and + 1);
  const isTwo = second?.isPlural ?? false;
  const isDrug = and === words.first + 1 && words.can(words.first, WordClass.name) && second?.first === and + 1;
  return isTwo || isDrug ? agreementOf(words, words.first, verb) : undefined;
}

/** How far from its subject a verb is looked for, in tokens. */
const FARTHEST = 20;

/** Verbs for one thing after two that “and” joins, or far from their subject. */
export const compoundSubjects: readonly TriggeredPattern[] = [
  { at: singulars, find: twoWithOne },
  { at: auxiliaries, find: overRelative },
  { at: auxiliaries, find: thingAndSeveral },
];
