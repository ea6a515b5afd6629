import { sexWords, workerNouns } from '../../knowledge/clauses/common-words.ts';
import type { Bounds } from '../../reading/quantities/quantity.ts';
import { numberAt } from '../../reading/numbers.ts';
import { rareCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordMap, WordSet } from '../../text/word-set.ts';

const of = intern('of');
const years = new WordSet(['year', 'years', 'yr', 'yrs', 'yo', 'y']);
const old = new WordSet(['old', 'o', 'age']);
const aged = new WordSet(['aged', 'age'], rareCue);

/** Each word that gives a person a sex, with the sex. */
export const sexOf = (['male', 'female'] as const).flatMap((sex) =>
  sexWords[sex].map((word): [string, string] => [word, sex]),
);
/** The sex that a word gives a person. */
export const sexes = new WordMap<string>(
  sexOf.flatMap(
    ([word, sex]) =>
      [
        [word, sex],
        [`${word}'s`, sex],
      ] as const,
  ),
);

/** Words by which someone is spoken of who is known, and words that can be of the worker alone. */
export const known = new WordSet(['this', 'the']);
/** Points at one who can be the worker alone. */
export const singled = new WordSet(['this']);
/** How far into its clause the noun of a subject may be, “and” before it. */
export const LONGEST_SUBJECT = 3;
const above = new WordSet(['over', 'above', 'past', 'beyond']);
const below = new WordSet(['under', 'below', 'yet']);
const more = new WordSet(['more', 'older']);
const less = new WordSet(['less', 'younger']);
const thanWord = intern('than');
const notWord = intern('not');
const softening = new WordSet(['well', 'just', 'already', 'still', 'now', 'far']);
/** No one is older. */
const OLDEST = 120;

interface Bound {
  readonly first: number;
  readonly end: number;
  readonly value: Bounds;
  readonly written: string;
}

/** “The patient is over 65.”, “a young man not yet forty”, “At past fifty he …”: a bound of the worker's age. */
export function boundAt(tokens: Tokens, i: number): Bound | undefined {
  const figure = figureAt(tokens, i);
  if (!figure || figure.value < 14 || figure.value > 99) return undefined;
  const isThan = isWord(tokens, i - 1, thanWord);
  const word = isThan ? i - 2 : i - 1;
  const isAbove = isWordOf(tokens, word, isThan ? more : above);
  if (!isAbove && !isWordOf(tokens, word, isThan ? less : below)) return undefined;
  // “not yet forty”, “not older than 65”
  const isNot = isWord(tokens, word - 1, notWord);
  const isYet = isWord(tokens, word, yetWord);
  if (isYet && !isNot) return undefined;
  let first = isNot ? word - 1 : word;
  while (isWordOf(tokens, first - 1, softening)) first--;
  const end = endOfAge(tokens, figure.end);
  const isOfWorker =
    (isWordOf(tokens, first - 1, copulas) &&
      (isWordOf(tokens, first - 2, whose) || isWorkerBefore(tokens, first - 1))) ||
    (isWordOf(tokens, first - 1, describedNouns) && isDescribed(tokens, first - 1)) ||
    isNow(tokens, isWord(tokens, first - 1, atWord), end);
  const isOver =
    tokens.kinds[end] === Kind.word && ![joining, whose, reasoning].some((words) => isWordOf(tokens, end, words));
  if (!isOfWorker || isOver) return undefined;
  const age = figure.value;
  const isOlder = isAbove !== (isNot && !isYet);
  return {
    first,
    end,
    value: isOlder ? [age, OLDEST] : [0, age],
    written: `${isOlder ? 'over' : 'under'} ${String(age)}`,
  };
}

const yetWord = intern('yet');
const reasoning = new WordSet(['as', 'so', 'because', 'which', 'when', 'though', 'although']);
const describedNouns = new WordSet(['man', 'woman', 'gentleman', 'lady']);

/** “He is a young man”, “this man”: whether a noun is said of the worker, or can be of no one else. */
function isDescribed(tokens: Tokens, noun: number): boolean {
  for (let i = noun - 1; i > noun - LONGEST_SUBJECT - 2; i--) {
    if (isWordOf(tokens, i, singled)) return true;
    if (isWordOf(tokens, i, copulas)) return isWordOf(tokens, i - 1, whose) || isWorkerBefore(tokens, i);
  }
  return false;
}

/** The token after “years”, “years old”, “years of age” where that comes after a number. */
function endOfAge(tokens: Tokens, end: number): number {
  if (!isWordOf(tokens, end, years)) return end;
  if (isWordOf(tokens, end + 1, old)) return end + 2;
  return isWord(tokens, end + 1, of) && isWord(tokens, end + 2, ageWord) ? end + 3 : end + 1;
}

/** “48 year old”, “forty-eight-year-old”, “48 years of age”, “aged 48”, “48 y/o”. */
export function ageAt(tokens: Tokens, i: number, end: number): { value: number; end: number } | undefined {
  if (isWordOf(tokens, i, aged)) {
    const behind = figureAt(tokens, i + 1);
    if (!behind) return undefined;
    const isPresent =
      isNow(tokens, isAt(tokens, i - 1), behind.end) ||
      isSetBefore(tokens, isWord(tokens, i - 1, atWord) ? i - 1 : -1, behind.end);
    return isPresent || !isOfThen(tokens, i, behind.end) ? behind : undefined;
  }
  const figure = figureAt(tokens, i);
  if (!figure) return undefined;
  if (
    isApposed(tokens, i, figure.end) ||
    isAtAge(tokens, i, figure.end) ||
    isSaid(tokens, i, figure.end) ||
    isBeing(tokens, i, figure.end) ||
    isTurned(tokens, i) ||
    isOwnYears(tokens, i, figure.end) ||
    (calledBefore(tokens, 0, i) !== undefined && isWhole(tokens, figure.end)) ||
    isOwnAge(tokens, i)
  )
    return figure;
  // “a woman of 30 years”
  if (isWord(tokens, i - 1, of) && tokens.kinds[i - 2] === Kind.word && sexes.get(tokens.values[i - 2]!) !== undefined)
    return { value: figure.value, end: figure.end };
  let at = skipHyphen(tokens, figure.end);
  if (!isWordOf(tokens, at, years)) return undefined;
  at++;
  for (let k = at; k < Math.min(end, at + 3); k++)
    if (isWordOf(tokens, k, old)) return { value: figure.value, end: k + 1 };
  return tokens.kinds[at - 1] === Kind.word &&
    tokens.text.slice(tokens.starts[at - 1], tokens.ends[at - 1]).toLowerCase() === 'yo'
    ? { value: figure.value, end: at }
    : undefined;
}

/** “The baggage handler is 44”: the noun that an age is said of, if it is none of those for a worker; who is called so, the summary knows. */
export function calledBefore(tokens: Tokens, from: number, i: number): string | undefined {
  const noun = i - 2;
  if (!isWordOf(tokens, i - 1, copulas) || tokens.kinds[noun] !== Kind.word || isWordOf(tokens, noun, known))
    return undefined;
  if (isWordOf(tokens, noun, persons) || isWordOf(tokens, noun, whose)) return undefined;
  for (let at = noun - 1; at >= Math.max(from, noun - LONGEST_SUBJECT); at--)
    if (isWordOf(tokens, at, known)) return tokenText(tokens, noun).toLowerCase();
  return undefined;
}

function isWhole(tokens: Tokens, end: number): boolean {
  return (
    [Mark.comma, Mark.stop, Mark.semicolon].some((mark) => isMark(tokens, end, mark)) || isWordOf(tokens, end, joining)
  );
}

const persons = new WordSet([...workerNouns, 'man', 'woman']);
const now = intern('now');
/** “who” */
export const who = intern('who');

/** “The patient, now 49, is married.” */
function isApposed(tokens: Tokens, i: number, end: number): boolean {
  const at = isWord(tokens, i - 1, now) ? i - 2 : i - 1;
  return isMark(tokens, at, Mark.comma) && isMark(tokens, end, Mark.comma) && isWordOf(tokens, at - 1, persons);
}

const atWord = intern('at');
/** The worker, by a pronoun. */
export const whose = new WordSet(['he', 'she']);
/** Begin what someone has or has not. */
export const having = new WordSet(['with', 'without']);

const then = new WordSet(['when', 'at']);
const past = new WordSet([
  'had',
  'was',
  'were',
  'underwent',
  'tore',
  'broke',
  'fell',
  'began',
  'started',
  'lost',
  'did',
]);

const fromThen = new WordSet(['since', 'from', 'until', 'before', 'after', 'by']);

/** “In the first dislocation, at age 29, …”, “aged 29 when …”, “since age 18”: how old the worker was then. */
function isOfThen(tokens: Tokens, i: number, end: number): boolean {
  return (
    isWordOf(tokens, end, then) ||
    isWordOf(tokens, i - 1, fromThen) ||
    (isWord(tokens, i - 1, atWord) && !isMark(tokens, i - 2, Mark.stop))
  );
}

const adding = new WordSet(['and', 'with', 'without']);
const present = new WordSet(['is', 'are', 'has', 'have', 'does', 'can', 'cannot']);
const bygone = new WordSet(['was', 'were', 'had', 'did', 'underwent']);
/** How far after an age the verb may be that is of now, in tokens. */
const VERB = 18;

/** “At the age of 58, wear is to be expected”, “At 56 years and with clean films, no alarm sign is given”: an age that begins its sentence at token `at`, where what comes after it is of now. */
function isSetBefore(tokens: Tokens, at: number, end: number): boolean {
  if (at < 0 || !(at === 0 || tokens.kinds[at - 1] === Kind.mark)) return false;
  const after = endOfAge(tokens, end);
  if (!isMark(tokens, after, Mark.comma) && !isWordOf(tokens, after, adding)) return false;
  for (let i = after + 1; i < after + VERB && !isMark(tokens, i, Mark.stop); i++) {
    if (isWordOf(tokens, i, bygone)) return false;
    if (isWordOf(tokens, i, present)) return true;
  }
  return false;
}

const turning = new WordSet(['turned', 'turns', 'reached']);

/** “He turned 58 last year” */
function isTurned(tokens: Tokens, i: number): boolean {
  const at = isWordOf(tokens, i - 2, having) || isWordOf(tokens, i - 2, has) ? i - 3 : i - 2;
  return isWordOf(tokens, i - 1, turning) && (isWordOf(tokens, at, whose) || isWorkerBefore(tokens, i - 1));
}

const has = new WordSet(['has', 'just', 'recently']);

/** “with her 58 years”, “for his 58 years”, and not “his 20 years of work”. */
function isOwnYears(tokens: Tokens, i: number, end: number): boolean {
  return (
    isWordOf(tokens, i - 1, owners) &&
    isWordOf(tokens, i - 2, weighed) &&
    isWordOf(tokens, end, years) &&
    !isWordOf(tokens, end + 1, spent)
  );
}

const weighed = new WordSet(['with', 'at', 'despite', 'for', 'given']);
const spent = new WordSet(['of', 'as', 'in', 'on', 'at', 'with']);

/** “At 49 he still lifts”, “At 49, she”, “At the age of 49 she now works”; “At 25 he had a torn ligament” is of then. */
function isAtAge(tokens: Tokens, i: number, end: number): boolean {
  if (isWord(tokens, i - 1, of) && isWord(tokens, i - 2, ageWord)) {
    const at = isWordOf(tokens, i - 3, articles) ? i - 4 : i - 3;
    if (!isAt(tokens, i - 3)) return false;
    return isNow(tokens, true, end) || isSetBefore(tokens, at, end) || isOfThis(tokens, at, end);
  }
  if (!isWord(tokens, i - 1, atWord)) return false;
  if (isWordOf(tokens, end, years))
    return isNow(tokens, true, endOfAge(tokens, end)) || isSetBefore(tokens, i - 1, end);
  if (isOfOwn(tokens, i - 1, end)) return true;
  const comma = isMark(tokens, end, Mark.comma);
  const who = comma ? end + 1 : end;
  if (isWordOf(tokens, who, whose) && isWordOf(tokens, who + 1, past)) return false;
  // “At 31, without any disease, …”
  return isWordOf(tokens, comma ? end + 1 : end, whose) || (comma && isWordOf(tokens, end + 1, having));
}

/** “At 48 her risk is low”: what of the worker is so at the age that begins its sentence, after “at” at token `at`. */
function isOfOwn(tokens: Tokens, at: number, end: number): boolean {
  if (at > 0 && !isMark(tokens, at - 1, Mark.stop) && !isMark(tokens, at - 1, Mark.colon)) return false;
  const owner = isMark(tokens, end, Mark.comma) ? end + 1 : end;
  const owned = { first: owner + 1, end: owner + OWNED };
  return isWordOf(tokens, owner, owners) && hasWord(tokens, owned, ofAge) && hasWord(tokens, owned, present);
}

/** What a worker has by reason of age; flexion is 20 for other reasons. */
const ofAge = new WordSet(
  'risk risks age ages bone bones prognosis chance chances life health body arthritis degeneration recovery career outlook'.split(
    ' ',
  ),
);

/** How far after “his” the verb may be that is of now, in tokens. */
const OWNED = 5;

/** “In this patient, at the age of 58, two points were found”: an age between commas at token `at`, right after whom a sentence is about. */
function isOfThis(tokens: Tokens, at: number, end: number): boolean {
  return (
    isMark(tokens, at - 1, Mark.comma) &&
    isMark(tokens, endOfAge(tokens, end), Mark.comma) &&
    isWordOf(tokens, at - 2, persons) &&
    isWordOf(tokens, at - 3, known) &&
    isWordOf(tokens, at - 4, concerning)
  );
}

const concerning = new WordSet(['in', 'for', 'with']);

/** Whether “at” stands at token `i`, or before an article there. */
function isAt(tokens: Tokens, i: number): boolean {
  return isWord(tokens, isWordOf(tokens, i, articles) ? i - 1 : i, atWord);
}

const articles = new WordSet(['the', 'an']);
const still = new WordSet(['now', 'still', 'already']);
const can = new WordSet(['can', 'cannot', 'may', 'does']);
/** “At age 65 he plans to retire” */
const intending = new WordSet([
  'plans',
  'hopes',
  'intends',
  'wants',
  'wishes',
  'expects',
  'becomes',
  'qualifies',
  'retires',
]);

/** Whether what the worker does at an age that ends at a token, after “at”, is said of now: “she is”, “he now works”, “she can”. */
function isNow(tokens: Tokens, at: boolean, end: number): boolean {
  if (!at) return false;
  const counted = isWordOf(tokens, end, years) ? end + 1 : end;
  const subject = nowSubject(tokens, isMark(tokens, counted, Mark.comma) ? counted + 1 : counted);
  if (subject < 0) return false;
  const verb = isWordOf(tokens, subject + 1, still) ? subject + 2 : subject + 1;
  if (isWordOf(tokens, verb, intending)) return false;
  return !isWordOf(tokens, verb, past) && (isWordOf(tokens, verb, can) || tokenText(tokens, verb).endsWith('s'));
}

/** The token of the worker, a pronoun or a noun after its article, from token `i` on; -1 where something else is spoken of. */
function nowSubject(tokens: Tokens, i: number): number {
  if (isWordOf(tokens, i, whose)) return i;
  return isWordOf(tokens, i, pointing) && isWordOf(tokens, i + 1, persons) ? i + 1 : -1;
}

const pointing = new WordSet(['the', 'this']);
/** Say that someone is or was something. */
export const copulas = new WordSet(['is', 'was']);
const ageWord = intern('age');
/** The pronouns of what the worker has. */
export const owners = new WordSet(['his', 'her']);

/** “at her age of 59”, “his age is 44”, “the worker's age, 52,”: how old someone is now. */
function isOwnAge(tokens: Tokens, i: number): boolean {
  const linked = isWord(tokens, i - 1, of) || isWordOf(tokens, i - 1, copulas) || isMark(tokens, i - 1, Mark.comma);
  const at = linked ? i - 2 : i - 1;
  if (!isWord(tokens, at, ageWord)) return false;
  if (at === 0 || isWordOf(tokens, at - 1, owners)) return at > 0;
  const owner = tokenText(tokens, at - 1).toLowerCase();
  return /['’]s$/.test(owner) && workerNouns.includes(owner.slice(0, -2));
}

const joining = new WordSet(['and', 'but', 'with', 'who']);

const anew = new WordSet('the this a an his her is has was and but with'.split(' '));
const titles = new WordSet(['mr', 'ms', 'mrs']);

/** “Ms. X”: the worker by a title and a name. */
function isTitled(tokens: Tokens, name: number): boolean {
  return isWordOf(tokens, isMark(tokens, name - 1, Mark.stop) ? name - 2 : name - 1, titles);
}

/** Whether the worker is named right before a verb: “the patient is”, “the patient, who is”. */
function isWorkerBefore(tokens: Tokens, verb: number): boolean {
  let at = verb - 1;
  if (isWord(tokens, at, who)) at -= isMark(tokens, at - 1, Mark.comma) ? 2 : 1;
  return isWordOf(tokens, at, persons) || isTitled(tokens, at);
}

const beingWord = intern('being');

/** “Being 51, she is too young for it.” */
function isBeing(tokens: Tokens, i: number, end: number): boolean {
  return isWord(tokens, i - 1, beingWord) && isMark(tokens, end, Mark.comma) && nowSubject(tokens, end + 1) >= 0;
}

/** “She is 33 and has no heart disease”: a number that is all that is said of the worker. */
function isSaid(tokens: Tokens, i: number, end: number): boolean {
  // “For a patient who is 59 the outlook …”
  if (isWord(tokens, i - 2, who) && isWorkerBefore(tokens, i - 1))
    return isWhole(tokens, end) || isWordOf(tokens, end, anew);
  const verb = verbBefore(tokens, i);
  return (
    isWordOf(tokens, verb, copulas) &&
    (isWordOf(tokens, verb - 1, whose) || isWorkerBefore(tokens, verb)) &&
    isWhole(tokens, end)
  );
}

const merely = new WordSet(['only', 'already', 'just', 'now', 'still', 'but', 'even']);

/** The token before an age, without “only” and “already”. */
export function verbBefore(tokens: Tokens, i: number): number {
  return isWordOf(tokens, i - 1, merely) ? i - 2 : i - 1;
}

function figureAt(tokens: Tokens, i: number): { value: number; end: number } | undefined {
  if (tokens.kinds[i] === Kind.number) return { value: tokens.values[i]!, end: i + 1 };
  const number = tokens.kinds[i] === Kind.word ? numberAt(tokens, i) : undefined;
  return number && { value: number.value, end: number.end };
}

function skipHyphen(tokens: Tokens, i: number): number {
  return isMark(tokens, i, Mark.hyphen) ? i + 1 : i;
}
