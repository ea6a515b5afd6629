import { type Severity, severities } from '../../rules/rule.ts';
import type { KnownFindings } from '../../engine/baseline.ts';
import type { LetterWriter } from '../letters/each-letter.ts';
import type { Output } from '../output.ts';
import type { Checked } from '../tasks/check.ts';
import type { Reporter } from './reporter.ts';

/** Of so many troubles the lines are kept for the end of a report. */
const MOST_TROUBLES = 1000;

/** Puts what the letters' threads have written between a report's beginning and end, and sums up. */
export class ReportWriter implements LetterWriter<Checked> {
  readonly #out: Output;
  readonly #reporter: Reporter;
  readonly #counts = new Map<Severity, number>();
  readonly #troubles: string[] = [];
  readonly #record: ((path: string, found: KnownFindings) => void) | undefined;
  #ended = false;
  #letters = 0;
  #lettersWithFindings = 0;
  #fixed = 0;
  #written = false;

  /** @param record is given what is found in each letter, where a baseline is to be changed by it */
  constructor(out: Output, reporter: Reporter, record?: (path: string, found: KnownFindings) => void) {
    this.#record = record;
    this.#out = out;
    this.#reporter = reporter;
  }

  /** Whether there are findings that a letter must not go out with, or not unseen. */
  get failing(): boolean {
    return this.#counts.has('error') || this.#counts.has('warning');
  }

  /** Whether the last letter was come to: nobody stopped the program. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Writes what stands before the letters. */
  begin(): Promise<void> {
    return this.#out.write(this.#reporter.begin?.() ?? '');
  }

  /** Writes a letter's findings. */
  letter({ report, counts, fixed, known }: Checked, path: string): Promise<void> {
    if (known) this.#record?.(path, known);
    this.#letters += 1;
    this.#fixed += fixed;
    const found = severities.filter((severity) => counts[severity] !== undefined);
    if (found.length > 0) this.#lettersWithFindings += 1;
    for (const severity of found)
      this.#counts.set(severity, (this.#counts.get(severity) ?? 0) + (counts[severity] ?? 0));
    return this.#write(report);
  }

  /** Writes what could not be done, where the format has a place for it. */
  trouble(path: string, message: string): Promise<void> {
    if (this.#troubles.length < MOST_TROUBLES) this.#troubles.push(message);
    return this.#write(this.#reporter.trouble?.(path, message) ?? '');
  }

  /** Writes what stands behind the letters. */
  end(): Promise<void> {
    this.#ended = true;
    const text = this.#reporter.end?.({
      letters: this.#letters,
      lettersWithFindings: this.#lettersWithFindings,
      counts: this.#counts,
      fixed: this.#fixed,
      troubles: this.#troubles,
    });
    return this.#out.write(text ?? '');
  }

  async #write(text: string): Promise<void> {
    if (text === '') return;
    await this.#out.write(this.#written ? (this.#reporter.between ?? '') + text : text);
    this.#written = true;
  }
}
