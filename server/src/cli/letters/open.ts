import { UnreadableError } from '../../ports/file-system.ts';
import { asLetterText, readTextFile, type TextFile } from '../files.ts';
import type { LetterInput } from './letter-input.ts';

/** The text of a letter, under the name that reports give it. Throws an `UnreadableError` that says why there is none. */
export function openLetter({ path, name, line, trouble }: LetterInput): TextFile {
  if (trouble !== undefined) throw new UnreadableError(trouble);
  if (line === undefined) {
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
