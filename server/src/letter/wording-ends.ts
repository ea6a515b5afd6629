import { isStop } from '../reading/wording/shapes.ts';
import { isMark, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import type { OpenEnd, Passage } from './wording.ts';
import { isWordOf, WordSet } from '../text/word-set.ts';

/** The fewest words and marks that make a text prose; “N/A” and “See above” are none. */
const SHORTEST_PROSE = 5;

/** Words with which no sentence ends: they ask for what comes after them. */
const unfinished = new WordSet(
  (
    'the a an this these that those his her their its our my any each every such both either neither no not nor ' +
    'of for with from by to into onto than per via in on at under during after before between among against within without through ' +
    'until upon toward towards regarding concerning and or but if because since although though while when where which who whose ' +
    'whether as is are was were be been being am has have had does do did may can will would should could must might shall ' +
    'medically very more most less least several'
  ).split(' '),
);

/** Words with which a judgment is complete: after one nothing need follow. */
const closing = new WordSet(
  (
    'necessary unnecessary appropriate inappropriate reasonable established supported unsupported indicated contraindicated ' +
    'recommended warranted unwarranted justified unjustified certified authorized approved denied upheld overturned met unmet ' +
    'documented demonstrated provided needed required'
  ).split(' '),
);

/** The end of a summary or rationale without a final period; undefined if it has one, or the text is no prose. */
export function openEndOf(tokens: Tokens, passage: Passage): OpenEnd | undefined {
  const { first, end } = passage.span;
  if (end - first < SHORTEST_PROSE) return undefined;
  let last = end - 1;
  // A quotation, a bracket or emphasis may close after the stop, and a line of marks part the issue from the next.
  while (last > first && isClosing(tokens, last)) last--;
  if (isStop(tokens, last) || isMark(tokens, end - 1, Mark.closeSquare)) return undefined;
  const breaksOff =
    isMark(tokens, last, Mark.comma) ||
    isMark(tokens, last, Mark.colon) ||
    isMark(tokens, last, Mark.semicolon) ||
    isMark(tokens, last, Mark.hyphen) ||
    isWordOf(tokens, last, unfinished);
  const complete = isWordOf(tokens, last, closing);
  return { passage, range: rangeOf(tokens, Math.max(first, end - 2), end), breaksOff, complete };
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
