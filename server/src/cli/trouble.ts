import { UnreadableError } from '../ports/file-system.ts';
import { describeError } from '../ports/logger.ts';
import { STDIN } from './files.ts';
import { OutputError } from './output.ts';

/** What went wrong with one letter, as a line for people; the others can go on. Throws again what is no letter's fault: that results cannot be written. */
export function tellTrouble(path: string, error: unknown): string {
  if (error instanceof OutputError) throw error;
  const name = path === STDIN ? 'standard input' : path;
  return error instanceof UnreadableError
    ? `${name} ${error.message}`
    : `${name} could not be checked because of an error in this program: ${describeError(error)}`;
}
