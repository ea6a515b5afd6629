import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { describeError } from '../ports/logger.ts';
import { nodeFiles } from './node-files.ts';
import { createServer } from './server.ts';

// How to talk is said on the command line: --stdio, or --node-ipc as VS Code does. The library ends the process with its client.
const connection = createConnection(ProposedFeatures.all);

// One letter's failure must not take away the others': the error is logged without its message, which may quote a letter.
const survive = (error: unknown): void => connection.console.error(`unexpected: ${describeError(error)}`);
process.on('uncaughtException', survive);
process.on('unhandledRejection', survive);

const program = realpathSync(process.argv[1] ?? '.');
const rulePages = pathToFileURL(path.join(path.dirname(program), '../docs/rules/')).href;
createServer(connection, { files: nodeFiles, rulePages });
