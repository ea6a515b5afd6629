import { ARTICLES } from '../wording/wording.ts';

/** “a” or “an”, by how the word after it is said. */
export function articleFor(phrase: string): 'a' | 'an' {
  const [word = ''] = /[A-Z0-9]+/i.exec(phrase) ?? [];
  const is = (list: readonly string[]): boolean => list.some((item) => item.toLowerCase() === word.toLowerCase());
  if (ARTICLES.an.includes(word) || is(ARTICLES.anWords)) return 'an';
  if (ARTICLES.a.includes(word) || is(ARTICLES.aWords)) return 'a';
  if (/^\d/.test(word)) return /^(?:8|11(?!\d)|18(?!\d))/.test(word) ? 'an' : 'a';
  // Abbreviations are said letter by letter, and so is the x of “x-ray”.
  if (/^(?:[A-Z]{2,}\d*|[xX])$/.test(word)) return /^[AEFHIL-ORSX]/i.test(word) ? 'an' : 'a';
  if (/^u/i.test(word)) return ARTICLES.vowelsOfU.some((start) => word.toLowerCase().startsWith(start)) ? 'an' : 'a';
  return /^[aeio]/i.test(word) ? 'an' : 'a';
}

/** A word with a capital first. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “one” where the number is one, else “many”: `1`, `one`; a range is many. */
export function byNumber(number: string | undefined, one: string, many: string): string {
  return number !== undefined && /^(?:1|one)$/i.test(number.trim()) ? one : many;
}

/** A list as a sentence has it: `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
