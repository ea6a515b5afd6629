import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, clientOptions, keepQuiet } from './client.ts';
import type { ServerClient } from './extension.ts';

export { startClient } from './client.ts';

/**
 * Makes the client; it is not started yet. The server is a program of its own that this window's Node runs, spoken to over IPC.
 * A client whose start failed cannot be started again: make another.
 * @param output the log; of a letter it gets positions at most
 */
export function createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): ServerClient {
  const module = context.asAbsolutePath('dist/server.js');
  const client = new LanguageClient(
    CLIENT_ID,
    CLIENT_NAME,
    { module, transport: TransportKind.ipc },
    clientOptions(output),
  );
  keepQuiet(client);
  return { client, end: () => client.dispose() };
}
