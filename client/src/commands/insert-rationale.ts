import * as vscode from 'vscode';
import type { PositionParams, RationaleChoice, RATIONALES } from '../../../server/src/lsp/contract.ts';
import { type Ask, fromRange, insert, letterEditor, tell, toRange } from '../ask.ts';
import { LANGUAGE_ID } from '../language.ts';

const method: typeof RATIONALES = 'determinationLetters/rationales';

/** How much of a rationale its preview shows, in characters: about three lines. */
const PREVIEW = 300;

/** Registers `Determination Letters: Insert Rationale…`: the one that is highlighted shows as a shadow at its place; only choosing it changes the letter. */
export function registerInsertRationale(ask: Ask): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.insertRationale', async () => {
    const editor = letterEditor(LANGUAGE_ID);
    if (!editor) return;
    const params: PositionParams = { uri: editor.document.uri.toString(), range: fromRange(editor.selection) };
    const choices = await ask<RationaleChoice[] | null>(method, params);
    if (choices === null) tell(vscode.l10n.t('Place the cursor in an issue first.'));
    if (!choices) return;
    const chosen = await choose(editor, choices);
    if (chosen) await insert(editor, chosen.snippet, toRange(chosen.range));
  });
}

function choose(editor: vscode.TextEditor, choices: readonly RationaleChoice[]): Promise<RationaleChoice | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { choice: RationaleChoice }>();
  const shadow = vscode.window.createTextEditorDecorationType({});
  pick.title = vscode.l10n.t('Insert Rationale');
  pick.placeholder = vscode.l10n.t('What the rationale says');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = choices.map((choice) => ({
    label: choice.label,
    description: choice.detail,
    detail: choice.text,
    choice,
  }));
  pick.onDidChangeActive(([item]) => editor.setDecorations(shadow, item ? [preview(item.choice)] : []));
  return new Promise((resolve) => {
    let chosen: RationaleChoice | undefined;
    pick.onDidAccept(() => {
      chosen = pick.activeItems[0]?.choice;
      pick.hide();
    });
    pick.onDidHide(() => {
      shadow.dispose();
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}

function preview({ range, text }: RationaleChoice): vscode.DecorationOptions {
  const contentText = ` ${text.length > PREVIEW ? `${text.slice(0, PREVIEW)}…` : text}`;
  const color = new vscode.ThemeColor('editorGhostText.foreground');
  return { range: toRange(range), renderOptions: { after: { contentText, color } } };
}
