import * as vscode from 'vscode';
import type { READING_SCHEME } from '../../../server/src/lsp/contract.ts';
import { LANGUAGE_ID } from '../language.ts';

const scheme: typeof READING_SCHEME = 'determination-letters-reading';

/** Registers `Determination Letters: Show Reading of This Letter`: opens a page next to the letter that says what was understood of it. The server writes it, and writes it anew when the letter changes. */
export function registerShowReading(): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.showReading', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE_ID) return;
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const uri = vscode.Uri.from({ scheme, path: `/${name}.md`, query: document.uri.toString() });
    // Without the Markdown preview the page is shown as it is written.
    await vscode.commands
      .executeCommand('markdown.showPreviewToSide', uri)
      .then(undefined, () =>
        vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true }),
      );
  });
}
