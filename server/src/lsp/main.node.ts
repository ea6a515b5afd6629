import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { describeError } from '../ports/logger.ts';
import { withClientFiles } from './client-files.ts';
import { nodeFiles } from './node-files.ts';
import { createServer } from './server.ts';

/** Talks over standard input and output where that is asked for, else over the channel of the Node that started it. */
function connect(): Connection | undefined {
  // The library would prefer these to --stdio; the bundle has no connections to make.
  if (process.argv.some((argument) => /^--(?:socket|pipe)\b/.test(argument))) return undefined;
  if (process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
  if (!process.send) return undefined;
  return createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process));
}

// One letter's failure must not take away the others'. To standard error, since the connection itself may be what failed; without
// the error's message, which may quote a letter.
const survive = (error: unknown): void => {
  process.stderr.write(`determination-letters: unexpected: ${describeError(error)}\n`);
};
process.stderr.on('error', () => undefined);
process.on('uncaughtException', survive);
process.on('unhandledRejection', survive);

const connection = connect();
if (connection) {
  // Without its client a server is of no use. Over standard input the library sees to it.
  process.on('disconnect', () => process.exit());
  const program = realpathSync(process.argv[1] ?? '.');
  const rulePages = pathToFileURL(path.join(path.dirname(program), '../docs/rules/')).href;
  createServer(connection, { files: withClientFiles(nodeFiles, connection), rulePages });
} else {
  process.stderr.write('This is a language server: start it with --stdio, or from Node with a channel to it.\n');
  process.exitCode = 2;
}
