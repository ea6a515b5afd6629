import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lines, pdfFile } from '../kit/pdf-file.ts';
import { wordFile } from '../kit/word-file.ts';
import { closeAll, eventually, LANGUAGE, showText, workspaceFile } from './kit.ts';

const HEADING = 'CLINICAL CASE SUMMARY';
const SENTENCE = 'The injured worker is a 46 year old woman with a strain of the neck.';
/** A page as a PDF viewer copies it: its head, odd characters, and lines that end where the page did. */
const COPIED = [
  'Page 2 of 5',
  '',
  HEADING,
  'The injured worker is a 46 year old woman with a strain of the neck, treated with medi\u00adcation, a splint and a',
  'home exercise program since July of the year before, without last\u00ading relief of the pain or a return to her work',
  'as a cook.',
  '',
].join('\n');

suite('Letters from other programs', () => {
  teardown(closeAll);

  for (const [name, bytes] of [
    ['letter.docx', wordFile([HEADING, SENTENCE].map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join(''))],
    ['letter.pdf', pdfFile([lines(HEADING, SENTENCE)])],
  ] as const)
    test(`${name} opens as an untitled letter, and stays as it is`, async () => {
      const uri = workspaceFile(name);
      await vscode.workspace.fs.writeFile(uri, bytes);
      await vscode.commands.executeCommand('determinationLetters.importLetter', uri);
      const { document } = (await eventually('the letter', () => vscode.window.activeTextEditor))!;
      assert.equal(document.isUntitled, true);
      assert.equal(document.languageId, LANGUAGE);
      assert.equal(document.getText().replace(/\s+/g, ' ').trim(), `${HEADING} ${SENTENCE}`);
      assert.deepEqual([...(await vscode.workspace.fs.readFile(uri))], [...bytes]);
      await vscode.workspace.fs.delete(uri);
    });

  test('a pasted page is cleaned by the command, and undone in one step', async () => {
    const { document } = await showText(COPIED);
    await vscode.commands.executeCommand('determinationLetters.cleanPastedText');
    const words = document.getText().replace(/\s+/g, ' ').trim();
    assert.match(words, /^CLINICAL CASE SUMMARY The injured .* treated with medication, .* without lasting relief/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), COPIED);
  });
});
