import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { codeOf } from './files.ts';

/**
 * Writes a file, piece by piece: wholly or not at all, through a new file beside it, so that one that is there stays as it is until then.
 * Only its owner may read it: it may hold health records.
 * @returns whether it was written; what went wrong has been told
 */
export function writeNewFile(
  file: string,
  pieces: Iterable<string>,
  { complain }: { readonly complain: (message: string) => void },
): boolean {
  const scratch = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    if (fs.existsSync(file) && !fs.statSync(file).isFile()) {
      complain(`${file} is no file: nothing was written`);
      return false;
    }
    const descriptor = fs.openSync(scratch, 'wx', 0o600);
    try {
      for (const piece of pieces) fs.writeFileSync(descriptor, piece);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(scratch, file);
    return true;
  } catch (error) {
    fs.rmSync(scratch, { force: true });
    complain(`${file} cannot be written (${codeOf(error)})`);
    return false;
  }
}
