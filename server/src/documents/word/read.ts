import { strToU8 } from 'fflate';
import mammoth from 'mammoth';
import { UnreadableError } from '../../ports/file-system.ts';
import type { ImportedLetter } from '../imported.ts';
import { textOfHtml } from './html-text.ts';
import { broken, closePackage, mainPart, openPackage, parsePart, parseStyles, storePart } from './package.ts';
import { prepare } from './prepare.ts';
import { all, W } from './xml.ts';

/** The parts with words of the letter next to its text. */
const notes = ['word/footnotes.xml', 'word/endnotes.xml'];

/**
 * Reads a Word file: tracked deletions are left out and insertions taken, fields as they were saved; hidden and crossed out words, heads, feet
 * and comments are left out; text boxes and notes are taken. Throws an `UnreadableError` if it is no such file.
 */
export async function readWord(bytes: Uint8Array): Promise<ImportedLetter> {
  const parts = openPackage(bytes);
  const styles = parseStyles(parts);
  const numbering = parsePart(parts, 'word/numbering.xml');
  const comments = parsePart(parts, 'word/comments.xml');
  // What is known of these is in the text by then, and reading them takes longer than the text.
  for (const name of ['comments', 'numbering']) delete parts[`word/${name}.xml`];
  // Without any styles the library fails at the first table that has one.
  parts['word/styles.xml'] = strToU8(`<w:styles xmlns:w="${W}"/>`);
  let trackedChanges = false;
  let crossedOut = false;
  try {
    for (const name of [mainPart(parts)!, ...notes]) {
      const tree = parsePart(parts, name);
      if (!tree) continue;
      const revisions = prepare(tree, numbering, styles);
      trackedChanges ||= revisions.trackedChanges;
      crossedOut ||= revisions.crossedOut;
      storePart(parts, name, tree);
    }
    const text = textOfHtml(await htmlOf(closePackage(parts)));
    return {
      kind: 'docx',
      text,
      trackedChanges,
      comments: comments ? all(comments, 'w:comment').length : 0,
      crossedOut,
    };
  } catch (error) {
    throw error instanceof UnreadableError ? error : broken();
  }
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  // Outside Node the library takes an ArrayBuffer, within it a Buffer.
  const own = bytes.slice().buffer;
  const input = typeof Buffer === 'undefined' ? { arrayBuffer: own } : { buffer: Buffer.from(own) };
  const noImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml(input, { ignoreEmptyParagraphs: true, convertImage: noImages });
  return value;
}
