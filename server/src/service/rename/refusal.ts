import type { TextEdit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';

/** Why something cannot be renamed: a sentence for the writer. */
export interface Refusal {
  readonly refused: string;
}

/** What can be renamed at a place: its range, and what is there. */
export interface Renameable {
  readonly range: Range;
  readonly placeholder: string;
}

/** A renaming: one edit for each place. */
export interface Renaming {
  readonly edits: readonly TextEdit[];
  /** What depends on the old name and stays, for the writer to look at. */
  readonly left?: readonly Range[];
}

/** Makes a refusal. */
export function refuse(refused: string): Refusal {
  return { refused };
}
