import type { Finding } from '../../engine/finding.ts';

/** A checked letter. */
export interface CheckedFile {
  readonly path: string;
  /** The text that the findings' ranges refer to; empty where it was too long to be read. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many findings were settled by applying fixes. */
  readonly fixed: number;
}

/** Writes what was found, letter by letter. */
export interface Reporter {
  begin(): Promise<void>;
  report(file: CheckedFile): Promise<void>;
  end(): Promise<void>;
}
