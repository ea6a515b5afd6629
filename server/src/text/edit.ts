import type { Range } from './range.ts';

/** One replacement in a text: an empty range inserts, an empty `newText` deletes. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * The text after the edits, all of whose ranges refer to the text before.
 * Edits that touch an earlier one are left out, so the result is defined for any list; two insertions at one place keep their order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort(
      (a, b) => a.edit.range.start - b.edit.range.start || a.edit.range.end - b.edit.range.end || a.order - b.order,
    );
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    if (edit.range.start < done || edit.range.end < edit.range.start || edit.range.end > text.length) continue;
    result += text.slice(done, edit.range.start) + edit.newText;
    done = edit.range.end;
  }
  return result + text.slice(done);
}

/** Whether two edits may be applied together: they do not change the same characters. */
export function compatible(a: TextEdit, b: TextEdit): boolean {
  return a.range.end <= b.range.start || b.range.end <= a.range.start;
}
