import ignore from 'ignore';

/** Says of a letter's path whether patterns name it. Paths are relative to the folder that the patterns hold from, with `/`. */
export type PathTest = (path: string) => boolean;

/** No configuration needs more patterns in one list. */
export const MAX_PATTERNS = 200;

/** Longest pattern, in characters. */
const MAX_LENGTH = 200;

/** Each `**` multiplies the time for a deep path; with two of them the slowest takes some ten milliseconds. */
const MAX_DEEP = 2;

/** Paths of more folders than this match nothing. */
const MAX_FOLDERS = 100;

/**
 * What keeps a text from being a pattern, in a sentence; undefined if it is one. Patterns are those of `.gitignore`: a name without a slash matches
 * at any depth, one that ends in a slash matches a folder with all that is in it, `**` stands for any folders.
 */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.trim() === '' || pattern === '!')
    return 'An empty pattern matches nothing: write a name such as “archive/”.';
  if (pattern.startsWith('#')) return 'A pattern that begins with # is a comment and matches nothing.';
  const slow = tooSlow(pattern);
  if (slow !== undefined) return slow;
  if (pattern.includes('\\')) return 'Patterns separate folders with /, not with \\.';
  if (/[{}]/.test(pattern))
    return 'Patterns cannot have braces: write one pattern for each, such as “*.imr” and “*.letter”.';
  if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(pattern.replace(/^!/, '')))
    return 'Patterns are relative to the folder of this file and cannot start with ./ or ../.';
  return undefined;
}

/** What makes a pattern too slow to be followed, in a sentence; undefined if nothing does. */
export function tooSlow(pattern: string): string | undefined {
  if (pattern.length > MAX_LENGTH) return `A pattern can have at most ${MAX_LENGTH} characters.`;
  if (pattern.split('**').length - 1 > MAX_DEEP) return `A pattern can have “**” at most ${MAX_DEEP} times.`;
  return undefined;
}

/** A test of paths by patterns that `patternProblem` lets pass; the last one that matches counts, and `!` before one takes a path out again. */
export function testOf(patterns: readonly string[]): PathTest {
  if (patterns.length === 0) return () => false;
  const rules = ignore().add(patterns);
  // `ignore` refuses paths that lead upward or begin with a slash; none of them lies below the patterns' folder.
  return (path) => ignore.isPathValid(path) && path.split('/').length <= MAX_FOLDERS && rules.ignores(path);
}
