import { formsOfBe, formsOfHave, workerNouns } from '../../knowledge/clauses/common-words.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { Mention } from '../mentions.ts';
import { flagsBetween } from './flags.ts';
import type { Segment } from './segments.ts';
import { Word } from './words.ts';

const of = intern('of');
const allWord = intern('all');
const left = intern('left');

/** Tells whether the words before a share of visits say that so many were had. */
export function isHad(role: Mention['role'], tokens: Tokens, { first, passage }: Segment, at: number): boolean {
  return (
    passage === 'summary' ||
    role === 'received' ||
    hasWord(tokens, { first: Math.max(first, at - RECEIVED), end: at }, received)
  );
}

/** Tells whether all of them were had: “certified for eight visits, all of which she attended”. */
export function isAllHad(tokens: Tokens, { sentence }: Segment, end: number): boolean {
  const at = isMark(tokens, end, Mark.comma) ? end + 1 : end;
  return (
    isWord(tokens, at, allWord) &&
    isWord(tokens, at + 1, of) &&
    hasWord(tokens, { first: at + 2, end: Math.min(sentence.end, at + RECEIVED) }, received)
  );
}

const notwithstanding = new WordSet(['despite', 'notwithstanding', 'spite']);
const listing = new WordSet(['including', 'included', 'consisted', 'consisting', 'with', 'as', 'through']);
const treating = new WordSet(['care', 'treated', 'treatment', 'treatments', 'managed', 'measures', 'management']);
const told = new WordSet([...formsOfHave, 'was', 'were', 'included', 'consisted']);

/** Tells whether visits are listed of what was given: “gives way despite 24 visits”, “failed conservative care, including 14 visits of therapy”: what is listed of care that was given, or that came to nothing, was given. */
export function isTreated(tokens: Tokens, segment: Segment, first: number): boolean {
  const before = { first: segment.first, end: first };
  const flags = flagsBetween(tokens, segment, segment.first, first);
  if (segment.general || (flags & (Word.ask | Word.plan | Word.allow | Word.modal)) !== 0) return false;
  if (hasWord(tokens, before, notwithstanding)) return true;
  if (!hasWord(tokens, before, listing)) return false;
  return (flags & Word.bad) !== 0 || (hasWord(tokens, before, treating) && hasWord(tokens, segment, told));
}

/** How near before a course the word may be that tells that it was had. */
export const RECEIVED = 6;
const pastWords = new WordSet([...formsOfHave, 'brought', 'led', 'gave', 'were', 'was', 'did', 'made', 'left', 'cut']);

/** Tells whether something is said to have come of visits: “The sixteen sessions brought …”, “12 visits of PT did not last”: what brought something about was given. */
export function isPast(tokens: Tokens, end: number): boolean {
  const at = isWord(tokens, end, of) ? end + 2 : end;
  // “six visits are left” are still to be had.
  for (let i = at; i < at + 2; i++)
    if (isWordOf(tokens, i, pastWords) && !(isWord(tokens, i, left) && isWordOf(tokens, i - 1, being))) return true;
  return false;
}

const being = new WordSet(formsOfBe);
const enough = new WordSet('enough sufficient adequate effective helpful beneficial successful'.split(' '));
const auxiliaries = new WordSet([
  ...formsOfBe,
  ...formsOfHave,
  'could',
  'did',
  'do',
  "didn't",
  "hadn't",
  "haven't",
  "hasn't",
]);
const turned = new WordSet(['not', 'never', 'neither', "didn't", "hadn't", "haven't", "hasn't"]);
/** How far after visits, past what is listed with them, the verb may be that says what came of them. */
const EFFECT = 14;

/** Tells whether what ends before a token has not done something, and so was given: “Fifteen visits and an injection had not changed that”. */
export function isWithoutEffect(tokens: Tokens, { end: to }: Segment, end: number): boolean {
  for (let i = end; i < Math.min(to, end + EFFECT); i++) {
    if (!isWordOf(tokens, i, auxiliaries)) continue;
    // “The six visits that she has not attended”
    if (isWordOf(tokens, i - 1, persons)) return false;
    let at = i + 1;
    while (isWordOf(tokens, at, turned)) at++;
    const isTurned = at > i + 1 || isWordOf(tokens, i, turned);
    if (isWordOf(tokens, i, being)) return isTurned && isWordOf(tokens, at, enough);
    // “have not been enough”
    if (isWord(tokens, at, been) && isWordOf(tokens, at + 1, enough)) return isTurned;
    // “have not given her relief”, not “have not been given”
    if (isWordOf(tokens, i, have) && isTurned) return tokens.kinds[at] === Kind.word && !isWordOf(tokens, at, passive);
    return (
      isTurned && tokens.kinds[at] === Kind.word && !isWordOf(tokens, at, passive) && !isWordOf(tokens, at, doneWords)
    );
  }
  return false;
}

const persons = new WordSet([...workerNouns, 'he', 'she']);
const have = new WordSet(formsOfHave);
const been = intern('been');
const toward = new WordSet(['to', 'through', 'at', 'for', 'in']);
/** Verbs of visits that no one has been to. */
const unspent = new WordSet(
  'missed skipped canceled cancelled lost forgotten forgot postponed agreed consented offered waited hoped wanted needed expected chosen sought left'.split(
    ' ',
  ),
);
/** Tells whether the words right before visits say that no one has been to them: “has agreed to twelve visits”, “missed two visits”. */
export function isUnspent(tokens: Tokens, first: number): boolean {
  return (
    isWordOf(tokens, first - 1, unspent) ||
    (isWordOf(tokens, first - 1, toward) && isWordOf(tokens, first - 2, unspent))
  );
}

/** Pasts that are none by their ending. */
const irregular = new WordSet('sat went came put got made did took gone come seen'.split(' '));
/** How far before visits the one who went to them may be named, in tokens. */
const GOER = 7;

/** Tells whether a person did with visits what can be done with them alone, whatever the verb: “He has sat through six visits”, “she dragged herself to ten”. */
export function isGoneTo(tokens: Tokens, segment: Segment, first: number): boolean {
  if (segment.general || segment.denied || (segment.does & (Word.allow | Word.refuse)) !== 0) return false;
  const flags = flagsBetween(tokens, segment, segment.first, first);
  if ((flags & (Word.ask | Word.plan | Word.modal | Word.negative)) !== 0) return false;
  let person = first - 1;
  while (person >= Math.max(segment.first, first - GOER) && !isWordOf(tokens, person, persons)) {
    if (tokens.kinds[person] !== Kind.word || isWordOf(tokens, person, unspent)) return false;
    person--;
  }
  if (!isWordOf(tokens, person, persons) || person < segment.first) return false;
  const verb = person + 1;
  if (isWordOf(tokens, verb, have))
    return first > verb + 1 && (!isWord(tokens, verb + 1, been) || isWordOf(tokens, verb + 2, toward));
  return isWordOf(tokens, verb, irregular) || tokens.text.endsWith('ed', tokens.ends[verb]);
}

/** “eleven earlier sessions” */
const former = new WordSet(['earlier', 'prior', 'previous', 'past', 'former', 'preceding']);
const having = intern('having');
const already = new WordSet(['already']);
const behind = new WordSet(['under', 'behind']);
const owner = new WordSet(['his', 'her', 'him', 'them', 'their', 'it']);

/**
 * Tells whether visits are over by the words about them, whatever the rest of the sentence says: “Having gone through 22 visits, …”, “With 16 visits
 * behind her, …”, “who has already had 17 visits”.
 */
export function isOver(
  tokens: Tokens,
  segment: Segment,
  { first, end }: { readonly first: number; readonly end: number },
): boolean {
  if (isBehind(tokens, segment, end) || isAlready(tokens, first) || hasWord(tokens, { first, end }, former))
    return true;
  // “The 18 visits of therapy already done exceed the guideline”
  const last = Math.min(segment.end, end + HAD);
  const at = wordIn(tokens, end, last, already);
  if (at < last && isWordOf(tokens, at + 1, done)) return true;
  for (let i = first - 1; i >= Math.max(segment.first, first - GOER); i--)
    if (isWord(tokens, i, having))
      return (
        !isUnspent(tokens, first) &&
        (flagsBetween(tokens, segment, i, first) & (Word.ask | Word.plan | Word.modal | Word.negative)) === 0
      );
  return false;
}

/** How far after visits “already done” may begin, in tokens. */
const HAD = 4;
const done = new WordSet('attended completed received used done had given undergone'.split(' '));

/** Tells whether visits are over: “With 16 visits of hand therapy behind him”. */
export function isBehind(tokens: Tokens, { end: to }: Segment, end: number): boolean {
  let at = end;
  while (at < Math.min(to, end + CLAUSE) && tokens.kinds[at] === Kind.word && !isWordOf(tokens, at, behind)) at++;
  return isWordOf(tokens, at, behind) && isWordOf(tokens, at + 1, owner);
}

/** “has already had 17” */
function isAlready(tokens: Tokens, first: number): boolean {
  return isWordOf(tokens, first - 1, received) && isWordOf(tokens, first - 2, already);
}

const there = intern('there');
const existed = new WordSet(['was', 'were']);

const withWord = intern('with');

/** Tells whether a clause says that there were so many: “There were 16 sessions”, “there were six months of care, with 16 sessions” */
export function isThere(tokens: Tokens, segment: Segment, first: number): boolean {
  if (isWord(tokens, first - 1, withWord)) return hasWord(tokens, { first: segment.first, end: first }, existed);
  // “there having been twenty visits, a brace and …”
  if (isWord(tokens, first - 2, having) && isWord(tokens, first - 3, there)) return true;
  return isWordOf(tokens, first - 1, existed) && isWord(tokens, first - 2, there);
}

const soFar = new WordSet(['date', 'far', 'done', 'now']);
const so = new WordSet(['to', 'so', 'thus', 'until', 'already']);

/** Tells whether visits are said to have been up to now, “OT x 30 to date”: what was given up to now. */
export function isSoFar(tokens: Tokens, end: number): boolean {
  return isWordOf(tokens, end, soFar) || (isWordOf(tokens, end, so) && isWordOf(tokens, end + 1, soFar));
}

const received = new WordSet([
  'attended',
  'completed',
  'received',
  'had',
  'finished',
  'used',
  'undergone',
  'underwent',
]);
const by = intern('by');
const followed = intern('followed');
const through = new WordSet(['through', 'to']);
const gone = new WordSet(['been', 'gone', 'went', 'sat', 'got']);
const softening = new WordSet(['already', 'about', 'only', 'all', 'now', 'some', 'at', 'least', 'over', 'the']);
/** Tells whether the word before a number says that so many were had. */
export function isReceived(tokens: Tokens, { first }: Segment, i: number): boolean {
  let at = i - 1;
  while (at > first && isWordOf(tokens, at, softening)) at--;
  // “was followed by 16”
  if (isWord(tokens, at, by) && isWord(tokens, at - 1, followed)) return true;
  // “has been through fifteen”
  if (isWordOf(tokens, at, through) && isWordOf(tokens, at - 1, gone)) return true;
  return isWordOf(tokens, at, received);
}

const passive = new WordSet([...formsOfHave, 'been', 'were', 'was', 'already']);
const doneWords = new WordSet([
  'given',
  'done',
  'completed',
  'attended',
  'received',
  'used',
  'performed',
  'tried',
  'provided',
]);

const relatives = new WordSet(['that', 'which', 'he', 'she', 'they']);
/** How far after visits a clause that belongs to them may begin, and how long it may be to its verb. */
const CLAUSE = 5;

/**
 * Tells whether a clause that belongs to visits says that they were had: “the four visits that he has attended”. Whatever is said of them with
 * it, that they were had is taken for granted.
 */
export function isHadInClause(tokens: Tokens, { sentence }: Segment, end: number): boolean {
  let at = end;
  while (
    at < Math.min(end + CLAUSE, sentence.end) &&
    tokens.kinds[at] === Kind.word &&
    !isWordOf(tokens, at, relatives)
  )
    if (isWordOf(tokens, at++, verbsBefore)) return false;
  if (!isWordOf(tokens, at, relatives)) return false;
  for (let i = at + 1; i < Math.min(at + CLAUSE, sentence.end) && tokens.kinds[i] === Kind.word; i++) {
    if (isWordOf(tokens, i, turned) || isWordOf(tokens, i, toCome)) return false;
    if (isWordOf(tokens, i, doneWords) || isWordOf(tokens, i, received)) return true;
  }
  return false;
}

const toCome = new WordSet(['will', 'would', 'should', 'could', 'can', 'may', 'might', 'must', 'to']);
const verbsBefore = new WordSet([...formsOfBe, ...formsOfHave, 'and', 'or', 'but']);

/** Tells whether what a number counts is said to have been given: “two have been given”. */
export function isGivenAfter(tokens: Tokens, { end: to }: Pick<Segment, 'end'>, end: number): boolean {
  let at = end;
  while (at < to && isWordOf(tokens, at, passive)) at++;
  // “a dozen used so far”
  if (at === end && isWordOf(tokens, at, doneWords)) return isSoFar(tokens, at + 1);
  return at > end && at < to && isWordOf(tokens, at, doneWords);
}
