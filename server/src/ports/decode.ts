import { UnreadableError } from './file-system.ts';

/** How a file holds its text. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Whether the file begins with a byte order mark, which is no part of the text that editors show. */
  readonly mark: boolean;
}

/** A decoded file: its text without the byte order mark, and how to write it back. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Reads UTF-8, or UTF-16 with its byte order mark. Throws an `UnreadableError` for anything else. */
export function decode(bytes: Uint8Array): DecodedText {
  const encoding = detect(bytes);
  if (isRichText(bytes)) throw new UnreadableError('is an RTF file, not plain text: save it as plain text or as .docx');
  let text: string;
  try {
    // The decoder takes the byte order mark away itself.
    text = new TextDecoder(encoding.name, { fatal: true }).decode(bytes);
  } catch {
    if (encoding.name === 'utf-8' && bytes.includes(0)) throw binary();
    throw new UnreadableError(
      encoding.name === 'utf-8'
        ? 'is not UTF-8 text: save it with the encoding UTF-8'
        : 'begins as UTF-16 text but is damaged: save it with the encoding UTF-8',
    );
  }
  if (text.includes('\0')) throw binary();
  return { text, encoding };
}

/** Reads the first bytes of a text, in the encodings that `decode` knows; never fails, what is no text becomes replacement characters. */
export function decodeOpening(bytes: Uint8Array): string {
  return new TextDecoder(detect(bytes).name).decode(bytes);
}

function binary(): UnreadableError {
  return new UnreadableError('contains NUL bytes; it is a binary file, not a letter');
}

/** Whether a file is in the Rich Text Format, which begins with `{\\rtf`. */
function isRichText(bytes: Uint8Array): boolean {
  return [0x7b, 0x5c, 0x72, 0x74, 0x66].every((byte, index) => bytes[index] === byte);
}

/** The bytes of a text in an encoding that `decode` found. */
export function encode(text: string, { name, mark }: Encoding): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  if (name === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), name === 'utf-16le');
  return bytes;
}

function detect(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', mark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', mark: true };
  return { name: 'utf-8', mark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
}
