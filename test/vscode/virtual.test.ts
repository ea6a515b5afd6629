import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, readFile, ruleOf, show } from './kit.ts';
import { MemoryFiles } from './memory-files.ts';

const SCHEME = 'letters-in-memory';

suite('a virtual workspace', () => {
  const files = new MemoryFiles();
  const folder = vscode.Uri.from({ scheme: SCHEME, path: '/desk' });
  const place = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const write = (name: string, text: string): void => files.writeFile(place(name), new TextEncoder().encode(text));
  let provider: vscode.Disposable;

  suiteSetup(async () => {
    provider = vscode.workspace.registerFileSystemProvider(SCHEME, files);
    write('draft.imr', await readFile('structure.imr'));
    write('other.imr', await readFile('clean.imr'));
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: folder, name: 'desk' }));
    await eventually('the folder in memory', () =>
      vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme === SCHEME),
    );
  });
  suiteTeardown(async () => {
    await closeAll();
    vscode.workspace.updateWorkspaceFolders(vscode.workspace.workspaceFolders!.length - 1, 1);
    provider.dispose();
  });

  test('letters are checked, with the configuration that stands beside them, also when it changes', async () => {
    const uri = place('draft.imr');
    await show(uri);
    const [first] = await eventually('findings of a letter in memory', () => findings(uri));
    assert.ok(first);
    const rule = ruleOf(first);
    const severities = () =>
      findings(uri)
        .filter((finding) => ruleOf(finding) === rule)
        .map(({ severity }) => severity);
    write('determination-letters.json', JSON.stringify({ rules: { [rule]: 'hint' } }));
    await eventually(`${rule} as a hint`, () => severities().includes(vscode.DiagnosticSeverity.Hint));
    write('determination-letters.json', JSON.stringify({ rules: { [rule]: 'off' } }));
    await eventually(`no finding of ${rule}`, () => severities().length === 0);
    files.delete(place('determination-letters.json'));
    await eventually(`${rule} as before`, () => severities().includes(first.severity));
  });

  test('what is wrong with the configuration is shown in it', async () => {
    write('determination-letters.json', '{ "from": "dwc-2015" }');
    await show(place('draft.imr'));
    const [problem] = await eventually('the problem', () => findings(place('determination-letters.json')));
    assert.match(problem?.message ?? '', /Did you mean “form”/);
    files.delete(place('determination-letters.json'));
    await eventually('no problem', () => findings(place('determination-letters.json')).length === 0);
  });

  test('all letters of the folder are searched', async () => {
    await show(place('draft.imr'));
    await eventually('symbols of both', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'CM16',
      );
      const here = symbols.filter(({ location }) => location.uri.scheme === SCHEME);
      return new Set(here.map(({ location }) => location.uri.path)).size === 2;
    });
  });

  test('a finding leads to the page of its rule', async () => {
    const uri = place('draft.imr');
    await show(uri);
    const [finding] = await eventually('findings', () => findings(uri));
    assert.ok(finding && typeof finding.code === 'object');
    const page = await vscode.workspace.openTextDocument(finding.code.target);
    assert.ok(page.getText().includes(ruleOf(finding)));
    assert.equal(page.languageId, 'markdown');
  });
});
