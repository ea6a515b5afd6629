import type { Node } from 'jsonc-parser';
import type { Range } from '../text/range.ts';
import { pathProblem } from './location.ts';
import { rangeOf } from './nodes.ts';
import { MAX_PATTERNS, patternProblem } from './patterns.ts';
import type { Problems } from './problems.ts';

/** A path as a configuration has it, and where it stands. */
export interface PlacedPath {
  readonly path: string;
  readonly range: Range;
}

/** Most files that one file extends by itself. */
const MAX_PATHS = 16;

/** Reads a pattern or a list of them. */
export function readPatterns(node: Node | undefined, name: string, problems: Problems): string[] {
  return textsOf(node, name, MAX_PATTERNS, patternProblem, problems).map(({ path }) => path);
}

/** Reads a path or a list of them. */
export function readPaths(node: Node | undefined, name: string, problems: Problems): PlacedPath[] {
  return textsOf(node, name, MAX_PATHS, pathProblem, problems);
}

/** Most entries of a list of words; more belong in a file. */
const MAX_ENTRIES = 10_000;

/** Reads a list of words and of files of words. */
export function readWords(node: Node | undefined, problems: Problems): PlacedPath[] {
  return textsOf(
    node,
    'words',
    MAX_ENTRIES,
    (entry) => (/\S/.test(entry) && entry.length < 500 ? undefined : 'Expected a word or the path of a file.'),
    problems,
  );
}

/** Reads one path. */
export function readPath(node: Node | undefined, problems: Problems): string | undefined {
  if (node?.type !== 'array') return textsOf(node, '', 1, pathProblem, problems)[0]?.path;
  problems.at(node, 'Expected text in double quotes.');
  return undefined;
}

function textsOf(
  node: Node | undefined,
  name: string,
  most: number,
  problemOf: (text: string) => string | undefined,
  problems: Problems,
): PlacedPath[] {
  if (!node) return [];
  const items = node.type === 'array' ? (node.children ?? []) : [node];
  const extra = items[most];
  if (extra) problems.at(extra, `“${name}” can have at most ${most} entries: this one and those after it are skipped.`);
  return items.slice(0, most).flatMap((item) => {
    const path: unknown = item.value;
    const problem = typeof path === 'string' ? problemOf(path) : 'Expected text in double quotes.';
    if (problem !== undefined) problems.at(item, problem);
    return typeof path === 'string' && problem === undefined ? [{ path, range: rangeOf(item) }] : [];
  });
}
