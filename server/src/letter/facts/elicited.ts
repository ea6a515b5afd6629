import { formsOfBe } from '../../knowledge/clauses/common-words.ts';
import { readTopics, type TopicTerm } from '../../reading/topics.ts';
import { rareCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import { flagsAt } from './flags.ts';
import { nones } from './not-found.ts';
import type { Reading } from './passage.ts';
import type { Segment } from './segments.ts';
import { Word } from './words.ts';

const being = new WordSet([...formsOfBe, 'be', 'been']);
const present = 'present elicited reproduced reproducible provoked elicitable demonstrable obtained evoked'.split(' ');
const elicitation = new WordMap<1 | -1>([
  ...present.map((word) => [word, 1] as const),
  ...['absent', 'lacking', 'painless'].map((word) => [word, -1] as const),
  ...['painful', 'uncomfortable', 'tender', 'sore'].map((word) => [word, 1] as const),
]);
/** What may stand between a form of “be” and what is said of a test. */
const between = new WordSet(
  'both all also each sharply very quite clearly distinctly exquisitely mildly moderately equally not never again still clearly readily easily no longer either be been consistently'.split(
    ' ',
  ),
);
const denying = new WordSet("not never cannot wasn't weren't isn't aren't didn't doesn't couldn't".split(' '));
const provoking = new WordSet(
  'hurt hurts bring brings brought gave gives give reproduce reproduced reproduces provoke provoked provokes elicit elicited elicits cause caused causes produce produced produces evoke evoked evokes trigger triggered triggers aggravate aggravated recreate recreated recreates'.split(
    ' ',
  ),
);
const felt = new WordSet(
  'pain symptoms numbness tingling paresthesia paresthesias discomfort complaints complaint apprehension ache click clicking clunk giving response hurt hurts'.split(
    ' ',
  ),
);
const failing = new WordSet(['failed', 'fails', 'failing']);
/** How far after a test its verb may be, and what it brings about after the verb, in tokens. */
const VERB = 6;
const FELT = 7;

/** Tells whether a test is elicited or not: “the Hoffmann sign is present”, “both were elicited”, “O'Brien's test did not reproduce his pain”, “no Tinel's sign could be elicited”. */
export function elicited(tokens: Tokens, segment: Segment, term: TopicTerm): 1 | -1 | undefined {
  const { first, end } = term;
  const sign = isDone(tokens, segment, end) ?? provokes(tokens, segment, end);
  if (sign === undefined) return isElicited(tokens, segment, first) ? 1 : undefined;
  return sign === 1 && isWordOf(tokens, first - 1, nones) ? -1 : sign;
}

/** “is present”, “were both elicited”, “could not be elicited”. */
function isDone(tokens: Tokens, { end: last }: Segment, end: number): 1 | -1 | undefined {
  for (let i = end; i < Math.min(last, end + VERB); i++) {
    if (!isWordOf(tokens, i, being)) continue;
    let at = i + 1;
    while (isWordOf(tokens, at, between)) at++;
    const sign = at < last && tokens.kinds[at] === Kind.word ? elicitation.get(tokens.values[at]!) : undefined;
    if (!sign) return undefined;
    return hasWord(tokens, { first: end, end: at }, denying) ? (sign === 1 ? -1 : undefined) : sign;
  }
  return undefined;
}

/** “reproduced his symptoms”, “failed to provoke pain”, “produced no numbness”. */
function provokes(tokens: Tokens, { end: last }: Segment, end: number): 1 | -1 | undefined {
  const verb = wordIn(tokens, end, Math.min(last, end + VERB), provoking);
  if (verb >= Math.min(last, end + VERB) || isWordOf(tokens, verb - 1, being)) return undefined;
  for (let i = end; i < verb; i++) if (isMark(tokens, i, Mark.comma)) return undefined;
  // “did not hurt” says what is felt by itself.
  const near = { first: verb, end: Math.min(last, verb + FELT) };
  if (!hasWord(tokens, near, felt)) return undefined;
  const before = { first: end, end: verb };
  return hasWord(tokens, before, denying) || hasWord(tokens, before, failing) || hasWord(tokens, near, nones) ? -1 : 1;
}

const eliciting = new WordSet(['elicits', 'elicited', 'elicit', 'gave', 'gives', 'there']);
const articles = new WordSet(['a', 'an', 'the', 'his', 'her', 'both', 'positive']);
const by = intern('by');

/** “Palpation elicits a twitch response”: whether the verb right before it has it elicited. */
function isElicited(tokens: Tokens, segment: Segment, first: number): boolean {
  let at = isWordOf(tokens, first - 1, articles) ? first - 2 : first - 1;
  // “There is a Tinel's sign”
  if (isWordOf(tokens, at, being) && isWordOf(tokens, at - 1, eliciting)) at--;
  if (at < segment.first || !isWordOf(tokens, at, eliciting) || isWord(tokens, first - 1, by)) return false;
  return !hasWord(tokens, { first: Math.max(segment.first, at - 3), end: at }, denying);
}

const pronouns = new WordSet(['neither', 'both', 'none', 'they', 'these', 'all'], rareCue);
const negatives = new WordSet(['neither', 'none']);
/** How far into a sentence the pronoun may be, and how many tests and signs it takes up. */
const EARLY = 6;
const MOST = 3;
const found = new WordSet('found noted observed documented recorded demonstrated seen detected identified'.split(' '));

/** What a sentence says of the tests and signs of the sentence before it: “On examination neither was elicited.” */
export function takenUp({
  tokens,
  segment,
  previous,
}: Reading): { terms: readonly TopicTerm[]; sign: 1 | -1; first: number; end: number } | undefined {
  const { first: from, end: to, sentence, topics, passage } = segment;
  if (passage !== 'rationale' || !previous || from !== sentence.first || topics.some(isResult)) return undefined;
  const at = wordIn(tokens, from, Math.min(to, from + EARLY), pronouns);
  if (at >= Math.min(to, from + EARLY)) return undefined;
  const verb = wordIn(tokens, at + 1, Math.min(to, at + 3), being);
  if (verb >= Math.min(to, at + 3)) return undefined;
  const own = isDone(tokens, segment, verb) ?? (isFound(tokens, verb) ? 1 : undefined);
  const isDenied = isWordOf(tokens, at, negatives) || hasWord(tokens, { first: verb, end: verb + 2 }, denying);
  const terms = readTopics(tokens, previous.first, previous.end).filter(isResult);
  if (!own || terms.length === 0 || terms.length > MOST) return undefined;
  return { terms, sign: isDenied ? -1 : own, first: at, end: verb + 2 };
}

function isResult({ topic: { kind } }: TopicTerm): boolean {
  return kind === 'test' || kind === 'sign';
}

function isFound(tokens: Tokens, verb: number): boolean {
  return isWordOf(tokens, isWordOf(tokens, verb + 1, between) ? verb + 2 : verb + 1, found);
}

const clear = new WordSet(['clear', 'clean']);
const clearOf = new WordSet(['that', 'on', 'enough', 'from', 'about', 'evidence', 'and', 'proof', 'as']);

/** Tells whether a study is said to be clear: “The films were clear”, and not “the MRI is clear on this”. */
export function isClear(tokens: Tokens, { end: last }: Segment, end: number): boolean {
  const verb = wordIn(tokens, end, Math.min(last, end + VERB), being);
  if (verb >= Math.min(last, end + VERB)) return false;
  let at = verb + 1;
  while (isWordOf(tokens, at, wholly)) at++;
  return isWordOf(tokens, at, clear) && !isWordOf(tokens, at + 1, clearOf);
}

const wholly = new WordSet(['entirely', 'quite', 'fully', 'all', 'both', 'read', 'reported', 'as', 'also']);

const seeing = new WordSet(
  'seen found shown demonstrated noted visible revealed depicted on by in his her the an a plain'.split(' '),
);

/** Tells whether a study is named for what is seen on it: “the cuff tear seen on his MRI”. */
export function isSeenOn(tokens: Tokens, { topics }: Segment, first: number): boolean {
  const sign = topics.findLast(({ topic, end }) => topic.kind === 'sign' && end <= first);
  if (!sign || first - sign.end > VERB || !hasWord(tokens, { first: sign.end, end: first }, onWord)) return false;
  for (let i = sign.end; i < first; i++) if (!isWordOf(tokens, i, seeing)) return false;
  return !hasWord(tokens, { first: Math.max(0, sign.first - VERB), end: sign.first }, nones);
}

const onWord = new WordSet(['on', 'by']);

/** “Except for an old fracture the films were normal.” */
const exceptFor = new WordSet(['except', 'apart', 'aside', 'barring']);
const onWords = new WordSet(['on', 'by']);
/** One of several structures, by its place. */
const parted = new WordSet('lateral anterior posterior cruciate collateral other remaining adjacent'.split(' '));

/** Tells whether a study, from a token on, is only in part said to be normal: all but one finding, or one structure, “the lateral meniscus is normal on MRI”. */
export function isSoundInPart(tokens: Tokens, segment: Segment, first: number): boolean {
  if (hasWord(tokens, segment.sentence, exceptFor)) return true;
  const on = isWordOf(tokens, first - 1, onWords) ? first - 1 : first - 2;
  const isOnStudy = isWordOf(tokens, on, onWords) && (flagsAt(tokens, on - 1, segment.first) & Word.normal) !== 0;
  return isOnStudy && hasWord(tokens, segment, parted);
}
