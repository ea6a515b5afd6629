import { type AcrossFinding, LetterCollection } from '../../engine/across.ts';
import type { KnownFindings } from '../../engine/baseline.ts';
import type { CheckOptions } from '../../engine/check.ts';
import { knownAcross, withoutKnownAcross } from '../../engine/known-findings.ts';
import { UnreadableError } from '../../ports/file-system.ts';
import { lineStartsOf, placeOf } from '../../text/line-starts.ts';
import { readTextFile } from '../files.ts';
import { shownText } from '../reporters/place.ts';
import type { ShownLetter } from '../reporters/reporter.ts';
import { type CollectedLetter, MOST_ACROSS } from './collected.ts';

/** A letter with cross-letter findings. */
export interface LetterAcross {
  readonly letter: ShownLetter;
  readonly findings: readonly AcrossFinding[];
  /** What a baseline is to know of it from now on. */
  readonly known: KnownFindings;
  /** Whether it has findings of its own, that is whether it was counted. */
  readonly counted: boolean;
}

interface Kept extends Omit<CollectedLetter, 'facts'> {
  readonly path: string;
  readonly counted: boolean;
}

/** The letters of a call, as far as they are kept to be compared. */
export class LettersAcross {
  readonly #letters = new LetterCollection();
  /** By the name in the collection, in the order of the letters. */
  readonly #kept = new Map<string, Kept>();
  readonly #options: CheckOptions;
  readonly #isFile: (path: string) => boolean;
  readonly #most: number;
  #left = 0;

  /**
   * @param only as in `CheckOptions`
   * @param isFile tells paths that are read from those that only name a letter
   * @param most how many letters there is room for
   */
  constructor(only: readonly string[] | undefined, isFile: (path: string) => boolean, most = MOST_ACROSS) {
    this.#most = most;
    this.#options = only ? { only } : {};
    this.#isFile = isFile;
  }

  /** How many letters came when there was no more room: they are not compared. */
  get left(): number {
    return this.#left;
  }

  /**
   * Takes a letter.
   * @param counted whether it has findings of its own
   */
  add(path: string, { facts, ...kept }: CollectedLetter, counted: boolean): void {
    if (this.#kept.size >= this.#most) {
      this.#left += 1;
      return;
    }
    const name = this.#kept.has(path) ? this.#otherName(path) : path;
    this.#kept.set(name, { ...kept, path, counted });
    this.#letters.set(name, facts);
  }

  /** Yields the letters with cross-letter findings, in the order in which they came. */
  *findings(): Generator<LetterAcross> {
    for (const [name, { levels, known, counted }] of this.#kept) {
      const found = this.#letters.findings(name, { ...this.#options, levels });
      if (found.length === 0) continue;
      const findings = known ? withoutKnownAcross(found, known) : found;
      yield { letter: this.letterOf(name), findings, known: knownAcross(found), counted };
    }
  }

  /** A letter by its name in findings. Its lines are read again where it is a file that has not changed: its text was not kept. */
  readonly letterOf = (name: string): ShownLetter => {
    const { path, lineStarts } = this.#kept.get(name)!;
    const lineAt = (offset: number): string | undefined => {
      const text = this.#isFile(path) ? textOf(path, lineStarts) : undefined;
      return text === undefined ? undefined : shownText(path, text).lineAt(offset);
    };
    return { path, positionAt: (offset) => placeOf(lineStarts, offset), lineAt };
  };

  /** Letters of JSON Lines may have the same name. */
  #otherName(path: string): string {
    let count = 2;
    while (this.#kept.has(`${path} (${count})`)) count++;
    return `${path} (${count})`;
  }
}

/** The text of a letter's file; undefined if it is another by now. */
function textOf(path: string, lineStarts: Uint32Array): string | undefined {
  try {
    const { text } = readTextFile(path);
    const starts = lineStartsOf(text);
    return starts.length === lineStarts.length && starts.every((start, line) => start === lineStarts[line])
      ? text
      : undefined;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}
