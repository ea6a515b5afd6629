import type { DecisionWord } from '../knowledge/forms/form.ts';
import type { Issue, Letter, LetterPart } from '../letter/letter.ts';
import type { Range } from '../text/range.ts';
import { perPart } from './per-part.ts';

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

/** The part in which the clinical summary stands; undefined where the letter has none. */
export function summaryPart({ parts }: Letter): LetterPart | undefined {
  return parts.find(({ letter }) => letter.summary.section);
}

/** An issue as it was read, its places counted from its part's beginning: the part moves what is reported. */
export interface IssueOfPart {
  readonly issue: Issue;
  readonly part: LetterPart;
}

/**
 * The issues of a letter as they were read. For rules that hold all issues against each other at every edit, and report of few: what they
 * look at without reporting it is not brought to its place first.
 */
export const issuesOfParts: (letter: Letter) => readonly IssueOfPart[] = perPart(({ parts }) =>
  parts.flatMap((part) => part.letter.issues.map((issue) => ({ issue, part }))),
);

/** The decisions that an issue can be given: those that its conclusion allows, or all where it concludes nothing. */
export function choicesFor({ argument }: Issue, decisions: readonly DecisionWord[]): readonly DecisionWord[] {
  const necessary = argument?.conclusion?.necessary;
  const fitting = decisions.filter(({ upholds }) => necessary === undefined || upholds !== necessary);
  return fitting.length > 0 ? fitting : decisions;
}
