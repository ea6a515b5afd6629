import type { DecisionWord } from '../knowledge/forms/form.ts';
import type { Issue, Letter, LetterPart, PartedLetter } from '../letter/letter.ts';
import type { Range } from '../text/range.ts';
import { perLetter } from './per-part.ts';

/** How messages name an issue: by its number and title. */
export function nameOf(issue: Issue): { number: number; title: string } {
  return { number: issue.number, title: issue.title === '' ? '(no title)' : issue.title };
}

/** Where a finding about a whole issue is shown: at its title and decision, or at its first field if it has no title. */
export function captionOf(issue: Issue): Range {
  const { titleRange, decision, node } = issue;
  if (titleRange.end > titleRange.start) return { start: titleRange.start, end: decision?.range.end ?? titleRange.end };
  return (
    node.fields[0]?.label.range ??
    decision?.range ?? { start: node.range.start, end: Math.min(node.range.end, node.range.start + 1) }
  );
}

/** The part in which the clinical summary stands; undefined if the letter has none. */
export function summaryPart({ parts }: PartedLetter): LetterPart | undefined {
  return parts.find(({ letter }) => letter.summary.section);
}

/** An issue, and the part in which it is. */
export interface IssueOfPart {
  readonly issue: Issue;
  readonly part: LetterPart;
}

/** Something that a part of a letter says, and the part. */
export interface Said<What> {
  readonly what: What;
  readonly part: LetterPart;
}

/** Lists what the parts of a letter say, in order, each with its part. */
export function saidIn<What>({ parts }: PartedLetter, of: (part: Letter) => readonly What[]): Said<What>[] {
  return parts.flatMap((part) => of(part.letter).map((what) => ({ what, part })));
}

/** Whether a token of a part stands in the clinical summary. */
export function isInSummary({ letter: { summary } }: LetterPart, token: number): boolean {
  const [first, last] = [summary.sentences[0], summary.sentences.at(-1)];
  return first !== undefined && last !== undefined && first.first <= token && token < last.end;
}

/** The issues of a letter, in order. */
export const issuesOfParts: (letter: PartedLetter) => readonly IssueOfPart[] = perLetter((letter) =>
  saidIn(letter, ({ issues }) => issues).map(({ what, part }) => ({ issue: what, part })),
);

/** The decisions that an issue can be given: those that its conclusion allows, or all where it concludes nothing. */
export function choicesFor({ argument }: Issue, decisions: readonly DecisionWord[]): readonly DecisionWord[] {
  const necessary = argument?.conclusion?.necessary;
  const fitting = decisions.filter(({ upholds }) => necessary === undefined || upholds !== necessary);
  return fitting.length > 0 ? fitting : decisions;
}
