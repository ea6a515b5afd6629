import * as vscode from 'vscode';
import type { READING_SCHEME } from '../../../server/src/lsp/contract.ts';
import { LANGUAGE_ID } from '../language.ts';
import { readingFrame } from './reading-frame.ts';

const scheme: typeof READING_SCHEME = 'determination-letters-reading';

/** How long after a change the page is made again, in milliseconds. */
const PAUSE = 300;

/**
 * Registers `Determination Letters: Show Reading of This Letter`: opens a page next to the letter that says what was understood of it, in
 * which each line that is named leads to the letter. The server writes the page, and writes it again when the letter changes. VS Code's own preview
 * of Markdown follows no link into another file's line, so the page is shown in a view of our own.
 */
export function registerShowReading(): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.showReading', async () => {
    const letter = vscode.window.activeTextEditor?.document;
    if (letter?.languageId !== LANGUAGE_ID) return;
    const name = letter.uri.path.slice(letter.uri.path.lastIndexOf('/') + 1);
    const uri = vscode.Uri.from({ scheme, path: `/${name}.md`, query: letter.uri.toString() });
    const body = await render(uri);
    // Without VS Code's Markdown the page is shown as it is written.
    if (body === undefined) {
      await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
      return;
    }
    showPage(letter, uri, vscode.l10n.t('What was read from {0}', name), body);
  });
}

/** The page as HTML; undefined if VS Code cannot make it of Markdown. */
async function render(uri: vscode.Uri): Promise<string | undefined> {
  const page = await vscode.workspace.openTextDocument(uri);
  return vscode.commands.executeCommand<string>('markdown.api.render', page.getText()).then(undefined, () => undefined);
}

function showPage(letter: vscode.TextDocument, uri: vscode.Uri, title: string, body: string): void {
  const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const panel = vscode.window.createWebviewPanel('determinationLetters.reading', title, column, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [],
  });
  // The server writes it in English, whatever the language of VS Code.
  const names = { title, language: 'en' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renew = async (): Promise<void> => {
    const now = await render(uri);
    if (now !== undefined) panel.webview.html = readingFrame(now, names);
  };
  const listening = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage(({ line }: { line: number }) => goTo(letter, line)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== letter && document.uri.toString() !== uri.toString()) return;
      clearTimeout(timer);
      timer = setTimeout(() => void renew(), PAUSE);
    }),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed === letter) panel.dispose();
    }),
  );
  panel.onDidDispose(() => {
    clearTimeout(timer);
    listening.dispose();
  });
  panel.webview.html = readingFrame(body, names);
}

/** Puts the cursor at the beginning of a line of the letter, counted from 1, in the editor that shows it. */
async function goTo(letter: vscode.TextDocument, line: number): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document === letter);
  const place = new vscode.Position(Math.max(0, line - 1), 0);
  const options = { selection: new vscode.Range(place, place), viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One };
  const editor = await vscode.window.showTextDocument(letter, options);
  editor.revealRange(options.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
