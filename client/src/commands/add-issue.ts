import * as vscode from 'vscode';
import type { ADD_ISSUE, AddIssueParams, PlacedText } from '../../../server/src/lsp/contract.ts';
import { type Ask, insert, letterEditor, tell, toRange } from '../ask.ts';
import { LANGUAGE_ID } from '../language.ts';

const method: typeof ADD_ISSUE = 'determinationLetters/addIssue';

/** Registers `Determination Letters: Add Issue`: an issue after the last one, its request as it is typed. */
export function registerAddIssue(ask: Ask): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.addIssue', async () => {
    const editor = letterEditor(LANGUAGE_ID);
    if (!editor) return;
    const request = await vscode.window.showInputBox({
      title: vscode.l10n.t('Add Issue'),
      prompt: vscode.l10n.t('The disputed request (leave empty to fill in later)'),
    });
    if (request === undefined) return;
    const params: AddIssueParams = {
      uri: editor.document.uri.toString(),
      ...(request.trim() === '' ? {} : { request }),
    };
    const placed = await ask<PlacedText | null>(method, params);
    if (placed === null) tell(vscode.l10n.t('This letter has no issues section. Add its heading first.'));
    if (placed) await insert(editor, placed.snippet, toRange(placed.range));
  });
}
