import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { describeError } from '../ports/logger.ts';
import { withClientFiles } from './client-files.ts';
import { nodeFiles } from './node-files.ts';
import { createServer } from './server.ts';
import { strictReader } from './strict-reader.ts';
import { waryReader } from './wary-reader.ts';

// Nearly all that an edit makes is gone with the next one. Left to itself, V8 lets the space for it grow to tens of megabytes before it
// clears it, and what outlived an edit or two to several times of what is in use: 40 % more than that is enough, and costs a fiftieth of the time.
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=40');
// Hundreds of functions run often enough at the first edits to be optimised, and are optimised again with each new kind of sentence: the V8 of
// Node 20 is asked to wait, as for the command line. Later ones have a cheaper optimiser between.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=600000');

/** Standard input and output where that is asked for, else the channel of the Node that started this; undefined if there is neither. */
function transport(): [MessageReader, MessageWriter] | undefined {
  if (process.argv.includes('--stdio')) return [strictReader(process.stdin), new StreamMessageWriter(process.stdout)];
  return process.send && [new IPCMessageReader(process), new IPCMessageWriter(process)];
}

/** Writes to standard error, since the connection itself may be what failed. Never give it text of a letter. */
const complain = (message: string): void => {
  process.stderr.write(`determination-letters: ${message}\n`);
};

// One letter's failure must not take away the others'. Without the error's message, which may quote a letter.
const survive = (error: unknown): void => complain(`unexpected: ${describeError(error)}`);
process.stderr.on('error', () => undefined);
process.on('uncaughtException', survive);
process.on('unhandledRejection', survive);

/** Whether the editor has shut the server down, after which the end of the input is no fault. */
let shutDown = false;

function serve([messages, writer]: [MessageReader, MessageWriter]): Connection {
  const reader = waryReader(messages, {
    strange: () => connection.console.warn('An invalid message was received and skipped.'),
    broken: () => {
      complain('the input has no valid header and cannot be read further');
      process.exit(1);
    },
  });
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  // Without its client a server is of no use.
  const end = (): void => process.exit(shutDown ? 0 : 1);
  if (process.argv.includes('--stdio')) process.stdin.on('end', end).on('close', end);
  else process.on('disconnect', end);
  return connection;
}

const ways = transport();
if (ways) {
  const program = realpathSync(process.argv[1] ?? '.');
  const rulePages = pathToFileURL(path.join(path.dirname(program), '../docs/rules/')).href;
  const connection = serve(ways);
  const onShutdown = (): void => void (shutDown = true);
  createServer(connection, { files: withClientFiles(nodeFiles, connection), rulePages, onShutdown });
} else {
  process.stderr.write('This is a language server: start it with --stdio, or from Node with a channel to it.\n');
  process.exitCode = 2;
}
