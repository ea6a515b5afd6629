/**
 * What keeps a text from being the path of a local file, in a sentence; undefined if it is one: relative to the file that it is in, or whole.
 * URLs are refused: this program opens no connection.
 */
export function pathProblem(path: string): string | undefined {
  if (path.trim() === '' || path.endsWith('/')) return 'Expected the path of a file, such as “../team.json”.';
  if (/^[a-z][a-z0-9+.-]+:/i.test(path) || path.startsWith('//'))
    return 'This is not a path on this computer: a configuration uses only local files.';
  if (path.includes('\\')) return 'Paths separate folders with /, not with \\.';
  if (/[\0\p{Surrogate}]/u.test(path)) return 'This contains characters that are not allowed in a path.';
  return undefined;
}

/** The URI of a path, which `pathProblem` lets pass, that is in the file of a URI. */
export function resolvePath(from: string, path: string): string {
  const drive = /^([a-z]):\//i.exec(path);
  const steps = (drive ? path.slice(drive[0].length) : path).split('/').map(encodeURIComponent).join('/');
  return new URL(drive ? `/${drive[1]!}:/${steps}` : steps, from).href;
}

/** Whether a file lies in a folder or below it; `folder` is a URI that ends in a slash. */
export function liesIn(folder: string, uri: string): boolean {
  return comparable(uri).startsWith(comparable(folder));
}

/** A URI in a form in which equal places are equal: editors write the same characters with and without `%`. */
export function comparable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The path of a file as it is seen from the folder of another, with `/` between its parts; both are URIs. */
export function relativePath(from: string, uri: string): string {
  const folders = comparable(from).split('/').slice(0, -1);
  const steps = comparable(uri).split('/');
  let same = 0;
  while (same < folders.length && same < steps.length - 1 && folders[same] === steps[same]) same++;
  return [...folders.slice(same).map(() => '..'), ...steps.slice(same)].join('/');
}
