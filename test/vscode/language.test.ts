import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, LANGUAGE, readFile, show, showText, workspaceFile, writeFile } from './kit.ts';

suite('the language', () => {
  teardown(closeAll);

  const languageOf = (uri: vscode.Uri) =>
    vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.languageId;

  test('an .imr file is a letter', async () => {
    const { document } = await show(workspaceFile('clean.imr'));
    assert.equal(document.languageId, LANGUAGE);
  });

  test('a .letter file is a letter', async () => {
    const { document } = await show(await writeFile('any.letter', 'nothing yet\n'));
    assert.equal(document.languageId, LANGUAGE);
  });

  test('a .txt file that opens like a letter becomes one', async () => {
    const { document } = await show(await writeFile('draft.txt', `\n\n${await readFile('clean.imr')}`));
    await eventually('the language of draft.txt', () => languageOf(document.uri) === LANGUAGE);
  });

  test('a .txt letter that its writer sets back to plain text stays plain text, until it is opened again', async () => {
    const uri = await writeFile('kept.txt', await readFile('clean.imr'));
    // As a user opens it: a document that an extension has opened stays in memory for minutes.
    const open = () => vscode.commands.executeCommand('vscode.open', uri);
    await open();
    await eventually('the language of kept.txt', () => languageOf(uri) === LANGUAGE);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(languageOf(uri), 'plaintext');

    await closeAll();
    await eventually('kept.txt is closed', () => languageOf(uri) === undefined);
    await new Promise((done) => setTimeout(done, 100));
    await open();
    await eventually('the language of kept.txt, opened again', () => languageOf(uri) === LANGUAGE);
  });

  test('any other .txt file stays plain text', async () => {
    const { document } = await show(await writeFile('notes.txt', 'Case Number: 4711\nCall the printer.\n'));
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(languageOf(document.uri), 'plaintext');
  });

  test('letters are wrapped', () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: LANGUAGE });
    assert.equal(settings.get('wordWrap'), 'on');
  });

  test('a code, a count and a date are each one word', async () => {
    const { document } = await showText('for M54.5, a 12-visit course of 12/05/2016.');
    const words = [5, 14, 34].map((at) =>
      document.getText(document.getWordRangeAtPosition(new vscode.Position(0, at))),
    );
    assert.deepEqual(words, ['M54.5', '12-visit', '12/05/2016']);
  });

  test('the snippet writes a whole letter', async () => {
    const { document } = await showText('');
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: LANGUAGE,
      name: 'Letter: IMR Final Determination, 2015 and later',
    });
    await eventually('the letter', () => document.lineCount > 30);
    const text = document.getText();
    for (const part of [
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
      'CLINICAL CASE SUMMARY',
      ': [Upheld or Overturned]',
      'MAXIMUS guideline:',
    ]) {
      assert.ok(text.includes(part), part);
    }
    assert.doesNotMatch(text, /\$\{/);
  });
});
