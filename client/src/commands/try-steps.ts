import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../language.ts';

/** How long a letter that was just opened may take until its findings are there, milliseconds. */
const PATIENCE = 5000;

/**
 * Registers what the buttons of the walkthrough do. While the walkthrough is in front, VS Code's own commands find no editor and do nothing: these
 * bring a letter to the front first, or the example if none is open, and put the cursor where there is something to see.
 */
export function registerTrySteps(): vscode.Disposable {
  const steps: readonly (readonly [string, (letter: vscode.TextEditor) => Promise<void>])[] = [
    ['determinationLetters.tryFinding', (letter) => atFirstFinding(letter, 'editor.action.marker.next', true)],
    ['determinationLetters.tryFix', (letter) => atFirstFinding(letter, 'editor.action.quickFix', false)],
    ['determinationLetters.tryRationale', atIssue],
  ];
  return vscode.Disposable.from(
    ...steps.map(([command, show]) =>
      vscode.commands.registerCommand(command, async () => {
        const letter = await letterInFront();
        if (letter) await show(letter);
      }),
    ),
  );
}

/** Brings an open letter to the front, or opens the example; undefined if neither can be shown. */
async function letterInFront(): Promise<vscode.TextEditor | undefined> {
  for (const { tabs, viewColumn } of vscode.window.tabGroups.all)
    for (const { input } of tabs) {
      const uri = input instanceof vscode.TabInputText ? input.uri.toString() : undefined;
      const letter = vscode.workspace.textDocuments.find(
        (document) => document.languageId === LANGUAGE_ID && document.uri.toString() === uri,
      );
      if (letter) return vscode.window.showTextDocument(letter, { viewColumn });
    }
  await vscode.commands.executeCommand('determinationLetters.openExample');
  return vscode.window.activeTextEditor;
}

/** Runs a command of VS Code at the first finding, or right `before` it; if there is none, at the beginning. */
async function atFirstFinding(letter: vscode.TextEditor, command: string, before: boolean): Promise<void> {
  const first = await firstFinding(letter.document.uri);
  moveTo(letter, before || !first ? new vscode.Position(0, 0) : first.start);
  await vscode.commands.executeCommand(command);
}

async function firstFinding(uri: vscode.Uri): Promise<vscode.Range | undefined> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
    const [first] = vscode.languages
      .getDiagnostics(uri)
      .map(({ range }) => range)
      .sort((a, b) => a.start.compareTo(b.start));
    if (first) return first;
  }
  return undefined;
}

/** Offers rationales for the first issue of a letter that has a rationale, else for the last one. */
async function atIssue(letter: vscode.TextEditor): Promise<void> {
  const first = letter.document.getText().search(/rationale:/i);
  moveTo(letter, letter.document.positionAt(first < 0 ? Number.MAX_SAFE_INTEGER : first));
  await vscode.commands.executeCommand('determinationLetters.insertRationale');
}

function moveTo(letter: vscode.TextEditor, place: vscode.Position): void {
  letter.selection = new vscode.Selection(place, place);
  letter.revealRange(letter.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
