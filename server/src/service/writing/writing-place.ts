import type { Frame } from '../../letter/letter.ts';
import type { Range } from '../../text/range.ts';

/** What is being typed at a place of a letter. */
export interface Writing {
  /** The sentence or line that ends there and is not finished; undefined where it is finished, or more words of it follow. */
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

/** Finds what is being typed where the last edit ended. */
export function writingAt(letter: Frame, place: number): Writing {
  const { text } = letter;
  const word =
    text
      .slice(Math.max(0, place - LONGEST_WORD), place)
      .split(/\P{L}/u)
      .at(-1) ?? '';
  const goesOn = /^[\p{L}\d]/u.test(text.slice(place, place + 2));
  return {
    open: openAt(letter, place),
    word: word === '' || goesOn ? undefined : { start: place - word.length, end: place },
  };
}

/** The piece of the letter that an offset is in. */
export function pieceAt(letter: Frame, offset: number): LetterPiece {
  let found = { start: 0, end: letter.text.length, isProse: true };
  const see = ({ start }: Range, isProse: boolean): void => {
    if (start > offset) found.end = Math.min(found.end, start);
    else if (start >= found.start) found = { start, end: found.end, isProse };
  };
  for (const { range } of letter.tree.header) see(range, false);
  for (const { range } of letter.sections) see(range, true);
  for (const { title, fields } of letter.tree.issues) {
    see(title, false);
    for (const { field, range } of fields) see(range, field.id === 'rationale');
  }
  return found;
}

/** Whether there is more between two offsets than marks, white space and places to fill in. */
export function hasWords({ text }: Frame, start: number, end: number): boolean {
  return /[\p{L}\d]/u.test(text.slice(start, end).replace(/\[[^\][]*\]/g, ''));
}

function openAt(letter: Frame, place: number): Range | undefined {
  const { text, tree } = letter;
  const piece = pieceAt(letter, place);
  const { paragraphBreaks } = tree.layout;
  const rest = text.slice(place, Math.min(piece.end, place + FAR));
  if (hasWords(letter, place, place + (paragraphEnds(rest, paragraphBreaks)[0]?.index ?? rest.length)))
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
