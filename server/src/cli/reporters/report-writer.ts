import { type Severity, severities } from '../../rules/rule.ts';
import type { KnownFindings } from '../../engine/baseline.ts';
import { countsOf, type Finding } from '../../engine/finding.ts';
import type { LettersAcross } from '../across/letters-across.ts';
import type { LetterWriter } from '../letters/each-letter.ts';
import type { Output } from '../output.ts';
import type { Checked } from '../tasks/check.ts';
import type { Reporter } from './reporter.ts';

/** Maximum number of error lines kept for the end of a report. */
const MOST_TROUBLES = 1000;

/** What is to be done with letters apart from writing what was found in each. */
export interface MoreOfLetters {
  /** Is given what is found in each letter, where a baseline is to be changed by it. */
  readonly record?: ((path: string, found: KnownFindings) => void) | undefined;
  /** Takes the letters to compare them, where that was asked for. */
  readonly letters?: LettersAcross | undefined;
  /** Returns the cross-letter findings that are to be reported. */
  readonly shown: (findings: readonly Finding[]) => readonly Finding[];
}

/** Puts what the letters' threads have written between a report's beginning and end, and sums up. */
export class ReportWriter implements LetterWriter<Checked> {
  readonly #out: Output;
  readonly #reporter: Reporter;
  readonly #counts = new Map<Severity, number>();
  readonly #troubles: string[] = [];
  readonly #more: MoreOfLetters;
  #ended = false;
  #letters = 0;
  #lettersWithFindings = 0;
  #fixed = 0;
  #written = false;

  constructor(out: Output, reporter: Reporter, more: MoreOfLetters) {
    this.#more = more;
    this.#out = out;
    this.#reporter = reporter;
  }

  /** Whether there are findings that a letter must not are sent with, or not unseen. */
  get failing(): boolean {
    return this.#counts.has('error') || this.#counts.has('warning');
  }

  /** Whether the last letter was come to: no one stopped the program. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Writes what comes before the letters. */
  begin(): Promise<void> {
    return this.#out.write(this.#reporter.begin?.() ?? '');
  }

  /** Writes a letter's findings. */
  letter({ report, counts, fixed, known, across }: Checked, path: string): Promise<void> {
    const { record, letters } = this.#more;
    if (known) record?.(path, known);
    this.#letters += 1;
    this.#fixed += fixed;
    const found = Object.keys(counts).length > 0;
    if (found) this.#lettersWithFindings += 1;
    this.#count(counts);
    if (across) letters?.add(path, across, found);
    return this.#write(report);
  }

  /** Writes what could not be done, where the format has a place for it. */
  trouble(path: string, message: string): Promise<void> {
    if (this.#troubles.length < MOST_TROUBLES) this.#troubles.push(message);
    return this.#write(this.#reporter.trouble?.(path, message) ?? '');
  }

  /** Writes what is found between letters, and what comes after them. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#across();
    const text = this.#reporter.end?.({
      letters: this.#letters,
      lettersWithFindings: this.#lettersWithFindings,
      counts: this.#counts,
      fixed: this.#fixed,
      troubles: this.#troubles,
    });
    await this.#out.write(text ?? '');
  }

  async #across(): Promise<void> {
    const { letters, shown, record } = this.#more;
    for (const { letter, findings, known, counted } of letters?.findings() ?? []) {
      record?.(letter.path, known);
      const told = shown(findings);
      if (told.length === 0) continue;
      if (!counted) this.#lettersWithFindings += 1;
      this.#count(countsOf(told));
      const { letterOf } = letters!;
      await this.#write(this.#reporter.letter({ ...letter, findings: told, suppressed: [], fixed: 0, letterOf }));
    }
  }

  #count(counts: Checked['counts']): void {
    for (const severity of severities) {
      const count = counts[severity];
      if (count !== undefined) this.#counts.set(severity, (this.#counts.get(severity) ?? 0) + count);
    }
  }

  async #write(text: string): Promise<void> {
    if (text === '') return;
    await this.#out.write(this.#written ? (this.#reporter.between ?? '') + text : text);
    this.#written = true;
  }
}
