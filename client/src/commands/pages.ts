import * as vscode from 'vscode';
import type { Ask } from '../ask.ts';
import { LANGUAGE_ID } from '../language.ts';
import type { ImportNotes, PageHost } from '../pages/host.ts';
import type * as Pages from '../pages/pages.ts';

/** What does the commands of pages, loaded with the first of them. */
export interface PageModules {
  readonly pages: typeof Pages;
  readonly askDocuments: PageHost['askDocuments'];
}

/** Less is no text of a page: a word or a line is pasted as it is. */
const SHORTEST_PAGE = 200;
/** For so long, in milliseconds, a paste waits for what it could be cleaned to. */
const PASTE_PATIENCE = 1000;

/**
 * Registers what brings letters in from Word and PDF and out as pages: *Import Letter from Word or PDF*, *Export to Word*, *Open Preview to the
 * Side*, *Print Letter*, *Clean Pasted Text*; a paste that is cleaned, and a file that is dropped into the text.
 * @param noted is told what was found in a file that was imported
 */
export function registerPages(
  context: vscode.ExtensionContext,
  ask: Ask,
  load: () => Promise<PageModules>,
  noted: (document: vscode.TextDocument, notes: ImportNotes) => void,
): vscode.Disposable {
  const run = async <R>(what: (pages: PageModules['pages'], host: PageHost) => Promise<R>): Promise<R> => {
    const { pages, askDocuments } = await load();
    return what(pages, { context, ask, askDocuments });
  };
  const command = (
    name: string,
    what: (pages: PageModules['pages'], host: PageHost, uri: vscode.Uri | undefined) => Promise<void>,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(`determinationLetters.${name}`, (uri: unknown) =>
      run((pages, host) => what(pages, host, uri instanceof vscode.Uri ? uri : undefined)),
    );
  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('determinationLetter', 'clean');
  const dropping: vscode.DocumentDropEditProvider = {
    provideDocumentDropEdits: (_document, _position, dropped) =>
      run((pages, host) => pages.droppedLetter(host, dropped)),
  };
  const pasting: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, _ranges, copied) {
      const text = (await copied.get('text/plain')?.asString()) ?? '';
      if (text.length < SHORTEST_PAGE) return undefined;
      const cleaned = await Promise.race([
        run((pages, host) => pages.cleanedPaste(host, document, text)),
        new Promise<undefined>((done) => setTimeout(done, PASTE_PATIENCE)),
      ]);
      if (cleaned === undefined) return undefined;
      const edit = new vscode.DocumentPasteEdit(cleaned, vscode.l10n.t('Paste Cleaned Text'), kind);
      // What was copied is pasted; that it can be cleaned is offered next to it.
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  return vscode.Disposable.from(
    command('importLetter', (pages, host, uri) => pages.importLetter(host, uri, noted)),
    command('exportLetter', (pages, host) => pages.exportLetter(host)),
    command('openPreview', (pages, host) => pages.openPreview(host)),
    command('printLetter', (pages, host) => pages.printLetter(host)),
    command('cleanPastedText', (pages, host) => pages.cleanPastedText(host)),
    vscode.languages.registerDocumentDropEditProvider(LANGUAGE_ID, dropping, {
      providedDropEditKinds: [vscode.DocumentDropOrPasteEditKind.Empty],
      dropMimeTypes: ['text/uri-list', 'files'],
    }),
    vscode.languages.registerDocumentPasteEditProvider(LANGUAGE_ID, pasting, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: ['text/plain'],
    }),
  );
}
