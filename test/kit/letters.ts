import fs from 'node:fs';
import path from 'node:path';
import { layoutNames, type LayoutName, layouts, singleSpaced } from './layouts.ts';
import { ROOT } from './rules.ts';

/** A whole letter in one of the layouts. */
export interface LaidOutLetter {
  /** File name without its ending. */
  readonly name: string;
  readonly layout: LayoutName;
  readonly text: string;
}

/** Where the published letters lie when they are next to the repository. */
export const PUBLISHED = path.resolve(ROOT, '../shared/letters');

/** Whether this run is about the published letters: the project `published` of vitest.config.mts, which runs only where they are at hand. */
const ABOUT_PUBLISHED = process.env.LETTERS === 'published';

/** The clean letters that a test is about: our own samples, in a run about the published letters those too. */
export function lettersUnderTest(): { name: string; text: string }[] {
  return ABOUT_PUBLISHED ? [...cleanLetters(), ...publishedLetters()] : cleanLetters();
}

/** All letters that a test is about: our own samples, faulty ones too, or in a run about the published letters those. */
export function allLettersUnderTest(): { name: string; text: string }[] {
  if (ABOUT_PUBLISHED) return publishedLetters();
  return ['test/letters', 'examples'].flatMap((folder) => lettersIn(path.join(ROOT, folder), '.imr'));
}

/** Our own clean sample letters. */
export function cleanLetters(): { name: string; text: string }[] {
  return lettersIn(path.join(ROOT, 'test/letters'), '.imr').filter(({ name }) => name.startsWith('clean'));
}

/** The published letters as printed on the page; throws where they are not next to the repository. */
export function publishedLetters(): { name: string; text: string }[] {
  const letters = lettersIn(PUBLISHED, '.txt').map(({ name, text }) => ({ name, text: singleSpaced(text) }));
  if (letters.length === 0) throw new Error(`There are no published letters in ${PUBLISHED}.`);
  return letters;
}

/** Each letter as it is, and, brought to the page's own layout first, in the other layouts; one typed with soft wrap only as it is. */
export function inAllLayouts(letters: readonly { name: string; text: string }[]): LaidOutLetter[] {
  return letters.flatMap(({ name, text }) =>
    (text.split('\n').some((line) => line.length > 200) ? ['wrapped' as const] : layoutNames).map((layout) => ({
      name,
      layout,
      text: layout === 'wrapped' ? text : layouts[layout](singleSpaced(text.replaceAll('\r\n', '\n'))),
    })),
  );
}

/** The letters of a folder with this ending; none where there is no such folder. */
export function lettersIn(folder: string, ending: string): { name: string; text: string }[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name: path.basename(name, ending), text: fs.readFileSync(path.join(folder, name), 'utf8') }));
}
