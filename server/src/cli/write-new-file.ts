import fs from 'node:fs';
import { codeOf } from './files.ts';
import { writeWhole } from './write-whole.ts';

/** The option that names the file which a command writes. */
export function outputOption(help: string) {
  return { type: 'string', short: 'o', value: 'FILE', complete: 'file', help } as const;
}

/** The option that lets a command write over a file. */
export const forceOption = { type: 'boolean', default: false, help: 'overwrite an existing file' } as const;

/**
 * Writes a file, piece by piece: wholly or not at all, through a new file next to it, so that one that is there stays as it is until then.
 * Only its owner may read it: it may hold health records.
 * @returns whether it was written; what went wrong has been told
 */
export function writeNewFile(
  file: string,
  pieces: Iterable<string | Uint8Array>,
  { complain }: { readonly complain: (message: string) => void },
): boolean {
  try {
    if (fs.existsSync(file) && !fs.statSync(file).isFile()) {
      complain(`${file} is not a file: nothing was written`);
      return false;
    }
    writeWhole(file, pieces, { mode: 0o600 });
    return true;
  } catch (error) {
    complain(`${file} cannot be written (${codeOf(error)})`);
    return false;
  }
}

/** Whether a file may be written: there is none, or the user said that it may be written over. What is in the way has been told. */
export function mayWrite(file: string, force: boolean, complain: (message: string) => void): boolean {
  if (force || !fs.existsSync(file)) return true;
  complain(`${file} already exists and was not changed. Choose another name, or overwrite it with --force`);
  return false;
}
