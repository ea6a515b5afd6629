import { type CancellationToken, type Connection, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MAX_LETTER_LENGTH } from '../../engine/limits.ts';
import type { Letter } from '../../letter/letter.ts';
import { readLetter } from '../../letter/read.ts';
import type { FileSystem } from '../../ports/file-system.ts';
import { type LetterSymbol, matchesQuery, symbolsOf } from '../../service/letter-symbols.ts';
import { toLspRange } from '../convert.ts';
import { stopIfCancelled } from '../opened.ts';

const ENDINGS = ['.imr', '.letter'];
/** Folders with more letters than this are searched in part. */
const MOST_FILES = 2_000;
/** From so many files on the search tells how far it is. */
const MANY = 100;
/** How many letters are read before other requests are let through. */
const AT_ONCE = 20;

interface Entry {
  readonly symbol: LetterSymbol;
  readonly place: WorkspaceSymbol;
}

/** The search for case numbers and issues in all letters of the workspace's folders. Files that have not changed are read into symbols once. */
export class WorkspaceSymbols {
  readonly #connection: Connection;
  readonly #files: FileSystem;
  readonly #known = new Map<string, { readonly text: string; readonly entries: readonly Entry[] }>();

  constructor(connection: Connection, files: FileSystem) {
    this.#connection = connection;
    this.#files = files;
  }

  /**
   * The symbols that a query finds. An open letter counts as it is in the editor.
   * @param folders URIs of the workspace's folders
   * @param open the letter in an editor by its URI, if it is open
   */
  async find(
    query: string,
    folders: readonly string[],
    open: ReadonlyMap<string, { readonly document: TextDocument; readonly letter: Letter | undefined }>,
    showsProgress: boolean,
    token: CancellationToken,
  ): Promise<WorkspaceSymbol[]> {
    const listed = await Promise.all(folders.map((folder) => this.#files.list(folder, ENDINGS, MOST_FILES)));
    stopIfCancelled(token);
    const uris = [...new Set(listed.flat())].filter((uri) => !open.has(uri)).slice(0, MOST_FILES);
    const there = new Set(uris);
    for (const uri of this.#known.keys()) if (!there.has(uri)) this.#known.delete(uri);
    const found = [...open].flatMap(([, { document, letter }]) => (letter ? entriesOf(document, letter) : []));
    const progress =
      showsProgress && uris.length >= MANY ? await this.#connection.window.createWorkDoneProgress() : undefined;
    progress?.begin('Searching letters', 0);
    try {
      for (let i = 0; i < uris.length; i++) {
        if (i % AT_ONCE === 0) {
          progress?.report((i / uris.length) * 100);
          await new Promise((done) => setImmediate(done));
        }
        stopIfCancelled(token);
        found.push(...(await this.#entriesOfFile(uris[i]!)));
      }
    } finally {
      progress?.done();
    }
    return found.filter(({ symbol }) => matchesQuery(symbol, query)).map(({ place }) => place);
  }

  async #entriesOfFile(uri: string): Promise<readonly Entry[]> {
    // One that cannot be read has no symbols.
    const text = await this.#files.readText(uri).catch(() => undefined);
    if (text === undefined || text.length > MAX_LETTER_LENGTH) return [];
    const known = this.#known.get(uri);
    if (known?.text === text) return known.entries;
    const entries = entriesOf(TextDocument.create(uri, '', 0, text), readLetter(text));
    this.#known.set(uri, { text, entries });
    return entries;
  }
}

function entriesOf(document: TextDocument, letter: Letter): Entry[] {
  return symbolsOf(letter).map((symbol) => ({
    symbol,
    place: {
      name: symbol.name,
      kind: symbol.kind === 'case' ? SymbolKind.File : SymbolKind.Class,
      location: { uri: document.uri, range: toLspRange(document, symbol.range) },
      ...(symbol.container === '' ? {} : { containerName: symbol.container }),
    },
  }));
}
