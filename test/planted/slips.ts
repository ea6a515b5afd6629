import { overwrite, type Planting } from './plant.ts';
import type { Range } from '../../server/src/text/range.ts';

/** The slips of a typist in a word: a letter left out, typed twice, exchanged with the next, or wrong. Each gives another word. */
export function slips(word: string): string[] {
  const i = Math.floor(word.length / 2);
  const [before, letter, rest] = [word.slice(0, i), word[i] ?? '', word.slice(i + 1)];
  const next = rest[0] ?? '';
  const wrong = /a/i.test(letter) ? 'e' : 'a';
  return [
    before + rest,
    before + letter + letter + rest,
    before + next + letter + rest.slice(1),
    before + (letter === letter.toUpperCase() ? wrong.toUpperCase() : wrong) + rest,
  ].filter((slip) => slip !== word);
}

/** Every slip in the longest word of a stretch of a letter. */
export function misspellings(text: string, range: Range): Planting[] {
  const words = [...text.slice(range.start, range.end).matchAll(/\p{L}{5,}/gu)];
  const longest = words.reduce((best, word) => (word[0].length > (best?.[0].length ?? 0) ? word : best), words[0]);
  if (!longest) return [];
  const start = range.start + longest.index;
  return slips(longest[0]).map((slip) => overwrite({ start, end: start + longest[0].length }, slip, range));
}
