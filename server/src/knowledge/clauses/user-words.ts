import type { WordGroup, WordUse } from './clause-words.ts';

/** What a user's own words say or do in a sentence. */
export const meanings = [
  'necessary',
  'unnecessary',
  'authorize',
  'deny',
  'not',
  'no',
  'reviewer',
  'utilization-review',
  'provider',
  'guideline',
  'record',
  'nothing',
] as const;

/** One of the meanings that a user's words may have. */
export type Meaning = (typeof meanings)[number];

/** Words that a team adds to the lexicon of clauses. */
export interface UserWords {
  readonly means: Meaning;
  readonly words: readonly string[];
}

const said = {
  family: 'predicate',
  predicate: 'necessary',
  part: 'adjective',
  wording: 'review',
  needs: 'copula',
} as const;

const uses: Readonly<Record<Meaning, WordUse>> = {
  necessary: { ...said, direction: 1 },
  unnecessary: { ...said, direction: -1 },
  authorize: { family: 'predicate', predicate: 'authorize', part: 'verb', direction: 1 },
  deny: { family: 'predicate', predicate: 'deny', part: 'verb', direction: 1 },
  not: { family: 'negation', reach: 'verb' },
  no: { family: 'negation', reach: 'noun' },
  reviewer: { family: 'speaker', who: 'reviewer', part: 'noun' },
  'utilization-review': { family: 'speaker', who: 'utilization-review', part: 'noun' },
  provider: { family: 'speaker', who: 'provider', part: 'noun' },
  guideline: { family: 'speaker', who: 'guideline', part: 'noun' },
  record: { family: 'speaker', who: 'record', part: 'noun' },
  nothing: { family: 'pseudo' },
};

/** Gives a user's words the use that they mean. */
export function groupOf({ means, words }: UserWords): WordGroup {
  return { ...uses[means], words };
}
