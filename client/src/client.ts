import * as vscode from 'vscode';
import { CloseAction, State, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { LANGUAGE_ID } from './language.ts';

/** Where letters are checked: on disk, unsaved, in the file systems of remote and browser windows; not in the panes of a comparison. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/**
 * The client of the language server. A message may carry a whole letter, and a log is easily sent to someone else: so what is
 * traced is which messages go to and fro, never what they hold, whatever the settings say.
 */
class LetterClient extends LanguageClient {
  override trace(message: string): void {
    super.trace(message);
  }

  /** A start that fails is told once, by `startClient`; the library would show messages of its own. */
  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, this.initializeResult ? showNotification : false);
  }
}

/**
 * Makes the client; it is not started yet. The server is a program of its own that this window's Node runs, spoken to over IPC.
 * A client whose start failed cannot be started again: make another.
 * @param serverModule path of the server's bundle
 * @param output the log; of a letter it gets positions at most
 */
export function createClient(serverModule: string, output: vscode.LogOutputChannel): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: SCHEMES.map((scheme) => ({ language: LANGUAGE_ID, scheme })),
    outputChannel: output,
    synchronize: { configurationSection: 'determinationLetters' },
    diagnosticPullOptions: { onChange: true },
    // A failed start is told by `startClient`.
    initializationFailedHandler: () => false,
  };
  const client: LanguageClient = new LetterClient(
    'determinationLetters',
    'Determination Letters',
    { module: serverModule, transport: TransportKind.ipc },
    options,
  );
  // A server that ran and crashed is started again a few times, as the library does it; one that never came up is not.
  const usual = client.createDefaultErrorHandler();
  const errorHandler: ErrorHandler = {
    error: (error, message, count) => usual.error(error, message, count),
    closed: () => (client.initializeResult ? usual.closed() : { action: CloseAction.DoNotRestart, handled: true }),
  };
  client.clientOptions.errorHandler = errorHandler;
  return client;
}

/** How long the server may take to answer its first message, in milliseconds. */
const PATIENCE = 30_000;

/** Starts the client. A server that does not come up is told in one message, with the way to the log; this never rejects. */
export async function startClient(client: LanguageClient, output: vscode.LogOutputChannel): Promise<void> {
  try {
    await Promise.race([client.start(), failure(client)]);
  } catch (error) {
    output.error(`The language server did not start: ${error instanceof Error ? error.message : String(error)}`);
    const message =
      'Determination Letters: the language server did not start, so letters are not checked. The output says why; “Restart Server” tries again.';
    const show = 'Show Output';
    // Not awaited: whoever starts the server need not wait until the message is read.
    void vscode.window.showErrorMessage(message, show).then((chosen) => {
      if (chosen === show) output.show();
    });
  }
}

/** Rejects when the server ends before it has answered, or does not answer in time: `start` itself would then wait for ever. */
function failure(client: LanguageClient): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => end(`it did not answer within ${String(PATIENCE / 1000)} seconds`), PATIENCE);
    const watch = client.onDidChangeState(({ newState }) => {
      if (newState === State.StartFailed || newState === State.Stopped) end('it ended at once');
      else if (newState === State.Running) end();
    });
    function end(reason?: string) {
      clearTimeout(timer);
      watch.dispose();
      if (reason) reject(new Error(reason));
    }
  });
}
