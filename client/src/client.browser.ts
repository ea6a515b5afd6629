import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions, keepQuiet } from './client.ts';
import type { ServerClient } from './extension.ts';

export { startClient } from './client.ts';

/** A worker of the browser, as far as it is used here. */
declare class Worker {
  constructor(url: string, options: { name: string });
  terminate(): void;
}

/**
 * Makes the client; it is not started yet. The server runs in a worker of the browser.
 * A client whose start failed cannot be started again: make another.
 * @param output the log; of a letter it gets positions at most
 */
export function createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): ServerClient {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;
  const start = (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(server, { name: CLIENT_NAME });
    // Not the worker itself: VS Code puts a `Worker` of its own into the global scope, by which the library does not know it as one.
    const transports = { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    return Promise.resolve(transports);
  };
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, start, clientOptions(output));
  keepQuiet(client);
  const end = async (): Promise<void> => {
    await client.dispose();
    // A worker does not end by itself when it is told to exit.
    worker?.terminate();
  };
  return { client, end };
}
