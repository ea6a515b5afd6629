import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type InitializeParams,
  type InitializeResult,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  type Registration,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createServer } from '../../server/src/lsp/server.ts';
import { type FileSystem, UnreadableError } from '../../server/src/ports/file-system.ts';

/** Where the server of a pair believes the rules' pages to be. */
export const RULE_PAGES = 'file:///pages/';

/** Files by URI. An `Error` in place of a text is what reading that file gives. */
export class MemoryFiles implements FileSystem {
  readonly files = new Map<string, string | Error>();

  readText(uri: string): Promise<string | undefined> {
    const found = this.files.get(uri);
    return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
  }

  list(folder: string, endings: readonly string[], most: number): Promise<string[]> {
    const within = [...this.files.keys()].filter(
      (uri) => uri.startsWith(folder) && endings.some((ending) => uri.endsWith(ending)),
    );
    return Promise.resolve(within.slice(0, most));
  }

  /** A file that is there and cannot be read. */
  breakFile(uri: string): void {
    this.files.set(uri, new UnreadableError('cannot be read (EACCES)'));
  }
}

/** How an editor of a test is set up. */
export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly params?: Partial<InitializeParams>;
  /** What it answers when asked for settings; called with the URI they are asked for. */
  readonly settings?: (scope: string | undefined) => unknown;
}

/** What an editor can do that asks for diagnostics, as VS Code does. */
export const PULLS: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
  },
  workspace: { diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true } },
};

/** What an editor can do that waits for diagnostics. */
export const WAITS: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
  },
};

/** An editor that drives a real server over a pair of streams in memory. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly files = new MemoryFiles();
  /** All diagnostics that were sent, in their order. */
  readonly sent: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly registered: Registration[] = [];
  refreshes = 0;
  initialized: InitializeResult | undefined;
  /** The raw stream to the server, for messages that no library would write. */
  readonly toServer = new PassThrough();
  #changed: () => void = () => undefined;

  private constructor(options: EditorOptions) {
    const toEditor = new PassThrough();
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(this.toServer),
      new StreamMessageWriter(toEditor),
    );
    createServer(server, { files: this.files, rulePages: RULE_PAGES });
    this.connection = createProtocolConnection(
      new StreamMessageReader(toEditor),
      new StreamMessageWriter(this.toServer),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.sent.push(params);
      this.#changed();
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
      this.#changed();
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations);
    });
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
      this.#changed();
    });
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri }) => options.settings?.(scopeUri) ?? null),
    );
    this.connection.listen();
  }

  /** Starts a server and shakes hands with it. */
  static async start(options: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(options);
    editor.initialized = await editor.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: null,
      capabilities: options.capabilities ?? PULLS,
      ...options.params,
    });
    await editor.connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** Opens a letter. */
  open(uri: string, text: string, version = 1): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'determination-letter', version, text },
    });
  }

  /** Changes a letter: the range by the text, or all of it. */
  change(uri: string, version: number, text: string, range?: Range): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
  }

  /** Closes a letter. */
  closeLetter(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Asks for a letter's diagnostics. */
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The diagnostics of a letter, asked for. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** Waits until `read` gives something that is not undefined; looks again whenever the server says something. */
  async until<T>(what: string, read: () => T | undefined): Promise<T> {
    const deadline = Date.now() + 40_000;
    for (;;) {
      const found = read();
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
      await new Promise<void>((done) => {
        const timer = setTimeout(done, 200);
        this.#changed = () => {
          clearTimeout(timer);
          done();
        };
      });
    }
  }

  /** The next diagnostics that are sent for a letter after the first `seen` messages. */
  nextSent(uri: string, seen = 0): Promise<PublishDiagnosticsParams> {
    return this.until(`diagnostics of ${uri}`, () => this.sent.slice(seen).find((params) => params.uri === uri));
  }

  /** Ends the connection. */
  end(): void {
    this.connection.dispose();
  }
}
