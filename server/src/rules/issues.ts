import type { Issue } from '../letter/letter.ts';
import type { Range } from '../text/range.ts';

/** How messages name an issue: by its number and title. */
export function nameOf(issue: Issue): { number: number; title: string } {
  return { number: issue.number, title: issue.title === '' ? '(no title)' : issue.title };
}

/** Where a finding about a whole issue is shown: at its title and decision, or at its first field where it has no title. */
export function captionOf(issue: Issue): Range {
  const { titleRange, decision, node } = issue;
  if (titleRange.end > titleRange.start) return { start: titleRange.start, end: decision?.range.end ?? titleRange.end };
  return (
    node.fields[0]?.label.range ??
    decision?.range ?? { start: node.range.start, end: Math.min(node.range.end, node.range.start + 1) }
  );
}
