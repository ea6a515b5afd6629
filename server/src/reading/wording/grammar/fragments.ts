import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import { WordSet } from '../../../text/word-set.ts';
import {
  bodyParts,
  clauseOpeners,
  determiners,
  doAny,
  finiteVerbs,
  haveAny,
  prepositions,
  pronouns,
  questionWords,
  timeUnits,
} from './classes.ts';
import { subjectBefore } from './noun-phrases.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { past, third, singular, plural, base, onlyVerb, participle, gerund, adjective } = WordClass;

/** Verbs that say nothing without an object. */
const transitive = new WordSet(
  'address discuss support recommend mention include meet provide document describe contain endorse establish justify demonstrate cite exceed satisfy advise allow identify outline quote require list explain clarify state specify'.split(
    ' ',
  ),
);
/** Verbs that say nothing of a paper without an object: “The films do not show.”, but “The scar does not show.” */
const showing = new WordSet(['show', 'reveal', 'indicate', 'suggest', 'reflect', 'report']);
const papers = new WordSet(
  'film films note notes record records report reports scan scans mri x-ray study studies chart file letter test tests guideline guidelines chapter'.split(
    ' ',
  ),
);
const and = new WordSet(['and']);
const objectOpeners = new WordSet(['if', 'as', 'where']);
const concluding = new WordSet(['so', 'therefore', 'thus', 'hence']);
/** Also the past of “leave”, and a verb. */
const sides = new WordSet(['left', 'last']);
/** Pasts that the list of words has not. */
const pasts = new WordSet(['bled', 'bore', 'rang', 'stung', 'wept']);
/** Words with which a clause begins that another one must follow. */
const subordinators = new WordSet([
  'although',
  'though',
  'because',
  'whereas',
  'unless',
  'while',
  'when',
  'if',
  'whenever',
]);
/** Words of headings and citations: their lines are no sentences, and need not be. */
const titleWords = new WordSet(
  'section chapter page pages pg guideline guidelines edition table mtus odg acoem title code regulation see impression diagnosis diagnoses assessment plan'.split(
    ' ',
  ),
);

const openers = /^(?:The|A|An|This|These|His|Her|Due|Despite|Because|According|Given)$/;
/** Words whose phrase belongs to a sentence. */
const binding = /^(?:With|Without|Especially|Particularly|Except|Since|During)$/;
/** The fewest words of a phrase that begins with one of these. */
const FEWEST_BOUND = 4;

const slip = slipOf('fragment');

/** How far from its subject a verb is looked for, in tokens. */
const FARTHEST = 16;
/** The fewest words of a sentence without a verb: shorter ones are headings, or meant. */
const FEWEST = 6;

/** “The guidelines do not discuss.” */
function lostObject(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = words.pastAdverbs(i + 1);
  const isNegated = words.word(i).endsWith("n't") || words.word(i + 1) === 'not';
  if (!isNegated || !(words.is(at, transitive) || (words.is(at, showing) && words.is(i - 1, papers)))) return undefined;
  const end = words.pastAdverbs(at + 1);
  // “do not address, so”: a clause that begins after it has a subject of its own, and no object for this one.
  const isOver = words.isMark(end, Mark.stop) || (words.isMark(end, Mark.comma) && words.is(end + 1, concluding));
  // “does not show more.”
  if (!isOver || (end > at + 1 && words.is(end - 1, measures))) return undefined;
  // “as to the cream as a whole, the chapter does not recommend.”: what comes before a comma is another phrase.
  const start = words.clauseStart(i);
  const isNew = words.isMark(start - 1, Mark.comma) && words.is(start, determiners) && subjectBefore(words, i);
  const from = isNew ? start : words.first;
  if (words.hasBefore(i, questionWords, from) || words.hasBefore(i, objectOpeners, from)) return undefined;
  return slip('object', i, end + 1);
}

const measures = new WordSet(['more', 'less', 'much', 'enough']);

/** “Although the pain is less.” */
function lostMain(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (i !== words.first || words.word(i + 1) === 'of') return undefined;
  if (!(words.is(i + 1, determiners) || words.is(i + 1, pronouns) || words.word(i + 1) === 'there')) return undefined;
  let finite = 0;
  for (let at = i + 1; at < words.end - 1; at++) {
    if (words.isEnd(at) && !words.isNumber(at) && !words.isMark(at, Mark.hash)) return undefined;
    if (words.is(at, finiteVerbs)) {
      finite++;
      // “has not improved”, “does not go” are one verb.
      const next = words.pastAdverbs(at + 1);
      const isLast = words.is(at, haveAny) || !words.is(next, finiteVerbs);
      at = words.can(next, past | participle | gerund | base) && isLast ? next : next - 1;
    } else if (isVerbOf(words, at)) finite++;
  }
  return finite === 1 && words.isMark(words.end - 1, Mark.stop) ? whole(words, 'main') : undefined;
}

/** Whether token `i` may be a verb of its own; not what describes a noun (“the injured worker”, “left knee”), nor a noun after its article or preposition. */
function isVerbOf(words: SentenceWords, i: number): boolean {
  if (words.is(i - 1, determiners) && words.can(i, participle | singular | plural)) return false;
  if (words.is(i, sides) && (words.is(i - 1, prepositions) || words.is(i + 1, bodyParts))) return false;
  if (words.is(i - 1, prepositions) && words.can(i, plural | singular)) return false;
  if (words.is(i - 1, pronouns) && words.can(i, base)) return true;
  return (
    words.can(i, past | third) ||
    (words.can(i, base) && words.can(i, onlyVerb)) ||
    /['’](?:s|re|ve|ll|d)$/.test(words.text(i))
  );
}

function whole(words: SentenceWords, message: string): GrammarSlip {
  return slip(message, words.first, words.end);
}

const showed = new WordSet(['provided', 'helped', 'caused', 'improved', 'relieved', 'lasted', 'resolved', 'revealed']);

/** “Which was denied.” */
function lostAntecedent(words: SentenceWords, i: number): GrammarSlip | undefined {
  if (i !== words.first || !words.isMark(words.end - 1, Mark.stop)) return undefined;
  const verb = words.pastAdverbs(i + 1);
  const isDone =
    words.canOnly(verb, past | third, singular | plural | adjective | participle) || words.is(verb, showed);
  if (!words.is(verb, finiteVerbs) && !isDone) return undefined;
  // “Which of them helped is not told.”; “Which was said to be new, although it is old” has a clause of its own.
  for (
    let at = words.pastAdverbs(verb + 1);
    at < words.end && !words.is(at, subordinators) && words.word(at) !== 'why';
    at++
  )
    if (words.is(at, finiteVerbs)) return undefined;
  return whole(words, 'which');
}

/** Whether token `verb` may be what two joined by “and” do. */
function isJoined(words: SentenceWords, first: number, verb: number): boolean {
  return words.can(verb - 1, singular) && words.hasBefore(verb - 1, and, first);
}

/** The most tokens of a note. */
const LONGEST_NOTE = 14;

/** Says whether a sentence is a note, short and without a verb or with a label: “No spasm.”, “Used so far: none.” */
export function isNote(words: SentenceWords): boolean {
  let isLabeled = false;
  let hasVerb = words.end - words.first > LONGEST_NOTE;
  for (let at = words.first; at < words.end; at++) {
    if (words.is(at, finiteVerbs)) return false;
    isLabeled ||= words.isMark(at, Mark.colon);
    hasVerb ||= words.can(at, past) || words.canOnly(at, third, plural) || isPlainVerb(words, at);
  }
  return isLabeled || !hasVerb;
}

/** Whether the word at token `at` is a verb in the present, and no noun. */
function isPlainVerb(words: SentenceWords, at: number): boolean {
  return words.can(at, onlyVerb) && words.can(at, base | third);
}

/** “The remaining portion of the request, acupuncture 4 visits for the neck.” */
export function lostVerb(words: SentenceWords): GrammarSlip | undefined {
  const { first, end } = words;
  if (!(openers.test(words.text(first)) || binding.test(words.text(first))) || !words.isMark(end - 1, Mark.stop))
    return undefined;
  let count = 0;
  for (let at = first; at < end - 1; at++) {
    if (!words.isWord(at)) {
      if (words.isMark(at, Mark.colon) || words.isMark(at, Mark.semicolon) || words.isMark(at, Mark.quote))
        return undefined;
      continue;
    }
    count++;
    if (words.is(at, titleWords) || words.is(at, finiteVerbs) || words.is(at, pasts)) return undefined;
    if (/['’](?:[sdt]|re|ve|ll)$/.test(words.text(at))) return undefined;
    // “The patients present”, “the worker and his wife drive”; not “4 visits”, “the visits”.
    if (words.can(at, base) && (words.can(at - 1, plural) || isJoined(words, first, at))) return undefined;
    const isNoun = words.is(at, timeUnits) || words.is(at - 1, determiners) || words.is(at - 1, prepositions);
    // “This uses the name of the drug.”: no noun of the plural comes after “this”.
    const isThis = at === first + 1 && words.word(first) === 'this';
    if (words.can(at, third) && (!isNoun || isThis)) return undefined;
    // “The notes of the therapist list topics only.”
    const mayBeVerb = words.can(at, base) && !isNoun && words.can(at - 1, singular | plural);
    if (mayBeVerb && at < first + FARTHEST && subjectBefore(words, at, first)?.isPlural) return undefined;
    // “left him stiff”, “left a scar”
    if (words.is(at, sides) && words.isWord(at + 1) && !words.can(at + 1, singular | plural | adjective))
      return undefined;
    if (words.is(at, sides)) continue;
    if (words.can(at, past) || words.canOnly(at, third, plural) || isPlainVerb(words, at)) return undefined;
    if (words.bitsOf(words.word(at)) === 0 && !/^[A-Z]+$/.test(words.text(at))) return undefined;
    if (at > first && words.isCapital(at) && !/^[A-Z]+$/.test(words.text(at))) return undefined;
  }
  return count >= (binding.test(words.text(first)) ? FEWEST_BOUND : FEWEST) ? whole(words, 'verb') : undefined;
}
/** “The request for 6 visits medically necessary.”: a verdict without its “is”; without its article it is a note. */
function lostVerdict(words: SentenceWords, i: number): GrammarSlip | undefined {
  const before = i - 2;
  if (words.word(i - 1) !== 'medically' || !words.isMark(i + 1, Mark.stop) || i + 2 < words.end) return undefined;
  if (!words.is(words.first, determiners) || words.is(before, clauseOpeners)) return undefined;
  if (!words.isNumber(before) && !words.can(before, singular | plural) && !words.isMark(before, Mark.close))
    return undefined;
  for (let at = words.first; at < i; at++)
    if (words.is(at, finiteVerbs) || words.canOnly(at, past | third, participle | plural | singular | adjective))
      return undefined;
  return slipOf('missing-word')('verb', before, i + 1, i - 1, `is ${words.text(i - 1)}`);
}

/** Sentences that lack a part, found at one of their words. */
export const fragments: readonly TriggeredPattern[] = [
  { at: doAny, find: lostObject },
  { at: subordinators, find: lostMain },
  { at: new WordSet(['which']), find: lostAntecedent },
  { at: new WordSet(['necessary']), find: lostVerdict },
];
