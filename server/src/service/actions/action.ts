import type { TextEdit } from '../../text/edit.ts';

/** A rewriting that a writer may choose at a place. */
export interface Action {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}
