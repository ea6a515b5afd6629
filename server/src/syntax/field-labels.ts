import type { IssueField } from '../knowledge/forms/form.ts';
import type { Range } from '../text/range.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import { foldedSpan, lineEnd, nearestSpelling, skipEmphasis, skipItem } from './captions.ts';
import type { ReadyForm } from './form-library.ts';

/** The label of an issue's field: tokens `first` up to `after`, colon included. */
export interface FieldLabel {
  readonly field: IssueField;
  readonly first: number;
  readonly after: number;
  readonly range: Range;
  readonly expected: string | undefined;
  /** Set where the label runs on in the line of the text before it. */
  readonly glued?: true;
}

/** The label that is at token `i`, a line's first: as printed, without its colon at a paragraph's start, or misspelled before a colon. */
export function labelAt(tokens: Tokens, i: number, end: number, ready: ReadyForm): FieldLabel | undefined {
  const first = skipItem(tokens, i, end);
  if (first >= end || tokens.kinds[first] !== Kind.word) return undefined;
  const match = ready.fields.phrases.matchAt(tokens, first, end);
  if (match) {
    const at = skipEmphasis(tokens, match.end, end);
    const colon = at < end && tokens.kinds[at] === Kind.mark && tokens.values[at] === Mark.colon;
    const range = rangeOf(tokens, first, match.end);
    if (colon)
      return {
        field: match.value,
        first: i,
        after: skipEmphasis(tokens, at + 1, end),
        range,
        expected: aliasOf(tokens, first, match.end, match.value),
      };
    // Without its colon a label is one only where a new sentence follows, or a line end.
    if (startsValue(tokens, at, end))
      return { field: match.value, first: i, after: at, range, expected: match.value.label };
    return undefined;
  }
  const stop = Math.min(lineEnd(tokens, first), first + 8, end);
  for (let colon = first + 1; colon < stop; colon++) {
    if (
      tokens.kinds[colon] !== Kind.mark ||
      (tokens.values[colon] !== Mark.colon && tokens.values[colon] !== Mark.semicolon)
    )
      continue;
    const near = nearestSpelling(foldedSpan(tokens, first, colon), ready.fields.spellings);
    return (
      near && {
        field: near.value,
        first: i,
        after: skipEmphasis(tokens, colon + 1, end),
        range: rangeOf(tokens, first, colon),
        expected: near.value.label,
      }
    );
  }
  return undefined;
}

/** The longest label in words, with a stroke and the word after it. */
const LONGEST = 8;

/**
 * Finds the label that ends in the colon at token `colon` where the line before it was lost: exactly as the form prints it, capitals too,
 * right after a period, for a field that the form has after that of `last`, the label before it.
 */
export function gluedLabel(
  tokens: Tokens,
  colon: number,
  from: number,
  ready: ReadyForm,
  last: FieldLabel | undefined,
): FieldLabel | undefined {
  if (!isMark(tokens, colon, Mark.colon)) return undefined;
  for (let first = colon - 1; first > from && colon - first <= LONGEST && tokens.breaks[first] === 0; first--) {
    if (!isMark(tokens, first - 1, Mark.stop) || tokens.kinds[first] !== Kind.word) continue;
    const match = ready.fields.phrases.matchAt(tokens, first, colon);
    const order = ready.form.issues.fields;
    if (match?.end !== colon || (last && order.indexOf(match.value) <= order.indexOf(last.field))) return undefined;
    const range = rangeOf(tokens, first, colon);
    if (tokens.text.slice(range.start, range.end) !== match.value.label) return undefined;
    return { field: match.value, first, after: colon + 1, range, expected: undefined, glued: true };
  }
  return undefined;
}

/** Only the label itself is right; an alias is understood, and its right form named. */
function aliasOf(tokens: Tokens, first: number, end: number, field: IssueField): string | undefined {
  const written = tokens.text.slice(tokens.starts[first], tokens.ends[end - 1]).replace(/\s+/g, ' ');
  return written.toLowerCase() === field.label.toLowerCase() ||
    !(field.aliases ?? []).some((alias) => alias.toLowerCase() === written.toLowerCase())
    ? undefined
    : field.label;
}

function startsValue(tokens: Tokens, i: number, end: number): boolean {
  if (i >= end || tokens.breaks[i]! > 0) return true;
  if (tokens.kinds[i] === Kind.mark) return tokens.values[i] === Mark.hyphen || tokens.values[i] === Mark.semicolon;
  const code = tokens.text.charCodeAt(tokens.starts[i]!);
  return code >= 65 && code <= 90;
}
