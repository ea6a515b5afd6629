import type { WrongArticle } from '../reading/wording/articles.ts';
import type { JoinedNumbers } from '../reading/wording/joined-numbers.ts';
import type { LoneMark } from '../reading/wording/enclosures.ts';
import type { ConfusedWord } from '../reading/wording/confused-words.ts';
import type { GrammarRule } from '../reading/wording/grammar/slip.ts';
import type { MisspelledWord } from '../reading/wording/misspellings.ts';
import type { Placeholder } from '../reading/wording/placeholders.ts';
import type { RepeatedItem, RepeatedWords } from '../reading/wording/repeats.ts';
import type { RunOn } from '../reading/wording/run-ons.ts';
import type { Slip } from '../reading/wording/slips.ts';
import type { SpacingSlip } from '../reading/wording/spacing.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { Span } from '../syntax/tree.ts';
import type { LetterRange } from './place.ts';
import type { Range } from '../text/range.ts';

/** What a passage of the writer's own prose is. */
export type PassageKind = 'summary' | 'title' | 'guideline' | 'rationale';

/** A passage of the writer's own prose: the summary, or a title, guideline or rationale of an issue. */
export interface Passage {
  readonly kind: PassageKind;
  readonly span: Span;
  /** The number of its issue, from 1; undefined for the summary. */
  readonly issue: number | undefined;
  /** Only of summary and rationales. */
  readonly sentences: readonly Sentence[];
}

/** Something found in a passage. */
export interface InPassage {
  readonly passage: Passage;
}

/** Two places with the same words. */
export interface Copy {
  readonly range: Range;
  readonly earlier: Range;
}

/** A sentence that is in its passage before. `whole`: word for word; else only its last words are those of the sentence before it. */
export interface SentenceCopy extends Copy {
  readonly whole: boolean;
}

/** A rationale most of whose sentences stand in that of an earlier issue. */
export interface CopiedRationale {
  readonly range: LetterRange;
  readonly earlier: LetterRange;
  /** Numbers of the issues, from 1. */
  readonly issue: number;
  readonly from: number;
  /** How many sentences are the same, and how many there are without the conclusion. */
  readonly same: number;
  readonly sentences: number;
}

/** The end of a summary or rationale that no stop closes. */
export interface OpenEnd extends InPassage {
  readonly range: Range;
  /** Whether the last words ask for more. */
  readonly breaksOff: boolean;
  /** Whether the last word completes a judgment. Neither holds of most ends: a sentence may be cut after any word. */
  readonly complete: boolean;
}

/** A sentence with more words than a lay reader follows. */
export interface LongSentence {
  readonly range: Range;
  readonly words: number;
}

/** A slip of grammar at its place. */
export interface GrammarFinding {
  readonly rule: GrammarRule;
  /** Which message of the rule says it. */
  readonly message: string;
  readonly range: Range;
  /** What may be meant, the likeliest first: the text that replaces a range, and how the whole then reads. */
  readonly mendings: readonly { readonly range: Range; readonly right: string; readonly whole: string }[];
  /** Whether it is no more than worth knowing. */
  readonly mild: boolean;
}

/** How a letter is worded: the errors of its prose, each with its place. */
export interface Wording {
  readonly passages: readonly Passage[];
  readonly placeholders: readonly Placeholder[];
  readonly repeatedWords: readonly RepeatedWords[];
  readonly repeatedItems: readonly RepeatedItem[];
  readonly repeatedSentences: readonly SentenceCopy[];
  /** The second of two equal limits of one rationale. */
  readonly repeatedLimits: readonly Copy[];
  readonly loneMarks: readonly (LoneMark & InPassage)[];
  readonly spacing: readonly SpacingSlip[];
  readonly joinedNumbers: readonly JoinedNumbers[];
  readonly runOns: readonly RunOn[];
  readonly openEnds: readonly OpenEnd[];
  readonly articles: readonly WrongArticle[];
  readonly slips: readonly Slip[];
  /** Words that are none; all of them, also one that the letter has so often that it is intended. */
  readonly misspellings: readonly MisspelledWord[];
  readonly confusedWords: readonly (Omit<ConfusedWord, 'at' | 'end'> & { readonly range: Range })[];
  /** Where a passage that is not in English begins. */
  readonly foreign: readonly (InPassage & { readonly range: Range })[];
  /** Slips of grammar, by the rule that mentions them. */
  readonly grammar: readonly GrammarFinding[];
  /** Sentences within quotations of a guideline that are about this case. */
  readonly ownWords: readonly Range[];
  /** Those of 25 words and more; which of them are too long is a matter of house style. */
  readonly longSentences: readonly LongSentence[];
}
