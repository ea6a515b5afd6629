import * as vscode from 'vscode';
import type { FormChoice, FORMS, NEW_LETTER, NewLetterParams, NewText } from '../../../server/src/lsp/contract.ts';
import { type Ask, insert } from '../ask.ts';
import { LANGUAGE_ID } from '../language.ts';

const forms: typeof FORMS = 'determinationLetters/forms';
const newLetter: typeof NEW_LETTER = 'determinationLetters/newLetter';

/** Registers `Determination Letters: New Letter`: form and disputed requests are chosen, then the letter opens with its places to fill. Escape at any step leaves everything as it was. */
export function registerNewLetter(ask: Ask): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.newLetter', async () => {
    const choices = await ask<FormChoice[]>(forms, {});
    if (!choices) return;
    const form = await vscode.window.showQuickPick(
      choices.map(({ id, name }) => ({ label: name, description: id, id })),
      { title: vscode.l10n.t('New Letter'), placeHolder: vscode.l10n.t('The form of the letter') },
    );
    if (!form) return;
    const requests = await chooseRequests();
    if (requests === undefined) return;
    const settings = vscode.workspace.getConfiguration('determinationLetters.reviewer');
    const params: NewLetterParams = {
      form: form.id,
      licensure: settings.get<string>('licensure', ''),
      specialty: settings.get<string>('specialty', ''),
      requests,
    };
    const made = await ask<NewText | null>(newLetter, params);
    if (!made) return;
    const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: '' });
    const editor = await vscode.window.showTextDocument(document);
    await insert(editor, made.snippet, new vscode.Range(0, 0, 0, 0));
  });
}

/** The disputed requests, one to a line: from the clipboard, the selection, or typed one after the other; undefined after Escape. */
async function chooseRequests(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor ? editor.document.getText(editor.selection) : '';
  const copied = await vscode.env.clipboard.readText();
  const lines = (text: string): number => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
  const item = (label: string, text: string) => ({
    label,
    description: vscode.l10n.t('lines: {0}', lines(text)),
    detail: firstLine(text),
    text,
  });
  const sources: { label: string; description?: string; detail?: string; text: string | undefined }[] = [
    ...(selected.trim() === '' ? [] : [item(vscode.l10n.t('The selected lines'), selected)]),
    ...(copied.trim() === '' ? [] : [item(vscode.l10n.t('The lines on the clipboard'), copied)]),
    { label: vscode.l10n.t('Type them one by one'), text: undefined },
    { label: vscode.l10n.t('None yet'), text: '' },
  ];
  const source = await vscode.window.showQuickPick(sources, {
    title: vscode.l10n.t('New Letter'),
    placeHolder: vscode.l10n.t('The disputed requests, one to a line'),
  });
  return source && (source.text ?? (await typeRequests()));
}

async function typeRequests(): Promise<string | undefined> {
  const requests: string[] = [];
  for (;;) {
    const typed = await vscode.window.showInputBox({
      title: vscode.l10n.t('New Letter: request {0}', requests.length + 1),
      prompt: vscode.l10n.t(
        'A disputed request, as “Physical therapy 3x a week for 4 weeks for the neck”; nothing when all are there',
      ),
      ignoreFocusOut: true,
    });
    if (typed === undefined) return undefined;
    if (typed.trim() === '') return requests.join('\n');
    requests.push(typed);
  }
}

function firstLine(text: string): string {
  return text
    .trim()
    .split(/\r\n|\r|\n/)[0]!
    .slice(0, 80);
}
