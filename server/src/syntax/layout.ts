import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { isWordOf, WordSet } from '../text/word-set.ts';
import { skipEmphasis } from './captions.ts';

/** How the lines of a text are set. */
export interface Layout {
  /** How many line ends at least part two paragraphs: 2 as typed, 3 in text with a blank line after every line. */
  readonly paragraphBreaks: number;
}

/** Words after which a sentence cannot end: a gap after one is a page break. */
const unfinished = new WordSet([
  'the',
  'a',
  'an',
  'of',
  'and',
  'or',
  'to',
  'for',
  'in',
  'on',
  'at',
  'by',
  'with',
  'from',
  'is',
  'was',
  'are',
  'were',
  'that',
  'this',
  'which',
  'as',
  'be',
  'no',
  'not',
  'his',
  'her',
  'their',
]);

/** Finds out how a text is laid out: text pulled out of a PDF often has a blank line after every line, and then two mean a paragraph. */
export function readLayout(tokens: Tokens): Layout {
  let single = 0;
  let double = 0;
  let carriedOn = 0;
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.breaks[i] === 1) single++;
    else if (tokens.breaks[i] === 2) {
      double++;
      if (startsSmall(tokens, i)) carriedOn++;
    }
  }
  return { paragraphBreaks: double > 3 && single * 5 < double && carriedOn * 5 >= double ? 3 : 2 };
}

/** Beyond this many characters no page breaks a line. */
const UNWRAPPED = 150;
/** So many lines show where a page breaks them. */
const ENOUGH = 3;
/** Up to this share of the page's width a line was ended by its author, were the next word put on it. */
const SHORT = 0.8;

/** How many characters the lines hold at most that were broken by their page in the middle of a sentence; infinite in a text with a paragraph a line. */
export function readWidth(tokens: Tokens): number {
  const { starts, ends, breaks } = tokens;
  let longest = 0;
  let widest = 0;
  let broken = 0;
  let first = 0;
  for (let i = 1; i <= tokens.count; i++) {
    if (i < tokens.count && breaks[i] === 0) continue;
    const length = ends[i - 1]! - starts[first]!;
    first = i;
    longest = Math.max(longest, length);
    if (i === tokens.count || !startsSmall(tokens, i)) continue;
    broken++;
    widest = Math.max(widest, length);
  }
  return broken >= ENOUGH ? widest : longest > UNWRAPPED ? Infinity : longest;
}

/** Whether a line begins at token `i` because the one before was ended on purpose: the next word had found room on it, and no sentence goes on. */
export function startsAnew(tokens: Tokens, width: number, i: number): boolean {
  if (i === 0 || tokens.breaks[i] === 0) return i === 0;
  const word = skipEmphasis(tokens, i);
  if (carriesOn(tokens, i) || word === tokens.count || startsSmall(tokens, word)) return false;
  if (width === Infinity) return true;
  let first = i - 1;
  while (first > 0 && tokens.breaks[first] === 0) first--;
  if (hasOpenBracket(tokens, first, i)) return false;
  const line = tokens.text.slice(tokens.starts[first], tokens.ends[i - 1]);
  const needed = line.length + 1 + tokens.ends[word]! - tokens.starts[i]!;
  return needed * (/[a-z]/.test(line) ? 1 : CAPITALS) <= width * SHORT;
}

/** How much wider a line in capitals is than another of as many characters. */
const CAPITALS = 1.3;

function hasOpenBracket(tokens: Tokens, first: number, end: number): boolean {
  let open = 0;
  for (let i = first; i < end; i++) {
    if (isMark(tokens, i, Mark.open)) open++;
    else if (isMark(tokens, i, Mark.close)) open--;
  }
  return open > 0;
}

/** Whether a line begins at token `i`. */
export function startsLine(tokens: Tokens, i: number): boolean {
  return i === 0 || tokens.breaks[i]! > 0;
}

/** Whether a paragraph begins at token `i`: a gap comes before it that is not a page break in the middle of a sentence. */
export function startsParagraph(tokens: Tokens, layout: Layout, i: number): boolean {
  return i === 0 || (tokens.breaks[i]! >= layout.paragraphBreaks && !carriesOn(tokens, i));
}

/** Whether the text at token `i` goes on with the sentence that comes before the gap. */
function carriesOn(tokens: Tokens, i: number): boolean {
  const last = i - 1;
  if (tokens.kinds[last] === Kind.mark) {
    const code = tokens.values[last];
    return code === Mark.comma || code === Mark.hyphen || code === Mark.slash || code === Mark.open;
  }
  if (isWordOf(tokens, last, unfinished) && tokens.values[last] !== 0) return true;
  return startsSmall(tokens, i);
}

function startsSmall(tokens: Tokens, i: number): boolean {
  const code = tokens.text.charCodeAt(tokens.starts[i]!);
  return code >= 97 && code <= 122;
}
