import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { encode } from '../ports/decode.ts';
import { UnreadableError } from '../ports/file-system.ts';
import { codeOf, readTextFile, type TextFile } from './files.ts';

/**
 * Writes a new text in the place of a file, in its encoding: wholly or not at all, through a new file beside it. A link stays a link.
 * Throws an `UnreadableError` where it cannot be written, or where the file has changed since it was read.
 */
export function writeAtomically(file: TextFile, text: string): void {
  let scratch: string | undefined;
  try {
    const target = fs.realpathSync(file.path);
    fs.accessSync(target, fs.constants.W_OK);
    const { mode } = fs.statSync(target);
    const made = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
    const descriptor = fs.openSync(made, 'wx', mode);
    scratch = made;
    try {
      fs.writeSync(descriptor, encode(text, file.encoding));
      fs.fchmodSync(descriptor, mode);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    if (readTextFile(file.path).text !== file.text) {
      throw new UnreadableError('was changed by someone else meanwhile: it was left as it is');
    }
    fs.renameSync(scratch, target);
    scratch = undefined;
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(`cannot be written (${codeOf(error)}): it was left as it is`);
  } finally {
    if (scratch !== undefined) fs.rmSync(scratch, { force: true });
  }
}
