import type {
  Caption,
  DecisionNode,
  FieldNode,
  IssueNode,
  LetterTree,
  SectionNode,
  SignatureNode,
  Span,
} from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';
import type { Distance } from './place.ts';

/**
 * What a letter's tree has in one part of it: what lies wholly inside, its places counted from the part's beginning, and what holds for the
 * letter as a whole. With the text it is all that the reading of a part rests on.
 */
export interface PartOutline extends Pick<
  LetterTree,
  'layout' | 'form' | 'isLetter' | 'headerRange' | 'sections' | 'signature' | 'issues'
> {
  /** The clinical summary, if this is its part. */
  readonly summary: SectionNode | undefined;
  /** The number of the part's first issue, from 1. */
  readonly number: number;
}

/** Counts the places of an outline from the beginning of its part, which comes so far into the letter. */
export function outlineFrom(outline: PartOutline, at: Distance): PartOutline {
  const range = ({ start, end }: Range): Range => ({ start: start - at.offset, end: end - at.offset });
  const span = ({ first, end }: Span): Span => ({ first: first - at.tokens, end: end - at.tokens });
  const caption = (node: Caption): Caption => ({ ...node, range: range(node.range) });
  const section = (node: SectionNode): SectionNode => ({
    ...node,
    heading: caption(node.heading),
    range: range(node.range),
    body: range(node.body),
    span: span(node.span),
  });
  const field = (node: FieldNode): FieldNode => ({
    ...node,
    label: caption(node.label),
    value: range(node.value),
    span: span(node.span),
    range: range(node.range),
  });
  const decision = (node: DecisionNode): DecisionNode => ({
    ...node,
    range: range(node.range),
    ...(node.dash ? { dash: range(node.dash) } : {}),
  });
  const issue = (node: IssueNode): IssueNode => ({
    range: range(node.range),
    title: range(node.title),
    titleSpan: span(node.titleSpan),
    titleParts: node.titleParts.map((part) => ({ ...part, span: span(part.span) })),
    decision: node.decision && decision(node.decision),
    fields: node.fields.map(field),
  });
  const signature = ({ range: lines, names }: SignatureNode): SignatureNode => ({
    range: lines && range(lines),
    names: names.map(range),
  });
  return {
    ...outline,
    headerRange: outline.headerRange && range(outline.headerRange),
    sections: outline.sections.map(section),
    signature: signature(outline.signature),
    issues: outline.issues.map(issue),
    summary: outline.summary && section(outline.summary),
  };
}

/** Whether two outlines, or two things in them, are equal. */
export function sameOutline(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [left, right] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => sameOutline(left[key], right[key]));
}
