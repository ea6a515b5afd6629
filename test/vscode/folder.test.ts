import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DRAFT, EARLIER } from '../across/letters.ts';
import { closeAll, eventually, findings, readFile, ruleOf, workspaceFile, writeFile } from './kit.ts';

const checkAll = () => vscode.commands.executeCommand('determinationLetters.checkAllLetters');
/** Opens a file as a person does: what an extension opens stays open for minutes after its closed tab. */
async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor?.document.uri.toString() === uri.toString());
  return editor;
}

const rulesIn = (uri: vscode.Uri) => findings(uri).map(ruleOf);

suite('Check All Letters', () => {
  teardown(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(workspaceFile('desk'), { recursive: true });
  });

  test('shows the findings of letters that nobody opened, with the place in the other letter', async () => {
    const draft = await writeFile('desk/draft.imr', DRAFT);
    const earlier = await writeFile('desk/2015/earlier.imr', EARLIER);
    const faulty = await writeFile('desk/faulty.imr', await readFile('structure.imr'));
    await checkAll();
    await eventually('findings of a letter by itself', () => findings(faulty));
    await eventually('a finding beside the other letter', () => rulesIn(draft).includes('facts/pasted-rationale'));
    const finding = findings(draft).find((one) => ruleOf(one) === 'facts/pasted-rationale');
    assert.equal(finding?.relatedInformation?.[0]?.location.uri.toString(), earlier.toString());
    assert.equal(
      vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === draft.toString()),
      false,
    );
  });

  test('shows each finding once when a letter is opened, follows what is typed, and the file when it is closed', async () => {
    const draft = await writeFile('desk/draft.imr', DRAFT);
    await writeFile('desk/earlier.imr', EARLIER);
    await checkAll();
    const about = () => rulesIn(draft).filter((rule) => rule === 'facts/pasted-rationale').length;
    await eventually('the finding', () => about() === 1);

    const editor = await open(draft);
    await eventually('the finding of the open letter, once', () => about() === 1);
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf('right knee'));
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 5)), 'left'));
    await eventually('no finding after the repair', () => about() === 0);
    await closeAll();
    await eventually('the finding of the file, which was not saved', () => about() === 1);
  });

  test('follows files that are written and deleted outside of the editor', async () => {
    const draft = await writeFile('desk/draft.imr', DRAFT);
    const earlier = await writeFile('desk/earlier.imr', EARLIER);
    await checkAll();
    const beside = () => rulesIn(draft).includes('facts/pasted-rationale');
    await eventually('the finding', beside);
    // A file that is gone before the editor's watcher has told of it was, for the watcher, never there.
    await new Promise((done) => setTimeout(done, 3000));
    await vscode.workspace.fs.delete(earlier);
    await eventually('no finding without the other letter', () => !beside());
    await writeFile('desk/earlier.imr', EARLIER);
    await eventually('the finding again', beside);
  });

  test('follows folders that are renamed, deleted and moved in, in the editor and outside of it', async () => {
    const faulty = await readFile('structure.imr');
    const has = (name: string) => findings(workspaceFile(name)).length > 0;
    await writeFile('desk/one/deep/a.imr', faulty);
    await writeFile('desk/kept.imr', faulty);
    await checkAll();
    await eventually('findings', () => has('desk/one/deep/a.imr') && has('desk/kept.imr'));
    await new Promise((done) => setTimeout(done, 3000));
    const move = (from: string, to: string) =>
      vscode.workspace.fs.rename(workspaceFile(from), workspaceFile(to), { overwrite: false });
    await move('desk/one', 'desk/two');
    await eventually('findings follow the folder', () => has('desk/two/deep/a.imr') && !has('desk/one/deep/a.imr'));
    await new Promise((done) => setTimeout(done, 3000));
    await vscode.workspace.fs.delete(workspaceFile('desk/two'), { recursive: true });
    await eventually('no findings of a deleted folder', () => !has('desk/two/deep/a.imr'));
    assert.ok(has('desk/kept.imr'));
    await writeFile('aside/three/b.imr', faulty);
    await move('aside', 'desk/aside');
    await eventually('findings of a folder moved in', () => has('desk/aside/three/b.imr'));
  });
});
