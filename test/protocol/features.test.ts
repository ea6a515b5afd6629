import { afterEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  CodeLensRefreshRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type LocationLink,
  type MarkupContent,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  ShowDocumentRequest,
  type ShowDocumentParams,
  type TextDocumentEdit,
  TextDocumentContentRequest,
  type TextEdit,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FALSE_ALARM, GO_TO, STATUS } from '../../server/src/lsp/contract.ts';
import { readingUri } from '../../server/src/lsp/virtual-documents.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { Editor, type EditorOptions, RULE_PAGES } from '../kit/pair.ts';
import { MISSPELT, MISSPELT_RANGE } from './letters.ts';

const URI = 'untitled:Untitled-1';
const TEXT = baseLetter({ issues: [baseIssue({ title: 'Physical therapy 2x3 for the left knee: Overturned' })] });

/** What VS Code says that it can. */
const FULL: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentLink: { tooltipSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: {
    workspaceEdit: { documentChanges: true },
    textDocumentContent: { dynamicRegistration: false },
    configuration: true,
    didChangeConfiguration: {},
    inlayHint: { refreshSupport: true },
  },
  window: { showDocument: { support: true } },
};

let editor: Editor;
afterEach(() => editor.end());

async function open(text = TEXT, options: EditorOptions = {}): Promise<void> {
  editor = await Editor.start({ capabilities: FULL, ...options });
  await editor.open(URI, text);
}

const textDocument = { uri: URI };
const all = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
const documentOf = (text: string): TextDocument => TextDocument.create(URI, '', 1, text);
/** The position in the middle of the first place where words stand. */
const at = (words: string, text = TEXT): Position => documentOf(text).positionAt(text.indexOf(words) + 1);
const applied = (text: string, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(documentOf(text), [...edits]);

describe('over the protocol, for an unsaved letter,', () => {
  test('an editor is told what there is', async () => {
    await open();
    expect(
      Object.keys(editor.initialized!.capabilities)
        .filter((key) => key.endsWith('Provider'))
        .sort(),
    ).toEqual(
      expect.arrayContaining([
        'codeLensProvider',
        'definitionProvider',
        'documentFormattingProvider',
        'documentHighlightProvider',
        'documentLinkProvider',
        'documentOnTypeFormattingProvider',
        'documentRangeFormattingProvider',
        'documentSymbolProvider',
        'executeCommandProvider',
        'foldingRangeProvider',
        'hoverProvider',
        'inlayHintProvider',
        'referencesProvider',
        'renameProvider',
        'selectionRangeProvider',
        'semanticTokensProvider',
        'workspaceSymbolProvider',
      ]),
    );
  });

  test('the outline is nested, or flat where the editor cannot nest', async () => {
    await open();
    const nested = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(nested?.map(({ name }) => name)).toEqual([
      'Header',
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
      'CLINICAL CASE SUMMARY',
      'IMR ISSUES, DECISIONS AND RATIONALES',
    ]);
    expect(nested?.[3]).toMatchObject({
      children: [{ name: 'Physical therapy, left knee', detail: '6 visits · Overturned' }],
    });
    editor.end();
    await open(TEXT, { capabilities: {} });
    const flat = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(flat?.find(({ name }) => name.startsWith('Physical'))).toMatchObject({
      containerName: 'IMR ISSUES, DECISIONS AND RATIONALES',
    });
  });

  test('folds and selections are ranges of lines', async () => {
    await open();
    const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    expect(folds?.[0]).toEqual({ startLine: 0, endLine: 4, kind: 'region' });
    expect(new Set(folds?.map(({ startLine }) => startLine)).size).toBe(folds?.length);
    const [selection] =
      (await editor.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [at('2x3')] })) ?? [];
    const document = documentOf(TEXT);
    expect(document.getText(selection!.parent!.range)).toBe('2x3');
  });

  test('a hover is escaped Markdown with a link to the rule, or plain text', async () => {
    await open(MISSPELT);
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: MISSPELT_RANGE.start,
    });
    const { kind, value } = hover!.contents as MarkupContent;
    expect(kind).toBe('markdown');
    expect(value).toContain('**structure/heading-spelling**');
    expect(value).toContain(`(<${RULE_PAGES}structure/heading-spelling.md>)`);
    expect(value).not.toContain('command:');
    editor.end();
    await open(MISSPELT, { capabilities: {} });
    const plain = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: MISSPELT_RANGE.start,
    });
    expect(plain!.contents).toMatchObject({ kind: 'plaintext' });
  });

  test('what a letter says cannot make a link or HTML in a hover', async () => {
    const text = baseLetter({
      issues: [baseIssue().replace('MTUS Knee Complaints 2004', 'MTUS [x](command:evil) <img src=x> 2004')],
    });
    await open(text);
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: at('x](command', text),
    });
    const value = (hover?.contents as MarkupContent | undefined)?.value ?? '';
    expect(value).toContain('x\\](command:evil)');
    expect(value).not.toMatch(/(?<!\\)\[x|(?<!\\)<img/);
  });

  test('inlay hints follow the settings', async () => {
    let settings: unknown = {};
    await open(TEXT, { settings: () => settings });
    const labels = async () =>
      ((await editor.connection.sendRequest(InlayHintRequest.type, { textDocument, range: all })) ?? []).map(
        ({ label }) => label,
      );
    expect(await labels()).toContain('= 6 visits');
    settings = { inlayHints: { totals: false }, codeLens: false };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await labels()).not.toContain('= 6 visits');
    expect(await editor.connection.sendRequest(CodeLensRequest.type, { textDocument })).toEqual([]);
  });

  test('hints and lenses are asked for anew when the settings change', async () => {
    await open(TEXT, {
      capabilities: { ...FULL, workspace: { ...FULL.workspace, codeLens: { refreshSupport: true } } },
    });
    const refreshed: string[] = [];
    editor.connection.onRequest(InlayHintRefreshRequest.type, () => void refreshed.push('hints'));
    editor.connection.onRequest(CodeLensRefreshRequest.type, () => void refreshed.push('lenses'));
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const deadline = Date.now() + 10_000;
    while (refreshed.length < 2 && Date.now() < deadline) await new Promise((done) => setTimeout(done, 10));
    expect(refreshed.sort()).toEqual(['hints', 'lenses']);
  });

  test('a code lens leads to its place', async () => {
    await open();
    const shown: ShowDocumentParams[] = [];
    editor.connection.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params);
      return { success: true };
    });
    const lenses = (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      '6 visits requested',
      'Overturned',
      'conclusion agrees',
    ]);
    await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: GO_TO,
      arguments: lenses[1]!.command!.arguments!,
    });
    expect(shown).toMatchObject([{ uri: URI, takeFocus: true }]);
    expect(documentOf(TEXT).getText(shown[0]!.selection)).toBe('Overturned');
    await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: GO_TO,
      arguments: ['file:///etc/passwd', all],
    });
    expect(shown).toHaveLength(1);
  });

  test('semantic tokens come whole, as what changed, and for a range', async () => {
    await open();
    const full = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    expect(full!.data.length).toBeGreaterThan(50);
    expect(full!.data.length % 5).toBe(0);
    await editor.change(URI, 2, 'The neck. ', { start: at('A 41-year-old'), end: at('A 41-year-old') });
    const delta = await editor.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: full!.resultId!,
    });
    const changed = 'edits' in delta! ? delta.edits : undefined;
    expect(changed).toBeDefined();
    const data = [...full!.data];
    for (const { start, deleteCount, data: put = [] } of [...changed!].reverse())
      data.splice(start, deleteCount, ...put);
    const again = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    expect(data).toEqual(again!.data);
    const part = await editor.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
    });
    expect(part!.data).toHaveLength(5);
  });

  test('definition, references and highlights lead to the places of a thing', async () => {
    await open();
    const position = at('6 visits of physical therapy for the left knee is');
    const [link] = (await editor.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position,
    })) as LocationLink[];
    expect(documentOf(TEXT).getText(link!.targetRange)).toBe('2x3');
    const references = await editor.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position,
      context: { includeDeclaration: true },
    });
    expect(references!.map(({ range }) => documentOf(TEXT).getText(range))).toEqual(['2x3', '6 visits']);
    const highlights = await editor.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position });
    expect(highlights!.map(({ kind }) => kind)).toEqual([3, 2]);
  });

  test('a citation leads to its guideline’s page, which can be read', async () => {
    await open();
    const [link] = (await editor.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: at('Initial Care'),
    })) as LocationLink[];
    const { text } = await editor.connection.sendRequest(TextDocumentContentRequest.type, { uri: link!.targetUri });
    expect(text.split('\n')[link!.targetRange.start.line]).toBe('## Initial Care');
  });

  test('the reading of a letter can be read, however its URI is encoded on the way; no other is', async () => {
    await open();
    const read = async (uri: string) =>
      ((await editor.connection.sendRequest(TextDocumentContentRequest.type, { uri })) as { text: string } | null)
        ?.text;
    expect(await read(readingUri(URI))).toContain('# What was read from this letter');
    expect(await read(readingUri(URI).replace(/%3A/g, ':'))).toContain('# What was read from this letter');
    expect(await read(readingUri(URI).replaceAll('%', '%25'))).toContain('# What was read from this letter');
    expect(await read(readingUri('file:///other.imr'))).toBeUndefined();
  });

  test('links have addresses', async () => {
    await open();
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    expect(links?.every(({ target }) => /^https?:\/\//.test(target ?? ''))).toBe(true);
  });

  test('a renaming is prepared and done, and one that cannot be done says why', async () => {
    await open();
    const position = at('left knee: Overturned');
    expect(await editor.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position })).toMatchObject({
      placeholder: 'left',
    });
    const edit = await editor.connection.sendRequest(RenameRequest.type, { textDocument, position, newName: 'right' });
    const [change] = edit!.documentChanges as TextDocumentEdit[];
    expect(change!.textDocument).toEqual({ uri: URI, version: 1 });
    expect(applied(TEXT, change!.edits as TextEdit[])).not.toContain('left knee');
    await expect(
      editor.connection.sendRequest(RenameRequest.type, { textDocument, position, newName: 'both' }),
    ).rejects.toThrow('Only left and right');
    await expect(
      editor.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position: at('roofer') }),
    ).rejects.toThrow('no treatment');
    expect(editor.logged).toEqual([]);
  });

  test('formatting brings the whole letter, a range or a new line into layout', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    const text = TEXT.replaceAll('. ', '.  ').replace('\n\nMAXIMUS', '\n\n\n\nMAXIMUS');
    await open(text);
    const whole = await editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    expect(applied(text, whole!)).not.toMatch(/\. {2}|\n{3}/);
    const part = await editor.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      options,
      range: { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } },
    });
    expect(applied(text, part!)).toMatch(/\n{4}MAXIMUS/);
    const typed = await editor.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument,
      options,
      position: { line: 5, character: 0 },
      ch: '\n',
    });
    expect(Array.isArray(typed)).toBe(true);
  });

  test('the status says form and issues; of a letter that is not open nothing', async () => {
    await open();
    expect(await editor.connection.sendRequest(STATUS, { uri: URI })).toMatchObject({
      isLetter: true,
      issues: 1,
      decided: 1,
    });
    expect(await editor.connection.sendRequest(STATUS, { uri: 'file:///other.imr' })).toBeNull();
  });
});

test('a false alarm is described without text of the letter', async () => {
  await open(MISSPELT);
  const ask = (range: object) => editor.connection.sendRequest<string | null>(FALSE_ALARM, { uri: URI, range });
  const report = await ask(MISSPELT_RANGE);
  expect(report).toContain('Rule: structure/heading-spelling (warning)');
  expect(report).not.toContain('CLINCAL');
  const start = { line: 0, character: 0 };
  expect(await ask({ start, end: start })).toBeNull();
});

describe('the search for symbols', () => {
  test('goes over all letters of the folders, open ones as they stand', async () => {
    await open(TEXT, { params: { workspaceFolders: [{ uri: 'file:///desk', name: 'desk' }] } });
    editor.files.files.set('file:///desk/a.imr', TEXT.replaceAll('0900001', '0900002'));
    editor.files.files.set('file:///desk/deep/b.letter', TEXT.replaceAll('0900001', '0900003'));
    editor.files.files.set('file:///desk/c.txt', TEXT.replaceAll('0900001', '0900004'));
    editor.files.breakFile('file:///desk/d.imr');
    const find = async (query: string) =>
      ((await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []).map(
        ({ name, containerName }) => `${name} @${containerName ?? ''}`,
      );
    expect(await find('CM16')).toHaveLength(6);
    expect(await find('0900003 ')).toEqual(
      expect.arrayContaining(['Physical therapy, left knee · 6 visits · Overturned @CM16-0900003']),
    );
    expect(await find('nothing like it')).toEqual([]);
  });
});

describe('the search for symbols in a large folder', () => {
  const many = async (capabilities: ClientCapabilities) => {
    await open(TEXT, { capabilities, params: { workspaceFolders: [{ uri: 'file:///desk', name: 'desk' }] } });
    for (let i = 0; i < 150; i++) editor.files.files.set(`file:///desk/${i}.imr`, TEXT);
  };

  test('tells how far it is', async () => {
    await many({ ...FULL, window: { workDoneProgress: true } });
    const told: string[] = [];
    editor.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      editor.connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        told.push(kind);
      });
    });
    expect(await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' })).toHaveLength(302);
    expect([told[0], told.at(-1)]).toEqual(['begin', 'end']);
  });

  test('stops when it is cancelled', async () => {
    await many(FULL);
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' }, source.token);
    setTimeout(() => source.cancel(), 1);
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });
});

describe('nothing is asked for in vain', () => {
  test('a cancelled request is answered as cancelled', async () => {
    await open();
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(
      HoverRequest.type,
      { textDocument, position: at('2x3') },
      source.token,
    );
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(editor.logged).toEqual([]);
  });

  test('a letter that is not open, or is closed, has no answers', async () => {
    await open();
    await editor.closeLetter(URI);
    expect(await editor.connection.sendRequest(HoverRequest.type, { textDocument, position: at('2x3') })).toBeNull();
    expect(await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toEqual([]);
    expect(await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument })).toEqual({ data: [] });
  });
});
