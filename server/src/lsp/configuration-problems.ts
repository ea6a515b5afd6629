import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import type { ConfigurationProblem } from '../config/configuration.ts';
import type { ConfigurationSource } from '../config/load.ts';
import { LineIndex } from '../text/line-index.ts';
import { SOURCE } from './convert.ts';

const severities: Readonly<Record<ConfigurationProblem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Shows what is wrong with configuration files in those files, and takes away what is wrong no longer. */
export class ConfigurationProblems {
  readonly #connection: Connection;
  /** The files that problems are shown in, each with the configuration file by way of which it was read. */
  readonly #shown = new Map<string, string>();
  #read = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Shows the problems of a file that was read; `from` is the configuration file that it is, or that extends it. */
  show({ location, text, problems }: ConfigurationSource, from: string): void {
    this.#read.add(location);
    if (problems.length > 0) this.#shown.set(location, from);
    else if (!this.#shown.delete(location)) return;
    const lines = new LineIndex(text);
    const diagnostics = problems.map(({ message, range, severity }) => ({
      range: { start: lines.positionAt(range.start), end: lines.positionAt(range.end) },
      severity: severities[severity],
      source: SOURCE,
      message,
    }));
    void this.#connection.sendDiagnostics({ uri: location, diagnostics });
  }

  /** Files are going to be read again: none of them counts as read. */
  forget(): void {
    this.#read = new Set();
  }

  /** Has the files read again that problems are shown in, and takes the problems away of those that were not: they are gone, or extended no more. */
  async review(read: (configuration: string) => Promise<unknown>): Promise<void> {
    const before = [...this.#shown];
    await Promise.all([...new Set(this.#shown.values())].map(read));
    for (const [location] of before) {
      if (this.#read.has(location) || !this.#shown.delete(location)) continue;
      void this.#connection.sendDiagnostics({ uri: location, diagnostics: [] });
    }
  }
}
