import ignore, { type Ignore } from 'ignore';
import { tooSlow } from './patterns.ts';

/** The name of the file that says what of its folder is not searched, line by line as in `.gitignore`. */
export const IGNORE_FILE = '.determination-lettersignore';

/** Most lines of an ignore file that are followed. */
const MAX_LINES = 1000;

/** Paths of more folders than this are never ignored. */
const MAX_FOLDERS = 100;

/** What an ignore file says of the paths in its folder. */
export interface IgnoreRules {
  /** @param path relative to the folder of the ignore file, with `/`; a folder's ends in a slash */
  test(path: string): { readonly ignored: boolean; readonly unignored: boolean };
}

/** A line of an ignore file that is not followed, and why. */
export interface IgnoreProblem {
  /** From 1. */
  readonly line: number;
  /** A full sentence. */
  readonly message: string;
}

/** Reads an ignore file. A line that would take too long to match is skipped and reported; the other lines hold. */
export function readIgnoreFile(text: string): { readonly rules: IgnoreRules; readonly problems: IgnoreProblem[] } {
  const problems: IgnoreProblem[] = [];
  const lines = text.split(/\r?\n/);
  if (lines.length > MAX_LINES)
    problems.push({
      line: MAX_LINES + 1,
      message: `An ignore file can have at most ${MAX_LINES} lines. This line and those after it are skipped.`,
    });
  const followed = lines.slice(0, MAX_LINES).filter((pattern, index) => {
    const problem = /^\s*(?:#|$)/.test(pattern) ? undefined : tooSlow(pattern);
    if (problem !== undefined) problems.push({ line: index + 1, message: `${problem} This line is skipped.` });
    return problem === undefined;
  });
  const rules: Ignore = ignore().add(followed);
  return {
    rules: {
      test: (path) => {
        const testable = ignore.isPathValid(path) && path.split('/').length <= MAX_FOLDERS;
        return testable ? rules.test(path) : { ignored: false, unignored: false };
      },
    },
    problems,
  };
}

/**
 * Returns whether ignore files leave out a path. Each file holds for its own folder and those in it; of the files that say something of the path, the one
 * nearest to it decides.
 * @param path with `/`, as the folders are; a folder's ends in a slash
 * @param top the topmost folder whose ignore file counts, ending in a slash
 * @param rulesIn the rules of the ignore file in a folder, whose name ends in a slash; undefined if there is none
 */
export function isLeftOut(path: string, top: string, rulesIn: (folder: string) => IgnoreRules | undefined): boolean {
  for (let end = path.lastIndexOf('/', path.length - 2) + 1; end >= top.length && end > 0;) {
    const folder = path.slice(0, end);
    const said = rulesIn(folder)?.test(path.slice(end));
    if (said?.ignored) return true;
    if (said?.unignored) return false;
    end = path.lastIndexOf('/', end - 2) + 1;
  }
  return false;
}
