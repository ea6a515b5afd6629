import type { Connection } from 'vscode-languageserver';
import { type Configuration, CONFIGURATION_FILE, noConfiguration, type WordPlace } from '../config/configuration.ts';
import { configurationFor, isIgnored } from '../config/for-letter.ts';
import { builtInLibrary } from '../config/library.ts';
import { type LoadedConfiguration, loadConfiguration } from '../config/load.ts';
import { comparable } from '../config/location.ts';
import { builtInForms } from '../knowledge/forms/index.ts';
import { type Knowledge, makeKnowledge, standardKnowledge } from '../letter/read.ts';
import type { FileSystem } from '../ports/file-system.ts';
import { ruleMetas } from '../rules/index.ts';
import { Baselines, type WithoutKnown } from './baselines.ts';
import { ConfigurationProblems } from './configuration-problems.ts';

/** What the configuration files say for one letter. */
export interface LetterConfiguration {
  /** With the overrides that are for the letter applied. */
  readonly configuration: Configuration;
  readonly knowledge: Knowledge;
  /** Whether the letter is not to be checked. */
  readonly ignored: boolean;
  /** What leaves out the findings that a baseline knows; undefined if none are known. */
  readonly withoutKnown: WithoutKnown | undefined;
  /** Where the team's words are kept; undefined if there is no configuration file, or it is not in order. */
  readonly teamWords: TeamWords | undefined;
}

/** The configuration file that holds a team's words, by its URI, and where it takes one more. */
export interface TeamWords {
  readonly uri: string;
  readonly place: WordPlace;
}

/** The configuration files of the workspace: found, read and kept until told that they changed. What is wrong with one is shown in it. */
export class ConfigurationFiles {
  readonly #files: FileSystem;
  readonly #problems: ConfigurationProblems;
  #folders: string[];
  #read = new Map<string, Promise<LoadedConfiguration | undefined>>();
  readonly #knowledge = new WeakMap<Configuration, Knowledge>();
  readonly #baselines: Baselines;
  /** By the URI of a baseline, a configuration file that names it. */
  readonly #namedBy = new Map<string, string>();
  readonly #extended = new Set<string>();
  readonly #listeners: ((uris: readonly string[]) => void)[] = [];

  /** @param folders URIs of the workspace folders */
  constructor(connection: Connection, files: FileSystem, folders: readonly string[]) {
    this.#files = files;
    this.#problems = new ConfigurationProblems(connection);
    this.#baselines = new Baselines(files, (source) => {
      this.#problems.show(source, this.#namedBy.get(source.location) ?? source.location);
    });
    this.#folders = folders.map(withSlash);
  }

  /** URIs of the workspace folders, each ending in a slash. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** The configuration for a letter: of the nearest file from its folder up to its workspace folder. One outside the workspace has none; an unsaved one that of the only workspace folder. */
  async find(uri: string): Promise<LetterConfiguration> {
    const [root, folders] = this.#foldersAbove(uri);
    for (const folder of folders) {
      const found = await this.#readOnce(folder + CONFIGURATION_FILE, root);
      if (!found) continue;
      const path = uri.startsWith(folder) ? comparable(uri.slice(folder.length)) : undefined;
      const configuration = configurationFor(found.configuration, path);
      return {
        configuration,
        knowledge: this.#knowledgeOf(found.configuration),
        ignored: isIgnored(found.configuration, path),
        withoutKnown: await this.#withoutKnown(configuration.baseline, uri, folder + CONFIGURATION_FILE),
        teamWords: found.wordPlace && { uri: folder + CONFIGURATION_FILE, place: found.wordPlace },
      };
    }
    return {
      configuration: noConfiguration,
      knowledge: standardKnowledge(),
      ignored: false,
      withoutKnown: undefined,
      teamWords: undefined,
    };
  }

  /** Calls `listener` with files, by URI, that configurations extend, and of baselines: a change of one can change what is found. Each is reported once. */
  onExtended(listener: (uris: readonly string[]) => void): void {
    this.#listeners.push(listener);
  }

  /** Whether a change of a file can change a configuration. */
  concerns(uri: string): boolean {
    return uri.endsWith(`/${CONFIGURATION_FILE}`) || this.#extended.has(comparable(uri));
  }

  /** Files are read again when next asked for. */
  forget(): void {
    this.#read = new Map();
    this.#baselines.forget();
    this.#problems.forget();
  }

  /** Reads the files again that something is wrong with, so that what has been corrected, or deleted, is shown no longer. */
  reviewProblems(): Promise<void> {
    return this.#problems.review((uri) => this.#readOnce(uri, this.#foldersAbove(uri)[0]));
  }

  /** Workspace folders came or went. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(withSlash));
    this.#folders = [...this.#folders.filter((folder) => !gone.has(folder)), ...added.map(withSlash)];
  }

  /** The knowledge with a file's own forms and guidelines; made once for each reading of the file. */
  #knowledgeOf(file: Configuration): Knowledge {
    const { forms, guidelines, words, clauses } = file;
    if (forms.length + guidelines.length + words.length + clauses.length === 0) return standardKnowledge();
    const known = this.#knowledge.get(file) ?? makeKnowledge(forms, guidelines, new Set(words), clauses);
    this.#knowledge.set(file, known);
    return known;
  }

  /** The workspace folder of a letter, and the folders to look in, the nearest first, each ending in a slash. */
  #foldersAbove(uri: string): [string | undefined, string[]] {
    const top = this.#folders.filter((folder) => uri.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
    if (top === undefined) {
      const [only, ...others] = this.#folders;
      return [only, uri.startsWith('untitled:') && only !== undefined && others.length === 0 ? [only] : []];
    }
    const folders: string[] = [];
    for (let end = uri.lastIndexOf('/') + 1; end >= top.length; end = uri.lastIndexOf('/', end - 2) + 1) {
      folders.push(uri.slice(0, end));
    }
    return [top, folders];
  }

  #readOnce(uri: string, root: string | undefined): Promise<LoadedConfiguration | undefined> {
    let reading = this.#read.get(uri);
    if (!reading) this.#read.set(uri, (reading = this.#load(uri, root)));
    return reading;
  }

  async #load(uri: string, root: string | undefined): Promise<LoadedConfiguration | undefined> {
    // Looked for first: most folders have none.
    const there = await this.#files.readText(uri).catch(() => '');
    if (there === undefined) return undefined;
    const known = { rules: ruleMetas, forms: builtInForms.map(({ id }) => id), library: builtInLibrary };
    const readText = (location: string): Promise<string | undefined> => this.#files.readText(location);
    const loaded = await loadConfiguration(uri, { readText, known, root });
    if (!loaded) return undefined;
    loaded.sources.forEach((source) => this.#problems.show(source, uri));
    this.#watch(loaded.sources.map(({ location }) => location).filter((location) => location !== uri));
    return loaded;
  }

  async #withoutKnown(
    baseline: string | undefined,
    letter: string,
    configuration: string,
  ): Promise<WithoutKnown | undefined> {
    if (baseline === undefined) return undefined;
    this.#watch([baseline]);
    this.#namedBy.set(baseline, configuration);
    return this.#baselines.find(baseline, letter);
  }

  /** A change of these files can change what is found. */
  #watch(uris: readonly string[]): void {
    const fresh = uris.filter((uri) => !this.#extended.has(comparable(uri)));
    fresh.forEach((uri) => this.#extended.add(comparable(uri)));
    if (fresh.length > 0) this.#listeners.forEach((listener) => listener(fresh));
  }
}

function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}
