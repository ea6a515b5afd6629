import type { Configuration } from './configuration.ts';
import { layered } from './layers.ts';
import { type PathTest, testOf } from './patterns.ts';

/** The tests of a configuration's patterns, and what was made of it for letters so far, by the overrides that hold for them. */
interface Prepared {
  readonly ignored: PathTest;
  readonly overrides: readonly PathTest[];
  readonly made: Map<string, Configuration>;
}

const prepared = new WeakMap<Configuration, Prepared>();

/**
 * What a configuration says for one letter, its overrides applied. Letters for which the same overrides hold get the same object.
 * @param path of the letter, relative to the folder of the configuration file, with `/`; undefined for a text that lies nowhere
 */
export function configurationFor(configuration: Configuration, path: string | undefined): Configuration {
  if (configuration.overrides.length === 0 || path === undefined) return configuration;
  const { overrides, made } = prepare(configuration);
  const holding = configuration.overrides.filter((_, index) => overrides[index]!(path));
  if (holding.length === 0) return configuration;
  const key = holding.map((override) => configuration.overrides.indexOf(override)).join();
  let found = made.get(key);
  if (!found) made.set(key, (found = { ...configuration, ...holding.reduce(layered, configuration) }));
  return found;
}

/** Whether a configuration says that a letter is not to be checked. `path` as for `configurationFor`. */
export function isIgnored(configuration: Configuration, path: string | undefined): boolean {
  return configuration.ignore.length > 0 && path !== undefined && prepare(configuration).ignored(path);
}

function prepare(configuration: Configuration): Prepared {
  let found = prepared.get(configuration);
  if (!found) {
    const { ignore, overrides } = configuration;
    found = { ignored: testOf(ignore), overrides: overrides.map(({ files }) => testOf(files)), made: new Map() };
    prepared.set(configuration, found);
  }
  return found;
}
