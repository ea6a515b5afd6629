import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, LANGUAGE, showText } from './kit.ts';

const OPENING = `IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

Physical therapy for the left knee, 12 visits: Upheld

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Physical medicine.

Decision rationale: `;

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`determinationLetters.${command}`);

suite('writing', () => {
  teardown(closeAll);

  test('New Letter opens a letter with its requests, by the keyboard alone', async () => {
    await vscode.env.clipboard.writeText('Physical therapy 3x a week for 4 weeks for the neck\nMRI of the left knee');
    const done = run('newLetter');
    // The form that is highlighted, then the lines on the clipboard: offered, and not the first of the sources.
    await accept();
    await settle();
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await accept();
    await done;
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.languageId, LANGUAGE);
    const text = editor.document.getText();
    assert.ok(
      text.includes('Physical therapy 3x a week for 4 weeks (12 visits) for the neck: [Upheld or Overturned]'),
      text,
    );
    assert.ok(text.includes('MRI of the left knee: [Upheld or Overturned]'));
  });

  test('New Letter leaves everything as it was after Escape', async () => {
    const before = vscode.workspace.textDocuments.length;
    const done = run('newLetter');
    await settle();
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
    assert.equal(vscode.workspace.textDocuments.length, before);
  });

  test('completions behind “Decision rationale:” are those of the server, the numbers compared', async () => {
    const { document } = await showText(OPENING);
    const end = document.positionAt(OPENING.length);
    const list = await eventually('completions', async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      return found.items.some(({ detail }) => detail?.startsWith('12 visits against')) && found;
    });
    assert.ok(list);
  });

  test('Insert Rationale puts the chosen one in, and after Escape nothing', async () => {
    const editor = await showText(OPENING);
    const end = editor.document.positionAt(OPENING.length);
    editor.selection = new vscode.Selection(end, end);
    const left = run('insertRationale');
    await settle();
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await left;
    assert.equal(editor.document.getText(), OPENING);
    const done = run('insertRationale');
    // The list opens when the server has answered.
    await eventually('the rationale', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.document.getText() !== OPENING;
    });
    await done;
    assert.match(
      editor.document.getText(),
      /Decision rationale: .*12 visits.*exceeds the recommendation by 2\..*not medically necessary\.$/,
    );
  });

  test('Next and Previous Unfilled select what is left to write', async () => {
    const editor = await showText(`${OPENING}Seen on [date] with [findings].`);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const selected = (): string => editor.document.getText(editor.selection);
    await run('nextUnfilled');
    assert.equal(selected(), '[date]');
    await run('nextUnfilled');
    assert.equal(selected(), '[findings]');
    await run('previousUnfilled');
    assert.equal(selected(), '[date]');
  });
});

/** A list needs a moment to open; there is nothing that tells when it has. */
function settle(): Promise<void> {
  return new Promise((done) => setTimeout(done, 1500));
}

async function accept(): Promise<void> {
  await settle();
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}
