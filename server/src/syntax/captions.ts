import { editDistance, slipsAllowed } from '../text/distance.ts';
import { isMark, Kind, Mark, type Tokens, touches } from '../text/tokens.ts';
import { wordOf } from '../text/vocabulary.ts';

/** The words of tokens `first` up to `end` as one folded string, as spellings are compared. */
export function foldedSpan(tokens: Tokens, first: number, end: number): string {
  let folded = '';
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] === Kind.mark) continue;
    const word =
      tokens.kinds[i] === Kind.word && tokens.values[i] !== 0
        ? wordOf(tokens.values[i]!)
        : tokens.text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase();
    folded += folded === '' ? word : ' ' + word;
  }
  return folded;
}

/** The value whose spelling is nearest to a folded text, within the slips allowed for its length, and the spelling; undefined if none is near. */
export function nearestSpelling<T>(
  folded: string,
  spellings: ReadonlyMap<string, T>,
): { spelling: string; value: T } | undefined {
  const exact = spellings.get(folded);
  if (exact !== undefined) return { spelling: folded, value: exact };
  let best: { spelling: string; value: T } | undefined;
  let limit = slipsAllowed(folded.length);
  const own = lettersOf(folded);
  for (const [spelling, value] of spellings) {
    if (limit < 0) break;
    // Most spellings are of quite another length, or of other letters; that is seen without comparing.
    const allowed = Math.min(limit, slipsAllowed(spelling.length));
    if (Math.abs(folded.length - spelling.length) > allowed) continue;
    if (bitsOf(own ^ lettersOfSpelling(spelling)) > 2 * allowed) continue;
    const distance = editDistance(folded, spelling, allowed);
    if (distance <= allowed) {
      best = { spelling, value };
      limit = distance - 1;
    }
  }
  return best;
}

/** The letters that stand in a text, as bits: a slip brings at most one and takes away at most one. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** The letters of headings, labels and decisions, which are asked for on every line. */
const known = new Map<string, number>();

function lettersOfSpelling(spelling: string): number {
  let letters = known.get(spelling);
  if (letters === undefined) known.set(spelling, (letters = lettersOf(spelling)));
  return letters;
}

function bitsOf(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The index after the marks that set a caption off (`**`, `#`, `_`), from token `i` on. */
export function skipEmphasis(tokens: Tokens, i: number, end: number = tokens.count): number {
  while (i < end && tokens.kinds[i] === Kind.mark && isEmphasis(tokens.values[i]!)) i++;
  return i;
}

/** In tokens: marks of emphasis, a number and its stop. */
const LONGEST_ITEM = 8;

/** The bullets that lists have: those of word processors, which come from fonts of signs, among them. */
const bullets = new Set([
  0x2022, 0x2023, 0x2043, 0x25a0, 0x25a1, 0x25aa, 0x25ab, 0x25b6, 0x25ba, 0x25cb, 0x25cf, 0x25e6, 0x2666, 0x27a2, 0xb7,
  0x2713, 0x2714, 43, 45,
]);

/** The index after what a list sets before a caption that begins with token `i`, a line's first: a bullet, “2.” or “b)”, and marks of emphasis about them. */
export function skipItem(tokens: Tokens, i: number, end: number = tokens.count): number {
  const first = skipEmphasis(tokens, i, end);
  let after = first;
  if (after < end && tokens.kinds[after] === Kind.mark && isBullet(tokens.values[after]!)) after++;
  else if (after + 1 < end && isItemName(tokens, after) && isItemEnd(tokens, after + 1)) after += 2;
  // What touches the words belongs to them, and what ends a line comes before nothing.
  if (after === first || after >= end || touches(tokens, after) || tokens.breaks[after]! > 0) return first;
  return skipEmphasis(tokens, after, end);
}

function isBullet(code: number): boolean {
  return bullets.has(code) || (code >= 0xf000 && code < 0xf100);
}

function isItemName(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] === Kind.number) return tokens.values[i]! < 100;
  return tokens.kinds[i] === Kind.word && tokens.starts[i]! + 1 === tokens.ends[i];
}

function isItemEnd(tokens: Tokens, i: number): boolean {
  return touches(tokens, i) && (isMark(tokens, i, Mark.stop) || isMark(tokens, i, Mark.close));
}

/** The first of the marks that set off the caption which begins with token `i`, on its line: emphasis, a bullet, an item's number; `i` itself if there are none. */
export function marksBefore(tokens: Tokens, i: number): number {
  let line = i;
  while (line > 0 && i - line < LONGEST_ITEM && tokens.breaks[line] === 0) line--;
  if (skipItem(tokens, line) === i) return line;
  let first = i;
  while (first > 0 && tokens.breaks[first] === 0 && skipEmphasis(tokens, first - 1, first) === first) first--;
  return first;
}

function isEmphasis(code: number): boolean {
  return code === Mark.asterisk || code === Mark.underscore || code === Mark.hash;
}

/** The index after the line of token `i`: of the next token that begins a line, or `count`. */
export function lineEnd(tokens: Tokens, i: number): number {
  let end = i + 1;
  while (end < tokens.count && tokens.breaks[end] === 0) end++;
  return end;
}
