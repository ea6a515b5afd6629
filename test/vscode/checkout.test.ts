import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, readFile, workspaceFile, writeFile } from './kit.ts';

suite('Letters under version control', () => {
  const has = (name: string): boolean => findings(workspaceFile(name)).length > 0;

  teardown(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(workspaceFile('archive'), { recursive: true });
  });

  test('findings follow a checkout that takes folders away and brings others', async () => {
    const faulty = await readFile('structure.imr');
    await writeFile('archive/old/deep/a.imr', faulty);
    const git = (...args: string[]): void => {
      const who = ['-c', 'user.name=Pat Doe', '-c', 'user.email=pat@example.org'];
      execFileSync('git', [...who, '-c', 'core.autocrlf=false', ...args], { cwd: workspaceFile('archive').fsPath });
    };
    git('init', '--quiet', '--initial-branch=first');
    git('add', '.');
    git('commit', '--quiet', '--message=first');
    git('checkout', '--quiet', '-b', 'second');
    git('mv', 'old', 'new');
    git('commit', '--quiet', '--message=second');
    await vscode.commands.executeCommand('determinationLetters.checkAllLetters');
    await eventually('findings', () => has('archive/new/deep/a.imr'));
    // A folder that is gone before the editor's watcher has told of it was, for the watcher, never there.
    await new Promise((done) => setTimeout(done, 3000));
    git('checkout', '--quiet', 'first');
    await eventually('the folders of the other branch', () => has('archive/old/deep/a.imr'));
    await eventually('none of the branch left', () => !has('archive/new/deep/a.imr'));
  });
});
