import * as vscode from 'vscode';
import type { GUIDELINE_SCHEME, RULE_SCHEME } from '../../server/src/lsp/contract.ts';

const scheme: typeof RULE_SCHEME = 'determination-letters-rule';
const guidelines: typeof GUIDELINE_SCHEME = 'determination-letters-guideline';

/** The address under which the server links to the pages of the rules; they come with the extension, so no network is asked. */
export const RULE_PAGES = `${scheme}:/`;

/** All pages in one file, by their names: more than a hundred small files would take twice the room in the package. */
const FILE = 'dist/rule-pages.json';

/** Gives a page by its name, `README` or `CATEGORY/NAME`; undefined if there is none of that name. */
export type RulePage = (name: string) => Promise<string | undefined>;

/** The pages about rules that stand in the extension's folder, wherever that is: on this machine, on another one, or on a web server. */
export function rulePages(extension: vscode.Uri): RulePage {
  let pages: Promise<Map<string, string>> | undefined;
  const read = async (): Promise<Map<string, string>> => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, FILE));
    return new Map(Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>));
  };
  return async (name) => (await (pages ??= read())).get(name);
}

/** The command that opens one of our pages, by its address. */
export const OPEN_PAGE = 'determinationLetters.openPage';

/** Shows the pages about rules as documents that no one can change, and opens those and the guidelines' from hovers. */
export function showRulePages(page: RulePage): vscode.Disposable {
  const opening = vscode.commands.registerCommand(OPEN_PAGE, async (address: unknown) => {
    if (typeof address !== 'string') return;
    const uri = vscode.Uri.parse(address);
    if (uri.scheme === scheme || uri.scheme === guidelines) await vscode.commands.executeCommand('vscode.open', uri);
  });
  const pages = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => page(path.replace(/^\/|\.md$/g, '')),
  });
  return vscode.Disposable.from(opening, pages);
}
