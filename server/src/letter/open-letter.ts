import type { Frame, Letter, LetterPart, PartedLetter } from './letter.ts';
import type { PartOutline } from './outline.ts';
import { type Distance, type LetterRange, type PassageRange, placed, START } from './place.ts';
import type { PartContext } from './read-part.ts';

/** What a part was read from. A reading rests on these and nothing else; where they are the same, so is the reading. */
interface Source {
  readonly text: string;
  readonly outline: PartOutline;
  readonly context: PartContext;
}

/** A part of a letter that was read by itself, at its place. */
export class PlacedPart implements LetterPart {
  readonly letter: Letter;
  readonly at: Distance;
  readonly source: Source;

  constructor(letter: Letter, at: Distance, source: Source) {
    this.letter = letter;
    this.at = at;
    this.source = source;
  }

  place(range: PassageRange): LetterRange {
    return placed(range, this.at);
  }
}

/** A letter that is being written: in parts, and for whoever asks for it in one piece. */
export interface OpenLetter extends PartedLetter {
  readonly frame: Frame;
  readonly parts: readonly PlacedPart[];
  /** The letter read in one piece; it is read when someone asks first. */
  readonly whole: Letter;
}

/** Gives a letter that was read in one piece as the one part that it is. */
export function partedLetter(letter: Letter): PartedLetter {
  const part: LetterPart = { letter, at: START, place: (range) => placed(range, START) };
  return letter.tokens.memo.once(partedLetter, () => inParts(letter, [part]));
}

/** Puts a letter together from its parts; `read` reads it in one piece. */
export function openLetter(frame: Frame, parts: readonly PlacedPart[], read: () => Letter): OpenLetter {
  return {
    ...inParts(frame, parts),
    parts,
    get whole() {
      return frame.tokens.memo.once(openLetter, read);
    },
  };
}

/** The frame's places are the letter's own: here they are said to be. */
function inParts(frame: Frame, parts: readonly LetterPart[]): PartedLetter {
  const header = frame.header as PartedLetter['header'];
  const sections = frame.sections as PartedLetter['sections'];
  const { text, isLetter, guidelines, requestDay } = frame;
  return { frame, text, isLetter, header, sections, guidelines, requestDay, parts };
}
