import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, readFile, ruleOf, showText } from './kit.ts';

const HEADING = 'CLINICAL CASE SUMMARY';
const RULE = 'structure/heading-spelling';

suite('suppressions', () => {
  teardown(closeAll);

  /** An unsaved letter with a misspelt heading, and how often that is found. */
  async function misspelt() {
    const editor = await showText((await readFile('clean.imr')).replace(HEADING, 'CLINCAL CASE SUMMARY'));
    const { uri } = editor.document;
    const found = () => findings(uri).filter((finding) => ruleOf(finding) === RULE);
    const [finding] = await eventually('the misspelt heading', found);
    return { editor, uri, found, finding: finding! };
  }

  const fixesAt = async (uri: vscode.Uri, range: vscode.Range) =>
    (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range)).filter(
      ({ kind }) => kind?.value === 'quickfix',
    );

  test('a quick fix writes the comment that ignores a finding on its line, behind the real fix', async () => {
    const { editor, uri, found, finding } = await misspelt();
    const fixes = await eventually('its quick fixes', () => fixesAt(uri, finding.range));
    assert.deepEqual(
      fixes.map(({ isPreferred, title }) => [isPreferred ?? false, title.includes('Ignore')]),
      [
        [true, false],
        [false, true],
        [false, true],
      ],
    );
    const line = finding.range.start.line;
    assert.ok(await vscode.workspace.applyEdit(fixes[1]!.edit!));
    assert.equal(editor.document.lineAt(line).text, `<!-- ignore-next-line ${RULE} -->`);
    await eventually('the finding gone', () => found().length === 0);
  });

  test('one that is not needed any more is shown faded', async () => {
    const { editor, uri, found, finding } = await misspelt();
    const comment = `<!-- ignore-letter ${RULE}: as it was printed -->\n`;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), comment));
    await eventually('the finding gone', () => found().length === 0);
    await editor.edit((edit) =>
      edit.replace(
        finding.range.with({ start: finding.range.start.translate(1), end: finding.range.end.translate(1) }),
        HEADING,
      ),
    );
    const [unused] = await eventually('the unused comment', () =>
      findings(uri).filter((each) => ruleOf(each) === 'structure/unused-suppression'),
    );
    assert.deepEqual(unused!.tags, [vscode.DiagnosticTag.Unnecessary]);
  });

  test('a line becomes a comment and back by the editor’s own command', async () => {
    const { editor, found } = await misspelt();
    const before = editor.document.getText();
    const line = found()[0]!.range.start.line;
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await vscode.commands.executeCommand('editor.action.commentLine');
    assert.equal(editor.document.lineAt(line).text, '<!-- CLINCAL CASE SUMMARY -->');
    await eventually('nothing found in a comment', () => found().length === 0);
    await vscode.commands.executeCommand('editor.action.commentLine');
    assert.equal(editor.document.getText(), before);
  });

  test('the letter is copied without its comments', async () => {
    const plain = await readFile('clean.imr');
    await showText(plain.replace(HEADING, `<!-- look again\nat this -->\n${HEADING} <!-- printed -->`));
    await vscode.commands.executeCommand('determinationLetters.copyWithoutComments');
    assert.equal((await vscode.env.clipboard.readText()).replaceAll('\r\n', '\n'), plain.replaceAll('\r\n', '\n'));
  });
});
