import { IGNORE_FILE, type IgnoreRules, isLeftOut, readIgnoreFile } from '../../config/ignore-files.ts';
import { comparable } from '../../config/location.ts';
import type { FileSystem } from '../../ports/file-system.ts';

/** How the names of letters end. A plain text is a letter only where it opens like one. */
const ENDINGS: readonly string[] = ['.imr', '.letter', '.txt'];

/** How the names of the files end that a search looks for. */
export const SEARCHED: readonly string[] = [...ENDINGS, IGNORE_FILE];

/** So many files are checked of one workspace; of one with more, the first by their names. */
export const MOST_LETTERS = 20_000;

/** What was found below the folders of a workspace. */
export interface Found {
  /** The files that may be letters, in the order of their URIs. */
  readonly uris: readonly string[];
  /** Whether there are more than are given. */
  readonly more: boolean;
  /** What ignore files leave out. */
  readonly ignored: IgnoredPlaces;
}

/** Searches folders, whose URIs end in a slash, for letters; what their ignore files leave out is not found. */
export async function findLetters(files: FileSystem, folders: readonly string[]): Promise<Found> {
  const listed = await Promise.all(folders.map((folder) => files.list(folder, SEARCHED, MOST_LETTERS + 1)));
  const all = [...new Set(listed.flat())].sort();
  const ignored = await IgnoredPlaces.read(files, folders, all.filter(isIgnoreFile));
  const uris = all.filter((uri) => !isIgnoreFile(uri) && !ignored.has(uri));
  return { uris: uris.slice(0, MOST_LETTERS), more: all.length > MOST_LETTERS, ignored };
}

/** Whether a file says what is left out. */
export function isIgnoreFile(uri: string): boolean {
  return uri.endsWith(`/${IGNORE_FILE}`);
}

/** Whether a name is one of a file that may be a letter. */
function isNamedLikeALetter(uri: string): boolean {
  return ENDINGS.some((ending) => uri.endsWith(ending));
}

/** Whether a file may be a letter that would be found: it is not in a hidden folder nor in one of packages, and nothing leaves it out. */
export function isFound(uri: string, folders: readonly string[], ignored: IgnoredPlaces): boolean {
  return isNamedLikeALetter(uri) && isSearched(uri, folders) && !ignored.has(uri);
}

/** Whether a place is in the folders, and neither hidden nor in a folder of packages. */
export function isSearched(uri: string, folders: readonly string[]): boolean {
  const folder = folders.find((one) => uri.startsWith(one));
  if (folder === undefined) return false;
  const above = uri.slice(folder.length).split('/').slice(0, -1);
  return !above.some((name) => name.startsWith('.') || name === 'node_modules');
}

/** Whether a file by this name is a letter only where it opens like one. */
export function isPlainText(uri: string): boolean {
  return uri.endsWith('.txt');
}

/** What the ignore files of a workspace leave out. */
export class IgnoredPlaces {
  readonly #rules: ReadonlyMap<string, IgnoreRules>;
  readonly #tops: readonly string[];

  private constructor(rules: ReadonlyMap<string, IgnoreRules>, tops: readonly string[]) {
    this.#rules = rules;
    this.#tops = tops;
  }

  /** Nothing is left out. */
  static readonly none = new IgnoredPlaces(new Map(), []);

  /** Reads ignore files; one that cannot be read leaves nothing out. */
  static async read(files: FileSystem, folders: readonly string[], uris: readonly string[]): Promise<IgnoredPlaces> {
    const rules = new Map<string, IgnoreRules>();
    for (const uri of uris) {
      const text = await files.readText(uri).catch(() => undefined);
      if (text !== undefined) rules.set(comparable(uri.slice(0, -IGNORE_FILE.length)), readIgnoreFile(text).rules);
    }
    return new IgnoredPlaces(rules, folders.map(comparable));
  }

  /** Whether a file is left out, or a folder that it is in. */
  has(uri: string): boolean {
    if (this.#rules.size === 0) return false;
    const path = comparable(uri);
    const top = this.#tops.find((folder) => path.startsWith(folder));
    if (top === undefined) return false;
    const leftOut = (place: string): boolean => isLeftOut(place, top, (folder) => this.#rules.get(folder));
    // As a search goes: what a folder's own rules say does not count when the folder itself is left out.
    for (let end = path.indexOf('/', top.length); end >= 0; end = path.indexOf('/', end + 1))
      if (leftOut(path.slice(0, end + 1))) return true;
    return leftOut(path);
  }
}
