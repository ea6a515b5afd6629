import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../language.ts';

/** The example that shows most at first sight: every number of visits in it disagrees with another. */
const EXAMPLE = 'examples/visit-counts.imr';

/**
 * Registers `Determination Letters: Open the Example Letter`: an unsaved copy of a letter about invented people, to try things on.
 * @param extension the folder of the extension
 */
export function registerOpenExample(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.openExample', async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, EXAMPLE));
    const content = new TextDecoder().decode(bytes);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content }));
  });
}
