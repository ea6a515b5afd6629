import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, readFile, ruleOf, show, workspaceFile, writeFile } from './kit.ts';

suite('the configuration file', () => {
  const NAME = 'determination-letters.json';
  let before: string | undefined;

  suiteSetup(async () => {
    before = await readFile(NAME).catch(() => undefined);
  });
  teardown(async () => {
    if (before === undefined) await vscode.workspace.fs.delete(workspaceFile(NAME));
    else await writeFile(NAME, before);
    await closeAll();
  });

  test('applies at once when it changes on disk, while the letter is open', async () => {
    const uri = workspaceFile('structure.imr');
    await show(uri);
    const [first] = await eventually('findings', () => findings(uri));
    assert.ok(first);
    const rule = ruleOf(first);
    const severities = () => {
      const ofRule = findings(uri).filter((finding) => ruleOf(finding) === rule);
      return [...new Set(ofRule.map(({ severity }) => severity))].join();
    };
    await writeFile(NAME, JSON.stringify({ rules: { [rule]: 'hint' } }));
    await eventually(`${rule} as a hint`, () => severities() === String(vscode.DiagnosticSeverity.Hint));
    await writeFile(NAME, JSON.stringify({ rules: { [rule]: 'off' } }));
    await eventually(`no finding of ${rule}`, () => severities() === '');
    assert.ok(findings(uri).length > 0, 'the other rules still run');
    await writeFile(NAME, JSON.stringify({ ignore: 'structure.imr' }));
    await eventually('no finding of an ignored letter', () => findings(uri).length === 0);
    await vscode.workspace.fs.delete(workspaceFile(NAME));
    await eventually(`${rule} as before`, () => severities() === String(first.severity));
    await writeFile(NAME, '{}');
  });
});

suite('settings', () => {
  const settings = () => vscode.workspace.getConfiguration('determinationLetters');
  const update = (name: string, value: unknown) => settings().update(name, value, vscode.ConfigurationTarget.Global);

  teardown(async () => {
    await update('rules', undefined);
    await closeAll();
  });

  test('a rule is turned off, made milder and turned on again while the letter is open', async () => {
    const uri = workspaceFile('structure.imr');
    await show(uri);
    const [first] = await eventually('findings', () => findings(uri));
    assert.ok(first);
    const rule = ruleOf(first);
    const ofRule = () => findings(uri).filter((finding) => ruleOf(finding) === rule);
    const severities = () => [...new Set(ofRule().map(({ severity }) => severity))];

    await update('rules', { [rule]: 'off' });
    await eventually(`no finding of ${rule}`, () => ofRule().length === 0);
    assert.ok(findings(uri).length > 0, 'the other rules still run');
    await update('rules', { [rule]: 'hint' });
    await eventually(`${rule} as a hint`, () => severities().join() === String(vscode.DiagnosticSeverity.Hint));
    await update('rules', undefined);
    await eventually(`${rule} as before`, () => severities().join() === String(first.severity));
  });
});
