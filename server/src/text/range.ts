/** A stretch of a letter's text: UTF-16 offsets, `start` included, `end` not. Never reaches outside the text it was made for. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in a text as editors count it: both numbers from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two ranges share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest range that holds both. */
export function cover(a: Range, b: Range): Range {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The text that a range stands for. */
export function slice(text: string, range: Range): string {
  return text.slice(range.start, range.end);
}

/** The text of a range in one line: any white space in it is one blank. */
export function inOneLine(text: string, range: Range): string {
  return slice(text, range).replace(/\s+/g, ' ');
}

/** The range with the bracket next to it that closes one opened in it, or opens one closed in it; undefined if half a bracket would be left. */
export function wholeBrackets(text: string, range: Range): Range | undefined {
  const inside = slice(text, range);
  const open = inside.split('(').length - inside.split(')').length;
  if (open === 0) return range;
  if (open === 1 && text[range.end] === ')') return { start: range.start, end: range.end + 1 };
  return open === -1 && text[range.start - 1] === '(' ? { start: range.start - 1, end: range.end } : undefined;
}

/** The range without the white space at its two ends; empty at its start if there is nothing else. */
export function trim(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : { start: range.start, end: range.start };
}

/** Whether a UTF-16 unit is nothing that can be seen: zero width spaces and joiners, marks of direction, the word joiner. */
export function isWidthless(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060;
}

/** Whether a UTF-16 unit is white space as letters have it: blank, tab, line ends, form feed, no-break blank, byte order mark. */
export function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029
  );
}
