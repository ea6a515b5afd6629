import './browser-globals.ts';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientFiles } from './client-files.ts';
import { RULE_SCHEME } from './contract.ts';
import { describeError } from '../ports/logger.ts';
import { createServer } from './server.ts';
import { waryReader } from './wary-reader.ts';

/** The scope of the worker that this runs in: messages of the extension that started it come and go there. */
declare const self: EventTarget;

const strange = (): void => connection.console.warn('An invalid message was received and skipped.');
const connection = createConnection(
  ProposedFeatures.all,
  waryReader(new BrowserMessageReader(self), { strange, broken: strange }),
  new BrowserMessageWriter(self),
);
// One letter's failure must not take away the others', and what a browser would print of it may quote a letter.
const survive = (event: Event & { readonly error?: unknown; readonly reason?: unknown }): void => {
  event.preventDefault();
  connection.console.error(`unexpected: ${describeError(event.error ?? event.reason)}`);
};
self.addEventListener('error', survive);
self.addEventListener('unhandledrejection', survive);
createServer(connection, { files: clientFiles(connection), rulePages: `${RULE_SCHEME}:/` });
