import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** How a file is written. */
export interface WritingOptions {
  /** Who may read and write it, as `fs.chmod` has it. */
  readonly mode: number;
  /** Whose it is; without it, the user's who runs this program. */
  readonly owner?: { readonly uid: number; readonly gid: number };
  /**
   * The file through which it is written, in the same folder; one that is there was left by a program that was killed, and is replaced. Without it a
   * name that no other program can have.
   */
  readonly scratch?: string;
  /** Called just before the change; what it throws leaves the file as it is. */
  readonly lastLook?: () => void;
}

/**
 * Writes a file wholly or not at all: piece by piece into a new file next to it, which takes its place in the end, so that one that is there
 * stays as it is until then. Throws what the system says, or what `lastLook` throws; nothing is left after.
 */
export function writeWhole(file: string, pieces: Iterable<string | Uint8Array>, options: WritingOptions): void {
  const { mode, owner, scratch = scratchOf(file, `${randomUUID()}.tmp`), lastLook } = options;
  if (options.scratch !== undefined) fs.rmSync(scratch, { force: true });
  try {
    const descriptor = fs.openSync(scratch, 'wx', mode);
    try {
      // Each writes all or throws, also where a full disk takes only a part.
      for (const piece of pieces) fs.writeFileSync(descriptor, piece);
      keepOwner(descriptor, owner);
      fs.fchmodSync(descriptor, mode);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    lastLook?.();
    fs.renameSync(scratch, file);
  } finally {
    fs.rmSync(scratch, { force: true });
  }
}

/** A hidden file next to a file, which is made only while that one is written. */
export function scratchOf(file: string, ending: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${ending}`);
}

/** Gives a new file to the owner of the one that it replaces; throws where the system does not allow that. */
function keepOwner(descriptor: number, owner: WritingOptions['owner']): void {
  const own = fs.fstatSync(descriptor);
  if (owner && (own.uid !== owner.uid || own.gid !== owner.gid)) fs.fchownSync(descriptor, owner.uid, owner.gid);
}
