import fs from 'node:fs';
import os from 'node:os';
import { encode } from '../ports/decode.ts';
import { UnreadableError } from '../ports/file-system.ts';
import { codeOf, readTextFile, type TextFile } from './files.ts';
import { scratchOf, writeWhole } from './write-whole.ts';

/** A lock that is older than this, in milliseconds, was left after by a program that was killed: writing takes a few. */
const STALE = 60_000;

/**
 * Writes a new text in the place of a file, in its encoding: wholly or not at all, through a new file next to it. A link stays a link, and the file
 * keeps its owner and mode. Throws an `UnreadableError` where it cannot be written, where it has other names, where it has changed since it
 * was read, or where another run of this program is writing it.
 */
export function writeAtomically(file: TextFile, text: string): void {
  if (file.source !== undefined)
    throw new UnreadableError('is not a text file and was not changed. Import it first, then change the text');
  try {
    const target = fs.realpathSync(file.path);
    fs.accessSync(target, fs.constants.W_OK);
    // Between the last look at the file and the change, no other run may change it.
    locked(scratchOf(target, 'lock'), () => {
      const { mode, uid, gid, nlink } = fs.statSync(target);
      if (nlink > 1)
        throw new UnreadableError(
          `has ${nlink - 1} other ${nlink === 2 ? 'name' : 'names'} (hard links) that would keep the old text: it was not changed`,
        );
      writeWhole(target, [encode(text, file.encoding)], {
        mode,
        owner: { uid, gid },
        scratch: scratchOf(target, 'tmp'),
        lastLook: () => {
          if (readTextFile(file.path).text !== file.text)
            throw new UnreadableError('was changed by someone else in the meantime: it was not changed here');
        },
      });
    });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(`cannot be written (${codeOf(error)}): it was not changed`);
  }
}

function locked(lock: string, act: () => void): void {
  if (isLeftBehind(lock)) fs.rmSync(lock, { force: true });
  try {
    fs.writeFileSync(lock, holder(), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new UnreadableError('is being changed by another run of this program: it was not changed');
  }
  try {
    act();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** Who holds a lock: this machine and process. */
function holder(): string {
  return `${os.hostname()} ${process.pid}`;
}

/** Whether a lock is there whose program has gone: it is old, or its process, on this machine, runs no longer. */
function isLeftBehind(lock: string): boolean {
  const stats = fs.statSync(lock, { throwIfNoEntry: false });
  if (!stats) return false;
  if (Date.now() - stats.mtimeMs > STALE) return true;
  const [host, pid] = fs.readFileSync(lock, 'utf8').split(' ');
  return host === os.hostname() && /^\d+$/.test(pid ?? '') && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
