import { relativePath } from '../config/location.ts';
import type { ConfigurationSource } from '../config/load.ts';
import type { Baseline, KnownFindings } from '../engine/baseline.ts';
import type { AcrossFinding } from '../engine/across.ts';
import type { Finding } from '../engine/finding.ts';
import type { Frame } from '../letter/letter.ts';
import { type FileSystem, UnreadableError } from '../ports/file-system.ts';

/** Leaves out the findings that are in the baseline. */
export interface WithoutKnown {
  /** Returns the new findings of the letter alone. */
  own(letter: Frame, findings: readonly Finding[]): readonly Finding[];
  /** Returns the new cross-letter findings. */
  across(findings: readonly AcrossFinding[]): readonly AcrossFinding[];
}

/** The baselines that configurations name: read once, until told that files changed. */
export class Baselines {
  readonly #files: FileSystem;
  readonly #tell: (source: ConfigurationSource) => void;
  #read = new Map<string, Promise<Baseline | undefined>>();
  /** The same object as long as a letter's known findings are the same. */
  readonly #made = new WeakMap<KnownFindings, WithoutKnown>();

  /** @param tell shows what is wrong with a baseline, in the file itself; called with no problems for one that is right */
  constructor(files: FileSystem, tell: (source: ConfigurationSource) => void) {
    this.#files = files;
    this.#tell = tell;
  }

  /** What leaves out the known findings of a letter; undefined if none are known. `baseline` is the URI of the file. */
  async find(baseline: string, letter: string): Promise<WithoutKnown | undefined> {
    let reading = this.#read.get(baseline);
    if (!reading) this.#read.set(baseline, (reading = this.#load(baseline)));
    const known = (await reading)?.get(relativePath(baseline, letter));
    if (!known) return undefined;
    const { withoutKnown, withoutKnownAcross } = await import('../engine/known-findings.ts');
    let made = this.#made.get(known);
    if (!made) {
      made = {
        own: (read, findings) => withoutKnown(read, findings, known),
        across: (findings) => withoutKnownAcross(findings, known),
      };
      this.#made.set(known, made);
    }
    return made;
  }

  /** Files are read again when next asked for. */
  forget(): void {
    this.#read = new Map();
  }

  async #load(location: string): Promise<Baseline | undefined> {
    // Loaded only where a configuration names a baseline.
    const { BaselineError, readBaseline } = await import('../engine/baseline.ts');
    const tell = (text: string, ...messages: string[]): void => {
      const range = { start: 0, end: 0 };
      this.#tell({ location, text, problems: messages.map((message) => ({ message, range, severity: 'error' })) });
    };
    let text = '';
    try {
      const read = await this.#files.readText(location);
      if (read === undefined) {
        tell('', 'The configuration names this baseline, but the file does not exist. All findings are shown.');
        return undefined;
      }
      text = read;
      const baseline = readBaseline(text);
      tell(text);
      return baseline;
    } catch (error) {
      if (!(error instanceof BaselineError || error instanceof UnreadableError)) throw error;
      tell(text, `This file ${error.message}. All findings are shown.`);
      return undefined;
    }
  }
}
