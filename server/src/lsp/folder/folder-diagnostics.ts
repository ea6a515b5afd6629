import {
  type CancellationToken,
  type Connection,
  type DiagnosticRegistrationOptions,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Client } from '../capabilities.ts';
import { digest } from './digest.ts';
import type { FolderCheck } from './folder-check.ts';
import { stopIfCancelled } from '../opened.ts';

/** Changes within this many milliseconds are reported together. */
const TOGETHER = 100;

/** A request for the findings of the workspace that is held open: what changed since it was last answered. */
interface Listener {
  readonly changed: Set<string>;
  wake: () => void;
}

/**
 * The findings of letters that are not open, on their way to the editor. An editor that can be asked to pull them is asked when they are
 * first checked: before that it has nothing to wait for. To the others they are sent.
 */
export class FolderDiagnostics {
  readonly #connection: Connection;
  readonly #folder: FolderCheck;
  readonly #client: Client;
  readonly #listeners = new Set<Listener>();
  #started: Promise<void> | undefined;

  constructor(connection: Connection, folder: FolderCheck, client: Client) {
    this.#connection = connection;
    this.#folder = folder;
    this.#client = client;
    folder.onDidChange((uris) => this.changed(uris));
  }

  /** Letters were opened, closed or checked, or others they are compared with. */
  changed(uris: Iterable<string>): void {
    for (const listener of this.#listeners) {
      for (const uri of uris) listener.changed.add(uri);
      listener.wake();
    }
  }

  /** Has the editor show the findings, and watch the files, from now on. */
  start(): Promise<void> {
    return (this.#started ??= this.#start());
  }

  async #start(): Promise<void> {
    const { client } = this.#connection;
    if (this.#client.watchesFiles) {
      // Folders too: of one that is moved, renamed or deleted, editors tell by its own name alone, which can be any.
      await client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
    }
    if (this.#client.registersDiagnostics) {
      const options: DiagnosticRegistrationOptions = {
        // For no open document: those are pulled one by one already.
        documentSelector: [],
        identifier: 'determination-letters-folder',
        interFileDependencies: true,
        workspaceDiagnostics: true,
      };
      await client.register(DocumentDiagnosticRequest.type, options);
    } else void this.#send();
  }

  /**
   * The findings of all letters that are not open and have others than the editor knows of. Answers in parts and goes on for as long as
   * the editor wants to hear of changes; one that takes no parts is answered as soon as there is something to say.
   */
  async pulled(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    parts: ResultProgressReporter<WorkspaceDiagnosticReport> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const changed = [...new Set([...known.keys(), ...this.#folder.uris])];
    const listener = this.#listen(changed);
    token.onCancellationRequested(() => listener.wake());
    try {
      for (;;) {
        const items = this.#reports(listener, known);
        if (items.length > 0 && !parts) return { items };
        if (items.length > 0) parts?.report({ items });
        if (!token.isCancellationRequested) await this.#next(listener);
        stopIfCancelled(token);
      }
    } finally {
      this.#listeners.delete(listener);
    }
  }

  /** What has changed, by letter; what the editor has already is left out. */
  #reports(listener: Listener, known: Map<string, string>): WorkspaceDocumentDiagnosticReport[] {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const uri of listener.changed) {
      const diagnostics = this.#folder.diagnostics(uri);
      const resultId = digest(diagnostics);
      if ((known.get(uri) ?? NONE) === resultId) continue;
      known.set(uri, resultId);
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: diagnostics });
    }
    listener.changed.clear();
    return items;
  }

  /** For editors that cannot be asked to pull. */
  async #send(): Promise<void> {
    const listener = this.#listen(this.#folder.uris);
    const known = new Map<string, string>();
    for (;;) {
      for (const report of this.#reports(listener, known)) {
        // What is shown of an open letter is sent for itself.
        if (report.kind === DocumentDiagnosticReportKind.Full && !this.#folder.isShown(report.uri))
          await this.#connection.sendDiagnostics({ uri: report.uri, diagnostics: report.items });
      }
      await this.#next(listener);
    }
  }

  #listen(changed: Iterable<string>): Listener {
    const listener: Listener = { changed: new Set(changed), wake: () => undefined };
    this.#listeners.add(listener);
    return listener;
  }

  /** Resolves some moments after the next change, so that changes that come together are reported together. */
  #next(listener: Listener): Promise<void> {
    return new Promise((done) => {
      const later = (): void => {
        listener.wake = () => undefined;
        setTimeout(done, TOGETHER);
      };
      listener.wake = later;
      if (listener.changed.size > 0) later();
    });
  }
}

/** The name of no findings, which are shown of every letter before anything else is. */
const NONE = digest([]);
