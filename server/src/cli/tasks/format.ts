import { type Letter } from '../../letter/letter.ts';
import { readLetter } from '../../letter/read.ts';
import { stripComments } from '../../text/comments.ts';
import { formatLetter } from '../../service/format/format.ts';
import type { Task } from './task.ts';
import { writeAtomically } from '../write.ts';

/** What `format` is to do. */
export interface FormatOptions {
  /** What comes of a letter: its text in the clean layout, the file changed, or only whether it would be. */
  readonly to: 'text' | 'file' | 'nothing';
  /** Whether the comments of the text are left out. */
  readonly strip: boolean;
}

/** What came of formatting a letter. */
export interface Formatted {
  /** Whether the letter was laid out otherwise. */
  readonly differs: boolean;
  /** The clean layout; empty if the text was not asked for. */
  readonly text: string;
}

/** Makes the task `format`. */
export function makeTask({ to, strip }: FormatOptions): Task<Formatted> {
  return {
    run({ file, setup: { knowledge, form } }) {
      const read = (text: string): Letter => readLetter(text, knowledge, form);
      const { text } = formatLetter(read(strip ? stripComments(file.text) : file.text), read);
      const differs = text !== file.text;
      if (to === 'file' && differs) writeAtomically(file, text);
      return { differs, text: to === 'text' ? text : '' };
    },
  };
}
