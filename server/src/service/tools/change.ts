import type { Finding, Fix } from '../../engine/finding.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { LineIndex } from '../../text/line-index.ts';

/** Quoted text is cut to this many characters; the edits have the whole of it. */
const LONGEST_QUOTE = 80;

/**
 * Returns one sentence for a program that drafts letters: what to change, where, and whether the writer must confirm it first. It is
 * made from the first fix, or from the end of the message if there is no fix.
 */
export function changeOf(text: string, lines: LineIndex, { fixes: [fix], range, message }: Finding): string {
  if (fix) return changeOfFix(text, lines, fix);
  const place = quoted(text.slice(range.start, range.end));
  return `On line ${lineOf(lines, range.start)}${place === '' ? '' : `, at ${place}`}: ${lastSentence(message)}`;
}

function changeOfFix(text: string, lines: LineIndex, { edits, safe, title }: Fix): string {
  const [first] = edits;
  const line = lineOf(lines, first?.range.start ?? 0);
  const change =
    edits.length === 1
      ? `${changeOfEdit(text, first!)} on line ${line}.`
      : `apply all edits of “${title}”, the first one on line ${line}.`;
  return safe ? capitalized(change) : `Confirm with the writer, then ${change}`;
}

function changeOfEdit(text: string, { range, newText }: TextEdit): string {
  const old = quoted(text.slice(range.start, range.end));
  const now = quoted(newText);
  if (old === '') return now === '' ? 'tidy the spacing' : `insert ${now}`;
  return now === '' ? `remove ${old}` : `replace ${old} with ${now}`;
}

/** Returns a text in quotation marks on one line, cut if it is long; nothing for one that is only space. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}”`;
}

/** Messages end with what to do. */
function lastSentence(message: string): string {
  return message.split(/(?<=[.”]) (?=[A-Z])/).at(-1)!;
}

function lineOf(lines: LineIndex, offset: number): number {
  return lines.positionAt(offset).line + 1;
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
