import fs from 'node:fs';
import type { DocumentKind } from '../documents/imported.ts';
import { inMillions, MAX_LETTER_LENGTH, type TextSize } from '../engine/limits.ts';
import { decode, type Encoding } from '../ports/decode.ts';
import { UnreadableError } from '../ports/file-system.ts';

/** How a path names standard input. */
export const STDIN = '-';

/** A text that was read. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  /** The kind of document that the text was read from; undefined for a text file. Such a file is never written. */
  readonly source?: DocumentKind;
}

/** The most bytes that are read of a file. One with more bytes than this has more characters than a letter can have, in any encoding that is read. */
export const MAX_BYTES = MAX_LETTER_LENGTH * 4;

/** A text that is too long to be a letter. */
export class TooLongError extends UnreadableError implements TextSize {
  override name = 'TooLongError';
  readonly length: number;
  readonly unit: TextSize['unit'];

  constructor(length: number, unit: TextSize['unit']) {
    super(`is too long to be a letter (${inMillions(length)} million ${unit}): it was not checked`);
    this.length = length;
    this.unit = unit;
  }
}

/** Reads a letter's file, or standard input. Throws an `UnreadableError` that says why it cannot. */
export function readTextFile(path: string): TextFile {
  const bytes = path === STDIN ? readStandardInput() : readBytes(path);
  const { text, encoding } = decode(bytes);
  return { path, text: asLetterText(text), encoding };
}

/**
 * Reads a file that is no letter but is next to them. Throws an `UnreadableError`, or the system's own error if there is no such file.
 * @param most the most bytes that such a file may have
 * @param kind what it is, for the message
 */
export function readOtherFile(path: string, most: number, kind: string): { text: string; encoding: Encoding } {
  const stats = fs.statSync(path);
  refuseStreams(stats);
  if (stats.size > most) throw new UnreadableError(`is too long to be a ${kind}`);
  return decode(fs.readFileSync(path));
}

/** Throws for what is no file. To open a named pipe would wait until someone writes to it, and a device may never end. */
export function refuseStreams(stats: fs.Stats): void {
  if (stats.isDirectory()) throw new UnreadableError('is a folder');
  if (!stats.isFile()) throw new UnreadableError('is a pipe, socket or device, not a file');
}

/** Whether a path names a stream that the caller has opened for this program, as a shell does for `<(command)`. */
function isOpenStream(path: string): boolean {
  return /^\/(?:dev|proc\/(?:self|\d+))\/(?:fd\/\d+|stdin)$/.test(path);
}

/** A text that came from elsewhere, held to what holds for those of files. Throws an `UnreadableError`. */
export function asLetterText(text: string): string {
  if (text.length > MAX_LETTER_LENGTH) throw new TooLongError(text.length, 'characters');
  if (text.includes('\0')) throw new UnreadableError('contains NUL bytes; it is a binary file, not a letter');
  return text;
}

/** The bytes of a file, none of them read where they are too many. The file may be growing while it is read, or be changed in place. */
function readBytes(path: string): Buffer {
  let descriptor: number | undefined;
  try {
    if (!isOpenStream(path)) refuseStreams(fs.statSync(path));
    descriptor = fs.openSync(path, 'r');
    const before = fs.fstatSync(descriptor);
    if (before.isDirectory()) throw new UnreadableError('is a folder');
    if (before.size > MAX_BYTES) throw new TooLongError(before.size, 'bytes');
    const bytes = readToEnd(descriptor, before.size);
    const after = fs.fstatSync(descriptor);
    if (before.isFile() && (after.mtimeMs !== before.mtimeMs || after.size !== before.size))
      throw new UnreadableError('changed while it was being read: check it again');
    return bytes;
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

function readStandardInput(): Buffer {
  try {
    return readToEnd(0, 0);
  } catch (error) {
    throw asUnreadable(error);
  }
}

/** Reads until nothing more comes, at most `MAX_BYTES`; a file is expected to have so many bytes. */
function readToEnd(descriptor: number, expected: number): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    // One byte more than expected, so that the end of a file is seen together with it.
    const chunk = Buffer.allocUnsafe(size <= expected && expected > 0 ? expected - size + 1 : 65_536);
    let count: number;
    try {
      count = fs.readSync(descriptor, chunk);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') break;
      if (code !== 'EAGAIN') throw error;
      // The writer is slower than we are, and its pipe does not make readers wait.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      continue;
    }
    if (count === 0) break;
    size += count;
    if (size > MAX_BYTES) throw new TooLongError(size, 'bytes');
    chunks.push(chunk.subarray(0, count));
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
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
  ENOTDIR: 'does not exist: part of its path is a file, not a folder',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'cannot be read: its links form a loop',
  ENAMETOOLONG: 'does not exist: the name is too long',
};
