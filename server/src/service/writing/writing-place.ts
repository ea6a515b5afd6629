import type { Frame } from '../../letter/letter.ts';
import type { Range } from '../../text/range.ts';

/** What is being typed at a place of a letter. */
export interface Writing {
  /** The sentence or line that ends there and is not finished; undefined if it is finished, or more words of it follow. */
  readonly open: Range | undefined;
  /** The word that ends there and may be half typed. */
  readonly word: Range | undefined;
}

/** A piece of a letter, up to where the next one begins: a header line, the text of a section, a title, a field. */
export interface LetterPiece extends Range {
  /** Whether it is made of sentences. */
  readonly isProse: boolean;
}

/** What is typed is looked for no farther than this many characters before and after the place. */
const FAR = 4000;
const LONGEST_WORD = 60;

/** Finds what is being typed where the last edit ended; `pieces` are the letter's. */
export function writingAt(letter: Frame, pieces: readonly LetterPiece[], place: number): Writing {
  const { text } = letter;
  const word =
    text
      .slice(Math.max(0, place - LONGEST_WORD), place)
      .split(/\P{L}/u)
      .at(-1) ?? '';
  const goesOn = /^[\p{L}\d]/u.test(text.slice(place, place + 2));
  return {
    open: openAt(letter, pieces, place),
    word: word === '' || goesOn ? undefined : { start: place - word.length, end: place },
  };
}

/** Lists the pieces of a letter from its beginning to its end; a letter that has none is one piece of prose. */
export function piecesOf({ text, tree, sections }: Frame): LetterPiece[] {
  const begins = [
    { start: 0, isProse: true },
    ...tree.header.map(({ range }) => ({ start: range.start, isProse: false })),
    ...sections.map(({ range }) => ({ start: range.start, isProse: true })),
    ...tree.issues.flatMap(({ title, fields }) => [
      { start: title.start, isProse: false },
      ...fields.map(({ field, range }) => ({ start: range.start, isProse: field.id === 'rationale' })),
    ]),
  ].sort((one, other) => one.start - other.start);
  // Of those that begin in one place the last is the innermost.
  return begins
    .filter(({ start }, i) => begins[i + 1]?.start !== start)
    .map((piece, i, all) => ({ ...piece, end: all[i + 1]?.start ?? text.length }));
}

/** Finds the piece that an offset is in, by halving. */
export function pieceAt(pieces: readonly LetterPiece[], offset: number): LetterPiece {
  let low = 0;
  for (let high = pieces.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start <= offset) low = middle;
    else high = middle;
  }
  return pieces[low]!;
}

/** Finds where the next word or figure begins that is more than a place to fill in; the end of the letter where none follows. */
export function nextWordFrom({ text }: Frame, offset: number): number {
  WORD_OR_BLANK.lastIndex = offset;
  for (let found; (found = WORD_OR_BLANK.exec(text));) if (found[0][0] !== '[') return found.index;
  return text.length;
}

/** Finds where the last word or figure ends before an offset that is more than a place to fill in; 0 if none comes before. */
export function lastWordBefore({ text }: Frame, offset: number): number {
  for (let at = offset; at > 0; at--) {
    const blank = text[at - 1] === ']' ? BLANK_AT_END.exec(text.slice(Math.max(0, at - LONGEST_BLANK), at)) : null;
    if (blank) at -= blank[0].length - 1;
    else if (WORD.test(text[at - 1]!)) return at;
  }
  return 0;
}

const WORD = /[\p{L}\d]/u;
const WORD_OR_BLANK = /\[[^\][]*\]|[\p{L}\d]/gu;
const BLANK_AT_END = /\[[^\][]*\]$/;
/** Characters of a place to fill in, at most, as it is looked for backward. */
const LONGEST_BLANK = 200;

function openAt(letter: Frame, pieces: readonly LetterPiece[], place: number): Range | undefined {
  const { text, tree } = letter;
  const piece = pieceAt(pieces, place);
  const { paragraphBreaks } = tree.layout;
  const rest = text.slice(place, Math.min(piece.end, place + FAR));
  if (nextWordFrom(letter, place) < place + (paragraphEnds(rest, paragraphBreaks)[0]?.index ?? rest.length))
    return undefined;
  const from = Math.max(piece.start, place - FAR);
  const written = text.slice(from, place);
  const ends = [...paragraphEnds(written, paragraphBreaks), ...(piece.isProse ? written.matchAll(SENTENCE_END) : [])];
  const start = from + Math.max(0, ...ends.map((match) => match.index + match[0].length));
  return text.slice(start, place).trim() === '' ? undefined : { start, end: place };
}

/** A stop that ends a sentence, with the white space after it: “2.5” and “approx. six” are none. */
const SENTENCE_END = /[.!?]["”’)\]]*(?:\s+(?![a-z])|$)/g;

/** Where so many line ends follow each other. */
function paragraphEnds(text: string, breaks: number): RegExpExecArray[] {
  return [...text.matchAll(/(?:\r?\n[ \t]*)+/g)].filter(([gap]) => gap.split('\n').length > breaks);
}
