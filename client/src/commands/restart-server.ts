import * as vscode from 'vscode';

/** Registers `Determination Letters: Restart Server`. `restart` resolves when the new server answers or its failure has been told. */
export function registerRestartServer(restart: () => Promise<void>): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.restartServer', restart);
}
