import type { Range } from '../text/range.ts';

/** A line of a text: its characters without white space at both ends, and where it begins and ends, line end included. */
interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a page begins with it: a form feed comes before its first character. */
  readonly opensPage: boolean;
  readonly kind: Kind | undefined;
}

/**
 * What a line of a head or foot is: `page` names its page, `number` is a number and nothing else, `name` holds the program's names or the
 * case number, `secret` says that the letter is confidential.
 */
type Kind = 'page' | 'number' | 'name' | 'secret';

/** Lines of heads and feet are short. In characters. */
const LONGEST = 110;
/** A head or foot has so many lines at most. */
const MOST_LINES = 4;
/** A page number set off by nothing but blank lines; no letter is longer. */
const MOST_PAGES = 60;

/** What heads and feet are put together from. A line that holds anything else is the author's. */
const pieces: readonly { readonly kind: Kind | 'joint'; readonly pattern: RegExp }[] = [
  { kind: 'page', pattern: /(?:page|pg\.?)[ \t:#]{0,3}\d{1,4}(?:[ \t]{0,3}(?:of|\/)[ \t]{0,3}\d{1,4})?/iy },
  {
    kind: 'name',
    pattern: /(?:(?:IMR )?(?:case|claim) (?:number|no\.?|#)[ \t:]{0,9})?(?:CM|IMR ?)\d\d-[\dX]{4,8}/iy,
  },
  {
    kind: 'name',
    pattern:
      /(?:notice of )?(?:independent medical review|IMR)|(?:final )?determination(?: letter)?|MAXIMUS federal services|state of california|department of industrial relations|division of workers['’] compensation/iy,
  },
  { kind: 'secret', pattern: /(?:(?:strictly|privileged(?: and| &)?) )?confidential/iy },
  { kind: 'joint', pattern: /[ \t\u00a0|–—\-,:;•·/()]+|\d\d?\/\d\d?\/\d{2,4}/y },
  { kind: 'joint', pattern: /(?:inc\.?|for|of|letter|the|re|continued)(?![a-z])/iy },
];

const numberAlone = /^(?:\d{1,4}|([-–—]) {0,3}\d{1,4} {0,3}\1|\[ ?\d{1,4} ?\]|\d{1,4} ?(?:of|\/) ?\d{1,4})$/;

/** Most letters have nothing of the kind, and are not looked at line by line. */
const hasPages =
  /\f|\bpage[ \t:#]{0,3}\d|\bconfidential\b|^[ \t\u00a0]*(?:[-–—[][ \t]{0,3})?\d{1,4}(?:[ \t]{0,3}(?:of|\/)[ \t]{0,3}\d{1,4})?(?:[ \t]{0,3}[-–—\]])?[ \t\u00a0]*$/im;

/**
 * Finds what a page has and its letter has not: “Page 2 of 5”, “- 2 -”, a number alone, running heads, the case line that is repeated on each
 * page, CONFIDENTIAL. The ranges are of whole lines, in order and apart, and where a sentence goes on after the page they hold the empty lines
 * about it too. A line with words of its own is among them only where it is at the edge of a page and elsewhere in the text as well.
 * Linear in the text.
 */
export function furnitureOf(text: string): Range[] {
  if (!hasPages.test(text)) return [];
  const lines = linesOf(text);
  const out = new Uint8Array(lines.length);
  markPages(lines, out);
  markEdges(lines, out, ownCaseLine(lines, out));
  return rangesOf(lines, out);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    let end = text.indexOf('\n', start) + 1;
    if (end === 0) end = text.length;
    const whole = text.slice(start, end);
    const line = whole.trim();
    const opensPage = whole.slice(0, whole.length - whole.trimStart().length).includes('\f');
    lines.push({ text: line, start, end, opensPage, kind: kindOf(line) });
    start = end;
  }
  return lines;
}

function kindOf(line: string): Kind | undefined {
  if (line === '' || line.length > LONGEST) return undefined;
  if (numberAlone.test(line)) return 'number';
  let kind: Kind | undefined;
  for (let at = 0; at < line.length;) {
    const piece = pieces.find(({ pattern }) => {
      pattern.lastIndex = at;
      return pattern.test(line);
    });
    if (!piece) {
      // “Independent Medical Review        2”
      return kind === 'name' && /^\d{1,4}$/.test(line.slice(at)) ? 'page' : undefined;
    }
    at = piece.pattern.lastIndex;
    if (piece.kind !== 'joint' && kind !== 'page') kind = piece.kind;
  }
  return kind;
}

/** Marks the lines that are furniture wherever they stand. */
function markPages(lines: readonly Line[], out: Uint8Array): void {
  const numbers: number[] = [];
  lines.forEach(({ kind, text }, i) => {
    if (kind === 'secret' || (kind === 'page' && (/\D\d{1,4} ?(?:of|\/)/i.test(text) || isSetOff(lines, i))))
      out[i] = 1;
    else if (kind === 'number' && isSetOff(lines, i)) numbers.push(i);
  });
  const values = numbers.map((i) => Number(/\d+/.exec(lines[i]!.text)![0]));
  const counted = values.length > 1 && values.every((value, k) => k === 0 || value === values[k - 1]! + 1);
  numbers.forEach((i, k) => {
    const dressed = !/^\d+$/.test(lines[i]!.text);
    if (counted || dressed || atPageEdge(lines, i) || (values[k]! <= MOST_PAGES && values.length === 1)) out[i] = 1;
  });
}

/** Whether a line is between empty lines, the text's ends or those of a page, and not as the value of a label or the rest of a sentence. */
function isSetOff(lines: readonly Line[], i: number): boolean {
  const before = nextLine(lines, i, -1);
  const after = nextLine(lines, i, 1);
  if (before < 0 || /[:,]$/.test(lines[before]!.text)) return false;
  const page = lines[i]!.opensPage || (after < lines.length && lines[after]!.opensPage);
  return page || (before < i - 1 && (after > i + 1 || after >= lines.length));
}

function atPageEdge(lines: readonly Line[], i: number): boolean {
  const after = nextLine(lines, i, 1);
  return lines[i]!.opensPage || after >= lines.length || lines[after]!.opensPage;
}

/** Marks the lines of heads and feet: those that stand next to the end of a page and hold nothing but names, or stand in the text again. */
function markEdges(lines: readonly Line[], out: Uint8Array, caseLine: number): void {
  const times = new Map<string, number>();
  for (const { text } of lines) if (text.length <= LONGEST) times.set(text, (times.get(text) ?? 0) + 1);
  const isHead = (i: number): boolean => {
    const { kind, text } = lines[i]!;
    if (i === caseLine || isForeignCase(text, lines[caseLine]?.text)) return false;
    if (kind !== undefined) return kind !== 'number';
    return (
      (times.get(text) ?? 0) > 1 && /^[A-Z\d].*[^.:;,]$/.test(text) && (!text.includes(':') || casePattern.test(text))
    );
  };
  const walk = (from: number, step: -1 | 1): void => {
    const found: number[] = [];
    let i = from;
    for (; i >= 0 && i < lines.length && found.length < MOST_LINES; i += step) {
      if (lines[i]!.text === '' || out[i] === 1) continue;
      if (!isHead(i)) break;
      found.push(i);
    }
    // A line that is known by its repetition alone is set off from the text.
    const apart = i < 0 || i >= lines.length || i === from || lines[i - step]!.text === '';
    for (const line of found) if (apart || lines[line]!.kind !== undefined) out[line] = 1;
  };
  lines.forEach((line, i) => {
    if (line.opensPage) {
      walk(i - 1, -1);
      walk(i, 1);
    } else if (out[i] === 1 && line.kind !== 'secret') {
      walk(i - 1, -1);
      walk(i + 1, 1);
    }
  });
  // Without pages, the case line is known by standing alone on a line a second time.
  lines.forEach(({ text, kind }, i) => {
    if (kind === 'name' && times.get(text)! > 1 && isSetOff(lines, i) && isHead(i)) out[i] = 1;
  });
}

const casePattern = /(?:CM|IMR ?)\d\d-[\dX]{4,8}/i;

/** The line of the header with the case number: the first that has one, if it is on the first page; -1 if there is none. */
function ownCaseLine(lines: readonly Line[], out: Uint8Array): number {
  const first = lines.findIndex(({ text }) => casePattern.test(text));
  const onFirstPage = lines.slice(0, first + 1).every(({ opensPage }, i) => out[i] === 0 && !(opensPage && i > 0));
  return onFirstPage ? first : -1;
}

/** Whether a line has a case number that is not the letter's own: what was left over from another letter is to be seen. */
function isForeignCase(line: string, own: string | undefined): boolean {
  const number = casePattern.exec(line)?.[0];
  return number !== undefined && own !== undefined && casePattern.exec(own)?.[0] !== number;
}

function rangesOf(lines: readonly Line[], out: Uint8Array): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (out[i] === 0) continue;
    const before = nextText(lines, out, i, -1);
    const after = nextText(lines, out, i, 1);
    if (before >= 0 && after < lines.length && goesOn(lines, before, after)) {
      ranges.push({ start: lines[before + 1]!.start, end: lines[after]!.start });
      i = after - 1;
    } else ranges.push({ start: lines[i]!.start, end: lines[i]!.end });
  }
  return ranges;
}

/** Whether the text goes on from one line to another as if no page had ended between. */
function goesOn(lines: readonly Line[], before: number, after: number): boolean {
  const last = lines[before]!.text;
  const next = lines[after]!.text;
  if (/[.?!]["”’)\]]?$/.test(last)) return false;
  if (/^[a-z]/.test(next) || /[,:;/(–—-]$/.test(last)) return true;
  // A line as long as those before it was ended by the page.
  const width = Math.max(...[before - 1, before - 2, before - 3].map((i) => lines[i]?.text.length ?? 0));
  return last.length >= width * FULL && last.length > SHORT_LINE;
}

/** The share of the lines before that a line which the page ended has at least. */
const FULL = 0.8;
/** In characters. */
const SHORT_LINE = 40;

function nextLine(lines: readonly Line[], i: number, step: -1 | 1): number {
  let at = i + step;
  while (at >= 0 && at < lines.length && lines[at]!.text === '') at += step;
  return at;
}

function nextText(lines: readonly Line[], out: Uint8Array, i: number, step: -1 | 1): number {
  let at = i + step;
  while (at >= 0 && at < lines.length && (lines[at]!.text === '' || out[at] === 1)) at += step;
  return at;
}
