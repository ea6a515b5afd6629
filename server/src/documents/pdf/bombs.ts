import { Inflate } from 'fflate';
import { UnreadableError } from '../../ports/file-system.ts';

/** The most bytes that one stream of a page's text, and all together, may unpack to: those of a letter have some thousands. */
const MOST_IN_ONE = 3_000_000;
const MOST_IN_ALL = 20_000_000;

/**
 * Throws an `UnreadableError` for a file whose packed streams unpack to more than any letter has: the library would unpack them all. Pictures are
 * left alone, since no one looks at them here.
 */
export function refuseBombs(bytes: Uint8Array): void {
  let total = 0;
  for (let at = find(bytes, 'stream', 0); at >= 0; at = find(bytes, 'stream', at + 6)) {
    if (bytes[at - 1] === 100) continue;
    const dictionary = text(bytes, Math.max(0, at - 600), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    const times = own.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (times > 1) throw tooMuch();
    if (times === 0 || /\/Subtype\s*\/Image/.test(own)) continue;
    let start = at + 6;
    if (bytes[start] === 13) start++;
    if (bytes[start] === 10) start++;
    // Fonts say how long their parts are.
    total += unpackedSize(
      bytes.subarray(start + 2),
      /\/Length1\b|\/Subtype\s*\/\w+C\b/.test(own) ? MOST_IN_ALL : MOST_IN_ONE,
    );
    if (total > MOST_IN_ALL) throw tooMuch();
  }
}

/** Throws where it is more than a stream may have. What is after the packed bytes ends them as an error, which is none here. */
function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw tooMuch();
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), false);
      if (find(packed.subarray(at, at + STEP), 'endstream', 0) >= 0) break;
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
  }
  return size;
}

/** In bytes. */
const STEP = 8192;

function tooMuch(): UnreadableError {
  return new UnreadableError('unpacks to more than a letter can have');
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let k = 1;
    while (k < word.length && bytes[at + k] === word.charCodeAt(k)) k++;
    if (k === word.length) return at;
  }
  return -1;
}

function text(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
