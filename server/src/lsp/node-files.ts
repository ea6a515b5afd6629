import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from '../ports/decode.ts';
import { type FileSystem, UnreadableError } from '../ports/file-system.ts';

/** No text that is read through this, a configuration or a letter, has more bytes. */
const MAX_BYTES = 20_000_000;

/** Files on this machine by their `file:` URI; those of other schemes count as not there. */
export const nodeFiles: FileSystem = {
  async readText(uri) {
    if (!uri.startsWith('file:')) return undefined;
    let bytes: Uint8Array;
    try {
      const file = fileURLToPath(uri);
      const stats = await stat(file);
      // A device or a pipe may never end.
      if (!stats.isFile() && !stats.isDirectory()) throw new UnreadableError('is a pipe, socket or device, not a file');
      if (stats.size > MAX_BYTES) throw new UnreadableError('is too long to be read');
      bytes = await readFile(file);
    } catch (error) {
      if (error instanceof UnreadableError) throw error;
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw new UnreadableError(`cannot be read (${code})`);
    }
    return decode(bytes).text;
  },

  async list(folder, endings, most) {
    if (!folder.startsWith('file:')) return [];
    const found: string[] = [];
    const waiting = [fileURLToPath(folder)];
    for (let next = waiting.pop(); next !== undefined && found.length < most; next = waiting.pop()) {
      const above = next;
      const entries = await readdir(above, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        const full = path.join(above, entry.name);
        if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') waiting.push(full);
        else if (entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
          found.push(pathToFileURL(full).href);
      }
    }
    return found.slice(0, most);
  },
};
