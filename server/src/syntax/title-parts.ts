import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import type { ReadyForm, TitlePart } from './form-library.ts';
import type { Span, TitlePartNode } from './tree.ts';

/** Reads the sentences of a modified request's title; empty if the title has no more than one. */
export function readTitleParts(tokens: Tokens, span: Span, ready: ReadyForm): TitlePartNode[] {
  const parts: TitlePartNode[] = [];
  let first = span.first;
  for (let i = span.first; i <= span.end; i++) {
    if (i < span.end && !(isMark(tokens, i, Mark.stop) && i + 1 < span.end && !isAbbreviation(tokens, i))) continue;
    const part = partOf(tokens, { first, end: i }, ready);
    if (part) parts.push(part);
    first = i + 1;
  }
  return parts.length > 1 ? parts : [];
}

/** Whether the stop at token `i` belongs to a short word, as in “lt. shoulder” and “6 wks. of therapy”: the sentence goes on in small letters. */
function isAbbreviation(tokens: Tokens, i: number): boolean {
  const next = tokens.text.charCodeAt(tokens.starts[i + 1]!);
  const short = tokens.kinds[i - 1] === Kind.word && tokens.ends[i - 1]! - tokens.starts[i - 1]! <= SHORT_WORD;
  return short && next >= 97 && next <= 122;
}

/** In letters. */
const SHORT_WORD = 3;

/** What a sentence is: the part by the words in it, the span before or after them, whichever holds the request. */
function partOf(tokens: Tokens, sentence: Span, ready: ReadyForm): TitlePartNode | undefined {
  let found: { part: TitlePart; first: number; end: number } | undefined;
  for (let i = sentence.first; i < sentence.end; i++) {
    const match = ready.titleParts.matchAt(tokens, i, sentence.end);
    if (!match) continue;
    found ??= { part: match.value, first: match.first, end: match.end };
    i = match.end - 1;
  }
  if (!found) return undefined;
  const behind = { first: found.end, end: sentence.end };
  const before = { first: sentence.first, end: found.first };
  const closing = found.part === 'remaining' || found.part === 'whole';
  return { part: found.part, span: before.end - before.first > 2 && !closing ? before : behind };
}
