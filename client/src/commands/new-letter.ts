import * as vscode from 'vscode';
import type {
  CopiedText,
  FormChoice,
  FORMS,
  NEW_LETTER,
  NewLetterParams,
  NewText,
  REQUESTS_IN,
} from '../../../server/src/lsp/contract.ts';
import { type Ask, insert } from '../ask.ts';
import { LANGUAGE_ID } from '../language.ts';

const forms: typeof FORMS = 'determinationLetters/forms';
const newLetter: typeof NEW_LETTER = 'determinationLetters/newLetter';
const requestsIn: typeof REQUESTS_IN = 'determinationLetters/requestsIn';

/** A list of requests is no longer, in characters: of more no one is asked whether it is one. */
const LONGEST_LIST = 8000;

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
    const requests = await chooseRequests(ask);
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

/** Where the requests of a new letter come from: their text, undefined if they are still to be typed. */
interface Source extends vscode.QuickPickItem {
  readonly text: string | undefined;
}

/**
 * The disputed requests, one to a line: typed one after the other, from the selection or the clipboard where their lines look like requests;
 * undefined after Escape. What was copied for another purpose is not the first choice.
 */
async function chooseRequests(ask: Ask): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor ? editor.document.getText(editor.selection) : '';
  const copied = await vscode.env.clipboard.readText();
  const item = async (label: string, text: string): Promise<Source[]> => {
    if (text.trim() === '' || text.length > LONGEST_LIST) return [];
    const params: CopiedText = { text };
    const requests = (await ask<string[]>(requestsIn, params)) ?? [];
    const [first] = requests;
    if (first === undefined) return [];
    return [{ label, description: vscode.l10n.t('lines: {0}', requests.length), detail: first, text }];
  };
  const sources: Source[] = [
    { label: vscode.l10n.t('Enter them one at a time'), text: undefined },
    ...(await item(vscode.l10n.t('The selected lines'), selected)),
    ...(await item(vscode.l10n.t('The lines on the clipboard'), copied)),
    { label: vscode.l10n.t('None yet'), text: '' },
  ];
  const source = await vscode.window.showQuickPick(sources, {
    title: vscode.l10n.t('New Letter'),
    placeHolder: vscode.l10n.t('The disputed requests, one per line'),
  });
  return source && (source.text ?? (await typeRequests()));
}

async function typeRequests(): Promise<string | undefined> {
  const requests: string[] = [];
  for (;;) {
    const typed = await vscode.window.showInputBox({
      title: vscode.l10n.t('New Letter: request {0}', requests.length + 1),
      prompt: vscode.l10n.t(
        'A disputed request, such as “Physical therapy 3x a week for 4 weeks for the neck” (leave empty when done)',
      ),
      ignoreFocusOut: true,
    });
    if (typed === undefined) return undefined;
    if (typed.trim() === '') return requests.join('\n');
    requests.push(typed);
  }
}
