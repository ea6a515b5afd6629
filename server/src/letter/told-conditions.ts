import { LIMIT_CONDITIONS } from '../knowledge/guidelines/conditions.ts';
import type { Sentence } from '../reading/sentences.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { Range } from '../text/range.ts';
import { rangeOf, type Tokens } from '../text/tokens.ts';
import { hasWord, WordSet } from '../text/word-set.ts';
import type { Letter } from './letter.ts';
import { isDenied } from './read-citations.ts';

/** A condition that a letter names or may mean, and where. */
export interface ToldCondition {
  readonly id: string;
  /** Whether it is named, and not only a sign of it. */
  readonly isNamed: boolean;
  /** The sentence of a summary or rationale; the whole of a title. */
  readonly sentence: Sentence;
  /** The token with which it begins. */
  readonly at: number;
  readonly range: Range;
}

const told = new PhraseTable<{ readonly id: string; readonly isNamed: boolean }[]>();
const entries = new Map<string, { readonly id: string; readonly isNamed: boolean }[]>();
for (const { id, forms, signs = [], operation } of LIMIT_CONDITIONS)
  if (!operation)
    for (const phrase of [...forms, ...signs]) {
      const entry = entries.get(phrase) ?? [];
      entry.push({ id, isNamed: forms.includes(phrase) });
      entries.set(phrase, entry);
    }
for (const [phrase, entry] of entries) told.add(phrase, entry);

/** Reads the conditions that a letter's part names or may mean; what its summary says not to be there is left out, and so are the guideline fields. */
export function toldConditions({ tokens, summary, issues }: Letter): ToldCondition[] {
  const argued = issues.flatMap(({ node, argument }) => [node.titleSpan, ...(argument?.sentences ?? [])]);
  return [
    ...conditionsIn(tokens, summary.sentences).filter(
      ({ at }) => !isDenied(tokens, at) && !hasWord(tokens, { first: Math.max(0, at - NEAR), end: at }, negative),
    ),
    ...conditionsIn(tokens, argued),
  ];
}

/** “negative for a fracture” */
const negative = new WordSet(['negative']);
const NEAR = 3;

function conditionsIn(tokens: Tokens, sentences: readonly Sentence[]): ToldCondition[] {
  return sentences.flatMap((sentence) => {
    const found: ToldCondition[] = [];
    for (let i = sentence.first; i < sentence.end; i++) {
      const match = told.matchAt(tokens, i, sentence.end);
      if (!match) continue;
      const range = rangeOf(tokens, i, match.end);
      for (const { id, isNamed } of match.value) found.push({ id, isNamed, sentence, at: i, range });
    }
    return found;
  });
}
