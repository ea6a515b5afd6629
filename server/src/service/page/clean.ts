import type { Letter } from '../../letter/letter.ts';
import { furnitureOf } from '../../syntax/furniture.ts';
import { setOffMarks } from '../../syntax/set-off.ts';
import { maskComments, readComments } from '../../text/comments.ts';
import { maskRanges } from '../../text/mask.ts';
import type { Range } from '../../text/range.ts';
import { formatLetter } from '../format/format.ts';

/** What was done to a text: how often each. */
export interface CleaningCounts {
  /** Lines of heads and feet, page numbers. */
  readonly pageLines: number;
  /** Marks of a quotation, bars of a table, escapes. */
  readonly marks: number;
  /** Soft hyphens, characters without width, letters set as one, odd spaces. */
  readonly characters: number;
  /** Line ends that only the page had, among others of the layout. */
  readonly lines: number;
}

/** A text in which nothing is left of the program it came from. */
export interface CleanedText {
  readonly text: string;
  readonly counts: CleaningCounts;
}

/**
 * Takes out of a text what pages and other programs put into it: heads and feet, marks of quotations and tables, soft hyphens, letters set as one,
 * odd spaces, line ends of the page. No word changes.
 * @param read reads a text as the letter is read
 */
export function cleanText(source: string, read: (text: string) => Letter): CleanedText {
  const bare = maskComments(source, readComments(source));
  const marks = setOffMarks(bare);
  const pages = furnitureOf(maskRanges(bare, marks));
  const pageLines = pages.reduce((sum, range) => sum + linesWith(source, range), 0);
  const words = without(source, merged([...marks, ...pages]));
  let characters = 0;
  const plain = words.replace(odd, (found) => {
    characters++;
    return plainOf(found);
  });
  const letter = read(plain);
  const { text } = formatLetter(letter, read);
  const lines = text === plain ? 0 : Math.max(1, linesOf(plain) - linesOf(text));
  return { text, counts: { pageLines, marks: marks.length, characters, lines } };
}

/** Soft hyphens with the line end after them; other characters without width; letters set as one; spaces that are none of a keyboard's; form feeds. */
const odd =
  /\u00ad(?:[ \t]*\r?\n[ \t]*(?=[a-z]))?|[\u200b-\u200f\u2060\ufeff\ufb00-\ufb06\u00a0\u2000-\u200a\u202f\u3000\f]/g;

function plainOf(found: string): string {
  if (/[\ufb00-\ufb06]/.test(found)) return found.normalize('NFKC');
  return /[\u00a0\u2000-\u200a\u202f\u3000]/.test(found) ? ' ' : '';
}

function linesWith(text: string, { start, end }: Range): number {
  return text
    .slice(start, end)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}

function linesOf(text: string): number {
  return text.split('\n').length;
}

/** The ranges in order, those that meet as one. */
function merged(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

function without(text: string, ranges: readonly Range[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of ranges) {
    result += text.slice(done, start);
    done = end;
  }
  return result + text.slice(done);
}
