import { asUnreadable, codeOf, readOtherFile } from './files.ts';

/** A file with more bytes than this is longer than a configuration can be. */
const MAX_BYTES = 4_000_000;

/** The text of a configuration file; undefined if there is none. Throws an `UnreadableError` for one that cannot be read as text. */
export function readConfigurationText(file: string): string | undefined {
  try {
    return readOtherFile(file, MAX_BYTES, 'configuration').text;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw asUnreadable(error);
  }
}
