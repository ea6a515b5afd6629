import type { Letter } from '../../server/src/letter/letter.ts';
import { applyEdits, type TextEdit } from '../../server/src/text/edit.ts';
import type { Range } from '../../server/src/text/range.ts';

/** One defect to be written into a clean letter: the edits that do it, and where in the clean text it comes to stand. */
export interface Planting {
  readonly edits: readonly TextEdit[];
  readonly at: Range;
}

/** A kind of defect: how to plant it, and which rule has to find it. */
export interface PlantKind {
  readonly name: string;
  readonly rule: string;
  /** Rules that may find something as well, since the defect is also theirs. */
  readonly companions?: readonly string[];
  /** Rules that name the same defect where what is left of the letter gives it another form, and may find it instead. */
  readonly otherwise?: readonly string[];
  /** All ways to plant the defect in a letter; none where the letter has no place for it. */
  plantings(letter: Letter): Planting[];
}

/** The text with the defect, and where it is there. */
export function planted(text: string, { edits, at }: Planting): { text: string; place: Range } {
  return {
    text: applyEdits(text, edits),
    place: { start: moved(at.start, edits, false), end: moved(at.end, edits, true) },
  };
}

/** Takes a stretch out of a letter. `at` is where the defect stands; without it, where the stretch stood. */
export function cut(range: Range, at: Range = range): Planting {
  return { edits: [{ range, newText: '' }], at };
}

/** Writes other text over a stretch of a letter. */
export function overwrite(range: Range, newText: string, at: Range = range): Planting {
  return { edits: [{ range, newText }], at };
}

/** Puts text into a letter; the defect stands where the text does. */
export function insert(at: number, newText: string): Planting {
  return { edits: [{ range: { start: at, end: at }, newText }], at: { start: at, end: at } };
}

/** Exchanges two stretches that follow each other. */
export function swap(text: string, first: Range, second: Range): Planting {
  return {
    edits: [
      { range: first, newText: text.slice(second.start, second.end) },
      { range: second, newText: text.slice(first.start, first.end) },
    ],
    at: { start: first.start, end: second.end },
  };
}

/** Where an offset of the text before the edits comes to stand; `behind` counts what is inserted right at it. */
function moved(offset: number, edits: readonly TextEdit[], behind: boolean): number {
  let shift = 0;
  for (const { range, newText } of edits) {
    if (behind ? range.end <= offset : range.end < offset || (range.end === offset && range.start < offset))
      shift += newText.length - (range.end - range.start);
  }
  return offset + shift;
}
