import { articleWords, pointingWords } from '../../knowledge/clauses/common-words.ts';
import { WordSet } from '../../text/word-set.ts';
import { isMark, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';

/** A line of a letter: its tokens, how far it is indented, how it begins and whether it is a table's row. */
export interface Line {
  readonly first: number;
  readonly end: number;
  /** Its characters from the first token to the last. */
  readonly length: number;
  /** The white space before its first token. */
  readonly indent: string;
  /** What its beginning has in common with that of other items, dates or entries; undefined for prose. */
  readonly opening: string | undefined;
  /** Whether nothing but an item of a list, a row or a quotation begins so. */
  readonly listed: boolean;
  /** The tokens after which a column of a table begins. */
  readonly columns: readonly number[];
}

/** Beyond this many characters a line was not broken by its page. */
export const UNWRAPPED = 130;
/** The narrowest and the widest page, in characters of a line. */
const NARROWEST = 50;
const WIDEST = 100;
/** A line whose next word would have had room within this part of the page ends where its author ended it. */
const ROOM = 0.8;

/** The lines of a text, with what tells those of lists and tables. */
export function linesOf(tokens: Tokens): Line[] {
  const lines: Line[] = [];
  for (let first = 0, i = 1; i <= tokens.count; i++) {
    if (i < tokens.count && tokens.breaks[i] === 0) continue;
    if (first < i) lines.push(lineOf(tokens, first, i));
    first = i;
  }
  return lines;
}

function lineOf(tokens: Tokens, first: number, end: number): Line {
  const item = itemAt(tokens, first);
  return {
    first,
    end,
    length: tokens.ends[end - 1]! - tokens.starts[first]!,
    indent: indentOf(tokens, first),
    opening: item ?? entryAt(tokens, first, end),
    listed: item !== undefined && CERTAIN.has(item),
    columns: columnsOf(tokens, first, end),
  };
}

function indentOf({ text, starts, ends }: Tokens, first: number): string {
  const start = starts[first]!;
  let at = start;
  const least = first === 0 ? 0 : ends[first - 1]!;
  while (at > least && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return text.slice(at, start);
}

/** Signs that come before nothing but items, rows and quotations; a dash or a star may be in prose too. */
const CERTAIN = new Set(Array.from('•‣◦▪●○■□·|>', (sign) => sign));
const SIGNS = new Set([...CERTAIN, ...'-–—*+'].map((sign) => sign.charCodeAt(0)));

/** The sign or the kind of number that begins an item: “•”, “2.”, “(b)”, “iv)”; undefined if token `i` begins none. */
export function itemAt(tokens: Tokens, i: number): string | undefined {
  const code = tokens.text.charCodeAt(tokens.starts[i]!);
  if (tokens.kinds[i] === Kind.mark && SIGNS.has(code))
    return spaced(tokens, i + 1) ? String.fromCharCode(code) : undefined;
  const open = isMark(tokens, i, Mark.open);
  const name = open ? i + 1 : i;
  const kind = nameKind(tokens, name);
  const closing = isMark(tokens, name + 1, Mark.close) || (!open && isMark(tokens, name + 1, Mark.stop));
  if (kind === undefined || !closing || !touches(tokens, name + 1) || !spaced(tokens, name + 2)) return undefined;
  return `${open ? '(' : ''}${kind}${String.fromCharCode(tokens.values[name + 1]!)}`;
}

function nameKind(tokens: Tokens, i: number): string | undefined {
  if (tokens.kinds[i] === Kind.number) return tokens.values[i]! < 100 ? '1' : undefined;
  if (tokens.kinds[i] !== Kind.word) return undefined;
  const word = tokens.text.slice(tokens.starts[i], tokens.ends[i]);
  return word.length === 1 || /^[ivx]{1,4}$/.test(word) ? 'a' : undefined;
}

function spaced(tokens: Tokens, i: number): boolean {
  return i < tokens.count && tokens.breaks[i] === 0 && !touches(tokens, i);
}

/** Within this many tokens an entry has named what it is about: “Visit of 09/06/2016”, “Flexion (right):”. */
const ENTRY = 6;

/** A date, or the capitalised word before a colon or a figure, that begins the entries of a record. */
function entryAt(tokens: Tokens, first: number, end: number): string | undefined {
  const { text, kinds, starts, ends } = tokens;
  if (DATE.test(text.slice(starts[first], Math.min(ends[end - 1]!, starts[first]! + 12)))) return 'date';
  if (kinds[first] !== Kind.word || startsSmall(tokens, first) || beginnings.has(tokens.values[first]!))
    return undefined;
  for (let i = first + 1; i < Math.min(end, first + ENTRY); i++)
    if (kinds[i] === Kind.number || isMark(tokens, i, Mark.colon)) return text.slice(starts[first], ends[first]);
  return undefined;
}

/** Words that begin any sentence, and so tell nothing of two lines. */
const beginnings = new WordSet([
  ...articleWords,
  ...pointingWords,
  ...'there it he she they his her in on at for as no if per'.split(' '),
]);

const DATE = /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/;

/** Where tabs, or two spaces and more not after the end of a sentence, part the cells of a row. */
function columnsOf(tokens: Tokens, first: number, end: number): number[] {
  const columns: number[] = [];
  for (let i = first + 1; i < end; i++) {
    if (touches(tokens, i)) continue;
    const gap = tokens.text.slice(tokens.ends[i - 1], tokens.starts[i]);
    if (gap.includes('\t') || (gap.length > 1 && gap.trim() === '' && !endsClause(tokens, i - 1))) columns.push(i);
  }
  return columns;
}

/** The longest cell of a table, in tokens; justified prose has longer ones between its wide gaps. */
const LONGEST_CELL = 5;

/** Whether a line is a row of a table: one with bars, or with as many columns of a few words as the line before or after it. */
export function isRow(lines: readonly Line[], at: number): boolean {
  const { first, columns, opening } = lines[at]!;
  if (opening === '|') return true;
  const cells = columns.length + 1;
  if (cells === 1 || !hasShortCells(lines[at]!)) return false;
  return [at - 1, at + 1].some((other) => {
    const line = lines[other];
    // A row with an empty cell has fewer columns; its cells still stand under those of the others.
    return (
      line !== undefined &&
      line.columns.length > 0 &&
      hasShortCells(line) &&
      Math.abs(line.columns.length + 1 - cells) < 2 &&
      first !== line.first
    );
  });
}

function hasShortCells({ first, end, columns }: Line): boolean {
  return (end - first) / (columns.length + 1) <= LONGEST_CELL;
}

/** So much of a line, with the next word, is less than its author had room for: told from the lines that certainly go on in the next one. */
export function roomOf(tokens: Tokens, lines: readonly Line[]): number {
  const carried = lines
    .filter(
      ({ length, opening }, at) =>
        length >= NARROWEST && length <= UNWRAPPED && opening !== '|' && startsSmall(tokens, lines[at + 1]?.first),
    )
    .map(({ length }) => length)
    .sort((a, b) => a - b);
  const page = carried[Math.floor(carried.length * 0.9)] ?? WIDEST;
  return Math.min(page, WIDEST) * ROOM;
}

/** Whether a line begins with a small letter. */
export function startsSmall({ text, starts }: Tokens, first: number | undefined): boolean {
  if (first === undefined) return false;
  const code = text.charCodeAt(starts[first]!);
  return code >= 97 && code <= 122;
}

/** Whether a sentence, or an item of a list, ends with token `i`. */
export function endsClause(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, Mark.semicolon) || endsSentence(tokens, i);
}

/** Whether a sentence ends with token `i`. */
export function endsSentence(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.mark) return false;
  const code = tokens.values[i];
  if (code === Mark.close || code === Mark.quote) return i > 0 && endsSentence(tokens, i - 1);
  return code === Mark.stop || code === Mark.question || code === Mark.exclamation || code === Mark.colon;
}
