import fs from 'node:fs';
import { MAX_LETTER_LENGTH } from '../engine/limits.ts';
import { decode, type Encoding } from '../ports/decode.ts';
import { UnreadableError } from '../ports/file-system.ts';

/** How a path names standard input. */
export const STDIN = '-';

/** A text that was read. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
}

/** A file with more bytes than this has more characters than a letter can have, in any encoding that is read. */
const MAX_BYTES = MAX_LETTER_LENGTH * 4;

/** A text that is too long to be a letter; `length` is in characters, or bytes where it was not even read. */
export class TooLongError extends UnreadableError {
  override name = 'TooLongError';
  readonly length: number;

  constructor(length: number, unit: 'characters' | 'bytes') {
    const millions = (count: number): string => (count / 1_000_000).toFixed(1);
    super(`is too long to be a letter (${millions(length)} million ${unit}): it was not checked`);
    this.length = length;
  }
}

/** Reads a letter's file, or standard input. Throws an `UnreadableError` that says why it cannot. */
export function readTextFile(path: string): TextFile {
  const bytes = path === STDIN ? readStandardInput() : readBytes(path);
  const { text, encoding } = decode(bytes);
  if (text.length > MAX_LETTER_LENGTH) throw new TooLongError(text.length, 'characters');
  return { path, text, encoding };
}

function readBytes(path: string): Buffer {
  try {
    const { size } = fs.statSync(path);
    if (size > MAX_BYTES) throw new TooLongError(size, 'bytes');
    return fs.readFileSync(path);
  } catch (error) {
    throw asUnreadable(error);
  }
}

function readStandardInput(): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    let count: number;
    try {
      count = fs.readSync(0, chunk);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') break;
      if (code !== 'EAGAIN') throw asUnreadable(error);
      // The writer is slower than we are, and its pipe does not make readers wait.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      continue;
    }
    if (count === 0) break;
    size += count;
    if (size > MAX_BYTES) throw new TooLongError(size, 'bytes');
    chunks.push(chunk.subarray(0, count));
  }
  return Buffer.concat(chunks);
}

/** An error of the file system in words. */
export function asUnreadable(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error;
  const code = codeOf(error);
  return new UnreadableError(reasons[code] ?? `cannot be read (${code})`);
}

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: a part of its path is a file, not a folder',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'cannot be read: its links go in circles',
  ENAMETOOLONG: 'does not exist: the name is too long',
};
