import { startsParagraph } from '../../syntax/layout.ts';
import type { Letter } from '../../letter/letter.ts';
import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { boundariesOf } from './boundaries.ts';
import type { Gap } from './gap.ts';
import {
  endsClause,
  endsSentence,
  isRow,
  itemAt,
  type Line,
  linesOf,
  roomOf,
  startsSmall,
  UNWRAPPED,
} from './lines.ts';

/** A line of prose that ends this much before the widest of its paragraph ends there on purpose. */
const SHORT = 0.75;
/** A line of other text that is shorter than this ends there on purpose. */
const SHORT_OTHER = 60;

/** What comes before each token of a formatted letter. */
export interface LineBreaks {
  readonly gaps: readonly Gap[];
  /** The white space that the first token of a line keeps before it, by token: that of items, rows and quotations. */
  readonly indents: ReadonlyMap<number, string>;
}

/** For each token of a letter what comes before it: which line ends are its author's, and which only those of a page. */
export function lineBreaksOf(letter: Letter): LineBreaks {
  const { tokens } = letter;
  const { gaps, inCaption, inProse } = boundariesOf(letter);
  const own = ownLinesOf(tokens, letter.tree.signature.range?.start ?? Infinity);
  const result: Gap[] = [];
  let paragraph = 0;
  /** Whether the line that is being written was put together from several. */
  let joined = false;
  for (let i = 0; i < tokens.count; i++) {
    let gap = gaps.get(i);
    if (gap === undefined) {
      if (i > 0 && tokens.breaks[i] === 0) gap = own.kept.has(i) && !inCaption(i) ? 'kept' : 'same';
      else if (i === 0 || inCaption(i)) gap = 'same';
      else if (startsParagraph(tokens, letter.tree.layout, i)) gap = 'paragraph';
      else if (inProse(i) && endsInProse(tokens, i, paragraph, own)) gap = 'paragraph';
      else if (own.firsts.has(i) || (!inProse(i) && endsElsewhere(tokens, i)))
        // What several lines were put together to is not separated by a line end alone, unless the text itself parts it.
        gap = joined && !own.listed.has(i) && !(own.firsts.has(i) && endsClause(tokens, i - 1)) ? 'paragraph' : 'line';
      else gap = 'same';
    }
    if (gap === 'same') joined ||= tokens.breaks[i]! > 0;
    else if (gap !== 'kept') joined = false;
    if (gap === 'paragraph') paragraph = i;
    result.push(gap);
  }
  return { gaps: result, indents: own.indents };
}

/** The lines that their author began. */
interface OwnLines {
  /** Their first tokens. */
  readonly firsts: ReadonlySet<number>;
  /** Those of them that are items, rows or the like. */
  readonly listed: ReadonlySet<number>;
  readonly indents: ReadonlyMap<number, string>;
  /** Tokens before which white space stays as it is: the cells of rows. */
  readonly kept: ReadonlySet<number>;
}

/** @param signature where the signature begins; in it every line is its author's that had room for more */
function ownLinesOf(tokens: Tokens, signature: number): OwnLines {
  const lines = linesOf(tokens);
  const room = roomOf(tokens, lines);
  const margin = usualIndent(lines);
  const firsts = new Set<number>();
  const listed = new Set<number>();
  const indents = new Map<number, string>();
  const kept = new Set<number>();
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const row = isRow(lines, at);
    const item = row || isItem(tokens, lines, at, room);
    const setIn =
      line.indent.length >= margin + 2 && !(startsSmall(tokens, line.first) && !isSetIn(before, line, margin));
    if (row) for (const column of line.columns) kept.add(column);
    if (item || setIn) indents.set(line.first, line.indent);
    if (item) listed.add(line.first);
    if (!before) return;
    if (
      item ||
      setIn ||
      isRow(lines, at - 1) ||
      isEntry(tokens, before, line) ||
      (tokens.starts[before.first]! >= signature && hasRoom(tokens, before, line, room)) ||
      isEnded(tokens, before, line, room) ||
      isAlone(tokens, before, line, lines[at + 1], room)
    )
      firsts.add(line.first);
  });
  return { firsts, listed, indents, kept };
}

/** The indentation that most lines have. */
function usualIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) counts.set(indent.length, (counts.get(indent.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Whether a line goes on with a quotation: set in as the line before it, which is no item. */
function isSetIn(before: Line | undefined, { indent }: Line, margin: number): boolean {
  return (
    before !== undefined && before.indent.length >= margin + 2 && Math.abs(before.indent.length - indent.length) < 2
  );
}

/** Whether a line is an item of a list: its sign comes before nothing else, the line before it is complete, or another item is next to it. */
function isItem(tokens: Tokens, lines: readonly Line[], at: number, room: number): boolean {
  const line = lines[at]!;
  if (line.listed) return true;
  if (itemAt(tokens, line.first) === undefined) return false;
  const before = lines[at - 1];
  if (!before || endsClause(tokens, before.end - 1) || hasRoom(tokens, before, line, room)) return true;
  return before.opening === line.opening || lines[at + 1]?.opening === line.opening;
}

/** Whether two lines are entries of one record: they begin with a date each, or with the same capitalised word. */
function isEntry(tokens: Tokens, before: Line, line: Line): boolean {
  return line.opening !== undefined && line.opening === before.opening && mayEnd(tokens, before.end - 1);
}

/** Whether an author ended a line: there was room for the word that begins the next. */
function isEnded(tokens: Tokens, before: Line, line: Line, room: number): boolean {
  const labelled = /^(?:cc|re|encl?|attn|p\.?s)\s*:/.test(
    tokens.text.slice(tokens.starts[line.first], tokens.starts[line.first]! + 8),
  );
  if (labelled) return true;
  return (
    !startsSmall(tokens, line.first) &&
    beginsText(tokens, line.first) &&
    mayEnd(tokens, before.end - 1) &&
    hasRoom(tokens, before, line, room)
  );
}

/** Whether a line is by itself after a full one, as “Diagnosis: wrist sprain” and “Sincerely,” do: it begins after a sentence, ends none, and has room. */
function isAlone(tokens: Tokens, before: Line, line: Line, next: Line | undefined, room: number): boolean {
  return (
    next !== undefined &&
    endsClause(tokens, before.end - 1) &&
    !endsClause(tokens, line.end - 1) &&
    isEnded(tokens, line, next, room) &&
    !startsSmall(tokens, line.first)
  );
}

function hasRoom({ starts, ends }: Tokens, before: Line, { first }: Line, room: number): boolean {
  return before.length + 1 + ends[first]! - starts[first]! < room;
}

/** Whether a line may end with token `i`: no word is broken there, and no mark asks for more. */
function mayEnd(tokens: Tokens, i: number): boolean {
  return ![Mark.hyphen, Mark.slash, Mark.open].some((mark) => isMark(tokens, i, mark));
}

/** Whether an author ended a line of prose before token `i`: after a full sentence, on a line shorter than its paragraph's or longer than a page's. */
function endsInProse(tokens: Tokens, i: number, paragraph: number, { firsts, listed }: OwnLines): boolean {
  if (listed.has(i) || !endsSentence(tokens, i - 1) || !beginsText(tokens, i) || startsSmall(tokens, i)) return false;
  // “She said:” stays right above what she said.
  if (isMark(tokens, i - 1, Mark.colon) && firsts.has(i)) return false;
  const length = lineLength(tokens, i - 1);
  return length > UNWRAPPED || length < widest(tokens, paragraph, i) * SHORT;
}

/** Whether an author ended a line of a list, an address or a caption before token `i`. */
function endsElsewhere(tokens: Tokens, i: number): boolean {
  const length = lineLength(tokens, i - 1);
  return (
    beginsText(tokens, i) &&
    !startsSmall(tokens, i) &&
    (length < SHORT_OTHER || length > UNWRAPPED) &&
    !isMark(tokens, i - 1, Mark.comma) &&
    !isMark(tokens, i - 1, Mark.hyphen)
  );
}

/** Whether token `i` is no mark, or one that opens: a bracket, a quotation, an item. */
function beginsText(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.mark) return true;
  return (
    itemAt(tokens, i) !== undefined || [Mark.open, Mark.openSquare, Mark.quote].some((mark) => isMark(tokens, i, mark))
  );
}

/** The characters of the line on which token `i` stands, up to the token's end. */
function lineLength(tokens: Tokens, i: number): number {
  let first = i;
  while (first > 0 && tokens.breaks[first] === 0) first--;
  return tokens.ends[i]! - tokens.starts[first]!;
}

/** The widest line of a paragraph that begins at token `first`, up to its end or a few lines after token `i`. */
function widest(tokens: Tokens, first: number, i: number): number {
  let most = 0;
  let start = first;
  for (let at = first + 1; at <= tokens.count; at++) {
    if (at < tokens.count && tokens.breaks[at] === 0) continue;
    most = Math.max(most, tokens.ends[at - 1]! - tokens.starts[start]!);
    start = at;
    if (at > i) break;
  }
  return most;
}
