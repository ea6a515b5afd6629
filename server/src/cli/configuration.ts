import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Configuration, CONFIGURATION_FILE } from '../config/configuration.ts';
import { configurationFor, isIgnored } from '../config/for-letter.ts';
import { builtInLibrary } from '../config/library.ts';
import { type ConfigurationSource, loadConfiguration } from '../config/load.ts';
import type { CheckOptions } from '../engine/check.ts';
import { builtInForms } from '../knowledge/forms/index.ts';
import { loadWords } from '../knowledge/words/load.ts';
import { type Knowledge, makeKnowledge, standardKnowledge } from '../letter/read.ts';
import { ruleMetas } from '../rules/index.ts';
import { LineIndex } from '../text/line-index.ts';
import { openBaseline, type OpenBaseline } from './baseline-file.ts';
import { readConfigurationText } from './configuration-text.ts';
import { STDIN } from './files.ts';
import { isBelow } from './letters/overlap.ts';

/** What letters are read and checked with. */
export interface Setup {
  readonly knowledge: Knowledge;
  readonly form: string | undefined;
  readonly levels: NonNullable<CheckOptions['levels']>;
  readonly options: NonNullable<CheckOptions['options']>;
  /** The baseline that the configuration names; undefined if there is none, or something is wrong with it. */
  readonly baseline: OpenBaseline | undefined;
}

/** A configuration file, made ready. */
interface Loaded {
  /** The folder that its patterns hold from. */
  readonly folder: string;
  readonly configuration: Configuration;
  readonly knowledge: Knowledge;
}

let none: Setup | undefined;

const builtIn = (): Setup =>
  (none ??= { knowledge: standardKnowledge(), form: undefined, levels: {}, options: {}, baseline: undefined });

/**
 * The configuration of letters on the command line: the file that was named, else the nearest `determination-letters.json` from the letter's folder
 * up to the current one; a letter that does not lie under the current folder has that of its own folder. Each file is read once and its problems are reported once.
 */
export class Setups {
  readonly #named: string | undefined;
  readonly #complain: (message: string) => void;
  readonly #note: (message: string) => void;
  readonly #files = new Map<string, Promise<Loaded | undefined>>();
  readonly #made = new WeakMap<Configuration, Setup>();
  #words: Promise<void> | undefined;
  /** Whether something was wrong with a configuration. */
  failed = false;

  /**
   * @param complain is told what is wrong
   * @param note is told what is worth knowing and not wrong
   */
  constructor(
    named: string | undefined,
    complain: (message: string) => void,
    note: (message: string) => void = () => undefined,
  ) {
    this.#named = named;
    this.#complain = complain;
    this.#note = note;
  }

  /** What to read and check a letter with; without a path, as in the current folder. */
  async for(letter: string | undefined): Promise<Setup> {
    await (this.#words ??= this.#readWords());
    const loaded = await this.#find(letter);
    if (!loaded) return builtIn();
    const configuration = configurationFor(loaded.configuration, pathFrom(loaded.folder, letter));
    let setup = this.#made.get(configuration);
    if (!setup) this.#made.set(configuration, (setup = this.#setUp(configuration, loaded.knowledge)));
    return setup;
  }

  /** Whether the configuration says that a letter is not to be checked. */
  async ignores(letter: string): Promise<boolean> {
    const loaded = await this.#find(letter);
    return loaded !== undefined && isIgnored(loaded.configuration, pathFrom(loaded.folder, letter));
  }

  /** Never rejects: without its word list the program finds the less. */
  #readWords(): Promise<void> {
    return loadWords().catch(() =>
      this.#note(
        'The word list (words.js, next to this program) cannot be read: spelling and grammar are not checked.',
      ),
    );
  }

  async #find(letter: string | undefined): Promise<Loaded | undefined> {
    if (this.#named !== undefined) return this.#once(path.resolve(this.#named));
    for (const folder of foldersAbove(letter)) {
      const found = await this.#once(path.join(folder, CONFIGURATION_FILE));
      if (found) return found;
    }
    return undefined;
  }

  #once(file: string): Promise<Loaded | undefined> {
    let loading = this.#files.get(file);
    if (!loading) this.#files.set(file, (loading = this.#load(file)));
    return loading;
  }

  async #load(file: string): Promise<Loaded | undefined> {
    if (!isThere(file)) {
      if (this.#named !== undefined) this.#fail(`${shown(file)} does not exist`);
      return undefined;
    }
    const known = { rules: ruleMetas, forms: builtInForms.map(({ id }) => id), library: builtInLibrary };
    const here = process.cwd();
    const folder = path.dirname(file);
    // Letters that do not lie under the current folder have their own folder's configuration: there is no other folder to work in.
    const root = `${pathToFileURL(isBelow(here, folder) ? here : folder).href.replace(/\/$/, '')}/`;
    const loaded = await loadConfiguration(pathToFileURL(file).href, { readText: readLocation, known, root });
    loaded?.sources.forEach((source) => this.#tell(source));
    if (!loaded) return undefined;
    const { forms, guidelines, words, clauses } = loaded.configuration;
    const isOwn = forms.length + guidelines.length + words.length + clauses.length > 0;
    const knowledge = isOwn ? makeKnowledge(forms, guidelines, new Set(words), clauses) : standardKnowledge();
    return { folder: this.#named === undefined ? folder : here, configuration: loaded.configuration, knowledge };
  }

  #tell({ location, text, problems }: ConfigurationSource): void {
    const lines = new LineIndex(text);
    for (const { message, range, severity } of problems) {
      const { line, character } = lines.positionAt(range.start);
      const place = `${shown(fileURLToPath(location))}:${line + 1}:${character + 1}`;
      if (severity === 'error') this.#fail(`${place}: ${message}`);
      else this.#note(`${place}: ${message}`);
    }
  }

  #setUp({ form, rules: levels, options, baseline }: Configuration, knowledge: Knowledge): Setup {
    const file = baseline === undefined ? undefined : shown(fileURLToPath(baseline));
    const open = file === undefined ? undefined : openBaseline(file, false, (message) => this.#fail(message))?.open;
    return { knowledge, form, levels, options, baseline: open };
  }

  #fail(message: string): void {
    this.failed = true;
    this.#complain(message);
  }
}

function isThere(file: string): boolean {
  try {
    return readConfigurationText(file) !== undefined;
  } catch {
    // It is there, and loading it tells what is wrong.
    return true;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- the shape of a file system's
async function readLocation(location: string): Promise<string | undefined> {
  return readConfigurationText(fileURLToPath(location));
}

/** Where a letter is as seen from a folder, with `/`; undefined if it has no path or lies elsewhere. */
function pathFrom(folder: string, letter: string | undefined): string | undefined {
  if (letter === undefined || letter === STDIN) return undefined;
  const file = path.resolve(letter);
  return isBelow(folder, file) ? path.relative(folder, file).split(path.sep).join('/') : undefined;
}

function foldersAbove(letter: string | undefined): string[] {
  const here = process.cwd();
  const own = letter === undefined || letter === STDIN ? here : path.resolve(path.dirname(letter));
  const folders = [own];
  if (own === here || !isBelow(here, own)) return folders;
  for (let folder = own; folder !== here;) folders.push((folder = path.dirname(folder)));
  return folders;
}

/** A path as short as it can be said from here. */
function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}
