import type { TextEdit } from './edit.ts';
import { isMasked, MASK, maskRanges } from './mask.ts';
import { isWidthless, type Range } from './range.ts';

/** A comment in a text: `<!-- … -->`. */
export interface Comment {
  /** From `<!--` to after `-->`; to the end of its line if it is not closed. */
  readonly range: Range;
  /** What is between the marks. */
  readonly inner: Range;
  readonly closed: boolean;
}

/** How a comment begins and ends. */
export const COMMENT_OPEN = '<!--';
/** How a comment ends. */
export const COMMENT_CLOSE = '-->';

const none: readonly Comment[] = [];

/**
 * The comments of a text in order. A comment may reach over several lines, but not over the beginning of another one: there, and where it is
 * never closed, it ends with its line, so that one that is only half typed does not swallow the letter. Linear in the text.
 */
export function readComments(text: string): readonly Comment[] {
  let open = text.indexOf(COMMENT_OPEN);
  if (open < 0) return none;
  const comments: Comment[] = [];
  let close = -1;
  let lineEnd = -1;
  while (open >= 0) {
    const start = open + COMMENT_OPEN.length;
    // Each is looked for once, however many comments share it.
    if (close < start) close = indexFrom(text, COMMENT_CLOSE, start);
    if (lineEnd < start) lineEnd = lineEndAt(text, start);
    const next = text.indexOf(COMMENT_OPEN, start);
    // Where another comment begins before the mark, only a mark on this line belongs to this one.
    const closed = close < (next >= 0 && next < close ? lineEnd : text.length);
    const innerEnd = closed ? close : lineEnd;
    const end = closed ? close + COMMENT_CLOSE.length : innerEnd;
    comments.push({ range: { start: open, end }, inner: { start, end: innerEnd }, closed });
    open = next >= end || next < 0 ? next : text.indexOf(COMMENT_OPEN, end);
  }
  return comments;
}

/** Where the searched is first from an offset on; beyond every text where it does not. */
function indexFrom(text: string, searched: string, from: number): number {
  const index = text.indexOf(searched, from);
  return index < 0 ? Number.MAX_SAFE_INTEGER : index;
}

/** The text of the same length in which comments are white space without width, so that every place in it is a place in the author's text. */
export function maskComments(text: string, comments: readonly Comment[]): string {
  return comments.length === 0 ? text : maskRanges(text, cutsOf(text, comments));
}

/** The text without its comments: a line that held nothing else goes with them, and of spaces at both sides those before. */
export function stripComments(text: string, comments: readonly Comment[] = readComments(text)): string {
  return withoutCuts(text, comments);
}

/** Whether edits leave every comment as it is, and put no stand-in of one into the text. */
export function keepComments(comments: readonly Comment[], edits: readonly TextEdit[]): boolean {
  if (comments.length === 0) return true;
  return edits.every(({ range, newText }) => {
    // Only the first comment that ends after the edit's start can be the first that it meets.
    let low = 0;
    let high = comments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comments[middle]!.range.end <= range.start) low = middle + 1;
      else high = middle;
    }
    const met = comments[low]?.range;
    return !isMasked(newText) && !(met && met.start < range.end);
  });
}

/** How many of a text's characters from `start` to `end` can be seen and are its author's: not those of a comment, and not those without width. */
export function visibleWidth(text: string, start: number, end: number): number {
  let width = 0;
  for (let i = start; i < end; i++) if (text[i] !== MASK && !isWidthless(text.charCodeAt(i))) width++;
  return width;
}

function withoutCuts(text: string, comments: readonly Comment[]): string {
  if (comments.length === 0) return text;
  let result = '';
  let done = 0;
  for (const cut of cutsOf(text, comments)) {
    result += text.slice(done, cut.start);
    done = cut.end;
  }
  return result + text.slice(done);
}

/** What is to be removed to remove one comment alone. */
export function cutOf(text: string, comment: Comment): Range {
  return cutsOf(text, [comment])[0] ?? comment.range;
}

/** What goes when the comments do: comments with nothing but spaces between go together. */
function cutsOf(text: string, comments: readonly Comment[]): Range[] {
  const cuts: Range[] = [];
  let done = 0;
  for (let i = 0; i < comments.length; i++) {
    const { start } = comments[i]!.range;
    let { end } = comments[i]!.range;
    let behind = skipBlanks(text, end);
    while (behind === comments[i + 1]?.range.start) {
      end = comments[++i]!.range.end;
      behind = skipBlanks(text, end);
    }
    const before = Math.max(done, blanksStart(text, start));
    const cut = cutAround(text, { start, end }, { before, behind, done });
    done = cut.end;
    cuts.push(cut);
  }
  return cuts;
}

/** What goes with the comments of a range: `before` and `behind` are the ends of the spaces around them, `done` that of what went before. */
function cutAround(
  text: string,
  { start, end }: Range,
  { before, behind, done }: { before: number; behind: number; done: number },
): Range {
  const beginsLine = before === 0 || isLineEnd(text.charCodeAt(before - 1));
  const endsLine = behind === text.length || isLineEnd(text.charCodeAt(behind));
  // The line end before a line goes with it; that of the first line after it.
  if (beginsLine && endsLine)
    return before === done
      ? { start: before, end: afterLineEnd(text, behind) }
      : { start: beforeLineEnd(text, before), end: behind };
  if (beginsLine) return { start, end: behind };
  return endsLine || behind > end ? { start: before, end } : { start, end };
}

function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

function blanksStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function afterLineEnd(text: string, offset: number): number {
  return offset + (text.startsWith('\r\n', offset) ? 2 : offset < text.length ? 1 : 0);
}

function beforeLineEnd(text: string, offset: number): number {
  return offset - (text.startsWith('\r\n', offset - 2) ? 2 : 1);
}

/** The end of the line on which an offset stands. */
export function lineEndAt(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** The start of the line on which an offset stands. */
export function lineStartAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

/** The line ends that the lexer knows. */
function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}
