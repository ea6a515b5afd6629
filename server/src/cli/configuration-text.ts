import fs from 'node:fs';
import { decode } from '../ports/decode.ts';
import { UnreadableError } from '../ports/file-system.ts';
import { asUnreadable, codeOf } from './files.ts';

/** A file with more bytes than this is longer than a configuration can be. */
const MAX_BYTES = 4_000_000;

/** The text of a configuration file; undefined where there is none. Throws an `UnreadableError` for one that cannot be read as text. */
export function readConfigurationText(file: string): string | undefined {
  try {
    const stats = fs.statSync(file);
    if (stats.isDirectory()) throw new UnreadableError('is a folder');
    // A device or a pipe may never end.
    if (!stats.isFile()) throw new UnreadableError('is no file, but a pipe, socket or device');
    if (stats.size > MAX_BYTES) throw new UnreadableError('is too long to be a configuration');
    return decode(fs.readFileSync(file)).text;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw asUnreadable(error);
  }
}
