import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/root.ts';

/** The letters that are measured. */
export interface Samples {
  /** In one word where they are from. */
  readonly source: 'published' | 'own';
  readonly files: readonly string[];
  readonly texts: readonly string[];
  /** The letter that is typed into. */
  readonly typed: string;
}

/** Published letters where they are next to the repository, else the clean ones of our own tests. */
export function readSamples(): Samples {
  const published = lettersIn(path.resolve(ROOT, '../shared/letters'), /\.txt$/);
  return published.length > 0 ? samplesFrom('published', published) : readOwnSamples();
}

/** The clean letters of our own tests: the same on every machine. */
export function readOwnSamples(): Samples {
  return samplesFrom('own', lettersIn(path.join(ROOT, 'test/letters'), /^clean-.*\.imr$/));
}

function samplesFrom(source: Samples['source'], files: readonly string[]): Samples {
  const texts = files.map((file) => fs.readFileSync(file, 'utf8'));
  const typed = files.findIndex((file) => /^(?:000|clean-2014)/.test(path.basename(file)));
  return { source, files, texts, typed: texts[typed] ?? texts[0]! };
}

function lettersIn(folder: string, name: RegExp): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((file) => name.test(file) && file !== 'README.txt')
    .sort()
    .map((file) => path.join(folder, file));
}

/** A letter of at least `length` characters: its second half, which holds the issues, again and again. */
export function grown(letter: string, length: number): string {
  const from = letter.indexOf('\n', letter.length >> 1) + 1;
  const half = letter.slice(from);
  return letter + half.repeat(Math.max(0, Math.ceil((length - letter.length) / half.length)));
}
