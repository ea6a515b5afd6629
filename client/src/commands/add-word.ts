import * as vscode from 'vscode';
import type { ADD_WORD } from '../../../server/src/lsp/contract.ts';

const command: typeof ADD_WORD = 'determinationLetters.addWord';

/** Registers the command after _Add to my words_: puts a word to the setting `determinationLetters.words` of the user. */
export function registerAddWord(): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (word: unknown) => {
    if (typeof word !== 'string' || word === '') return;
    const settings = vscode.workspace.getConfiguration('determinationLetters');
    const known = settings.inspect<readonly string[]>('words')?.globalValue ?? [];
    if (!known.includes(word)) await settings.update('words', [...known, word], vscode.ConfigurationTarget.Global);
  });
}
