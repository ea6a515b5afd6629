import * as vscode from 'vscode';
import { CloseAction, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** The language id of determination letters, as in package.json. */
export const LANGUAGE_ID = 'determination-letter';

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
    // `startClient` tells of a failed start; the library would add messages of its own.
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

/** Starts the client. A server that does not come up is told in one message, with the way to the log; this never rejects. */
export async function startClient(client: LanguageClient, output: vscode.LogOutputChannel): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    output.error(`The language server did not start: ${error instanceof Error ? error.message : String(error)}`);
    const message =
      'Determination Letters: the language server did not start, so letters are not checked. The output says why; “Restart Server” tries again.';
    const show = 'Show Output';
    // Not awaited: whoever starts the server need not wait until the message is read.
    void vscode.window.showErrorMessage(message, show).then((chosen) => chosen && output.show());
  }
}
