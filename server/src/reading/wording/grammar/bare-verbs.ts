import { WordClass } from '../../../knowledge/words/word-class.ts';
import { WordSet } from '../../../text/word-set.ts';
import { determiners, finiteVerbs, numerals, prepositions } from './classes.ts';
import { gerundOf, participleOf } from './forms.ts';
import type { SentenceWords } from './sentence-words.ts';
import type { GrammarSlip, Mending, TriggeredPattern } from './slip.ts';

const { base, past, participle, gerund, singular, plural, adjective, adverb, onlyVerb } = WordClass;

function slip(message: string, first: number, end: number, at: number, right: string | undefined): GrammarSlip {
  const mendings: Mending[] = right === undefined ? [] : [{ first: at, end, right }];
  return { rule: 'verb-form', message, first, end, mendings };
}

/** Those of them after which “to” is never a preposition: “agreed to treatment” is right. */
const neverToNoun = new WordSet(
  'able unable need needs needed want wants wanted likely unlikely try tries tried trying attempt attempts attempted hope hopes hoped intend intends intended fail failed fails wish wishes wished decided refuse refuses refused manage manages managed'.split(
    ' ',
  ),
);
/** Who does something to a patient: “a surgeon to evaluate the hip”. */
const doers = new WordSet(
  'physician provider surgeon therapist chiropractor nurse doctor psychologist psychiatrist dentist specialist neurologist radiologist podiatrist'.split(
    ' ',
  ),
);
const sending = new WordSet(
  'refer refers referred referral referring send sends sent transfer transferred from by'.split(' '),
);

/** “needs to evaluation”, “a specialist to treatment of the hip”: the noun of a verb. */
function toNoun(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  const isDoer = words.is(i - 1, doers) && !words.hasBefore(i, sending, words.first);
  if (!isDoer && !words.is(i - 1, neverToNoun)) return undefined;
  const verb = words.isTied(at) || !words.can(at, singular) ? undefined : verbOfNoun(words, words.word(at));
  return verb === undefined ? undefined : slip('bare', i - 1, at + 1, at, verb);
}

/** The verb that a noun in -tion or -ment is of: “evaluation” → “evaluate”. */
function verbOfNoun(words: SentenceWords, noun: string): string | undefined {
  if (!/(?:ation|[ce]tion|ssion|ment)$/.test(noun) || (words.bitsOf(noun) & base) !== 0) return undefined;
  return [noun.replace(/ion$/, 'e'), noun.replace(/ation$/, 'e'), noun.replace(/(?:at)?ion$|ment$/, '')]
    .filter((word) => word !== noun)
    .find((word) => (words.bitsOf(word) & base) !== 0);
}

/** “while carry a crate”: a bare verb with its object, and no one who does it. */
function whileBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = words.pastAdverbs(i + 1);
  const isVerb = words.is(at + 1, determiners) || words.canOnly(at, onlyVerb, singular | adjective);
  if (!isVerb || !words.can(at, base) || words.can(at, past | gerund | participle | plural)) return undefined;
  if (words.is(at, finiteVerbs) || words.is(at, prepositions) || words.is(at, determiners) || words.isTied(at))
    return undefined;
  return slip('gerund', i, at + 1, at, gerundOf(words, words.word(at)));
}

/** “without see the nurse”, “by rest the arm”. */
function prepositionBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  if (!words.can(at, base) || !words.canOnly(at, onlyVerb, adjective | past | participle)) return undefined;
  if (!words.is(at + 1, determiners) || words.is(at, finiteVerbs) || endsSubject(words, i)) return undefined;
  return slip('gerund', i, at + 1, at, gerundOf(words, words.word(at)));
}

/** “The ten now asked for bring the sum to 19”: whether a preposition ends what a participle adds to a subject of several, whose verb comes next. */
function endsSubject(words: SentenceWords, i: number): boolean {
  if (!words.can(i - 1, participle)) return false;
  let at = i - 2;
  while (words.isAdverb(at) || words.can(at, adverb)) at--;
  return words.isNumber(at) || words.is(at, numerals) || words.can(at, plural);
}

/** “as compare with”, “as describe by her surgeon”: what is to be a participle after “as”. */
function asBare(words: SentenceWords, i: number): GrammarSlip | undefined {
  const at = i + 1;
  const next = words.word(at + 1);
  const isVerb =
    (words.canOnly(at, base, adjective | plural | past | participle) && next === 'by') ||
    (words.word(at) === 'compare' && (next === 'with' || next === 'to'));
  if (!isVerb || words.isTied(at)) return undefined;
  return slip('participle', i, at + 1, at, participleOf(words, words.word(at)));
}

/** Bare verbs and nouns of verbs where a form in -ing or a participle belongs. */
export const bareVerbs: readonly TriggeredPattern[] = [
  { at: new WordSet(['as']), find: asBare },
  { at: new WordSet(['while']), find: whileBare },
  { at: new WordSet(['to']), find: toNoun },
  { at: new WordSet(['without', 'by', 'for', 'after', 'before', 'upon', 'despite']), find: prepositionBare },
];
