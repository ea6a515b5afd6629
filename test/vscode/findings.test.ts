import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, readFile, ruleOf, show, showText, workspaceFile, writeFile } from './kit.ts';

const describe = (finding: vscode.Diagnostic) => `${ruleOf(finding)}: ${finding.message}`;

const HEADING = 'CLINICAL CASE SUMMARY';

suite('findings', () => {
  teardown(closeAll);

  test('an example with defects has findings with rule, page, source and a message', async () => {
    const uri = workspaceFile('structure.imr');
    await show(uri);
    for (const finding of await eventually('findings in structure.imr', () => findings(uri))) {
      assert.match(ruleOf(finding), /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
      assert.ok(typeof finding.code === 'object', `${ruleOf(finding)} has a link to its page`);
      assert.equal(finding.source, 'determination-letters');
      assert.match(finding.message, /\.$/);
      assert.ok(finding.range.start.isBefore(finding.range.end), `${ruleOf(finding)} marks something`);
    }
  });

  test('the clean example has no warning and no error', async () => {
    const broken = workspaceFile('structure.imr');
    const clean = workspaceFile('clean.imr');
    await show(clean);
    await show(broken);
    // When the second one has its findings, the server has had the first one for long enough.
    await eventually('findings in structure.imr', () => findings(broken));
    await new Promise((done) => setTimeout(done, 500));
    const grave = findings(clean).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(grave.map(describe), []);
  });

  test('a finding goes when the text is put right, and comes back with the defect', async () => {
    const editor = await showText(await readFile('clean.imr'));
    const { document } = editor;
    const about = () =>
      findings(document.uri).filter(
        (finding) => finding.severity <= vscode.DiagnosticSeverity.Warning && ruleOf(finding).startsWith('structure/'),
      );
    const at = document.positionAt(document.getText().indexOf(HEADING));
    const heading = new vscode.Range(at, at.translate(0, HEADING.length));

    await editor.edit((edit) => edit.replace(heading, ''));
    await eventually('a finding for the missing section', about);
    await editor.edit((edit) => edit.insert(at, HEADING));
    await eventually('no finding after the repair', () => about().length === 0);
    await editor.edit((edit) => edit.replace(heading, ''));
    await eventually('the finding again', about);
  });

  test('after fast typing the findings are those of the last text', async () => {
    const editor = await showText(await readFile('clean.imr'));
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf(HEADING));
    for (let round = 0; round < 10; round++) {
      await editor.edit((edit) => edit.delete(new vscode.Range(at, at.translate(0, HEADING.length))));
      await editor.edit((edit) => edit.insert(at, HEADING));
    }
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n\n'));
    const grave = () => findings(document.uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    // A busy machine may need its time; what is shown then stays.
    await eventually('no finding of an older text', () => grave().length === 0);
    await new Promise((done) => setTimeout(done, 1500));
    assert.deepEqual(grave().map(ruleOf), []);
  });

  test('closing a letter clears its findings', async () => {
    const uri = workspaceFile('structure.imr');
    await show(uri);
    await eventually('findings in structure.imr', () => findings(uri));
    await closeAll();
    await eventually('no findings after closing', () => findings(uri).length === 0);
  });

  test('a quick fix changes the text and takes a finding away', async () => {
    const uri = await writeFile('to-fix.imr', await readFile('structure.imr'));
    const { document } = await show(uri);
    const found = await eventually('findings in to-fix.imr', () => findings(uri));
    let fixed = 0;
    for (const finding of found) {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        finding.range,
      );
      const action = actions.find(({ edit, kind }) => edit && kind && vscode.CodeActionKind.QuickFix.contains(kind));
      if (!action?.edit) continue;
      const before = document.getText();
      // The fix may be that of another finding at the same place.
      const here = found.filter(({ range }) => range.intersection(finding.range)).map(describe);
      assert.ok(await vscode.workspace.applyEdit(action.edit));
      assert.notEqual(document.getText(), before);
      await eventually(`a finding is gone after “${action.title}”`, () => {
        const now = findings(uri).map(describe);
        return here.some((one) => !now.includes(one));
      });
      fixed += 1;
      break; // the others' places have moved
    }
    assert.equal(fixed, 1, 'structure.imr has a finding with a quick fix');
  });
});
