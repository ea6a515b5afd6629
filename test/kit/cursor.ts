import { type Letter } from '../../server/src/letter/letter.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import type { Range } from '../../server/src/text/range.ts';
import { applyEdits, type TextEdit } from '../../server/src/text/edit.ts';

/** A letter with the place at which `$0` was in its text. */
export interface CursorLetter {
  readonly letter: Letter;
  readonly offset: number;
}

/** Reads a text with `$0` where the cursor is. Throws where it has none. */
export function atCursor(marked: string, form?: string): CursorLetter {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error('the text has no $0');
  return { letter: readLetter(marked.replace('$0', ''), undefined, form), offset };
}

/** The text with each range put into «…», so that an expected result can be read. */
export function bracketed(text: string, ranges: readonly Range[]): string {
  const edits: TextEdit[] = ranges.flatMap(({ start, end }) => [
    { range: { start, end: start }, newText: '«' },
    { range: { start: end, end }, newText: '»' },
  ]);
  return applyEdits(text, edits);
}

/** The words of each range, white space folded. */
export function words(text: string, ranges: readonly Range[]): string[] {
  return ranges.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
}
