import { articleWords, possessiveWords } from '../../knowledge/clauses/common-words.ts';
import { Kind, type Tokens } from '../../text/tokens.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { flagsOf, Word } from './words.ts';

const listOpeners = new WordSet([
  ...articleWords,
  ...possessiveWords,
  'no',
  'any',
  'other',
  'of',
  'this',
  'each',
  'for',
  'in',
  'on',
  'by',
  'to',
  'under',
  'with',
  'without',
  'current',
  'medication',
  'drug',
  'progress',
  'office',
  'operative',
  'imaging',
  'medical',
  'therapy',
]);

/** Words that are nouns or verbs: nouns after a determiner, a preposition or at the head. */
const homographs = new WordSet([
  'record',
  'records',
  'report',
  'reports',
  'note',
  'notes',
  'list',
  'lists',
  'document',
  'documents',
  'use',
  'uses',
  'need',
  'needs',
  'test',
  'tests',
  'show',
  'rate',
  'measure',
  'grade',
  'plan',
  'plans',
  'request',
  'requests',
  'order',
  'orders',
  'support',
  'finding',
  'finds',
  'find',
  'state',
  'states',
  'treatment',
  'present',
  'complaint',
  'mention',
  'mentions',
]);
/** Words after which no verb comes. */
export const determining = new WordSet(articleWords);
const articles = new WordSet([...articleWords, 'this', 'these', 'those', 'all', 'previously', 'first']);

const duties = new WordSet(['work', 'duty', 'duties', 'job', 'jobs', 'employment', 'activity', 'activities']);
const suchWord = new WordSet(['such']);
const toWord = new WordSet(['to']);
const failing = new WordSet(['failed', 'fails', 'fail', 'failing', 'neglected', 'neglects']);

/** Whether the word at token `i` is a verb that says what was not done: “failed to mention”. */
export function isFailedTo(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i - 1, toWord) && isWordOf(tokens, i - 2, failing);
}

function isAttributive(tokens: Tokens, i: number): boolean {
  if (i === 0) return false;
  return tokens.kinds[i - 1] === Kind.number || isWordOf(tokens, i - 1, articles);
}

/** What the word at token `i` does, a noun taken for a noun; 0 for marks and numbers. */
export function flagsAt(tokens: Tokens, i: number, first: number): number {
  if (i < first || tokens.kinds[i] !== Kind.word) return 0;
  const word = tokens.values[i]!;
  const flags = flagsOf(word);
  // “modified duty” modifies no request.
  if ((flags & Word.refuse) !== 0 && isWordOf(tokens, i + 1, duties)) return flags & ~(Word.verb | Word.refuse);
  // “22 of 24 authorized visits”, “the requested sessions”: no verb after a number or an article.
  if ((flags & (Word.allow | Word.ask)) !== 0 && isAttributive(tokens, i)) return flags & ~Word.verb;
  // “a raised seat”, “a lowered keyboard”: no verb after its article, and nothing is better.
  if ((flags & Word.verb) !== 0 && isWordOf(tokens, i - 1, determining)) return flags & ~(Word.verb | Word.good);
  if ((flags & (Word.verb | Word.general)) === 0 || !homographs.has(word)) return flags;
  const before = i > first && tokens.kinds[i - 1] === Kind.word ? tokens.values[i - 1]! : 0;
  // “no skilled need such as wound care”
  const noun =
    i === first ||
    isWordOf(tokens, i + 1, suchWord) ||
    (before !== 0 && listOpeners.has(before) && !isFailedTo(tokens, i));
  return noun ? flags & ~(Word.verb | Word.ask | Word.give | Word.general) : flags;
}

/** What the words between two tokens do, taken together. */
export function flagsBetween(tokens: Tokens, segment: { readonly first: number }, first: number, end: number): number {
  let flags = 0;
  for (let i = first; i < end; i++) flags |= flagsAt(tokens, i, segment.first);
  return flags;
}

/** Tells whether the word at token `i` is a verb in its third person, which begins again after “and”: “does not drive and walks”. */
export function isFinite(tokens: Tokens, i: number, first: number): boolean {
  return (flagsAt(tokens, i, first) & Word.verb) !== 0 && tokens.text.charCodeAt(tokens.ends[i]! - 1) === LETTER_S;
}

const LETTER_S = 115;
