import fs from 'node:fs';
import path from 'node:path';
import { encode } from '../ports/decode.ts';
import { UnreadableError } from '../ports/file-system.ts';
import { codeOf, readTextFile, type TextFile } from './files.ts';
import { writeWhole } from './write-whole.ts';

/** A lock that is older than this, in milliseconds, was left behind by a program that was killed: writing takes a few. */
const STALE = 60_000;

/**
 * Writes a new text in the place of a file, in its encoding: wholly or not at all, through a new file beside it. A link stays a link.
 * Throws an `UnreadableError` where it cannot be written, where the file has changed since it was read, or where another run of this
 * program is writing it.
 */
export function writeAtomically(file: TextFile, text: string): void {
  try {
    const target = fs.realpathSync(file.path);
    fs.accessSync(target, fs.constants.W_OK);
    const lock = path.join(path.dirname(target), `.${path.basename(target)}.lock`);
    // Between the last look at the file and the change, no other run may change it.
    locked(lock, () => {
      const { mode } = fs.statSync(target);
      writeWhole(target, mode, [encode(text, file.encoding)], () => {
        if (readTextFile(file.path).text !== file.text)
          throw new UnreadableError('was changed by someone else meanwhile: it was left as it is');
      });
    });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(`cannot be written (${codeOf(error)}): it was left as it is`);
  }
}

function locked(lock: string, act: () => void): void {
  const left = fs.statSync(lock, { throwIfNoEntry: false });
  if (left && Date.now() - left.mtimeMs > STALE) fs.rmSync(lock, { force: true });
  try {
    fs.closeSync(fs.openSync(lock, 'wx'));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new UnreadableError('is being changed by another run of this program: it was left as it is');
  }
  try {
    act();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}
