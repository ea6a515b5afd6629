import fs from 'node:fs';
import path from 'node:path';
import { type Baseline, BaselineError, type KnownFindings, printBaseline, readBaseline } from '../engine/baseline.ts';
import { stillFound } from '../engine/known-findings.ts';
import type { Encoding } from '../ports/decode.ts';
import { UnreadableError } from '../ports/file-system.ts';
import { asUnreadable, codeOf, readOtherFile, STDIN } from './files.ts';
import { tellTrouble } from './trouble.ts';
import { writeAtomically } from './write.ts';
import { writeNewFile } from './write-new-file.ts';

/** A baseline as it was read: plain data, which threads are given. */
export interface OpenBaseline {
  /** The folder from which it names letters. */
  readonly folder: string;
  readonly known: Baseline;
}

/** A file with more bytes than this cannot be held as one text; it would be the baseline of some millions of letters. */
const MAX_BYTES = 500_000_000;

/** What is to be done with a baseline once all letters are checked: put in what is found, or remove what is not. */
export type BaselineChange = 'update' | 'prune';

/** The file of a baseline. */
export class BaselineFile {
  readonly open: OpenBaseline;
  readonly #file: string;
  readonly #before: { readonly text: string; readonly encoding: Encoding } | undefined;
  readonly #found = new Map<string, KnownFindings>();

  /**
   * Reads the file.
   * @param mayBeAbsent whether one that does not exist counts as empty, since it is about to be made
   * @throws UnreadableError where it cannot be read or is no baseline; its message comes after the path
   */
  constructor(file: string, mayBeAbsent: boolean) {
    this.#file = file;
    try {
      this.#before = readIfThere(file, mayBeAbsent);
      const known: Baseline = this.#before ? readBaseline(this.#before.text) : new Map<string, KnownFindings>();
      this.open = { folder: path.dirname(path.resolve(file)), known };
    } catch (error) {
      throw error instanceof BaselineError ? new UnreadableError(error.message) : asUnreadable(error);
    }
  }

  /** Takes down what is found in a letter, next to what was taken down of it before. */
  record(letter: string, found: KnownFindings): void {
    const key = letterKey(this.open, letter);
    if (key !== undefined) this.#found.set(key, new Map([...(this.#found.get(key) ?? []), ...found]));
  }

  /**
   * Writes the file, wholly or not at all; not where nothing changes. Letters that were not recorded stay as they are, but pruned are those that are gone.
   * @param asked tells the rules that were asked: the others stay as they are
   * @param complain is reported where it cannot be written
   * @returns whether all is as it should be
   */
  save(change: BaselineChange, asked: (rule: string) => boolean, complain: (message: string) => void): boolean {
    const next = new Map(this.open.known);
    for (const [letter, found] of this.#found) {
      const before = next.get(letter) ?? new Map<string, readonly string[]>();
      const renewed = new Map([...before].filter(([rule]) => asked(rule)));
      const rest = [...before].filter(([rule]) => !renewed.has(rule));
      next.set(letter, new Map([...rest, ...(change === 'update' ? found : stillFound(renewed, found))]));
    }
    if (change === 'prune')
      for (const letter of next.keys())
        if (!this.#found.has(letter) && !fs.existsSync(path.join(this.open.folder, letter))) next.delete(letter);
    const text = printBaseline(next);
    if (!this.#before) return writeNewFile(this.#file, [text], { complain });
    try {
      if (text !== this.#before.text) writeAtomically({ path: this.#file, ...this.#before }, text);
      return true;
    } catch (error) {
      complain(tellTrouble(this.#file, error));
      return false;
    }
  }
}

/** What a baseline knows of a letter. */
export function knownIn(baseline: OpenBaseline, letter: string): KnownFindings | undefined {
  const key = letterKey(baseline, letter);
  return key === undefined ? undefined : baseline.known.get(key);
}

/** A letter's path from the baseline's folder; none for one without a path. */
function letterKey({ folder }: OpenBaseline, letter: string): string | undefined {
  return letter === STDIN ? undefined : path.relative(folder, path.resolve(letter)).split(path.sep).join('/');
}

function readIfThere(file: string, mayBeAbsent: boolean): { text: string; encoding: Encoding } | undefined {
  try {
    return readOtherFile(file, MAX_BYTES, 'baseline');
  } catch (error) {
    if (mayBeAbsent && codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads a baseline; undefined if something is wrong with it, which `complain` is reported. */
export function openBaseline(
  file: string,
  mayBeAbsent: boolean,
  complain: (message: string) => void,
): BaselineFile | undefined {
  try {
    return new BaselineFile(file, mayBeAbsent);
  } catch (error) {
    complain(tellTrouble(file, error));
    return undefined;
  }
}
