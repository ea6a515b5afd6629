import fs from 'node:fs';
import process from 'node:process';
import { asUnreadable, MAX_BYTES, STDIN } from '../files.ts';
import type { LetterInput, LetterInputs } from './letter-input.ts';

const NEWLINE = 0x0a;

/** A line may hold a letter in which each character is escaped, and more than that is not kept. */
const MAX_LINE = MAX_BYTES * 2;

/**
 * The lines of a file in JSON Lines form, or of standard input, without keeping more than one chunk and one line. Lines that cannot be
 * letters come with their trouble; empty lines are passed over. Ends early when `signal` is aborted.
 * @param stdinName how standard input is named
 */
export async function* readJsonLines(path: string, stdinName: string, signal: AbortSignal): LetterInputs {
  const stream: AsyncIterable<Buffer> & { destroy(): unknown } =
    path === STDIN ? process.stdin : fs.createReadStream(path);
  const name = path !== STDIN ? path : stdinName === STDIN ? 'standard input' : stdinName;
  const close = (): void => void stream.destroy();
  signal.addEventListener('abort', close);
  const lines = new Lines(name);
  try {
    if (signal.aborted) return;
    for await (const chunk of stream) {
      const whole = lines.add(chunk);
      if (whole.length > 0) yield whole;
    }
    const last = lines.end();
    if (last.length > 0) yield last;
  } catch (error) {
    if (!signal.aborted) yield [{ path: name, trouble: asUnreadable(error).message }];
  } finally {
    signal.removeEventListener('abort', close);
  }
}

/** Cuts bytes into lines. */
class Lines {
  readonly #name: string;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #number = 1;
  /** The beginning of the current line, as far as it has come. */
  #pieces: Buffer[] = [];
  #length = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** The lines that end in these bytes. */
  add(bytes: Buffer): LetterInput[] {
    const done: LetterInput[] = [];
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      this.#keep(bytes.subarray(from, end));
      done.push(...this.end());
      from = end + 1;
    }
    this.#keep(bytes.subarray(from));
    return done;
  }

  /** The line that has no line end, if there is one. */
  end(): LetterInput[] {
    const path = `${this.#name}:${this.#number++}`;
    const tooLong = this.#length > MAX_LINE;
    const bytes = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#length = 0;
    if (tooLong) return [{ path, trouble: 'is too long to be a letter: it was not checked' }];
    try {
      const line = this.#decoder.decode(bytes);
      return line.trim() === '' ? [] : [{ path, line }];
    } catch {
      return [{ path, trouble: 'is not UTF-8 text' }];
    }
  }

  #keep(bytes: Buffer): void {
    this.#length += bytes.length;
    if (this.#length > MAX_LINE) this.#pieces = [];
    else if (bytes.length > 0) this.#pieces.push(bytes);
  }
}
