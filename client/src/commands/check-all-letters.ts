import * as vscode from 'vscode';
import type {
  CHECK_ALL,
  CHECK_ALL_PROGRESS,
  CheckAllProgress,
  CheckAllResult,
} from '../../../server/src/lsp/contract.ts';
import { type Ask, tell } from '../ask.ts';

const checkAll: typeof CHECK_ALL = 'determinationLetters/checkAll';
const progressOf: typeof CHECK_ALL_PROGRESS = 'determinationLetters/checkAllProgress';

/**
 * Registers `Determination Letters: Check All Letters`: checks every letter of the open folders and compares them with each other. Cancelling
 * leaves what was found. The findings stand in Problems; the message at the end leads there.
 */
export function registerCheckAllLetters(ask: Ask): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.checkAllLetters', async () => {
    if (!vscode.workspace.workspaceFolders?.length) {
      tell('Open a folder with letters first.');
      return;
    }
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: 'Checking all letters',
      cancellable: true,
    };
    const result = await vscode.window.withProgress(options, (progress, token) => {
      let shown = 0;
      const show = ({ done, all }: CheckAllProgress): void => {
        const percent = (done / all) * 100;
        progress.report({ message: `${done} of ${all}`, increment: percent - shown });
        shown = percent;
      };
      return ask<CheckAllResult, CheckAllProgress>(checkAll, {}, { token, told: progressOf, tell: show });
    });
    if (result) showResult(result);
  });
}

/** Not awaited: the command is done when the message stands there, not when it has been read. */
function showResult(result: CheckAllResult): void {
  const showProblems = 'Show Problems';
  const incomplete = result.unreadable.length > 0 || result.more;
  const { showWarningMessage, showInformationMessage } = vscode.window;
  void (incomplete ? showWarningMessage : showInformationMessage)(summary(result), showProblems).then((chosen) => {
    if (chosen === showProblems) void vscode.commands.executeCommand('workbench.actions.view.problems');
  });
}

function summary(result: CheckAllResult): string {
  const { letters, withFindings, errors, warnings, across, unreadable, more, cancelled } = result;
  return [
    `Determination Letters: ${cancelled ? 'Stopped. ' : ''}${counted(letters, 'letter')} checked, ${withFindings} with findings: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
    across > 0 ? `${counted(across, 'finding')} about two letters.` : '',
    unreadable.length > 0 ? `${counted(unreadable.length, 'file')} could not be read.` : '',
    more ? 'There are more files than are checked at once: open a smaller folder for the others.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
