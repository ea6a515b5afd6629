import * as vscode from 'vscode';
import type { PREVIEW, PreviewedLetter, PreviewParams } from '../../../server/src/lsp/contract.ts';
import { type Ask, letterEditor } from '../ask.ts';
import { LANGUAGE_ID } from '../language.ts';
import { randomName } from '../random-name.ts';
import type { PageHost } from './host.ts';

const preview: typeof PREVIEW = 'determinationLetters/preview';

/** What the frame of a page needs apart from the letter. */
type Frame = Omit<PreviewParams['frame'], 'language' | 'findings'>;

/** How long after a change the page is made again, in milliseconds. */
const PAUSE = 300;

/** A letter as HTML; undefined if it is not open. */
export async function previewHtml(ask: Ask, uri: vscode.Uri, frame: Frame): Promise<string | undefined> {
  return (await previewOf(ask, uri, frame))?.html;
}

async function previewOf(ask: Ask, uri: vscode.Uri, frame: Frame): Promise<PreviewedLetter | undefined> {
  const own = { language: 'en', findings: vscode.l10n.t('Findings') };
  const params: PreviewParams = { uri: uri.toString(), frame: { ...own, ...frame } };
  return (await ask<PreviewedLetter | null>(preview, params)) ?? undefined;
}

/** Shows the open letter as the page that it is sent as, next to its text, with the findings in the margin. The page follows text and cursor. */
export async function openPreview({ ask }: PageHost): Promise<void> {
  const editor = letterEditor(LANGUAGE_ID);
  if (!editor) return;
  const { document } = editor;
  const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const title = vscode.l10n.t('Preview {0}', name);
  const panel = vscode.window.createWebviewPanel('determinationLetters.preview', title, column, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [],
  });
  let places: readonly number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = async (): Promise<void> => {
    const nonce = randomName();
    const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
    const shown = await previewOf(ask, document.uri, { policy, nonce, follows: true });
    if (!shown) return;
    places = shown.places;
    panel.webview.html = shown.html;
    follow();
  };
  const follow = (): void => {
    const active = vscode.window.visibleTextEditors.find((other) => other.document === document);
    if (!active) return;
    const before = document.getText(new vscode.Range(new vscode.Position(0, 0), active.selection.active));
    const count = withoutComments(before).replace(/\s+/g, '').length;
    const block = places.findLastIndex((place) => place <= count);
    void panel.webview.postMessage({ block });
  };
  const listening = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument((change) => {
      if (change.document !== document) return;
      clearTimeout(timer);
      timer = setTimeout(() => void show(), PAUSE);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === document) follow();
    }),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed === document) panel.dispose();
    }),
  );
  panel.onDidDispose(() => {
    clearTimeout(timer);
    listening.dispose();
  });
  await show();
}

/** A text without its comments; one that is still open runs to the end. */
function withoutComments(text: string): string {
  const [first = '', ...others] = text.split('<!--');
  return first + others.map((part) => part.split('-->').slice(1).join('-->')).join('');
}
