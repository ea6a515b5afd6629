import { guidelinePage } from '../service/guideline-page.ts';
import { readingPage } from '../service/reading-page.ts';
import { GUIDELINE_SCHEME, READING_SCHEME } from './contract.ts';
import type { CheckedLetter } from './documents.ts';

/** The schemes of the documents that the server writes. */
export const SCHEMES = [READING_SCHEME, GUIDELINE_SCHEME] as const;

/** The URI of the page about a guideline, from the library that a letter is read with. */
export function guidelineUri(guideline: string, letter: string): string {
  return `${GUIDELINE_SCHEME}:/${encodeURIComponent(guideline)}.md?${encodeURIComponent(letter)}`;
}

/** The URI of a letter's reading. */
export function readingUri(letter: string): string {
  const path = decode(letter);
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1) || 'letter';
  return `${READING_SCHEME}:/${encodeURIComponent(name)}.md?${encodeURIComponent(letter)}`;
}

/** The URI of the letter that a virtual document is about; undefined if it names none. */
export function letterOf(uri: string): string | undefined {
  const query = uri.indexOf('?');
  // Editors encode a query once more, or less, on its way.
  const letter = query < 0 ? '' : decode(uri.slice(query + 1));
  if (letter === '') return undefined;
  return letter.includes(':') ? letter : decode(letter);
}

/** The text of a virtual document; undefined if there is none of that URI. */
export function virtualText(uri: string, { letter, findings }: CheckedLetter): string | undefined {
  if (!letter) return undefined;
  if (uri.startsWith(`${READING_SCHEME}:`)) return readingPage(letter, findings);
  const path = uri.slice(uri.indexOf(':') + 1).split('?', 1)[0]!;
  const id = path.endsWith('.md') ? path.slice(path.lastIndexOf('/') + 1, -'.md'.length) : undefined;
  const guideline = id === undefined ? undefined : letter.guidelines.byId(decode(id));
  return guideline && guidelinePage(guideline).text;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
