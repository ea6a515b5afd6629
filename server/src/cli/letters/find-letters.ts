import fs from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../../letter/read.ts';
import { asUnreadable, STDIN } from '../files.ts';
import { IgnoreFiles } from './ignore-files.ts';
import type { LetterInput } from './letter-input.ts';
import { overlap, rootOf } from './overlap.ts';
import { searchFolder } from './search-folder.ts';

/** How letters are looked for. */
export interface Search {
  /** By what the opening of a plain text is recognised. */
  readonly knowledge: Knowledge;
  /** Whether what `.determination-lettersignore` files say is followed. It concerns what is found, never what is named. */
  readonly ignoreFiles: boolean;
}

/** Whether a name may be a glob. */
const GLOB = /[*?[\]{}]/;

/**
 * Finds the files that the paths of a command line name, one after the other: a file as it is, a folder searched for letters, a glob. No
 * file comes twice. Places that cannot be searched come with their trouble.
 */
export async function* findLetters(named: readonly string[], search: Search): AsyncGenerator<LetterInput> {
  // A folder may hold millions of letters: what was found is only remembered where it could come again.
  const seen = overlap(named.map(rootOf)) ? new Set<string>() : undefined;
  for (const name of named) {
    for await (const found of lettersOf(name, search)) {
      if (seen && found.trouble === undefined) {
        const file = found.path === STDIN ? STDIN : path.resolve(found.path);
        if (seen.has(file)) continue;
        seen.add(file);
      }
      yield found;
    }
  }
}

async function* lettersOf(name: string, search: Search): AsyncGenerator<LetterInput> {
  if (name === STDIN) {
    yield { path: name };
    return;
  }
  const ignored = search.ignoreFiles ? new IgnoreFiles(rootOf(name)) : undefined;
  let folder: boolean;
  try {
    folder = fs.statSync(name).isDirectory();
  } catch (error) {
    if (GLOB.test(name)) yield* matchesOf(name, ignored);
    else yield { path: name, trouble: asUnreadable(error).message };
    return;
  }
  if (folder) yield* searchFolder(name, search.knowledge, ignored);
  else yield { path: name };
}

async function* matchesOf(pattern: string, ignored: IgnoreFiles | undefined): AsyncGenerator<LetterInput> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern.replaceAll(path.sep, '/'), { onlyFiles: true, expandDirectories: false });
  if (found.length === 0) yield { path: pattern, trouble: 'matches no file' };
  for (const file of found.sort()) if (!ignored?.has(file, false)) yield { path: file };
}
