import * as vscode from 'vscode';
import { workspaceFile } from './kit.ts';

/** Runs the suite, and writes what came of it next to the workspace, as { passed, failed, reasons }; rejects where a test failed, which gives the exit code. */
export async function tellResults(start: (done: (failures: number) => void) => Mocha.Runner): Promise<void> {
  const reasons: string[] = [];
  const [failed, passed] = await new Promise<[number, number]>((resolve) => {
    const runner = start((failures) => {
      resolve([failures, runner.stats?.passes ?? 0]);
    });
    runner.on('fail', (test, error: Error) => reasons.push(`${test.fullTitle()}: ${error.message}`));
  });
  const bytes = new TextEncoder().encode(JSON.stringify({ passed, failed, reasons }));
  await vscode.workspace.fs.writeFile(workspaceFile('../results.json'), bytes);
  if (failed > 0) throw new Error(`${String(failed)} tests failed`);
}
