import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileContent, FileParams, FolderParams, LIST_FILES, READ_FILE } from '../../server/src/lsp/contract.ts';

const readFile: typeof READ_FILE = 'determinationLetters/readFile';
const listFiles: typeof LIST_FILES = 'determinationLetters/listFiles';

/** The largest file that is read, in bytes: no configuration and no letter is that long. */
const LARGEST = 10_000_000;

/** Reads for the server what it cannot reach itself: files of virtual workspaces, and in a browser all files. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest<FileContent | null, void>(readFile, ({ uri }: FileParams) => read(vscode.Uri.parse(uri)));
  client.onRequest(listFiles, ({ folder, endings, most }: FolderParams) =>
    list(vscode.Uri.parse(folder), endings, most),
  );
}

async function read(uri: vscode.Uri): Promise<FileContent | null> {
  try {
    // Looked at first, so that a file of any size is asked for only where it can be a text of ours.
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST) return { unreadable: 'it is longer than 10 MB' };
    return { base64: toBase64(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : 'unknown error';
    return code === 'FileNotFound' ? null : { unreadable: code };
  }
}

/** Hidden folders and those of packages are passed over, links are not followed; a folder that cannot be read is empty. */
async function list(folder: vscode.Uri, endings: readonly string[], most: number): Promise<string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined && found.length < most; next = waiting.pop()) {
    const above = next;
    const entries = await vscode.workspace.fs.readDirectory(above).then(
      (all) => all,
      () => [],
    );
    for (const [name, type] of entries) {
      const full = vscode.Uri.joinPath(above, name);
      if (type === vscode.FileType.Directory && !name.startsWith('.') && name !== 'node_modules') waiting.push(full);
      else if (type === vscode.FileType.File && endings.some((ending) => name.endsWith(ending)))
        found.push(full.toString());
    }
  }
  return found.slice(0, most);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // As many as may be arguments of one call.
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(text);
}
