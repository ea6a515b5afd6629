import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Example, readExamples } from './train.ts';

const FOLDER = 'tools/closings/examples';

/** A file of examples. */
export interface ExampleSet {
  readonly name: string;
  readonly examples: readonly Example[];
}

/** Reads every file of examples, in the order of their names. */
export function examplesOf(root: string): ExampleSet[] {
  return fileNames(root).map((name) => ({
    name,
    examples: readExamples(fs.readFileSync(path.join(root, FOLDER, name), 'utf8')),
  }));
}

/** A hash of the examples and of the programs that list their features and train on them, whatever the line ends. The lexicon of clauses is not in it. */
export function madeFrom(root: string): string {
  const hash = createHash('sha256');
  const files = fileNames(root).map((name) => `${FOLDER}/${name}`);
  for (const file of [...files, 'tools/closings/train.ts', 'server/src/reading/tendency/features.ts'])
    hash.update(fs.readFileSync(path.join(root, file), 'utf8').replace(/\r\n/g, '\n')).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function fileNames(root: string): string[] {
  return fs
    .readdirSync(path.join(root, FOLDER))
    .filter((name) => name.endsWith('.txt'))
    .sort();
}
