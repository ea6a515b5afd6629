import { copyTokens } from './copy-tokens.ts';
import { isWidthless } from './range.ts';
import { Kind, Mark, type Tokens } from './tokens.ts';
import { findWord, fold, hashSeed, hashStep, idOf, intern, UNKNOWN } from './vocabulary.ts';

/** Classes of ASCII characters: 0 mark, 1 letter, 2 digit, 3 blank, 4 line end. */
const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  classes[code] = letter
    ? 1
    : code >= 48 && code <= 57
      ? 2
      : code === 10 || code === 13
        ? 4
        : code <= 32 || code === 127
          ? 3
          : 0;
}

/** The small letter of each ASCII letter; 0 for other characters. */
const foldedLetters = new Uint8Array(128);
for (let code = 97; code <= 122; code++) foldedLetters[code] = foldedLetters[code - 32] = code;

const and = intern('and');
const times = intern('x');
const MAX_INT = 0x7fffffff;

/** Columns and the text's UTF-16 units, used again for each text: tokens are copied out at their exact number. */
const KEPT_TOKENS = 1 << 16;
const KEPT_UNITS = 1 << 18;
let capacity = 4096;
let kinds = new Uint8Array(capacity);
let starts = new Int32Array(capacity);
let ends = new Int32Array(capacity);
let values = new Int32Array(capacity);
let breaks = new Uint8Array(capacity);
let units = new Uint16Array(1 << 14);

/**
 * Reads a text into tokens, in one pass and never failing: any character that is no letter, digit or white space is a mark.
 * A word broken at a line end (`Sec-⏎tions`) or by invisible characters is one token where the whole is a known word.
 * Letters that are set as one (`ﬁ`) are letters. `×` reads as the word `x` and `&` as the word `and`.
 * @param register gives a number to each word that has none yet; only for what the program itself knows, never for letters
 */
export function lex(text: string, register = false): Tokens {
  const length = text.length;
  const codes = unitsOf(text);
  let count = 0;
  let lineEnds = 0;
  let i = 0;
  while (i < length) {
    const code = codes[i]!;
    const kind = code < 128 ? classes[code]! : classOf(code);
    if (kind === 3) {
      i++;
      continue;
    }
    if (kind === 4) {
      if (code !== 13 || codes[i + 1] !== 10) lineEnds++;
      i++;
      continue;
    }
    if (count === capacity) enlarge();
    const start = i;
    let tokenKind: number = Kind.mark;
    let value = code;
    if (kind === 1) {
      let hash = hashSeed;
      let c = code;
      let ligature = false;
      for (;;) {
        // Nearly all units of a letter pass here: one look tells letters from others and folds them.
        let folded = c < 128 ? foldedLetters[c]! : 0;
        if (folded === 0) {
          if (c < 128 ? c !== 39 || i === start : c === 0x2019 ? i === start : !isLetter(c)) break;
          if ((c === 39 || c === 0x2019) && !isLetter(codes[i + 1]!)) break;
          folded = fold(c);
          ligature ||= c >= 0xfb00 && c <= 0xfb06;
        }
        hash = hashStep(hash, folded);
        c = codes[++i]!;
      }
      tokenKind = Kind.word;
      value = ligature ? idOf(plainWord(text.slice(start, i))) : findWord(codes, start, i, hash);
      if (register && value === UNKNOWN) value = intern(text.slice(start, i));
      if (c === 45 || (c > 127 && isInvisible(c))) {
        const whole = brokenWord(text, start, i);
        if (whole) {
          value = whole.value;
          i = whole.end;
          while (isLetter(codes[i]!)) i++;
        }
      }
    } else if (kind === 2) {
      tokenKind = Kind.number;
      value = 0;
      i = digits(codes, i);
      value = numberValue;
      let c = codes[i]!;
      if (c === Mark.comma && i - start <= 3) {
        // 1,062 is one number; 1,2 and 1,0624 are not.
        while (
          c === Mark.comma &&
          isDigit(codes, i + 1) &&
          isDigit(codes, i + 2) &&
          isDigit(codes, i + 3) &&
          !isDigit(codes, i + 4)
        ) {
          digits(codes, i + 1);
          value = Math.min(MAX_INT, value * 1000 + numberValue);
          i += 4;
          c = codes[i]!;
        }
      } else if (c === Mark.stop && isDigit(codes, i + 1)) {
        const end = digits(codes, i + 1);
        // 7.5 is a decimal; 3.3.1 and 10.13.16 are numbers between stops.
        if (
          !(codes[end] === Mark.stop && isDigit(codes, end + 1)) &&
          !(start > 1 && codes[start - 1] === Mark.stop && isDigit(codes, start - 2))
        ) {
          tokenKind = Kind.decimal;
          i = end;
        }
      }
    } else {
      i++;
      if (code > 127) value = plainMark(code);
      if (value === 38) {
        tokenKind = Kind.word;
        value = and;
      } else if (value === 0xd7) {
        tokenKind = Kind.word;
        value = times;
      }
    }
    kinds[count] = tokenKind;
    starts[count] = start;
    ends[count] = i;
    values[count] = value;
    breaks[count] = lineEnds < 255 ? lineEnds : 255;
    lineEnds = 0;
    count++;
  }
  const tokens = copyTokens({ kinds, starts, ends, values, breaks }, count, text);
  if (capacity > KEPT_TOKENS) setCapacity(KEPT_TOKENS);
  return tokens;
}

/**
 * The units of a text with zeros after, as a column: looking at a column costs half of asking the string, and each unit is looked
 * at three times (class, hash, comparison with the word found). That of an uncommonly long text is not kept.
 */
function unitsOf(text: string): Uint16Array {
  const { length } = text;
  let column = units;
  if (column.length < length + LOOK_AHEAD) {
    column = new Uint16Array(Math.max(length + LOOK_AHEAD, Math.min(KEPT_UNITS, length * 2)));
    if (length <= KEPT_UNITS) units = column;
  }
  for (let i = 0; i < length; i++) column[i] = text.charCodeAt(i);
  column.fill(0, length, length + LOOK_AHEAD);
  return column;
}

/** How far after a unit the lexer may look: over a comma and four figures. */
const LOOK_AHEAD = 8;

let numberValue = 0;

/** The offset after the digits at `i`; leaves their value, capped, in `numberValue`. */
function digits(codes: Uint16Array, i: number): number {
  numberValue = 0;
  while (isDigit(codes, i)) {
    numberValue = Math.min(MAX_INT, numberValue * 10 + codes[i]! - 48);
    i++;
  }
  return i;
}

function isDigit(codes: Uint16Array, i: number): boolean {
  const code = codes[i]!;
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return code < 128 ? classes[code] === 1 : classOf(code) === 1;
}

/** A word with “fi” and other letters that PDF has as one character in letters of their own. */
function plainWord(word: string): string {
  return word.normalize('NFKC');
}

/** Soft hyphens and characters without width, which PDF and web pages leave within words. */
function isInvisible(code: number): boolean {
  return code === 0xad || isWidthless(code);
}

/** The rest of a word after each of at most three invisible characters; more would reach further than `relex` looks after an edit. */
const seams = /(?:[\u00ad\u200b-\u200d\u2060]\p{L}+){1,3}/uy;
const letters = /\p{L}+/uy;

/**
 * The known word whose first letters stand from `start` to `end`, and which goes on after a hyphen and a line end, or after invisible
 * characters; undefined if the whole is not known, since what a PDF has for a hyphen may be an invisible one.
 */
function brokenWord(text: string, start: number, end: number): { value: number; end: number } | undefined {
  const behind = brokenWordEnd(text, end);
  const rest = behind > 0 ? letters : seams;
  rest.lastIndex = behind || end;
  const match = rest.exec(text)?.[0];
  if (match === undefined) return undefined;
  const value = idOf(plainWord(text.slice(start, end) + match.replace(/\P{L}/gu, '')));
  return value === UNKNOWN ? undefined : { value, end: (behind || end) + match.length };
}

/** After `Guide` before `-⏎lines`: the offset of `lines`; 0 if no line end follows the hyphen or the next line does not go on in small letters. */
function brokenWordEnd(text: string, hyphen: number): number {
  const mark = text.charCodeAt(hyphen);
  if (mark !== 45 && mark !== 0xad) return 0;
  let i = hyphen + 1;
  let lineEnd = false;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) lineEnd = true;
    else if (code !== 32 && code !== 9 && code !== MASKED) break;
  }
  const code = text.charCodeAt(i);
  return lineEnd && code >= 97 && code <= 122 ? i : 0;
}

/** What stands for the characters of comments. */
const MASKED = 0xfeff;

function plainMark(code: number): number {
  if (code >= 0x2010 && code <= 0x2015) return Mark.hyphen;
  if (code === 0x2212 || code === 0xad) return Mark.hyphen;
  if (code === 0x2018 || code === 0x2019 || code === 0x201b) return Mark.apostrophe;
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0x2033) return Mark.quote;
  return code;
}

function classOf(code: number): number {
  if (code !== code) return 0;
  if (code === 0xa0 || code === 0xfeff || code === 0x202f || code === 0x3000) return 3;
  if ((code >= 0x2000 && code <= 0x200a) || isWidthless(code)) return 3;
  if (code === 0x85 || code === 0x2028 || code === 0x2029) return 4;
  if (code === 0xd7 || code === 0xf7 || code === 0xaa || code === 0xba) return 0;
  if (code === 0xb5) return 1;
  if (code >= 0xc0 && code < 0x250) return 1;
  // Combining marks belong to the word they stand on; other scripts' letters make words too.
  if ((code >= 0x300 && code < 0x370) || (code >= 0xd800 && code < 0xe000)) return 1;
  return code >= 0x370 && /\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0;
}

function enlarge(): void {
  setCapacity(capacity * 2);
}

function setCapacity(wanted: number): void {
  capacity = wanted;
  kinds = copied(new Uint8Array(capacity), kinds);
  breaks = copied(new Uint8Array(capacity), breaks);
  starts = copied(new Int32Array(capacity), starts);
  ends = copied(new Int32Array(capacity), ends);
  values = copied(new Int32Array(capacity), values);
}

function copied<T extends Uint8Array | Int32Array>(target: T, source: T): T {
  target.set(source.length > target.length ? source.subarray(0, target.length) : source);
  return target;
}
