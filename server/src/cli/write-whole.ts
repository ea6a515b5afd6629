import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Writes a file wholly or not at all: piece by piece into a new file beside it, which takes its place in the end, so that one that is there
 * stays as it is until then. Throws what the system says, or what `lastLook` throws just before the change; nothing is left behind.
 * @param mode who may read and write it, as `fs.chmod` has it
 */
export function writeWhole(
  file: string,
  mode: number,
  pieces: Iterable<string | Uint8Array>,
  lastLook: () => void = () => undefined,
): void {
  const scratch = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    const descriptor = fs.openSync(scratch, 'wx', mode);
    try {
      // Each writes all or throws, also where a full disk takes only a part.
      for (const piece of pieces) fs.writeFileSync(descriptor, piece);
      fs.fchmodSync(descriptor, mode);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    lastLook();
    fs.renameSync(scratch, file);
  } finally {
    fs.rmSync(scratch, { force: true });
  }
}
