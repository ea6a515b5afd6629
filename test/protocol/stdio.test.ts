import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { built } from '../kit/dist.ts';
import { PULLS, WAITS } from '../kit/pair.ts';
import { MISSPELT } from './letters.ts';

const URI = 'file:///desk/draft.imr';
let bundle: string;
let folder: string;
let server: ChildProcess;
let connection: ProtocolConnection;
let exited: Promise<number | null>;
let stderr = '';
const logged: string[] = [];

beforeAll(async () => {
  bundle = await built('server.js');
});
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
  stderr = '';
  logged.length = 0;
  server = spawn(process.execPath, [bundle, '--stdio'], { cwd: folder });
  server.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  exited = new Promise((done) => server.once('exit', done));
  connection = createProtocolConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  connection.listen();
});
afterEach(async () => {
  connection.dispose();
  server.kill();
  await exited;
  fs.rmSync(folder, { recursive: true });
});

async function initialize(capabilities = PULLS): Promise<void> {
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'desk' }];
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders,
    capabilities,
  });
  await connection.sendNotification(InitializedNotification.type, {});
}
const open = (uri: string) =>
  connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'determination-letter', version: 1, text: MISSPELT },
  });
const pull = async (uri: string) => {
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
};

describe('the server as it is built, over standard input and output', () => {
  test('checks a letter, links to a page that is there, and ends when told', async () => {
    await initialize();
    await open(URI);
    const [diagnostic] = await pull(URI);
    expect(diagnostic?.code).toBe('structure/heading-spelling');
    const page = fileURLToPath(diagnostic?.codeDescription?.href ?? '');
    expect(fs.readFileSync(page, 'utf8')).toContain('structure/heading-spelling');
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    expect(await exited).toBe(0);
    expect(stderr).toBe('');
  });

  test('refuses requests before “initialize” with the error of the protocol, and unknown ones after it with another', async () => {
    const hover = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };
    for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'determinationLetters/status', 'x/y'])
      await expect(connection.sendRequest(method, hover), method).rejects.toMatchObject({ code: -32002 });
    await initialize();
    await open(URI);
    expect(await pull(URI)).toHaveLength(1);
    await expect(connection.sendRequest('x/y', hover)).rejects.toMatchObject({ code: -32601 });
  });

  test('reads the configuration file from the disk, and shows what is wrong with it', async () => {
    const file = path.join(folder, 'determination-letters.json');
    fs.writeFileSync(file, '// ours\n{ "rules": { "structure/heading-spelling": "hint", }, "from": "x" }');
    const shown = new Promise<PublishDiagnosticsParams>((done) =>
      connection.onNotification(PublishDiagnosticsNotification.type, done),
    );
    await initialize();
    const uri = pathToFileURL(path.join(folder, 'draft.imr')).href;
    await open(uri);
    expect((await pull(uri)).map(({ severity }) => severity)).toEqual([4]);
    expect((await shown).uri).toBe(pathToFileURL(file).href);
    expect((await shown).diagnostics.map(({ range, message }) => [range.start, message])).toEqual([
      [{ line: 1, character: 54 }, 'There is no setting “from”. Did you mean “form”?'],
    ]);
  });

  test('sends diagnostics to an editor that waits for them', async () => {
    const sent = new Promise<PublishDiagnosticsParams>((done) =>
      connection.onNotification(PublishDiagnosticsNotification.type, done),
    );
    await initialize(WAITS);
    await open(URI);
    expect(await sent).toMatchObject({ uri: URI, version: 1, diagnostics: [{ code: 'structure/heading-spelling' }] });
  });

  test('says how it is to be started where it is started otherwise', () => {
    const { status, stderr: told } = spawnSync(process.execPath, [bundle], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(told).toContain('--stdio');
  });

  test('checks a letter over the channel of the Node that started it, and ends with it', async () => {
    const child = fork(bundle, ['--node-ipc'], { stdio: 'pipe' });
    const ended = new Promise((done) => child.once('exit', done));
    const channel = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    channel.listen();
    const client = { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: PULLS };
    await channel.sendRequest(InitializeRequest.type, client);
    await channel.sendNotification(InitializedNotification.type, {});
    await channel.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: URI, languageId: 'determination-letter', version: 1, text: MISSPELT },
    });
    const report = await channel.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
    expect(report).toMatchObject({ items: [{ code: 'structure/heading-spelling' }] });
    channel.dispose();
    child.disconnect();
    await ended;
  });

  test('ends when its input ends', async () => {
    await initialize();
    server.stdin!.end();
    expect(await exited).toBe(1);
  });

  test('lives on after a message that is no JSON, and tells no one what stood in it', async () => {
    await initialize();
    const body = '{ "jsonrpc": "2.0", "params": Maria Sample of Oakville has a sprain }';
    server.stdin!.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await open(URI);
    expect(await pull(URI)).toHaveLength(1);
    expect(logged.join('\n') + stderr).not.toContain('Maria');
  });
});
