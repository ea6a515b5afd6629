import { formsOfBe, formsOfHave, possessiveWords } from '../../knowledge/clauses/common-words.ts';
import { capitalCue, newCue, nextCue } from '../../text/cues.ts';
import type { Range } from '../../text/range.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { dateAt } from '../dates.ts';
import { isCapitalised, isSmallWord, lengthOf } from './shapes.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';

/** A place inside a sentence where another one begins without a stop before it. */
export interface RunOn {
  /** Why: a “therefore” with its own clause, a capital in the middle, or the next limit of a list. */
  readonly kind: 'therefore' | 'sentence' | 'limit';
  readonly range: Range;
  /** The empty places where a mark is missing: one, or one before each further limit of a list. */
  readonly gaps: readonly Range[];
}

const conjunctionCue = newCue();
const conjunctions = new WordSet(['therefore', 'thus', 'hence'], conjunctionCue);
const determiners = new Set(
  ['the', 'this', 'these', 'it', 'there', 'additional', 'further', 'no', 'he', 'she', 'request', 'requests'].map(
    intern,
  ),
);
/** Words after which a “therefore” belongs to the clause that it is in. */
const clauseWords = new WordSet([
  ...formsOfBe,
  ...formsOfHave,
  'and',
  'but',
  'or',
  'nor',
  'it',
  'can',
  'could',
  'will',
  'would',
  'should',
  'may',
  'must',
  'that',
  'which',
  'be',
  'because',
  'does',
  'do',
  'did',
  'not',
  'who',
  'so',
  'than',
  'if',
  'since',
  'as',
  'while',
]);
/** Openers that also stand with a capital inside names and headings: “Section In Brief”. */
const weakWords = 'after before during until by from in as at on for with per its given based'.split(' ');
const weak = new WordSet(weakWords);
/** Openers that no name or heading holds in its middle. */
const strongWords =
  'there however when although therefore additionally furthermore moreover consequently currently because since he she they'.split(
    ' ',
  );
const strong = new WordSet(strongWords);
/** Words that, with a capital, only begin a sentence. */
const openers = new WordSet([
  ...possessiveWords,
  ...weakWords,
  ...strongWords,
  ...'the this these it if according while thus also then'.split(' '),
]);
/** Openers that no name holds right after a bracket. */
const resumers = new WordSet(['the', 'this', 'these', 'it', 'his', 'her']);
const finite = new WordSet([...formsOfBe, ...formsOfHave, 'did', 'does', 'will', 'can', 'could', 'should', 'may']);
const units = new WordSet(['week', 'weeks', 'visits', 'sessions', 'days', 'months']);
/** So many tokens at most stand in a bracket. */
const LONGEST_BRACKET = 40;
/** “8 sessions November 2016” is a date. */
const months = new Set([
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]);
const eg = intern('e');

/** Reads the places in tokens `first` up to `end` where a sentence begins without a stop before it. A paragraph gap is one. */
export function readRunOns(tokens: Tokens, first: number, end: number, paragraphBreaks: number): RunOn[] {
  const found: RunOn[] = [];
  // A list of limits without stops is one slip.
  let limits: Range[] | undefined;
  const last = end - 1;
  for (let i = first + 1; (i = nextCue(tokens, i, last, capitalCue | conjunctionCue)) < last; i++) {
    if (tokens.breaks[i]! >= paragraphBreaks) continue;
    const kind = runOnAt(tokens, i, first);
    if (!kind) continue;
    const gap = { start: tokens.ends[i - 1]!, end: tokens.ends[i - 1]! };
    if (kind === 'limit' && limits) {
      limits.push(gap);
      continue;
    }
    const gaps = [gap];
    if (kind === 'limit') limits = gaps;
    found.push({ kind, range: rangeOf(tokens, i - 1, i + 1), gaps });
  }
  return found;
}

function runOnAt(tokens: Tokens, i: number, first: number): RunOn['kind'] | undefined {
  const word = tokens.values[i]!;
  if (conjunctions.has(word) && isSmallWord(tokens, i)) return joinsClauses(tokens, i) ? 'therefore' : undefined;
  if (!isCapitalised(tokens, i)) return undefined;
  if (openers.has(word))
    return interrupts(tokens, i, first, word) || followsBracket(tokens, i, first, word) ? 'sentence' : undefined;
  if (tokens.kinds[i - 1] === Kind.word && units.has(tokens.values[i - 1]!) && isSmallWord(tokens, i - 1))
    return endsLimit(tokens, i - 1, first) ? 'limit' : undefined;
  if (!isMark(tokens, i - 1, Mark.close)) return undefined;
  return closesExample(tokens, i - 1, first) || beginsBehindBracket(tokens, i, first) ? 'sentence' : undefined;
}

/** “exceeds the guidelines therefore the request”: no mark before it, no verb that it belongs to, and a clause after. */
function joinsClauses(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i - 1] !== Kind.word || clauseWords.has(tokens.values[i - 1]!)) return false;
  const next = isMark(tokens, i + 1, Mark.comma) ? i + 2 : i + 1;
  return tokens.kinds[next] === Kind.word && determiners.has(tokens.values[next]!);
}

/** “surgery an option When the”: a small word before it, and small words after. */
function interrupts(tokens: Tokens, i: number, first: number, word: number): boolean {
  if (
    weak.has(word) ||
    i - 2 < first ||
    !isSmallWord(tokens, i - 1) ||
    lengthOf(tokens, i - 1) < 2 ||
    !isSmallWord(tokens, i + 1)
  )
    return false;
  return strong.has(word) || isSmallWord(tokens, i - 2);
}

/** “(see the photographs) When it was off”: a bracket that belongs to the sentence before it ends in no stop. */
function followsBracket(tokens: Tokens, i: number, first: number, word: number): boolean {
  if (!isSmallWord(tokens, i + 1)) return false;
  if (!(strong.has(word) || resumers.has(word)) && !leadsToSubject(tokens, i)) return false;
  return openOfAside(tokens, i - 1, first) > 0;
}

/** Whether a phrase that a preposition opens leads to “he”, “she” or the like: “After that she typed again”. */
function leadsToSubject(tokens: Tokens, i: number): boolean {
  for (let at = i + 1; at <= i + PHRASE && isSmallWord(tokens, at); at++)
    if (isWordOf(tokens, at, subjects)) return at > i + 1 && isSmallWord(tokens, at + 1);
  return false;
}
/** How many words such a phrase has at most. */
const PHRASE = 5;

/** “was mild (less than a centimeter) Therapy had helped”: a subject with its verb, after a clause that has one. */
function beginsBehindBracket(tokens: Tokens, i: number, first: number): boolean {
  if (!isSmallWord(tokens, i + 1) || !leadsToVerb(tokens, i)) return false;
  const open = openOfAside(tokens, i - 1, first);
  if (open === 0) return false;
  let words = 0;
  let opener = open;
  for (let at = open - 1; at >= first && !isMark(tokens, at, Mark.stop) && at > open - LONGEST_BRACKET; at--) {
    if (isWordOf(tokens, at, finite)) return true;
    if (isSmallWord(tokens, at)) words++;
    opener = at;
  }
  return words >= CLAUSE && isWordOf(tokens, opener, subjects);
}

/** With these, so many small words before a bracket are a clause of their own, whatever its verb: “He iced the joint for a week”. */
const subjects = new WordSet(['he', 'she', 'they', 'it', 'we']);
const CLAUSE = 4;
/** Words with which a subject begins whose verb may be further on: “No sore was ever seen”. */
const quantifiers = new WordSet('no each all both none one two three his her every another most some'.split(' '));
const FURTHER = 3;

/** Whether a finite verb follows a word with a capital: at once, or near where it begins a subject. */
function leadsToVerb(tokens: Tokens, i: number): boolean {
  const last = isWordOf(tokens, i, quantifiers) ? i + FURTHER : i + 1;
  for (let at = i + 1; at <= last && isSmallWord(tokens, at); at++) if (isWordOf(tokens, at, finite)) return true;
  return false;
}

/** The opening mark of the bracket that token `close` closes, where it stands after a small word or a number and ends in no stop; 0 if there is none. */
function openOfAside(tokens: Tokens, close: number, first: number): number {
  if (!isMark(tokens, close, Mark.close) || isMark(tokens, close - 1, Mark.stop)) return 0;
  for (let at = close - 1; at > first && at > close - LONGEST_BRACKET; at--)
    if (isMark(tokens, at, Mark.open))
      return isSmallWord(tokens, at - 1) || tokens.kinds[at - 1] === Kind.number ? at : 0;
  return 0;
}

/** “9-10 visits over 8 weeks Neuralgia”: a number and its unit, then the next condition. */
function endsLimit(tokens: Tokens, unit: number, first: number): boolean {
  if (dateAt(tokens, unit + 1) || months.has(tokens.text.slice(tokens.starts[unit + 1], tokens.ends[unit + 1])))
    return false;
  return (
    unit - 1 >= first &&
    tokens.kinds[unit - 1] === Kind.number &&
    (tokens.kinds[unit + 2] !== Kind.word || !isCapitalised(tokens, unit + 2))
  );
}

/** “(e.g., massage, ultrasound) Active therapy”: examples end a clause, and no name follows them. */
function closesExample(tokens: Tokens, close: number, first: number): boolean {
  for (let at = close - 1; at >= first && at > close - 24; at--) {
    if (isMark(tokens, at, Mark.close)) return false;
    if (!isMark(tokens, at, Mark.open)) continue;
    return (
      tokens.values[at + 1] === eg &&
      isMark(tokens, at + 2, Mark.stop) &&
      isSmallWord(tokens, close + 2) &&
      !isMark(tokens, close - 1, Mark.stop)
    );
  }
  return false;
}
