import * as vscode from 'vscode';
import type { RULE_SCHEME } from '../../server/src/lsp/contract.ts';

const scheme: typeof RULE_SCHEME = 'determination-letters-rule';

/** The address under which the server links to the pages of the rules; they come with the extension, so no network is asked. */
export const RULE_PAGES = `${scheme}:/`;

/** `/README.md`, `/CATEGORY/NAME.md`: nothing outside of the folder. */
const PAGE = /^(?:\/[\w-]+){1,2}\.md$/;

/** Shows the pages about rules that stand in the extension's folder, wherever that is: on this machine, on another one, or on a web server. */
export function showRulePages(extension: vscode.Uri): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extension, 'docs/rules');
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      if (!PAGE.test(path)) return undefined;
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path));
      return new TextDecoder().decode(bytes);
    },
  });
}
