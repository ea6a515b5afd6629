import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { loadWords } from '../knowledge/words/load.ts';
import { describeError } from '../ports/logger.ts';
import type { Configurations } from './configurations.ts';
import { type Display, toDiagnostic } from './convert.ts';
import type { CheckedLetters } from './documents.ts';
import { digest } from './folder/digest.ts';
import type { FolderCheck } from './folder/folder-check.ts';
import { stopIfCancelled } from './opened.ts';

/** Texts of up to this many characters are checked at every change: that takes less time than to find out whether another one waits. */
const SHORT = 50_000;

/** Changes of other letters within this many milliseconds are shown together. */
const TOGETHER = 200;

/** The word list is read this many milliseconds after something was shown: what else opens with the first letter goes first. */
const SOON = 20;

const END = { line: Number.MAX_SAFE_INTEGER, character: 0 };

/**
 * Findings on their way to the editor: asked for by editors that can ask, sent to the others. What is sent carries its version, is the check of
 * the text as it is at that moment, and is cleared when the letter is closed.
 */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #letters: CheckedLetters;
  readonly #configurations: Configurations;
  readonly #display: Display;
  readonly #folder: FolderCheck;
  /** By URI of an open letter, its cross-letter findings as last sent; then the letters to check again. */
  readonly #said = new Map<string, string>();
  readonly #doubtful = new Set<string>();
  /** By URI of an open letter, what was last sent of it. */
  readonly #sent = new Map<string, { readonly version: number; readonly items: readonly Diagnostic[] }>();
  /** The open letters that the editor has asked about. */
  readonly #pulled = new Set<string>();
  #words: Promise<void> | undefined;

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    letters: CheckedLetters,
    configurations: Configurations,
    display: Display,
    folder: FolderCheck,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#letters = letters;
    this.#configurations = configurations;
    this.#display = display;
    this.#folder = folder;
    configurations.onDidChange(() => this.#checkAll());
    folder.onDidChange((uris) => this.#othersChanged(uris));
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

  /** What is held back of letters has changed without an edit. */
  released(uris: readonly string[]): void {
    const documents = uris.flatMap((uri) => this.#documents.get(uri) ?? []);
    if (documents.length === 0) return;
    if (this.#display.client.pullsDiagnostics) this.#askAgain();
    else documents.forEach((document) => this.#send(document));
  }

  /** A letter was closed: nothing is shown of it any more. */
  closed({ uri }: TextDocument): void {
    this.#said.delete(uri);
    this.#sent.delete(uri);
    this.#pulled.delete(uri);
    this.#configurations.closed(uri);
    if (!this.#display.client.pullsDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Whether what is found in a letter is shown as that of an open one: also editors that ask have some open that they show nowhere. */
  isShown(uri: string): boolean {
    if (!this.#documents.get(uri)) return false;
    return !this.#display.client.pullsDiagnostics || this.#pulled.has(uri);
  }

  /** The answer to an editor that asks; it is reported where nothing has changed since it asked last. */
  async pulled(uri: string, previous: string | undefined, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    await this.#configurations.settle(uri);
    // An editor that cannot be told to ask again would not see what is found with the word list.
    if (!this.#display.client.refreshesDiagnostics) await this.#readWords();
    const document = this.#documents.get(uri);
    stopIfCancelled(token);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    this.#pulled.add(uri);
    const { id, items } = this.#diagnosticsOf(document);
    this.#addWords();
    if (id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: items() };
  }

  /** Configuration changed: every open letter is checked again. */
  #checkAll(): void {
    if (this.#display.client.pullsDiagnostics) this.#askAgain();
    else this.#documents.all().forEach((document) => this.#send(document));
  }

  /** Sends what is shown of a letter, unless the same was sent of this version: a check with the word list or another configuration may find nothing new. */
  #send(document: TextDocument): void {
    const { uri } = document;
    const checked = this.#diagnosticsOf(document);
    const { version } = checked;
    const items = checked.items();
    const last = this.#sent.get(uri);
    if (last?.version !== version || JSON.stringify(last.items) !== JSON.stringify(items)) {
      this.#sent.set(uri, { version, items });
      void this.#connection.sendDiagnostics({ uri, version, diagnostics: items });
    }
    this.#addWords();
  }

  /** Reads the word list now that something is shown, once, and checks what is open with it. */
  #addWords(): void {
    if (this.#words) return;
    this.#words = new Promise((resolve) => setTimeout(resolve, SOON));
    void this.#words.then(() => this.#readWords()).then(() => this.#checkAll());
  }

  /** Never rejects: without its word list the program finds the less. */
  #readWords(): Promise<void> {
    return loadWords().catch((error: unknown) =>
      this.#connection.console.error(`word list failed: ${describeError(error)}`),
    );
  }

  /** What is shown of an open letter: its own and its cross-letter findings. `id` changes with both. */
  #diagnosticsOf(document: TextDocument): { id: string; version: number; items: () => Diagnostic[] } {
    const checked = this.#letters.check(document);
    this.#folder.noticed(document, checked);
    const across = this.#across(document);
    const { id, shown } = this.#letters.shown(document);
    const own = () => shown.map((finding) => toDiagnostic(document, finding, this.#display));
    if (across.length === 0) {
      this.#said.delete(document.uri);
      return { id, version: checked.version, items: own };
    }
    const said = digest(across);
    this.#said.set(document.uri, said);
    return { id: `${id} ${said}`, version: checked.version, items: () => [...own(), ...across] };
  }

  #across(document: TextDocument): Diagnostic[] {
    return this.#folder
      .across(document.uri)
      .map((finding) => toDiagnostic(document, finding, this.#display, this.#folder.locate));
  }

  /** What other letters say of these may have changed: what is shown of those that are open is corrected, some moments later, so that typing is not held up. */
  #othersChanged(uris: ReadonlySet<string>): void {
    const waiting = this.#doubtful.size > 0;
    for (const uri of uris) if (this.#documents.get(uri)) this.#doubtful.add(uri);
    if (waiting || this.#doubtful.size === 0) return;
    setTimeout(() => {
      const doubtful = [...this.#doubtful];
      this.#doubtful.clear();
      const changed = doubtful
        .flatMap((uri) => this.#documents.get(uri) ?? [])
        .filter((document) => {
          const across = this.#across(document);
          return (across.length === 0 ? undefined : digest(across)) !== this.#said.get(document.uri);
        });
      if (changed.length === 0) return;
      if (this.#display.client.pullsDiagnostics) this.#askAgain();
      else changed.forEach((document) => this.#send(document));
    }, TOGETHER);
  }

  #askAgain(): void {
    // An editor that went away does not matter here.
    if (this.#display.client.refreshesDiagnostics)
      this.#connection.languages.diagnostics.refresh().catch(() => undefined);
  }
}
