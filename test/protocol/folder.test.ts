import { afterEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  ProgressType,
  type ProtocolConnection,
  ShowMessageNotification,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import {
  CHECK_ALL,
  CHECK_ALL_PROGRESS,
  CHECK_FOLDER,
  type CheckAllProgress,
  type CheckAllResult,
} from '../../server/src/lsp/contract.ts';
import { findLetters, MOST_LETTERS } from '../../server/src/lsp/folder/find.ts';
import { DRAFT, EARLIER, headerOf } from '../across/letters.ts';
import { Editor, PULLS, WAITS } from '../kit/pair.ts';
import { CLEAN, MISSPELT } from './letters.ts';

const FOLDER = 'file:///desk';
const draft = `${FOLDER}/draft.imr`;
const earlier = `${FOLDER}/2015/earlier.imr`;
const params = { workspaceFolders: [{ uri: FOLDER, name: 'desk' }] };
const watches = { didChangeWatchedFiles: { dynamicRegistration: true } };
/** What VS Code can do. */
const FULL: ClientCapabilities = {
  ...PULLS,
  textDocument: { ...PULLS.textDocument, diagnostic: { relatedInformation: true, dynamicRegistration: true } },
  workspace: { ...PULLS.workspace, ...watches },
};

let editor: Editor;
afterEach(() => editor.end());

const start = async (capabilities: ClientCapabilities, files: Readonly<Record<string, string>>): Promise<void> => {
  editor = await Editor.start({ capabilities, params });
  for (const [uri, text] of Object.entries(files)) editor.files.files.set(uri, text);
};
const checkAll = (): Promise<CheckAllResult> => editor.connection.sendRequest<CheckAllResult>(CHECK_ALL, {});
const wrote = async (uri: string, text?: string): Promise<void> => {
  if (text === undefined) editor.files.files.delete(uri);
  else editor.files.files.set(uri, text);
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: text === undefined ? FileChangeType.Deleted : FileChangeType.Changed }],
  });
};
/** Without what the draft’s own title says of the side that was left in it. */
const codesOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code }) => code).filter((code) => code !== 'facts/side');
const codes = async (uri: string) => codesOf(await editor.diagnostics(uri));

/** Keeps a request for the workspace's findings open, as VS Code does, and what it has said of each letter. */
class Problems {
  readonly shown = new Map<string, Diagnostic[]>();
  parts = 0;
  readonly #source = new CancellationTokenSource();

  constructor(connection: ProtocolConnection) {
    const type = new ProgressType<WorkspaceDiagnosticReport>();
    connection.onProgress(type, 'problems', (report) => this.#take(report));
    connection
      .sendRequest(
        WorkspaceDiagnosticRequest.type,
        { previousResultIds: [], partialResultToken: 'problems' },
        this.#source.token,
      )
      .catch(() => undefined);
  }

  #take({ items }: WorkspaceDiagnosticReport): void {
    this.parts += 1;
    for (const item of items) if (item.kind === 'full') this.shown.set(item.uri, item.items);
  }

  of(uri: string) {
    return codesOf(this.shown.get(uri) ?? []);
  }

  until(what: string, read: () => boolean): Promise<true> {
    return editor.until(what, () => read() || undefined);
  }

  end(): void {
    this.#source.cancel();
  }
}

describe('a check of all letters', () => {
  test('counts them and tells how far it is', async () => {
    await start(FULL, {
      [draft]: DRAFT,
      [earlier]: EARLIER,
      [`${FOLDER}/bad.letter`]: MISSPELT,
      [`${FOLDER}/a.txt`]: 'Milk\n',
    });
    editor.files.files.set(`${FOLDER}/copy.txt`, headerOf(CLEAN, 'CM16-0900055'));
    editor.files.breakFile(`${FOLDER}/locked.imr`);
    const told: CheckAllProgress[] = [];
    editor.connection.onNotification(CHECK_ALL_PROGRESS, (progress: CheckAllProgress) => {
      told.push(progress);
    });
    const result = await checkAll();
    expect(result).toMatchObject({ letters: 4, across: 1, errors: 0, more: false, cancelled: false });
    expect(result.unreadable).toEqual([`${FOLDER}/locked.imr`]);
    expect(result.warnings).toBeGreaterThanOrEqual(2);
    expect(told.at(-1)).toEqual({ done: 6, all: 6 });
  });

  test('takes the first of more files than it checks at once, and says that there are more', async () => {
    const list = () =>
      Promise.resolve(Array.from({ length: MOST_LETTERS + 1 }, (_, i) => `${FOLDER}/${i.toString()}.imr`));
    await start(FULL, {});
    const found = await findLetters({ readText: () => Promise.resolve(undefined), list }, [`${FOLDER}/`]);
    expect([found.uris.length, found.more]).toEqual([20_000, true]);
  });

  test('has a finding of a file that cannot be read, which says so', async () => {
    await start(FULL, { [draft]: CLEAN });
    editor.files.breakFile(`${FOLDER}/locked.imr`);
    const problems = new Problems(editor.connection);
    await checkAll();
    const locked = () => problems.shown.get(`${FOLDER}/locked.imr`) ?? [];
    await problems.until('the finding', () => locked().length > 0);
    expect(locked()[0]?.message).toContain('cannot be read');
    problems.end();
  });

  test('goes by the configuration nearest to each letter', async () => {
    const other = headerOf(MISSPELT, 'CM16-0900055');
    await start(FULL, { [`${FOLDER}/a/a.imr`]: MISSPELT, [`${FOLDER}/b/b.imr`]: other });
    const off = '{ "rules": { "structure/heading-spelling": "off" } }';
    editor.files.files.set(`${FOLDER}/a/determination-letters.json`, off);
    expect(await checkAll()).toMatchObject({ letters: 2, withFindings: 1 });
  });

  test('registers for files and findings of the workspace once', async () => {
    await start(FULL, { [draft]: DRAFT });
    const about = (method: string) => editor.registered.filter((one) => one.method === method);
    expect(about('textDocument/diagnostic')).toEqual([]);
    await checkAll();
    await checkAll();
    expect(about('textDocument/diagnostic')).toHaveLength(1);
    expect(about('textDocument/diagnostic')[0]?.registerOptions).toMatchObject({
      documentSelector: [],
      workspaceDiagnostics: true,
    });
    expect(about('workspace/didChangeWatchedFiles').at(-1)?.registerOptions).toEqual({
      watchers: [{ globPattern: '**/*' }],
    });
  });

  test('can be cancelled; what was done stays, and the rest is done the next time', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`${FOLDER}/${i.toString().padStart(4, '0')}.imr`, MISSPELT]),
    );
    await start(FULL, many);
    const source = new CancellationTokenSource();
    const request = editor.connection.sendRequest<CheckAllResult>(CHECK_ALL, {}, source.token);
    editor.connection.onNotification(CHECK_ALL_PROGRESS, () => source.cancel());
    const result = await request;
    expect(result.cancelled).toBe(true);
    expect(result.letters).toBeGreaterThan(0);
    expect(result.letters).toBeLessThan(300);
    expect(await checkAll()).toMatchObject({ letters: 300, cancelled: false });
  });

  test('of a thousand letters lets typing through', async () => {
    const letter = (i: number) => headerOf(CLEAN, `CM16-${(100_000 + i).toString()}1`);
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [`${FOLDER}/${i.toString()}.imr`, letter(i)]),
    );
    await start(FULL, many);
    await editor.open(draft, MISSPELT);
    const ended: string[] = [];
    const all = checkAll().then((result) => {
      ended.push('all');
      return result;
    });
    for (let version = 2; version < 12; version++) {
      await editor.change(draft, version, `${MISSPELT}${'\n'.repeat(version)}`);
      expect(await codes(draft)).toEqual(['structure/heading-spelling']);
    }
    ended.push('typing');
    expect((await all).letters).toBe(1001);
    expect(ended).toEqual(['typing', 'all']);
  }, 60_000);

  test('leaves letters out that the configuration says are not checked, open or not', async () => {
    await start(FULL, { [draft]: DRAFT, [earlier]: EARLIER });
    editor.files.files.set(`${FOLDER}/determination-letters.json`, '{ "ignore": ["2015/"] }');
    expect(await checkAll()).toMatchObject({ letters: 1, across: 0 });
    await editor.open(earlier, EARLIER);
    expect((await checkAll()).across).toBe(0);
  });

  test('follows a folder that is renamed, deleted or moved in, of which an editor tells once', async () => {
    const move = async (from: string, to: string | undefined): Promise<void> => {
      for (const [uri, text] of [...editor.files.files]) {
        if (!uri.startsWith(`${from}/`)) continue;
        editor.files.files.delete(uri);
        if (to !== undefined) editor.files.files.set(to + uri.slice(from.length), text);
      }
      const changes = [{ uri: from, type: FileChangeType.Deleted as FileChangeType }];
      if (to !== undefined) changes.push({ uri: to, type: FileChangeType.Created });
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    };
    await start(FULL, { [`${FOLDER}/old/deep/a.imr`]: MISSPELT, [`${FOLDER}/older/b.imr`]: MISSPELT });
    await checkAll();
    const problems = new Problems(editor.connection);
    const has = (name: string) => problems.of(`${FOLDER}/${name}`).length > 0;
    await problems.until('findings', () => has('old/deep/a.imr') && has('older/b.imr'));
    await move(`${FOLDER}/old`, `${FOLDER}/new`);
    await problems.until('findings at the new place', () => has('new/deep/a.imr') && !has('old/deep/a.imr'));
    expect(has('older/b.imr')).toBe(true);
    await move(`${FOLDER}/new`, undefined);
    await problems.until('no findings', () => !has('new/deep/a.imr'));
    expect(has('older/b.imr')).toBe(true);
    problems.end();
  });

  test('leaves out what ignore files name, as the command line does, and follows a change of one', async () => {
    const ignore = `${FOLDER}/.determination-lettersignore`;
    await start(FULL, { [`${FOLDER}/old/a.imr`]: MISSPELT, [draft]: MISSPELT, [ignore]: 'old/\n' });
    expect(await checkAll()).toMatchObject({ letters: 1 });
    const problems = new Problems(editor.connection);
    await wrote(`${FOLDER}/old/a.imr`, `${MISSPELT}\n`);
    await wrote(ignore, '/draft.imr\n');
    await problems.until('the other letter', () => problems.of(`${FOLDER}/old/a.imr`).length > 0);
    await problems.until('not the draft', () => problems.of(draft).length === 0);
    await wrote(ignore);
    await problems.until('both', () => problems.of(draft).length > 0);
    problems.end();
  });

  test('leaves hidden folders and packages out also when their files change', async () => {
    await start(FULL, { [draft]: CLEAN });
    await checkAll();
    const problems = new Problems(editor.connection);
    await wrote(`${FOLDER}/node_modules/x/a.imr`, MISSPELT);
    await wrote(`${FOLDER}/.old/a.imr`, MISSPELT);
    await wrote(`${FOLDER}/b.imr`, MISSPELT);
    await problems.until('b.imr', () => problems.shown.has(`${FOLDER}/b.imr`));
    expect([...problems.shown.keys()].filter((uri) => /node_modules|old/.test(uri))).toEqual([]);
    problems.end();
  });
});

describe('findings of letters that are not open', () => {
  test('reach an editor that pulls them, with the place in the other letter', async () => {
    await start(FULL, { [draft]: DRAFT, [earlier]: EARLIER });
    const problems = new Problems(editor.connection);
    await checkAll();
    await problems.until('draft.imr', () => problems.of(draft).includes('facts/pasted-rationale'));
    const finding = problems.shown.get(draft)?.find(({ code }) => code === 'facts/pasted-rationale');
    const [copy, own] = finding?.relatedInformation ?? [];
    expect(copy?.location.uri).toBe(earlier);
    const line = EARLIER.split('\n')[copy?.location.range.start.line ?? -1];
    expect(line?.slice(copy?.location.range.start.character)).toMatch(/^The examination shows/);
    expect(own?.location.uri).toBe(draft);
    expect(problems.shown.has(earlier)).toBe(false);
    problems.end();
  });

  test('change with the files, and only what changed is said again', async () => {
    await start(FULL, { [draft]: DRAFT, [earlier]: EARLIER, [`${FOLDER}/c.imr`]: MISSPELT });
    const problems = new Problems(editor.connection);
    await checkAll();
    await problems.until(
      'the findings',
      () => problems.of(draft).length > 0 && problems.of(`${FOLDER}/c.imr`).length > 0,
    );
    problems.shown.delete(`${FOLDER}/c.imr`);
    await wrote(earlier, EARLIER.replaceAll('right knee', 'right elbow'));
    await problems.until('no contradiction', () => problems.of(draft).length === 0);
    await wrote(earlier, EARLIER);
    await problems.until('the contradiction again', () => problems.of(draft).length > 0);
    await wrote(earlier);
    await problems.until('none without the other letter', () => problems.of(draft).length === 0);
    expect(problems.shown.has(`${FOLDER}/c.imr`)).toBe(false);
    problems.end();
  });

  test('go when a letter is opened, and come back as the file is when it is closed', async () => {
    await start(FULL, { [draft]: MISSPELT });
    const problems = new Problems(editor.connection);
    await checkAll();
    await problems.until('the finding', () => problems.of(draft).length > 0);
    await editor.open(draft, CLEAN);
    await problems.until('nothing of the open letter', () => problems.shown.get(draft)?.length === 0);
    await editor.closeLetter(draft);
    await problems.until('the finding of the file', () => problems.of(draft).length > 0);
    problems.end();
  });

  test('are told to be the same by their names', async () => {
    await start(FULL, { [draft]: MISSPELT });
    await checkAll();
    const ask = (previousResultIds: { uri: string; value: string }[]) =>
      editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    const [first] = (await ask([])).items;
    const source = new CancellationTokenSource();
    const value = first?.resultId ?? '';
    const held = editor.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [{ uri: draft, value }] },
      source.token,
    );
    await new Promise((done) => setTimeout(done, 300));
    await wrote(draft, CLEAN);
    expect((await held).items).toMatchObject([{ uri: draft, kind: 'full', items: [] }]);
    expect((await ask([{ uri: `${FOLDER}/gone.imr`, value: 'x' }])).items.map(({ uri }) => uri)).toEqual([
      `${FOLDER}/gone.imr`,
    ]);
  });

  test('are sent to an editor that cannot be asked to pull', async () => {
    await start({ ...WAITS, workspace: watches }, { [draft]: DRAFT, [earlier]: EARLIER });
    const messages: string[] = [];
    editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      messages.push(message);
    });
    await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: CHECK_FOLDER });
    expect(codesOf((await editor.nextSent(draft)).diagnostics)).toEqual(['facts/pasted-rationale']);
    expect(messages).toEqual(['2 letters checked, 1 with findings: 0 errors, 1 warning. 1 finding about two letters.']);
    const seen = editor.sent.length;
    await wrote(earlier);
    expect(codesOf((await editor.nextSent(draft, seen)).diagnostics)).toEqual([]);
  });
});

describe('an open letter', () => {
  test('has no findings beside others before all were checked, and has them from then on', async () => {
    await start(FULL, { [draft]: DRAFT, [earlier]: EARLIER });
    await editor.open(draft, DRAFT);
    expect(await codes(draft)).toEqual([]);
    await checkAll();
    await editor.until('a refresh', () => editor.refreshes || undefined);
    expect(await codes(draft)).toEqual(['facts/pasted-rationale']);
  });

  test('is compared while it is open, also outside of the folders', async () => {
    const outside = 'file:///elsewhere/draft.imr';
    await start(FULL, { [earlier]: EARLIER, [outside]: DRAFT });
    await checkAll();
    await editor.open(outside, DRAFT);
    expect(await codes(outside)).toEqual(['facts/pasted-rationale']);
    await editor.closeLetter(outside);
    expect(await checkAll()).toMatchObject({ letters: 1, across: 0 });
  });

  test('never keeps a contradiction that is settled, on whichever side', async () => {
    await start(FULL, { [draft]: DRAFT, [earlier]: EARLIER });
    await editor.open(draft, DRAFT);
    await checkAll();
    const before = await editor.pull(draft);
    await editor.change(draft, 2, DRAFT.replace('right knee', 'left knee'));
    expect(await codes(draft)).toEqual([]);
    await editor.change(draft, 3, DRAFT);
    expect(await codes(draft)).toEqual(['facts/pasted-rationale']);
    const refreshed = editor.refreshes;
    await wrote(earlier, EARLIER.replaceAll('right knee', 'right elbow'));
    await editor.until('a refresh', () => editor.refreshes > refreshed || undefined);
    expect(await editor.pull(draft, before.resultId)).toMatchObject({
      kind: 'full',
      items: [{ code: 'facts/side' }],
    });
  });

  test('is compared as it stands in the editor, also where the editor has not asked about it since', async () => {
    await start(FULL, { [draft]: DRAFT, [earlier]: EARLIER });
    await editor.open(draft, DRAFT);
    await editor.open(earlier, EARLIER);
    await checkAll();
    expect(await codes(draft)).toEqual(['facts/pasted-rationale']);
    await editor.change(earlier, 2, `\n\n${EARLIER}`);
    const moved = (await editor.diagnostics(draft)).find(({ code }) => code === 'facts/pasted-rationale');
    const place = moved?.relatedInformation?.[0]?.location;
    expect(`\n\n${EARLIER}`.split('\n')[place?.range.start.line ?? -1]).toContain('The examination shows');
    await editor.change(earlier, 3, CLEAN);
    expect(await codes(draft)).toEqual([]);
  });

  test('that was never saved is compared, and forgotten when it is closed', async () => {
    await start(FULL, { [earlier]: EARLIER });
    await checkAll();
    await editor.open('untitled:Untitled-1', DRAFT);
    expect(await codes('untitled:Untitled-1')).toEqual(['facts/pasted-rationale']);
    await editor.closeLetter('untitled:Untitled-1');
    expect(await checkAll()).toMatchObject({ letters: 1, across: 0 });
  });
});

test('a rule across letters can be turned off, at once', async () => {
  await start(FULL, { [draft]: DRAFT, [earlier]: EARLIER });
  const problems = new Problems(editor.connection);
  await editor.open(draft, DRAFT);
  await checkAll();
  expect(await codes(draft)).toHaveLength(1);
  await wrote(`${FOLDER}/determination-letters.json`, '{ "rules": { "facts/pasted-rationale": "off" } }');
  expect(await codes(draft)).toEqual([]);
  await editor.closeLetter(draft);
  await editor.closeLetter(earlier);
  await new Promise((done) => setTimeout(done, 400));
  expect(problems.of(draft)).toEqual([]);
  problems.end();
});
