import { baseLetter } from './base-letter.ts';
import { findingsOf } from './fixes.ts';

/** The findings on the citation of an upheld issue that argues so, but for decisions against a limit. */
export function citationFindings(
  title: string,
  citation: string,
  argument: string,
  summary: string,
): ReturnType<typeof findingsOf> {
  const issue = `${title}: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on ${citation}.

Decision rationale: ${argument} The request for ${title} is not medically necessary.`;
  return findingsOf(baseLetter({ summary, issues: [issue] })).filter(
    ({ rule }) => rule.startsWith('citations/') && rule !== 'citations/limit-decision',
  );
}
