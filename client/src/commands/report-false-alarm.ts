import * as vscode from 'vscode';
import type { FALSE_ALARM, PositionParams } from '../../../server/src/lsp/contract.ts';
import { type Ask, fromRange, letterEditor, tell } from '../ask.ts';
import { LANGUAGE_ID } from '../language.ts';

const method: typeof FALSE_ALARM = 'determinationLetters/falseAlarm';

/**
 * Registers `Determination Letters: Report a False Alarm`: puts the rule, the version and the structure around a finding on the clipboard, without
 * any text of the letter. Nothing is sent.
 * @param version the extension's own
 */
export function registerReportFalseAlarm(ask: Ask, version: string): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.reportFalseAlarm', async () => {
    const editor = letterEditor(LANGUAGE_ID);
    if (!editor) return;
    const params: PositionParams = { uri: editor.document.uri.toString(), range: fromRange(editor.selection) };
    const report = await ask<string | null>(method, params);
    if (report === undefined) return;
    if (report === null) return tell(vscode.l10n.t('Place the cursor on a finding first.'));
    await vscode.env.clipboard.writeText(`Version: ${version}\n${report}`);
    tell(
      vscode.l10n.t(
        'Copied the rule, the version and the structure around the finding, without any text of the letter.',
      ),
    );
  });
}
