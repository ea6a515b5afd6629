import type { Letter } from '../letter/letter.ts';
import { readSentences } from '../reading/sentences.ts';
import { contains, type Range } from '../text/range.ts';
import { rangeOf, tokenAt, type Tokens } from '../text/tokens.ts';
import { placesAt, touchesRange } from './place.ts';

/**
 * What a selection at an offset grows to, step by step: word, quantity or term, sentence, field's text, field, issue, section, letter.
 * Each range holds the one before and is longer; all of them hold the offset.
 */
export function selectionsAt(letter: Letter, offset: number): Range[] {
  const { tokens, text } = letter;
  const candidates: Range[] = placesAt(letter, offset).map(({ range }) => range);
  const word = tokenAround(tokens, offset);
  if (word) candidates.push(word);
  for (const section of letter.sections) {
    if (!touchesRange(section.range, offset)) continue;
    candidates.push(section.range, section.body, section.heading.range);
    const field = letter.issues.flatMap(({ node }) => node.fields).find(({ value }) => touchesRange(value, offset));
    const span = field?.span ?? section.span;
    for (const { first, end } of readSentences(tokens, span.first, span.end))
      candidates.push(rangeOf(tokens, first, end));
  }
  if (letter.tree.headerRange) candidates.push(letter.tree.headerRange);
  for (const { node, titleRange, decision } of letter.issues) {
    if (node.range.start > offset) break;
    candidates.push(node.range, titleRange);
    if (decision) candidates.push({ start: titleRange.start, end: Math.max(titleRange.end, decision.range.end) });
    for (const field of node.fields) candidates.push(field.range, field.value);
  }
  candidates.push({ start: 0, end: text.length });
  return nested(candidates.filter((range) => range.end > range.start && touchesRange(range, offset)));
}

/** The longest row of ranges each inside the next, the shortest first; ranges that cross are left out. */
function nested(ranges: readonly Range[]): Range[] {
  const row: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = row.at(-1);
    if (!last || (contains(range, last) && (range.start < last.start || range.end > last.end))) row.push(range);
  }
  return row;
}

function tokenAround(tokens: Tokens, offset: number): Range | undefined {
  const next = tokenAt(tokens, offset);
  for (const i of [next, next - 1]) {
    if (i < 0 || i >= tokens.count) continue;
    const range = rangeOf(tokens, i, i + 1);
    if (touchesRange(range, offset)) return range;
  }
  return undefined;
}
