import { spawn } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { launchChromium } from '../kit/chromium.ts';
import { allLettersUnderTest } from '../kit/letters.ts';
import { built } from '../kit/dist.ts';
import { PULLS } from '../kit/pair.ts';

const LETTERS = allLettersUnderTest().map(({ name, text }) => ({ uri: `file:///letters/${name}.imr`, text }));

const CLIENT = {
  processId: null,
  rootUri: null,
  workspaceFolders: null,
  // An editor that is not told to ask again is answered with the word list read, however slow the machine is.
  capabilities: { ...PULLS, workspace: {} },
  initializationOptions: { rulePages: 'pages:/' },
};

type Found = Record<string, Diagnostic[]>;

/** What the server of the desktop finds, over standard input and output. */
async function foundByNode(): Promise<Found> {
  const server = spawn(process.execPath, [await built('server.js'), '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', CLIENT);
  await connection.sendNotification('initialized', {});
  const found: Found = {};
  for (const { uri, text } of LETTERS) {
    const textDocument = { uri, languageId: 'determination-letter', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const report = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    found[uri] = report.items;
  }
  connection.dispose();
  server.kill();
  return found;
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
}, 120_000);
afterAll(() => browser.close());

/** What the server of the browser finds, in a worker of a page. */
async function foundByWorker(): Promise<Found> {
  const bundle = await built('web/server.js');
  const page = await browser.newPage();
  await page.route('http://letters.test/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ path: bundle })
      : route.fulfill({ contentType: 'text/html', body: '' }),
  );
  await page.goto('http://letters.test/');
  return page.evaluate(
    async ({ letters, client }) => {
      interface Message {
        readonly id?: number;
        readonly method?: string;
        readonly result?: { readonly items: Diagnostic[] };
      }
      interface PageWorker {
        onmessage: (event: { data: Message }) => void;
        postMessage(message: object): void;
      }
      // The page's own: this function runs there.
      const { Worker } = globalThis as unknown as { Worker: new (url: string) => PageWorker };
      const worker = new Worker('/server.js');
      const waiting = new Map<number, (message: Message) => void>();
      worker.onmessage = ({ data }) => {
        if (data.method === undefined && data.id !== undefined) waiting.get(data.id)?.(data);
      };
      let last = 0;
      const tell = (method: string, params: object) => worker.postMessage({ jsonrpc: '2.0', method, params });
      const ask = (method: string, params: object) =>
        new Promise<Message>((resolve) => {
          const id = ++last;
          waiting.set(id, resolve);
          worker.postMessage({ jsonrpc: '2.0', id, method, params });
        });
      await ask('initialize', client);
      tell('initialized', {});
      const found: Record<string, Diagnostic[]> = {};
      for (const { uri, text } of letters) {
        tell('textDocument/didOpen', { textDocument: { uri, languageId: 'determination-letter', version: 1, text } });
        found[uri] = (await ask('textDocument/diagnostic', { textDocument: { uri } })).result?.items ?? [];
      }
      return found;
    },
    { letters: LETTERS, client: CLIENT },
  );
}

test('a worker in a browser finds in every letter what the server of the desktop finds', async () => {
  const [node, worker] = await Promise.all([foundByNode(), foundByWorker()]);
  expect(Object.keys(node).length).toBeGreaterThan(20);
  expect(Object.values(node).flat().length).toBeGreaterThan(100);
  expect(worker).toEqual(node);
}, 120_000);
