import type { FileSystem } from '../../ports/file-system.ts';

/** How the names of letters end. A plain text is a letter only where it opens like one. */
export const ENDINGS: readonly string[] = ['.imr', '.letter', '.txt'];

/** So many files are checked of one workspace; of one with more, the first by their names. */
export const MOST_LETTERS = 20_000;

/** The files below folders that may be letters, in the order of their URIs, and whether there are more than are given. */
export async function findLetters(
  files: FileSystem,
  folders: readonly string[],
): Promise<{ readonly uris: readonly string[]; readonly more: boolean }> {
  const listed = await Promise.all(folders.map((folder) => files.list(folder, ENDINGS, MOST_LETTERS + 1)));
  const uris = [...new Set(listed.flat())].sort();
  return { uris: uris.slice(0, MOST_LETTERS), more: uris.length > MOST_LETTERS };
}

/** Whether a file of these folders would be found: not in a hidden folder nor in one of packages. */
export function isFound(uri: string, folders: readonly string[]): boolean {
  const folder = folders.find((one) => uri.startsWith(one));
  if (folder === undefined || !ENDINGS.some((ending) => uri.endsWith(ending))) return false;
  const above = uri.slice(folder.length).split('/').slice(0, -1);
  return !above.some((name) => name.startsWith('.') || name === 'node_modules');
}

/** Whether a file by this name is a letter only where it opens like one. */
export function isPlainText(uri: string): boolean {
  return uri.endsWith('.txt');
}
