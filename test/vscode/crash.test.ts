import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, readFile, ruleOf, showText } from './kit.ts';

/** The process ids of this extension host's language servers. */
function servers(): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match?.[2] === String(process.pid) && match[3]!.includes('dist/server.js'))
    .map((match) => Number(match![1]));
}

/** Catches what is reported in notifications instead of showing it; `shown` grows. */
function catchNotifications(): { shown: string[]; release: () => void } {
  const kinds = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;
  const before = kinds.map((kind) => [kind, vscode.window[kind]] as const);
  const shown: string[] = [];
  for (const kind of kinds)
    Object.assign(vscode.window, {
      [kind]: (message: string) => {
        shown.push(message);
        return Promise.resolve(undefined);
      },
    });
  return { shown, release: () => before.forEach(([kind, show]) => Object.assign(vscode.window, { [kind]: show })) };
}

suite('a server that crashes', () => {
  teardown(closeAll);

  test('is told of once, however often it is started again', async function () {
    if (process.platform === 'win32') this.skip();
    await vscode.commands.executeCommand('determinationLetters.restartServer');
    const { document } = await showText(await readFile('clean.imr'));
    const outline = () =>
      vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
    const { shown, release } = catchNotifications();
    try {
      for (let times = 0; times < 2; times++) {
        await eventually('an answer', outline);
        const [pid] = await eventually('the server', servers);
        process.kill(pid!, 'SIGKILL');
        await eventually('another server', () => servers().filter((other) => other !== pid));
        await eventually('its answer', outline);
      }
    } finally {
      release();
    }
    assert.equal(shown.length, 1, shown.join('\n'));
    assert.match(shown[0]!, /restarted/);
  });

  test('is started again although much was asked of it after its end, before that was noticed', async function () {
    if (process.platform === 'win32') this.skip();
    await vscode.commands.executeCommand('determinationLetters.restartServer');
    const { document } = await showText(await readFile('clean.imr'));
    const outline = () =>
      vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
    await eventually('an answer', outline);
    const [pid] = await eventually('the server', servers);
    process.kill(pid!, 'SIGKILL');
    // This process hears of the end only after it has sent what is asked here.
    execFileSync('sleep', ['0.3']);
    for (let times = 0; times < 5; times++) {
      void vscode.commands.executeCommand('determinationLetters.nextUnfilled').then(undefined, () => undefined);
    }
    await eventually('another server', () => servers().filter((other) => other !== pid));
    await eventually('its answer', outline);
  });

  test('is started again by itself; no text is lost, and what was typed meanwhile is checked', async function () {
    // The tools to find the process by are those of Unix.
    if (process.platform === 'win32') this.skip();
    const text = await readFile('clean.imr');
    const heading = 'CLINICAL CASE SUMMARY';
    const editor = await showText(text.replace(heading, ''));
    const { document } = editor;
    const ofSections = () =>
      findings(document.uri).filter((finding) => ruleOf(finding) === 'structure/missing-section');
    await eventually('a finding for the missing section', ofSections);

    const [pid] = await eventually('the server', servers);
    process.kill(pid!, 'SIGKILL');
    await editor.edit((edit) => edit.insert(document.positionAt(text.indexOf(heading)), heading));
    assert.equal(document.getText(), text);

    const again = await eventually('another server', () => servers().filter((other) => other !== pid));
    assert.equal(again.length, 1);
    await eventually('no finding after the repair', () => ofSections().length === 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'));
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, `\n${heading}\n`));
    await eventually('a finding of the server that was started', () => findings(document.uri));
  });
});
