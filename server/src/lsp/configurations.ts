import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { CheckOptions, RuleLevels } from '../engine/check.ts';
import { allShown, type DisplaySettings } from '../config/display.ts';
import { withSettings } from '../config/layers.ts';
import { noSettings, readSettings, type Settings } from '../config/settings.ts';
import type { Phrase } from '../knowledge/phrases/phrase.ts';
import { PHRASES, withOwnPhrases } from '../knowledge/phrases/phrases.ts';
import { type Knowledge, standardKnowledge } from '../letter/read.ts';
import type { FileSystem } from '../ports/file-system.ts';
import { describeError } from '../ports/logger.ts';
import type { WithoutKnown } from './baselines.ts';
import type { Client } from './capabilities.ts';
import { ConfigurationFiles, type TeamWords } from './configuration-files.ts';

/** A configuration made ready: what letters are read and checked with. */
export interface ResolvedConfiguration {
  readonly knowledge: Knowledge;
  readonly form: string | undefined;
  readonly levels: RuleLevels;
  readonly options: NonNullable<CheckOptions['options']>;
  /** Whether the letter is one of those that are not checked. */
  readonly ignored: boolean;
  /** Leaves out the findings that a baseline knows; undefined if none are known. */
  readonly withoutKnown: WithoutKnown | undefined;
  /** Where the team's words are kept, if they can be added to. */
  readonly teamWords: TeamWords | undefined;
  readonly display: DisplaySettings;
  /** The phrases that completions are made of: the built-in ones with the team's own. */
  readonly phrases: readonly Phrase[];
}

/** An open letter's configuration, as far as it is known. */
interface Entry {
  resolved: ResolvedConfiguration | undefined;
  settling: Promise<void> | undefined;
}

/**
 * The configuration of each open letter: the nearest configuration file upward in its workspace folder, and the editor's settings over it.
 * Looked up once when the letter is opened and again when something changes; checking never waits for a file.
 */
export class Configurations {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #files: ConfigurationFiles;
  readonly #entries = new Map<string, Entry>();
  readonly #folderSettings = new Map<string, Promise<Settings>>();
  readonly #ownWords = new WeakMap<Knowledge, { readonly key: string; readonly knowledge: Knowledge }>();
  #sentSettings: Settings;
  #generation = 0;
  readonly #listeners: (() => void)[] = [];

  constructor(connection: Connection, files: FileSystem, client: Client, params: InitializeParams) {
    this.#connection = connection;
    this.#client = client;
    this.#files = new ConfigurationFiles(connection, files, foldersOf(params));
    this.#sentSettings = readSettings(sectionOf(params.initializationOptions));
  }

  /** URIs of the workspace folders, each ending in a slash. */
  get folders(): readonly string[] {
    return this.#files.folders;
  }

  /** Tells `listener` that all open letters are to be checked again. */
  onDidChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The configuration to check a letter with now; the built-in one until its own is known. */
  current(uri: string): ResolvedConfiguration {
    return this.#entries.get(uri)?.resolved ?? builtIn();
  }

  /** Whether a letter's own configuration is known. */
  isSettled(uri: string): boolean {
    return this.#entries.get(uri)?.resolved !== undefined;
  }

  /** Resolves when an open letter's own configuration is known; never rejects. */
  async settle(uri: string): Promise<void> {
    const entry = this.#entries.get(uri);
    if (!entry) return;
    await (entry.settling ??= this.#resolve(uri, entry));
  }

  /** The configuration of a letter that need not be open; never rejects. */
  of(uri: string): Promise<ResolvedConfiguration> {
    const entry = this.#entries.get(uri);
    return entry ? this.settle(uri).then(() => this.current(uri)) : this.#make(uri, this.#settingsOfFolder(uri));
  }

  /** A letter was opened. Resolves when its own configuration is known. */
  opened(uri: string): Promise<void> {
    if (!this.#client.watchesFiles) this.#files.forget();
    this.#entries.set(uri, { resolved: undefined, settling: undefined });
    return this.settle(uri);
  }

  /** A letter was closed. */
  closed(uri: string): void {
    this.#entries.delete(uri);
  }

  /** The editor's settings changed; `sent` are those of an editor that cannot be asked. */
  settingsChanged(sent: unknown): void {
    this.#sentSettings = readSettings(sectionOf(sent));
    this.#refresh();
  }

  /** Calls `listener` with files, by URI, that configuration files extend, each once. */
  onExtended(listener: (uris: readonly string[]) => void): void {
    this.#files.onExtended(listener);
  }

  /** Files were written, made or deleted; configurations are among them or not. */
  filesChanged(uris: readonly string[]): void {
    if (uris.some((uri) => this.#files.concerns(uri))) this.#reload();
  }

  /** Workspace folders came or went, as URIs. */
  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    this.#files.changeFolders(added, removed);
    this.#reload();
  }

  #reload(): void {
    this.#files.forget();
    this.#refresh();
  }

  #refresh(): void {
    this.#folderSettings.clear();
    const generation = ++this.#generation;
    const waits = [...this.#entries].map(([uri, entry]) => (entry.settling = this.#resolve(uri, entry)));
    void Promise.all([...waits, this.#files.reviewProblems()]).then(() => {
      // A later change has its own round.
      if (generation === this.#generation) this.#listeners.forEach((listener) => listener());
    });
  }

  async #resolve(uri: string, entry: Entry): Promise<void> {
    const generation = this.#generation;
    const resolved = await this.#make(uri, this.#settings(uri));
    if (generation === this.#generation || !entry.resolved) entry.resolved = resolved;
  }

  async #make(uri: string, asked: Promise<Settings>): Promise<ResolvedConfiguration> {
    try {
      const [file, settings] = await Promise.all([this.#files.find(uri), asked]);
      const { knowledge, ignored, withoutKnown, teamWords, configuration } = file;
      const { form, phrases, rules, options } = withSettings(configuration, settings);
      const { display } = settings;
      return {
        knowledge: this.#withWords(knowledge, settings.words),
        form,
        levels: rules,
        options,
        ignored,
        withoutKnown,
        teamWords,
        display,
        phrases: withOwnPhrases(phrases),
      };
    } catch (error) {
      this.#connection.console.error(`configuration failed: ${describeError(error)}`);
      return builtIn();
    }
  }

  /** A team's knowledge with the words of a writer's own settings; the same for the same words, so that nothing is read again. */
  #withWords(knowledge: Knowledge, words: readonly string[]): Knowledge {
    if (words.length === 0) return knowledge;
    const key = words.join('\n');
    let made = this.#ownWords.get(knowledge);
    if (made?.key !== key) {
      made = { key, knowledge: { ...knowledge, words: new Set([...knowledge.words, ...words]) } };
      this.#ownWords.set(knowledge, made);
    }
    return made.knowledge;
  }

  /** The settings for letters that are not open: asked for once a workspace folder and not once a letter, since editors keep them by folder. */
  #settingsOfFolder(uri: string): Promise<Settings> {
    const folder = this.folders.find((one) => uri.startsWith(one)) ?? uri;
    let asked = this.#folderSettings.get(folder);
    if (!asked) this.#folderSettings.set(folder, (asked = this.#settings(folder)));
    return asked;
  }

  async #settings(scopeUri: string): Promise<Settings> {
    if (!this.#client.givesConfiguration) return this.#sentSettings;
    try {
      return readSettings(await this.#connection.workspace.getConfiguration({ scopeUri, section: SECTION }));
    } catch (error) {
      this.#connection.console.error(`settings failed: ${describeError(error)}`);
      return noSettings;
    }
  }
}

/** The name that our settings begin with. */
export const SECTION = 'determinationLetters';

let none: ResolvedConfiguration | undefined;

function builtIn(): ResolvedConfiguration {
  return (none ??= {
    knowledge: standardKnowledge(),
    form: undefined,
    levels: {},
    options: {},
    ignored: false,
    withoutKnown: undefined,
    teamWords: undefined,
    display: allShown,
    phrases: PHRASES,
  });
}

/** Settings come bare from some editors and under our name from others. */
function sectionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && SECTION in value ? value[SECTION] : value;
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
