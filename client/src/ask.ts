import * as vscode from 'vscode';

/** Asks the server something of ours; undefined if it does not answer, which the writer has then been told. */
export type Ask = <R, P = never>(method: string, params: object, meanwhile?: Meanwhile<P>) => Promise<R | undefined>;

/** What there is to do until an answer that takes its time. */
export interface Meanwhile<P> {
  /** Ends the work early; the answer says how far it came. */
  readonly token: vscode.CancellationToken;
  /** The notification by which the server mentions the work, and what is done with its parameters. */
  readonly told: string;
  readonly tell: (params: P) => void;
}

/** A range as the protocol has it. */
interface PlainRange {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

/** What commands need of a client. */
interface Requests {
  sendRequest<R>(method: string, params: object, token?: vscode.CancellationToken): Promise<R>;
  onNotification<P>(method: string, tell: (params: P) => void): vscode.Disposable;
}

/** Makes `Ask` from what returns the running client, starting it if it is not running. */
export function makeAsk(running: () => Promise<Requests | undefined>): Ask {
  return async <R, P>(method: string, params: object, meanwhile?: Meanwhile<P>) => {
    let listening: vscode.Disposable | undefined;
    try {
      const client = await running();
      listening = meanwhile && client?.onNotification(meanwhile.told, meanwhile.tell);
      // What is passed as a token is one: undefined would be taken for a second parameter.
      return await (meanwhile
        ? client?.sendRequest<R>(method, params, meanwhile.token)
        : client?.sendRequest<R>(method, params));
    } catch {
      // What failed is in the log, without any text.
      void vscode.window.showErrorMessage(
        vscode.l10n.t('Determination Letters: the language server did not answer. See “Show Output” for details.'),
      );
      return undefined;
    } finally {
      listening?.dispose();
    }
  };
}

/** Tells something at the bottom of the window, for a while. */
export function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, 5000);
}

/** The editor with a letter that the writer is in; a message if there is none. */
export function letterEditor(languageId: string): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === languageId) return editor;
  tell(vscode.l10n.t('This command is for determination letters: open one first.'));
  return undefined;
}

/** Inserts a snippet, and says so where the document cannot be changed. */
export async function insert(editor: vscode.TextEditor, snippet: string, range: vscode.Range): Promise<void> {
  const done = await editor.insertSnippet(new vscode.SnippetString(snippet), range);
  if (!done)
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Determination Letters: This document is read-only; nothing was inserted.'),
    );
}

/** A range of the editor as the protocol has it: plain data, since only that reaches a server in a worker whole. */
export function fromRange({ start, end }: vscode.Range): PlainRange {
  const plain = ({ line, character }: vscode.Position) => ({ line, character });
  return { start: plain(start), end: plain(end) };
}

/** A range as the protocol has it, as the editor's. */
export function toRange({ start, end }: PlainRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
