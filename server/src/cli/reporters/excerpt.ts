import type { Range } from '../../text/range.ts';
import { printable } from '../output.ts';
import type { ShownLetter } from './reporter.ts';

/** How many characters of a long line are shown: paragraphs may be on one line. */
const WIDTH = 100;

/** The line that a range begins in, with its number, and a line that marks the range under it. Nothing if the text is not at hand. */
export function excerpt({ positionAt, lineAt }: ShownLetter, range: Range, mark: (text: string) => string): string[] {
  const source = lineAt(range.start);
  if (source === undefined) return [];
  const { line, character } = positionAt(range.start);
  const end = Math.max(character + 1, Math.min(character + range.end - range.start, source.length));

  const from = source.length <= WIDTH || character < WIDTH - 20 ? 0 : character - 20;
  const to = Math.min(source.length, from + WIDTH);
  const before = from > 0 ? '…' : '';
  const shown = `${before}${source.slice(from, to)}${to < source.length ? '…' : ''}`;
  const marks = '^'.repeat(Math.max(1, Math.min(end, to) - character));

  const number = String(line + 1);
  const gutter = ' '.repeat(number.length);
  return [
    `  ${number} | ${printable(shown).replaceAll('\t', ' ')}`,
    `  ${gutter} | ${' '.repeat(before.length + character - from)}${mark(marks)}`,
  ];
}
