import { type DocumentKind, documentKind } from '../../documents/imported.ts';
import { UnreadableError } from '../../ports/file-system.ts';
import { asLetterText, readTextFile, STDIN, type TextFile } from '../files.ts';
import type { LetterInput } from './letter-input.ts';

/** The text of a letter, in a text file or in one of Word or PDF, under the name that reports give it. Throws an `UnreadableError` that says why there is none. */
export async function openLetter({ path, name, line, trouble }: LetterInput): Promise<TextFile> {
  if (trouble !== undefined) throw new UnreadableError(trouble);
  if (line === undefined) {
    const kind = path === STDIN ? undefined : documentKind(path);
    if (kind !== undefined) return openDocument(path, kind);
    const file = readTextFile(path);
    return name === undefined ? file : { ...file, path: name };
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UnreadableError('is not JSON: each line must be an object such as {"name": "a.imr", "text": "…"}');
  }
  const { name: own, text } = (value ?? {}) as { readonly name?: unknown; readonly text?: unknown };
  if (typeof text !== 'string') throw new UnreadableError('has no "text" that is a string');
  if (own !== undefined && typeof own !== 'string') throw new UnreadableError('has a "name" that is not a string');
  return { path: own ?? path, text: asLetterText(text), encoding: { name: 'utf-8', mark: false } };
}

/** What reads documents is loaded with the first of them. */
async function openDocument(path: string, kind: DocumentKind): Promise<TextFile> {
  const { readDocumentFile } = await import('../documents.ts');
  const { text } = await readDocumentFile(path, kind);
  return { path, text: asLetterText(text), encoding: { name: 'utf-8', mark: false }, source: kind };
}
