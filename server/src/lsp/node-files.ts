import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decode } from '../ports/decode.ts';
import { type FileSystem, UnreadableError } from '../ports/file-system.ts';

/** Files on this machine by their `file:` URI; those of other schemes count as not there. */
export const nodeFiles: FileSystem = {
  async readText(uri) {
    if (!uri.startsWith('file:')) return undefined;
    let bytes: Uint8Array;
    try {
      bytes = await readFile(fileURLToPath(uri));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw new UnreadableError(`cannot be read (${code})`);
    }
    return decode(bytes).text;
  },
};
