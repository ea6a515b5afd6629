import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CodeLensRequest, HoverRequest, InlayHintRequest, type MarkupContent } from 'vscode-languageserver/node';
import { ROOT } from '../kit/dist.ts';
import { Editor, PULLS } from '../kit/pair.ts';
import { saidByServer } from './said.ts';

const URI = 'file:///desk/visit-counts.imr';
const LETTER = fs.readFileSync(path.join(ROOT, 'examples/visit-counts.imr'), 'utf8');

/** A made-up language: each sentence in brackets, its values as they are. */
const words = Object.fromEntries([...saidByServer().translated].map((text) => [text, `⟦${text}⟧`]));

let editor: Editor;
beforeAll(async () => {
  const params = { initializationOptions: { words } };
  const capabilities = {
    ...PULLS,
    textDocument: { ...PULLS.textDocument, hover: { contentFormat: ['plaintext' as const] } },
  };
  editor = await Editor.start({ params, capabilities });
  await editor.open(URI, LETTER);
});
afterAll(() => editor.end());

const textDocument = { uri: URI };
const lines = LETTER.split('\n');

test('lenses are in the language of the editor, but for the decisions of the form', async () => {
  const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument });
  const titles = lenses!.map(({ command }) => command!.title);
  expect(titles.length).toBeGreaterThan(5);
  expect(
    titles.filter((title) => !title.startsWith('⟦')).filter((title) => !/^(?:Upheld|Overturned)$/.test(title)),
  ).toEqual([]);
});

test('hints are, with what they say when they are pointed at', async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const hints = await editor.connection.sendRequest(InlayHintRequest.type, { textDocument, range });
  const labels = hints!.map(({ label }) => (typeof label === 'string' ? label : 'no text'));
  expect(labels.length).toBeGreaterThan(3);
  expect(labels.filter((label) => !label.includes('⟦'))).toEqual([]);
  const units = labels.map((label) => label.replace(/⟦[^⟦⟧]*⟧/g, '')).filter((left) => /visit|week|month/.test(left));
  expect(units).toEqual([]);
});

test('hovers are, but for names and for what the rules and guidelines say', async () => {
  const told = new Set<string>();
  for (const [line, text] of lines.entries()) {
    for (let character = 0; character < text.length; character += 4) {
      const hover = await editor.connection.sendRequest(HoverRequest.type, {
        textDocument,
        position: { line, character },
      });
      (hover?.contents as MarkupContent | undefined)?.value.split('\n').forEach((each) => told.add(each));
    }
  }
  const said = [...told].filter((each) => each.startsWith('⟦'));
  expect(said.length).toBeGreaterThan(15);
  expect([...told].filter((each) => each !== '' && !each.includes('⟦')).sort()).toMatchSnapshot();
});

test('a bundle that is none does no harm', async () => {
  const other = await Editor.start({
    params: { initializationOptions: { words: { '{0} requested': 7, toString: null } } },
  });
  await other.open(URI, LETTER);
  const lenses = await other.connection.sendRequest(CodeLensRequest.type, { textDocument });
  expect(lenses![0]!.command!.title).toMatch(/ requested$/);
  other.end();
});
