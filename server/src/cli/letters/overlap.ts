import path from 'node:path';

/** The folder or file below which everything lies that a path or glob names. */
export function rootOf(name: string): string {
  const parts = path.resolve(name).split(path.sep);
  const glob = parts.findIndex((part) => /[*?[\]{}]/.test(part));
  return parts.slice(0, glob < 0 ? undefined : glob).join(path.sep);
}

/** Whether a place is a folder or lies below it; both are full paths. */
export function isBelow(folder: string, place: string): boolean {
  return place === folder || place.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** Whether one of these resolved paths is another, or lies below it. */
export function overlap(roots: readonly string[]): boolean {
  // With the separator after each, what lies below a folder stands right after it.
  const sorted = roots.map((root) => `${root}${path.sep}`).sort();
  return sorted.some((root, i) => i > 0 && root.startsWith(sorted[i - 1]!));
}
