import * as vscode from 'vscode';
import type { PLAIN_TEXT, PlainTextParams } from '../../../server/src/lsp/contract.ts';
import { type Ask, letterEditor, tell } from '../ask.ts';
import { LANGUAGE_ID } from '../language.ts';

const method: typeof PLAIN_TEXT = 'determinationLetters/plainText';

/** Registers `Determination Letters: Copy Letter Without Comments`: puts the letter on the clipboard as it is sent. */
export function registerCopyWithoutComments(ask: Ask): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.copyWithoutComments', async () => {
    const editor = letterEditor(LANGUAGE_ID);
    if (!editor) return;
    const params: PlainTextParams = { uri: editor.document.uri.toString() };
    const text = await ask<string | null>(method, params);
    if (typeof text !== 'string') return;
    await vscode.env.clipboard.writeText(text);
    tell(vscode.l10n.t('Letter copied without comments.'));
  });
}
