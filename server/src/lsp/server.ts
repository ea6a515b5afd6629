import {
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
} from 'vscode-languageserver';
import type { FileSystem } from '../ports/file-system.ts';
import { describeError } from '../ports/logger.ts';
import { CODE_ACTION_KINDS, makeCapabilities, readClient } from './capabilities.ts';
import { Configurations } from './configurations.ts';
import { Diagnostics } from './diagnostics.ts';
import { CheckedLetters } from './documents.ts';
import { FolderCheck } from './folder/folder-check.ts';
import { FolderDiagnostics } from './folder/folder-diagnostics.ts';
import { listenToFolder } from './folder/listen.ts';
import { makeGuard, refusedAsOver, toListener } from './guard.ts';
import { sayIn } from '../text/say.ts';
import { answerCodeAction } from './requests/code-action.ts';
import { withFeatures } from './feature-capabilities.ts';
import { readFeatureClient } from './feature-client.ts';
import { listenToFeatures } from './features.ts';
import { listenToConfiguration } from './watch.ts';
import { listenToPages } from './pages.ts';
import { listenToTools } from './tools.ts';
import { listenToWriting } from './writing.ts';
import { readWritingClient, withWriting } from './writing-client.ts';
import { WritingPlaces } from './writing-places.ts';
import { openedLetter } from './opened.ts';

/** What the server needs of the place it runs in. */
export interface Host {
  /** Reads the configuration file by URI. */
  readonly files: FileSystem;
  /** URL of the folder that holds the rules' pages, ending in a slash; an editor that shows them itself says so when it starts. */
  readonly rulePages: string;
  /** Called once the editor has shut the server down. */
  readonly onShutdown?: () => void;
}

/**
 * Sets a language server up on a connection and listens. It never ends because of a letter or a message: what fails inside a handler is
 * logged, without any text, and answered with an error.
 */
export function createServer(connection: Connection, host: Host): void {
  const logger = connection.console;
  let isOver = false;
  const guard = makeGuard(logger, () => isOver);
  const places = new WritingPlaces();
  const documents = places.makeDocuments();

  let initialized = false;
  // The library passes requests on before “initialize”; ours are registered by it, so what comes earlier has no other handler.
  connection.onRequest((method: string) => {
    if (isOver) throw refusedAsOver();
    if (initialized) throw new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
    throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.');
  });
  connection.onShutdown(() => {
    isOver = true;
    host.onShutdown?.();
  });
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    initialized = true;
    const client = readClient(params.capabilities);
    const {
      rulePages = host.rulePages,
      words = {},
      choices,
      keepsWords,
      pageCommand,
    } = optionsOf(params.initializationOptions);
    const display = { client, rulePages, pageCommand, say: sayIn(words) };
    const configurations = new Configurations(connection, host.files, client, params);
    const letters = new CheckedLetters(configurations, places);
    const check = new FolderCheck({
      documents,
      configurations,
      files: host.files,
      display,
      check: (document) => letters.check(document),
      isShown: (uri): boolean => diagnostics.isShown(uri),
      failed: (error) => logger.error(`folder failed: ${describeError(error)}`),
    });
    const diagnostics = new Diagnostics(connection, documents, letters, configurations, display, check);
    const release = (uris: readonly string[]): void => diagnostics.released(uris.filter((uri) => places.release(uri)));
    const folder = {
      check,
      shown: new FolderDiagnostics(connection, check, client),
      asked: () => release(documents.keys()),
    };

    documents.onDidOpen(
      toListener(
        guard('open', ({ document }) => {
          folder.shown.changed([document.uri]);
          return diagnostics.opened(document);
        }),
      ),
    );
    documents.onDidChangeContent(toListener(guard('change', ({ document }) => diagnostics.changed(document))));
    documents.onDidSave(toListener(guard('save', ({ document }) => release([document.uri]))));
    documents.onDidClose(
      toListener(
        guard('close', ({ document }) => {
          diagnostics.closed(document);
          places.release(document.uri);
          check.closed(document.uri);
        }),
      ),
    );
    connection.languages.diagnostics.on(
      guard('diagnostic', ({ textDocument, previousResultId }, token) =>
        diagnostics.pulled(textDocument.uri, previousResultId, token),
      ),
    );
    connection.onCodeAction(
      guard('codeAction', async (request, token) => {
        const opened = await openedLetter({ documents, letters, configurations }, request.textDocument.uri, token);
        if (!opened) return [];
        const { document, checked } = opened;
        const host = { display, teamWords: checked.configuration.teamWords, keepsWords };
        return answerCodeAction(document, checked, request, host, (text) => letters.findingsOf(document.uri, text));
      }),
    );
    const features = readFeatureClient(params.capabilities);
    const featureHost = {
      connection,
      documents,
      letters,
      configurations,
      files: host.files,
      folder,
      snooze: (uri: string) => {
        places.snooze(uri);
        diagnostics.released([uri]);
      },
      display,
      client: features,
      guard,
    };
    listenToFeatures(featureHost);
    listenToWriting(featureHost, readWritingClient(params, choices));
    listenToPages(featureHost);
    listenToTools(featureHost);
    listenToFolder(connection, folder, guard);
    listenToConfiguration(connection, configurations, client, guard, (changes) => check.filesChanged(changes));
    return {
      serverInfo: { name: 'determination-letters' },
      capabilities: withWriting(withFeatures(makeCapabilities(client, CODE_ACTION_KINDS), features)),
    };
  });

  documents.listen(connection);
  connection.listen();
}

/** What an editor says when it starts the server, each left out if it is not what it should be. */
interface Options {
  /** Where it shows the rules' pages, if it does so itself: ours has them in its own package. */
  readonly rulePages?: string;
  /** What the interface says in the editor's language, by the English sentence. */
  readonly words?: Readonly<Record<string, unknown>>;
  /** Its command that opens a page of ours by its address. */
  readonly pageCommand?: string;
  /** Whether its snippets may hold choices. */
  readonly choices: boolean;
  /** Whether it has the command `ADD_WORD`. */
  readonly keepsWords: boolean;
}

function optionsOf(options: unknown): Options {
  const { rulePages, words, snippetChoices, keepsWords, pageCommand } = (options ?? {}) as Record<string, unknown>;
  return {
    ...(typeof rulePages === 'string' && { rulePages }),
    ...(typeof words === 'object' && words !== null && { words: words as Options['words'] & object }),
    ...(typeof pageCommand === 'string' && { pageCommand }),
    choices: snippetChoices === true,
    keepsWords: keepsWords === true,
  };
}
