import type { Range } from './range.ts';

/** Stands for each character that is not read, as those of comments: white space without width, of which no letter has a run. */
export const MASK = '\ufeff';

/** The text of the same length in which the ranges, in order and apart, are not there to read, so that every place stays one of the author's text. */
export function maskRanges(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  let result = '';
  let done = 0;
  for (const { start, end } of ranges) {
    result += text.slice(done, start) + MASK.repeat(end - start);
    done = end;
  }
  return result + text.slice(done);
}

/** Whether a text holds characters that stand for what is not read. */
export function isMasked(text: string): boolean {
  return text.includes(MASK);
}
