import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import {
  articles,
  beAny,
  clauseOpeners,
  determiners,
  doAny,
  finiteVerbs,
  persons,
  prepositions,
  pronouns,
  questionWords,
  setOf,
  timeUnits,
} from './classes.ts';
import type { SentenceWords } from './sentence-words.ts';
import { subjectBefore } from './noun-phrases.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { base, past, participle, gerund, third, singular, plural, adjective } = WordClass;

/** Verbs and adjectives after which no noun stands without the word that they are listed under [dictionaries of English]. */
const linked: Readonly<Record<string, string>> = {
  with: 'interfere interferes interfered interfering comply complies complied complying coincide coincides coincided correlate correlates disagree disagrees disagreed cope copes consistent compatible compliant noncompliant',
  on: 'depend depends depended depending rely relies relied relying insist insists insisted dependent reliant',
  in: 'participate participates participated participating resulted resulting',
  to: 'respond responds responded responding adhere adheres adhered belong belongs belonged pertain pertains pertained pertaining react reacts reacted similar adjacent attributable amenable susceptible',
  of: 'consist consists consisted consisting indicative suggestive',
  for: 'wait waits waited waiting eligible',
  from: 'differ differs differed refrain refrains refrained',
};

/** Participles that, said of something, want a link too: “was referred the clinic”. */
const linkedPassives: Readonly<Record<string, string>> = {
  to: 'referred transferred admitted exposed restricted attributed confined discharged related',
  with: 'diagnosed associated fitted',
  in: 'located localized situated',
};

const amounts = setOf('number series pair variety multitude majority handful');
const asked = setOf('authorization approval preauthorization');
const asking = setOf('request requests requested requesting seek seeks sought seeking for with without');
const told = setOf('instructed encouraged supposed unwilling');
const when = setOf('when while if whenever');
const nounOpeners = setOf('the a an his her its their this these those any both');
/** How long one waits, and how much things differ: “waits a while”, “differs a bit”, “waited his turn”. */
const measures = setOf('bit lot little great good while few couple moment minute second turn longer');
const operations = /(?:ectomy|oscopy|plasty|otomy|ostomy|odesis)$|^(?:fusion|repair|release|reconstruction|surgery)$/;

const slip = slipOf('missing-word');

/** Makes the finding that a small word is lost after token `i`; it reaches up to token `end`. */
export function lost(words: SentenceWords, i: number, end: number, word: string): GrammarSlip {
  const message = word === 'to' || word === 'of' ? word : 'small';
  return slip(message, i, end, i, `${words.text(i)} ${word}`);
}

/** “interferes her sleep”, “consistent a tear”; not “the therapy he responded the best”, which no one writes. */
function linkBefore(word: string): (words: SentenceWords, i: number) => GrammarSlip | undefined {
  return (words, i) =>
    words.is(i + 1, nounOpeners) &&
    !words.isTied(i) &&
    words.can(i + 2, singular | plural | adjective) &&
    !words.is(i + 2, measures) &&
    !words.is(i + 2, timeUnits)
      ? lost(words, i, i + 2, word)
      : undefined;
}

/** “was referred the clinic”. */
function passiveLink(word: string): (words: SentenceWords, i: number) => GrammarSlip | undefined {
  return (words, i) => {
    let verb = i - 1;
    while (words.isAdverb(verb)) verb--;
    return words.is(verb, beAny) && !words.hasBefore(verb, questionWords) ? linkBefore(word)(words, i) : undefined;
  };
}

/** “a number visits”, “a pair crutches”. */
function amountOf(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  let before = i - 1;
  while (words.can(before, adjective) && !words.is(before, determiners)) before--;
  const isAmount = words.is(before, articles) || (words.word(i) === 'majority' && words.word(before) === 'the');
  // “One pair gives relief”
  const isThings = words.canOnly(at, plural, adjective | WordClass.onlyVerb);
  return isAmount && !words.isTied(i) && isThings && !words.is(at, finiteVerbs)
    ? lost(words, i, at + 1, 'of')
    : undefined;
}

/** “requests authorization an MRI”. */
function authorizationFor(words: SentenceWords, i: number): GrammarSlip | undefined {
  return words.is(i - 1, asking) && words.is(i + 1, articles) && words.isWord(i + 2)
    ? lost(words, i, i + 2, 'for')
    : undefined;
}

/** “is status arthroscopy of the knee”. */
function statusPost(words: SentenceWords, i: number): GrammarSlip | undefined {
  let at = i + 1;
  while (words.can(at, adjective) && at < i + 4 && !operations.test(words.word(at))) at++;
  return operations.test(words.word(at)) && !words.is(i - 1, determiners) && !words.isTied(i)
    ? lost(words, i, at + 1, 'post')
    : undefined;
}

/** “was instructed rest for two weeks”: what is both noun and verb is a verb here. */
function toldBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  let verb = i - 1;
  while (words.isAdverb(verb)) verb--;
  const at = i + 1;
  const isBare = words.canOnly(at, base, adjective) && !words.is(at, prepositions) && !words.is(at, finiteVerbs);
  return words.is(verb, beAny) && isBare && !words.isTied(at) ? lost(words, i, at + 1, 'to') : undefined;
}

/** “when tests at home fail”: whether the word at token `at` is several things, and the one at `verb` says what they do. */
function isVerbOfMore(words: SentenceWords, at: number, verb: number): boolean {
  const before = verb - 1;
  if (!words.can(at, plural) || !words.can(verb, base) || words.is(verb, prepositions)) return false;
  return (
    !words.is(before, determiners) &&
    !words.is(before, prepositions) &&
    !words.canOnly(before, adjective, singular | plural)
  );
}

/** “when climbs stairs”: a verb without its subject. */
function whenVerb(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (!words.can(at, third) || words.can(at, adjective) || words.isTied(at) || words.is(at, finiteVerbs))
    return undefined;
  const next = words.pastAdverbs(at + 1);
  const goesOn = words.isEnd(next) || words.is(next, prepositions) || words.can(next, singular | plural);
  for (let to = next; to < words.end && !words.isEnd(to) && !words.is(to, clauseOpeners); to++)
    if (words.is(to, finiteVerbs) || words.can(to, WordClass.past) || isVerbOfMore(words, at, to)) return undefined;
  return goesOn || words.is(next, determiners) ? slip('who', i, at + 1) : undefined;
}

const tried = setOf('attempted tried managed refused intended wanted');
const soon = setOf('next same following day week month year first second last most');

/** “He attempted lift a crate”: a bare verb with its object. */
function triedBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (!words.is(i - 1, pronouns) && !words.is(i - 1, persons)) return undefined;
  const hasObject = words.is(at + 1, nounOpeners) && !words.is(at + 2, soon);
  if (!hasObject || !words.can(at, base) || words.can(at, adjective | plural | past | participle | gerund))
    return undefined;
  if (words.is(at, prepositions) || words.is(at, finiteVerbs) || words.isTied(at)) return undefined;
  return lost(words, i, at + 1, 'to');
}

const papers = setOf('request note report letter physician provider surgeon patient worker file record guideline form');

/** “The request did not the dose”: what was not done is lost. */
function notThe(words: SentenceWords, i: number): GrammarSlip | undefined {
  const isDone = words.is(i - 1, doAny) && words.is(i - 2, papers);
  if (!isDone || !words.is(i + 1, nounOpeners) || !words.can(i + 2, singular | plural | adjective)) return undefined;
  return slip('verb', i - 1, i + 2);
}

const nobody = setOf('nobody everybody everyone somebody anybody');

/** “Nobody thinking of surgery, so …”: someone does something, and no verb is in the clause. */
function doingWithoutBe(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (i !== words.first || !words.can(i + 1, WordClass.gerund)) return undefined;
  for (let at = i + 1; at < words.end && !words.isEnd(at); at++)
    if (words.is(at, finiteVerbs) || words.can(at, third | WordClass.past)) return undefined;
  return slip('verb', i, i + 2, i + 1, `is ${words.text(i + 1)}`);
}

const results = setOf('normal negative unremarkable positive abnormal inconclusive full intact symmetric symmetrical');
const days = setOf(
  'january february march april may june july august september october november december spring summer autumn fall winter',
);

/** “The x-ray of 03/30/2012 normal.”, “The films of September normal, and …”: what was found, without its verb. */
function resultWithoutBe(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (!words.is(words.first, determiners) || i - words.first > LONGEST) return undefined;
  const slash = words.isMark(i - 2, Mark.slash) || words.isMark(i - 2, Mark.hyphen);
  const isDated = (slash && words.isNumber(i - 1)) || (words.is(i - 1, days) && words.isCapital(i - 1));
  if (!isDated && !(words.isMark(i + 1, Mark.stop) && words.can(i - 1, singular | plural))) return undefined;
  const next = words.isMark(i + 1, Mark.comma) ? i + 2 : i + 1;
  if (!words.isMark(i + 1, Mark.stop) && !(isDated && words.is(next, andBut))) return undefined;
  for (let at = words.first; at < i; at++)
    if (words.is(at, finiteVerbs) || words.can(at, WordClass.past) || words.canOnly(at, third, plural))
      return undefined;
  if (!isDated && !subjectBefore(words, i, words.first)) return undefined;
  const be = isDated || words.canOnly(i - 1, singular, plural) ? 'was' : 'were';
  const slipped = slip('verb', i - 1, i + 1, i, `${be} ${words.text(i)}`);
  return isDated ? slipped : { ...slipped, mild: true };
}
const andBut = setOf('and but');
const LONGEST = 14;

/** Prepositions and other small words that are left out after the word that asks for them. */
export const missingLinks: readonly TriggeredPattern[] = [
  ...Object.entries(linked).map(([word, words]): TriggeredPattern => ({ at: setOf(words), find: linkBefore(word) })),
  ...Object.entries(linkedPassives).map(([word, words]): TriggeredPattern => ({
    at: setOf(words),
    find: passiveLink(word),
  })),
  { at: amounts, find: amountOf },
  { at: asked, find: authorizationFor },
  { at: setOf('status'), find: statusPost },
  { at: told, find: toldBare },
  { at: when, find: whenVerb },
  { at: tried, find: triedBare },
  { at: setOf('not'), find: notThe },
  { at: nobody, find: doingWithoutBe },
  { at: results, find: resultWithoutBe },
];
