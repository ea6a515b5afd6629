import { isStop, rangeOf } from '../reading/wording/shapes.ts';
import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import type { OpenEnd, Passage } from './wording.ts';
import { WordSet } from '../text/word-set.ts';

/** The fewest words and marks that make a text prose; “N/A” and “See above” are none. */
const SHORTEST_PROSE = 5;

/** Words with which no sentence ends. */
const unfinished = new WordSet([
  'the',
  'a',
  'an',
  'of',
  'and',
  'or',
  'for',
  'with',
  'from',
  'by',
  'to',
  'that',
  'which',
  'because',
  'since',
  'although',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'their',
  'its',
  'but',
  'if',
  'per',
  'into',
  'than',
]);

/** The end of a summary or rationale without a final stop; undefined where it has one, or the text is no prose. */
export function openEndOf(tokens: Tokens, passage: Passage): OpenEnd | undefined {
  const { first, end } = passage.span;
  if (end - first < SHORTEST_PROSE) return undefined;
  let last = end - 1;
  // A quotation, a bracket or emphasis may close behind the stop, and a line of marks part the issue from the next.
  while (last > first && isClosing(tokens, last)) last--;
  if (isStop(tokens, last) || isMark(tokens, end - 1, Mark.closeSquare)) return undefined;
  const breaksOff =
    isMark(tokens, last, Mark.comma) ||
    isMark(tokens, last, Mark.colon) ||
    isMark(tokens, last, Mark.semicolon) ||
    isMark(tokens, last, Mark.hyphen) ||
    (tokens.kinds[last] === Kind.word && unfinished.has(tokens.values[last]!));
  return { passage, range: rangeOf(tokens, Math.max(first, end - 2), end), breaksOff };
}

function isClosing(tokens: Tokens, i: number): boolean {
  return (
    isMark(tokens, i, Mark.close) ||
    isMark(tokens, i, Mark.quote) ||
    isMark(tokens, i, Mark.closeSquare) ||
    isMark(tokens, i, Mark.apostrophe) ||
    isMark(tokens, i, Mark.asterisk) ||
    isMark(tokens, i, Mark.underscore)
  );
}
