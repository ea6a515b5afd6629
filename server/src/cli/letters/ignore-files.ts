import path from 'node:path';
import { IGNORE_FILE, type IgnoreRules, isLeftOut, readIgnoreFile } from '../../config/ignore-files.ts';
import { readOtherFile } from '../files.ts';
import { isBelow } from './overlap.ts';

/** No ignore file is longer, in bytes. */
const MAX_BYTES = 1_000_000;

/** What ignore files say of what is found below a folder. They are read as the folders are come to. */
export class IgnoreFiles {
  /** The topmost folder whose ignore file counts: the current one for what is in it, otherwise the folder that is searched. Ends in a slash. */
  readonly #top: string;
  readonly #files = new Map<string, IgnoreRules | undefined>();
  readonly #complain: (message: string) => void;

  /**
   * @param root the folder that is searched
   * @param complain is told of a line that is not followed
   */
  constructor(root: string, complain: (message: string) => void) {
    const here = process.cwd();
    const folder = path.resolve(root);
    this.#top = slashed(isBelow(here, folder) ? here : folder);
    this.#complain = complain;
  }

  /** Whether a file or folder below the root is to be left out. */
  has(where: string, folder: boolean): boolean {
    const full = path.resolve(where).split(path.sep).join('/');
    return isLeftOut(folder ? `${full}/` : full, this.#top, (above) => this.#in(above));
  }

  #in(folder: string): IgnoreRules | undefined {
    if (!this.#files.has(folder)) {
      // Of an archive with a folder for each letter, not every folder is remembered.
      if (this.#files.size > 1000) this.#files.clear();
      this.#files.set(folder, this.#read(folder + IGNORE_FILE));
    }
    return this.#files.get(folder);
  }

  #read(file: string): IgnoreRules | undefined {
    let text: string;
    try {
      ({ text } = readOtherFile(file, MAX_BYTES, 'list of what is ignored'));
    } catch {
      // Nearly always: there is none. One that cannot be read hides nothing.
      return undefined;
    }
    const { rules, problems } = readIgnoreFile(text);
    for (const { line, message } of problems) this.#complain(`${path.relative('', file)}:${line}: ${message}`);
    return rules;
  }
}

function slashed(folder: string): string {
  const name = folder.split(path.sep).join('/');
  return name.endsWith('/') ? name : `${name}/`;
}
