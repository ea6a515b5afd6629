import * as vscode from 'vscode';
import type { Ask } from '../ask.ts';
import type { ImportNotes, PageHost } from '../pages/host.ts';
import type * as Pages from '../pages/pages.ts';

/** What does the commands of pages, loaded with the first of them. */
export interface PageModules {
  readonly pages: typeof Pages;
  readonly askDocuments: PageHost['askDocuments'];
}

/**
 * Registers the commands that bring letters in from Word and PDF and out as pages: *Import Letter from Word or PDF*, *Export to Word*, *Open
 * Preview to the Side*, *Print Letter*, *Clean Pasted Text*.
 * @param noted is told what was found in a file that was imported
 */
export function registerPages(
  context: vscode.ExtensionContext,
  ask: Ask,
  load: () => Promise<PageModules>,
  noted: (document: vscode.TextDocument, notes: ImportNotes) => void,
): vscode.Disposable {
  const command = (
    name: string,
    run: (pages: PageModules['pages'], host: PageHost, uri: vscode.Uri | undefined) => Promise<void>,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(`determinationLetters.${name}`, async (uri: unknown) => {
      const { pages, askDocuments } = await load();
      await run(pages, { context, ask, askDocuments }, uri instanceof vscode.Uri ? uri : undefined);
    });
  return vscode.Disposable.from(
    command('importLetter', (pages, host, uri) => pages.importLetter(host, uri, noted)),
    command('exportLetter', (pages, host) => pages.exportLetter(host)),
    command('openPreview', (pages, host) => pages.openPreview(host)),
    command('printLetter', (pages, host) => pages.printLetter(host)),
    command('cleanPastedText', (pages, host) => pages.cleanPastedText(host)),
  );
}
