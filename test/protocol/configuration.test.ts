import { afterEach, describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { Editor, type EditorOptions, PULLS, WAITS } from '../kit/pair.ts';
import { MISSPELT } from './letters.ts';

const FOLDER = 'file:///desk';
const URI = `${FOLDER}/2016/draft.imr`;
const FILE = `${FOLDER}/determination-letters.json`;
const OFF = '{ "rules": { "structure/heading-spelling": "off" } }';

/** What an editor like VS Code can do about configuration. */
const configures = (base: ClientCapabilities): ClientCapabilities => ({
  ...base,
  workspace: {
    ...base.workspace,
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
});
const params = { workspaceFolders: [{ uri: FOLDER, name: 'desk' }] };

let editor: Editor;
afterEach(() => editor.end());

const start = (options: EditorOptions = {}) => Editor.start({ capabilities: configures(PULLS), params, ...options });
const severities = async (uri = URI) => (await editor.diagnostics(uri)).map(({ severity }) => severity);
const wrote = (uri = FILE) =>
  editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: FileChangeType.Changed }],
  });
const settings = (value: unknown) =>
  editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: value });

describe('the editor’s settings', () => {
  test('set the severity of a rule', async () => {
    editor = await start({ settings: () => ({ form: '', rules: { 'structure/heading-spelling': 'hint' } }) });
    await editor.open(URI, MISSPELT);
    expect(await severities()).toEqual([4]);
  });

  test('are those of the letter’s own folder', async () => {
    editor = await start({
      settings: (scope) => ({ rules: scope === URI ? { 'structure/*': 'off' } : {} }),
    });
    await editor.open(URI, MISSPELT);
    await editor.open(`${FOLDER}/other.imr`, MISSPELT);
    expect(await severities()).toEqual([]);
    expect(await severities(`${FOLDER}/other.imr`)).toEqual([2]);
  });

  test('apply at once when they change', async () => {
    let rules = {};
    editor = await start({ settings: () => ({ rules }) });
    await editor.open(URI, MISSPELT);
    const before = await editor.pull(URI);
    rules = { 'structure/heading-spelling': 'error' };
    await settings(null);
    await editor.until('a refresh', () => editor.refreshes || undefined);
    expect(await editor.pull(URI, before.resultId)).toMatchObject({ kind: 'full', items: [{ severity: 1 }] });
  });

  test.each([null, 7, 'x', [], { rules: 3 }, { form: 9, rules: { 'structure/heading-spelling': 'loud' } }])(
    'are left aside where they are none: %j',
    async (value) => {
      editor = await start({ settings: () => value });
      await editor.open(URI, MISSPELT);
      expect(await severities()).toEqual([2]);
    },
  );

  test('name the form', async () => {
    editor = await start({ settings: () => ({ form: 'dispute-2013' }) });
    await editor.open(URI, MISSPELT);
    expect(
      (await editor.diagnostics(URI)).some(({ message }) => JSON.stringify(message).includes('ISSUE AT DISPUTE')),
    ).toBe(true);
  });

  test('reach editors that are never asked: at the start and when they change', async () => {
    const rules = (level: string) => ({ determinationLetters: { rules: { 'structure/heading-spelling': level } } });
    editor = await Editor.start({ capabilities: WAITS, params: { ...params, initializationOptions: rules('hint') } });
    await editor.open(URI, MISSPELT);
    expect((await editor.nextSent(URI)).diagnostics[0]?.severity).toBe(4);
    await settings(rules('error'));
    expect((await editor.nextSent(URI, 1)).diagnostics[0]?.severity).toBe(1);
  });
});

describe('the configuration file', () => {
  test('holds for the letters below it', async () => {
    editor = await start();
    editor.files.files.set(FILE, OFF);
    await editor.open(URI, MISSPELT);
    expect(await severities()).toEqual([]);
  });

  test('nearest to the letter counts, and none above the workspace folder', async () => {
    editor = await start();
    editor.files.files.set('file:///determination-letters.json', OFF);
    await editor.open(URI, MISSPELT);
    expect(await severities()).toEqual([2]);
    editor.files.files.set(FILE, OFF);
    editor.files.files.set(`${FOLDER}/2016/determination-letters.json`, '{ "rules": { "structure/*": "hint" } }');
    await wrote();
    expect(await severities()).toEqual([4]);
  });

  test('does not hold for a letter outside, but for an unsaved one', async () => {
    editor = await start();
    editor.files.files.set(FILE, OFF);
    await editor.open('file:///desk2/draft.imr', MISSPELT);
    await editor.open('untitled:Untitled-1', MISSPELT);
    expect(await severities('file:///desk2/draft.imr')).toEqual([2]);
    expect(await severities('untitled:Untitled-1')).toEqual([]);
  });

  test('is overruled by the editor’s settings, rule by rule', async () => {
    editor = await start({ settings: () => ({ rules: { 'structure/heading-spelling': 'error' } }) });
    editor.files.files.set(FILE, OFF);
    await editor.open(URI, MISSPELT);
    expect(await severities()).toEqual([1]);
  });

  test('is watched, and applies at once when it is written or deleted', async () => {
    editor = await start();
    await editor.open(URI, MISSPELT);
    await editor.until('the watcher', () =>
      editor.registered.find(({ method }) => method === 'workspace/didChangeWatchedFiles'),
    );
    expect(await severities()).toEqual([2]);
    editor.files.files.set(FILE, OFF);
    await wrote();
    expect(await severities()).toEqual([]);
    editor.files.files.delete(FILE);
    await wrote();
    expect(await severities()).toEqual([2]);
    expect(editor.refreshes).toBeGreaterThan(0);
  });

  test('is read again with the next letter by editors that watch no files', async () => {
    editor = await Editor.start({ capabilities: WAITS, params });
    await editor.open(URI, MISSPELT);
    await editor.nextSent(URI);
    editor.files.files.set(FILE, OFF);
    await editor.open(`${FOLDER}/next.imr`, MISSPELT);
    expect((await editor.nextSent(`${FOLDER}/next.imr`)).diagnostics).toEqual([]);
  });

  test('may bring a form of its own', async () => {
    editor = await start();
    editor.files.files.set(
      FILE,
      JSON.stringify({
        form: 'house',
        forms: [
          {
            id: 'house',
            name: 'House form',
            sections: [{ id: 'reasons', heading: 'REASONS AND OUTLOOK', role: 'rationale', required: true }],
            credentials: { style: 'section' },
            issues: { style: 'dispute', decisions: [], fields: [] },
          },
        ],
      }),
    );
    await editor.open(URI, MISSPELT);
    expect(
      (await editor.diagnostics(URI)).some(({ message }) => JSON.stringify(message).includes('REASONS AND OUTLOOK')),
    ).toBe(true);
    expect(editor.sent).toEqual([]);
  });

  test('shows in itself what is wrong with it, and the rest of it still holds', async () => {
    editor = await start();
    editor.files.files.set(
      FILE,
      '{\n  "rules": { "structure/heading-spelling": "off", "structure/no-isue": "off" },\n  "form": 3\n}\n',
    );
    await editor.open(URI, MISSPELT);
    expect(await severities()).toEqual([]);
    const { diagnostics } = await editor.nextSent(FILE);
    expect(diagnostics).toMatchObject([
      { range: { start: { line: 1, character: 50 }, end: { line: 1, character: 69 } }, severity: 1 },
      { range: { start: { line: 2, character: 10 }, end: { line: 2, character: 11 } }, severity: 1 },
    ]);
    expect(diagnostics[0]?.message).toContain('structure/no-issue');
    editor.files.files.set(FILE, OFF);
    await wrote();
    expect((await editor.nextSent(FILE, 1)).diagnostics).toEqual([]);
  });

  test('loses its problems when it is deleted, also when no letter is open any more', async () => {
    editor = await start();
    editor.files.files.set(FILE, '{');
    await editor.open(URI, MISSPELT);
    expect((await editor.nextSent(FILE)).diagnostics).toHaveLength(1);
    await editor.closeLetter(URI);
    editor.files.files.delete(FILE);
    await wrote();
    expect((await editor.nextSent(FILE, 1)).diagnostics).toEqual([]);
  });

  test('that cannot be read says so, and letters are checked without it', async () => {
    editor = await start();
    editor.files.breakFile(FILE);
    await editor.open(URI, MISSPELT);
    expect(await severities()).toEqual([2]);
    expect((await editor.nextSent(FILE)).diagnostics[0]?.message).toContain('cannot be read');
  });
});
