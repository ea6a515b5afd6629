import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Letter } from '../letter/letter.ts';
import type { FileSystem } from '../ports/file-system.ts';
import { statusOf } from '../service/letter-status.ts';
import { CHECK_FOLDER, GO_TO, SNOOZE, STATUS, type StatusParams } from './contract.ts';
import type { Display } from './convert.ts';
import type { CheckedLetter } from './documents.ts';
import type { FeatureClient } from './feature-client.ts';
import { checkFolder, type Folder } from './folder/listen.ts';
import type { Guard } from './guard.ts';
import { answerCodeLens } from './requests/code-lens.ts';
import { answerDefinition } from './requests/definition.ts';
import { answerDocumentLink } from './requests/document-link.ts';
import { answerDocumentSymbol } from './requests/document-symbol.ts';
import { answerFoldingRange } from './requests/folding-range.ts';
import { answerFormatting, answerOnTypeFormatting, answerRangeFormatting } from './requests/formatting.ts';
import { goTo } from './requests/go-to.ts';
import { answerHover } from './requests/hover.ts';
import { answerInlayHint } from './requests/inlay-hint.ts';
import { answerHighlight, answerReferences } from './requests/references.ts';
import { answerPrepareRename, answerRename } from './requests/rename.ts';
import { answerSelectionRange } from './requests/selection-range.ts';
import { SemanticTokensAnswers } from './requests/semantic-tokens.ts';
import { WorkspaceSymbols } from './requests/workspace-symbol.ts';
import { openedLetter, type OpenLetters } from './opened.ts';
import { letterOf, virtualText } from './virtual-documents.ts';

/** What the answers are made from. */
export interface FeatureHost extends OpenLetters {
  readonly connection: Connection;
  readonly files: FileSystem;
  readonly folder: Folder;
  /** Shows no findings of an open letter until it is saved. */
  readonly snooze: (uri: string) => void;
  readonly display: Display;
  readonly client: FeatureClient;
  readonly guard: Guard;
}

/** Answers everything that an editor asks about a letter next to findings and fixes: each request as the letter stands when its own configuration is known. */
export function listenToFeatures(host: FeatureHost): void {
  const { connection, display, client, guard, letters, documents } = host;
  const tokens = new SemanticTokensAnswers();
  const symbols = new WorkspaceSymbols(connection, host.files);
  /** The virtual documents that were asked for, with the letter that each is about. */
  const readings = new Map<string, string>();

  /** Wraps what is answered from the letter that a request names; `none` for one that is not open or too long to be read. */
  const onLetter = <P extends { readonly textDocument: TextDocumentIdentifier }, R>(
    name: string,
    none: R,
    answer: (document: TextDocument, letter: Letter, params: P, checked: CheckedLetter) => R,
  ) =>
    guard(name, async (params: P, token: CancellationToken): Promise<R> => {
      const opened = await openedLetter(host, params.textDocument.uri, token);
      return opened?.checked.letter ? answer(opened.document, opened.checked.letter, params, opened.checked) : none;
    });

  connection.onDocumentSymbol(
    onLetter('documentSymbol', [], (document, letter) => answerDocumentSymbol(document, letter, client)),
  );
  connection.onFoldingRanges(
    onLetter('foldingRange', [], (document, letter) => answerFoldingRange(document, letter, client)),
  );
  connection.onSelectionRanges(
    onLetter('selectionRange', [], (document, letter, { positions }) =>
      answerSelectionRange(document, letter, positions),
    ),
  );
  connection.onHover(
    onLetter('hover', null, (document, _, { position }, checked) =>
      answerHover(document, checked, position, display, client),
    ),
  );
  connection.languages.inlayHint.on(
    onLetter('inlayHint', [], (document, _, { range }, checked) =>
      answerInlayHint(document, checked, range, display.say),
    ),
  );
  connection.onCodeLens(
    onLetter('codeLens', [], (document, _, __, checked) => answerCodeLens(document, checked, display.say)),
  );
  connection.onDefinition(
    onLetter('definition', [], (document, letter, { position }) =>
      answerDefinition(document, letter, position, client),
    ),
  );
  connection.onReferences(
    onLetter('references', [], (document, letter, { position, context }) =>
      answerReferences(document, letter, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    onLetter('documentHighlight', [], (document, letter, { position }) => answerHighlight(document, letter, position)),
  );
  connection.onDocumentLinks(
    onLetter('documentLink', [], (document, letter) => answerDocumentLink(document, letter, client)),
  );
  connection.onPrepareRename(
    onLetter('prepareRename', null, (document, _, { position }, checked) =>
      answerPrepareRename(document, checked, position),
    ),
  );
  connection.onRenameRequest(
    onLetter('rename', null, (document, _, { position, newName }, checked) =>
      answerRename(document, checked, position, newName, client, (message) =>
        connection.window.showInformationMessage(message),
      ),
    ),
  );
  connection.onDocumentFormatting(
    onLetter('formatting', [], (document, _, __, checked) => answerFormatting(document, checked)),
  );
  connection.onDocumentRangeFormatting(
    onLetter('rangeFormatting', [], (document, _, { range }, checked) =>
      answerRangeFormatting(document, checked, range),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    onLetter('onTypeFormatting', [], (document, _, { position }, checked) =>
      answerOnTypeFormatting(document, checked, position),
    ),
  );
  connection.languages.semanticTokens.on(
    onLetter('semanticTokens', { data: [] }, (document, letter) => tokens.full(document, letter)),
  );
  connection.languages.semanticTokens.onDelta(
    onLetter('semanticTokensDelta', { data: [] }, (document, letter, { previousResultId }) =>
      tokens.delta(document, letter, previousResultId),
    ),
  );
  connection.languages.semanticTokens.onRange(
    onLetter('semanticTokensRange', { data: [] }, (document, letter, { range }) =>
      tokens.range(document, letter, range),
    ),
  );
  documents.onDidClose(
    guard('forget', ({ document }) => {
      tokens.forget(document.uri);
      for (const [uri, letter] of readings) if (letter === document.uri) readings.delete(uri);
    }),
  );
  documents.onDidChangeContent(
    guard('reading', ({ document }) => {
      for (const [uri, letter] of readings)
        if (letter === document.uri) connection.workspace.textDocumentContent.refresh(uri).catch(() => undefined);
    }),
  );

  connection.onWorkspaceSymbol(
    guard('workspaceSymbol', ({ query }, token) => {
      const open = new Map(
        documents.all().map((document) => [document.uri, { document, letter: letters.check(document).letter }]),
      );
      return symbols.find(query, host.configurations.folders, open, client.showsProgress, token);
    }),
  );
  connection.onExecuteCommand(
    guard('executeCommand', ({ command, arguments: given = [] }, token) => {
      if (command === GO_TO) return goTo(connection, (uri) => documents.get(uri) !== undefined, given);
      if (command === SNOOZE && typeof given[0] === 'string') host.snooze(given[0]);
      return command === CHECK_FOLDER ? checkFolder(connection, host.folder, client, token) : null;
    }),
  );
  connection.onRequest(
    STATUS,
    guard('status', async ({ uri }: StatusParams, token: CancellationToken) => {
      const opened = await openedLetter(host, uri, token);
      if (!opened?.checked.open) return null;
      return statusOf(opened.checked.open, opened.checked.untold, letters.shown(opened.document));
    }),
  );
  if (client.virtualDocuments)
    connection.workspace.textDocumentContent.on(
      guard('textDocumentContent', async ({ uri }, token) => {
        const letter = letterOf(uri) ?? '';
        const opened = await openedLetter(host, letter, token);
        if (!opened) return null;
        readings.set(uri, letter);
        return { text: virtualText(uri, opened.checked) ?? '' };
      }),
    );
  host.configurations.onDidChange(() => refresh(host));
}

/** What is shown without being asked for again and again is asked for again; an editor that went away does not matter. */
function refresh({ connection, client }: FeatureHost): void {
  const gone = (): void => undefined;
  if (client.refreshesHints) connection.languages.inlayHint.refresh().catch(gone);
  if (client.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(gone);
  if (client.refreshesTokens) void connection.languages.semanticTokens.refresh();
}
