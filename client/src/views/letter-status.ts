import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LetterStatus, STATUS, StatusParams } from '../../../server/src/lsp/contract.ts';
import { LANGUAGE_ID } from '../language.ts';
import type { ImportNotes } from '../pages/host.ts';

/** What was found in the files that open letters were imported from. */
const imports = new WeakMap<vscode.TextDocument, ImportNotes>();

/** Keeps for the status of a letter what was found in the file that it was imported from. */
export function noteImport(document: vscode.TextDocument, notes: ImportNotes): void {
  imports.set(document, notes);
}

const method: typeof STATUS = 'determinationLetters/status';

/**
 * Shows, in the status bar of a letter, its findings by severity, how many issues are decided, its form, what is held back or not told of
 * it, and how many places are still to be filled in; busy while the server is asked. Renewed when the findings of the shown letter change.
 * @param current resolves to the running client when its start, if there is one, is done; undefined before the first letter
 */
export function showLetterStatus(current: () => Promise<BaseLanguageClient | undefined>): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('determinationLetters.status', { language: LANGUAGE_ID });
  item.name = vscode.l10n.t('Determination Letter');
  item.command = { command: 'determinationLetters.showReading', title: vscode.l10n.t('Show Reading') };
  const places = vscode.window.createStatusBarItem('determinationLetters.unfilled', vscode.StatusBarAlignment.Left);
  places.name = vscode.l10n.t('Placeholders');
  places.command = 'determinationLetters.nextUnfilled';
  places.tooltip = vscode.l10n.t('Go to the next placeholder');
  let round = 0;

  const renew = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE_ID) {
      places.hide();
      return;
    }
    const own = ++round;
    item.busy = true;
    const params: StatusParams = { uri: document.uri.toString() };
    // A server that is not there, or was asked and ended, has no answer; its failure is told elsewhere.
    const status = await current()
      .then((client) => client?.sendRequest<LetterStatus | null>(method, params))
      .catch(() => null);
    if (own !== round) return;
    show(item, status ?? undefined, vscode.languages.getDiagnostics(document.uri), imports.get(document));
    showPlaces(places, status?.isLetter ? status.unfilled : 0);
    item.busy = false;
  };

  void renew();
  return vscode.Disposable.from(
    item,
    places,
    vscode.window.onDidChangeActiveTextEditor(() => void renew()),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) void renew();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) void renew();
    }),
  );
}

function showPlaces(item: vscode.StatusBarItem, count: number): void {
  if (count === 0) {
    item.hide();
    return;
  }
  item.text = count === 1 ? vscode.l10n.t('1 placeholder') : vscode.l10n.t('{0} placeholders', count);
  item.show();
}

function show(
  item: vscode.LanguageStatusItem,
  status: LetterStatus | undefined,
  diagnostics: readonly vscode.Diagnostic[],
  imported: ImportNotes | undefined,
): void {
  const { DiagnosticSeverity, l10n, LanguageStatusSeverity } = vscode;
  const count = (severity: vscode.DiagnosticSeverity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const errors = count(DiagnosticSeverity.Error);
  const warnings = count(DiagnosticSeverity.Warning);
  const rest = diagnostics.length - errors - warnings;
  const found = [
    errors === 1 ? l10n.t('1 error') : errors > 1 ? l10n.t('{0} errors', errors) : '',
    warnings === 1 ? l10n.t('1 warning') : warnings > 1 ? l10n.t('{0} warnings', warnings) : '',
    rest > 0 ? l10n.t('{0} more', rest) : '',
  ].filter((part) => part !== '');
  const findings = found.length > 0 ? found.join(', ') : l10n.t('No findings');
  item.severity =
    errors > 0
      ? LanguageStatusSeverity.Error
      : warnings > 0
        ? LanguageStatusSeverity.Warning
        : LanguageStatusSeverity.Information;
  if (!status) {
    item.text = findings;
    item.detail = '';
    return;
  }
  const silence = silenceOf(status);
  if (silence) {
    [item.text, item.detail] = silence;
    return;
  }
  item.text = status.isLetter
    ? l10n.t('{0} · {1} of {2} issues decided', findings, status.decided, status.issues)
    : l10n.t('Not a letter');
  item.detail = status.isLetter
    ? [
        status.form,
        status.held > 0 ? l10n.t('hidden while you write: {0}', status.held) : '',
        status.suppressed > 0 ? l10n.t('suppressed: {0}', status.suppressed) : '',
        imported?.trackedChanges ? l10n.t('imported from a file with tracked changes, read as accepted') : '',
        imported && imported.comments > 0 ? l10n.t('comments in the imported file: {0}', imported.comments) : '',
        status.known > 0 ? l10n.t('in the baseline: {0}', status.known) : '',
      ]
        .filter((part) => part !== '')
        .join(' · ')
    : l10n.t('This text does not look like a determination letter');
}

/** Why a letter has no findings to show, and what that means; undefined if they are shown. */
function silenceOf({ ignored, off, snoozed }: LetterStatus): [text: string, detail: string] | undefined {
  const { l10n } = vscode;
  if (ignored) return [l10n.t('Not checked'), l10n.t('Excluded by the configuration file')];
  if (off) return [l10n.t('Not checked'), l10n.t('The setting “determinationLetters.enable” is off')];
  if (snoozed) return [l10n.t('Snoozed'), l10n.t('Findings appear again when the letter is saved')];
  return undefined;
}
