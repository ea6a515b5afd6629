import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { UnreadableError } from '../../ports/file-system.ts';
import { W, type XmlDocument } from './xml.ts';

/** The parts of a Word file that letters are read from, by their names in the package. */
export type WordParts = Record<string, Uint8Array>;

/** The most bytes that all parts have together, unpacked: a letter's have some hundred thousand. */
const MOST_BYTES = 6_000_000;

/** Pictures, themes and fonts hold no words; heads and feet are no part of the letter. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|footnotes|endnotes|comments|numbering|styles)\.xml|word\/_rels\/[\w.-]+\.rels)$/;

/** Unpacks a Word file. Throws an `UnreadableError` for what is none, for one with a password and for one that unpacks to more than a letter has. */
export function openPackage(bytes: Uint8Array): WordParts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    throw new UnreadableError(
      'is protected by a password, or in the old format of Word: save it as .docx without a password',
    );
  let total = 0;
  let parts: WordParts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize, compression }) => {
        if (!wanted.test(name)) return false;
        if (compression !== 0 && compression !== 8) throw new Error('unknown compression');
        total += originalSize;
        if (total > MOST_BYTES) throw new UnreadableError('unpacks to more text than a letter can have');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw broken();
  }
  if (!parts['word/document.xml']) throw broken();
  return parts;
}

/** Packs the parts as they are: they are read at once and thrown away. */
export function closePackage(parts: WordParts): Uint8Array {
  return zipSync(parts, { level: 0 });
}

/** The styles of a file of which something is to be known, as a tree: those that hide text or number paragraphs, of the hundreds that files have. */
export function parseStyles(parts: WordParts): XmlDocument | undefined {
  const bytes = parts['word/styles.xml'];
  if (!bytes) return undefined;
  const telling = decode(bytes)
    .split(/(?=<w:style[ >])/)
    .filter((style) => style.startsWith('<w:style') && /<w:(?:vanish|numPr)\b/.test(style))
    .map((style) => style.slice(0, style.lastIndexOf('</w:style>') + '</w:style>'.length));
  return telling.length === 0 ? undefined : parseXml(`<w:styles xmlns:w="${W}">${telling.join('')}</w:styles>`);
}

/** A part as a tree; undefined where there is none. Throws an `UnreadableError` for one that is no XML as Word writes it. */
export function parsePart(parts: WordParts, name: string): XmlDocument | undefined {
  const bytes = parts[name];
  if (!bytes) return undefined;
  return parseXml(decode(bytes));
}

function decode(bytes: Uint8Array): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder('utf-16le').decode(bytes) : strFromU8(bytes);
}

function parseXml(text: string): XmlDocument {
  // Word writes none, and what they can declare makes a short file a long one.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw broken();
  let failed = false;
  const fail = (): void => {
    failed = true;
  };
  let tree: XmlDocument | undefined;
  try {
    tree = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(
      text,
      'text/xml',
    );
  } catch {
    failed = true;
  }
  if (failed || !tree?.documentElement) throw broken();
  return tree;
}

/** Puts a changed tree back into its part. */
export function storePart(parts: WordParts, name: string, tree: XmlDocument): void {
  parts[name] = strToU8(new XMLSerializer().serializeToString(tree as never));
}

/** What is said of a file that cannot be read as one of Word. */
export function broken(): UnreadableError {
  return new UnreadableError('is no Word file, or is damaged: open it in Word and save it again');
}
