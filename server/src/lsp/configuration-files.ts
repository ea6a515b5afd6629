import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import {
  type Configuration,
  CONFIGURATION_FILE,
  type ConfigurationProblem,
  noConfiguration,
} from '../config/configuration.ts';
import { builtInForms } from '../knowledge/forms/index.ts';
import { type Knowledge, makeKnowledge } from '../letter/read.ts';
import { type FileSystem, UnreadableError } from '../ports/file-system.ts';
import { ruleMetas } from '../rules/index.ts';
import { LineIndex } from '../text/line-index.ts';
import { SOURCE } from './convert.ts';

/** The configuration files of the workspace: found, read and kept until told that they changed. What is wrong with one is shown in it. */
export class ConfigurationFiles {
  readonly #connection: Connection;
  readonly #files: FileSystem;
  #folders: string[];
  #read = new Map<string, Promise<Configuration | undefined>>();
  readonly #withProblems = new Set<string>();
  readonly #knowledge = new WeakMap<Configuration, Knowledge>();

  /** @param folders URIs of the workspace folders */
  constructor(connection: Connection, files: FileSystem, folders: readonly string[]) {
    this.#connection = connection;
    this.#files = files;
    this.#folders = folders.map(withSlash);
  }

  /** URIs of the workspace folders, each ending in a slash. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** The configuration for a letter: of the nearest file from its folder up to its workspace folder. One outside the workspace has none; an unsaved one that of the only workspace folder. */
  async find(uri: string): Promise<Configuration> {
    for (const folder of this.#foldersAbove(uri)) {
      const found = await this.#readOnce(folder + CONFIGURATION_FILE);
      if (found) return found;
    }
    return noConfiguration;
  }

  /** The knowledge with a file's own forms and guidelines; made once for each reading of the file. */
  knowledgeOf(file: Configuration): Knowledge {
    const known = this.#knowledge.get(file) ?? makeKnowledge(file.forms, file.guidelines);
    this.#knowledge.set(file, known);
    return known;
  }

  /** Files are read again when next asked for. */
  forget(): void {
    this.#read = new Map();
  }

  /** Reads the files again that something is wrong with, so that what has been put right, or deleted, is shown no longer. */
  async reviewProblems(): Promise<void> {
    await Promise.all([...this.#withProblems].map((uri) => this.#readOnce(uri)));
  }

  /** Workspace folders came or went. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(withSlash));
    this.#folders = [...this.#folders.filter((folder) => !gone.has(folder)), ...added.map(withSlash)];
  }

  /** The folders to look in, the nearest first, each ending in a slash. */
  #foldersAbove(uri: string): string[] {
    const top = this.#folders.filter((folder) => uri.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
    if (top === undefined) {
      const [only, ...others] = this.#folders;
      return uri.startsWith('untitled:') && only !== undefined && others.length === 0 ? [only] : [];
    }
    const folders: string[] = [];
    for (let end = uri.lastIndexOf('/') + 1; end >= top.length; end = uri.lastIndexOf('/', end - 2) + 1) {
      folders.push(uri.slice(0, end));
    }
    return folders;
  }

  #readOnce(uri: string): Promise<Configuration | undefined> {
    let reading = this.#read.get(uri);
    if (!reading) this.#read.set(uri, (reading = this.#readFile(uri)));
    return reading;
  }

  async #readFile(uri: string): Promise<Configuration | undefined> {
    let text: string | undefined;
    try {
      text = await this.#files.readText(uri);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      const message = `This configuration ${error.message}. It is left aside.`;
      this.#show(uri, '', [{ message, range: { start: 0, end: 0 }, severity: 'error' }]);
      return undefined;
    }
    if (text === undefined) {
      this.#show(uri, '', []);
      return undefined;
    }
    // The schema library is loaded only where there is a configuration.
    const { readConfiguration } = await import('../config/read.ts');
    const known = { rules: ruleMetas.map(({ id }) => id), forms: builtInForms.map(({ id }) => id) };
    const { configuration, problems } = readConfiguration(text, known);
    this.#show(uri, text, problems);
    return configuration;
  }

  #show(uri: string, text: string, problems: readonly ConfigurationProblem[]): void {
    if (problems.length === 0 && !this.#withProblems.delete(uri)) return;
    if (problems.length > 0) this.#withProblems.add(uri);
    const lines = new LineIndex(text);
    void this.#connection.sendDiagnostics({
      uri,
      diagnostics: problems.map(({ message, range, severity }) => ({
        range: { start: lines.positionAt(range.start), end: lines.positionAt(range.end) },
        severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        source: SOURCE,
        message,
      })),
    });
  }
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
