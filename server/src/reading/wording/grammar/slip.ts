import type { WordSet } from '../../../text/word-set.ts';
import type { SentenceWords } from './sentence-words.ts';

/** The rule that mentions a slip of grammar. */
export type GrammarRule =
  | 'agreement'
  | 'verb-form'
  | 'missing-word'
  | 'fragment'
  | 'apostrophe'
  | 'opener'
  | 'comma'
  | 'capital'
  | 'repeated-word'
  | 'slip';

/** A change that may be meant: tokens `first` up to `end` are replaced by a text. */
export interface Mending {
  readonly first: number;
  readonly end: number;
  readonly right: string;
}

/** A slip of grammar in tokens `first` up to `end`. */
export interface GrammarSlip {
  readonly rule: GrammarRule;
  /** Which message of the rule says it. */
  readonly message: string;
  readonly first: number;
  readonly end: number;
  /** What may be meant, the likeliest first; none if no one can tell. */
  readonly mendings: readonly Mending[];
  /** Whether it is no more than worth knowing. */
  readonly mild?: true;
}

/** Looks at token `i`, at which one of a pattern's words stands. */
export type Pattern = (words: SentenceWords, i: number) => GrammarSlip | undefined;

/** A pattern with the words at which it is asked. */
export interface TriggeredPattern {
  readonly at: WordSet;
  readonly find: Pattern;
}

/**
 * Makes the slips of one rule: its message, tokens `first` up to `end`, and what may be meant in the place of tokens `at` up to `after`, the
 * one at `at` if nothing else is said; nothing to offer where `right` is not told.
 */
export function slipOf(
  rule: GrammarRule,
  mild?: true,
): (message: string, first: number, end: number, at?: number, right?: string, after?: number) => GrammarSlip {
  return (message, first, end, at = first, right = undefined, after = at + 1) => ({
    rule,
    message,
    first,
    end,
    mendings: right === undefined ? [] : [{ first: at, end: after, right }],
    ...(mild ? { mild } : {}),
  });
}
