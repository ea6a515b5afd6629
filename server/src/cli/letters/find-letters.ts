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
  /** By what the opening of a plain text is recognized. */
  readonly knowledge: Knowledge;
  /** Whether what `.determination-lettersignore` files say is followed. It concerns what is found, never what is named. */
  readonly ignoreFiles: boolean;
  /** What the configuration says is not to be checked; concerns what is found as well. */
  readonly ignores: (path: string) => Promise<boolean>;
  /** Is told of a line of an ignore file that is not followed. */
  readonly complain: (message: string) => void;
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
  const ignored = search.ignoreFiles ? new IgnoreFiles(rootOf(name), search.complain) : undefined;
  let found: AsyncIterable<LetterInput> | Iterable<LetterInput>;
  try {
    if (!fs.statSync(name).isDirectory()) {
      yield { path: name };
      return;
    }
    found = searchFolder(name, search.knowledge, ignored);
  } catch (error) {
    if (!GLOB.test(name)) {
      yield { path: name, trouble: asUnreadable(error).message };
      return;
    }
    found = matchesOf(name, ignored);
  }
  for await (const input of found) {
    const left = search.ignoreFiles && input.trouble === undefined && (await search.ignores(input.path));
    if (!left) yield input;
  }
}

async function* matchesOf(pattern: string, ignored: IgnoreFiles | undefined): AsyncGenerator<LetterInput> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern.replaceAll(path.sep, '/'), { onlyFiles: true, expandDirectories: false });
  if (found.length === 0) yield { path: pattern, trouble: 'matches no file' };
  for (const file of found.sort()) if (!ignored?.has(file, false)) yield { path: file };
}
