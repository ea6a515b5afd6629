import type { Range } from '../../text/range.ts';
import { isFigure, isMark, Kind, Mark, rangeOf, type Tokens, tokenText, touches } from '../../text/tokens.ts';
import { isSmall, lengthOf } from './shapes.ts';
import { WordSet } from '../../text/word-set.ts';

/** A bracket or quotation mark without its other half. */
export interface LoneMark {
  readonly kind: 'bracket' | 'quote' | 'apostrophe';
  /** Whether it opens something that nothing closes; else it closes what nothing opened. */
  readonly opens: boolean;
  readonly range: Range;
  readonly token: number;
  /** The mark that is missing. */
  readonly partner: string;
}

/** How many brackets of another shape may be left open inside one. */
const DEEPEST = 20;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const closings = new Map<number, number>([
  [Mark.open, Mark.close],
  [Mark.openSquare, Mark.closeSquare],
  [OPEN_BRACE, CLOSE_BRACE],
]);
const openings = new Map([...closings].map(([open, close]) => [close, open]));
const numerals = new WordSet(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']);

/** Reads which of the `marks` of a passage that begins with token `first` are brackets that have no other half. The brackets of `1)` and `b)` have none and need none. */
export function readLoneBrackets(tokens: Tokens, first: number, marks: readonly number[]): LoneMark[] {
  const open: number[] = [];
  const lone: LoneMark[] = [];
  /** Brackets that `2)` has closed, which it may not have been meant to. */
  const doubtful: number[] = [];
  for (const i of marks) {
    const code = tokens.values[i]!;
    if (code === Mark.comma || code === Mark.stop || code === Mark.hyphen) continue;
    if (closings.has(code)) open.push(i);
    const opening = openings.get(code);
    if (opening === undefined) continue;
    const enumerates = code === Mark.close && isEnumerator(tokens, i, first);
    const at = lastOpen(tokens, open, opening);
    if (at >= 0) {
      if (enumerates && beginsList(tokens, i - 1)) doubtful.push(i);
      // Brackets of another shape left open inside have no other half.
      for (const inner of open.splice(at).slice(1)) lone.push(loneMark(tokens, inner, true));
    } else if (!enumerates && !closesList(tokens, doubtful, i)) lone.push(loneMark(tokens, i, false));
  }
  for (const i of open) lone.push(loneMark(tokens, i, true));
  return lone.sort((a, b) => a.token - b.token);
}

/** Where in the stack the last bracket of this shape is; -1 if none is near its top. */
function lastOpen(tokens: Tokens, open: readonly number[], opening: number): number {
  for (let at = open.length - 1; at >= Math.max(0, open.length - DEEPEST); at--)
    if (tokens.values[open[at]!] === opening) return at;
  return -1;
}

/** The longest list inside a bracket, in tokens. */
const LONGEST_LIST = 80;

/** The first label of a list: 1, a, i. */
function beginsList(tokens: Tokens, label: number): boolean {
  return tokens.kinds[label] === Kind.number ? tokens.values[label] === 1 : /^[ai]$/i.test(tokenText(tokens, label));
}

/** Whether a bracket closes the one that “1)” in the same sentence has closed: “(due to 1) pain and 2) spasm)”. */
function closesList(tokens: Tokens, doubtful: number[], i: number): boolean {
  const last = doubtful.pop();
  if (last === undefined || i - last > LONGEST_LIST) return false;
  for (let at = last; at < i; at++) if (isMark(tokens, at, Mark.stop)) return false;
  return true;
}

/** `1)`, `a)`, `iv)` at the beginning of an item. */
function isEnumerator(tokens: Tokens, i: number, first: number): boolean {
  const label = i - 1;
  if (label < first || !touches(tokens, i) || (label > first && touches(tokens, label))) return false;
  if (tokens.kinds[label] === Kind.number) return lengthOf(tokens, label) <= 2;
  return tokens.kinds[label] === Kind.word && (lengthOf(tokens, label) === 1 || numerals.has(tokens.values[label]!));
}

function loneMark(tokens: Tokens, i: number, opens: boolean): LoneMark {
  const code = tokens.values[i]!;
  const partner = String.fromCharCode((opens ? closings.get(code) : openings.get(code)) ?? code);
  return { kind: 'bracket', opens, range: rangeOf(tokens, i, i + 1), token: i, partner };
}

/** Reads which of the `marks` of a passage that begins with token `first` are quotation marks that have no other half. A quotation inside one may have the same marks. */
export function readLoneQuotes(tokens: Tokens, first: number, marks: readonly number[]): LoneMark[] {
  const { open, lone } = pairQuotes(tokens, first, marks);
  return [...lone.map((i) => loneQuote(tokens, i, false)), ...open.map((i) => loneQuote(tokens, i, true))].sort(
    (a, b) => a.token - b.token,
  );
}

/** Reads the quotations of a passage: the tokens of their opening and closing marks, the outer one after those inside it. */
export function readQuotations(
  tokens: Tokens,
  first: number,
  marks: readonly number[],
): [open: number, close: number][] {
  return pairQuotes(tokens, first, marks).pairs;
}

/** Which quotation marks go together, which were never closed, and which were never opened. */
function pairQuotes(
  tokens: Tokens,
  first: number,
  marks: readonly number[],
): { pairs: [open: number, close: number][]; open: number[]; lone: number[] } {
  const pairs: [number, number][] = [];
  const open: number[] = [];
  const lone: number[] = [];
  for (const i of marks) {
    if (tokens.values[i] !== Mark.quote || isInches(tokens, i, open.length > 0)) continue;
    const other = opensQuote(tokens, i, first, open.length > 0) ? open.push(i) && undefined : open.pop();
    if (other !== undefined) pairs.push([other, i]);
    else if (open.at(-1) !== i) lone.push(i);
  }
  return { pairs, open, lone };
}

function loneQuote(tokens: Tokens, i: number, opens: boolean): LoneMark {
  return {
    kind: 'quote',
    opens,
    range: rangeOf(tokens, i, i + 1),
    token: i,
    partner: tokens.text[tokens.starts[i]!] === '"' ? '"' : opens ? '”' : '“',
  };
}

/** 5'10" and 6" are measures, where no quotation is open. */
function isInches(tokens: Tokens, i: number, quoting: boolean): boolean {
  if (!touches(tokens, i) || !isFigure(tokens, i - 1)) return tokens.text.charCodeAt(tokens.starts[i]!) === 0x2033;
  return !quoting || isMark(tokens, i - 2, Mark.apostrophe);
}

/** Typographic marks say themselves what they are; plain ones open where a space comes before and none after. */
function opensQuote(tokens: Tokens, i: number, first: number, quoting: boolean): boolean {
  const code = tokens.text.charCodeAt(tokens.starts[i]!);
  if (code === 0x201c || code === 0x201e) return true;
  const joinedBefore = i > first && touches(tokens, i) && !isOpening(tokens.values[i - 1]!, tokens.kinds[i - 1]!);
  const joinedBehind = touches(tokens, i + 1) && i + 1 < tokens.count;
  if (code === 0x201d) return false;
  if (joinedBefore !== joinedBehind) return joinedBehind;
  return !quoting;
}

function isOpening(value: number, kind: number): boolean {
  return (
    kind === Kind.mark && (closings.has(value) || value === Mark.slash || value === Mark.hyphen || value === Mark.colon)
  );
}

/** Reads which of the `marks` of a passage that begins with token `first` are apostrophes that neither stand in a word, nor after a plural or a number, nor close what one opened: “pain right' arm”. */
export function readLoneApostrophes(tokens: Tokens, first: number, marks: readonly number[]): LoneMark[] {
  const lone: LoneMark[] = [];
  let open = 0;
  for (const i of marks) {
    if (tokens.values[i] !== Mark.apostrophe) continue;
    const before = i > first && touches(tokens, i);
    if (!before) {
      open++;
      continue;
    }
    if (open > 0) {
      open--;
      continue;
    }
    const last = tokens.text.charCodeAt(tokens.ends[i - 1]! - 1);
    // “workers'”, “Hodges'”, “Cruz'”: a possessive. Single capitals and numbers take primes.
    if (
      tokens.kinds[i - 1] !== Kind.word ||
      lengthOf(tokens, i - 1) < 3 ||
      !isSmall(last) ||
      last === 115 ||
      last === 122 ||
      last === 120
    )
      continue;
    if (touches(tokens, i + 1) && tokens.kinds[i + 1] !== Kind.mark) continue;
    lone.push({
      kind: 'apostrophe',
      opens: false,
      range: rangeOf(tokens, i, i + 1),
      token: i,
      partner: "'",
    });
  }
  return lone;
}
