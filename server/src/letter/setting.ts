import type { Frame } from './letter.ts';

/** How new text is set into a letter so that it looks like the rest of it. */
export interface Setting {
  /** The letter's line end: `\n` or `\r\n`. */
  readonly lineEnd: string;
  /** What parts two lines of one paragraph. */
  readonly line: string;
  /** What parts two paragraphs. */
  readonly paragraph: string;
}

/** Reads from a letter how its lines and paragraphs are separated. */
export function settingOf({ lineEnd, tree }: Frame): Setting {
  const doubled = tree.layout.paragraphBreaks > 2;
  return { lineEnd, line: lineEnd.repeat(doubled ? 2 : 1), paragraph: lineEnd.repeat(doubled ? 4 : 2) };
}
