import * as vscode from 'vscode';
import { LANGUAGE_ID } from './language.ts';
import { opensLikeALetter, OPENING_LENGTH } from './letter-opening.ts';

/**
 * Gives plain-text documents that begin like a letter the letters' language, once for as long as they are open: a writer who
 * then chooses plain text again keeps it. Nothing of the text is kept.
 */
export function recognizeLetters(): vscode.Disposable {
  const recognized = new Set<string>();

  const recognize = async (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    if (document.languageId !== 'plaintext' || recognized.has(uri)) return;
    const opening = new vscode.Range(new vscode.Position(0, 0), document.positionAt(OPENING_LENGTH));
    if (!opensLikeALetter(document.getText(opening))) return;
    recognized.add(uri);
    await vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID).then(undefined, () => recognized.delete(uri));
  };

  // A change of language closes a document and opens it again at once: only one that stays closed is forgotten.
  const forget = (document: vscode.TextDocument) => {
    setTimeout(() => {
      if (document.isClosed) recognized.delete(document.uri.toString());
    }, 0);
  };

  vscode.workspace.textDocuments.forEach((document) => void recognize(document));
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => void recognize(document)),
    vscode.workspace.onDidCloseTextDocument(forget),
  );
}
