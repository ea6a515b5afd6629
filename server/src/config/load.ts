import { type FileSystem, UnreadableError } from '../ports/file-system.ts';
import {
  type Configuration,
  type ConfigurationProblem,
  type KnownNames,
  noConfiguration,
  type WordPlace,
} from './configuration.ts';
import { extended } from './layers.ts';
import { liesIn, resolvePath } from './location.ts';
import type { PlacedPath } from './read-texts.ts';
import { readWordFile } from './word-file.ts';

/** A file that was read for a configuration: the one that letters find, or one that it extends. */
export interface ConfigurationSource {
  /** URI. */
  readonly location: string;
  /** Empty if the file is not there or cannot be read. */
  readonly text: string;
  readonly problems: readonly ConfigurationProblem[];
}

/** A configuration with all that it extends. */
export interface LoadedConfiguration {
  readonly configuration: Configuration;
  /** Every file that has a part in it, those that are not there too: a change of any of them can change the configuration. */
  readonly sources: readonly ConfigurationSource[];
  /** Where the file itself takes one more word. */
  readonly wordPlace: WordPlace | undefined;
}

/** How a configuration is to be loaded. */
export interface Loading {
  /** Reads files by URI. */
  readonly readText: FileSystem['readText'];
  readonly known: KnownNames;
  /** URI, with a slash at its end, of the folder that people work in; a file outside it that is extended is reported. Undefined: none is. */
  readonly root: string | undefined;
}

/** How deep configurations extend one another, and how many files one can have. */
const MAX_DEPTH = 8;
const MAX_FILES = 32;

/**
 * Loads the configuration of a file. Never fails by what files hold: what is wrong is among the problems of its source, and the rest holds.
 * @returns undefined if there is no such file
 */
export async function loadConfiguration(location: string, loading: Loading): Promise<LoadedConfiguration | undefined> {
  const loader = new Loader(loading);
  const configuration = await loader.load(location, []);
  return configuration && { configuration, sources: [...loader.sources.values()], wordPlace: loader.wordPlace };
}

class Loader {
  readonly sources = new Map<string, ConfigurationSource>();
  /** Of the file that was loaded first, not of those that it extends. */
  wordPlace: WordPlace | undefined;
  readonly #loading: Loading;
  readonly #loaded = new Map<string, Configuration | undefined>();

  constructor(loading: Loading) {
    this.#loading = loading;
  }

  /** @param chain the files that led here by extending one another, the first one first */
  async load(location: string, chain: readonly string[]): Promise<Configuration | undefined> {
    let text: string | undefined;
    try {
      text = await this.#loading.readText(location);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      const message = `This configuration ${error.message}. It is skipped.`;
      this.#tell(location, '', [{ message, range: { start: 0, end: 0 }, severity: 'error' }]);
      return noConfiguration;
    }
    if (text === undefined) {
      this.#tell(location, '', []);
      return undefined;
    }
    // Loaded only where there is a configuration: it brings the schema library, which is longer than many a program.
    const { readConfiguration, readExtends } = await import('./read.ts');
    const { paths, problems } = readExtends(text);
    const told = [...problems];
    let base = noConfiguration;
    for (const path of paths) {
      const { other, problem } = await this.#extend(location, path, [...chain, location]);
      if (other) base = extended(base, other);
      if (problem) told.push({ range: path.range, severity: 'error', ...problem });
    }
    const own = readConfiguration(text, this.#loading.known, base);
    if (chain.length === 0) this.wordPlace = own.wordPlace;
    const words = [...own.configuration.words];
    for (const file of own.wordFiles) {
      const { found, problem } = await this.#words(location, file.path);
      words.push(...found);
      if (problem !== undefined) told.push({ range: file.range, severity: 'error', message: problem });
    }
    this.#tell(
      location,
      text,
      [...own.problems, ...told].sort((a, b) => a.range.start - b.range.start),
    );
    const { baseline } = own.configuration;
    return extended(base, {
      ...own.configuration,
      words,
      baseline: baseline === undefined ? undefined : resolvePath(location, baseline),
    });
  }

  /** The words of a file that a configuration names; what is wrong with its lines is reported in it. */
  async #words(from: string, path: string): Promise<{ found: readonly string[]; problem?: string }> {
    const location = resolvePath(from, path);
    try {
      const text = await this.#loading.readText(location);
      if (text === undefined) return { found: [], problem: `There is no file “${path}”. It is skipped.` };
      const { words, problems } = readWordFile(text);
      this.#tell(location, text, problems);
      return { found: words };
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      return { found: [], problem: `“${path}” ${error.message}. It is skipped.` };
    }
  }

  async #extend(
    from: string,
    { path }: PlacedPath,
    chain: readonly string[],
  ): Promise<{
    other?: Configuration;
    problem?: Pick<ConfigurationProblem, 'message'> & Partial<ConfigurationProblem>;
  }> {
    const location = resolvePath(from, path);
    const left = 'It is skipped.';
    if (chain.includes(location)) {
      const around = [...chain.slice(chain.indexOf(location) + 1), location].map(nameOf).join(', ');
      return { problem: { message: `This configuration extends itself through ${around}. ${left}` } };
    }
    if (chain.length >= MAX_DEPTH)
      return {
        problem: {
          message: `Configurations can extend one another at most ${MAX_DEPTH} levels deep. “${path}” is skipped.`,
        },
      };
    if (!this.#loaded.has(location)) {
      if (this.sources.size >= MAX_FILES)
        return { problem: { message: `A configuration can have at most ${MAX_FILES} files. “${path}” is skipped.` } };
      this.#loaded.set(location, await this.load(location, chain));
    }
    const other = this.#loaded.get(location);
    if (!other) return { problem: { message: `There is no file “${path}”. ${left}` } };
    if (!this.#isOutside(from, location)) return { other };
    const message = `“${path}” is outside the folder you work in, at ${readable(location)}: changes there change how these letters are checked.`;
    return { other, problem: { message, severity: 'information' } };
  }

  /** Whether a file leads out of the folder that people work in; one that leads on from outside has been told of. */
  #isOutside(from: string, location: string): boolean {
    const { root } = this.#loading;
    return root !== undefined && liesIn(root, from) && !liesIn(root, location);
  }

  #tell(location: string, text: string, problems: readonly ConfigurationProblem[]): void {
    this.sources.set(location, { location, text, problems });
  }
}

function nameOf(location: string): string {
  return readable(location.slice(location.lastIndexOf('/') + 1));
}

function readable(location: string): string {
  try {
    return decodeURIComponent(location.replace(/^file:\/\//, ''));
  } catch {
    return location;
  }
}
