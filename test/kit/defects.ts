import { LineIndex } from '../../server/src/text/line-index.ts';
import type { Range } from '../../server/src/text/range.ts';

/** A defect that a letter was written with. */
export interface Defect {
  /** Where it stands; undefined where the letter does not have it there. */
  readonly range: Range | undefined;
  readonly what: string;
  readonly category: string;
}

/** Reads the table of defects next to a faulty letter: line where the span begins, span (its line ends as blanks), what is wrong, category. */
export function readDefects(markdown: string, text: string): Defect[] {
  return [...markdown.matchAll(/^\| *(\d+) *\| *`([^`]+)` *\| *(.+?) *\| *([a-z]+) *\|$/gm)].map(
    ([, line = '', span = '', what = '', category = '']) => ({ range: find(text, Number(line), span), what, category }),
  );
}

function find(text: string, line: number, span: string): Range | undefined {
  const words = span
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(words.join('\\s+'), 'g');
  const { start, end } = new LineIndex(text).lineRange(line - 1);
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match && match.index <= end ? { start: match.index, end: match.index + match[0].length } : undefined;
}
