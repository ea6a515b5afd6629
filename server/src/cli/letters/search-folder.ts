import fs from 'node:fs';
import path from 'node:path';
import { type Knowledge, readLetter } from '../../letter/read.ts';
import { decodeOpening } from '../../ports/decode.ts';
import { asUnreadable, refuseStreams } from '../files.ts';
import type { IgnoreFiles } from './ignore-files.ts';
import type { LetterInput } from './letter-input.ts';

/** How much of a plain text is looked at to tell whether it begins like a letter, in bytes. */
const OPENING = 4000;

/**
 * The letters in a folder and the folders in it, in the order of their names: by their ending, and plain texts by their opening. Hidden
 * folders and those of packages are passed over. Links to folders are not followed: they can go in circles. What cannot be searched comes
 * with its trouble.
 */
export function* searchFolder(
  folder: string,
  knowledge: Knowledge,
  ignored: IgnoreFiles | undefined,
): Generator<LetterInput> {
  let names: string[];
  try {
    names = namesIn(folder);
  } catch (error) {
    yield { path: folder, trouble: asUnreadable(error).message };
    return;
  }
  for (const name of names) {
    const where = path.join(folder, name);
    const inner = name.endsWith('/');
    if (ignored?.has(where, inner)) continue;
    if (inner) yield* searchFolder(where, knowledge, ignored);
    else {
      const trouble = troubleWith(where, knowledge);
      if (trouble !== 'no letter') yield trouble === undefined ? { path: where } : { path: where, trouble };
    }
  }
}

/** The names in a folder that may be letters or hold some, in order; those of folders end in a slash. A folder's other files take no memory. */
function namesIn(folder: string): string[] {
  const names: string[] = [];
  const entries = fs.opendirSync(folder, { bufferSize: 1024 });
  try {
    for (let entry = entries.readSync(); entry; entry = entries.readSync()) {
      const { name } = entry;
      if (entry.isDirectory()) {
        if (name !== 'node_modules' && !name.startsWith('.')) names.push(`${name}/`);
      } else if (/\.(?:imr|letter|txt)$/i.test(name)) names.push(name);
    }
  } finally {
    entries.closeSync();
  }
  // A folder comes where its name belongs, as if it had no slash.
  const bare = (name: string): string => (name.endsWith('/') ? name.slice(0, -1) : name);
  return names.sort((a, b) => (bare(a) < bare(b) ? -1 : 1));
}

/** Why a file is not given to be read: it is `no letter`, or what is wrong with it. Opening a pipe would wait for someone to write to it. */
function troubleWith(file: string, knowledge: Knowledge): string | undefined {
  try {
    const stats = fs.statSync(file);
    if (stats.isDirectory()) return 'no letter';
    refuseStreams(stats);
    if (!/\.txt$/i.test(file)) return undefined;
    return opensLikeALetter(file, knowledge) ? undefined : 'no letter';
  } catch (error) {
    return asUnreadable(error).message;
  }
}

/** Whether the first lines of a file hold what tells a letter. A file that is no text is none. */
function opensLikeALetter(file: string, knowledge: Knowledge): boolean {
  const descriptor = fs.openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(OPENING);
    const count = fs.readSync(descriptor, bytes, 0, OPENING, 0);
    return readLetter(decodeOpening(bytes.subarray(0, count)), knowledge).isLetter;
  } finally {
    fs.closeSync(descriptor);
  }
}
