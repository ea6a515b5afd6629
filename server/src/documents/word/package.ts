import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { Inflate, strFromU8, strToU8, zipSync } from 'fflate';
import { UnreadableError } from '../../ports/file-system.ts';
import { W, type XmlDocument } from './xml.ts';

/** The parts of a Word file that letters are read from, by their names in the package. */
export type WordParts = Record<string, Uint8Array>;

/** The most bytes that all parts have together, unpacked: a letter's have some hundred thousand. */
const MOST_BYTES = 6_000_000;
/** The most elements and ends of elements of a part: a letter of ten pages has some thousands, one full of tracked changes some ten thousands. */
const MOST_TAGS = 100_000;

/** Pictures, themes and fonts hold no words; heads and feet are no part of the letter. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|footnotes|endnotes|comments|numbering|styles)\.xml|word\/_rels\/[\w.-]+\.rels)$/;

/** Unpacks a Word file. Throws an `UnreadableError` for what is none, for one with a password and for one that unpacks to more than a letter has. */
export function openPackage(bytes: Uint8Array): WordParts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    throw new UnreadableError('is password-protected or in the old Word format: save it as .docx without a password');
  const parts: WordParts = {};
  let total = 0;
  for (const entry of entriesOf(bytes)) {
    if (!wanted.test(entry.name)) continue;
    const part = unpack(bytes, entry, MOST_BYTES - total);
    total += part.length;
    parts[entry.name] = part;
  }
  if (mainPart(parts) === undefined) throw broken();
  return parts;
}

/** The name of the part that has the text: Word on the web numbers it, `word/document2.xml`. Undefined if there is none. */
export function mainPart(parts: WordParts): string | undefined {
  return Object.keys(parts).find((name) => /^word\/document\d*\.xml$/.test(name));
}

/** A file in a zip, as its directory has it. */
interface Entry {
  readonly name: string;
  /** 0 for bytes as they are, 8 for packed ones. */
  readonly method: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

/** The files of a zip by the directory at its end. Throws an `UnreadableError` if there is none. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw broken();
  const entries: Entry[] = [];
  try {
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== 0x02014b50) throw broken();
      const name = view.getUint16(at + 28, true);
      entries.push({
        // Some programs write the folders of Windows.
        name: strFromU8(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/'),
        method: view.getUint16(at + 10, true),
        size: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch {
    // A place beyond the end.
    throw broken();
  }
  return entries;
}

/** The bytes of a file in a zip. What the zip says of their number is not believed: unpacking ends with the first that is one too many. */
function unpack(bytes: Uint8Array, { method, size, at }: Entry, most: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw broken();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (method === 0 && packed.length <= most) return packed.slice();
  if (method !== 8) throw method === 0 ? tooMuch() : broken();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const inflate = new Inflate((chunk) => {
      length += chunk.length;
      if (length > most) throw tooMuch();
      chunks.push(chunk);
    });
    for (let from = 0; from < packed.length; from += STEP)
      inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  } catch (error) {
    throw error instanceof UnreadableError ? error : broken();
  }
  const whole = new Uint8Array(length);
  let filled = 0;
  for (const chunk of chunks) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}

/** How many packed bytes are unpacked at once: few enough to see early that it is too much. */
const STEP = 4096;

function tooMuch(): UnreadableError {
  return new UnreadableError('unpacks to more text than a letter can have');
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

/** A part as a tree; undefined if there is none. Throws an `UnreadableError` for one that is no XML as Word writes it. */
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
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) if (++tags > MOST_TAGS) throw tooMuch();
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
  return new UnreadableError('is not a Word file, or is damaged: open it in Word and save it again');
}
