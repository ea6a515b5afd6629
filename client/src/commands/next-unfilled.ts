import * as vscode from 'vscode';
import type { UNFILLED, UnfilledParams } from '../../../server/src/lsp/contract.ts';
import { type Ask, fromRange, letterEditor, tell, toRange } from '../ask.ts';
import { LANGUAGE_ID } from '../language.ts';

const method: typeof UNFILLED = 'determinationLetters/unfilled';

/** Registers `Determination Letters: Next Unfilled` and `Previous Unfilled`: select the next place that is still to be written. */
export function registerUnfilled(ask: Ask): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('determinationLetters.nextUnfilled', () => select(ask, true)),
    vscode.commands.registerCommand('determinationLetters.previousUnfilled', () => select(ask, false)),
  );
}

async function select(ask: Ask, forward: boolean): Promise<void> {
  const editor = letterEditor(LANGUAGE_ID);
  if (!editor) return;
  const params: UnfilledParams = { uri: editor.document.uri.toString(), range: fromRange(editor.selection), forward };
  const found = await ask<UnfilledParams['range'] | null>(method, params);
  if (found === null) tell(vscode.l10n.t('No placeholders left in this letter.'));
  if (!found) return;
  const range = toRange(found);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
