// The worker's half is loaded into this thread: it puts itself where the library looks for it.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableError } from '../../ports/file-system.ts';
import type { ImportedLetter } from '../imported.ts';
import { refuseBombs } from './bombs.ts';
import { itemsOfFields, type RawField } from './forms.ts';
import { hasHiddenLayers, hiddenMarks, type RawLayers, type RawOperations } from './layers.ts';
import { linesOf, type Line } from './lines.ts';
import { type Item, itemsOf, type RawContent } from './items.ts';

/** A letter has some pages; a file of its records may have hundreds, and is no letter. */
const MOST_PAGES = 200;
/** In characters, as long as a letter can be. */
const MOST_TEXT = 1_000_000;

const BEGINS: ReadonlySet<number> = new Set([OPS.beginMarkedContent, OPS.beginMarkedContentProps]);

/** The part of the library's document that is used. */
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getOptionalContentConfig(): Promise<unknown>;
  destroy(): Promise<void>;
}

interface PdfPage {
  getTextContent(options: { includeMarkedContent: boolean }): Promise<unknown>;
  getAnnotations(): Promise<unknown>;
  getOperatorList(): Promise<unknown>;
  cleanup(): void;
}

/**
 * Reads a PDF by the places at which its words stand: line by line, a form feed between pages, an empty line where the page has a gap, three spaces
 * between columns. What is filled into a form, or typed onto the page, is next to its label. Heads and feet that are marked as such, and layers that are switched off, are left out. Throws an `UnreadableError` for a file with a password, one that is
 * damaged, and one whose pages are pictures.
 */
export async function readPdf(bytes: Uint8Array): Promise<ImportedLetter> {
  if (!/%PDF-\d/.test(latin(bytes.subarray(0, 1024)))) throw broken();
  refuseBombs(bytes);
  let document: PdfDocument | undefined;
  try {
    document = await getDocument({
      // The library takes the bytes for itself.
      data: bytes.slice(),
      verbosity: VerbosityLevel.ERRORS,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
    }).promise;
    if (document.numPages > MOST_PAGES) throw new UnreadableError('has too many pages to be a letter');
    const layers = (await document.getOptionalContentConfig()) as RawLayers;
    const isLayered = hasHiddenLayers(layers);
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const hidden = isLayered ? hiddenMarks((await page.getOperatorList()) as RawOperations, BEGINS, layers) : [];
      const items: Item[] = itemsOf((await page.getTextContent({ includeMarkedContent: true })) as RawContent, hidden);
      const fields = itemsOfFields((await page.getAnnotations()) as readonly RawField[]);
      const text = textOf(linesOf([...items, ...fields]));
      page.cleanup();
      length += text.length;
      if (length > MOST_TEXT) throw new UnreadableError('contains more text than a letter can have');
      pages.push(text);
    }
    const text = pages.join('\n\f');
    if (text.trim() === '')
      throw new UnreadableError('contains no text, only images of pages: it needs text recognition (OCR) first');
    return { kind: 'pdf', text: `${text}\n`, trackedChanges: false, comments: 0, crossedOut: false };
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    await document?.destroy().catch(() => undefined);
  }
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text, gapBefore }) => (gapBefore ? `\n${text}` : text)).join('\n');
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function asUnreadable(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new UnreadableError('is password-protected: save it without a password');
  return broken();
}

function broken(): UnreadableError {
  return new UnreadableError('is not a PDF file, or is damaged');
}
