import * as vscode from 'vscode';
import type { SNOOZE, SnoozeArguments } from '../../../server/src/lsp/contract.ts';
import { type Ask, letterEditor } from '../ask.ts';
import { LANGUAGE_ID } from '../language.ts';

const command: typeof SNOOZE = 'determinationLetters.snooze';

/** Registers `Determination Letters: Snooze Until Save`: no findings of the letter are shown until it is saved. */
export function registerSnooze(ask: Ask): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.snoozeUntilSave', async () => {
    const editor = letterEditor(LANGUAGE_ID);
    if (!editor) return;
    const given: SnoozeArguments = [editor.document.uri.toString()];
    await ask('workspace/executeCommand', { command, arguments: given });
  });
}
