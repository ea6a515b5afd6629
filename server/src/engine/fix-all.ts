import { applyEdits } from '../text/edit.ts';
import type { Finding } from './finding.ts';
import { safeEdits } from './fix.ts';

/** A text with its safe fixes applied, and what is still found in it. */
export interface FixedText {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many times edits were applied; 0 when there was nothing to fix. */
  readonly rounds: number;
}

/** Fixes that undo each other would go on for ever. */
const MAX_ROUNDS = 10;

/** Applies all safe fixes until there are none left, at most ten times over. `check` gives the findings of a text. */
export function fixAll(
  text: string,
  check: (text: string) => readonly Finding[],
  findings: readonly Finding[] = check(text),
): FixedText {
  for (let rounds = 0; ; rounds++) {
    const edits = rounds < MAX_ROUNDS ? safeEdits(findings) : [];
    const next = edits.length > 0 ? applyEdits(text, edits) : text;
    if (next === text) return { text, findings, rounds };
    text = next;
    findings = check(text);
  }
}
