import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { built } from '../kit/dist.ts';
import { ServerProcess } from '../kit/server-process.ts';
import { MISSPELT } from './letters.ts';

const URI = 'file:///desk/draft.imr';
/** Words of the letter that is open: they must not come back but in answers. */
const SECRET = 'Maria Sample of Oakville';
const LETTER = `${MISSPELT}\n${SECRET} has pain.\n`;

let server: ServerProcess;
afterEach(() => server.stop());

async function started(): Promise<ServerProcess> {
  server = await ServerProcess.start();
  await server.initialize();
  return server;
}

/** The server still does its work, and has told no one what was in what it was sent. */
async function expectWell(): Promise<void> {
  server.open('file:///desk/alive.imr', MISSPELT);
  expect(await server.rulesOf('file:///desk/alive.imr')).toEqual(['structure/heading-spelling']);
  const told = server.messages.filter(({ method }) => method !== undefined);
  expect(JSON.stringify(told) + server.stderr).not.toContain(SECRET);
}

describe('what is no message is left aside, and no word of it is told', () => {
  test.each<[string, unknown]>([
    ['no JSON', `{"jsonrpc":"2.0","method":"textDocument/didOpen","params":${SECRET}`],
    ['nothing', 'null'],
    ['a number', '42'],
    ['a list of messages', [{ jsonrpc: '2.0', method: 'x', params: [SECRET] }]],
    ['a method that is a number', { jsonrpc: '2.0', method: 5, params: { text: SECRET } }],
    ['a method without a name', { jsonrpc: '2.0', id: 9, params: { text: SECRET } }],
    ['an id that is nothing', { jsonrpc: '2.0', id: null, method: 'textDocument/didOpen', params: { text: SECRET } }],
    ['an id that is an object', { jsonrpc: '2.0', id: {}, method: 'textDocument/hover', params: { text: SECRET } }],
    ['an error about nothing', { jsonrpc: '2.0', id: null, error: { code: 1, message: SECRET } }],
    ['an answer that nobody asked for', { jsonrpc: '2.0', id: 99, result: SECRET }],
    ['an error that nobody asked for', { jsonrpc: '2.0', id: 99, error: { code: 1, message: SECRET } }],
    ['parameters that are text', { jsonrpc: '2.0', method: 'textDocument/didOpen', params: SECRET }],
    ['parameters as a list', { jsonrpc: '2.0', method: 'textDocument/didOpen', params: [SECRET] }],
    ['brackets within brackets', `{"jsonrpc":"2.0","method":"x","params":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    [
      'a change that is no change',
      { jsonrpc: '2.0', method: 'textDocument/didChange', params: { contentChanges: SECRET } },
    ],
    [
      'a notification that it does not know',
      { jsonrpc: '2.0', method: 'textDocument/didImagine', params: { text: SECRET } },
    ],
  ])('%s', async (_, body) => {
    await started();
    server.open(URI, LETTER);
    server.body(body);
    await expectWell();
  });
});

describe('a server whose input cannot be read any further says so and ends, so that its client starts another', () => {
  test.each([
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['a negative length', `Content-Length: -5\r\n\r\n{"jsonrpc":"2.0","method":"${SECRET}"}`],
    ['a length of minus one', 'Content-Length: -1\r\n\r\n{}'],
    ['a length beyond any message', 'Content-Length: 99999999999999999999\r\n\r\n{}'],
    ['a length just beyond what a text can be', `Content-Length: ${(2 ** 29 + 1).toString()}\r\n\r\n{}`],
    ['a length with more behind it', 'Content-Length: 2, 2\r\n\r\n{}'],
    ['headers without an end', 'X-Letter: '.padEnd(100_000, `${SECRET} `)],
    ['bytes that are anything', '\u0000\u00ff\u0001\r\n\r\n'.repeat(50)],
    ['no length', 'Content-Type: text/plain\r\n\r\n{}'],
    ['headers that are none', `GET /letters/${SECRET} HTTP/1.1\r\nHost: example\r\n\r\n`],
    ['a length too short', `Content-Length: 3\r\n\r\n{"jsonrpc":"2.0","method":"${SECRET}"}\r\n\r\n\r\n\r\n`],
  ])('%s', async (_, bytes) => {
    await started();
    server.raw(bytes);
    expect(await server.exited).toBe(1);
    expect(server.stderr).toContain('no valid header');
    expect(server.stderr).not.toContain(SECRET);
  });
});

describe('messages out of their order', () => {
  test('changes whose versions go back, stand still or jump: the text is what was sent last', async () => {
    await started();
    server.open(URI, 'x', 5);
    for (const version of [9, 2, 2, 2 ** 31, -1, 0]) {
      const contentChanges = [{ text: version === 0 ? MISSPELT : 'y' }];
      server.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges });
    }
    expect(await server.rulesOf(URI)).toEqual(['structure/heading-spelling']);
  });

  test('the same version with another text', async () => {
    await started();
    server.open(URI, 'x', 1);
    await server.rulesOf(URI);
    server.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 1 },
      contentChanges: [{ text: MISSPELT }],
    });
    expect(await server.rulesOf(URI)).toEqual(['structure/heading-spelling']);
  });

  test('a letter opened twice, closed twice, and asked about after that', async () => {
    await started();
    server.open(URI, 'x');
    server.open(URI, MISSPELT);
    expect(await server.rulesOf(URI)).toEqual(['structure/heading-spelling']);
    for (let i = 0; i < 2; i++) server.notify('textDocument/didClose', { textDocument: { uri: URI } });
    const place = { textDocument: { uri: URI }, position: { line: 3, character: 2 } };
    const none: Record<string, unknown> = {
      'textDocument/hover': null,
      'textDocument/documentSymbol': [],
      'textDocument/definition': [],
      'textDocument/formatting': [],
      'textDocument/rename': null,
    };
    for (const [method, empty] of Object.entries(none))
      expect([method, (await server.ask(method, { ...place, newName: 'x', options: {} })).result]).toEqual([
        method,
        empty,
      ]);
    expect(await server.rulesOf(URI)).toEqual([]);
    await expectWell();
  });

  test('requests before it is initialized, and a second handshake', async () => {
    server = await ServerProcess.start();
    expect((await server.ask('textDocument/hover', {})).error).toBeDefined();
    server.open(URI, LETTER);
    await server.initialize();
    const again = await server.ask('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(again.result ?? again.error).toBeDefined();
    await expectWell();
  });
});

test('a storm of requests that are cancelled at once: each is answered, and the server goes on', async () => {
  await started();
  server.open(URI, LETTER.repeat(20));
  const ids = Array.from({ length: 500 }, (_, i) => {
    const id = server.send(i % 2 ? 'textDocument/diagnostic' : 'textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    server.notify('$/cancelRequest', { id });
    return id;
  });
  server.notify('$/cancelRequest', { id: 'nobody' });
  server.notify('$/cancelRequest', {});
  const answers = await Promise.all(ids.map((id) => server.answer(id)));
  expect(
    answers.filter(({ result, error }) => result === undefined && ![-32800, -32802].includes(error?.code ?? 0)),
  ).toEqual([]);
  await expectWell();
}, 40_000);

test('no tracing, however it is asked for, tells a word of a letter', async () => {
  await started();
  for (const value of ['verbose', 'messages', 'compact', 'nonsense', 7, null]) {
    server.notify('$/setTrace', { value });
    server.open(URI, LETTER);
    await server.rulesOf(URI);
  }
  await expectWell();
  expect(server.messages.filter(({ method }) => method === '$/logTrace')).toEqual([]);
});

test('a message of 60 MB is read, and its letter is found too long', async () => {
  await started();
  server.open(URI, `${SECRET} 12 visits. `.repeat(1_600_000));
  expect(await server.rulesOf(URI)).toEqual([expect.stringMatching(/./)]);
  server.notify('textDocument/didClose', { textDocument: { uri: URI } });
  await expectWell();
}, 60_000);

test('a thousand letters are open at once, and each has its own findings', async () => {
  await started();
  for (let i = 0; i < 1000; i++) server.open(`file:///desk/${i.toString()}.imr`, i % 2 ? MISSPELT : 'x');
  for (const i of [0, 1, 500, 501, 998, 999])
    expect((await server.rulesOf(`file:///desk/${i.toString()}.imr`)).includes('structure/heading-spelling')).toBe(
      i % 2 === 1,
    );
  await expectWell();
}, 60_000);

describe('a server without its client', () => {
  test('that was told to shut down and is left: it ends with its input, as one that ended well', async () => {
    await started();
    expect((await server.ask('shutdown', null)).result).toBeNull();
    const place = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };
    for (const method of ['textDocument/hover', 'textDocument/completion', 'textDocument/codeLens', 'nothing/known'])
      expect((await server.ask(method, place)).error, method).toMatchObject({ code: -32600 });
    server.child.stdin!.end();
    expect(await server.exited).toBe(0);
  });

  test('that is told to exit without shutting down ends with an error', async () => {
    await started();
    server.notify('exit', null);
    expect(await server.exited).toBe(1);
  });

  test('that died, though its pipe is held open by another, is noticed', async () => {
    const client = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    server = await ServerProcess.start();
    await server.initialize({ processId: client.pid });
    client.kill('SIGKILL');
    expect(await server.exited).toBe(1);
  });

  test('two clients in turn have each their own server, and neither sees the other’s letters', async () => {
    await started();
    const first = server;
    first.open(URI, LETTER);
    const other = await ServerProcess.start();
    await other.initialize();
    expect(await other.rulesOf(URI)).toEqual([]);
    await other.stop();
    await expectWell();
  });
});

test('asked for a socket or a pipe it says how it is to be started', async () => {
  const bundle = await built('server.js');
  for (const way of [['--socket=5007'], ['--pipe=/tmp/x'], ['--socket', '5007']]) {
    const child = spawn(process.execPath, [bundle, ...way], { cwd: fileURLToPath(new URL('.', import.meta.url)) });
    let told = '';
    child.stderr.on('data', (text: Buffer) => (told += text.toString()));
    expect(await new Promise((done) => child.once('exit', done))).toBe(2);
    expect(told).toContain('--stdio');
  }
});
