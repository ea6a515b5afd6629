import { editDistance, slipsAllowed } from '../text/distance.ts';
import { Kind, Mark, type Tokens } from '../text/tokens.ts';
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

/** The value whose spelling is nearest to a folded text, within the slips allowed for its length, and the spelling; undefined where none is near. */
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

/** The first of the marks that set off the caption which begins with token `i`, on its line; `i` itself where there are none. */
export function emphasisBefore(tokens: Tokens, i: number): number {
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
