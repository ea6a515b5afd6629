import { cover } from '../text/range.ts';
import { rangeOf, type Tokens } from '../text/tokens.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { ReadyForm } from './form-library.ts';
import type { FieldNode, IssueNode, SectionNode } from './tree.ts';

/** The words that open a finding of the 2013 notice: “MAXIMUS Federal Services, Inc. has determined the request for … is not medically necessary and appropriate.” */
const opening = new PhraseTable<true>()
  .add('has determined the request for', true)
  .add('has determined that the request for', true);

/** Reads issues of forms in which they are no titles with labeled fields: a finding a sentence, or one dispute in sections of its own. */
export function readOtherIssues(tokens: Tokens, sections: readonly SectionNode[], ready: ReadyForm): IssueNode[] {
  return ready.form.issues.style === 'finding' ? readFindings(tokens, ready) : readDispute(sections);
}

function readFindings(tokens: Tokens, ready: ReadyForm): IssueNode[] {
  const issues: IssueNode[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    const start = opening.matchAt(tokens, i);
    if (!start) continue;
    for (let at = start.end; at < Math.min(tokens.count, start.end + 120); at++) {
      const decision = ready.decisions.phrases.matchAt(tokens, at);
      if (!decision) continue;
      const title = rangeOf(tokens, start.end, at);
      const range = rangeOf(tokens, at, decision.end);
      const key = tokens.text.slice(title.start, title.end).replace(/\s+/g, ' ').toLowerCase();
      // The notice states its findings twice, on its first page and again above the rationale.
      if (!seen.has(key)) {
        issues.push({
          range: cover(title, range),
          title,
          titleSpan: { first: start.end, end: at },
          titleParts: [],
          decision: {
            range,
            written: tokens.text.slice(range.start, range.end),
            meant: decision.value.word,
            upholds: decision.value.upholds,
            state: 'right',
          },
          fields: [],
        });
      }
      seen.add(key);
      i = decision.end - 1;
      break;
    }
  }
  return issues;
}

function readDispute(sections: readonly SectionNode[]): IssueNode[] {
  const dispute = sections.find(({ section }) => section.role === 'dispute');
  if (!dispute) return [];
  const fields = sections.flatMap((node): FieldNode[] => {
    const id =
      node.section.role === 'guideline'
        ? 'reviewer-guideline'
        : node.section.role === 'rationale'
          ? 'rationale'
          : undefined;
    if (!id) return [];
    const field = { id, label: node.section.heading, required: node.section.required, placeholder: '' };
    return [{ field, label: node.heading, value: node.body, span: node.span, range: node.range }];
  });
  return [
    { range: dispute.range, title: dispute.body, titleSpan: dispute.span, titleParts: [], decision: undefined, fields },
  ];
}
