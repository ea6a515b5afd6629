import fs from 'node:fs';
import path from 'node:path';
import { readPage, ruleFolders } from '../../tools/lib/rule-folders.ts';
import { ROOT } from '../../tools/lib/root.ts';
import { readRulePage } from '../kit/rule-page.ts';

/** The project's own letters, clean and faulty: never those of others, since what fails is kept in the repository. */
export const ownLetters: readonly string[] = ['test/letters', 'examples'].flatMap((folder) =>
  fs
    .readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.imr'))
    .sort()
    .map((name) => fs.readFileSync(path.join(ROOT, folder, name), 'utf8')),
);

/** The small letters of the rules' pages: between them they have whatever a rule looks for. */
export const exampleLetters: readonly string[] = ruleFolders(ROOT).flatMap((folder) => {
  const { avoid, prefer } = readRulePage(readPage(folder));
  return [...avoid, ...prefer].map(({ text }) => text);
});
