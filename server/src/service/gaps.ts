import type { Range } from '../text/range.ts';
import type { Tokens } from '../text/tokens.ts';

/** The empty stretches of a text with at least so many line ends: from after the last token's line end to the end of the last empty line. */
export function gapsOf(tokens: Tokens, least: number): Range[] {
  const gaps: Range[] = [];
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.breaks[i]! < least) continue;
    const start = afterLineEnd(tokens.text, tokens.ends[i - 1]!);
    const end = beforeLineEnd(tokens.text, tokens.starts[i]!);
    if (end > start) gaps.push({ start, end });
  }
  return gaps;
}

function afterLineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at + (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1);
}

function beforeLineEnd(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return at - (text.charCodeAt(at - 1) === 10 && text.charCodeAt(at - 2) === 13 ? 2 : 1);
}
