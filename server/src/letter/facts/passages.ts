import type { Sentence } from '../../reading/sentences.ts';
import { type Term, termsWithin } from '../../reading/terms.ts';
import type { Letter } from '../letter.ts';
import type { Mention } from '../mentions.ts';
import type { FactPassage } from './fact.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** A sentence of more tokens is no prose of a letter and tells nothing. */
export const LONGEST = 300;

/** Sentences of a part that are read for what they tell: the summary, a title, a rationale with its conclusion. */
export interface Passage {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly passage: (sentence: Sentence) => FactPassage;
  /** The number of the issue, from 1; 0 in the summary. */
  readonly issue: number;
  /** What the title of the issue asks for. */
  readonly asked: readonly Term[];
}

/** Lists the passages of a part, in order. */
export function passagesOf({ summary, issues, terms }: Letter): Passage[] {
  const { sentences, mentions } = summary;
  const passages: Passage[] = [{ sentences, mentions, passage: () => 'summary', issue: 0, asked: [] }];
  for (const { node, number: issue, argument, mentions: own } of issues) {
    const { titleSpan } = node;
    passages.push({ sentences: [titleSpan], mentions: [], passage: () => 'title', issue, asked: [] });
    if (!argument) continue;
    const concluding = argument.conclusion?.verdict.sentence;
    passages.push({
      sentences: argument.sentences,
      mentions: own,
      passage: (sentence) => (sentence === concluding ? 'conclusion' : 'rationale'),
      issue,
      asked: termsWithin(terms, titleSpan.first, titleSpan.end),
    });
  }
  return passages;
}

/** Parts a sentence of a passage into its clauses, once. */
export function segmentsIn(
  { tokens, terms }: Letter,
  sentence: Sentence,
  passage: FactPassage,
  issue: number,
  asked: readonly Term[],
): readonly Segment[] {
  const known = tokens.memo.of<Sentence, readonly Segment[]>(segmentsIn);
  let segments = known.get(sentence);
  if (!segments) known.set(sentence, (segments = segmentsOf(tokens, sentence, terms, passage, issue, asked)));
  return segments;
}
