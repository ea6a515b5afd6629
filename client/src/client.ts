import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { answerFiles } from './files.ts';
import { LANGUAGE_ID, letterSchemes } from './language.ts';
import { OPEN_PAGE, RULE_PAGES } from './rule-pages.ts';

/** The name that the client has for VS Code: settings of the trace begin with it. */
export const CLIENT_ID = 'determinationLetters';

/** The name under which the server is shown. */
export const CLIENT_NAME = 'Determination Letters';

/**
 * The options of the client, whatever runs its server.
 * @param output the log; of a letter it gets positions at most
 */
export function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: letterSchemes().map((scheme) => ({ language: LANGUAGE_ID, scheme })),
    outputChannel: output,
    synchronize: { configurationSection: 'determinationLetters' },
    diagnosticPullOptions: { onChange: true },
    // What the server says next to findings is translated by the same words as what is said here.
    initializationOptions: {
      rulePages: RULE_PAGES,
      words: vscode.l10n.bundle,
      snippetChoices: true,
      keepsWords: true,
      pageCommand: OPEN_PAGE,
    },
    // A hover leads nowhere by addresses of our own schemes, so by this command and no other.
    markdown: { isTrusted: { enabledCommands: [OPEN_PAGE] } },
    // A failed start is told by `startClient`.
    initializationFailedHandler: () => false,
  };
}

/**
 * Makes a client tell no more than it should. A message may carry a whole letter, and a log is easily sent to someone else: so what is
 * traced is which messages go to and fro, never what they hold, whatever the settings say. A start that fails is reported once, by
 * `startClient`; a server that ran and crashed is started again a few times, as the library does it, and the first time that is reported; one
 * that never came up is not.
 */
export function keepQuiet(client: BaseLanguageClient): void {
  const trace = client.trace.bind(client);
  const error = client.error.bind(client);
  client.trace = (message) => trace(message);
  client.error = (message, data, showNotification) =>
    error(message, data, client.initializeResult ? showNotification : false);
  const usual = client.createDefaultErrorHandler();
  let told = false;
  const errorHandler: ErrorHandler = {
    // A message that does not reach the server is logged, and no more: its process has ended, and `closed` says what happens then. After a
    // second one the library would stop the client, which gives the restart up: with a server that ended while much was asked of it.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: async () => {
      if (!client.initializeResult) return { action: CloseAction.DoNotRestart, handled: true };
      const result = await usual.closed();
      if (result.action === CloseAction.Restart && !told) {
        told = true;
        const message = vscode.l10n.t(
          'Determination Letters: the language server stopped unexpectedly and was restarted. Your letters are unchanged.',
        );
        void vscode.window.showWarningMessage(message);
      }
      return result;
    },
  };
  client.clientOptions.errorHandler = errorHandler;
}

/** How long the server may take to answer its first message, in milliseconds. */
const PATIENCE = 30_000;

/** Starts the client. A server that does not come up is reported in one message, with the way to the log; this never rejects. */
export async function startClient(client: BaseLanguageClient, output: vscode.LogOutputChannel): Promise<void> {
  answerFiles(client);
  try {
    await Promise.race([client.start(), failure(client)]);
  } catch (error) {
    output.error(`The language server did not start: ${error instanceof Error ? error.message : String(error)}`);
    const message = vscode.l10n.t(
      'Determination Letters: the language server did not start, so letters are not checked. See the output, then choose “Restart Server”.',
    );
    const show = vscode.l10n.t('Show Output');
    // Not awaited: whoever starts the server need not wait until the message is read.
    void vscode.window.showErrorMessage(message, show).then((chosen) => {
      if (chosen === show) output.show();
    });
  }
}

/** Rejects when the server ends before it has answered, or does not answer in time: `start` itself would then wait for ever. */
function failure(client: BaseLanguageClient): Promise<never> {
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
