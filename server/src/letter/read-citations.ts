import { readFieldCitations } from '../reading/citations/read.ts';
import { type GuidelineMention, readGuidelineMentions } from '../reading/citations/mentions.ts';
import type { FieldNode } from '../syntax/tree.ts';
import type { Tokens } from '../text/tokens.ts';
import type { FieldCitations } from '../reading/citations/citation.ts';
import type { CitationKnowledge } from './citations.ts';
import type { Argument } from './conclusion.ts';
import type { HeaderEntry } from './letter.ts';

/** Reads what a guideline field cites; undefined where there is no field. */
export function readCitations(
  tokens: Tokens,
  field: FieldNode | undefined,
  { library }: CitationKnowledge,
  day: string | undefined,
): FieldCitations | undefined {
  return field && readFieldCitations(tokens, field.span.first, field.span.end, library, day);
}

/** The guidelines that a rationale names. */
export function readArgumentGuidelines(
  tokens: Tokens,
  argument: Argument | undefined,
  { mentions }: CitationKnowledge,
): GuidelineMention[] {
  return (argument?.sentences ?? []).flatMap(({ first, end }) => readGuidelineMentions(tokens, first, end, mentions));
}

/**
 * The day by which editions are told: a guideline applies to requests by the day they were made, which letters do not give; utilization
 * review denied the request a few days later, so its day stands in. Without it, the day of the application, then of the assignment, then of the decision.
 */
export function requestDay(header: ReadonlyMap<string, HeaderEntry>): string | undefined {
  return ['utilizationReviewDate', 'applicationReceived', 'dateAssigned', 'decisionDate']
    .map((id) => header.get(id)?.date)
    .find((date) => date !== undefined);
}
