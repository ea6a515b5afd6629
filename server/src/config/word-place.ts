import type { Node } from 'jsonc-parser';
import type { WordPlace } from './configuration.ts';
import { properties } from './nodes.ts';

/** Finds where a configuration file takes one more word: at the end of its list of words, else at its beginning; undefined if its words are no list. */
export function placeOfWord(text: string, root: Node): WordPlace | undefined {
  const all = properties(root);
  const words = all.find(({ name }) => name === 'words')?.value;
  if (!words) return placeAt(text, root.offset + 1, '\n  "words": [', all.length > 0 ? '],' : ']\n');
  if (words.type !== 'array') return undefined;
  const last = words.children?.at(-1);
  return last ? placeAt(text, last.offset + last.length, ', ', '') : placeAt(text, words.offset + 1, '', '');
}

function placeAt(text: string, offset: number, before: string, after: string): WordPlace {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length, before, after };
}
