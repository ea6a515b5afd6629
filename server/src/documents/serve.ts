import type { LetterPage } from '../service/page/page.ts';
import type { DocumentKind, ImportedLetter } from './imported.ts';
import { readDocument } from './read.ts';

/** What a worker is asked: to read a document, or to write a page in Word. */
export type DocumentRequest =
  | { readonly read: DocumentKind; readonly bytes: Uint8Array }
  | { readonly write: LetterPage; readonly written: number };

/** What it answers; `unreadable` says why there is nothing, as half a sentence that a name can come before. */
export type DocumentAnswer =
  { readonly letter: ImportedLetter } | { readonly bytes: Uint8Array } | { readonly unreadable: string };

/** Does what a worker was asked; never rejects. */
export async function serveDocuments(request: DocumentRequest): Promise<DocumentAnswer> {
  try {
    if ('read' in request) return { letter: await readDocument(request.bytes, request.read) };
    const { writeWord } = await import('./word/write.ts');
    return { bytes: await writeWord(request.write, new Date(request.written)) };
  } catch (error) {
    // Of other errors nothing is reported: their messages may hold words of the letter.
    const known = error instanceof Error && error.name === 'UnreadableError';
    return { unreadable: known ? error.message : 'cannot be read or written, by an error of this program' };
  }
}
