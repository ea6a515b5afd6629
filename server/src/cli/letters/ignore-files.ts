import fs from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readTextFile } from '../files.ts';
import { isBelow } from './overlap.ts';

/** The name of the file that says what of its folder is not searched, line by line as in `.gitignore`. */
export const IGNORE_FILE = '.determination-lettersignore';

/**
 * What ignore files say of what is found below a folder. Each file holds for its own folder and those in it; the one nearest to a letter
 * that says something of it decides.
 */
export class IgnoreFiles {
  /** The topmost folder whose ignore file counts: the current one for what lies in it, else the folder that is searched. */
  readonly #top: string;
  readonly #files = new Map<string, Ignore | undefined>();

  /** @param root the folder that is searched */
  constructor(root: string) {
    const here = process.cwd();
    const folder = path.resolve(root);
    this.#top = isBelow(here, folder) ? here : folder;
  }

  /** Whether a file or folder below the root is to be left out. */
  has(where: string, folder: boolean): boolean {
    const full = path.resolve(where);
    for (let base = path.dirname(full); ; base = path.dirname(base)) {
      const said = this.#in(base)?.test(`${path.relative(base, full).split(path.sep).join('/')}${folder ? '/' : ''}`);
      if (said?.ignored) return true;
      if (said?.unignored || base.length <= this.#top.length) return false;
    }
  }

  #in(folder: string): Ignore | undefined {
    if (!this.#files.has(folder)) {
      // Of an archive with a folder for each letter, not every folder is remembered.
      if (this.#files.size > 1000) this.#files.clear();
      this.#files.set(folder, read(path.join(folder, IGNORE_FILE)));
    }
    return this.#files.get(folder);
  }
}

function read(file: string): Ignore | undefined {
  try {
    return fs.statSync(file).isFile() ? ignore().add(readTextFile(file).text) : undefined;
  } catch {
    // Nearly always: there is none. One that cannot be read hides nothing.
    return undefined;
  }
}
