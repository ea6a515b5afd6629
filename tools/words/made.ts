import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What the compiled word list depends on in the repository. */
const SOURCES = [
  'tools/words/field-words.txt',
  'tools/words/inflect.ts',
  'tools/words/irregular.ts',
  'tools/words/pack.ts',
  'tools/words/select.ts',
  'tools/words/sources.ts',
  'tools/words/tags.ts',
  'server/src/knowledge/words/glued.ts',
  'server/src/knowledge/words/packed.ts',
  'server/src/knowledge/words/word-class.ts',
];

/** A hash of everything in the repository that the compiled word list depends on, whatever the line ends. */
export function madeFrom(root: string): string {
  const hash = createHash('sha256');
  for (const file of SOURCES)
    hash.update(fs.readFileSync(path.join(root, file), 'utf8').replace(/\r\n/g, '\n')).update('\0');
  return hash.digest('hex').slice(0, 16);
}
