import * as vscode from 'vscode';

/** Registers `Determination Letters: Show Output`: opens the log of this extension, which names rules and places but never holds a letter's text. */
export function registerShowOutput(output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.showOutput', () => output.show());
}
