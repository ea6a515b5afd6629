import type { Treatment } from '../knowledge/treatments/treatment.ts';
import type { Sentence } from '../reading/sentences.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import { cueWords, hasCue, newCue, nextCue } from '../text/cues.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { Range } from '../text/range.ts';
import type { Tokens } from '../text/tokens.ts';

/** A sentence that says plainly that treatments helped, or that they did not. */
export interface Outcome {
  readonly treatments: readonly Treatment[];
  /** The words that say so. */
  readonly range: Range;
}

/** What the summary says helped, and what rationales say did not. */
export interface Outcomes {
  readonly helped: readonly Outcome[];
  readonly failed: readonly Outcome[];
}

const helpedCue = cueWords(newCue(), [
  'benefited',
  'benefitted',
  'helpful',
  'improved',
  'improvement',
  'relief',
  'helped',
]);
const againstCue = cueWords(newCue(), [
  'no',
  'not',
  'without',
  'denies',
  'denied',
  'lack',
  'minimal',
  'failed',
  'little',
  'only',
  'temporary',
  'limited',
  'required',
  'should',
  'would',
  'if',
  'could',
  'hoped',
  'goal',
  'goals',
  'mild',
  'unless',
  'until',
  'whether',
  'may',
  'slight',
  'transient',
]);
const failureCue = newCue();
const failure = new PhraseTable<true>(failureCue, 'longest');
for (const phrase of [
  'without significant pain relief',
  'without pain relief',
  'without functional improvement',
  'without improvement',
  'without significant improvement',
  'without objective functional improvement',
  'without benefit',
  'no functional improvement',
  'no improvement',
  'no objective improvement',
  'no benefit',
  'did not improve',
  'has not improved',
  'did not help',
  'no relief',
  'without relief',
  'no pain relief',
  'failed to improve',
  'no evidence of functional improvement',
  'no evidence of improvement',
])
  failure.add(phrase, true);

/** Reads the outcomes of treatments from the summary's and the rationales' sentences. */
export function readOutcomes(
  tokens: Tokens,
  summary: readonly Sentence[],
  rationales: readonly Sentence[],
  terms: readonly Term[],
): Outcomes {
  return {
    helped: summary.flatMap((sentence) => outcome(tokens, sentence, terms, helpedAt(tokens, sentence))),
    failed: rationales.flatMap((sentence) => outcome(tokens, sentence, terms, failedAt(tokens, sentence))),
  };
}

function outcome(
  tokens: Tokens,
  sentence: Sentence,
  terms: readonly Term[],
  place: { first: number; end: number } | undefined,
): Outcome[] {
  if (!place) return [];
  const treatments = termsWithin(terms, sentence.first, sentence.end).flatMap((term) =>
    term.kind === 'treatment' && term.treatment.counted ? [term.treatment] : [],
  );
  return treatments.length === 0
    ? []
    : [
        {
          treatments: [...new Set(treatments)],
          range: { start: tokens.starts[place.first]!, end: tokens.ends[place.end - 1]! },
        },
      ];
}

function helpedAt(tokens: Tokens, { first, end }: Sentence): { first: number; end: number } | undefined {
  const place = nextCue(tokens, first, end, helpedCue);
  return place === end || hasCue(tokens, first, end, againstCue) ? undefined : { first: place, end: place + 1 };
}

function failedAt(tokens: Tokens, sentence: Sentence): { first: number; end: number } | undefined {
  if (!hasCue(tokens, sentence.first, sentence.end, failureCue)) return undefined;
  for (let i = sentence.first; i < sentence.end; i++) {
    const match = failure.matchAt(tokens, i, sentence.end);
    if (match) return { first: i, end: match.end };
  }
  return undefined;
}
