import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, LANGUAGE, show, showText, workspaceFile } from './kit.ts';

/** A letter with a regimen, a limit and a restated quantity; unsaved, so that no feature may need a file. */
const LETTER = `Case Number: CM16-0990777
Date Assigned: 11/14/2016    Date of Injury: 09/08/2016

CLINICAL CASE SUMMARY
A baker strained the left wrist on 09/08/2016. The physician requested twelve (12) visits of physical therapy for the left wrist.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

Physical therapy 2x6 for the left wrist: Upheld

MAXIMUS guideline: Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care.

Decision rationale: The request for 12 visits of physical therapy for the
left wrist is not medically necessary.
`;

suite('what is shown of a letter', () => {
  teardown(closeAll);

  const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(command, ...args);

  async function open(): Promise<{ document: vscode.TextDocument; at: (words: string) => vscode.Position }> {
    const { document } = await showText(LETTER);
    const at = (words: string) => document.positionAt(document.getText().indexOf(words) + 1);
    await eventually('the outline', () =>
      run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
    );
    return { document, at };
  }

  test('the outline has the issue with its total and decision', async () => {
    const { document } = await open();
    const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const issue = symbols.find(({ name }) => name.startsWith('IMR ISSUES'))?.children[0];
    assert.equal(issue?.name, 'Physical therapy, left wrist');
    assert.equal(issue.detail, '12 visits · Upheld');
  });

  test('hints, lenses, folds and colours are there', async () => {
    const { document } = await open();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await run<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
    assert.ok(hints.some(({ label }) => label === '= 12 visits'));
    const lenses = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['12 visits requested', 'Upheld', 'conclusion agrees'],
    );
    const folds = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.ok(folds.length >= 3);
    const legend = await run<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    assert.ok(legend.tokenTypes.includes('letterUpheld'));
    const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.ok(tokens.data.length > 0);
  });

  test('a lens leads to its place', async () => {
    const { document } = await open();
    const lenses = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    const lens = lenses.find(({ command }) => command?.title === 'conclusion agrees')?.command;
    assert.ok(lens);
    await vscode.commands.executeCommand(lens.command, ...((lens.arguments ?? []) as unknown[]));
    await eventually('the conclusion is selected', () =>
      document.getText(vscode.window.activeTextEditor?.selection).startsWith('The request for 12 visits'),
    );
  });

  test('a hover tells how a quantity was read, in text without commands', async () => {
    const { document, at } = await open();
    const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at('2x6'));
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(text, /Requested: 2 × 6 weeks = 12/);
    // The one command that a hover may hold opens a page of ours.
    assert.doesNotMatch(text.replaceAll('command:determinationLetters.openPage?', ''), /command:/);
  });

  test('a restated quantity leads to the title, a citation to its guideline’s page', async () => {
    const { document, at } = await open();
    const [title] = await run<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at('12 visits of physical therapy for the\n'),
    );
    assert.ok(title);
    assert.equal(document.getText(title.targetRange), '2x6');
    const [page] = await run<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at('Initial Care'),
    );
    assert.ok(page);
    const guideline = await vscode.workspace.openTextDocument(page.targetUri);
    assert.equal(guideline.lineAt(page.targetRange.start.line).text, '## Initial Care');
    assert.equal(guideline.languageId, 'markdown');
    const references = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at('2x6'));
    assert.equal(references.length, 3);
  });

  test('a renaming changes every notation; one that cannot be done says why', async () => {
    const { document, at } = await open();
    const edit = await run<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at('2x6'),
      '3 times a week for 5 weeks',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    const text = document.getText();
    assert.match(text, /Physical therapy 3x5 for/);
    assert.match(text, /requested fifteen \(15\) visits/);
    assert.match(text, /request for 15 visits/);
    await assert.rejects(
      async () => run('vscode.prepareRename', document.uri, at('baker')),
      /only these can be renamed/,
    );
  });

  test('formatting joins lines and aligns the header', async () => {
    const { document } = await open();
    const edits = await run<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, {
      tabSize: 2,
      insertSpaces: true,
    });
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /Case Number: {4}CM16-0990777\n/);
    assert.match(document.getText(), /for the left wrist is not medically necessary\.\n$/);
  });

  test('“Show Reading of This Letter” opens a page that follows the letter', async () => {
    const { document, at } = await open();
    await vscode.commands.executeCommand('determinationLetters.showReading');
    const uri = vscode.Uri.from({
      scheme: 'determination-letters-reading',
      path: `/${document.uri.path}.md`,
      query: document.uri.toString(),
    });
    const page = await vscode.workspace.openTextDocument(uri);
    assert.match(page.getText(), /- It asks for physical therapy, left wrist, 2 × 6 weeks = 12/);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(at('2x6').translate(0, -1), at('2x6').translate(0, 2)), '3x6');
    await vscode.workspace.applyEdit(edit);
    await eventually('the reading of the changed letter', () => page.getText().includes('3 × 6 weeks = 18'));
    assert.match(page.getText(), /\[line \d+\]\(#L\d+\)/);
    const names = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.ok(
      names.some((label) => label.startsWith('What was read from ')),
      names.join(', '),
    );
  });

  test('symbols are found in all letters of the folder', async () => {
    await show(workspaceFile('clean.imr'));
    const symbols = await eventually('symbols', () =>
      run<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'CM16'),
    );
    assert.ok(new Set(symbols.map(({ location }) => location.uri.path)).size > 1);
  });

  test('documents of the language are formatted, named and coloured by this extension alone', () => {
    assert.equal(
      vscode.workspace.getConfiguration('editor', { languageId: LANGUAGE }).get('semanticHighlighting.enabled'),
      true,
    );
  });
});
