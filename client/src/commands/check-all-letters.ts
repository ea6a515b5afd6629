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
 * Registers `Determination Letters: Check All Letters`: checks every letter of the open folders and compares them with each other. Canceling
 * leaves what was found. The findings stand in Problems; the message at the end leads there.
 */
export function registerCheckAllLetters(ask: Ask): vscode.Disposable {
  return vscode.commands.registerCommand('determinationLetters.checkAllLetters', async () => {
    if (!vscode.workspace.workspaceFolders?.length) {
      tell(vscode.l10n.t('Open a folder of letters first.'));
      return;
    }
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking all letters'),
      cancellable: true,
    };
    const result = await vscode.window.withProgress(options, (progress, token) => {
      let shown = 0;
      const show = ({ done, all }: CheckAllProgress): void => {
        const percent = (done / all) * 100;
        progress.report({ message: vscode.l10n.t('{0} of {1}', done, all), increment: percent - shown });
        shown = percent;
      };
      return ask<CheckAllResult, CheckAllProgress>(checkAll, {}, { token, told: progressOf, tell: show });
    });
    if (result) showResult(result);
  });
}

/** Not awaited: the command is done when the message is there, not when it has been read. */
function showResult(result: CheckAllResult): void {
  const showProblems = vscode.l10n.t('Show Problems');
  const incomplete = result.unreadable.length > 0 || result.more;
  const { showWarningMessage, showInformationMessage } = vscode.window;
  void (incomplete ? showWarningMessage : showInformationMessage)(summary(result), showProblems).then((chosen) => {
    if (chosen === showProblems) void vscode.commands.executeCommand('workbench.actions.view.problems');
  });
}

function summary(result: CheckAllResult): string {
  const { letters, withFindings, errors, warnings, across, unreadable, more, cancelled } = result;
  const { l10n } = vscode;
  return [
    cancelled ? l10n.t('Determination Letters: stopped.') : l10n.t('Determination Letters: all letters checked.'),
    l10n.t('Letters: {0}, with findings: {1}; errors: {2}, warnings: {3}.', letters, withFindings, errors, warnings),
    across > 0 ? l10n.t('Findings across letters: {0}.', across) : '',
    unreadable.length > 0 ? l10n.t('Files that could not be read: {0}.', unreadable.length) : '',
    more ? l10n.t('Too many files to check at once. Open a smaller folder to check the rest.') : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
