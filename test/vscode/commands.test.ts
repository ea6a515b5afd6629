import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, show, workspaceFile } from './kit.ts';

const EXTENSION = 'determination-letters.determination-letters';

suite('commands', () => {
  teardown(closeAll);

  test('both commands are there', async () => {
    await show(workspaceFile('clean.imr'));
    await eventually('the extension is active', () => vscode.extensions.getExtension(EXTENSION)?.isActive);
    const commands = await vscode.commands.getCommands(true);
    assert.ok(commands.includes('determinationLetters.restartServer'));
    assert.ok(commands.includes('determinationLetters.showOutput'));
  });

  test('Open the Example Letter shows an unsaved letter with findings', async () => {
    await vscode.commands.executeCommand('determinationLetters.openExample');
    const { document } = vscode.window.activeTextEditor!;
    assert.ok(document.isUntitled);
    await eventually('findings of the example', () => findings(document.uri));
  });

  test('the buttons of the walkthrough bring the letter to the front and go to its first finding', async () => {
    const uri = workspaceFile('visit-counts.imr');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await show(uri);
    // A page takes the place of a file that is only looked at.
    await vscode.commands.executeCommand('workbench.action.keepEditor');
    const all = await eventually('findings', () => findings(uri));
    const first = Math.min(...all.map(({ range }) => range.start.line));
    for (const command of ['determinationLetters.tryFinding', 'determinationLetters.tryFix']) {
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${EXTENSION}#firstMinutes`);
      await eventually('the walkthrough is in front', () => vscode.window.activeTextEditor === undefined);
      await vscode.commands.executeCommand(command);
      await eventually(`${command}: the letter is in front, at its first finding`, () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.uri.toString() === uri.toString() && editor.selection.active.line === first;
      });
    }
  });

  test('Restart Server gives the open letters their findings again, also when asked twice at once', async () => {
    const uri = workspaceFile('structure.imr');
    await show(uri);
    const before = await eventually('findings', () => findings(uri));
    const restart = () => vscode.commands.executeCommand('determinationLetters.restartServer');
    await Promise.all([restart(), restart()]);
    await eventually('the same findings after the restart', () => findings(uri).length === before.length);
  });

  test('Show Output shows the log, and no text of a letter is in it', async () => {
    const { document } = await show(workspaceFile('structure.imr'));
    await eventually('findings', () => findings(document.uri));
    await vscode.commands.executeCommand('determinationLetters.showOutput');
    const log = await eventually('the log', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && /determination/i.test(uri.path)),
    );
    assert.ok(log);
    const lines = document
      .getText()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length > 20);
    assert.deepEqual(
      lines.filter((line) => log.getText().includes(line)),
      [],
    );
  });
});
