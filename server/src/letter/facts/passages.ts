import type { Sentence } from '../../reading/sentences.ts';
import { type Term, termsWithin } from '../../reading/terms.ts';
import type { Letter } from '../letter.ts';
import type { Mention } from '../mentions.ts';
import type { FactPassage } from './fact.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** A sentence of more tokens is no prose of a letter and tells nothing. */
export const LONGEST = 300;

/** How far apart the sentences of a passage may be that contradict each other. */
export const NEAR = 6;

/** Whether two sentences, by their first tokens, are of one time and place, so that what one tells the other may deny. */
export type IsBeside = (told: number, denied: number) => boolean;

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

/** The passages of a part, in order. */
export function passagesOf(part: Letter): readonly Passage[] {
  return part.tokens.memo.once(readPassages, () => readPassages(part));
}

function readPassages({ summary, issues, terms }: Letter): Passage[] {
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

/** A sentence of a passage that tells something: a title only asks, and a conclusion only decides. */
export interface Telling extends Pick<Passage, 'issue' | 'asked'> {
  readonly sentence: Sentence;
  readonly passage: 'summary' | 'rationale';
}

/** The sentences of a part that tell something, in order. */
export function tellingsOf(part: Letter): readonly Telling[] {
  return part.tokens.memo.once(readTellings, () => readTellings(part));
}

function readTellings(part: Letter): Telling[] {
  return passagesOf(part).flatMap(({ sentences, passage: passageOf, issue, asked }) =>
    sentences.flatMap((sentence) => {
      const passage = passageOf(sentence);
      const tells = (passage === 'summary' || passage === 'rationale') && sentence.end - sentence.first <= LONGEST;
      return tells ? [{ sentence, passage, issue, asked }] : [];
    }),
  );
}

/** Parts a sentence of a passage into its clauses, once. */
export function segmentsIn(
  { tokens, terms }: Letter,
  { sentence, passage, issue, asked }: Pick<Telling, 'sentence' | 'issue' | 'asked'> & { passage: FactPassage },
): readonly Segment[] {
  return tokens.memo.each(segmentsIn, sentence, () => segmentsOf(tokens, sentence, terms, passage, issue, asked));
}
