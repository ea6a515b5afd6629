import type { Range } from '../../text/range.ts';
import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import type { Sentence } from '../sentences.ts';
import { lengthOf, rangeOf, sameRun, sameToken, startsCapital } from './shapes.ts';
import { WordSet } from '../../text/word-set.ts';

/** A word or a few words that stand twice in a row. */
export interface RepeatedWords {
  /** Both copies. */
  readonly range: Range;
  /** The second copy with the white space before it. */
  readonly second: Range;
  readonly words: string;
}

/** The longest run of words that is looked for twice in a row. */
const LONGEST_RUN = 4;

/** “had had” is a tense. */
const legitimate = new WordSet(['had']);
/** Runs that end in one of these may go on with themselves: “side to side to”, “more and more and”. */
const joints = new WordSet(['to', 'and', 'or', 'by', 'after', 'over', 'on', 'for', 'upon']);

const verbs = new WordSet(['is', 'are', 'was', 'were', 'has', 'have', 'had', 'can', 'will', 'does', 'do']);

/** Reads words that stand twice in a row in tokens `first` up to `end`; no mark and no paragraph gap stands between them. */
export function readRepeatedWords(
  tokens: Tokens,
  first: number,
  end: number,
  paragraphBreaks: number,
): RepeatedWords[] {
  const found: RepeatedWords[] = [];
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] === Kind.mark) continue;
    for (let length = 1; length <= LONGEST_RUN && i + 2 * length <= end; length++) {
      const again = i + length;
      if (tokens.kinds[again] === Kind.mark) break;
      if (tokens.values[i] !== tokens.values[again] || !sameRun(tokens, i, again, length)) continue;
      if (!isRun(tokens, i, length, paragraphBreaks) || isMeant(tokens, i, length, first)) continue;
      const last = again + length;
      found.push({
        range: rangeOf(tokens, i, last),
        second: { start: tokens.ends[again - 1]!, end: tokens.ends[last - 1]! },
        words: tokens.text.slice(tokens.starts[again], tokens.ends[last - 1]),
      });
      i = last - 1;
      break;
    }
  }
  return found;
}

/** Whether both copies are words, in one paragraph, and not numbers alone. */
function isRun(tokens: Tokens, i: number, length: number, paragraphBreaks: number): boolean {
  let words = 0;
  for (let at = i; at < i + 2 * length; at++) {
    if (tokens.kinds[at] === Kind.mark || (at > i && tokens.breaks[at]! >= paragraphBreaks)) return false;
    if (
      tokens.kinds[at] === Kind.word &&
      (lengthOf(tokens, at) > 1 ||
        (length === 1 && /^[aAI]$/.test(tokens.text.slice(tokens.starts[at], tokens.ends[at]))))
    )
      words++;
  }
  return words > 0;
}

function isMeant(tokens: Tokens, i: number, length: number, first: number): boolean {
  const last = i + length - 1;
  if (
    length === 1 ? legitimate.has(tokens.values[i]!) : joints.has(tokens.values[last]!) || joints.has(tokens.values[i]!)
  )
    return true;
  // “a drug that is not recommended is not recommended”: a clause and the verb of its own.
  if (length > 1 && verbs.has(tokens.values[i]!)) return true;
  // A guideline's heading in front of its text: “Acupuncture Acupuncture is used as an option …”.
  const opens = i === first || (tokens.kinds[i - 1] === Kind.mark && !isMark(tokens, i - 1, Mark.comma));
  return opens && startsCapital(tokens, i) && startsCapital(tokens, i + length) && lengthOf(tokens, i) > 4;
}

/** A sentence's item that stands in it before: the list names it twice, gives a motion two measures, or says again what it introduced. */
export interface RepeatedItem {
  readonly kind: 'item' | 'measure' | 'request';
  readonly range: Range;
  readonly earlier: Range;
}

/** How far back, in tokens, what a colon introduces is looked for. */
const FARTHEST = 200;

const and = intern('and');
const or = intern('or');
const degrees = intern('degrees');

interface Segment {
  readonly first: number;
  readonly end: number;
  /** Whether a colon stands before it. */
  readonly introduced: boolean;
}

/** Reads the items that a sentence names twice. */
export function readRepeatedItems(tokens: Tokens, sentence: Sentence): RepeatedItem[] {
  const found: RepeatedItem[] = [];
  let last: Segment | undefined;
  for (const segment of segmentsOf(tokens, sentence)) {
    const length = segment.end - segment.first;
    if (segment.introduced && length >= 4) {
      const at = earlierRun(tokens, sentence.first, segment);
      if (at >= 0)
        found.push({
          kind: 'request',
          range: rangeOf(tokens, segment.first, segment.end),
          earlier: rangeOf(tokens, at, at + length),
        });
    } else if (last) {
      const at = last.end - length;
      if (at >= last.first && wordsIn(tokens, segment) >= (at === last.first ? 1 : 2)) {
        const pair = { range: rangeOf(tokens, segment.first, segment.end), earlier: rangeOf(tokens, at, last.end) };
        if (sameRun(tokens, at, segment.first, length)) found.push({ kind: 'item', ...pair });
        else if (isMeasure(tokens, at, segment)) found.push({ kind: 'measure', ...pair });
      }
    }
    last = segment;
  }
  return found;
}

/** The stretches between commas, semicolons and colons, without an “and” or “or” at their beginning. */
function segmentsOf(tokens: Tokens, sentence: Sentence): Segment[] {
  const segments: Segment[] = [];
  let first = sentence.first;
  let introduced = false;
  for (let i = sentence.first; i <= sentence.end; i++) {
    const code = i < sentence.end && tokens.kinds[i] === Kind.mark ? tokens.values[i]! : 0;
    const joins =
      i < sentence.end && tokens.kinds[i] === Kind.word && (tokens.values[i] === and || tokens.values[i] === or);
    const parts = code === Mark.comma || code === Mark.semicolon || code === Mark.colon || joins;
    const closes = i === sentence.end || code === Mark.stop;
    if (!parts && !closes) continue;
    if (i > first) segments.push({ first, end: i, introduced });
    introduced = code === Mark.colon || (introduced && i === first);
    first = i + 1;
  }
  return segments;
}

function wordsIn(tokens: Tokens, { first, end }: Segment): number {
  let words = 0;
  for (let i = first; i < end; i++) if (tokens.kinds[i] === Kind.word && lengthOf(tokens, i) > 3) words++;
  return words;
}

/** “flexion at 25 degrees, flexion at 28 degrees”: the same words, another number, and the unit of motion. */
function isMeasure(tokens: Tokens, at: number, { first, end }: Segment): boolean {
  if (tokens.values[end - 1] !== degrees || lengthOf(tokens, first) < 5) return false;
  let numbers = 0;
  for (let i = 0; i < end - first; i++) {
    if (tokens.kinds[first + i] === Kind.number && tokens.kinds[at + i] === Kind.number) numbers++;
    else if (!sameToken(tokens, at + i, first + i)) return false;
  }
  return numbers === 1;
}

function earlierRun(tokens: Tokens, from: number, { first, end }: Segment): number {
  for (let at = Math.max(from, first - FARTHEST); at + (end - first) < first; at++)
    if (sameRun(tokens, at, first, end - first)) return at;
  return -1;
}
