import type { Finding } from '../engine/finding.ts';
import type { Frame } from '../letter/letter.ts';
import type { Range } from '../text/range.ts';
import {
  lastWordBefore,
  type LetterPiece,
  nextWordFrom,
  pieceAt,
  piecesOf,
  writingAt,
} from './writing/writing-place.ts';

/** The findings of a letter that is being written: those that are shown now, and how many wait. */
export interface Calm {
  readonly shown: readonly Finding[];
  readonly held: number;
}

/**
 * Separates the findings that are shown while a letter is written at an offset from those that wait. What is wrong is shown at once. What is
 * absent or unfinished waits as long as it may still come; and nothing is said of the sentence, line or word that is being typed.
 * @param place the end of the last edit
 */
export function holdBack(letter: Frame, findings: readonly Finding[], place: number): Calm {
  if (findings.length === 0) return { shown: findings, held: 0 };
  const pieces = piecesOf(letter);
  const { open, word } = writingAt(letter, pieces, place);
  // What is being typed may be what is due.
  const begun = open?.start ?? place;
  const [written, goesOn] = [lastWordBefore(letter, begun), nextWordFrom(letter, place)];
  const mayStillCome = (due: number): boolean => (due < begun ? written <= due : due <= Math.max(place, goesOn));
  const waits = (finding: Finding): boolean =>
    (open !== undefined && placesOf(finding).some((range) => touches(range, open))) ||
    (word !== undefined && finding.related.length === 0 && finding.waits !== 'save' && touches(finding.range, word)) ||
    (finding.waits === 'later' && mayStillCome(dueAt(pieces, finding))) ||
    // Which form the letter has, and so what it lacks, shows only farther on.
    ((finding.waits === 'end' || (finding.waits === 'later' && !letter.tree.isFormSure)) &&
      mayStillCome(letter.text.length));
  const shown = findings.filter((finding) => finding.waits === 'save' || !waits(finding));
  return {
    shown: shown.map((finding) => (finding.waits === 'save' ? { ...finding, severity: 'hint' } : finding)),
    held: findings.length - shown.length,
  };
}

/** Up to where what is absent may still come: where a fix inserts it, or the end of the last piece of the letter that the finding is about. */
function dueAt(pieces: readonly LetterPiece[], finding: Finding): number {
  const edit = finding.fixes[0]?.edits[0]?.range;
  const inserted = edit && edit.start === edit.end ? edit.start : 0;
  return Math.max(inserted, ...placesOf(finding).map(({ start }) => pieceAt(pieces, start).end));
}

function placesOf({ range, related }: Finding): Range[] {
  return [range, ...related.filter(({ letter }) => letter === undefined).map((place) => place.range)];
}

function touches(range: Range, { start, end }: Range): boolean {
  return range.start <= end && range.end > start;
}
