import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configurations } from './configurations.ts';
import { type Display, toDiagnostic } from './convert.ts';
import type { CheckedLetters } from './documents.ts';

/** Texts of up to this many characters are checked at every change: that takes less time than to find out whether another one waits. */
const SHORT = 50_000;

const END = { line: Number.MAX_SAFE_INTEGER, character: 0 };

/**
 * Findings on their way to the editor: asked for by editors that can ask, sent to the others. What is sent carries its version, is the check of
 * the text as it stands at that moment, and is cleared when the letter is closed.
 */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #letters: CheckedLetters;
  readonly #configurations: Configurations;
  readonly #display: Display;

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    letters: CheckedLetters,
    configurations: Configurations,
    display: Display,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#letters = letters;
    this.#configurations = configurations;
    this.#display = display;
    configurations.onDidChange(() => this.#checkAll());
  }

  /** A letter was opened: its configuration is looked up before it is first checked. */
  async opened({ uri }: TextDocument): Promise<void> {
    await this.#configurations.opened(uri);
    const document = this.#documents.get(uri);
    if (document) this.changed(document);
  }

  /** The text changed, or is there for the first time. */
  changed(document: TextDocument): void {
    const { uri, version } = document;
    if (this.#display.client.pullsDiagnostics || !this.#configurations.isSettled(uri)) return;
    if (document.offsetAt(END) <= SHORT) this.#send(document);
    else {
      // Changes that wait in the queue are taken in one a turn: what is checked is the text after the last of them.
      setImmediate(() =>
        setImmediate(() => {
          const latest = this.#documents.get(uri);
          if (latest?.version === version) this.#send(latest);
        }),
      );
    }
  }

  /** A letter was closed: nothing is shown of it any more. */
  closed({ uri }: TextDocument): void {
    this.#configurations.closed(uri);
    if (!this.#display.client.pullsDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** The answer to an editor that asks; it is told where nothing has changed since it asked last. */
  async pulled(uri: string, previous: string | undefined, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    await this.#configurations.settle(uri);
    const document = this.#documents.get(uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { id, findings } = this.#letters.check(document);
    if (id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
    const items = findings.map((finding) => toDiagnostic(document, finding, this.#display));
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }

  /** Configuration changed: every open letter is checked anew. */
  #checkAll(): void {
    const { pullsDiagnostics, refreshesDiagnostics } = this.#display.client;
    if (!pullsDiagnostics) this.#documents.all().forEach((document) => this.#send(document));
    // An editor that went away does not matter here.
    else if (refreshesDiagnostics) this.#connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  #send(document: TextDocument): void {
    const { findings, version } = this.#letters.check(document);
    const diagnostics = findings.map((finding) => toDiagnostic(document, finding, this.#display));
    void this.#connection.sendDiagnostics({ uri: document.uri, version, diagnostics });
  }
}
