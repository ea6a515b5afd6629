import type { HeaderField } from '../knowledge/forms/form.ts';
import { editDistance, slipsAllowed } from '../text/distance.ts';
import { cover, type Range, trim } from '../text/range.ts';
import { gapWidth, Kind, Mark, rangeOf, tokenAt, type Tokens } from '../text/tokens.ts';
import { foldedSpan, lineEnd, nearestSpelling, skipEmphasis, skipItem } from './captions.ts';
import type { ReadyForm } from './form-library.ts';
import { startsLine } from './layout.ts';
import type { HeaderNode, Span } from './tree.ts';

interface Label {
  readonly field: HeaderField;
  readonly range: Range;
  readonly expected: string | undefined;
  /** Offset after which the value stands. */
  readonly valueStart: number;
  /** Whether no colon comes after `range`: the label goes on elsewhere. */
  readonly bare?: boolean;
  /** The last words of a label broken over two lines, which stand under the first. */
  readonly tail?: Range;
}

/** No header is longer than this many tokens. */
const LONGEST = 400;

/**
 * Reads the header table, one or two columns, from the tokens before `end`. A label is at the start of a line, after a wide gap
 * or after another label's value, and may be broken so that its last words stand under its first.
 * Gives nothing unless at least two labels, or a case number, are there.
 */
export function readHeader(tokens: Tokens, end: number, ready: ReadyForm): HeaderNode[] {
  const limit = Math.min(end, LONGEST);
  const labels: Label[] = [];
  for (let i = 0; i < limit; i++) {
    const cell = startsCell(tokens, i);
    if (!cell && !(labels.length > 0 && sameLine(tokens, labels[labels.length - 1]!.valueStart, i))) continue;
    const label =
      exactLabel(tokens, i, ready) ??
      brokenLabel(tokens, i, ready) ??
      (cell ? misspeltLabel(tokens, i, ready) : undefined);
    if (label) labels.push(label);
  }
  if (labels.length < 2 && labels[0]?.field.value !== 'case-number') return [];
  const beside = labels.map((label) => valueRange(tokens, label, labels));
  const values = valuesBelow(tokens, labels, beside, limit);
  return labels.map((label, index) => {
    const value = values[index]!;
    const range = cover(label.range, value);
    return {
      field: label.field,
      label: { range: label.range, expected: label.expected, ...(label.bare ? { bare: true } : {}) },
      value,
      range: label.tail ? cover(range, label.tail) : range,
    };
  });
}

function exactLabel(tokens: Tokens, i: number, ready: ReadyForm): Label | undefined {
  const first = startsLine(tokens, i) ? skipItem(tokens, i) : skipEmphasis(tokens, i);
  const match = ready.header.phrases.matchAt(tokens, first);
  if (!match) return undefined;
  const at = skipEmphasis(tokens, match.end);
  if (at >= tokens.count || tokens.values[at] !== Mark.colon || tokens.kinds[at] !== Kind.mark) return undefined;
  return {
    field: match.value,
    range: rangeOf(tokens, first, match.end),
    expected: undefined,
    valueStart: tokens.ends[skipEmphasis(tokens, at + 1) - 1]!,
  };
}

/** “Application   11/03/2016” with “Received:” under it. */
function brokenLabel(tokens: Tokens, i: number, ready: ReadyForm): Label | undefined {
  if (tokens.kinds[i] !== Kind.word) return undefined;
  const stop = lineEnd(tokens, i);
  for (let headEnd = i + 1; headEnd <= Math.min(stop, i + 3); headEnd++) {
    if (headEnd < stop && !wideGap(tokens, headEnd) && tokens.kinds[headEnd] !== Kind.number) continue;
    const nextStop = stop < tokens.count ? lineEnd(tokens, stop) : stop;
    for (let tail = stop; tail < nextStop; tail++) {
      if (!startsCell(tokens, tail) || tokens.kinds[tail] !== Kind.word) continue;
      const colon = tokenIndexOf(tokens, tail, nextStop, Mark.colon);
      if (colon < 0) continue;
      const found = brokenField(ready, foldedSpan(tokens, i, headEnd), foldedSpan(tokens, tail, colon));
      if (found) {
        const head = rangeOf(tokens, i, headEnd);
        const tailRange = rangeOf(tokens, tail, colon + 1);
        return {
          field: found,
          ...brokenCaption(tokens, found.label, { first: i, end: headEnd }, { first: tail, end: colon }),
          valueStart: head.end,
          tail: tailRange,
        };
      }
    }
    return undefined;
  }
  return undefined;
}

/** The field whose label falls into these two halves, one of which may hold a slip. */
function brokenField(ready: ReadyForm, head: string, tail: string): HeaderField | undefined {
  const words = head.split(' ').length;
  for (const [spelling, field] of ready.header.spellings) {
    // One half must be right, and most labels have neither; that is seen without taking them apart.
    if (!spelling.startsWith(head) && !spelling.endsWith(tail)) continue;
    const label = spelling.split(' ');
    const first = label.slice(0, words).join(' ');
    const second = label.slice(words).join(' ');
    if (second !== '' && ((first === head && isNear(second, tail)) || (second === tail && isNear(first, head))))
      return field;
  }
  return undefined;
}

function isNear(one: string, other: string): boolean {
  const limit = slipsAllowed(one.length);
  return editDistance(one, other, limit) <= limit;
}

/** The half of a broken label that is not as it should be, else its first. */
function brokenCaption(
  tokens: Tokens,
  label: string,
  head: Span,
  tail: Span,
): Pick<Label, 'range' | 'expected' | 'bare'> {
  const words = label.split(' ');
  const half = (span: Span, right: string, bare: boolean): Pick<Label, 'range' | 'expected' | 'bare'> => ({
    range: rangeOf(tokens, span.first, span.end),
    expected: right.toLowerCase() === foldedSpan(tokens, span.first, span.end) ? undefined : right,
    bare,
  });
  const first = half(head, words.slice(0, head.end - head.first).join(' '), true);
  const second = half(tail, words.slice(head.end - head.first).join(' '), false);
  return first.expected === undefined && second.expected !== undefined ? second : first;
}

function misspeltLabel(tokens: Tokens, i: number, ready: ReadyForm): Label | undefined {
  const stop = lineEnd(tokens, i);
  const colon = tokenIndexOf(tokens, i, Math.min(stop, i + 6), Mark.colon);
  if (colon <= i) return undefined;
  const found = nearestSpelling(foldedSpan(tokens, i, colon), ready.header.spellings);
  return (
    found && {
      field: found.value,
      range: rangeOf(tokens, i, colon),
      expected: found.value.label,
      valueStart: tokens.ends[colon]!,
    }
  );
}

/** The value reaches to the next label, at most to the end of the label's line. */
function valueRange(tokens: Tokens, label: Label, labels: readonly Label[]): Range {
  const { text } = tokens;
  let end = label.valueStart;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  for (const other of labels)
    if (other.range.start >= label.valueStart && other.range.start < end) end = other.range.start;
  let value = trim(text, { start: label.valueStart, end });
  // Emphasis about the next label, and what closes it about this one.
  while (value.end > value.start && text.charCodeAt(value.end - 1) === Mark.asterisk)
    value = { ...value, end: value.end - 1 };
  return trim(text, value);
}

/**
 * The values with those that stand on lines of their own, as where a table was written out cell by cell: after each label its value, or after
 * the labels of a row or a column the values of all.
 */
function valuesBelow(
  tokens: Tokens,
  labels: readonly Label[],
  beside: readonly Range[],
  limit: number,
): readonly Range[] {
  const values = [...beside];
  let waiting: number[] = [];
  labels.forEach((label, index) => {
    if (beside[index]!.end > beside[index]!.start) {
      waiting = [];
      return;
    }
    waiting.push(index);
    const next = labels[index + 1];
    const end = next ? tokenAt(tokens, next.range.start) : limit;
    const cells = cellsOf(tokens, tokenAt(tokens, Math.max(label.valueStart, label.tail?.end ?? 0)), end);
    if (cells.length === 0) return;
    // Fewer values than labels: the one before them is theirs, and the cells of the others are empty.
    const owners = cells.length < waiting.length ? waiting.slice(-cells.length) : waiting;
    owners.forEach((owner, k) => {
      const cell = cells[k]!;
      if (fits(tokens, cell, labels[owner]!.field)) values[owner] = rangeOf(tokens, cell.first, cell.end);
    });
    waiting = [];
  });
  return values;
}

/** The lines from token `first` up to `end`, as long as they are short: what a table has in its cells. */
function cellsOf(tokens: Tokens, first: number, end: number): Span[] {
  const cells: Span[] = [];
  for (let i = first; i < end && startsLine(tokens, i);) {
    const cell = { first: i, end: Math.min(end, lineEnd(tokens, i)) };
    const { start, end: stop } = rangeOf(tokens, cell.first, cell.end);
    if (stop - start > LONGEST_CELL) break;
    cells.push(cell);
    i = cell.end;
  }
  return cells;
}

/** In characters. */
const LONGEST_CELL = 40;

function fits(tokens: Tokens, { first, end }: Span, { value }: HeaderField): boolean {
  if (value === 'text') return end - first <= 4 && tokens.kinds[first] === Kind.word;
  for (let i = first; i < end; i++) if (tokens.kinds[i] === Kind.number) return true;
  return false;
}

/** The range of the whole table. */
export function headerRange(header: readonly HeaderNode[]): Range | undefined {
  return header.reduce<Range | undefined>((all, { range }) => (all ? cover(all, range) : range), undefined);
}

function startsCell(tokens: Tokens, i: number): boolean {
  return startsLine(tokens, i) || wideGap(tokens, i);
}

function wideGap(tokens: Tokens, i: number): boolean {
  const from = tokens.ends[i - 1]!;
  return (
    tokens.breaks[i] === 0 &&
    (gapWidth(tokens, i) >= 2 ||
      (tokens.starts[i]! > from &&
        (tokens.text.charCodeAt(from) === 9 || tokens.text.charCodeAt(tokens.starts[i]! - 1) === 9)))
  );
}

function sameLine(tokens: Tokens, offset: number, i: number): boolean {
  for (let k = i; k >= 0 && tokens.starts[k]! >= offset; k--) if (tokens.breaks[k]! > 0) return false;
  return true;
}

function tokenIndexOf(tokens: Tokens, from: number, end: number, mark: number): number {
  for (let i = from; i < end; i++) if (tokens.values[i] === mark && tokens.kinds[i] === Kind.mark) return i;
  return -1;
}
