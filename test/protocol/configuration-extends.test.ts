import { afterEach, describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
  FileChangeType,
} from 'vscode-languageserver/node';
import { Editor, PULLS } from '../kit/pair.ts';
import { MISSPELT } from './letters.ts';

const FOLDER = 'file:///desk';
const URI = `${FOLDER}/2016/draft.imr`;
const FILE = `${FOLDER}/determination-letters.json`;
const TEAM = 'file:///team/team rules.json'.replace(' ', '%20');
const rules = (level: string) => JSON.stringify({ rules: { 'structure/heading-spelling': level } });

const capabilities: ClientCapabilities = {
  ...PULLS,
  workspace: {
    ...PULLS.workspace,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};
let editor: Editor;
afterEach(() => editor.end());

async function start(files: Record<string, string>): Promise<void> {
  editor = await Editor.start({ capabilities, params: { workspaceFolders: [{ uri: FOLDER, name: 'desk' }] } });
  for (const [uri, text] of Object.entries(files)) editor.files.files.set(uri, text);
  await editor.open(URI, MISSPELT);
}
const severities = async (uri = URI) => (await editor.diagnostics(uri)).map(({ severity }) => severity);
const write = async (uri: string, text: string | undefined) => {
  if (text === undefined) editor.files.files.delete(uri);
  else editor.files.files.set(uri, text);
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: uri.replace('%20', ' '), type: FileChangeType.Changed }],
  });
};

describe('a configuration that extends another one', () => {
  test('holds with it, and says where it lies when that is outside the workspace', async () => {
    await start({ [FILE]: '{ "extends": "../team/team rules.json" }', [TEAM]: rules('error') });
    expect(await severities()).toEqual([1]);
    expect((await editor.nextSent(FILE)).diagnostics).toMatchObject([
      {
        severity: 3,
        message: expect.stringContaining('outside the folder you work in, at /team/team rules.json') as string,
      },
    ]);
  });

  test('applies a change of the other at once: it is watched where it lies', async () => {
    await start({ [FILE]: '{ "extends": "../team/team rules.json" }', [TEAM]: rules('error') });
    expect(await severities()).toEqual([1]);
    const watched = await editor.until('a watcher of the file', () =>
      editor.registered
        .filter(({ method }) => method === 'workspace/didChangeWatchedFiles')
        .flatMap(({ registerOptions }) => (registerOptions as DidChangeWatchedFilesRegistrationOptions).watchers)
        .find(({ globPattern }) => typeof globPattern !== 'string'),
    );
    expect(watched.globPattern).toEqual({ baseUri: 'file:///team', pattern: 'team rules.json' });
    await write(TEAM, rules('hint'));
    expect(await severities()).toEqual([4]);
    await write(TEAM, undefined);
    expect(await severities()).toEqual([2]);
  });

  test('shows what is wrong with the other in the other, until it is put right or extended no more', async () => {
    const other = `${FOLDER}/team.json`;
    await start({ [FILE]: '{ "extends": "team.json" }', [other]: '{ "rules": 3 }' });
    expect(await severities()).toEqual([2]);
    expect((await editor.nextSent(other)).diagnostics).toHaveLength(1);
    await write(other, rules('off'));
    expect((await editor.nextSent(other, 1)).diagnostics).toEqual([]);
    await write(other, '{ "rules": 3 }');
    await editor.nextSent(other, 2);
    await write(FILE, '{}');
    expect((await editor.nextSent(other, 3)).diagnostics).toEqual([]);
  });
});

describe('letters that the configuration tells apart', () => {
  test('an override holds for its letters', async () => {
    const overrides = [{ files: '2016/', ...(JSON.parse(rules('hint')) as object) }];
    await start({ [FILE]: JSON.stringify({ overrides }) });
    await editor.open(`${FOLDER}/2017/draft.imr`, MISSPELT);
    expect(await severities()).toEqual([4]);
    expect(await severities(`${FOLDER}/2017/draft.imr`)).toEqual([2]);
  });

  test('one that is ignored has no findings, until it is ignored no more', async () => {
    await start({ [FILE]: '{ "ignore": ["2016/"] }' });
    expect(await severities()).toEqual([]);
    await write(FILE, '{}');
    expect(await severities()).toEqual([2]);
  });
});
