import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { withClientFiles } from '../../server/src/lsp/client-files.ts';
import { LIST_FILES, READ_FILE } from '../../server/src/lsp/contract.ts';
import type { FileSystem } from '../../server/src/ports/file-system.ts';
import { MemoryFiles } from '../kit/pair.ts';

const VIRTUAL = 'vscode-vfs://host/desk/determination-letters.json';
const bytes = (...values: number[]): { base64: string } => ({ base64: Buffer.from(values).toString('base64') });

let client: ProtocolConnection;
let files: FileSystem;

beforeEach(() => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const local = new MemoryFiles();
  local.files.set('file:///desk/determination-letters.json', 'on this machine');
  files = withClientFiles(local, server);
  server.listen();
  client.listen();
});
afterEach(() => client.dispose());

describe('files that only the client can reach', () => {
  test('are read by it, those of this machine by the server', async () => {
    const asked: unknown[] = [];
    client.onRequest(READ_FILE, (params) => {
      asked.push(params);
      return bytes(...new TextEncoder().encode('{ "form": "§" }'));
    });
    expect(await files.readText(VIRTUAL)).toBe('{ "form": "§" }');
    expect(await files.readText('file:///desk/determination-letters.json')).toBe('on this machine');
    expect(asked).toEqual([{ uri: VIRTUAL }]);
  });

  test('are decoded as those of this machine are', async () => {
    client.onRequest(READ_FILE, () => bytes(0xff, 0xfe, 0x41, 0x00));
    expect(await files.readText(VIRTUAL)).toBe('A');
  });

  test('that are not there, that cannot be read and that are no text are told apart', async () => {
    const answers = [null, { unreadable: 'NoPermissions' }, bytes(0x41, 0xff), bytes(0x41, 0x00)];
    client.onRequest(READ_FILE, () => answers.shift() as unknown);
    expect(await files.readText(VIRTUAL)).toBeUndefined();
    await expect(files.readText(VIRTUAL)).rejects.toThrow('cannot be read (NoPermissions)');
    await expect(files.readText(VIRTUAL)).rejects.toThrow('is not UTF-8 text');
    await expect(files.readText(VIRTUAL)).rejects.toThrow('contains NUL bytes');
  });

  test('are listed by it', async () => {
    client.onRequest(LIST_FILES, ({ folder, endings, most }: { folder: string; endings: string[]; most: number }) =>
      endings.slice(0, most).map((ending) => `${folder}draft${ending}`),
    );
    expect(await files.list('vscode-vfs://host/desk/', ['.imr', '.letter'], 1)).toEqual([
      'vscode-vfs://host/desk/draft.imr',
    ]);
  });

  test('count as not there for a client that knows no such request', async () => {
    expect(await files.readText(VIRTUAL)).toBeUndefined();
    expect(await files.list('vscode-vfs://host/desk/', ['.imr'], 10)).toEqual([]);
  });
});
