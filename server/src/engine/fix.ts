import { compatible, type TextEdit } from '../text/edit.ts';
import type { Finding } from './finding.ts';

/**
 * The edits of all safe fixes of the findings that can be applied together: the first safe fix of each, left out whole where it would change
 * what an earlier one changes. Apply, read again and repeat until there are none to settle the rest.
 */
export function safeEdits(findings: readonly Finding[]): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safe }) => safe);
    if (fix && fix.edits.every((edit) => chosen.every((other) => compatible(edit, other)))) chosen.push(...fix.edits);
  }
  return chosen;
}
