import type { TextSize } from '../../engine/limits.ts';
import type { Setup } from '../configuration.ts';
import { UnreadableError } from '../../ports/file-system.ts';
import type { TextFile } from '../files.ts';

/** A letter's text with what it is to be read and checked with. */
export interface OpenLetter {
  readonly file: TextFile;
  readonly setup: Setup;
}

/** What is done with each letter. It accepts nothing of the other letters, and its outcome is plain data: both cross threads. */
export interface Task<Outcome> {
  /** Does it. An error that it throws is reported as that letter's trouble; the other letters go on. */
  run(letter: OpenLetter): Outcome | Promise<Outcome>;
  /** What comes of a text that is too long to be read, apart from the complaint. Without this, nothing. */
  tooLong?(path: string, size: TextSize, setup: Setup): Outcome;
}

/** What a task throws where only a part of its work could be done: its message is the letter's trouble, and what came of that part is reported as well. */
export class PartDoneError<Outcome> extends UnreadableError {
  readonly outcome: Outcome;

  constructor(message: string, outcome: Outcome) {
    super(message);
    this.outcome = outcome;
  }
}
