import type { HeaderEntry, Issue, Letter } from '../letter/letter.ts';
import type { SectionNode } from '../syntax/tree.ts';
import { contains, type Range, slice } from '../text/range.ts';
import { shorten, summarizeIssue } from './issue-summary.ts';

/** An entry of a letter's outline. `selection` is its caption and lies in `range`; children lie in it too. */
export interface OutlineNode {
  readonly kind: 'header' | 'section' | 'issue' | 'field';
  readonly name: string;
  readonly detail: string;
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineNode[];
}

/** The outline of a letter: header with its fields, sections, and in them the issues with theirs. */
export function outlineOf(letter: Letter): OutlineNode[] {
  const { headerRange } = letter.tree;
  const nodes: OutlineNode[] = [];
  if (headerRange) nodes.push(headerNode(letter, headerRange));
  const held = new Set<Issue>();
  for (const section of letter.sections) {
    const issues = letter.issues.filter(({ node }) => contains(section.range, node.range));
    issues.forEach((issue) => held.add(issue));
    nodes.push(
      sectionNode(
        section,
        issues.map((issue) => issueNode(letter, issue)),
      ),
    );
  }
  // Where their heading is missing, issues may be in no section.
  for (const issue of letter.issues) if (!held.has(issue)) nodes.push(issueNode(letter, issue));
  return nodes.sort((a, b) => a.range.start - b.range.start);
}

function headerNode(letter: Letter, range: Range): OutlineNode {
  const entries = [...letter.header.values()];
  const selection = entries[0]?.node.label.range ?? { start: range.start, end: range.start };
  const number = letter.header.get('caseNumber')?.value;
  return { kind: 'header', name: 'Header', detail: number ?? '', range, selection, children: entries.map(headerField) };
}

function headerField({ node, value }: HeaderEntry): OutlineNode {
  const { range, field, label } = node;
  return { kind: 'field', name: field.label, detail: shorten(value), range, selection: label.range, children: [] };
}

function sectionNode({ section, heading, range }: SectionNode, children: readonly OutlineNode[]): OutlineNode {
  return {
    kind: 'section',
    name: section.heading,
    detail: '',
    range,
    selection: within(range, heading.range),
    children,
  };
}

function issueNode(letter: Letter, issue: Issue): OutlineNode {
  const { range, fields } = issue.node;
  const { what, amount, decision } = summarizeIssue(issue);
  return {
    kind: 'issue',
    name: what,
    detail: [amount, decision].filter(Boolean).join(' · '),
    range,
    selection: within(range, issue.titleRange),
    children: fields
      .filter((field) => contains(range, field.range))
      .map(({ field, label, value, range: own }) => ({
        kind: 'field',
        name: field.label,
        detail: shorten(slice(letter.text, value)),
        range: own,
        selection: within(own, label.range),
        children: [],
      })),
  };
}

/** A caption as far as it lies in its part; the part's start where it does not. */
function within(range: Range, caption: Range): Range {
  return contains(range, caption) ? caption : { start: range.start, end: range.start };
}
