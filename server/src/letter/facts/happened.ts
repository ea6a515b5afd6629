import { articleWords, workerNouns } from '../../knowledge/clauses/common-words.ts';
import { monthNames } from '../../reading/dates.ts';
import { isYear } from '../../reading/numbers.ts';
import { signAt } from '../../reading/clauses/signs.ts';
import { searchedCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import { flagsBetween } from './flags.ts';
import { type Segment, type Stance } from './segments.ts';
import { Word } from './words.ts';

/** Words after which a treatment only says when or what for. */
export const parting = new WordSet(['after', 'before', 'since', 'following', 'post', 'of', 'for', 'from', 'until']);
const the = intern('the');
const to = intern('to');
const of = intern('of');
const none = new WordSet(['none', 'never', 'nil']);
const dating = new WordSet(['of', 'in', 'from', 'on', 'since']);
const seasons = new WordSet(['spring', 'summer', 'fall', 'autumn', 'winter', 'last', ...monthNames]);

/** Tells whether a time of its own comes after something, which so has been: “the release of 2011”, “twelve visits in the spring”. */
export function isOfPast(tokens: Tokens, { dates, first, end: last }: Segment, end: number): boolean {
  // “therapy x 12 in 2016”, “the debridement of this shoulder in 2012”
  for (let i = end; i < Math.min(last, end + FAR); i++) {
    if (tokens.kinds[i] === Kind.mark || (flagsBetween(tokens, { first }, i, i + 1) & Word.verb) !== 0) return false;
    if (!isWordOf(tokens, i, dating)) continue;
    const at = isWord(tokens, i + 1, the) ? i + 2 : i + 1;
    if (isYear(tokens, at) || isWordOf(tokens, at, seasons) || dates.some((date) => date.first === at)) return true;
  }
  return false;
}

/** How far after a name its time may be. */
const FAR = 7;
const definite = new WordSet(['the', 'his', 'her', 'this', 'that']);
const former = new WordSet(['earlier', 'previous', 'prior', 'former', 'first', 'last', 'past', 'recent', 'only']);

/** “the set performed last summer” */
const undergone = new WordSet(['performed', 'administered', 'undergone', 'tried', 'taken', 'obtained']);

/** Tells whether something is taken for granted, whatever is said of it: “the earlier scan did not show one either”. */
export function isPresupposed(tokens: Tokens, segment: Segment, first: number, end: number): boolean {
  const near = { first: Math.max(segment.first, first - 3), end: first };
  if (!hasWord(tokens, near, definite)) return false;
  return hasWord(tokens, near, former) || isWordOf(tokens, end, undergone) || isOfPast(tokens, segment, end);
}

/** Verbs in the past for what becomes of something that was given, whatever they deny: “served him well”, “did not last”. */
const becoming = new WordSet(
  'stopped discontinued tapered ended served healed wore failed eased kept held upset irritated lasted last broken worked caused settled proved quieted'.split(
    ' ',
  ),
  searchedCue,
);
const helping = new WordSet([
  'was',
  'were',
  'had',
  'been',
  'did',
  'not',
  'has',
  'never',
  "didn't",
  'out',
  'soon',
  'then',
  'also',
]);
const pasts = new WordSet(['did', "didn't", 'was', 'were', 'been']);
/** How many words may be between it and its verb. */
const NEAR = 6;

/** Tells whether a clause says what became of something, its subject: “amitriptyline did not last”, “the injection of last autumn kept the leg quiet”. */
export function hasBecome(tokens: Tokens, segment: Segment, first: number, end: number): boolean {
  const verb = wordIn(tokens, end, Math.min(segment.end, end + NEAR), becoming);
  if (verb >= segment.end || verb === end + NEAR) return false;
  for (let i = segment.first; i < first; i++)
    if ((flagsBetween(tokens, segment, i, i + 1) & Word.verb) !== 0) return false;
  let at = verb;
  while (isWordOf(tokens, at - 1, helping)) at--;
  // “last” is a verb after “did” alone, and “stopped” one of its subject after “was”.
  if (isWordOf(tokens, verb, bare) && !hasWord(tokens, { first: at, end: verb }, pasts)) return false;
  for (let i = end; i < at; i++)
    if (tokens.kinds[i] === Kind.mark || (flagsBetween(tokens, segment, i, i + 1) & (Word.verb | Word.modal)) !== 0)
      return false;
  return true;
}

const bare = new WordSet(['last', 'broken']);

const owners = new WordSet(['his', 'her']);

/** Tells whether someone has something: “his brace”, “her Norco”. */
export function isOwn(tokens: Tokens, first: number): boolean {
  if (isWordOf(tokens, first - 1, owners)) return true;
  // “apart from his use of a blood thinner”
  const at = isWordOf(tokens, first - 1, articles) ? first - 2 : first - 1;
  return isWord(tokens, at, of) && isWordOf(tokens, at - 1, using) && isWordOf(tokens, at - 2, owners);
}

const articles = new WordSet(articleWords);
const using = new WordSet(['use', 'intake']);

/** How far after a name the colon of its label may be, and what it says. */
const LABEL = 4;

/** Tells whether a label says that there was none: “Electrodiagnostic studies: none to date”; “therapy since surgery: none” says it of the therapy. */
export function isNone(tokens: Tokens, segment: Segment, first: number, end: number): boolean {
  let at = end;
  while (at < Math.min(segment.end, end + LABEL) && !isMark(tokens, at, Mark.colon)) at++;
  const isLabel = isMark(tokens, at, Mark.colon) && isWordOf(tokens, at + 1, none);
  return isLabel && (isCarried(tokens, first) || !hasWord(tokens, { first: segment.first, end: first }, parting));
}

const carrying = new WordSet(['use', 'trial', 'trials', 'course', 'history', 'number', 'visits', 'sessions']);

/** “earlier use of TENS” */
function isCarried(tokens: Tokens, first: number): boolean {
  return isWord(tokens, first - 1, of) && isWordOf(tokens, first - 2, carrying);
}

const nobody = new WordSet(['nobody', 'nothing', 'none', 'never']);
const yet = intern('yet');
/** “has yet to complete his therapy”: he has begun it. */
export const ending = new WordSet(['complete', 'completed', 'finish', 'finished', 'exhaust', 'exhausted', 'exceed']);

/** Tells whether something never was: “Nobody ever took an x-ray”, “has never been taught exercises”, “a trial of TENS is yet to be had”. */
export function neverWas(tokens: Tokens, segment: Segment, first: number, { status, sign }: Stance): boolean {
  if (status === 'requested' && isNeverPrescribed(tokens, segment, first)) return true;
  if (status !== 'given' && status !== 'stated') return false;
  for (let i = segment.first; i < segment.end - 1; i++)
    if (isWord(tokens, i, yet) && isWord(tokens, i + 1, to) && !isWordOf(tokens, i + 2, ending)) return true;
  return (
    sign !== -1 &&
    (segment.does & Word.give) !== 0 &&
    hasWord(tokens, { first: segment.first, end: first }, nobody) &&
    signAt(tokens, segment.sentence, first) === -1
  );
}

const never = intern('never');
const prescribed = new WordSet(['prescribed', 'ordered', 'dispensed']);

/** “Gabapentin was never prescribed.” */
function isNeverPrescribed(tokens: Tokens, { end }: Segment, first: number): boolean {
  const at = wordIn(tokens, first, end, prescribed);
  return at < end && (isWord(tokens, at - 1, never) || isWord(tokens, at - 2, never));
}

/** What someone does who does not want something. */
export const declining = new WordSet(['declined', 'declines', 'refused', 'refuses']);
const workers = new WordSet([...workerNouns, 'he', 'she']);

/** Tells whether the worker did not want something: “the patient declined the injection”. */
export function isDeclined(tokens: Tokens, segment: Segment, { governor, sign }: Stance): boolean {
  return (
    sign === 1 &&
    (isWordOf(tokens, governor, declining) || isTurnedDown(tokens, governor)) &&
    !isOfPast(tokens, segment, governor + 1) &&
    hasWord(tokens, { first: segment.first, end: governor + 1 }, workers)
  );
}

const turnedWord = intern('turned');
const down = intern('down');

/** “has turned down the operation” */
function isTurnedDown(tokens: Tokens, governor: number): boolean {
  const at = isWord(tokens, governor, turnedWord) ? governor : governor + 1;
  return governor >= 0 && isWord(tokens, at, turnedWord) && isWord(tokens, at + 1, down);
}

const who = intern('who');
const anyArticles = new WordSet(['a', 'an', 'any', 'every', 'each']);
const concerning = new WordSet(['in', 'for', 'to', 'of', 'by', 'on', 'when', 'if', 'where']);
const persons = new WordSet([...workerNouns, 'person', 'individual', 'someone']);

/** Tells whether it is told of a patient whom a guideline supposes: “in a patient who has failed an injection”. */
export function isOfSomebody(tokens: Tokens, { first: from, sentence }: Segment, first: number): boolean {
  for (let i = first - 1; i > sentence.first + 1; i--) {
    if (tokens.kinds[i] === Kind.mark && i < from) return false;
    if (isWord(tokens, i, who) && isWordOf(tokens, i - 1, persons))
      return isWordOf(tokens, i - 2, anyArticles) && isWordOf(tokens, i - 3, concerning);
  }
  return false;
}

const nots = new WordSet(['not', 'never', 'been']);
const earlier = new WordSet([
  'any',
  'prior',
  'previous',
  'previously',
  'earlier',
  'having',
  'ever',
  'past',
  'former',
  'other',
]);

/** Tells whether what is said not to be so is told of the past; “denies any earlier surgery” tells it by the worker's word. */
export function isTold(tokens: Tokens, segment: Segment, first: number, { status, governor }: Stance): boolean {
  if (status === 'given' || status === 'stated') return true;
  // “is not prescribed opioids”
  if (status === 'requested' && isWordOf(tokens, governor, prescribed)) return isWordOf(tokens, governor - 1, nots);
  const before = { first: governor + 1, end: first };
  return (
    status === 'denied' &&
    governor >= 0 &&
    governor < first &&
    (flagsBetween(tokens, segment, governor, governor + 1) & Word.negative) !== 0 &&
    hasWord(tokens, before, earlier)
  );
}
