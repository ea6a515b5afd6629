import { MAX_LETTER_LENGTH } from '../../engine/limits.ts';
import type { Letter } from '../../letter/letter.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import { isMasked } from '../../text/mask.ts';
import type { Range } from '../../text/range.ts';
import { rangeOf, tokenText } from '../../text/tokens.ts';
import { fingerprintOf } from './fingerprint.ts';
import { gapBefore, isPlain, onOneLine, unbroken } from './gap.ts';
import { headerGaps } from './header-table.ts';
import { lineBreaksOf } from './line-breaks.ts';

/** Reads another text as the letter at hand was read: with its knowledge and form. */
export type Reread = (text: string) => Letter;

/** So many times a text is formatted until it stays as it is. */
const MOST_ROUNDS = 4;
/** Where the reading would change, so much is read again in search of the parts that can be formatted: characters of the letter times parts. */
const MOST_SEARCH = 3_000_000;

/**
 * The edits that bring a letter into one clean layout: lines that a page had broken joined, its gaps closed, one empty line between
 * paragraphs, the header's columns aligned, single spaces. Only white space changes, and hyphens at line ends inside words that the reader
 * knows; and nothing changes that would make the letter read otherwise. Comments stay where they are, with the white space next to them.
 * None for a text that is no letter.
 * @param within confines the edits to a range
 */
export function formatEdits(letter: Letter, reread: Reread, within?: Range): TextEdit[] {
  if (!letter.isLetter || letter.source.length > MAX_LETTER_LENGTH) return [];
  const edits = inRange(roundEdits(letter, true), within);
  if (edits.length === 0) return [];
  const wanted = fingerprintOf(letter);
  const keeps = (some: readonly TextEdit[]): boolean =>
    fingerprintOf(reread(applyEdits(letter.source, some))) === wanted;
  if (keeps(edits)) return edits;
  // A word may be known only without its hyphen.
  const whole = inRange(roundEdits(letter, false), within);
  return keeps(whole) ? whole : harmless(whole, keeps, letter.source.length);
}

/** A letter in the clean layout, and the edits that make it. */
export interface FormattedLetter {
  /** Formatting it again changes nothing. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** Brings a whole letter into the clean layout. */
export function formatLetter(letter: Letter, reread: Reread): FormattedLetter {
  const remember = remembering(reread);
  const unchanged = { text: letter.source, edits: [] };
  const first = formatEdits(letter, remember);
  const seen = [letter.source];
  let at = letter;
  let edits = first;
  for (let round = 0; round < MOST_ROUNDS && edits.length > 0; round++) {
    const next = applyEdits(at.source, edits);
    // Layouts that turn into each other would never come to rest: the letter stays as it is.
    if (seen.includes(next)) return unchanged;
    seen.push(next);
    at = remember(next);
    edits = formatEdits(at, remember);
  }
  if (edits.length > 0 || at === letter) return unchanged;
  // One round nearly always does. Where more are needed the text is exchanged as a whole.
  const whole: TextEdit = { range: { start: 0, end: letter.source.length }, newText: at.source };
  return { text: at.source, edits: seen.length === 2 ? first : [whole] };
}

/** Reads a text once that is asked for twice in a row: to see whether it reads as before, and to go on from. */
function remembering(reread: Reread): Reread {
  let last: Letter | undefined;
  return (text) => (last?.source === text ? last : (last = reread(text)));
}

/** What one round changes: for each gap between two tokens what is to stand there. */
function roundEdits(letter: Letter, ownHyphens: boolean): TextEdit[] {
  const { tokens, source } = letter;
  const lineEnd = mainLineEnd(source);
  const strings = { line: lineEnd, paragraph: lineEnd + lineEnd };
  const header = headerGaps(letter, lineEnd);
  const { gaps, indents } = lineBreaksOf(letter);
  const edits: TextEdit[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const gap = gaps[i]!;
    const written = gapBefore(tokens, i);
    const wanted =
      header.get(i) ??
      (i === 0
        ? ''
        : gap === 'kept'
          ? written
          : gap === 'same'
            ? onOneLine(tokens, i)
            : strings[gap] + (indents.get(i) ?? ''));
    if (written !== wanted && isPlain(written))
      edits.push({ range: { start: tokens.starts[i]! - written.length, end: tokens.starts[i]! }, newText: wanted });
    const whole = unbroken(tokens, i, ownHyphens);
    if (whole.length !== tokens.ends[i]! - tokens.starts[i]! && !isMasked(tokenText(tokens, i)))
      edits.push({ range: rangeOf(tokens, i, i + 1), newText: whole });
  }
  const rest = gapBefore(tokens, tokens.count);
  if (tokens.count > 0 && rest !== lineEnd && isPlain(rest))
    edits.push({ range: { start: source.length - rest.length, end: source.length }, newText: lineEnd });
  return edits;
}

/** The edits, part by part, that do not change how the letter reads. */
function harmless(
  edits: readonly TextEdit[],
  keeps: (some: readonly TextEdit[]) => boolean,
  length: number,
): TextEdit[] {
  const parts = inParts(edits, Math.max(1, Math.min(64, Math.floor(MOST_SEARCH / length))));
  let kept: TextEdit[] = [];
  for (const part of parts) {
    const more = [...kept, ...part];
    if (keeps(more)) kept = more;
  }
  return kept;
}

function inParts(edits: readonly TextEdit[], count: number): TextEdit[][] {
  const size = Math.ceil(edits.length / count);
  return Array.from({ length: Math.ceil(edits.length / size) }, (_, k) => edits.slice(k * size, (k + 1) * size));
}

function inRange(edits: readonly TextEdit[], within: Range | undefined): TextEdit[] {
  return within ? edits.filter(({ range }) => range.start >= within.start && range.end <= within.end) : [...edits];
}

/** The line end that a text uses most. */
export function mainLineEnd(text: string): string {
  const windows = text.split('\r\n').length - 1;
  const all = text.split('\n').length - 1;
  return windows * 2 > all ? '\r\n' : '\n';
}
