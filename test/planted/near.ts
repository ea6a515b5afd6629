import { isSpace, type Range } from '../../server/src/text/range.ts';

/** Whether a finding is at a place: on it, or with only white space between. */
export function near(text: string, range: Range, place: Range): boolean {
  let { start, end } = place;
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  return range.start <= end && start <= range.end;
}
