import fs from 'node:fs';
import path from 'node:path';
import { type Knowledge, readLetter } from '../letter/read.ts';
import { asUnreadable, STDIN } from './files.ts';

/** What a path of the command line stands for: files in order, and the places that cannot be searched, with the reason. */
export interface FoundLetters {
  readonly paths: readonly string[];
  readonly problems: readonly { path: string; reason: string }[];
}

/** How much of a plain text is looked at to tell whether it opens like a letter, in bytes. */
const OPENING = 4000;

/** Finds the files that the paths of a command line name: a file as it is, a folder searched for letters, a glob. No file comes twice. */
export async function findLetters(named: readonly string[], knowledge?: Knowledge): Promise<FoundLetters> {
  const paths = new Paths();
  const problems: { path: string; reason: string }[] = [];
  const fail = (where: string, error: unknown): void => {
    problems.push({ path: where, reason: asUnreadable(error).message });
  };
  for (const name of named) {
    if (name === STDIN) {
      paths.add(name);
      continue;
    }
    try {
      if (fs.statSync(name).isDirectory()) searchFolder(name, paths, fail, knowledge);
      else paths.add(name);
    } catch (error) {
      const matches = /[*?[\]{}]/.test(name) ? await expand(name) : undefined;
      if (matches === undefined) fail(name, error);
      else if (matches.length === 0) problems.push({ path: name, reason: 'matches no file' });
      else matches.forEach((match) => paths.add(match));
    }
  }
  return { paths: paths.all, problems };
}

/** Paths as they were named, each file once. */
class Paths {
  readonly all: string[] = [];
  readonly #seen = new Set<string>();

  add(name: string): void {
    const file = name === STDIN ? name : path.resolve(name);
    if (!this.#seen.has(file)) this.all.push(name);
    this.#seen.add(file);
  }
}

async function expand(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern.replaceAll(path.sep, '/'), { onlyFiles: true, expandDirectories: false });
  return found.sort();
}

function searchFolder(
  folder: string,
  paths: Paths,
  fail: (where: string, error: unknown) => void,
  knowledge?: Knowledge,
): void {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    fail(folder, error);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const where = path.join(folder, entry.name);
    // Links to folders are not followed: they can go in circles.
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) searchFolder(where, paths, fail, knowledge);
    } else if (/\.(?:imr|letter)$/i.test(entry.name)) paths.add(where);
    else if (/\.txt$/i.test(entry.name)) {
      try {
        if (opensLikeALetter(where, knowledge)) paths.add(where);
      } catch (error) {
        fail(where, error);
      }
    }
  }
}

/** Whether the first lines of a file hold what tells a letter. A file that is no text is none. */
function opensLikeALetter(file: string, knowledge?: Knowledge): boolean {
  const descriptor = fs.openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(OPENING);
    const count = fs.readSync(descriptor, bytes, 0, OPENING, 0);
    return readLetter(new TextDecoder().decode(bytes.subarray(0, count)), knowledge).isLetter;
  } finally {
    fs.closeSync(descriptor);
  }
}
