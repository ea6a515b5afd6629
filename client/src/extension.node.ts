import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { makeAsk } from './ask.ts';
import { registerAddIssue } from './commands/add-issue.ts';
import { registerInsertRationale } from './commands/insert-rationale.ts';
import { registerNewLetter } from './commands/new-letter.ts';
import { registerUnfilled } from './commands/next-unfilled.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerShowOutput } from './commands/show-output.ts';
import { registerShowReading } from './commands/show-reading.ts';
import { registerTools } from './letter-tools.ts';
import { LANGUAGE_ID } from './language.ts';
import { recognizeLetters } from './recognize.ts';
import { showLetterStatus } from './views/letter-status.ts';

let client: LanguageClient | undefined;
/** The last start or stop asked for: they are done one after the other. */
let last: Promise<void> = Promise.resolve();

/**
 * The desktop entry. VS Code calls it when the first letter or plain text is opened; client and server are started only with the
 * first letter, so that a window with plain text alone pays for looking at a few first lines and no more.
 */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('Determination Letters', { log: true });
  const restart = () =>
    (last = last.then(async () => {
      await stop();
      // The client library is evaluated only now.
      const { createClient, startClient } = await import('./client.ts');
      client = createClient(context.asAbsolutePath('dist/server.js'), output);
      await startClient(client, output);
    }));

  let started = false;
  const startWith = (document: vscode.TextDocument) => {
    if (started || document.languageId !== LANGUAGE_ID) return;
    started = true;
    void restart();
  };
  const ask = makeAsk(async () => {
    if (!started) {
      started = true;
      void restart();
    }
    await last;
    return client;
  });
  context.subscriptions.push(
    output,
    registerNewLetter(ask),
    registerAddIssue(ask),
    registerInsertRationale(ask),
    registerUnfilled(ask),
    registerRestartServer(async () => {
      started = true;
      await restart();
    }),
    registerShowOutput(output),
    registerShowReading(),
    registerTools(ask, context.extensionUri),
    vscode.workspace.onDidOpenTextDocument(startWith),
    recognizeLetters(),
  );
  vscode.workspace.textDocuments.forEach(startWith);
  // After the first start was asked for, so that it is waited for.
  context.subscriptions.push(showLetterStatus(() => last.then(() => client)));
}

/** Ends the server with the window. */
export function deactivate(): Promise<void> {
  return (last = last.then(stop));
}

/** Ends the server if there is one. One that never came up or has crashed has nothing left to end. */
async function stop(): Promise<void> {
  const ending = client;
  client = undefined;
  await ending?.dispose().catch(() => undefined);
}
