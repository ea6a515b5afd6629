import { commonEnds } from './common-ends.ts';
import { joinTokens } from './copy-tokens.ts';
import { lex } from './lexer.ts';
import { tokenAt, type Tokens } from './tokens.ts';

/**
 * Reads a text into tokens as `lex` does, taking over those of `before`, tokens of an earlier version, that stand at both ends of the text
 * still. They must have been read with the words that are known now. What is given is the same as without `before`.
 */
export function relex(text: string, before: Tokens): Tokens {
  const { head, tail } = commonEnds(before.text, text);
  const first = firstTouched(before, head);
  const start = first === 0 ? 0 : before.starts[first]!;
  const longer = text.length - before.text.length;
  // After the edit tokens are as they were from the first on that ends where one ended before it.
  for (let width = WINDOW; ; width *= 4) {
    const end = Math.min(text.length, Math.max(start, text.length - tail) + width);
    const fresh = lex(text.slice(start, end));
    const whole = end === text.length;
    const met = whole ? undefined : meeting(fresh, before, text.length - tail - start, start - longer);
    if (met || whole)
      return spliced(text, before, first, fresh, start, met ?? { fresh: fresh.count, before: before.count });
  }
}

/** How many characters after an edit are read again at first. */
const WINDOW = 512;

/**
 * What a token is hangs at most on the two units before it, and on the six tokens and eight units after it: a word that goes on after three
 * soft hyphens is six tokens more until the last is a known one.
 */
const UNITS_BEFORE = 2;
const TOKENS_BEHIND = 7;
const UNITS_BEHIND = 8;

/** The first token that may be another one where only the first `head` units of the text stayed: one with white space before it. */
function firstTouched(tokens: Tokens, head: number): number {
  const { starts, ends } = tokens;
  let first = Math.max(0, tokenAt(tokens, head - UNITS_BEHIND) - 1 - TOKENS_BEHIND);
  while (first > 0 && starts[first] === ends[first - 1]) first--;
  return first;
}

/** The numbers of tokens from which on both readings go on alike. */
interface Meeting {
  readonly fresh: number;
  readonly before: number;
}

/**
 * Where the tokens of a window meet those of before: after a token that ends in both at the same place, from which on the texts are the same.
 * @param same offset in the window from which on the text is as it was
 * @param distance how far an offset of the window comes before the same place in the text of before
 */
function meeting(fresh: Tokens, before: Tokens, same: number, distance: number): Meeting | undefined {
  const last = fresh.count - 1 - TOKENS_BEHIND;
  let other = Math.max(0, tokenAt(before, same + distance) - 1);
  for (let i = 0; i <= last; i++) {
    const end = fresh.ends[i]!;
    if (end < same + UNITS_BEFORE || end > fresh.text.length - UNITS_BEHIND) continue;
    while (other < before.count && before.ends[other]! < end + distance) other++;
    if (before.ends[other] === end + distance) return { fresh: i + 1, before: other + 1 };
  }
  return undefined;
}

/** The tokens before `first`, those of a window that begins there, at offset `start`, and those of before after the meeting. */
function spliced(
  text: string,
  before: Tokens,
  first: number,
  fresh: Tokens,
  start: number,
  { fresh: end, before: next }: Meeting,
): Tokens {
  const tokens = joinTokens(text, [
    { tokens: before, first: 0, end: first, by: 0 },
    { tokens: fresh, first: 0, end, by: start },
    { tokens: before, first: next, end: before.count, by: text.length - before.text.length },
  ]);
  // The window does not know of the line ends before it.
  if (first > 0 && end > 0) tokens.breaks[first] = before.breaks[first]!;
  return tokens;
}
