import * as vscode from 'vscode';
import type {
  CLEAN_TEXT,
  CleanedLetter,
  CleanTextParams,
  DocumentAnswer,
  LetterPage,
  PAGE,
  PageParams,
} from '../../../server/src/lsp/contract.ts';
import { type Ask, letterEditor, tell } from '../ask.ts';
import { LANGUAGE_ID } from '../language.ts';
import type { ImportNotes, PageHost } from './host.ts';
import { previewHtml } from './preview.ts';
import { reasonOf } from './reasons.ts';

export { openPreview } from './preview.ts';

const pageOf: typeof PAGE = 'determinationLetters/page';
const cleanText: typeof CLEAN_TEXT = 'determinationLetters/cleanText';

/** Names of files that a letter is read from. */
const DOCUMENT = /\.(?:docx|docm|pdf)$/i;

/** Opens the letter in a Word or PDF file, which is asked for where it was not named, as an untitled letter. The file is not touched. */
export async function importLetter(
  host: PageHost,
  named: vscode.Uri | undefined,
  noted: (document: vscode.TextDocument, notes: ImportNotes) => void,
): Promise<void> {
  const { l10n, window, workspace } = vscode;
  const filters = { [l10n.t('Letters in Word or PDF')]: ['docx', 'docm', 'pdf'] };
  const [uri] = named ? [named] : ((await window.showOpenDialog({ filters, openLabel: l10n.t('Import') })) ?? []);
  if (!uri) return;
  const letter = await letterIn(host, nameOf(uri), workspace.fs.readFile(uri));
  if (!letter) return;
  const { text, trackedChanges, comments } = letter;
  const document = await workspace.openTextDocument({ language: LANGUAGE_ID, content: text });
  await window.showTextDocument(document);
  noted(document, { trackedChanges, comments });
}

/** The letter in a Word or PDF file that is dropped into the text; undefined if no such file is. The file is not touched. */
export async function droppedLetter(
  host: PageHost,
  dropped: vscode.DataTransfer,
): Promise<vscode.DocumentDropEdit | undefined> {
  const edit = (name: string, letter: ReadLetter | undefined): vscode.DocumentDropEdit | undefined =>
    letter && new vscode.DocumentDropEdit(letter.text, vscode.l10n.t('Insert the letter from {0}', name));
  const list = (await dropped.get('text/uri-list')?.asString()) ?? '';
  const address = list.split(/\r?\n/).find((line) => DOCUMENT.test(line));
  if (address !== undefined) {
    const uri = vscode.Uri.parse(address);
    return edit(nameOf(uri), await letterIn(host, nameOf(uri), vscode.workspace.fs.readFile(uri)));
  }
  for (const [, item] of dropped) {
    const file = item.asFile();
    if (file && DOCUMENT.test(file.name)) return edit(file.name, await letterIn(host, file.name, file.data()));
  }
  return undefined;
}

type ReadLetter = Extract<DocumentAnswer, { readonly letter: unknown }>['letter'];

/** The letter in a file, whose name tells how it is read; the writer is told why there is none, and what was left out. */
async function letterIn(
  { context, askDocuments }: PageHost,
  name: string,
  content: Thenable<Uint8Array>,
): Promise<ReadLetter | undefined> {
  const { l10n, window } = vscode;
  const read = /\.pdf$/i.test(name) ? 'pdf' : 'docx';
  const bytes = await content.then(
    (all) => all,
    () => undefined,
  );
  const options = { location: vscode.ProgressLocation.Window, title: l10n.t('Importing {0}', name) };
  const answer =
    bytes && (await window.withProgress(options, () => askDocuments(context, { read, bytes: new Uint8Array(bytes) })));
  if (!answer || !('letter' in answer)) {
    const why = answer && 'unreadable' in answer ? reasonOf(answer.unreadable, l10n) : l10n.t('cannot be read');
    void window.showErrorMessage(l10n.t('{0} {1}.', name, why));
    return undefined;
  }
  const { trackedChanges, comments, crossedOut } = answer.letter;
  const left = [
    trackedChanges ? l10n.t('Tracked changes were read as accepted.') : '',
    crossedOut ? l10n.t('Crossed-out words were left out.') : '',
    comments > 0 ? l10n.t('Comments were left out: {0}.', comments) : '',
  ].filter((sentence) => sentence !== '');
  if (left.length > 0) tell([l10n.t('{0} was imported.', name), ...left].join(' '));
  return answer.letter;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Writes the open letter as a Word file where the writer wants it; asks whether what is found should be in it as comments. */
export async function exportLetter({ context, ask, askDocuments }: PageHost): Promise<void> {
  const { l10n, window, workspace } = vscode;
  const editor = letterEditor(LANGUAGE_ID);
  if (!editor) return;
  const plain = { label: l10n.t('The letter only'), comments: false };
  const withComments = { label: l10n.t('With findings as comments'), comments: true };
  const chosen = await window.showQuickPick([plain, withComments], { title: l10n.t('Export to Word') });
  if (!chosen) return;
  const target = await window.showSaveDialog({
    defaultUri: nameFor(editor.document, '.docx'),
    filters: { Word: ['docx'] },
    saveLabel: l10n.t('Export'),
  });
  if (!target) return;
  const params: PageParams = { uri: editor.document.uri.toString(), comments: chosen.comments };
  const page = await ask<LetterPage | null>(pageOf, params);
  if (!page) return;
  const answer = await askDocuments(context, { write: page, written: Date.now() });
  if (!('bytes' in answer)) {
    void window.showErrorMessage(l10n.t('The letter could not be exported.'));
    return;
  }
  await workspace.fs.writeFile(target, answer.bytes);
  const open = l10n.t('Open');
  void window.showInformationMessage(l10n.t('The letter was exported.'), open).then((wish) => {
    if (wish === open) void vscode.env.openExternal(target);
  });
}

/** Writes the open letter as a page and opens it in the browser, which prints: a view inside VS Code cannot. */
export async function printLetter({ ask }: PageHost): Promise<void> {
  const { l10n, window, workspace } = vscode;
  const editor = letterEditor(LANGUAGE_ID);
  if (!editor) return;
  const target = await window.showSaveDialog({
    defaultUri: nameFor(editor.document, '.html'),
    filters: { HTML: ['html'] },
    saveLabel: l10n.t('Save Page to Print'),
    title: l10n.t('Print Letter'),
  });
  if (!target) return;
  const html = await previewHtml(ask, editor.document.uri, { policy: NO_LOADING });
  if (html === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(html));
  await vscode.env.openExternal(target);
}

/** The page loads nothing and runs nothing; its own style alone holds. */
const NO_LOADING = "default-src 'none'; style-src 'unsafe-inline'";

function nameFor(document: vscode.TextDocument, ending: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (document.isUntitled) {
    const name = `letter${ending}`;
    return folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(name);
  }
  return document.uri.with({ path: document.uri.path.replace(/(?:\.[^./]{1,9})?$/, ending) });
}

/** Cleans the open letter of what pages and other programs put into it, in one step that can be undone, and says what was done. */
export async function cleanPastedText({ ask }: PageHost): Promise<void> {
  const { l10n } = vscode;
  const editor = letterEditor(LANGUAGE_ID);
  if (!editor) return;
  const { document } = editor;
  const before = document.getText();
  const cleaned = await askCleaned(ask, document, before);
  if (!cleaned || document.getText() !== before) return;
  const { text, counts } = cleaned;
  // What an editor has of line ends is its document's.
  const wanted = document.eol === vscode.EndOfLine.CRLF ? text.replace(/\r?\n/g, '\r\n') : text;
  if (wanted === before) {
    tell(l10n.t('There is nothing to clean.'));
    return;
  }
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(before.length));
  await editor.edit((edit) => edit.replace(whole, wanted));
  const did = [
    counts.pageLines > 0 ? l10n.t('lines of page headers and footers removed: {0}', counts.pageLines) : '',
    counts.marks > 0 ? l10n.t('formatting from other programs removed: {0}', counts.marks) : '',
    counts.characters > 0 ? l10n.t('special characters replaced: {0}', counts.characters) : '',
    counts.lines > 0 ? l10n.t('lines joined: {0}', counts.lines) : '',
  ].filter((part) => part !== '');
  tell(l10n.t('Text cleaned; {0}. No words were changed.', did.join(', ')));
}

/** What is pasted into a letter, cleaned of what pages and other programs put into it; undefined if there is nothing to clean. */
export async function cleanedPaste(
  { ask }: PageHost,
  document: vscode.TextDocument,
  pasted: string,
): Promise<string | undefined> {
  const cleaned = await askCleaned(ask, document, pasted);
  return cleaned && Object.values(cleaned.counts).some((count) => count > 0) ? cleaned.text : undefined;
}

/** A text of a letter, cleaned; undefined if the server does not answer. */
function askCleaned(ask: Ask, { uri }: vscode.TextDocument, text: string): Promise<CleanedLetter | undefined> {
  const params: CleanTextParams = { uri: uri.toString(), text };
  return ask<CleanedLetter>(cleanText, params);
}
