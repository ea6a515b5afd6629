import {
  CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  FileChangeType,
  type FileEvent,
  type Location,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { collectFacts, LetterCollection } from '../../engine/across.ts';
import type { Finding } from '../../engine/finding.ts';
import { type FileSystem, UnreadableError } from '../../ports/file-system.ts';
import { placeOf } from '../../text/line-starts.ts';
import { loadWords } from '../../knowledge/words/load.ts';
import type { Range } from '../../text/range.ts';
import type { Configurations } from '../configurations.ts';
import { type Display, type Places, toDiagnostic, toLspRange } from '../convert.ts';
import type { CheckAllProgress, CheckAllResult } from '../contract.ts';
import type { CheckedLetter } from '../documents.ts';
import { type CheckedFile, checkFile, unreadableFile } from './check-file.ts';
import { digest } from './digest.ts';
import {
  findLetters,
  type Found,
  IgnoredPlaces,
  isFound,
  isIgnoreFile,
  isSearched,
  MOST_LETTERS,
  SEARCHED,
} from './find.ts';

/** What the check needs of the server. */
export interface FolderHost {
  readonly documents: TextDocuments<TextDocument>;
  readonly configurations: Configurations;
  readonly files: FileSystem;
  readonly display: Display;
  /** An open letter, read and checked. */
  readonly check: (document: TextDocument) => CheckedLetter;
  /** Whether a letter's findings are shown as those of an open letter. An editor may have one open that it shows nowhere. */
  readonly isShown: (uri: string) => boolean;
  /** Is told what a renewal in the background failed for; it must not name the error's message. */
  readonly failed: (error: unknown) => void;
}

/** So many files are read ahead while one is checked. */
const AHEAD = 8;

/**
 * The letters of the workspace's folders, from the first time that a check of all is asked for. Of each only facts and findings are kept. An
 * open letter counts as it is in the editor, the others as they are on disk. From then on whatever changes is checked again, alone;
 * what other letters say of it is calculated when asked for, from what is known then.
 */
export class FolderCheck {
  readonly #host: FolderHost;
  readonly #checked = new Map<string, CheckedFile>();
  readonly #letters = new LetterCollection();
  /** By URI of an open letter, what its facts were collected from. */
  readonly #open = new Map<string, { readonly id: string; readonly facts: string }>();
  readonly #listeners: ((uris: ReadonlySet<string>) => void)[] = [];
  #ignored = IgnoredPlaces.none;
  #last: Promise<unknown> = Promise.resolve();
  #active = false;

  constructor(host: FolderHost) {
    this.#host = host;
    host.configurations.onDidChange(() => {
      if (this.#active) void this.#renew([...this.#checked.keys()]);
    });
  }

  /** Whether a check of all letters was asked for: only then are letters compared. */
  get active(): boolean {
    return this.#active;
  }

  /** The URIs of all letters that were checked as they are on disk: those that are not open. */
  get uris(): string[] {
    return [...this.#checked.keys()].filter((uri) => !this.#host.documents.get(uri));
  }

  /** Whether a letter is shown as one that is open. */
  isShown(uri: string): boolean {
    return this.#host.isShown(uri);
  }

  /** Calls `listener` with letters whose findings may have changed. */
  onDidChange(listener: (uris: ReadonlySet<string>) => void): void {
    this.#listeners.push(listener);
  }

  /** Checks all letters of the workspace's folders; one check after the other. What was done before a cancellation stays. */
  run(report: (progress: CheckAllProgress) => void, token: CancellationToken): Promise<CheckAllResult> {
    return this.#inTurn(async () => {
      // Without its word list the program finds the less.
      await loadWords().catch(() => undefined);
      this.#active = true;
      const { uris, more } = await this.#search();
      let done = 0;
      await this.#checkFiles(uris, token, () => report({ done: ++done, all: uris.length }));
      this.#noticeOpen();
      const unreadable = this.uris.filter((uri) => this.#checked.get(uri)?.unreadable);
      return { ...(await this.#sum()), unreadable, more, cancelled: token.isCancellationRequested };
    });
  }

  /** An open letter was read again: it is compared from now on as it is in the editor. */
  noticed({ uri }: TextDocument, checked: CheckedLetter): void {
    const { id, configuration } = checked;
    const before = this.#open.get(uri);
    if (!this.#active || before?.id === id) return;
    const letter = configuration.ignored ? undefined : checked.letter;
    const facts = letter ? collectFacts(letter) : {};
    const written = digest(facts);
    this.#open.set(uri, { id, facts: written });
    if (before?.facts !== written) this.#change(uri, () => this.#letters.set(uri, facts));
  }

  /** A letter was closed: it counts as it is on disk. */
  closed(uri: string): void {
    if (!this.#active) return;
    this.#open.delete(uri);
    this.#forget(uri);
    if (this.#isFound(uri)) void this.#renew([uri]);
  }

  /**
   * Files or folders were written, made or deleted. Editors report a folder once, without its contents, so the contents are searched here; a
   * changed ignore file has everything searched again.
   */
  filesChanged(changes: readonly FileEvent[]): void {
    const { configurations, files } = this.#host;
    const searched = changes.filter(({ uri }) => isSearched(uri, configurations.folders));
    if (!this.#active || searched.length === 0) return;
    void this.#inTurn(async () => {
      const changed = new Set<string>();
      let again = false;
      for (const { uri, type } of searched) {
        again ||= isIgnoreFile(uri);
        if (this.#isFound(uri)) changed.add(uri);
        if (type === FileChangeType.Deleted) {
          for (const known of this.#checked.keys()) if (known.startsWith(`${uri}/`)) changed.add(known);
        } else if (type === FileChangeType.Created) {
          const inside = await files.list(`${uri}/`, SEARCHED, MOST_LETTERS);
          again ||= inside.some(isIgnoreFile);
          for (const file of inside) if (this.#isFound(file)) changed.add(file);
        }
      }
      const uris = again ? (await this.#search()).uris.filter((uri) => !this.#checked.has(uri)) : [];
      await this.#checkFiles([...changed, ...uris], CancellationToken.None, () => undefined);
    });
  }

  /** Finds the letters there are now, and forgets those that are not found any more. */
  async #search(): Promise<Found> {
    const found = await findLetters(this.#host.files, this.#host.configurations.folders);
    this.#ignored = found.ignored;
    const there = new Set(found.uris);
    for (const uri of [...this.#checked.keys()]) if (!there.has(uri)) this.#forget(uri);
    return found;
  }

  #isFound(uri: string): boolean {
    return isFound(uri, this.#host.configurations.folders, this.#ignored);
  }

  /** What is wrong with a letter next to the others, as they stand now; nothing before a check of all was asked for. */
  across(uri: string): readonly Finding[] {
    if (!this.#active) return [];
    this.#noticeOpen();
    const kept = this.#open.has(uri) ? this.#host.configurations.current(uri) : this.#checked.get(uri);
    if (!kept) return [];
    const findings = this.#letters.findings(uri, { levels: kept.levels });
    return kept.withoutKnown?.across(findings) ?? findings;
  }

  /** All that is found in a letter; nothing if it is shown already as one that is open, or is not known. */
  diagnostics(uri: string): Diagnostic[] {
    const { documents, display, check, isShown } = this.#host;
    const show = (places: Places, findings: readonly Finding[]): Diagnostic[] =>
      findings.map((finding) => toDiagnostic(places, finding, display, this.locate));
    const document = documents.get(uri);
    if (document && this.#active)
      return isShown(uri) ? [] : show(document, [...check(document).findings, ...this.across(uri)]);
    const file = this.#checked.get(uri);
    if (!file) return [];
    const places = { uri, positionAt: (offset: number) => placeOf(file.lineStarts, offset) };
    return [...file.diagnostics, ...show(places, this.across(uri))];
  }

  /** The place of a range in a letter; undefined if the letter is not known any more. */
  readonly locate = (uri: string, range: Range): Location | undefined => {
    const document = this.#host.documents.get(uri);
    if (document) return { uri, range: toLspRange(document, range) };
    const starts = this.#checked.get(uri)?.lineStarts;
    return starts && { uri, range: { start: placeOf(starts, range.start), end: placeOf(starts, range.end) } };
  };

  async #sum(): Promise<Pick<CheckAllResult, 'letters' | 'withFindings' | 'errors' | 'warnings' | 'across'>> {
    const sum = { letters: 0, withFindings: 0, errors: 0, warnings: 0, across: 0 };
    const count = (findings: readonly { severity?: DiagnosticSeverity | Finding['severity'] }[]): void => {
      sum.letters += 1;
      if (findings.length > 0) sum.withFindings += 1;
      for (const { severity } of findings) {
        if (severity === 'error' || severity === DiagnosticSeverity.Error) sum.errors += 1;
        if (severity === 'warning' || severity === DiagnosticSeverity.Warning) sum.warnings += 1;
      }
    };
    const { documents, check } = this.#host;
    for (const document of documents.all()) {
      const across = this.across(document.uri);
      count([...check(document).findings, ...across]);
      sum.across += across.length;
    }
    for (const uri of this.uris) {
      await nextTurn();
      const file = this.#checked.get(uri);
      if (!file || file.unreadable) continue;
      const across = this.across(uri);
      count([...file.diagnostics, ...across]);
      sum.across += across.length;
    }
    return sum;
  }

  /** Brings what is compared up to the open letters as they stand: one that was changed may not have been asked about since. */
  #noticeOpen(): void {
    for (const document of this.#host.documents.all()) this.noticed(document, this.#host.check(document));
  }

  /** Checks files again that are not open; those that are no more are forgotten. */
  #renew(uris: readonly string[]): Promise<void> {
    return this.#inTurn(() => this.#checkFiles(uris, CancellationToken.None, () => undefined));
  }

  async #checkFiles(uris: readonly string[], token: CancellationToken, done: () => void): Promise<void> {
    for (let first = 0; first < uris.length && !token.isCancellationRequested; first += AHEAD) {
      const read = await Promise.all(uris.slice(first, first + AHEAD).map((uri) => this.#read(uri)));
      for (const { uri, file } of read) {
        if (token.isCancellationRequested) return;
        await nextTurn();
        // One that was opened meanwhile counts as it is in the editor.
        if (!this.#host.documents.get(uri)) this.#keep(uri, file());
        done();
      }
    }
  }

  /** Reads a file; what it comes to is calculated when `file` is called. */
  async #read(uri: string): Promise<{ uri: string; file: () => CheckedFile | undefined }> {
    const { files, configurations, display } = this.#host;
    const nothing = { uri, file: () => undefined };
    if (this.#host.documents.get(uri)) return nothing;
    try {
      const [text, configuration] = await Promise.all([files.readText(uri), configurations.of(uri)]);
      if (text === undefined) return nothing;
      return { uri, file: () => checkFile(uri, text, configuration, display, this.#checked.get(uri)) };
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      return { uri, file: () => unreadableFile(error.message) };
    }
  }

  #keep(uri: string, file: CheckedFile | undefined): void {
    if (!file) this.#forget(uri);
    else if (this.#checked.get(uri) !== file)
      this.#change(uri, () => {
        this.#checked.set(uri, file);
        this.#letters.set(uri, file.facts ?? {});
      });
  }

  #forget(uri: string): void {
    if (!this.#checked.has(uri) && !this.#letters.has(uri)) return;
    this.#change(uri, () => {
      this.#checked.delete(uri);
      if (!this.#open.has(uri)) this.#letters.delete(uri);
    });
  }

  /** Does what changes a letter, and mentions it and of those that it was or is compared with. */
  #change(uri: string, change: () => void): void {
    const changed = this.#letters.neighbours(uri).add(uri);
    change();
    for (const other of this.#letters.neighbours(uri)) changed.add(other);
    this.#listeners.forEach((listener) => listener(changed));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch((error: unknown) => this.#host.failed(error));
    return done;
  }
}

/** Typing goes before: whatever waits in the queue is let through. */
function nextTurn(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
