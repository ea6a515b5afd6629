import { afterEach, describe, expect, test } from 'vitest';
import { CodeActionRequest } from 'vscode-languageserver/node';
import { Editor, WAITS } from '../kit/pair.ts';
import { MISSPELT } from './letters.ts';

const URI = 'file:///desk/draft.imr';
let editor: Editor;
afterEach(() => editor.end());

/** The server still does its work. */
async function expectAlive(uri = 'file:///desk/alive.imr'): Promise<void> {
  await editor.open(uri, MISSPELT);
  expect((await editor.diagnostics(uri)).map(({ code }) => code)).toEqual(['structure/heading-spelling']);
}

describe('the server lives on after', () => {
  test.each<[string, unknown]>([
    [
      'a change of a letter that is not open',
      { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: 'x' }] },
    ],
    ['a change of nothing', { textDocument: { uri: URI, version: 2 }, contentChanges: [] }],
    ['a change without parts', {}],
    ['a change that is no object', [1, 2, 3]],
  ])('%s', async (_, message) => {
    editor = await Editor.start();
    await editor.connection.sendNotification('textDocument/didChange', message as object);
    await expectAlive();
  });

  test.each<[string, string, object]>([
    ['a pull without a letter', 'textDocument/diagnostic', {}],
    ['code actions without a range', 'textDocument/codeAction', { textDocument: { uri: 'file:///desk/alive.imr' } }],
    ['a request that it does not know', 'textDocument/imagine', {}],
  ])('%s: it is answered with an error', async (_, method, message) => {
    editor = await Editor.start();
    await editor.open('file:///desk/alive.imr', MISSPELT);
    await expect(editor.connection.sendRequest(method, message)).rejects.toThrow();
    await expectAlive();
  });

  test('ranges outside the letter', async () => {
    editor = await Editor.start();
    await editor.open(URI, MISSPELT);
    const range = { start: { line: 900, character: 0 }, end: { line: 5000, character: 7 } };
    await editor.change(URI, 2, '\n', range);
    const context = { diagnostics: [], only: ['quickfix'] };
    const request = { textDocument: { uri: URI }, range, context };
    expect(await editor.connection.sendRequest(CodeActionRequest.type, request)).toEqual([]);
    await expectAlive();
  });

  test('letters of half surrogates, NUL and thousands of brackets', async () => {
    editor = await Editor.start();
    for (const text of ['\ud800', '\0\0\0', '['.repeat(50_000), `${MISSPELT}\udc00`]) {
      await editor.open(URI, text);
      expect((await editor.pull(URI)).kind).toBe('full');
      await editor.closeLetter(URI);
    }
    await expectAlive();
  });

  test('a message that is no JSON', async () => {
    editor = await Editor.start();
    editor.toServer.write('Content-Length: 9\r\n\r\n{"half": ');
    await expectAlive();
  });
});

test('what fails is logged without any text of the letter', async () => {
  editor = await Editor.start({ capabilities: WAITS });
  await editor.open(URI, MISSPELT);
  const request = { textDocument: { uri: URI }, context: {} };
  await expect(editor.connection.sendRequest('textDocument/codeAction', request)).rejects.toThrow(
    'codeAction failed: see the log',
  );
  const logged = await editor.until('the log', () => editor.logged.find((line) => line.includes('codeAction failed')));
  expect(logged).toMatch(/TypeError\n\s+at /);
  const words = MISSPELT.split('\n').filter((line) => line.length > 15);
  expect(words.filter((line) => editor.logged.join('\n').includes(line))).toEqual([]);
});
