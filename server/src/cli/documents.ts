import fs from 'node:fs';
import { type DocumentKind, documentKind, type ImportedLetter, MAX_DOCUMENT } from '../documents/imported.ts';
import { readDocument } from '../documents/read.ts';
import { UnreadableError } from '../ports/file-system.ts';
import { asUnreadable } from './files.ts';

export { type DocumentKind, documentKind, type ImportedLetter };

/** Reads the letter in a Word or PDF file. Throws an `UnreadableError` that says why it cannot be read. */
export async function readDocumentFile(path: string, kind: DocumentKind): Promise<ImportedLetter> {
  return readDocument(bytesOf(path), kind);
}

function bytesOf(path: string): Uint8Array {
  try {
    const stats = fs.statSync(path);
    if (!stats.isFile()) throw new UnreadableError(stats.isDirectory() ? 'is a folder' : 'is no file');
    if (stats.size > MAX_DOCUMENT) throw new UnreadableError('is too large to be a letter (more than 30 MB)');
    // In memory of its own: what reads it may keep the whole of what it is given.
    return new Uint8Array(fs.readFileSync(path));
  } catch (error) {
    throw asUnreadable(error);
  }
}
