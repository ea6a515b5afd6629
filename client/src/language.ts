import * as vscode from 'vscode';

/** The language id of determination letters, as in package.json. */
export const LANGUAGE_ID = 'determination-letter';

/** Where letters are always checked: on disk, unsaved, in the file systems of remote and browser windows. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/** The schemes of the places where letters are checked: the usual ones, and those of the open folders. Not the panes of a comparison, which show old texts. */
export function letterSchemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set([...SCHEMES, ...folders.map(({ uri }) => uri.scheme)])];
}
