import { severities, type Severity, type Waits } from '../rules/rule.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';

/** A change that resolves a finding. Safe ones may be applied without asking. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** The other place of a contradiction, and what is there. */
export interface RelatedPlace {
  readonly message: string;
  readonly range: Range;
  /** The name of the letter that the place is in, as it was collected: a path or a URI. Undefined for the letter of the finding. */
  readonly letter?: string;
}

/** What is wrong with a letter, where, and what can be done: a rule's report with its severity and its sentence. */
export interface Finding {
  /** The rule's id, `category/kebab-name`. */
  readonly rule: string;
  readonly severity: Severity;
  /** A full sentence: what is wrong, why, what to do. May quote the letter: never log it. */
  readonly message: string;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** Whether what is found is of no use: editors show it faded. */
  readonly unnecessary?: true;
  /** Set where something is absent or unfinished: until when the finding waits while the letter is being written. */
  readonly waits?: Waits;
}

/** How many findings there are of each severity; none if there is none. */
export function countsOf(findings: readonly Finding[]): Partial<Record<Severity, number>> {
  const counts: Partial<Record<Severity, number>> = {};
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

/** Those findings that weigh at least so much. */
export function fromLevel<Found extends Finding>(findings: readonly Found[], level: Severity): Found[] {
  const least = severities.indexOf(level);
  return findings.filter(({ severity }) => severities.indexOf(severity) <= least);
}

/** A finding of a text that now stands so many UTF-16 units farther down. */
export function movedFinding(finding: Finding, offset: number): Finding {
  if (offset === 0) return finding;
  return {
    ...finding,
    range: movedRange(finding.range, offset),
    related: finding.related.map((place) => ({ ...place, range: movedRange(place.range, offset) })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ range: movedRange(edit.range, offset), newText: edit.newText })),
    })),
  };
}

function movedRange({ start, end }: Range, offset: number): Range {
  return { start: start + offset, end: end + offset };
}
