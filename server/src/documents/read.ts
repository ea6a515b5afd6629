import { UnreadableError } from '../ports/file-system.ts';
import { type DocumentKind, type ImportedLetter, MAX_DOCUMENT } from './imported.ts';

/**
 * Reads the letter in a Word or PDF file. What reads each kind is loaded when the first such file comes. Throws an `UnreadableError` that says why
 * it cannot be read, as half a sentence that a path can come before.
 * @param bytes are the caller's no longer: they may be empty afterwards
 */
export async function readDocument(bytes: Uint8Array, kind: DocumentKind): Promise<ImportedLetter> {
  if (bytes.length > MAX_DOCUMENT) throw new UnreadableError('is too large to be a letter (more than 30 MB)');
  let letter: ImportedLetter;
  try {
    letter =
      kind === 'pdf'
        ? await (await import('./pdf/read.ts')).readPdf(bytes)
        : await (await import('./word/read.ts')).readWord(bytes);
  } catch (error) {
    // Thrown by another bundle, which has a class of its own by this name.
    throw error instanceof Error && error.name === 'UnreadableError' ? new UnreadableError(error.message) : error;
  }
  if (letter.text.trim() === '') throw new UnreadableError('contains no text');
  return letter;
}
