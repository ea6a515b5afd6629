import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, readFile } from './kit.ts';

async function call(name: string, input: object): Promise<string> {
  const result = await vscode.lm.invokeTool(`determination-letters_${name}`, { input, toolInvocationToken: undefined });
  return result.content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

suite('tools for agents', () => {
  teardown(closeAll);

  test('are there, each with what it is for', () => {
    const own = vscode.lm.tools.filter(({ name }) => name.startsWith('determination-letters_'));
    assert.deepEqual(own.map(({ name }) => name).sort(), [
      'determination-letters_check_letter',
      'determination-letters_explain_rule',
      'determination-letters_read_letter',
    ]);
    assert.ok(own.every(({ description }) => description.length > 80));
  });

  test('check and read a letter by its path or text', async () => {
    const byPath = JSON.parse(await call('check_letter', { path: 'structure.imr' })) as {
      findings: { rule: string }[];
    };
    assert.ok(byPath.findings.some(({ rule }) => rule.startsWith('structure/')));
    const byText = JSON.parse(await call('check_letter', { text: await readFile('structure.imr') })) as typeof byPath;
    assert.deepEqual(
      byText.findings.map(({ rule }) => rule),
      byPath.findings.map(({ rule }) => rule),
    );
    const read = JSON.parse(await call('read_letter', { path: 'clean.imr' })) as { issues: object[] };
    assert.equal(read.issues.length, 3);
  });

  test('explain a rule, and say so where there is none', async () => {
    assert.match(await call('explain_rule', { rule: 'counts/total-mismatch' }), /# counts\/total-mismatch/);
    await assert.rejects(call('explain_rule', { rule: '../../package' }));
    await assert.rejects(call('check_letter', { path: '../outside.imr' }));
  });
});
