import { isWord, Kind, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import type { Span } from './clauses/clause.ts';
import { Flag, lexiconOf } from './clauses/lexicon.ts';

/** Tells whether words name an act of not giving something, or no longer: “waiting”, “taking it away”; “without delay” names none. */
export function holdsBack(tokens: Tokens, { first, end }: Span): boolean {
  for (let at = first; at < end; at++) {
    if (isHolding(tokens, at) && !hasWord(tokens, { first: Math.max(first, at - 2), end: at }, lacking)) return true;
    if (isWordOf(tokens, at, doing) && isWordOf(tokens, at + 1, such)) return true;
    if (leavesOff(tokens, at, end)) return true;
  }
  return false;
}

/** Tells whether a token is a verb of withholding in its form of a noun, or after “to”: “withholding”, “a delay”, “to withhold”. */
export function isAct(tokens: Tokens, at: number): boolean {
  if (isWordOf(tokens, at, leaving)) return true;
  if (!isHolding(tokens, at)) return false;
  const { flags } = lexiconOf(tokens).words.matchAt(tokens, at, at + 1)?.value ?? { flags: Flag.ing };
  return (
    isWordOf(tokens, at, delays) ||
    isWordOf(tokens, at, nouns) ||
    isWord(tokens, at - 1, to) ||
    (flags & Flag.ing) !== 0
  );
}

/** Whether a token is a word of ending, waiting or leaving out: from the list, or one with which the lexicon ends or puts off a treatment. */
function isHolding(tokens: Tokens, at: number): boolean {
  if (isWordOf(tokens, at, holding)) return true;
  const match = lexiconOf(tokens).words.matchAt(tokens, at, Math.min(tokens.count, at + LONGEST_VERB));
  return (
    match !== undefined &&
    (match.value.flags & (Flag.ing | Flag.base)) !== 0 &&
    match.value.predicates.some(
      ({ predicate, direction, part }) =>
        part === 'verb' && direction === -1 && (predicate === 'use' || predicate === 'postpone'),
    )
  );
}

/** Tells whether a token is a verb of leaving, keeping or taking. */
export function isLeaving(tokens: Tokens, at: number): boolean {
  return isWordOf(tokens, at, leaving);
}

/** Tells whether a token is a word of waiting by itself. */
export function isDelay(tokens: Tokens, at: number): boolean {
  return isWordOf(tokens, at, delays);
}

/** Tells whether words from a token on leave or take something off: “leaving it alone”, “take it away”, “leaving the tear unrepaired”. */
export function leavesOff(tokens: Tokens, at: number, end: number): boolean {
  if (!isWordOf(tokens, at, leaving)) return false;
  for (let after = at + 1; after < Math.min(end, at + LONGEST_OBJECT) && tokens.kinds[after] === Kind.word; after++)
    if (isWordOf(tokens, after, away)) return true;
  return false;
}

/** So many tokens may be between “leave” and “alone”. */
const LONGEST_OBJECT = 8;
/** So many tokens a verb of withholding may take: “do without”. */
const LONGEST_VERB = 3;
const holding = new WordSet(
  `ending stopping ceasing discontinuing interrupting wait waiting delay delaying stop end cease deprive depriving forgo forgoing withdraw
  withdrawing withdrawal interrupt interruption discontinue discontinuation ignore ignoring reducing reduction limiting curtailing shortening`.split(
    /\s+/,
  ),
);
const delays = new WordSet(['delay', 'delays', 'delaying', 'waiting', 'postponement']);
const nouns = new WordSet(['interruption', 'discontinuation', 'withdrawal']);
const lacking = new WordSet(['without', 'no']);
const doing = new WordSet(['doing']);
const such = new WordSet(['that', 'this']);
const to = intern('to');
const leaving = new WordSet('leave leaving keep keeping take taking put putting turn turning cut cutting'.split(' '));
const away = new WordSet(
  'alone away without hold untreated unsupported unrepaired uncorrected unprotected unfixed unstabilized from off back short'.split(
    ' ',
  ),
);
